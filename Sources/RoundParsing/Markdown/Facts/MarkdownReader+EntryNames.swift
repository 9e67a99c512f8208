import RoundModel

/// What an entry is called, and whether headings above it say that it was mended.
extension MarkdownReader {
  /// Whether a named value under a heading says better what a test is called: a heading with a number
  /// and a mark is a name itself, and the value describes it.
  func namesBetter(
    _ name: Range<Int>, _ section: MarkdownSection, _ phrase: StatusPhrase, _ bytes: Span<UInt8>
  ) -> Bool {
    let isName = { (name: [UInt8]) in TestName.isTestLike(name) || TestName.isPath(name) }
    if isName(InlineText(name, bytes).plain) { return true }
    // A number is no name.
    if InlineText(name, bytes).plain.allSatisfy(\.isASCIIDigit) { return false }
    return !(phrase.isMarked && HeadingText.isNumbered(section.title.plain))
  }

  /// The title behind a label and a mark, or a verdict between dashes: `TEST 1: ✅ Check the tables`.
  static func titleBehindMark(_ line: InlineText, _ phrase: StatusPhrase) -> [UInt8]? {
    let label = Array(line.plain[phrase.name])
    guard let status = phrase.status, status.lowerBound >= phrase.name.upperBound,
      !line.plain[status].contains(where: \.isASCIILetter)
        || phrase.verdictBehindLabel(from: phrase.name.lowerBound) != nil,
      TestName.ordinal(label) != nil,
      TestName.afterLabel(label) == nil, line.plain[phrase.rest].contains(where: { $0 > 0x40 }),
      !KeyValue.folded(Array(line.plain[phrase.rest])).isEmpty
    else { return nil }
    var title = Array(line.plain[phrase.rest])
    while let last = title.last, last == UInt8(ascii: ":") || last == 0x20 { title.removeLast() }
    return title
  }

  /// Notes the label by which people know the case of a heading or a cell.
  ///
  /// One behind the number of a bug is what the test is called: "BUG-006 (Cart_TC_02)".
  static func takeLabel(of test: inout ToldTest, _ name: [UInt8]) {
    test.code = TestName.leadingLabel(name)?.code
    guard test.kind != .module, let (label, before) = TestName.caseLabel(behind: name) else {
      return
    }
    if TestName.isIssue(before) {
      (test.name, test.nameRange, test.kind) = (label, nil, .test)
    } else {
      test.title = before
    }
    test.code = TestName.leadingCode(label)?.code
  }

  /// The name of a test in a heading: a code span beats the words around it.
  static func name(
    _ title: InlineText, _ heading: [UInt8], _ bytes: Span<UInt8>
  ) -> (text: [UInt8], range: Range<Int>?) {
    let plain = Array(title.plain[HeadingText.nameStart(title.plain)...])
    if let quoted = quotedBehindFile(plain) { return (quoted.name, nil) }
    if let code = title.code, !isInBrackets(title) {
      let text = Array(copying: bytes, code)
      let isName = TestName.isIdentifier(text) || TestName.isModule(text)
      if isName || TestName.isNumbered(heading) && !text.contains(0x20) { return (text, code) }
    }
    var name = Array(heading[HeadingText.nameStart(heading)...])
    // "[2] 🟠 P1 - Refund": what stands before a name says how much it matters.
    if HeadingText.nameStart(title.plain) > 0 { name = HeadingText.withoutPriority(name) }
    if let end = labelEnd(name) { name = Array(name[end...].drop { $0 == 0x20 }) }
    if let test = nameBehindPart(name) { return (test, nil) }
    return (HeadingText.bareName(TestName.afterFailureLabel(name) ?? name), nil)
  }

  /// The name of a test, as programs write it, that a heading gives behind the part that it belongs to:
  /// "Basket totals: test_rebate_is_taken_off".
  static func nameBehindPart(_ heading: [UInt8]) -> [UInt8]? {
    if let quoted = quotedBehindFile(heading) { return quoted.name }
    guard let colon = heading.lastIndex(of: UInt8(ascii: ":")), colon > 2,
      colon + 2 < heading.count, heading[colon + 1] == 0x20,
      !TestName.isTestLike(Array(heading[..<colon]))
    else { return nil }
    let name = Array(heading[(colon + 2)...])
    return TestName.isIdentifier(name) ? name : nil
  }

