import RoundModel

/// What is told of a test under its name, and whether it is the name of one.
extension MarkdownReader {
  /// Gives a test what its fields tell: why it failed, what was done about it, how long it took.
  func fill(_ test: inout ToldTest, _ fields: EntryFields, _ bytes: Span<UInt8>) {
    // What came of a request that was answered is no reason.
    test.message = test.outcome == .passed && fields.isAnswered ? nil : fields.message
    test.messageOffset = fields.messageOffset
    test.trace = fields.trace
    test.rootCause = fields.rootCause
    test.impact = fields.impact
    test.fix = fields.fix
    test.notes += fields.notes
    test.duration = fields.duration
    test.priority = fields.priority
    test.file = test.file ?? fields.file
    let isBad = test.outcome.severity > 0
    if isBad, test.message == nil, let line = fields.firstLine, !Self.isPointer(line, bytes) {
      test.message = line
      test.messageOffset = line.lowerBound
    }
    // What was noted of a failure is all that says why, where nothing else does.
    if isBad, test.message == nil, !fields.tellsWhy, let note = fields.loneNote {
      test.message = EntryFields.withoutTicks(note, bytes)
      test.messageOffset = note.lowerBound
      test.notes.removeLast()
    }
  }

  /// Whether the heading of a section may be the name of a test.
  func mayNameEntry(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let section = sections[index]
    return !section.isTitle && (section.level > 1 || section.title.code != nil)
      && !section.title.plain.isEmpty && !roundSections.contains(index)
      && !labelsOutput(section, bytes) && !Self.headsMetadata(section.title.plain)
  }

  /// Whether what stands under a heading are other tests, and the heading names none itself.
  func holdsOthers(
    _ section: MarkdownSection, _ phrase: StatusPhrase, _ heading: [UInt8], _ listed: InnerItems,
    isTest: Bool, isBeside: Bool, _ body: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    if !isTest, !isBeside, headsList(section, phrase, listed.count, bytes) { return true }
    if !isTest, holdsFailureTable(section, bytes) { return true }
    if holdsLabelledCases(body, bytes) { return true }
    if !isTest, phrase.outcome == nil, holdsMarkedTests(section, body, bytes) { return true }
    if !isTest, TestName.ordinal(heading) == nil, holdsConsole(body, bytes) { return true }
    // "Tests 6/7/8 (skipped)" stands over what is said of each.
    return TestName.numbersSeveral(heading) && (listed.parts > 1 || listed.holdsNames)
  }

  /// Whether the outermost items under a part of the tests that failed, or passed, are tests with values
  /// of their own: each is named in strong type, and a mark behind the name says the same as the part.
  private func holdsMarkedTests(
    _ section: MarkdownSection, _ body: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    guard section.zone == .failures || section.zone == .passes else { return false }
    let items = body.filter { blocks[$0].kind == .item }
    guard let least = items.map({ blocks[$0].level }).min(),
      items.contains(where: { blocks[$0].level > least })
    else { return false }
    return items.allSatisfy { item in
      guard blocks[item].level == least else { return true }
      let line = InlineText(blocks[item].text, bytes)
      return Self.marksTest(line, StatusPhrase(line), section.zone)
    }
  }

  /// Whether the output of a runner under a heading names several tests and is no report of one.
  private func holdsConsole(_ body: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    blocks[body].contains { block in
      // A command may stand above its output, and name the language of both.
      guard block.kind == .fence, let log = ConsoleText.log(bytes, block.text) else { return false }
      return log.tests.count { $0.kind == .test } > 1
    }
  }

  /// Whether an item names a test of a part of those that failed, or passed, with a mark behind its name.
  func isMarkedTest(
    _ line: InlineText, _ phrase: StatusPhrase, _ section: MarkdownSection
  ) -> Bool {
    guard let parent = section.parent, !section.isZone, sections[parent].listsTests,
      sections[parent].zone == section.zone, section.level < 7
    else { return false }
    return Self.marksTest(line, phrase, section.zone)
  }

  /// Whether a name in strong type opens a line, and a mark behind it says what its part of the report
  /// says.
  private static func marksTest(
    _ line: InlineText, _ phrase: StatusPhrase, _ zone: MarkdownZone
  ) -> Bool {
    guard let name = line.strong.first, name.lowerBound == 0, let status = phrase.status,
      status.lowerBound >= name.upperBound, phrase.isMarked, let outcome = phrase.outcome
    else { return false }
    return zone == .failures ? outcome.severity > 1 : zone == .passes && outcome == .passed
  }

  /// The tests that stand under a heading, beside what was seen of the one that it names.
  func listedTests(
    _ body: Range<Int>, of index: Int, _ fields: EntryFields, isTest: Bool, _ bytes: Span<UInt8>
  ) -> InnerItems {
    var listed = listedTests(body, bytes)
    // What was seen of a test is no list of others.
    if fields.seen.outcome != nil { listed.count -= min(listed.count, fields.seen.count) }
    if !isTest { noteParts(of: index, &listed, bytes) }
    return listed
  }

  /// Tells a test that a section is about, with the others that its name stands for, and what is counted
  /// of it.
  mutating func tellEntry(
    _ test: ToldTest, _ index: Int, _ phrase: StatusPhrase, _ fields: EntryFields, hasFigures: Bool,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    for test in Self.eachNamed(in: test) { tell(test) }
    tellNamedFailures(in: test, bytes, &builder)
    if fields.countsItsTests { keyed.parts.insert(index) }
    if hasFigures { readEntryFigures(index, test, phrase, bytes, &builder) }
  }

  /// Whether the mark before a heading that is called by no word for a test says how something went.
  mutating func tells(
    _ marked: Outcome, _ section: MarkdownSection, _ phrase: StatusPhrase, _ fields: EntryFields
  ) -> Bool {
    if tellsByWord(section, phrase) || !section.hasSections && fields.tellsFailure { return true }
    if marked.severity > 1, tellsFailing(section, phrase) { return true }
    return isOneOfMarked(section)
  }
}
