import RoundModel

/// What a section is about, by the words of its heading and by those above it.
extension MarkdownOutline {
  /// A title without the words for a report at its end: "Failing tests report".
  private static func withoutReportWords(_ heading: [UInt8]) -> [UInt8] {
    var words = heading
    while let blank = words.lastIndex(of: 0x20),
      reportWords.exactly(FoldedText.small(Array(words[(blank + 1)...]))) != nil
    {
      words.removeLast(words.count - blank)
    }
    return words
  }

  private static let reportWords = WordTable(.reportHeads)

  /// A title without what says behind a dash at which stage of the work it was written: "Failing tests
  /// analysis - Phase 2".
  private static func withoutStage(_ heading: [UInt8]) -> [UInt8] {
    for dash in [" - ", " \u{2013} ", " \u{2014} "] {
      guard let start = heading.firstIndex(ofPart: Array(dash.utf8)), start > 3 else { continue }
      let words = heading[(start + dash.utf8.count)...].split(separator: 0x20)
      let isStage =
        words.count == 2 && MeasureVocabulary.numbers(FoldedText.small(Array(words[0])))
        && words[1].allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
      if isStage { return Array(heading[..<start]) }
    }
    return heading
  }

  /// Whether a title ends in words for tests that failed, and nothing else stands behind those.
  private static func endsInFailures(_ heading: [UInt8]) -> Bool {
    let words = StatusVocabulary.withoutNegations(KeyValue.folded(heading))
    // "Known test failures".
    if MarkdownZone.namesTestsOnly(words, needsNoun: true) { return true }
    guard let found = Vocabulary.zones.first(in: words), found.value == .failures else {
      return false
    }
    return MarkdownZone.namesTestsOnly(
      Array(words[found.range.lowerBound...]), needsNoun: true)
  }

  func settleZone(_ section: inout MarkdownSection, in parent: MarkdownSection) {
    let phrase = section.phrase
    // A status behind a name says nothing of what the section is about.
    let name = Array(section.title.plain[phrase.name])
    let heading = HeadingText.withoutAsides(
      HeadingText.withoutFigures(HeadingText.namesSomething(name) ? name : section.title.plain))
    var own = MarkdownZone(heading: heading)
    let opensReport = MarkdownZone.namesReport(heading)
    // "Comments on failed tests" is no report on all of them.
    let failing = Self.withoutReportWords(Self.withoutStage(heading))
    let listsFailures = own == .failures && Self.endsInFailures(failing)
    if section.isTitle, opensReport && failing.count == heading.count || !listsFailures,
      opensReport || own != .actions
    {
      own = nil
    }
    // A heading that names a test says nothing of what stands under it.
    if TestName.isTestLike(Array(heading[HeadingText.nameStart(heading)...]))
      || phrase.joinsNumber(section.title)
    {
      own = nil
    }
    // "✅ What the previous fixes improved" tells of outcomes all the same.
    let title = section.title.plain
    let isMarked =
      StatusVocabulary.mark(title, at: 0) != nil
      || HeadingText.isNumbered(title) && phrase.isMarked
    if own == .ignored, isMarked || Self.countsOutcomes(title),
      !Vocabulary.hedges.isIn(FoldedText.small(heading)),
      !MarkdownZone.namesNoResults(KeyValue.folded(heading))
    {
      own = .results
    }
    if own == .actions, Self.givesResults(section.title, phrase) { own = .results }
    if own == nil || own == .results, phrase.outcome == .skipped || phrase.outcome == .notRun,
      let status = phrase.status, section.title.plain[status].contains(where: \.isASCIILetter),
      Vocabulary.tests.isIn(FoldedText.small(heading)),
      !TestName.isTestLike(heading.filter { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") })
    {
      // "Tests that need a server (skipped)" lists what was left out.
      own = .skips
    }
    let set = section.isTitle ? nil : phrase.testsOfStatus
    if let set { own = set.zone }
    section.isZone = own != nil
    section.isOverall =
      !section.isTitle
      && (MarkdownZone.isOverall(Array(heading[HeadingText.nameStart(heading)...]))
        || MarkdownZone.namesTotal(heading))
    // "SKIP テスト" is a status and the bare word for tests.
    let isBare = own == .skips && Vocabulary.tests.exactly(KeyValue.folded(heading)) != nil
    section.listsTests =
      set?.isAll
      ?? (own != nil && (isBare || MarkdownZone.namesTestsOnly(heading, needsNoun: true)))
    section.speaksOfTests =
      parent.speaksOfTests || !section.isTitle && MarkdownZone.speaksOfTests(heading)
    Self.inherit(own, &section, from: parent)
  }

  /// What a section is about by its own heading and the one above.
  private static func inherit(
    _ own: MarkdownZone?, _ section: inout MarkdownSection, from parent: MarkdownSection
  ) {
    switch parent.zone {
    case .actions, .ignored: section.zone = parent.zone
    case .coverage:
      // "Tests verified:" lists tests, whatever the part above it covers.
      let isCovered =
        own == .results || own == .passes && !(section.level > 6 && section.listsTests)
      section.zone = isCovered ? .coverage : own ?? .coverage
    case .failures, .passes, .skips, .flakes:
      // "Login tests" under "Failed tests" names a group of the failed ones.
      let isGroup = own == .results || own == .summary
      section.zone = isGroup ? parent.zone : own ?? parent.zone
      if isGroup { section.isZone = false }
    case .summary, .results: section.zone = own ?? parent.zone
    }
  }
}
