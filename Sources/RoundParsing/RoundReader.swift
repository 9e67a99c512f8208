package import RoundModel

/// Reads a file into a round: recognises its format by content and lets the format read it.
package struct RoundReader: Sendable {
  private let options: ReadOptions

  package init(options: ReadOptions = ReadOptions()) { self.options = options }

  /// Reads one file.
  ///
  /// - Throws: ``ReadError`` where the file cannot be recognised or trusted.
  package func read(_ source: Source) throws(ReadError) -> Round {
    let ingested = try Ingestion(source).result()
    return try ingested.source.withBytes { (bytes: Span<UInt8>) throws(ReadError) -> Round in
      let sample = try sample(ingested, bytes)
      let format = try format(sample, source, bytes)
      var builder = RoundBuilder(source: ingested.source, format: format, options: options)
      for (code, message, offset) in ingested.notes { builder.report(code, message, at: offset) }
      try format.read(sample, bytes, into: &builder)
      return builder.finish()
    }
  }

  /// Looks at the content as far as formats need to recognise it.
  private func sample(
    _ ingested: Ingestion.Result, _ bytes: Span<UInt8>
  ) throws(ReadError) -> FormatSample {
    let start = ingested.start
    switch bytes[start] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      return FormatSample(syntax: .json(try document(ingested, bytes)), start: start)
    case UInt8(ascii: "<"):
      guard let root = XMLRoot.name(bytes, at: start) else {
        return FormatSample(syntax: .text, start: start)
      }
      return FormatSample(syntax: .xml(root: root), start: start)
    default: return FormatSample(syntax: .text, start: start)
    }
  }

  private func document(
    _ ingested: Ingestion.Result, _ bytes: Span<UInt8>
  ) throws(ReadError) -> JSONDocument {
    let source = ingested.source
    do throws(JSONError) {
      let document = try JSONDocument(bytes, at: ingested.start)
      if document.cut == nil {
        var cursor = JSONCursor(at: document.end)
        cursor.skipBlanks(bytes)
        guard cursor.index == bytes.count else {
          throw cursor.broken(bytes, expected: "the end of the file")
        }
      }
      return document
    } catch {
      var places = PlaceReader(source: source)
      let code: DiagnosticCode =
        switch error.problem {
        case .notWellFormed: .notWellFormed
        case .cutShort: .cutShort
        case .tooDeep: .tooDeep
        case .repeatedKey: .repeatedKey
        }
      throw ReadError(
        code, path: source.path, error.message,
        advice: code == .repeatedKey ? "Nobody can say which of the two counts." : nil,
        place: places.place(of: error.offset))
    }
  }

  private func format(
    _ sample: FormatSample, _ source: Source, _ bytes: Span<UInt8>
  ) throws(ReadError) -> any RoundFormat {
    if let name = options.format, let format = Formats.named(name) {
      let fits = format.isProse ? sample.isText : format.recognises(sample, bytes)
      guard fits else {
        throw ReadError(
          .notRecognised, path: source.path, "\(source.path) is not in the format \(name)",
          advice: "Leave --from out to have the format recognised.")
      }
      return format
    }
    for format in Formats.all where format.recognises(sample, bytes) { return format }
    throw ReadError(
      .notRecognised, path: source.path,
      "\(source.path) is not a test report: it looks like \(Lookalike.name(sample, bytes))",
      advice: "Formats read: rounddiff formats")
  }
}
