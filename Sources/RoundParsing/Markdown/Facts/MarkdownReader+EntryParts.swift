import RoundModel

/// What stands inside a section that may tell of one test, and beside it.
extension MarkdownReader {
  /// Whether a status counts what it is made of: "18 of 20"; the number of a bug counts nothing.
  static func countsParts(_ status: [UInt8]) -> Bool {
    !FigureFinder(status, key: nil, isSummary: true, fraction: .passed).figures.isEmpty
  }

  /// Whether the sections inside one tell nothing of their own: steps, notes, what was expected.
  func holdsOnlyDetails(_ index: Int) -> Bool {
    (children[index] ?? []).allSatisfy { child in
      let section = sections[child]
      switch section.zone {
      case .ignored, .actions: return true
      case .results, .failures, .passes, .skips, .flakes, .summary, .coverage: break
      }
      let words = KeyValue.folded(HeadingText.name(section.title.plain))
      if Self.details.exactly(words) != nil { return true }
      guard let field = MarkdownField(test: words) else { return false }
      return field != .status && field != .outcome && field != .name
    }
  }

  static let details = WordTable(.detailHeads)

  /// What a section without a word for its outcome is: a test by what was expected and what was seen, and
  /// one with a status in unknown words where a section beside it gives an outcome under the same name.
  func unclear(
    _ section: MarkdownSection, _ fields: EntryFields, _ isTest: Bool, _ bytes: Span<UInt8>
  ) -> Outcome? {
    if let told = compared(section.body, fields, isTest, bytes) { return told }
    guard fields.hasUnknownStatus, fields.outcome == nil, let parent = section.parent,
      !section.hasSections, section.zone != .ignored, section.zone != .actions
    else { return nil }
    // A request that was answered was tried, whatever came of it.
    if fields.answers.actual != nil { return .unreadable }
    let isTold = (children[parent] ?? []).prefix(Self.siblingLimit).contains { sibling in
      sections[sibling].level == section.level && sections[sibling].offset != section.offset
        && blocks[sections[sibling].body].prefix(4).contains { tellsOutcome($0, bytes) }
    }
    return isTold ? .unreadable : nil
  }

  private static let siblingLimit = 64

  /// Whether two headings of one name stand under different ones that say each how a part of the product
  /// went, so that they are steps of those: "Create" under "Orders - PASS" and under "Users - PASS".
  func areOfMarkedParts(_ left: ToldTest, _ right: ToldTest) -> Bool {
    let parents = [left, right].compactMap { test -> Int? in
      let section = sections[test.section]
      guard test.carrier == .heading || test.carrier == .field, test.offset == section.offset,
        let parent = section.parent
      else { return nil }
      let phrase = sections[parent].phrase
      return phrase.isMarked && phrase.outcome != nil ? parent : nil
    }
    return parents.count == 2 && parents[0] != parents[1]
  }

  /// Whether the heading over a section says that what stands under it passed.
  func isUnderPass(_ section: MarkdownSection) -> Bool {
    guard !section.hasSections, let parent = section.parent else { return false }
    let phrase = sections[parent].phrase
    return phrase.isMarked && phrase.outcome == .passed
  }

  /// Whether a named value tells how a test went, and not that something runs or is done.
  private func tellsOutcome(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard Self.verdict(in: block, bytes) != nil, let pair = KeyValue(block.text, bytes) else {
      return false
    }
    let value = InlineText(pair.value, bytes).plain
    let words = FoldedText.small(value)
    // "Result: 18 tests passed" tells how a run went, and of no test.
    return !Self.countsParts(value)
      && (!EntryFields.states.isIn(words) || EntryFields.results.isIn(words))
  }

  /// Whether a section holds a table that tells of failures one by one, as its heading says.
  func holdsFailureTable(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    guard section.zone == .failures else { return false }
    return blocks[section.body].contains { block in
      guard block.isTable else { return false }
      let columns = TableColumns(MarkdownTable(block, bytes), bytes)
      return columns.name != nil && columns.message != nil && !columns.isVertical
    }
  }

