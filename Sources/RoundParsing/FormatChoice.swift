import RoundModel

/// Which format a file is in, and where its content starts.
struct FormatChoice {
  let format: any RoundFormat
  let start: Int
  /// How many lines stand before the content that belong to something else.
  let noiseLines: Int

  /// Lines before a document that a command wrote, such as a package manager's banner.
  private static let noiseLimit = 200

  /// Decides by the content, unless a format is given.
  init(
    _ source: Source, _ bytes: Span<UInt8>, from start: Int, format name: String?
  ) throws(ReadError) {
    let first = FormatSample(bytes, from: start, isWhole: false)
    let formats = name.map { [Formats.named($0)].compactMap(\.self) } ?? Formats.all
    if first.syntax == .json {
      if let found = try Self.json(source, bytes, start, first, formats, isForced: name != nil) {
        self.init(format: found, start: start, noiseLines: 0)
        return
      }
    } else if name == nil || formats.contains(where: { !$0.isProse }),
      let found = Self.afterNoise(bytes, from: start, formats, isForced: name != nil)
    {
      self = found
      return
    }
    let prose = formats.first { $0.isProse && (name != nil || $0.recognises(first)) }
    if let prose {
      self.init(format: prose, start: start, noiseLines: 0)
      return
    }
    throw Self.refusal(source, bytes, start, first, name)
  }

  private init(format: any RoundFormat, start: Int, noiseLines: Int) {
    self.format = format
    self.start = start
    self.noiseLines = noiseLines
  }

  /// The format of a JSON document: looked for in its first part, and then in all of it.
  private static func json(
    _ source: Source, _ bytes: Span<UInt8>, _ start: Int, _ first: FormatSample,
    _ formats: [any RoundFormat], isForced: Bool
  ) throws(ReadError) -> (any RoundFormat)? {
    if isForced { return formats.first { !$0.isProse } }
    for isWhole in [false, true] {
      let sample = isWhole ? FormatSample(bytes, from: start, isWhole: true) : first
      let found = formats.filter { !$0.isProse && $0.recognises(sample) }
      if found.count > 1 {
        let names = found.map(\.name).joined(separator: " and ")
        throw ReadError(
          .ambiguousFormat, path: source.path,
          "\(source.path) fits \(found.count) formats, \(names): choose with --from")
      }
      if let format = found.first { return format }
      if first.json?.isWhole ?? true { return nil }
    }
    return nil
  }

  /// A JSON document after lines of something else, where one stands that is a report.
  private static func afterNoise(
    _ bytes: Span<UInt8>, from start: Int, _ formats: [any RoundFormat], isForced: Bool
  ) -> FormatChoice? {
    var line = start
    for number in 1...noiseLimit {
      guard isPlain(bytes, line),
        let newline = bytes.offset(of: 0x0A, from: line)
      else { return nil }
      line = newline + 1
      guard line < bytes.count,
        bytes[line] == UInt8(ascii: "{") || bytes[line] == UInt8(ascii: "[")
      else { continue }
      let sample = FormatSample(bytes, from: line, isWhole: true)
      let format = formats.first { !$0.isProse && (isForced || $0.recognises(sample)) }
      return format.map { FormatChoice(format: $0, start: line, noiseLines: number) }
    }
    return nil
  }

  /// Whether a line may be noise: a comment or a code fence before a document is none.
  private static func isPlain(_ bytes: Span<UInt8>, _ line: Int) -> Bool {
    !(bytes.hasText("//", at: line) || bytes.hasText("/*", at: line)
      || bytes.hasText("```", at: line) || bytes.hasText("~~~", at: line)
      || bytes.hasText("#", at: line) || bytes.hasText("<", at: line))
  }

  // MARK: - Refusals

  private static func refusal(
    _ source: Source, _ bytes: Span<UInt8>, _ start: Int, _ first: FormatSample, _ name: String?
  ) -> ReadError {
    if first.syntax == .json {
      let whole = FormatSample(bytes, from: start, isWhole: true)
      if let json = whole.json { return refusal(source, bytes, json) }
    }
    if isXML(bytes, start) {
      return notAReport(source, "it looks like XML, which is not read yet")
    }
    var scalar = JSONCursor(at: start)
    if let kind = try? scalar.kind(bytes), (try? scalar.skip(bytes)) != nil,
      (try? scalar.finish(bytes)) != nil
    {
      return notAReport(source, "it holds \(kind.noun) and nothing else")
    }
    if let name {
      return notAReport(source, "it is not in the format \(name)")
    }
    return notAReport(source, "it looks like text without results")
  }

  private static func refusal(
    _ source: Source, _ bytes: Span<UInt8>, _ json: JSONSample
  ) -> ReadError {
    if let fault = json.fault {
      if case .secondDocument = fault.reason, json.root == .object {
        return notAReport(source, "it looks like JSON lines, which are not read yet")
      }
      return fault.readError(source, bytes)
    }
    if let look = UnreadFormat.name(of: json) {
      return notAReport(source, "it looks like \(look), which is not read yet")
    }
    return notAReport(source, "it looks like JSON for something else")
  }

  private static func isXML(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: "<") else { return false }
    let next = bytes[index + 1] | 0x20
    return bytes[index + 1] == UInt8(ascii: "?") || 0x61...0x7A ~= next
  }

  private static func notAReport(_ source: Source, _ look: String) -> ReadError {
    ReadError(
      .notRecognised, path: source.path, "\(source.path) is not a test report: \(look)",
      advice: "Formats read: rounddiff formats")
  }
}
