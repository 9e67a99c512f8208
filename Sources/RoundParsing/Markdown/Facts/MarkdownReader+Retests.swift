import RoundModel

/// Tests of what was mended that did not pass.
extension MarkdownReader {
  /// Whether a section among the problems that were mended says that a test of its own failed.
  func tellsFailedRetest(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    let tells = blocks[section.body].contains { block in
      guard block.kind == .line || block.kind == .item,
        let pair = KeyValue(block.text, bytes), EntryFields.namesTest(pair.key)
      else { return false }
      let value = InlineText(pair.value, bytes).plain
      return EntryFields.opensWithVerdict(value) && !EntryFields.isFormer(pair.value, bytes)
        && StatusVocabulary.outcome(ofCell: value).map { $0.severity > 1 } ?? false
    }
    guard tells else { return false }
    var next = section.parent
    while let index = next {
      if sections[index].isZone, sections[index].zone == .ignored {
        return namesMended(KeyValue.folded(sections[index].title.plain))
      }
      next = sections[index].parent
    }
    return false
  }
}
