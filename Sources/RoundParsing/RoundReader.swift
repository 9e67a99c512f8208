public import RoundModel

/// Reads a file into a round: what it is shows in its content, never in its name.
///
/// Reading is a pure function of the source's bytes, its path and the options.
public struct RoundReader: Sendable {
  package let options: ReadOptions

  /// A reader that recognises every format.
  public init() { options = ReadOptions() }

  package init(options: ReadOptions) { self.options = options }

  /// Reads the file at a path.
  ///
  /// - Throws: ``ReadError`` where the file cannot be read, or nothing of it can be trusted.
  public func read(contentsOf path: String) throws(ReadError) -> Round {
    try read(Source(mapping: path))
  }

  /// Reads a file.
  ///
  /// - Throws: ``ReadError`` where nothing of the file can be trusted, or nothing is recognised.
  package func read(_ source: Source) throws(ReadError) -> Round {
    guard source.count <= ReadLimits.fileBytes else {
      throw ReadError(
        .limitExceeded, path: source.path,
        "\(source.path) has \(source.count) bytes, at most \(ReadLimits.fileBytes) are read")
    }
    switch source.withBytes({ Content($0) }) {
    case .refused(let look): throw Refusal.notAReport(source, look)
    case .text(let start): return try readText(source, from: start)
    case .utf16(let isBigEndian):
      let text = source.withBytes { UTF16Text.utf8(of: $0, isBigEndian: isBigEndian) }
      let converted = Source(converting: source, to: OwnedBytes(text))
      if case .refused(let offset, let reason) = converted.withBytes({ XMLEncoding(utf16: $0) }) {
        throw Self.refusal(of: converted, at: offset, reason)
      }
      return try read(converted, from: 0, note: .utf16)
    }
  }

  /// Reads bytes that are UTF-8, unless an XML declaration says something else of them.
  private func readText(_ source: Source, from start: Int) throws(ReadError) -> Round {
    let encoding = source.withBytes { bytes in
      let first = XMLDeclaration.late(in: bytes, from: start) ?? start
      return XMLEncoding(bytes, from: first, isMarked: start > 0)
    }
    switch encoding {
    case .asIs: return try read(source, from: start, note: start > 0 ? .utf8 : nil)
    case .oneByte(let encoding):
      let text = source.withBytes { encoding.utf8($0) }
      return try read(
        Source(converting: source, to: OwnedBytes(text)), from: 0, note: .oneByte(encoding))
    case .refused(let offset, let reason): throw Self.refusal(of: source, at: offset, reason)
    }
  }

  private static func refusal(of source: Source, at offset: Int, _ reason: String) -> ReadError {
    var places = PlaceReader(source: source)
    return ReadError(
      .notWellFormed, path: source.path, reason, place: places.place(of: offset))
  }

  /// What a byte-order mark or an XML declaration said of the encoding.
  private enum Mark {
    case utf8, utf16
    case oneByte(OneByteEncoding)

    var message: String {
      switch self {
      case .utf8: "a byte-order mark was skipped"
      case .utf16: "the file is UTF-16, and was read as UTF-8"
      case .oneByte(let encoding): "the file is \(encoding.title), and was read as UTF-8"
      }
    }

    var code: DiagnosticCode {
      switch self {
      case .utf8, .utf16: .byteOrderMark
      case .oneByte: .otherEncoding
      }
    }
  }

  private func read(_ source: Source, from start: Int, note: Mark?) throws(ReadError) -> Round {
    try source.withBytes { (whole: Span<UInt8>) throws(ReadError) -> Round in
      try refuseEmptiness(source, whole, from: start)
      let declaration = XMLDeclaration.late(in: whole, from: start)
      let first = declaration ?? start
      let content = JSONCall(whole, from: first)?.content ?? first..<whole.count
      let (bytes, start) = (whole.extracting(0..<content.upperBound), content.lowerBound)
      let choice: FormatChoice
      do throws(ReadError) {
        choice = try FormatChoice(source, bytes, from: start, format: options.format)
      } catch {
        try refuseConflict(source, whole)
        throw error
      }
      var builder = RoundBuilder(source: source, format: choice.format, options: options)
      if let note { builder.report(note.code, note.message, at: start) }
      if declaration != nil {
        builder.report(
          .noiseSkipped, "what stands before the XML declaration, blanks or comments, was skipped",
          at: start)
      }
      if choice.noiseLines > 0 {
        let lines = choice.noiseLines == 1 ? "1 line" : "\(choice.noiseLines) lines"
        builder.report(.noiseSkipped, "\(lines) before the document skipped", at: start)
      }
      do throws(ReadError) {
        try read(choice, bytes, into: &builder)
      } catch {
        if error.code == .notWellFormed { try refuseConflict(source, whole) }
        throw error
      }
      // In JSON and XML a conflict is no document, unless its lines were passed over as noise.
      if choice.sample.isText || builder.hasNoise { try refuseConflict(source, whole) }
      return builder.finish()
    }
  }

  private func read(
    _ choice: FormatChoice, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    let empty = builder
    do throws(ReadError) {
      try choice.format.read(choice.sample, bytes, into: &builder)
    } catch {
      builder = empty
      guard error.code == .notWellFormed, try readDocuments(choice, bytes, into: &builder) else {
        throw error
      }
    }
  }

  private func refuseEmptiness(
    _ source: Source, _ bytes: Span<UInt8>, from start: Int
  ) throws(ReadError) {
    for index in start..<bytes.count where bytes[index] > 0x20 { return }
    throw ReadError(
      .emptyInput, path: source.path,
      bytes.count == 0
        ? "\(source.path) is empty: it tells of no round"
        : "\(source.path) holds nothing but white space: it tells of no round")
  }

  /// A file with both sides of a merge conflict in it says two things at once.
  private func refuseConflict(_ source: Source, _ bytes: Span<UInt8>) throws(ReadError) {
    guard let ours = lineStart("<<<<<<< ", bytes, from: 0),
      let middle = lineStart("=======", bytes, from: ours),
      lineStart(">>>>>>> ", bytes, from: middle) != nil
    else { return }
    var places = PlaceReader(source: source)
    throw ReadError(
      .notWellFormed, path: source.path, "a merge conflict stands here that nobody resolved",
      place: places.place(of: ours))
  }

  /// The first line from an offset on that starts with a text.
  private func lineStart(_ text: StaticString, _ bytes: Span<UInt8>, from start: Int) -> Int? {
    if start == 0, bytes.hasText(text, at: 0) { return 0 }
    let first = text.description.utf8.first ?? 0
    var index = start
    while let found = bytes.nextLine(startingWith: first, from: index) {
      if bytes.hasText(text, at: found) { return found }
      index = found
    }
    return nil
  }
}

extension Span<UInt8> {
  /// The offset of the first line after an offset that starts with a byte.
  func nextLine(startingWith byte: UInt8, from start: Int) -> Int? {
    var index = start
    // Both bytes in one word, or none of the eight can be the line's end.
    let newlines: UInt64 = 0x0A0A_0A0A_0A0A_0A0A
    let ones: UInt64 = 0x0101_0101_0101_0101
    while index + 8 <= count {
      let matched = word(at: index) ^ newlines
      let hit = (matched &- ones) & ~matched & 0x8080_8080_8080_8080
      if hit == 0 {
        index += 8
        continue
      }
      let found = index + hit.trailingZeroBitCount >> 3
      if found + 1 < count, self[found + 1] == byte { return found + 1 }
      index = found + 1
    }
    while index + 1 < count {
      if self[index] == 0x0A, self[index + 1] == byte { return index + 1 }
      index += 1
    }
    return nil
  }
}
