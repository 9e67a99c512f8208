import RoundModel

/// Lists of what works and of what does not, in words and without marks.
extension MarkdownReader {
  /// Whether a section, or one around it, says that what it lists was checked, and names features: they
  /// are told beside the tests and are no recap of them.
  func listsWhatWasTested(_ index: Int) -> Bool {
    for part in headedParts(around: index) {
      let section = sections[part]
      if section.zone == .summary || section.isOverall { return false }
      if MarkdownZone.namesFeatures(section.title.plain),
        MarkdownZone.speaksOfTests(section.title.plain)
          || Self.tested.isIn(KeyValue.folded(section.title.plain))
      {
        return true
      }
    }
    return false
  }

  /// Whether a section, or one around it, is called a checklist: what it lists is told item by item.
  func standsInChecklist(_ index: Int) -> Bool {
    headedParts(around: index).contains { part in
      Self.checklists.isIn(KeyValue.folded(sections[part].title.plain))
    }
  }

  /// A section and those around it, innermost first, as far as headings below the report's title go.
  func headedParts(around index: Int) -> [Int] {
    var parts: [Int] = []
    var next: Int? = index
    while let part = next, sections[part].level > 0, !sections[part].isTitle {
      parts.append(part)
      next = sections[part].parent
    }
    return parts
  }

  private static let checklists = WordTable(.checklists)

  /// Words by which a heading says that things were tested: "Verified features".
  private static let tested = WordTable(
    words: Lexicon.words(.tested) + Lexicon.words(.leftOpen))

  /// Whether an item of such a list names something in a few words, and is no sentence or figure.
  func namesFeature(_ block: MarkdownBlock, _ name: [UInt8], _ index: Int) -> Bool {
    let least = blocks[sections[index].body].lazy.filter { $0.kind == .item }.map(\.level).min()
    // A reason behind the name may be a sentence: "Card: the error is gone, but it is slow".
    let name = Self.reasonStart(name).map { Array(name[..<$0]) } ?? name
    return block.level == least && !Self.isBoxed(block)
      && name.count { $0 == 0x20 } < 10 && !name.contains(UInt8(ascii: ","))
      && FailureColumn.names(FoldedText.small(name)) && name.first.map { !$0.isASCIIDigit } ?? false
  }
}
