import RoundModel

/// Failures that a runner marks with the sign of multiplication, as Vitest does.
extension MarkdownReader {
  /// Reads `× removes an item 5ms`; returns whether a line is one.
  mutating func tellCrossed(
    _ line: InlineText, _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let cross = Array("\u{D7} ".utf8)
    guard output.hasTotals || output.hasMarks, line.plain.starts(with: cross),
      line.plain.count > cross.count + 2
    else { return false }
    var test = ToldTest(
      name: Array(line.plain.dropFirst(cross.count)), outcome: .failed, carrier: .console,
      offset: range.lowerBound, section: index)
    Self.splitTime(&test)
    test.group = group(index, bytes, &builder)
    output.hasMarks = true
    tell(test)
    return true
  }

  /// Takes off how long a test took where it stands behind the name and nothing parts the two: `2ms`.
  static func splitTime(_ test: inout ToldTest) {
    guard test.duration == nil, let blank = test.name.lastIndex(of: 0x20), blank > 0,
      test.name[(blank + 1)...].first?.isASCIIDigit ?? false, test.name.last == UInt8(ascii: "s"),
      let seconds = WrittenTime.duration(Array(test.name[(blank + 1)...]))
    else { return }
    test.duration = seconds
    test.name.removeLast(test.name.count - blank)
    test.nameRange = nil
  }
}
