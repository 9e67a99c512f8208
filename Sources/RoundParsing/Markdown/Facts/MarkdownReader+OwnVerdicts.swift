import RoundModel

/// Sections that give a status of their own and nothing that was read as rows: "Unit tests" over a
/// command and "Status: FAILED".
extension MarkdownReader {
  /// Tells of each section on tests with a verdict of its own which nothing inside it tells.
  ///
  /// Where rows stand inside it, they tell how it went, unless the verdict says that it failed and none
  /// of them did.
  mutating func tellOwnVerdicts(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    var holding: [Int: Inside] = [:]
    for index in fruitful { note(index, Inside(isFruitful: true), &holding) }
    for test in told where test.outcome.severity > 0 {
      note(test.section, Inside(isFruitful: true, isBad: true), &holding)
    }
    for claim in claims {
      note(claim.section, Inside(isFruitful: true, isCounted: true), &holding)
    }
    let found = sections.indices.compactMap { index -> (index: Int, verdict: OwnVerdict)? in
      guard mayOwnVerdict(index),
        let verdict = Self.ownVerdict(blocks[sections[index].body], bytes)
      else { return nil }
      return (index, verdict)
    }
    let parents = Dictionary(grouping: found) { sections[$0.index].parent ?? 0 }
    for (index, verdict) in found {
      let inside = holding[index] ?? Inside()
      let isBad = verdict.outcome.severity > 1
      if inside.isFruitful, !isBad || inside.isBad || inside.isCounted || sections[index].isOverall
      {
        continue
      }
      let isAlone = (parents[sections[index].parent ?? 0]?.count ?? 0) < 2
      // Under a heading over all of it, a pass may be that of the round.
      if sections[index].isOverall, isAlone, !isBad { continue }
      tell(verdict, of: index, bytes, &builder)
    }
  }

  /// What was read inside a section.
  private struct Inside {
    var isFruitful = false
    var isBad = false
    var isCounted = false
  }

  struct OwnVerdict: Sendable {
    var outcome: Outcome
    var status: String
  }

  private func note(_ index: Int, _ inside: Inside, _ holding: inout [Int: Inside]) {
    var next: Int? = index
    while let index = next {
      var known = holding[index] ?? Inside()
      known.isFruitful = known.isFruitful || inside.isFruitful
      known.isBad = known.isBad || inside.isBad
      known.isCounted = known.isCounted || inside.isCounted
      holding[index] = known
      next = sections[index].parent
    }
  }

  /// Whether a section names tests of a sort, and neither all of them nor what follows from them.
  private func mayOwnVerdict(_ index: Int) -> Bool {
    let section = sections[index]
    guard 1...6 ~= section.level, !section.isTitle, section.isZone, section.zone == .results,
      !entries.contains(index), !roundSections.contains(index), !keyed.former.contains(index)
    else { return false }
    if let chosenRound, let round = roundOfSection[index], round != chosenRound { return false }
    let title = section.title.plain
    guard !MarkdownZone.namesIssues(title), !HeadingText.namesOnlyOutcome(title) else {
      return false
    }
    let words = KeyValue.folded(HeadingText.name(title))
    if Self.namesConclusion(words) || words.isEmpty { return false }
    return Vocabulary.tests.isIn(words) && (!section.isOverall || Self.sorts.isIn(words))
  }

  /// The one status that the named values among the blocks of a section give.
  static func ownVerdict(
    _ blocks: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>
  ) -> OwnVerdict? {
    var found: OwnVerdict?
    for block in blocks.prefix(40)
    where block.kind == .line || block.kind == .item {
      guard let pair = KeyValue(block.text, bytes), let field = EntryFields.field(pair),
        field == .status || field == .outcome, !pair.value.isEmpty,
        !EntryFields.isOfTool(pair, bytes)
      else { continue }
      let value = InlineText(pair.value, bytes).plain
      guard found == nil else { return nil }
      let small = FoldedText.small(value)
      let sign = StatusVocabulary.outcome(ofSign: value)
      guard value.count < 160, sign != nil || EntryFields.opensWithVerdict(value),
        let outcome = StatusVocabulary.outcome(ofCell: value) ?? sign, outcome != .unreadable,
        !EntryFields.states.isIn(small) || EntryFields.results.isIn(small),
        !countsParts(value)
      else { return nil }
      found = OwnVerdict(
        outcome: outcome, status: String(decoding: value.prefix(60), as: UTF8.self))
    }
    return found
  }

  private mutating func tell(
    _ verdict: OwnVerdict, of index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let section = sections[index]
    let fields = EntryFields(blocks[section.body], bytes, &builder)
    var test = ToldTest(
      name: HeadingText.name(Array(section.title.plain[section.phrase.name])),
      outcome: verdict.outcome, carrier: .field, offset: section.offset, section: index)
    if let code = section.title.codeRun, TestName.isModule(Array(section.title.plain[code])) {
      test.name = Array(section.title.plain[code])
    }
    test.group = section.parent.flatMap { group($0, bytes, &builder) }
    test.status = verdict.status
    fill(&test, fields, bytes)
    tell(test)
    entries.insert(index)
  }
}
