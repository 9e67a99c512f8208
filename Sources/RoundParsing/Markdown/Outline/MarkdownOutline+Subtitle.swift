import RoundModel

/// Headings right below the title, over nothing but the head of the report.
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
}
