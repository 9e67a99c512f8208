import RoundModel

/// Headings over tests by how they went, inside a part that only stands beside the results: "Failing
/// tests (2)" under "Implementation details".
extension MarkdownOutline {
  /// Whether a section that holds no results does so only for a word beside them, and neither tells of
  /// another time nor says what should be.
  func standsAside(_ section: MarkdownSection, in parent: MarkdownSection) -> Bool {
    // A sign behind the name, as in "Architecture ✅", is no word of it.
    let name = Array(section.title.plain[section.phrase.name])
    let words = KeyValue.folded(name.isEmpty ? section.title.plain : name)
    guard section.isZone, MarkdownZone(heading: words) == .ignored else { return parent.isAside }
    guard parent.zone != .ignored || parent.isAside, !MarkdownReader.otherTimes.isIn(words),
      !MarkdownZone.namesNoResults(words), !RoundName.speaksOfBefore(words)
    else { return false }
    switch Vocabulary.zones.best(in: words) {
    case nil, .results, .summary: return true
    case .failures, .passes, .skips, .flakes, .coverage, .actions, .ignored: return false
    }
  }

  /// Opens a section in a part that holds no results by its words, such as one on files, where it names
  /// tests with a mark, and its status says the same: "✅ Unit tests" over "Status: passed (12/12)".
  ///
  /// What is said of another time, or of how it should be, stays closed.
  func reopenJudged(
    _ section: inout MarkdownSection, _ blocks: [MarkdownBlock], _ index: Int,
    _ bytes: Span<UInt8>
  ) {
    guard section.level < 7, let first = section.parent else { return }
    let phrase = section.phrase
    guard phrase.isMarked, let outcome = phrase.outcome, phrase.status?.lowerBound == 0,
      outcome == .passed || outcome.severity > 1,
      Vocabulary.tests.isIn(FoldedText.small(Array(section.title.plain[phrase.name]))),
      Self.givesStatus(outcome, blocks, behind: index, bytes)
    else { return }
    var next: Int? = first
    while let outer = next, sections[outer].zone == .ignored {
      let words = KeyValue.folded(sections[outer].title.plain)
      guard !MarkdownReader.otherTimes.isIn(words), !MarkdownZone.namesNoResults(words),
        !RoundName.speaksOfBefore(words), !Vocabulary.hedges.isIn(words),
        !Vocabulary.expectations.isIn(words)
      else { return }
      next = sections[outer].parent
    }
    section.zone = .results
    section.isAside = false
  }

  /// Whether one of the first lines under a heading gives an outcome as the status.
  private static func givesStatus(
    _ outcome: Outcome, _ blocks: [MarkdownBlock], behind index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    for block in blocks[(index + 1)...].prefix(6) {
      guard block.kind == .line || block.kind == .item else { return false }
      guard let pair = KeyValue(block.text, bytes), let field = MarkdownField(test: pair.key),
        field == .status || field == .outcome
      else { continue }
      return StatusVocabulary.outcome(ofCell: InlineText(pair.value, bytes).plain) == outcome
    }
    return false
  }

  /// Opens a section in such a part that lists tests by how they went: it counts them, or lists names
  /// or marks.
  func reopen(
    _ section: inout MarkdownSection, in parent: MarkdownSection, _ blocks: [MarkdownBlock],
    _ index: Int, _ bytes: Span<UInt8>
  ) {
    guard parent.isAside, section.isZone, section.listsTests else { return }
    let heading = HeadingText.withoutFigures(section.title.plain)
    guard let own = MarkdownZone(heading: heading) else { return }
    switch own {
    case .failures, .passes, .skips, .flakes: break
    case .results, .summary, .coverage, .actions, .ignored: return
    }
    let title = section.title.plain
    guard
      title.contains(where: \.isASCIIDigit) || section.phrase.isMarked
        || Self.listsNames(blocks, behind: index, bytes)
    else { return }
    section.zone = own
    section.isAside = false
  }

  /// Whether an item right under a heading opens with a mark, or with the name of a test in code.
  private static func listsNames(
    _ blocks: [MarkdownBlock], behind index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    for block in blocks[(index + 1)...].prefix(20) {
      switch block.kind {
      case .heading: return false
      case .item:
        let line = InlineText(block.text, bytes)
        if StatusVocabulary.mark(line.plain, at: 0) != nil { return true }
        if let run = line.codeRun, run.lowerBound <= 2, TestName.isTestLike(Array(line.plain[run]))
        {
          return true
        }
      case .line, .table, .htmlTable, .fence, .rule, .foldEnd: break
      }
    }
    return false
  }

  /// How many blocks are looked at for what a section judges.
  private static let judgedLimit = 400

  /// Whether a line opens a paragraph that belongs to no item.
  private func opensParagraph(_ block: MarkdownBlock) -> Bool {
    block.flags.contains(.afterBlank) && block.level < 2
  }

  /// Opens a section on what was expected, or on criteria, of which each item says how it went: "Boat
  /// floats - PASS" under "Expected behaviour".
  ///
  /// So are parts of a thing that stands beside the results only by its name, as "Architecture" does, where
  /// a verdict with a mark is given on each of them. Where boxes stand before what was expected, it was gone through as well.
  func judge(
    _ section: inout MarkdownSection, in parent: MarkdownSection, _ blocks: [MarkdownBlock],
    _ index: Int, _ bytes: Span<UInt8>
  ) {
    guard section.isZone, parent.zone == .results || parent.zone == .summary, section.level < 8
    else { return }
    let words = KeyValue.folded(HeadingText.name(section.title.plain))
    let isExpected =
      Vocabulary.fields.longest(words, at: 0).map {
        $0.value == .expected && $0.count == words.count
      } ?? false
    guard isExpected || section.isAside || TableSubject.namesCriteria(section.title.plain) else {
      return
    }
    var (items, boxes, verdicts) = (0, 0, 0)
    for block in blocks[(index + 1)...].prefix(Self.judgedLimit) {
      guard block.kind == .item || block.kind == .line && !(items > 0 && opensParagraph(block))
      else { break }
      guard block.kind == .item, block.level < 2 else { continue }
      items += 1
      let line = InlineText(block.text, bytes)
      let phrase = StatusPhrase(line)
      if let status = phrase.status, phrase.outcome != nil, phrase.isMarked,
        status.lowerBound >= phrase.name.upperBound,
        line.plain[status].contains(where: { $0.isASCIILetter || $0 >= 0xC3 && $0 < 0xE2 }),
        !section.isAside || judgesPart(line, phrase)
      {
        verdicts += 1
      } else if MarkdownReader.isBoxed(block) {
        boxes += 1
      }
    }
    guard items > 1, verdicts == items || isExpected && verdicts + boxes == items else { return }
    section.zone = parent.zone
    // An open box beside such items was not tried.
    section.isZone = verdicts > 0
    section.isAside = false
  }

  /// Whether an item names a part in strong type or code and gives a mark with a verdict behind it,
  /// which says more than that the part is there: "**Ticket store**: ✅ Working".
  private func judgesPart(_ line: InlineText, _ phrase: StatusPhrase) -> Bool {
    guard let status = phrase.status,
      StatusVocabulary.mark(line.plain, at: status.lowerBound) != nil,
      let run = line.strong.first ?? line.codeRun, run.lowerBound == 0,
      phrase.outcome == .passed || phrase.outcome == .failed
    else { return false }
    let words = FoldedText.small(Array(line.plain[status]))
    return !EntryFields.states.isIn(words)
  }
}
