import RoundModel

/// Lists of what works and of what does not, in words and without marks.
extension MarkdownReader {
  /// Whether an item of such a list names something in a few words, and is no sentence or figure.
  func namesFeature(_ block: MarkdownBlock, _ name: [UInt8], _ index: Int) -> Bool {
    let least = blocks[sections[index].body].lazy.filter { $0.kind == .item }.map(\.level).min()
    return block.level == least && !Self.isBoxed(block)
      && name.count { $0 == 0x20 } < 10 && !name.contains(UInt8(ascii: ","))
      && FailureColumn.names(FoldedText.small(name)) && name.first.map { !$0.isASCIIDigit } ?? false
  }
}
