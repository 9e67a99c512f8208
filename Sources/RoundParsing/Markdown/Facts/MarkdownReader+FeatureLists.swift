import RoundModel

/// Lists of what works and of what does not, in words and without marks.
extension MarkdownReader {
  /// Whether a section, or one around it, says that what it lists was checked, and names features: they
  /// are told beside the tests and are no recap of them.
  func listsWhatWasTested(_ index: Int) -> Bool {
    var next: Int? = index
    while let index = next, sections[index].level > 0, !sections[index].isTitle {
      let section = sections[index]
      if section.zone == .summary || section.isOverall { return false }
      if MarkdownZone.namesFeatures(section.title.plain),
        MarkdownZone.speaksOfTests(section.title.plain)
          || Self.tested.isIn(KeyValue.folded(section.title.plain))
      {
        return true
      }
      next = section.parent
    }
    return false
  }

  /// Whether a section, or one around it, is called a checklist: what it lists is told item by item.
  func standsInChecklist(_ index: Int) -> Bool {
    var next: Int? = index
    while let index = next, sections[index].level > 0, !sections[index].isTitle {
      if Self.checklists.isIn(KeyValue.folded(sections[index].title.plain)) { return true }
      next = sections[index].parent
    }
    return false
  }

  private static let checklists = WordTable(.checklists)

  /// Words by which a heading says that things were tested: "Verified features".
  private static let tested = WordTable(
    words: Lexicon.words(.tested) + Lexicon.words(.leftOpen))

  /// Whether an item of such a list names something in a few words, and is no sentence or figure.
  func namesFeature(_ block: MarkdownBlock, _ name: [UInt8], _ index: Int) -> Bool {
    let least = blocks[sections[index].body].lazy.filter { $0.kind == .item }.map(\.level).min()
    return block.level == least && !Self.isBoxed(block)
      && name.count { $0 == 0x20 } < 10 && !name.contains(UInt8(ascii: ","))
      && FailureColumn.names(FoldedText.small(name)) && name.first.map { !$0.isASCIIDigit } ?? false
  }
}
