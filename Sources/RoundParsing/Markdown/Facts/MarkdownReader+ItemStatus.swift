import RoundModel

/// Items that name a test, with how it went in the items under them.
extension MarkdownReader {
  /// Reads an item without an outcome of its own over a status or a verdict that stands alone;
  /// returns whether it is one.
  mutating func readItemWithStatus(
    _ position: Int, _ after: Int, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let block = blocks[position]
    guard block.kind == .item, after > position + 1, namesTestsOrIs(block, index, bytes) else {
      return false
    }
    let line = InlineText(block.text, bytes)
    let phrase = StatusPhrase(line)
    guard phrase.outcome == nil, !block.flags.contains(.checked), !block.flags.contains(.unchecked),
      KeyValue(block.text, bytes).map({ MarkdownField(test: $0.key) == nil }) ?? true
    else { return false }
    let fields = EntryFields(blocks[position + 1..<after], bytes, &builder)
    guard let outcome = fields.outcome, outcome != .unreadable, !fields.countsTests else {
      return false
    }
    var name = Array(line.plain[phrase.name])
    name.removeFirst(HeadingText.nameStart(name))
    while name.last == UInt8(ascii: ":") || name.last == 0x20 { name.removeLast() }
    guard !name.isEmpty, name.count <= 200, name.last != UInt8(ascii: ".") else { return false }
    var test = ToldTest(
      name: name, outcome: outcome, carrier: .item, offset: block.text.lowerBound, section: index)
    test.kind = TestName.isModule(name) ? .module : .test
    test.ordinal = TestName.ordinal(name)
    test.group = group(index, bytes, &builder)
    test.status = fields.status
    fill(&test, fields, bytes)
    tell(test)
    return true
  }

  /// Whether a section speaks of tests by its own heading, or an item has the name of one.
  private func namesTestsOrIs(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let section = sections[index]
    switch section.zone {
    case .actions, .ignored, .coverage: return false
    case .results, .failures, .passes, .skips, .summary: break
    }
    if Vocabulary.tests.isIn(KeyValue.folded(section.title.plain)) { return true }
    let line = InlineText(block.text, bytes)
    return TestName.isTestLike(Array(line.plain[StatusPhrase(line).name]))
  }
}
