import RoundModel

/// The first headings of a report: its title, what goes on with that, and those of rounds without one.
extension MarkdownOutline {
  /// Whether a heading is the second line of the title: it follows the title at once, and named values
  /// of the round are all that stands under it up to a rule or the next heading.
  func isSubtitle(
    _ section: MarkdownSection, _ blocks: [MarkdownBlock], _ index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard let title = sections.last, title.isTitle, title.level == section.level - 1,
      title.level > 0, title.body.isEmpty, sections.count == 2
    else { return false }
    var isHead = false
    for block in blocks[(index + 1)...] {
      switch block.kind {
      case .heading, .rule: return isHead
      case .line:
        guard block.text.count < 300, let pair = KeyValue(block.text, bytes) else { return false }
        isHead =
          isHead || MarkdownField(head: pair.key) != nil || MeasureVocabulary.isRate(pair.key)
          || MeasureVocabulary.measure(ofKey: pair.key) != nil
      case .item, .table, .htmlTable, .fence, .foldEnd: return false
      }
    }
    return isHead
  }

  /// Whether the first heading tells of the state before a change, and another one of its level of that
  /// after it: each is the heading of a round, and none the title of both.
  static func opensChange(
    _ section: MarkdownSection, _ blocks: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>
  ) -> Bool {
    guard RoundName.opensBefore(section.title.plain) else { return false }
    return blocks.contains { block in
      block.kind == .heading && Int(block.level) == section.level
        && RoundName.opensAfter(InlineText(block.text, bytes).plain)
    }
  }

  /// Whether what a runner printed before a change stands under a heading, and what it printed after it
  /// under the next one: both tell of a round.
  static func printsRounds(
    _ section: MarkdownSection, _ blocks: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>
  ) -> Bool {
    let title = section.title.plain
    guard title.count < 100, RoundName.opensBefore(title), MarkdownReader.namesChange(title),
      let next = blocks.firstIndex(where: { $0.kind == .heading }),
      Int(blocks[next].level) == section.level,
      RoundName.opensAfter(InlineText(blocks[next].text, bytes).plain)
    else { return false }
    let end = blocks[(next + 1)...].firstIndex { $0.kind == .heading } ?? blocks.endIndex
    return [blocks[..<next], blocks[(next + 1)..<end]].allSatisfy { part in
      part.contains {
        $0.kind == .fence && FenceInfo($0, bytes).isOutput
          && MarkdownReader.holdsTotals($0, bytes)
      }
    }
  }
}