  /// Whether a heading names a test: as programs write it, by a label, or in quotes behind its file.
  static func namesTest(
    _ section: MarkdownSection, _ name: [UInt8], _ heading: [UInt8]
  ) -> Bool {
    quotesTest(section) || TestName.isTestLike(name) || TestName.isTestLike(heading)
  }

  /// Whether a heading is one test by what it is called, or by a result that is called that of a test.
  static func isTold(_ test: ToldTest, _ fields: EntryFields) -> Bool {
    TestName.isTestLike(test.name) || fields.isAnswered
      || fields.tellsTest && test.outcome.weight > 8
  }

  /// What the values under a heading say of its test, whatever its heading says.
  ///
  /// What is made of a failure takes nothing from it: "Status: needs a look" under "(1 failure)".
  func told(_ section: MarkdownSection, _ fields: EntryFields, isTest: Bool) -> Outcome? {
    if fields.tellsTest, let told = fields.outcome { return told }
    if fields.isAnswered, isUnderPass(section) { return .passed }
    let isMade = isTest && fields.outcome == .unreadable && section.zone == .failures
    return isMade && countsTests(section) ? .failed : nil
  }

  /// Whether a sign of warning stands beside the name of a problem, and says how grave it is.
  func warns(_ marked: Outcome, _ section: MarkdownSection, _ fields: EntryFields) -> Bool {
    marked == .unreadable && isAmongProblems(section, fields)
  }

  /// Whether a heading is one of several that carry a verdict each and list nothing: all under
  /// results of tests, beside tables of tests, or those that end in one in capitals.
  mutating func isBesideVerdicts(
    _ index: Int, _ phrase: StatusPhrase, _ bytes: Span<UInt8>
  ) -> Bool {
    let section = sections[index]
    guard let parent = section.parent, section.level < 7, !section.hasSections,
      section.zone != .ignored, section.zone != .actions, !listsMarks(index, bytes),
      !isMendedProblem(section, phrase)
    else { return false }
    if Self.endsInCapitals(section.title, phrase), capitalSiblings(parent, bytes) { return true }
    guard sections[parent].isZone, sections[parent].zone == .results,
      namesTestResults(parent)
    else { return false }
    if let known = verdictSiblings[parent] { return known }
    var marked = 0
    let isWhole = (children[parent] ?? []).allSatisfy { sibling in
      guard sections[sibling].level < 7 else { return true }
      guard sections[sibling].phrase.isMarked else {
        return holdsTestTable(sibling, bytes)
      }
      // What lists items of its own is a part of the round.
      if sections[sibling].hasSections || listsMarks(sibling, bytes) { return false }
      marked += 1
      return true
    }
    verdictSiblings[parent] = isWhole && marked > 1
    return isWhole && marked > 1
  }

  /// Whether a numbered heading ends in capitals that leave the verdict open, as several beside it do in
  /// those of a verdict: "2.3 Syntax - MOSTLY PASS".
  mutating func isAmongVerdicts(
    _ section: MarkdownSection, _ phrase: StatusPhrase, _ bytes: Span<UInt8>
  ) -> Bool {
    guard phrase.outcome == .unreadable, let parent = section.parent, section.level < 7,
      !section.hasSections, HeadingText.isNumbered(section.title.plain),
      Self.endsInCapitals(section.title, phrase),
      !MarkdownZone.namesIssues(section.title.plain)
    else { return false }
    return capitalSiblings(parent, bytes)
  }