  /// The group of the part that a heading names before the test: one for all headings with that part.
  mutating func partGroup(
    _ heading: [UInt8], _ test: ToldTest, _ builder: inout RoundBuilder
  ) -> Int? {
    let heading = Array(heading[HeadingText.nameStart(heading)...])
    // "Failure #3" numbers a test in a list, and is no part of the product.
    if TestName.isNumberedFault(FoldedText.small(heading)[...]) { return nil }
    let part: String
    if let quoted = Self.quotedBehindFile(heading), quoted.name == test.name {
      part = String(decoding: quoted.file, as: UTF8.self)
    } else if Self.nameBehindPart(heading) == test.name,
      let colon = heading.lastIndex(of: UInt8(ascii: ":"))
    {
      part = String(decoding: heading[..<colon], as: UTF8.self)
    } else {
      return nil
    }
    let known = told.reversed().prefix(64).lazy.compactMap(\.group)
    let group =
      known.first { builder.groupName($0) == part }
      ?? builder.add(Group(name: part, place: builder.place(sections[test.section].offset)))
    groups[test.section] = group
    return group
  }

  /// Whether the first code span of a heading stands in brackets behind words: "Buttons (`.btn`)".
  static func isInBrackets(_ title: InlineText) -> Bool {
    guard let run = title.codeRun, run.lowerBound > 1 else { return false }
    return title.plain[..<run.lowerBound].last { $0 != 0x20 } == UInt8(ascii: "(")
  }

  /// Whether a section stands right under a heading such as "FAILED tests (2)".
  func isAmongFailedTests(_ section: MarkdownSection) -> Bool {
    guard let parent = section.parent else { return false }
    if sections[parent].listsTests { return true }
    let title = sections[parent].title
    return Vocabulary.tests.isIn(KeyValue.folded(title.plain))
      && StatusPhrase(title).outcome.map { $0.severity > 0 } ?? false
  }

  /// The name of an item without its number, remarks and what was expected.
  static func bareName(_ name: [UInt8]) -> [UInt8] {
    beforeExpectation(HeadingText.bareName(Array(name[HeadingText.nameStart(name)...])))
  }

  /// A name without what was expected behind it: "Refund: Expected result: money back".
  static func beforeExpectation(_ name: [UInt8]) -> [UInt8] {
    guard name.count > 20 else { return name }
    let small = FoldedText.small(name)
    guard let found = expected.first(in: small, from: 4) else { return name }
    var end = found.range.lowerBound
    while end > 0, name[end - 1] == 0x20 || name[end - 1] == UInt8(ascii: ":") { end -= 1 }
    // A sentence such as "shows the expected result: a sum" stays whole.
    guard end > 2, end < found.range.lowerBound, name[end] == UInt8(ascii: ":") else { return name }
    return Array(name[..<end])
  }

  private static let expected = WordTable(.expectedHeads)

  /// Whether a line in strong type is a label of what the heading over it names: "Problem
  /// description:".
  func labelsPart(_ section: MarkdownSection, _ name: [UInt8]) -> Bool {
    guard section.level == 7 else { return false }
    let key = Array(FoldedText.small(name).filter { $0 != UInt8(ascii: ":") })
    return Vocabulary.fields.exactly(key) != nil || Self.descriptions.exactly(key) != nil
  }

  /// Whether a section tells what was so before a change and after it: a change, and no test.
  func tellsChange(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    var (before, after) = (false, false)
    for block in blocks[section.body].prefix(12) where block.kind == .item || block.kind == .line {
      guard let pair = KeyValue(block.text, bytes), pair.isMarked else { continue }
      if RoundName.namesBefore(pair.key) { before = true }
      if RoundName.namesAfter(pair.key) { after = true }
    }
    return before && after
  }

  /// Whether a section stands right under a heading on problems that were mended: "Fixed problems".
  func isAmongMended(_ section: MarkdownSection) -> Bool {
    guard let parent = section.parent, !sections[parent].isTitle, section.level < 7,
      !section.hasSections, section.title.plain.count <= 200
    else { return false }
    let title = KeyValue.folded(sections[parent].title.plain)
    // "19 of 22 issues resolved" counts them.
    guard !HeadingText.name(title).contains(where: \.isASCIIDigit) else { return false }
    return Self.mended.isIn(title)
      || namesFixed(parent) && Self.problems.isIn(title) && Self.fixed.isIn(title)
  }

  /// Whether a section under a heading on problems ends in a word that says that it was mended: "Rows
  /// are no mappings (RESOLVED)" under "Problems that we met".
  ///
  /// That is the state of a problem, however many stand beside it, and no outcome of a test.
  func isMendedProblem(_ section: MarkdownSection, _ phrase: StatusPhrase) -> Bool {
    guard let parent = section.parent, !sections[parent].isTitle, section.level < 7,
      let status = phrase.status, status.lowerBound >= phrase.name.upperBound,
      Self.fixed.isIn(FoldedText.small(Array(section.title.plain[status]))),
      !TestName.isTestLike(Array(section.title.plain[phrase.name]))
    else { return false }
    return Self.problems.isIn(KeyValue.folded(sections[parent].title.plain))
  }

