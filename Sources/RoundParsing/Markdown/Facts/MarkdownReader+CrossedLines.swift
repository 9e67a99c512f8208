import RoundModel

/// Failures that a runner marks with the sign of multiplication, as Vitest does.
extension MarkdownReader {
  /// A test that a line of the output names, with the group that the output stands in.
  mutating func printed(
    _ name: [UInt8], _ outcome: Outcome, at offset: Int, in index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> ToldTest {
    var test = ToldTest(
      name: name, outcome: outcome, carrier: .console, offset: offset, section: index)
    test.group = group(index, bytes, &builder)
    return test
  }

  /// Reads `× removes an item 5ms`; returns whether a line is one.
  mutating func tellCrossed(
    _ line: InlineText, _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let cross = Array("\u{D7} ".utf8)
    guard output.hasTotals || output.hasMarks, line.plain.starts(with: cross),
      line.plain.count > cross.count + 2
    else { return false }
    var test = printed(
      Array(line.plain.dropFirst(cross.count)), .failed, at: range.lowerBound, in: index, bytes,
      &builder)
    Self.splitTime(&test)
    output.hasMarks = true
    tell(test)
    return true
  }

  /// Takes off how long a test took where it stands behind the name and nothing parts the two: `2ms`.
  static func splitTime(_ test: inout ToldTest) {
    guard test.duration == nil, let time = timeBehind(test.name), time.blank > 0 else { return }
    test.duration = time.seconds
    test.name.removeLast(test.name.count - time.blank)
    test.nameRange = nil
  }

  /// How long a test took by the last word of a line, `42ms`, and where the blank before it stands.
  static func timeBehind(_ text: [UInt8]) -> (seconds: Double, blank: Int)? {
    guard let blank = text.lastIndex(of: 0x20), text[(blank + 1)...].first?.isASCIIDigit ?? false,
      text.last == UInt8(ascii: "s"),
      let seconds = WrittenTime.duration(Array(text[(blank + 1)...]))
    else { return nil }
    return (seconds, blank)
  }
}