  /// Whether two and more sections inside one end in a verdict in capitals and list nothing.
  ///
  /// Where one is alone in a part of a plan, those of the other parts stand beside it: "5.1 Read the
  /// tides - NOT TESTED" beside "4.1 Open the gate - PASS".
  private mutating func capitalSiblings(_ parent: Int, _ bytes: Span<UInt8>) -> Bool {
    if let known = capitalParents[parent] { return known }
    let own = (children[parent] ?? []).prefix(Self.siblingLimit)
    var count = own.count { endsInVerdict($0, bytes) }
    if count == 1, own.count == 1, own.allSatisfy(isOfPlan), let outer = sections[parent].parent {
      let others = (children[outer] ?? []).prefix(Self.siblingLimit).flatMap { other in
        (children[other] ?? []).prefix(Self.siblingLimit)
      }
      count = others.count { isOfPlan($0) && endsInVerdict($0, bytes) }
    }
    capitalParents[parent] = count > 1
    return count > 1
  }

  /// Whether a heading ends in a verdict in capitals, over nothing that has one of its own.
  private func endsInVerdict(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let section = sections[index]
    return section.level < 7 && !section.hasSections
      && Self.endsInCapitals(section.title, section.phrase)
      && !listsMarks(index, bytes)
  }

  /// Whether the number of a plan opens a heading: "5.1".
  private func isOfPlan(_ index: Int) -> Bool {
    let title = sections[index].title.plain
    return Self.isPlanNumber(Array(title.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }))
  }

  private static func endsInCapitals(_ title: InlineText, _ phrase: StatusPhrase) -> Bool {
    guard let status = phrase.status, status.lowerBound >= phrase.name.upperBound else {
      return false
    }
    return tellsInCapitals(title, phrase)
  }

  /// Whether the verdict of a heading is a word in capitals: "Upload - FAILED".
  static func tellsInCapitals(_ title: InlineText, _ phrase: StatusPhrase) -> Bool {
    guard phrase.outcome != nil, let status = phrase.status else { return false }
    return isInCapitals(title.plain[status])
  }

  /// Whether a verdict is told by a word in capitals, as of no feature: "FAILED".
  static func isInCapitals(_ status: some Sequence<UInt8>) -> Bool {
    // Signs of alphabets without capitals say nothing of it.
    let letters = String(decoding: Array(status), as: UTF8.self).unicodeScalars.filter {
      $0.properties.isUppercase || $0.properties.isLowercase
    }
    return letters.count >= 4 && letters.allSatisfy(\.properties.isUppercase)
  }

  /// Takes the title behind a mark, or the name that a field gives, for that of a test; returns
  /// whether a field gave it.
  func takeName(
    _ test: inout ToldTest, _ fields: EntryFields, _ phrase: StatusPhrase, isTest: Bool,
    _ bytes: Span<UInt8>
  ) -> Bool {
    let section = sections[test.section]
    if let title = Self.titleBehindMark(section.title, phrase) {
      test.name += Array(": ".utf8) + title
      test.nameRange = nil
      return false
    }
    guard let own = fields.name, !isTest, namesBetter(own, section, phrase, bytes) else {
      return false
    }
    if TestName.isModule(test.name), section.zone == .failures {
      test.file = String(decoding: test.name, as: UTF8.self)
    }
    test.name = Array(copying: bytes, own)
    test.nameRange = own
    return true
  }

  /// The tests that a heading names side by side: "test_login & test_logout".
  static func eachNamed(in test: ToldTest) -> [ToldTest] {
    guard test.kind == .test, test.name.count < 300 else { return [test] }
    var names: [[UInt8]] = []
    for word in test.name.split(separator: 0x20) {
      var name = Array(word)
      if name.last == UInt8(ascii: ",") { name.removeLast() }
      if joints.exactly(FoldedText.small(name)) != nil || signs.contains(name) { continue }
      guard TestName.isIdentifier(name) else { return [test] }
      names.append(name)
    }
    guard names.count > 1, Set(names).count == names.count else { return [test] }
    return names.map { name in
      var one = test
      one.name = name
      one.nameRange = nil
      return one
    }
  }

  private static let signs: [[UInt8]] = ["&", "/", "+", ","].map { Array($0.utf8) }
  /// Words between two names.
  static let joints = WordTable(.listJoints)

  /// Whether a section lists things with a box or a mark each, or gives figures or output.
  ///
  /// One tick among observations that mostly have none makes no list; one that failed does.
  private func listsMarks(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let body = blocks[sections[index].body.lowerBound..<bodyEnd(index)]
    let least = body.lazy.filter { $0.kind == .item }.map(\.level).min()
    var (items, marked) = (0, 0)
    for block in body {
      switch block.kind {
      case .fence, .table, .htmlTable: return true
      case .heading, .rule, .foldEnd: continue
      case .line, .item: break
      }
      if Self.isBoxed(block) { return true }
      let line = InlineText(block.text, bytes)
      if block.kind == .item {
        let (phrase, isOuter) = (StatusPhrase(line), block.level == least)
        items += isOuter ? 1 : 0
        if phrase.isMarked,
          KeyValue(block.text, bytes).map({ MarkdownField(test: $0.key) == nil }) ?? true
        {
          if phrase.outcome != .passed || isOuter && startsWithMark(line) { return true }
          marked += isOuter ? 1 : 0
        }
      }
      guard line.plain.contains(where: \.isASCIIDigit) else { continue }
      let figures = FigureFinder(line.plain, key: nil, isSummary: false, fraction: .passed).figures
      if !figures.isEmpty { return true }
    }
    return marked * 2 > items
  }

  /// Ticks and crosses under a heading that ends in a word for tests, or under a part with an outcome
  /// of its own, are those of tests.
  ///
  /// Under words for tests, this is so where one of them failed: a failure among tests must not pass
  /// for less.
  mutating func settleTestLists() {
    var lists: [Int: (byWords: Bool, byFigures: Bool)] = [:]
    for test in told where test.kind == .module && test.carrier == .heading {
      if Self.namesPart(sections[test.section].title) { lists[test.section] = (true, true) }
    }
    for test in told where isListedCheck(test) && test.outcome.severity > 1 {
      if lists[test.section] == nil { lists[test.section] = listsTests(test.section) }
    }
    guard !lists.isEmpty else { return }
    for (index, test) in told.enumerated() where isListedCheck(test) {
      guard let list = lists[test.section] else { continue }
      let isSign = !(test.status ?? "a").utf8.contains { 0x61...0x7A ~= $0 || $0 == 0xC3 }
      if list.byWords || list.byFigures && isSign { told[index].kind = .test }
    }
  }

  /// What stands before a word for where or of what: "manual tests" in "manual tests on the phone".
  private static func head(of words: [UInt8]) -> [UInt8] {
    var index = 0
    while let blank = words[index...].firstIndex(of: 0x20) {
      if blank > 2, links.longest(words, at: blank + 1) != nil { return Array(words[..<blank]) }
      index = blank + 1
    }
    return words
  }

  private static let links = WordTable(.headingLinks)

  private func isListedCheck(_ test: ToldTest) -> Bool {
    test.kind == .check && test.carrier == .item && test.outcome != .unreadable
  }

  /// Whether the nearest heading that says what stands under it names tests, or counts them.
  private func listsTests(_ index: Int) -> (byWords: Bool, byFigures: Bool) {
    for part in headedParts(around: index) {
      let title = sections[part].title.plain
      let words = KeyValue.folded(HeadingText.name(HeadingText.withoutFigures(title)))
      // A sign that counts things, as in Japanese, ends words of all sorts.
      if let noun = Vocabulary.tests.last(of: Self.head(of: words)), noun.count > 3 {
        return (true, true)
      }
      let figures = FigureFinder(title, key: nil, isSummary: true).figures
      if !figures.isEmpty, Vocabulary.tests.isIn(FoldedText.small(title)) { return (false, true) }
      guard figures.contains(where: { $0.unit == .percent && $0.measure == .passed }) else { break }
    }
    return (false, false)
  }
}
