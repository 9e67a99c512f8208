import RoundModel

/// Which format a file is in, and where its content starts.
struct FormatChoice {
  let format: any RoundFormat
  let sample: FormatSample
  /// How many lines stand before the content that belong to something else.
  let noiseLines: Int

  /// Lines before a document that a command wrote, such as a package manager's banner.
  private static let noiseLimit = 200

  /// Decides by the content, unless a format is given.
  init(
    _ source: Source, _ bytes: Span<UInt8>, from start: Int, format name: String?
  ) throws(ReadError) {
    let first = FormatSample(bytes, from: start, isWhole: false)
    if let format = name.flatMap(Formats.named) {
      self = try Self.forced(format, source, bytes, first)
      return
    }
    if first.syntax == .json, let found = try Self.json(source, bytes, first) {
      self = found
      return
    }
    if !first.isXML, let found = Self.afterNoise(bytes, from: start, Formats.all) {
      self = found
      return
    }
    if first.syntax == .text, let fault = XMLFault(bytes, from: start) {
      throw fault.error.readError(source)
    }
    // A text may start like JSON or like XML and be Markdown all the same.
    for format in Formats.all where first.syntax != .json || format.readsText {
      guard format.recognises(first, bytes) else { continue }
      self.init(format: format, sample: first, noiseLines: 0)
      return
    }
    throw Refusal.ofUnknown(source, bytes, first)
  }

  private init(format: any RoundFormat, sample: FormatSample, noiseLines: Int) {
    self.format = format
    self.sample = sample
    self.noiseLines = noiseLines
  }

  /// The format that a person chose: what the file lacks of it shows when it is read.
  private static func forced(
    _ format: any RoundFormat, _ source: Source, _ bytes: Span<UInt8>, _ first: FormatSample
  ) throws(ReadError) -> FormatChoice {
    if format.isProse || first.syntax == .json {
      return FormatChoice(format: format, sample: first, noiseLines: 0)
    }
    if format.recognises(first, bytes) {
      return FormatChoice(format: format, sample: first, noiseLines: 0)
    }
    if let found = afterNoise(bytes, from: first.start, [format]) { return found }
    throw ReadError(
      .notRecognised, path: source.path, "\(source.path) is not in the format \(format.name)",
      advice: "Leave --from out to have the format recognised.")
  }

  /// The format of a JSON document: looked for in its first part, and then in all of it.
  private static func json(
    _ source: Source, _ bytes: Span<UInt8>, _ first: FormatSample
  ) throws(ReadError) -> FormatChoice? {
    for isWhole in [false, true] {
      let sample = isWhole ? FormatSample(bytes, from: first.start, isWhole: true) : first
      var found: [any RoundFormat] = []
      for format in Formats.all where !format.readsText && format.recognises(sample, bytes) {
        found.append(format)
      }
      if found.count > 1 {
        let names = found.map(\.name).joined(separator: " and ")
        throw ReadError(
          .ambiguousFormat, path: source.path,
          "\(source.path) fits \(found.count) formats, \(names): choose with --from")
      }
      if let format = found.first {
        return FormatChoice(format: format, sample: sample, noiseLines: 0)
      }
      if first.json?.isWhole ?? true { return nil }
    }
    return nil
  }

  /// A document after lines of something else, where one stands that is a report.
  private static func afterNoise(
    _ bytes: Span<UInt8>, from start: Int, _ formats: [any RoundFormat]
  ) -> FormatChoice? {
    var line = start
    var streamsOnly = false
    for number in 1...noiseLimit {
      guard isPlain(bytes, line), let newline = bytes.offset(of: 0x0A, from: line) else {
        return nil
      }
      if bytes.hasText("#", at: line) { streamsOnly = true }
      line = newline + 1
      guard line < bytes.count, startsDocument(bytes, line) else { continue }
      let sample = FormatSample(bytes, from: line, isWhole: true)
      guard !sample.stream.isEmpty || sample.isXML else { continue }
      for format in formats where !format.readsText && format.recognises(sample, bytes) {
        if streamsOnly, sample.stream.count < 2, !sample.isXML { continue }
        return FormatChoice(format: format, sample: sample, noiseLines: number)
      }
      return nil
    }
    return nil
  }

  private static func startsDocument(_ bytes: Span<UInt8>, _ line: Int) -> Bool {
    bytes[line] == UInt8(ascii: "{") || bytes[line] == UInt8(ascii: "[")
      || bytes.hasText("<?xml ", at: line) || bytes.hasText("<testsuite", at: line)
  }

  /// Whether a line may be noise: a comment, a heading or a code fence before a document is none.
  private static func isPlain(_ bytes: Span<UInt8>, _ line: Int) -> Bool {
    !(bytes.hasText("//", at: line) || bytes.hasText("/*", at: line)
      || bytes.hasText("```", at: line) || bytes.hasText("~~~", at: line)
      || isHeading(bytes, line) || bytes.hasText("<", at: line)
      || bytes.hasText("|", at: line))
  }

  /// Whether a line is a heading, and not what a compiler writes above the errors of a package:
  /// `# example.com/shop [example.com/shop.test]`.
  private static func isHeading(_ bytes: Span<UInt8>, _ line: Int) -> Bool {
    guard bytes.hasText("#", at: line) else { return false }
    guard bytes.hasText("# ", at: line) else { return true }
    var index = line + 2
    var hasSeparator = false
    while index < bytes.count, bytes[index] > 0x20 {
      if bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: ".") {
        hasSeparator = true
      }
      index += 1
    }
    let isEnd = index >= bytes.count || bytes[index] != 0x20 || bytes.hasText(" [", at: index)
    return !(hasSeparator && isEnd)
  }
}
