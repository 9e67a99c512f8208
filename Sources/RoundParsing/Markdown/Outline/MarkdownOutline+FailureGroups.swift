import RoundModel

/// Headings under one that lists failures, which name a group of them by words that stand elsewhere for
/// notes, for earlier runs or for what should be done.
extension MarkdownOutline {
  /// Whether a heading right under one over failures names a part of the product: "Order history" over
  /// the names of tests that failed there.
  ///
  /// "History" and "Previous run" say nothing else, and hold no failure of this round.
  func groupsFailures(
    _ section: MarkdownSection, in parent: MarkdownSection, _ blocks: [MarkdownBlock],
    _ index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard parent.zone == .failures, section.isZone, section.level <= 6 else { return false }
    switch section.zone {
    case .ignored, .actions, .coverage: break
    case .results, .failures, .passes, .skips, .flakes, .summary: return false
    }
    let words = KeyValue.folded(HeadingText.name(section.title.plain))
    return Self.namesMore(words)
      && Self.holdsTests(
        blocks, behind: index, above: section.level, countsItems: section.zone != .actions, bytes)
  }

  /// Whether a heading in small letters says more than words for notes, runs and states.
  static func namesMore(_ words: [UInt8]) -> Bool {
    if RoundName.speaksOfBefore(words), MarkdownReader.namesChange(words) { return false }
    var index = 0
    while index < words.count {
      guard words[index].isASCIILetter || 0xC3...0xD1 ~= words[index] || words[index] >= 0xE3 else {
        index += 1
        continue
      }
      let known =
        Vocabulary.zones.longest(words, at: index)?.count
        ?? Vocabulary.asides.longest(words, at: index)?.count
        ?? Vocabulary.overall.longest(words, at: index)?.count
        ?? Vocabulary.tests.longest(words, at: index)?.count
        ?? Vocabulary.rounds.longest(words, at: index)?.count
        ?? MarkdownReader.otherTimes.longest(words, at: index)?.count
        ?? others.longest(words, at: index)?.count
      guard let known else { return true }
      index += known
    }
    return false
  }

  /// Whether a line in strong type leads in the tests that a problem made fail: "Affected tests:" under a
  /// heading that counts errors, or under one of several problems that were found.
  ///
  /// Tests that a change or a repair affects went some other way.
  func listsAffected(_ section: MarkdownSection, in parent: MarkdownSection) -> Bool {
    guard section.level == 7, parent.level < 7, !parent.isTitle,
      Self.affected.exactly(KeyValue.folded(HeadingText.name(section.title.plain))) != nil
    else { return false }
    switch parent.zone {
    case .results, .failures, .summary: break
    case .passes, .skips, .flakes, .coverage, .actions, .ignored: return false
    }
    let title = parent.title.plain
    guard parent.phrase.outcome != .passed,
      !MarkdownReader.fixed.isIn(FoldedText.small(title))
    else { return false }
    if parent.zone == .failures { return true }
    let counts = FigureFinder(title, key: nil, isSummary: true).figures
    if counts.contains(where: {
      ($0.measure == .failed || $0.measure == .errors) && $0.unit == .count && $0.value > 0
    }) {
      return true
    }
    let outer = parent.parent.map { sections[$0].title.plain } ?? []
    return MarkdownReader.ProblemHeading(outer) == .found
  }

  private static let affected = WordTable(.affectedTests)

  /// What stands beside such words without naming anything.
  private static let others = WordTable(.notFailureGroups)

  /// Whether a heading inside a section, or one of its items, is called as a test.
  private static func holdsTests(
    _ blocks: [MarkdownBlock], behind start: Int, above level: Int, countsItems: Bool,
    _ bytes: Span<UInt8>
  ) -> Bool {
    for block in blocks[(start + 1)...].prefix(200) {
      switch block.kind {
      case .heading where block.level <= 6:
        if Int(block.level) <= level { return false }
        let title = InlineText(block.text, bytes).plain
        if TestName.isTestLike(Array(title[HeadingText.nameStart(title)...])) { return true }
      case .item where countsItems:
        let line = InlineText(block.text, bytes)
        if let run = line.codeRun, run.lowerBound <= 2, TestName.isTestLike(Array(line.plain[run]))
        {
          return true
        }
      case .heading, .item, .line, .table, .htmlTable, .fence, .rule, .foldEnd: break
      }
    }
    return false
  }
}
