import RoundModel

/// Lines that give the name of a test in code and how long it took, under a heading that says how it
/// went: "`test_tide` 9.28s" under "2 failed".
extension MarkdownReader {
  /// Reads such a line with the output below it; returns where what is told of its test ends.
  mutating func readTestLine(
    _ position: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Int? {
    guard let outcome = Self.outcome(of: sections[index].zone),
      let line = Self.testLine(blocks[position], bytes)
    else { return nil }
    var next = position + 1
    while next < end {
      let block = blocks[next]
      guard block.kind == .fence || block.kind == .line, Self.testLine(block, bytes) == nil else {
        break
      }
      next += 1
    }
    let fields = EntryFields(blocks[position + 1..<next], bytes, &builder)
    var test = ToldTest(
      name: Array(copying: bytes, line.name), outcome: outcome, carrier: .section,
      offset: line.name.lowerBound, section: index)
    test.nameRange = line.name
    test.isImplied = true
    tell(test, with: fields, bytes, &builder)
    told[told.count - 1].duration = told[told.count - 1].duration ?? line.seconds
    return next
  }

  /// The name in code that is all of a line but for a duration.
  static func testLine(
    _ block: MarkdownBlock, _ bytes: Span<UInt8>
  ) -> (name: Range<Int>, seconds: Double?)? {
    guard block.kind == .line, 3..<400 ~= block.text.count,
      bytes[block.text.lowerBound] == UInt8(ascii: "`")
    else { return nil }
    let line = InlineText(block.text, bytes)
    guard let code = line.code, let run = line.codeRun, run.lowerBound == 0,
      TestName.isIdentifier(Array(copying: bytes, code))
    else { return nil }
    let rest = Array(line.plain[run.upperBound...].drop { $0 == 0x20 })
    if rest.isEmpty { return (code, nil) }
    guard rest[0].isASCIIDigit || rest[0] == UInt8(ascii: "("), rest.count < 24,
      let seconds = WrittenTime.duration(rest)
    else { return nil }
    return (code, seconds)
  }

  /// Whether a heading names the file of the tests that such lines under it name, or stands over
  /// several of them.
  func headsTestLines(_ index: Int, _ name: [UInt8], _ bytes: Span<UInt8>) -> Bool {
    guard Self.outcome(of: sections[index].zone) != nil else { return false }
    let least = TestName.isModule(name) ? 1 : 2
    var count = 0
    for block in blocks[sections[index].body] where Self.testLine(block, bytes) != nil {
      count += 1
      if count == least { return true }
    }
    return false
  }
}
