import RoundModel

/// Headings that tell of one test each, with what stands under them.
extension MarkdownReader {
  /// What a section turned out to be.
  enum Entry: Sendable { case none, test, module }

  /// Reads a section as one test, where it is one, or as a module with its tests inside.
  mutating func readEntry(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Entry {
    let section = sections[index]
    guard mayNameEntry(index, bytes) else { return .none }
    if let part = readNamedCount(index, bytes, &builder) { return part }
    let phrase = section.phrase
    let heading = Array(section.title.plain[phrase.name])
    let name = Self.name(section.title, heading, bytes)
    if headsTestLines(index, name.text, bytes) { return .none }
    let isLabelled = Self.isLabelled(heading)
    let body = section.body.lowerBound..<bodyEnd(index)
    let verdict = namedVerdict(of: section.title.plain, body, bytes)
    if case .several = verdict { return .none }
    let isTest = isLabelled || verdict.isOne || Self.namesTest(section, name.text, heading)
    guard isTest || mayBeEntry(section, phrase, name.text, bytes),
      isTest || isIssue(section, phrase) || !listsByOutcome(index, bytes),
      isTest || !opensWithReference(index, bytes)
    else { return .none }
    var fields = EntryFields(blocks[body], bytes, &builder)
    fields.take(verdict, bytes)
    if fields.statusText != nil || fields.isBoxed, holdsBoxedLines(body, bytes) { return .none }
    let isBeside = phrase.isMarked && isBesideVerdicts(index, phrase, bytes)
    guard isTest || isBeside || isEntry(index, phrase, fields, bytes) else { return .none }
    let listed = listedTests(body, of: index, fields, isTest: isTest, bytes)
    let holdsOthers = holdsOthers(
      section, phrase, heading, listed, isTest: isTest, isBeside: isBeside, body, bytes)
    guard !holdsOthers else { return .none }
    let quoted = isTest ? [] : quotedFailures(body, bytes)
    inside[index] = listed
    let isLabelledTest = isLabelledTest(heading, listed, fields, index, bytes)
    let isModule = listed.areParts(isTest, fields) && !isLabelledTest && !fields.tellsTest
    let hasParts = section.hasSections && !holdsOnlyDetails(index)
    let stated = outcome(
      of: section, phrase, fields, isTest: isTest, isModule: isModule, hasParts: hasParts,
      isBeside: isBeside || isListedByHeading(section, bytes))
    let own =
      worstOfKeys(index, bytes) ?? stated ?? (isLabelled && phrase.outcome == nil ? .failed : nil)
    guard let told = own ?? unclear(section, fields, isTest, bytes),
      // Where output under a heading names several tests, it says what is wrong with them.
      told.severity < 2 || isBeside || quoted.count < 2
    else { return .none }
    let hasFailed = listed.holdsFailingPart && (isModule || Self.isOpen(told, fields))
    let isHidden = told == .passed && hidesFailure(section, isTest, phrase, fields, listed)
    var test = ToldTest(
      name: listed.areCounted ? HeadingText.name(name.text) : name.text,
      outcome: hasFailed ? .failed : isHidden ? .unreadable : told,
      carrier: fields.outcome != nil ? .field : .heading, offset: section.offset, section: index)
    test.nameRange = name.range
    let isNamed = takeName(&test, fields, phrase, isTest: isTest && !isLabelled, bytes)
    let isFile = TestName.isModule(test.name) || !isTest && countsSeveral(section.title)
    let isFault = !isTest && TestName.isNumberedFault(FoldedText.small(name.text)[...])
    let isOne =
      isTest || (isBeside || stated == nil) && !isFault || isNamed && section.zone == .failures
      || Self.isTold(test, fields) || isAmongVerdicts(section, phrase, bytes)
    test.kind =
      isModule && !isFault || isFile && !isLabelledTest || fields.countsItsTests
      ? .module : kind(of: section, heading, isTest: isOne, hasParts: hasParts, fields)
    if test.kind == .module { Self.dropFigures(&test) }
    complete(&test, heading, phrase, fields, bytes, &builder)
    if quoted.count == 1 { takeName(&test, of: quoted[0], bytes) }
    if tellListed(test, index, bytes, &builder) { return .test }
    let hasFigures = !isModule && (!isTest || isFile || fields.countsItsTests)
    tellEntry(test, index, phrase, fields, hasFigures: hasFigures, bytes, &builder)
    return isModule || listed.areCounted || test.kind == .module && section.hasSections
      ? .module : .test
  }

  /// The figures of a module change from round to round, and are no part of its name: "Search (8/9)".
  private static func dropFigures(_ module: inout ToldTest) {
    var name = HeadingText.withoutFigures(module.name)
    while name.last == 0x20 { name.removeLast() }
    guard name.count < module.name.count, HeadingText.namesSomething(name) else { return }
    (module.name, module.nameRange) = (name, nil)
  }

  /// Whether a heading labels a failing test, and so says itself how it went: "Failing test 2: Moon
  /// call".
  private static func isLabelled(_ heading: [UInt8]) -> Bool {
    TestName.afterFailureLabel(Array(heading[HeadingText.nameStart(heading)...])) != nil
  }

  /// Whether "Test 2: ..." with a status is one test, whatever it is made of: unless it counts its
  /// parts.
  private func isLabelledTest(
    _ heading: [UInt8], _ listed: InnerItems, _ fields: EntryFields, _ index: Int,
    _ bytes: Span<UInt8>
  ) -> Bool {
    (TestName.ordinal(heading) != nil
      || TestName.isCaseID(Array(heading[HeadingText.nameStart(heading)...]))) && !listed.holdsNames
      && (fields.outcome != nil || Self.outcome(of: sections[index].zone) != nil)
      && stated(inHeadingOf: index, bytes) != listed.count
  }

  /// Whether the values under a heading leave open how it went: "partial" over a part that failed is a
  /// failure, and so is whatever is told part by part.
  private static func isOpen(_ told: Outcome, _ fields: EntryFields) -> Bool {
    told == .unreadable && fields.outcome == told
  }

  /// Gives the test of a heading what the heading and the values under it say of it.
  private mutating func complete(
    _ test: inout ToldTest, _ heading: [UInt8], _ phrase: StatusPhrase, _ fields: EntryFields,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let section = sections[test.section]
    test.ordinal = TestName.ordinal(heading)
    test.title = TestName.title(behindCode: heading)
    Self.takeLabel(of: &test, heading)
    test.group =
      partGroup(Self.quotesTest(section) ? section.title.plain : heading, test, &builder)
      ?? section.parent.flatMap { group($0, bytes, &builder) }
    let marked = phrase.status.map { String(decoding: section.title.plain[$0], as: UTF8.self) }
    test.status = fields.status ?? marked
    fill(&test, fields, bytes)
    if phrase.outcome == nil, fields.outcome == nil { settleCompared(&test, bytes) }
    // What a part lists are its tests and not its reason.
    if test.kind == .module, let inner = inside[test.section],
      fields.message == nil && inner.count > 0 && Self.namesPart(section.title)
        || inner.listsCases
    {
      test.message = nil
    }
  }

  /// Whether a heading over results, such as "Login tests", names those under it and no test.
  func headsList(
    _ section: MarkdownSection, _ phrase: StatusPhrase, _ listed: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    section.isZone && !HeadingText.isNumbered(section.title.plain) && !isIssue(section, phrase)
      && Self.outcome(of: section.zone) == nil && !tellsFailing(section, phrase)
      && (listed >= 2 || !opensWithVerdict(section, bytes))
  }

  /// Whether a heading without the name of a test may tell of one thing, and not of a group.
  private func mayBeEntry(
    _ section: MarkdownSection, _ phrase: StatusPhrase, _ name: [UInt8], _ bytes: Span<UInt8>
  ) -> Bool {
    guard
      name.contains(where: { $0.isASCIILetter || $0 >= 0xC3 })
        || phrase.isMarked && Self.isPlanNumber(name) && isAmongFailedTests(section),
      !HeadingText.namesOnlyOutcome(section.title.plain),
      phrase.outcome == .passed
        ? Self.conclusions.exactly(FoldedText.small(name)) == nil : !Self.namesConclusion(name),
      !labelsPart(section, name)
    else { return false }
    // "Keyboard testing" may be what a status under it is told of.
    let namesResults =
      section.zone == .results && section.level < 7
      && (!section.isOverall
        || section.level > 2 && Self.sorts.isIn(KeyValue.folded(section.title.plain)))
    if section.isZone || section.isOverall, !namesResults,
      !HeadingText.isNumbered(section.title.plain), !isIssue(section, phrase)
    {
      return false
    }
    if phrase.outcome == nil, countsTests(section) { return false }
    // "Review - all PASS" over items speaks of those.
    if Self.blanket(section.title) != nil, countItems(section) > 1 { return false }
    return !listsTestNames(section, bytes)
      || phrase.outcome != nil && Self.outcome(of: section.zone) == nil
        && !tellsErrors(section, bytes)
  }

  /// Whether what stands under such a heading tells how that one thing went.
  private mutating func isEntry(
    _ index: Int, _ phrase: StatusPhrase, _ fields: EntryFields, _ bytes: Span<UInt8>
  ) -> Bool {
    let section = sections[index]
    // "Result: 18 passed" under the name of a suite counts its tests.
    // "Final result: 24/26" under a heading in words sums up the report.
    if fields.countsTests || fields.hasSeveral || fields.countsWhole { return false }
    if fields.outcome?.severity ?? 0 == 0, tellsChange(section, bytes) { return false }
    if fields.saysState, !isIssue(section, phrase), !Self.tellsInCapitals(section.title, phrase) {
      return false
    }
    // Only what says how something went may be said of the rows of a table instead.
    let tells = fields.outcome != nil || fields.tellsFailure || phrase.isMarked
    let hasFailed = phrase.isMarked && fields.outcome.map { $0.severity > 1 } ?? false
    if tells, !fields.tellsActual, !hasFailed, holdsTestTable(index, to: bodyEnd(index), bytes) {
      return false
    }
    if section.isZone || section.isOverall, !isIssue(section, phrase), fields.outcome == nil,
      !tellsFailing(section, phrase)
    {
      return false
    }
    if fields.isLoneVerdict, !phrase.isMarked || !fields.isPlainVerdict,
      !hasVerdicts(beside: section, bytes), !opensOutput(fields, section)
    {
      return false
    }
    if fields.tellsRepair, !phrase.isMarked, !isIssue(section, phrase) { return false }
    // An overview tells of the state of the work; in other words than those of an outcome it is no test.
    return !(section.isZone && section.zone == .summary && fields.outcome == .unreadable)
  }

  /// Whether a heading says how many tests failed or passed, so that it names a group of them.
  func countsTests(_ section: MarkdownSection) -> Bool {
    FigureFinder(section.title.plain, key: nil, isSummary: true).figures.contains {
      $0.unit == .count
    }
  }

  /// How many tests the heading of a section, or the first lines under it, speak of.
  func stated(inHeadingOf index: Int, _ bytes: Span<UInt8>) -> Int? {
    let heading = FigureFinder(
      sections[index].title.plain, key: nil, isSummary: true, fraction: .passed
    ).figures
    if let total = heading.first(where: { $0.measure == .total }) ?? heading.first {
      return Int(exactly: total.value)
    }
    for block in blocks[sections[index].body].prefix(3) where block.kind == .fence {
      let line = MarkdownLine(at: block.text.lowerBound, in: bytes).range
      let figures = FigureFinder(
        InlineText(verbatim: bytes.trimmed(line), bytes).plain, key: nil, isSummary: true
      ).figures
      // Some of the items of a fence may carry a warning sign and be counted all the same.
      if figures.contains(where: { $0.measure == .total }) { return inside[index]?.count }
    }
    return nil
  }

  private mutating func outcome(
    of section: MarkdownSection, _ phrase: StatusPhrase, _ fields: EntryFields, isTest: Bool,
    isModule: Bool, hasParts: Bool, isBeside: Bool
  ) -> Outcome? {
    let isIssue = isIssue(section, phrase)
    if isPart(section, fields, isTest || isIssue) {
      return isFoldedFailure(section) ? .failed : nil
    }
    if let told = told(section, fields, isTest: isTest) { return told }
    // "⏳ Needs a fix" tells of a bug that is there, and of no test that did not run.
    if isIssue, fields.isOpenBug { return .failed }
    // What was seen of a fault that was mended says nothing of how it is now.
    if fields.fix != nil, fields.describesSymptom, isAmongMended(section),
      phrase.outcome?.severity ?? 0 < 2
    {
      return .passed
    }
    // Prose under a heading with a warning sign does not make it a pass.
    if phrase.outcome == .unreadable, phrase.isMarked, fields.outcome == .passed,
      fields.tellsInProse
    {
      return .unreadable
    }
    if let stated = fields.outcome, let marked = phrase.outcome, phrase.isMarked,
      marked != .unreadable, marked != stated, !fields.isPlain
    {
      // "Confirmed by a user" under a cross, or words that no rule reads, take nothing back; words for
      // a failure under a tick leave open what is meant.
      return marked == .passed && stated.severity > 1 ? .unreadable : marked
    }
    if let stated = fields.outcome, stated != .unreadable || !phrase.isMarked {
      // A section of sections is summed up by a status, and told by what stands inside it; but what
      // its heading and its status both say must not vanish.
      let counts = fields.status.map { Self.countsParts(Array($0.utf8)) } ?? false
      let isTold =
        isTest || fields.tellsActual || !counts && (phrase.isMarked || stated.severity > 0)
      return hasParts && !isTold ? nil : stated
    }
    if let marked = phrase.outcome, phrase.isMarked {
      if isTest { return marked }
      // An issue is open or settled, whatever sign stands beside it.
      if isIssue || warns(marked, section, fields) { return marked == .passed ? .passed : .failed }
      if isModule { return section.isZone ? nil : marked }
      return isBeside || tells(marked, section, phrase, fields) ? marked : nil
    }
    if let state = fields.bugState, isIssue || isAmongProblems(section, fields) { return state }
    // A bug by its number of which it is said how grave it is was found, whatever else is said.
    if isIssue, !section.hasSections, fields.tellsFailure || fields.isGraded {
      return namesFixed(section.parent) ? .passed : .failed
    }
    if isModule { return nil }
    if isTest, let marked = fields.loneMark { return marked }
    return isAmongProblems(section, fields)
      ? .failed : outcome(byZoneOf: section, fields, isTest || isBeside)
  }

  /// The outcome that the part of the report gives to what stands in it.
  private func outcome(
    byZoneOf section: MarkdownSection, _ fields: EntryFields, _ isNamed: Bool
  ) -> Outcome? {
    switch section.zone {
    case .failures:
      return isNamed || fields.tellsFailure && !section.hasSections && section.level > 2
        ? .failed : nil
    case .passes: return isNamed && !countsLess(section) ? .passed : nil
    case .skips: return isNamed ? .skipped : nil
    case .flakes: return isNamed ? .flaky : nil
    case .results, .summary, .coverage, .actions, .ignored: return nil
    }
  }

  /// Whether a numbered heading, or one with figures, tells its outcome by a word and no mere mark.
  func tellsByWord(_ section: MarkdownSection, _ phrase: StatusPhrase) -> Bool {
    guard let status = phrase.status, !section.isZone,
      section.title.plain[status].contains(where: \.isASCIILetter)
    else { return false }
    return HeadingText.isNumbered(section.title.plain) || countsTests(section)
  }

  private func isIssue(_ section: MarkdownSection, _ phrase: StatusPhrase) -> Bool {
    if isAmongMended(section) { return true }
    let name = section.title.plain[phrase.name]
    return TestName.isIssue(Array(name[(name.startIndex + HeadingText.nameStart(Array(name)))...]))
  }

  private func kind(
    of section: MarkdownSection, _ heading: [UInt8], isTest: Bool, hasParts: Bool,
    _ fields: EntryFields
  ) -> Kind {
    if isTest { return .test }
    let name = Array(heading[HeadingText.nameStart(heading)...])
    if TestName.isIssue(name) || isSettled(section, fields) || isAmongMended(section)
      || isMendedProblem(section, section.phrase)
      || fields.outcome == nil && isAmongProblems(section, fields)
    {
      return .issue
    }
    if hasParts && !fields.tellsActual || TestName.isModule(name) { return .module }
    // "Page load" under "Failed tests" is one of them.
    if isAmongFailedTests(section) { return .test }
    let small = FoldedText.small(name)
    if Self.isListed(section), let kind = Vocabulary.kinds.longest(small, at: 0)?.value,
      kind != .test
    {
      return kind
    }
    if fields.outcome != nil || tellsFailing(section, section.phrase) { return .test }
    if isAmongTests(section) { return .test }
    if isFoldedFailure(section) { return .test }
    return section.zone == .failures || fields.tellsFailure ? .issue : .check
  }
}
