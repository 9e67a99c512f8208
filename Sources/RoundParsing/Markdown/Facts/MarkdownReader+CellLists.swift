import RoundModel

/// Cells that list several tests, each with its outcome: `Test 1: Pass<br>Test 2: Fail`.
extension MarkdownReader {
  /// Reads a cell as a list, where at least two of its items have a name and an outcome.
  mutating func readCellList(
    _ cell: Range<Int>, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let items = Self.items(cell, bytes)
    guard items.count > 1 else { return false }
    var tests: [ToldTest] = []
    for item in items {
      let line = InlineText(item, bytes)
      let phrase = StatusPhrase(line)
      guard let outcome = phrase.outcome, phrase.isMarked else { continue }
      let name = Array(line.plain[phrase.name])
      guard name.contains(where: { $0.isASCIILetter || $0 >= 0xC3 }),
        StatusVocabulary.outcome(ofCell: name) == nil
      else { continue }
      var test = ToldTest(
        name: name, outcome: outcome, carrier: .table, offset: item.lowerBound, section: index)
      test.status = phrase.status.map { String(decoding: line.plain[$0], as: UTF8.self) }
      test.ordinal = TestName.ordinal(name)
      test.group = group(index, bytes, &builder)
      tests.append(test)
    }
    guard tests.count > 1, tests.count * 2 > items.count else { return false }
    for test in tests { tell(test) }
    return true
  }

  /// The items of a cell that tags for breaks and lists divide.
  private static func items(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var (start, index) = (cell.lowerBound, cell.lowerBound)
    while index < cell.upperBound {
      guard bytes[index] == UInt8(ascii: "<"),
        divides(index, before: cell.upperBound, bytes),
        let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: index..<cell.upperBound)
      else {
        index += 1
        continue
      }
      let item = bytes.trimmed(start..<index)
      if !item.isEmpty { items.append(item) }
      (start, index) = (close + 1, close + 1)
    }
    let last = bytes.trimmed(start..<cell.upperBound)
    if !last.isEmpty { items.append(last) }
    return items
  }

  private static func divides(_ open: Int, before end: Int, _ bytes: Span<UInt8>) -> Bool {
    let tags: [StaticString] = ["br", "li", "/li", "ul", "/ul", "ol", "/ol"]
    return tags.contains { bytes.hasFolded($0, at: open + 1, before: end) }
  }
}