  /// Whether a heading in small letters speaks of problems that were mended.
  func namesMended(_ words: [UInt8]) -> Bool {
    Self.mended.isIn(words) || Self.problems.isIn(words) && Self.fixed.isIn(words)
  }

  /// Whether a numbered section stands right under a heading on problems, and tells of one by its error
  /// or its impact; under one that says no more than that they were found, its number is enough.
  func isAmongProblems(_ section: MarkdownSection, _ fields: EntryFields) -> Bool {
    let title = section.title.plain
    let name = Array(title[HeadingText.nameStart(title)...])
    // What tells most headings apart at once comes first.
    guard let parent = section.parent, !sections[parent].isTitle, section.level < 7,
      !section.hasSections, HeadingText.isNumbered(title) || BugTable.opensWithNumber(name),
      Self.leavesOpen(section.title), !reportsOneProblem(parent)
    else { return false }
    if problemHeading(parent) == .found, section.zone == .results || section.zone == .failures {
      return !Self.fixed.isIn(FoldedText.small(name))
    }
    guard section.zone == .results, HeadingText.isNumbered(title),
      fields.message != nil || fields.impact != nil
    else { return false }
    let words = KeyValue.folded(sections[parent].title.plain)
    return Self.problems.isIn(words) && !Self.fixed.isIn(words) && !Self.mended.isIn(words)
  }

  /// Whether a heading carries no verdict: a sign of warning says how grave a problem is.
  private static func leavesOpen(_ title: InlineText) -> Bool {
    let phrase = StatusPhrase(title)
    guard phrase.isMarked else { return true }
    return phrase.outcome == .unreadable
      && !(phrase.status.map { title.plain[$0].contains(where: \.isASCIIWord) } ?? true)
  }

  /// Whether the sections inside one are the parts of a report on one problem: its preconditions, what
  /// was expected, its root cause.
  private func reportsOneProblem(_ index: Int) -> Bool {
    let parts = (children[index] ?? []).count { child in
      let words = KeyValue.folded(HeadingText.name(sections[child].title.plain))
      switch Vocabulary.fields.exactly(words) {
      case .expected, .procedure, .rootCause, .priority, .impact: return true
      default: return Self.detailHeads.exactly(words) != nil
      }
    }
    return parts > 1
  }

  /// Whether such a problem and one beside it have a status of their own, which may be that it was
  /// not mended.
  func tellsMended(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let section = sections[index]
    guard isAmongMended(section) else { return false }
    // Lines in strong type part what is told of one: "Changes:".
    var (before, after) = (index - 1, index + 1)
    while before > 0, sections[before].level == 7 { before -= 1 }
    while after < sections.count, sections[after].level == 7 { after += 1 }
    let around = [before, index, after].filter {
      sections.indices.contains($0) && sections[$0].parent == section.parent
        && blocks[sections[$0].body].contains { Self.verdict(in: $0, bytes) != nil }
    }
    return around.contains(index) && around.count > 1
  }

  private static let mended = WordTable(.mendedProblems)

  private static let problems = WordTable(.problemHeads)

  /// Whether a section tells of a problem that was found or settled: its heading stands under one on
  /// problems, and its status is a word for the state of such.
  func isSettled(_ section: MarkdownSection, _ fields: EntryFields) -> Bool {
    guard let status = fields.status, let parent = section.parent else { return false }
    let words = FoldedText.small(Array(status.utf8))
    guard Self.fixed.isIn(words) || Self.toFix.isIn(words), !EntryFields.results.isIn(words) else {
      return false
    }
    let title = KeyValue.folded(sections[parent].title.plain)
    return fields.rootCause != nil || fields.message != nil
      || title.indices.contains { Vocabulary.issues.longest(title, at: $0) != nil }
  }

  private static let descriptions = WordTable(.problemDescriptions)

  /// Whether a heading above says that what stands under it was mended.
  func namesFixed(_ index: Int?) -> Bool {
    var next = index
    while let index = next {
      let words = FoldedText.small(sections[index].title.plain)
      if Self.fixed.isIn(words), !Vocabulary.negations.isIn(words), !Self.toFix.isIn(words) {
        return true
      }
      next = sections[index].parent
    }
    return false
  }

  static let fixed = WordTable(.fixedWords)

  static let toFix = WordTable(.toFix)
}
