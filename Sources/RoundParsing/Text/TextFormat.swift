import RoundModel

/// A format of lines, which may be a file of its own or stand inside another text.
protocol TextFormat: RoundFormat {
  /// Whether some lines are in this format.
  func recognises(_ lines: [TextLine]) -> Bool

  /// What the lines tell.
  func log(of lines: [TextLine]) -> RunLog
}

extension TextFormat {
  var isProse: Bool { false }
  var readsText: Bool { true }

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    guard !sample.isXML else { return false }
    let head = min(bytes.count, sample.start + Self.headSize)
    let tail = max(head, bytes.count - Self.tailSize)
    let lines = TextLine.lines(bytes, sample.start..<head)
    // What stands behind a fence or a table is the output that a person quotes.
    let plain = Array(lines.prefix { !Self.isMarkdown($0.bytes) })
    guard plain.count == lines.count else { return recognises(plain) }
    return recognises(plain + TextLine.lines(bytes, tail..<bytes.count))
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    try log(of: TextLine.lines(bytes, sample.start..<bytes.count)).fill(&builder, bytes)
  }

  private static var headSize: Int { 64 << 10 }
  private static var tailSize: Int { 16 << 10 }

  private static func isMarkdown(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.trimmed
    // "~~~~^^^^" points at a place in a line of code.
    return text.hasPrefix("```") || text.hasPrefix("~~~") && !text.contains(UInt8(ascii: "^"))
      || text.hasPrefix("## ")
      || text.hasPrefix("| ") || text.hasPrefix("|-")
  }
}

/// Reads what a runner prints, line by line.
protocol LineReader {
  init()

  mutating func take(_ line: TextLine)

  /// What all lines told; the offset is that of the last one.
  mutating func finished(at offset: Int) -> RunLog
}

extension LineReader {
  /// What lines tell.
  static func log(of lines: [TextLine]) -> RunLog {
    var reader = Self()
    for line in lines { reader.take(line) }
    return reader.finished(at: lines.last?.offset ?? 0)
  }
}

/// Output of runners that stands inside another text, such as in a fence of a report.
enum ConsoleText {
  /// What the lines in a range tell; `nil` where they are in no format of lines.
  ///
  /// Whether the output is whole says nothing about the text around it: a person may quote a part.
  static func log(_ bytes: Span<UInt8>, _ range: Range<Int>) -> RunLog? {
    let lines = TextLine.lines(bytes, range).map { $0.withoutAnnotation() }
    guard !lines.isEmpty else { return nil }
    for format in Formats.all {
      guard let format = format as? any TextFormat, format.recognises(lines) else { continue }
      return format.log(of: lines)
    }
    return nil
  }
}
