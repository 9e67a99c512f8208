import RoundModel

/// Decisions of a report against a release: "GO/NO-GO: NO-GO", "Ready for production: No", "Do not
/// release".
extension MarkdownReader {
  private static let lineLimit = 40
  private static let lengthLimit = 240

  /// The first line that refuses the release of what was tested.
  func releaseRefusal(_ bytes: Span<UInt8>) -> (words: String, offset: Int)? {
    for index in sections.indices {
      if let chosenRound, let round = roundOfSection[index], round != chosenRound { continue }
      let section = sections[index]
      guard !entries.contains(index), section.level <= 3 || section.level == 7 else { continue }
      let heading = FoldedText.small(HeadingText.name(section.title.plain))
      if let pair = Self.colonParts(section.title.plain), Self.refuses(pair.key, pair.value) {
        return (section.title.text, section.offset)
      }
      let isConclusion = section.level > 0 && Self.decisionHeads.isIn(heading)
      guard isConclusion || section.isTitle || section.level == 0 || speaksOfRound(index) else {
        continue
      }
      if let found = refusal(in: section, isConclusion: isConclusion, bytes) { return found }
    }
    return nil
  }

  private func refusal(
    in section: MarkdownSection, isConclusion: Bool, _ bytes: Span<UInt8>
  ) -> (words: String, offset: Int)? {
    var lines = 0
    for block in blocks[section.body] {
      guard block.kind == .line || block.kind == .item, block.text.count < Self.lengthLimit else {
        continue
      }
      lines += 1
      if lines > Self.lineLimit { return nil }
      let line = InlineText(block.text, bytes)
      let refuses = HeaderReader.pairs(of: block.text, bytes).contains { pair in
        Self.refuses(pair.key, InlineText(pair.value, bytes).plain)
      }
      if refuses {
        return (line.text, block.text.lowerBound)
      }
      if isConclusion, block.kind == .line || lines == 1,
        Self.refusals.isIn(FoldedText.small(line.plain))
      {
        return (line.text, block.text.lowerBound)
      }
    }
    return nil
  }

  /// A heading taken apart at its colon.
  private static func colonParts(_ title: [UInt8]) -> (key: [UInt8], value: [UInt8])? {
    guard let colon = title.firstIndex(of: UInt8(ascii: ":")), colon + 1 < title.count else {
      return nil
    }
    let start = HeadingText.nameStart(title)
    guard start < colon else { return nil }
    return (KeyValue.folded(Array(title[start..<colon])), Array(title[(colon + 1)...]))
  }

  /// Whether a value says no to what its key asks of the release.
  private static func refuses(_ key: [UInt8], _ value: [UInt8]) -> Bool {
    let asked = key.filter { $0 != UInt8(ascii: "?") }
    guard
      decisions.exactly(asked) != nil || verdicts.exactly(asked) != nil || namesConclusion(asked)
    else { return false }
    let text = FoldedText.small(value)
    let (marks, start) = leadingMarks(text)
    if marks.contains(.passed) { return false }
    guard start < text.count else { return marks.contains(.failed) }
    if refusals.longest(text, at: start) != nil { return true }
    let rest = KeyValue.trimmedSigns(Array(text[start...].prefix { $0 != UInt8(ascii: ",") }))
    return no.exactly(rest) != nil
  }

  private static let decisions = WordTable(.releaseDecisions)
  private static let verdicts = WordTable(.verdictHeads)
  private static let decisionHeads = WordTable(
    words: Lexicon.words(.releaseDecisions) + Lexicon.words(.verdictHeads))
  private static let refusals = WordTable(.releaseRefusals)
  private static let no = WordTable(.no)
}
