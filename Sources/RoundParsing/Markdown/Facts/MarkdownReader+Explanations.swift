import RoundModel

/// Lists behind failures that say what these come from, and name none.
extension MarkdownReader {
  private static let leadLimit = 60

  /// Leaves the items aside that a lead such as "Classification:" opens behind a list of failures.
  ///
  /// Returns where they end; `nil` where a line is no such lead.
  mutating func skipExplanation(
    _ position: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    guard sections[index].zone == .failures, position + 1 < end, blocks[position].kind == .line,
      blocks[position].text.count < Self.leadLimit, blocks[position + 1].kind == .item
    else { return nil }
    let words = KeyValue.folded(InlineText(blocks[position].text, bytes).plain)
    let sign = [":", "\u{FF1A}"].first { words.suffix($0.utf8.count).elementsEqual($0.utf8) }
    guard let sign, Self.leads.exactly(words.dropLast(sign.utf8.count)) != nil,
      blocks[sections[index].body.lowerBound..<position].contains(where: { $0.kind == .item })
    else { return nil }
    var next = position + 1
    while next < end, blocks[next].kind == .item {
      next = details(after: next, of: blocks[next], before: end, bytes)
    }
    leftAside[index, default: 0] += 1
    return next
  }

  /// Whether a heading says that its items explain what is told elsewhere: "Root causes".
  func explains(_ section: MarkdownSection) -> Bool {
    Self.leads.exactly(KeyValue.folded(HeadingText.name(section.title.plain))) != nil
  }

  private static let leads = WordTable(.explanationLeads)
}
