import RoundModel

/// Items that tell more of a numbered test, which they name by its number: "test: 2" in a list of
/// gaps is the one under the heading "2. Lamp keeps its colour".
extension MarkdownReader {
  /// The tests whose headings are numbered, by their numbers, among the first that are told.
  struct NumberedTests: Sendable {
    var seen = 0
    var tests: [Int: Int] = [:]
  }

  /// Gives a numbered test what an item tells of it; returns whether the item refers to one.
  ///
  /// A fault that is still open contradicts a pass, so that it is told beside it.
  mutating func readReference(
    _ position: Int, _ after: Int, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    guard let test = numberedTest(position, after, bytes) else { return false }
    let fields = EntryFields(blocks[position + 1..<after], bytes, &builder)
    var other = told[test]
    (other.message, other.nameRange) = (nil, nil)
    other.notes = []
    fill(&other, fields, bytes)
    if told[test].outcome.severity > 0 { told[test].complete(with: other) }
    fruitful.insert(index)
    if told[test].outcome == .passed, fields.outcome.map({ $0.severity > 1 }) ?? false {
      other.outcome = .failed
      (other.carrier, other.section) = (.item, index)
      other.offset = blocks[position].text.lowerBound
      other.status = fields.status
      tell(other)
    }
    return true
  }

  /// Whether a section lists faults that refer to numbered tests, so that its heading names none.
  mutating func opensWithReference(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let body = sections[index].body
    guard let first = blocks[body].first, first.kind == .item else { return false }
    let after = details(after: body.lowerBound, of: first, before: body.upperBound, bytes)
    return numberedTest(body.lowerBound, after, bytes) != nil
  }

  /// The numbered test that one of the named values of an item gives the number of.
  private mutating func numberedTest(
    _ position: Int, _ after: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    guard blocks[position].kind == .item, after > position + 1,
      KeyValue(blocks[position].text, bytes) != nil
    else { return nil }
    let level = blocks[position + 1].level
    for block in blocks[position + 1..<after] where block.kind == .line && block.level == level {
      guard block.text.count < 40, let pair = KeyValue(block.text, bytes),
        MarkdownField(test: pair.key) == .name,
        let number = Self.number(InlineText(pair.value, bytes).plain)
      else { continue }
      return test(numbered: number)
    }
    return nil
  }

  private mutating func test(numbered number: Int) -> Int? {
    for place in numbered.seen..<max(numbered.seen, told.count) {
      let test = told[place]
      let title = sections[test.section].title.plain
      guard test.kind == .test, test.offset == sections[test.section].offset,
        let own = Self.number(title.prefix(while: \.isASCIIDigit)), HeadingText.isNumbered(title)
      else { continue }
      numbered.tests[own] = numbered.tests[own] ?? place
    }
    numbered.seen = told.count
    return numbered.tests[number]
  }

  /// The number that a text of digits alone is.
  private static func number(_ text: some Collection<UInt8>) -> Int? {
    guard (1...4).contains(text.count), text.allSatisfy(\.isASCIIDigit) else { return nil }
    return text.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
