import RoundModel

/// Lists of what works and of what does not, in words and without marks.
extension MarkdownReader {
  /// Whether a heading says that what it lists works, or does not, and nothing else, in a report on tests:
  /// "What works", "Features that did not work".
  func listsFeatures(_ section: MarkdownSection) -> Bool {
    guard section.isZone, section.zone == .passes || section.zone == .failures, !section.isTitle,
      1...7 ~= section.level, hasTitleOnTests || section.speaksOfTests
    else { return false }
    let words = KeyValue.folded(HeadingText.name(section.title.plain))
    var isNamed = false
    var index = 0
    while index < words.count {
      if let lead = Self.featureHeads.longest(words, at: index) {
        isNamed = true
        index += lead.count
      } else if let known = Vocabulary.overall.longest(words, at: index)
        ?? Self.particles.longest(words, at: index)
      {
        index += known.count
      } else if words[index].isASCIILetter || words[index] >= 0xC3 {
        return false
      } else {
        index += 1
      }
    }
    return isNamed
  }

  private static let featureHeads = WordTable(.featureHeads)
  private static let particles = WordTable(.headingParticles)

  /// Whether an item of such a list names something in a few words, and is no sentence or figure.
  func namesFeature(_ block: MarkdownBlock, _ name: [UInt8], _ index: Int) -> Bool {
    let least = blocks[sections[index].body].lazy.filter { $0.kind == .item }.map(\.level).min()
    return block.level == least && !Self.isBoxed(block)
      && name.count { $0 == 0x20 } < 10 && !name.contains(UInt8(ascii: ","))
      && FailureColumn.names(FoldedText.small(name)) && name.first.map { !$0.isASCIIDigit } ?? false
  }
}
