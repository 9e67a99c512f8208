import RoundModel

/// Items and lines that name a thing with its outcome.
extension MarkdownReader {
  mutating func readItem(
    _ block: MarkdownBlock, _ line: InlineText, _ phrase: StatusPhrase, _ section: MarkdownSection,
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    var (name, range, isCode) = itemName(line, phrase, bytes)
    name = Self.bareName(name)
    let isProse = Self.holdsSentence(name) || Self.endsSentence(name) && !startsWithMark(line)
    if block.kind == .line, isProse || name.isEmpty { return false }
    if Self.startsWithCount(name) || Self.isStatus(name) || Self.countsThings(name) { return false }
    let (isTest, isFile) = (TestName.isTestLike(name), TestName.isModule(name))
    let isNamed = isTest || isFile || namesFailingPath(name, section)
    let known =
      itemOutcome(block, phrase, section, isTest: isNamed)
      ?? wordOutcome(block, line, name, index, bytes)
      ?? (isTest ? outcome(amongProblems: line, phrase, section) : nil)
    let implied = block.kind == .item ? itemGroups.last?.implied : nil
    if known ?? implied == nil, !name.isEmpty, name.count <= 300, section.zone != .coverage {
      keepBox(block, name, index)
      keepListed(block, name, index, bytes)
    }
    if known == .passed, phrase.outcome == nil, listsMoreThanPassed(index, bytes) { return false }
    // A cross may stand for what was seen, whatever words follow it.
    if known == .passed, tellsExpectation(line, phrase) || asksForFixes(section) { return false }
    guard !name.isEmpty, name.count <= 300, let outcome = known ?? implied else {
      keepLeftOut(block, name, index, bytes)
      return false
    }
    let isSetOff = isNamed && section.level == 8 || phrase.isMarked && startsWithMark(line)
    if block.kind == .line, !isTest, !isSetOff { return false }
    if section.zone == .coverage, !isTest {
      leftAside[index, default: 0] += 1
      return false
    }
    // "Missing driver - skipped by the installer" says why others failed.
    if !isTest, outcome == .skipped || outcome == .notRun, explains(section) { return false }
    var test = ToldTest(
      name: name, outcome: outcome, carrier: phrase.outcome == nil ? .section : .item,
      offset: block.text.lowerBound, section: index)
    test.nameRange = range
    test.isImplied = phrase.outcome == nil
    let isListed =
      test.isImplied && implied == nil && !isFile
      && (!Self.isBoxed(block) || boxesAreTests(section))
    test.status = phrase.status.map { String(decoding: line.plain[$0], as: UTF8.self) }
    let isCase = !isFile && Self.numbersCase(block, line, phrase) && numbersCases(index, bytes)
    let isOne = isListed || isMarkedTest(line, phrase, section) || isCase
    test.kind = isOne ? .test : Self.kind(name, isTest: isTest, in: section)
    guard settleKind(of: &test, block, section, isTest: isTest) else { return false }
    (test.ordinal, test.group) = (TestName.ordinal(name), group(index, bytes, &builder))
    test.code = TestName.leadingLabel(name)?.code
    if block.flags.contains(.unchecked) { Self.splitReason(&test) }
    Self.splitRemark(&test)
    Self.weigh(&test)
    // A code span is one name, whatever it holds.
    if !isCode { Self.splitDash(&test) }
    Self.splitQuote(&test)
    if !takeCount(line, phrase.rest, of: &test, bytes, &builder) {
      tellRest(line, phrase, block, &test, bytes)
    }
    test.noteQuote(phrase, bytes)
    tell(test)
    return true
  }

  /// Whether a name is a path in a list of failures; "basket.ts:41" is where something went wrong,
  /// and no test.
  private func namesFailingPath(_ name: [UInt8], _ section: MarkdownSection) -> Bool {
    section.zone == .failures && TestName.isPath(name) && !(name.last?.isASCIIDigit ?? false)
  }

  /// Whether a mark leads a line that says how something should be: "✅ Other types - should be refused".
  private func tellsExpectation(_ line: InlineText, _ phrase: StatusPhrase) -> Bool {
    guard let status = phrase.status, !line.plain[status].contains(where: \.isASCIILetter),
      status.lowerBound == 0
    else { return false }
    var rest = FoldedText.small(Array(line.plain[phrase.rest]))
    let name = FoldedText.small(Array(line.plain[phrase.name]))
    for dash in [" - ", " \u{2013} ", " \u{2014} ", ": "] where rest.isEmpty {
      guard let found = name.firstIndex(ofPart: Array(dash.utf8)) else { continue }
      rest = Array(name[(found + dash.utf8.count)...])
    }
    return Self.obligations.contains { rest.starts(with: $0.utf8) }
  }

  static let obligations = Lexicon.words(.obligations)

  /// Whether the text of an item is that of a name, and no sentence or named value.
  static func namesOne(_ name: [UInt8], _ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    var own = quotedName(name)?.name ?? beforeDash(name)
    if own.last == UInt8(ascii: "."), let end = reasonStart(own) {
      // "Card reader: the device was not found." gives a name and the reason.
      own.removeLast(own.count - end)
    }
    return block.kind == .item && !block.flags.contains(.unchecked)
      && own.split(separator: 0x20).count <= 14 && own.last != UInt8(ascii: ".")
      && (TestName.opensWithNumber(own)
        || KeyValue(block.text, bytes).map {
          MarkdownField(test: $0.key) == nil && ProblemHeading($0.key) != .found
        } ?? true)
  }

  /// Where a name of a few words ends before a colon or a dash.
  static func reasonStart(_ text: [UInt8]) -> Int? {
    let ends = [": ", " - "].compactMap { text.firstIndex(ofPart: Array($0.utf8)) }
    guard let end = ends.min(), end > 2, text[..<end].count(where: { $0 == 0x20 }) < 8 else {
      return nil
    }
    return end
  }

  /// How the items of a section went that say nothing of it themselves.
  static func outcome(of zone: MarkdownZone) -> Outcome? {
    switch zone {
    case .failures: .failed
    case .passes: .passed
    case .skips: .skipped
    case .flakes: .flaky
    case .results, .summary, .coverage, .actions, .ignored: nil
    }
  }

  /// The outcome of an item in words under a heading such as "Failed tests", where each item names
  /// one: as many as the heading counts, if it counts them.
  mutating func wordOutcome(
    _ block: MarkdownBlock, _ line: InlineText, _ name: [UInt8], _ index: Int, _ bytes: Span<UInt8>
  ) -> Outcome? {
    let section = sections[index]
    // Under an item that heads others, only what is called as a test is one.
    guard Self.namesOne(name, block, bytes), itemGroups.isEmpty || TestName.isTestLike(name),
      FailureColumn.names(FoldedText.small(name))
    else { return nil }
    let length = listLengths[index] ?? countItems(section)
    listLengths[index] = length
    if !section.listsTests {
      // "PASSED (2/3)" over two items counts them.
      if isPartOfList(section), TestName.isIdentifier(name) || TestName.isCamelCase(name) {
        return Self.outcome(of: section.zone)
      }
      if let told = failedID(line.plain, index, bytes) {
        return told
      }
      if section.zone == .results, TestName.opensWithNumber(name),
        let all = Self.blanket(section.title)
      {
        return all
      }
      let outcome = Self.outcome(of: section.zone) ?? section.phrase.outcome
      let isQuoted = Self.quotedName(name) != nil
      guard let outcome, Self.isSetOff(line, name) || isQuoted,
        headingCounts(length, outcome, section.title)
          || isQuoted && section.level > 6
            && section.parent.map({ headingCounts(length, outcome, sections[$0].title) }) ?? false
      else { return nil }
      return outcome
    }
    if MarkdownZone.namesFeatures(section.title.plain), !namesFeature(block, name, index) {
      return nil
    }
    if section.title.plain.contains(where: \.isASCIIDigit),
      let stated = stated(inHeadingOf: index, bytes), stated != length,
      !(Self.outcome(of: section.zone).map { headingCounts(length, $0, section.title) } ?? false)
    {
      return nil
    }
    return Self.outcome(of: section.zone)
  }

  /// Whether a line in strong type parts a list of tests by what they have in common.
  private func isPartOfList(_ section: MarkdownSection) -> Bool {
    guard section.level == 7, !section.isZone, let parent = section.parent else { return false }
    return sections[parent].listsTests && sections[parent].zone == section.zone
  }

  /// Whether an item sets a name off, by its type or by its first word, rather than tell a symptom.
  private static func isSetOff(_ line: InlineText, _ name: [UInt8]) -> Bool {
    let starts = (line.strong + [line.codeRun].compactMap(\.self)).map(\.lowerBound)
    return starts.contains { $0 <= 3 } || TestName.isTestLike(name) || TestName.isPath(name)
      || Vocabulary.tests.longest(FoldedText.small(name), at: 0) != nil
  }

  /// Whether a heading counts so many outcomes of the sort that it lists.
  private func headingCounts(_ length: Int, _ outcome: Outcome, _ title: InlineText) -> Bool {
    let measure: Claim.Measure
    switch outcome {
    case .passed: measure = .passed
    case .failed: measure = .failed
    case .skipped: measure = .skipped
    default: return false
    }
    return FigureFinder(title.plain, key: nil, isSummary: true, fraction: measure).figures.contains
    {
      $0.unit == .count && $0.measure == measure && $0.value == Double(length)
    }
  }

  /// How many items of a section stand at its least indent.
  func countItems(_ section: MarkdownSection) -> Int {
    let items = blocks[section.body].filter { $0.kind == .item }
    let least = items.map(\.level).min() ?? 0
    return items.count { $0.level == least }
  }

  /// Whether a code span stands at the start of the name, and not somewhere in a sentence.
  func startsName(_ line: InlineText, _ phrase: StatusPhrase) -> Bool {
    guard let run = line.codeRun else { return false }
    let start = phrase.name.lowerBound + HeadingText.nameStart(Array(line.plain[phrase.name]))
    let next = line.plain[run.upperBound...].first { $0 != 0x20 } ?? 0
    let isIdentifier = TestName.isIdentifier(Array(line.plain[run]))
    if run.lowerBound <= start { return isIdentifier || !next.isASCIIWord }
    // "FAILED: `name`" and "Test `name`" name it behind a label.
    let before = KeyValue.trimmedSigns(Array(line.plain[start..<run.lowerBound]))
    let isLabel =
      before.last == UInt8(ascii: ":") || Vocabulary.kinds.exactly(FoldedText.small(before)) != nil
    return isLabel && run.upperBound >= phrase.name.upperBound
      && run.lowerBound < phrase.name.upperBound
  }

  /// What stands behind the status of a failure says why: a remark in brackets, or a message.
  func tellRest(
    _ line: InlineText, _ phrase: StatusPhrase, _ block: MarkdownBlock, _ test: inout ToldTest,
    _ bytes: Span<UInt8>
  ) {
    test.duration = WrittenTime.duration(Array(line.plain[phrase.rest]))
    if phrase.outcome == nil, test.nameRange != nil, let run = line.codeRun,
      phrase.rest.isEmpty, run.upperBound < line.plain.count
    {
      tellSentence(behind: run, of: line, block, &test, bytes)
      return
    }
    var rest = Array(line.plain[phrase.rest])
    if rest.first?.isASCIIDigit ?? false, rest.count <= 16 {
      test.duration = WrittenTime.duration(rest)
    }
    if let bracket = WrittenTime.inBrackets(rest) {
      test.duration = bracket.seconds
      rest.removeLast(rest.count - bracket.start)
      while rest.last == 0x20 { rest.removeLast() }
    }
    let isLeftOut = test.outcome == .skipped || test.outcome == .notRun
    guard test.outcome.severity > 0 || isLeftOut, rest.count > 1 else { return }
    if rest.starts(with: "\u{FF08}".utf8), rest.suffix(3).elementsEqual("\u{FF09}".utf8) {
      test.remark = test.remark ?? Array(rest[3..<(rest.count - 3)])
      return
    }
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      let remark = Array(rest[1..<(rest.count - 1)])
      if !isLeftOut, Self.isExpectation(FoldedText.small(remark)) {
        test.outcome = .expectedFailure
      }
      if test.remark == nil { test.remark = remark }
      return
    }
    // "FAIL. The rope slips": the stop closes the verdict.
    let first = rest.firstIndex { $0 != UInt8(ascii: ".") && $0 != 0x20 } ?? 0
    var start = line.offset(phrase.rest.lowerBound + first)
    // Code that opens the reason keeps its mark.
    if start > block.text.lowerBound, bytes[start - 1] == UInt8(ascii: "`") { start -= 1 }
    let end = line.offset(phrase.rest.lowerBound + rest.count - 1) + 1
    let isWhole = rest.count == phrase.rest.count
    test.message = EntryFields.withoutTicks(
      bytes.trimmed(start..<(isWhole ? block.text.upperBound : end)), bytes)
    test.messageOffset = start
  }

  static func isBoxed(_ block: MarkdownBlock) -> Bool {
    block.flags.contains(.checked) || block.flags.contains(.unchecked)
  }

  /// The name that an item gives, and where it stands in one piece: code beats the words around it.
  private func itemName(
    _ line: InlineText, _ phrase: StatusPhrase, _ bytes: Span<UInt8>
  ) -> (name: [UInt8], range: Range<Int>?, isCode: Bool) {
    let name = Array(line.plain[phrase.name])
    guard let code = line.code else { return (name, nil, false) }
    var text = Array(copying: bytes, code)
    let isBroken = text.contains(0x0A)
    if isBroken, let run = line.codeRun { text = Array(line.plain[run]) }
    let isWhole = text.elementsEqual(name)
    let isName = TestName.isIdentifier(text) || TestName.isModule(text)
    let isCode =
      isWhole || isName && !TestName.isIdentifier(name) && startsName(line, phrase)
      || Self.holdsDash(text) && Self.opensName(line, phrase)
    return isCode ? (text, isBroken ? nil : code, true) : (name, nil, false)
  }

  /// Whether code opens a name, with nothing behind it but what a bracket, a colon or a dash sets off.
  private static func opensName(_ line: InlineText, _ phrase: StatusPhrase) -> Bool {
    guard let run = line.codeRun else { return false }
    let name = phrase.name
    let start = name.lowerBound + HeadingText.nameStart(Array(line.plain[name]))
    guard run.lowerBound <= start, run.upperBound <= name.upperBound else { return false }
    let rest = line.plain[run.upperBound..<name.upperBound].drop { $0 == 0x20 }
    return rest.isEmpty
      || ["(", ":", "- ", "\u{2013}", "\u{2014}"].contains { rest.starts(with: $0.utf8) }
  }

  /// Whether a text is a word for an outcome and nothing else.
  static func isStatus(_ text: [UInt8]) -> Bool {
    let small = FoldedText.small(text)
    // "✅ No console errors" is checked like anything else.
    return StatusVocabulary.word(small, at: 0)?.count == text.count
      && (Vocabulary.statuses.exactly(small) != nil
        || StatusVocabulary.absentFault(small, at: 0) == nil)
  }

  /// Whether a text starts with a number of tests that went some way, as no name does: "41 pass, 3
  /// intended failures".
  static func startsWithCount(_ text: [UInt8]) -> Bool {
    guard text.first?.isASCIIDigit == true, !TestName.isTestLike(text) else { return false }
    if countsSome(text) || countsOthers(text) || countsTests(text) { return true }
    let figures = FigureFinder(text, key: nil, isSummary: false).figures
    return figures.first.map { $0.start == 0 && $0.unit == .count && $0.measure != .total } ?? false
  }

  /// Whether a text is nothing but a number of things that are no tests: "7 warnings".
  private static func countsOthers(_ text: [UInt8]) -> Bool {
    let words = text.split(separator: 0x20)
    return words.count == 2 && words[0].allSatisfy(\.isASCIIDigit)
      && Vocabulary.others.exactly(FoldedText.small(Array(words[1]))) != nil
  }

  /// Whether a sentence ends in a text and another one starts, as no name does.
  private static func holdsSentence(_ text: [UInt8]) -> Bool {
    guard let stop = text.firstIndex(ofPart: Array(". ".utf8)), stop + 2 < text.count else {
      return false
    }
    return text[..<stop].count { $0 == 0x20 } >= 3 && 0x41...0x5A ~= text[stop + 2]
  }

  /// Whether a status is told by a word, and no mark alone.
  static func holdsWord(_ status: String?) -> Bool {
    status?.utf8.contains(where: \.isASCIILetter) ?? false
  }

  static func kind(_ name: [UInt8], isTest: Bool, in section: MarkdownSection) -> Kind {
    if TestName.isModule(name) || MarkdownZone.namesModules(section.title.plain) { return .module }
    if isTest { return .test }
    return TestName.isNumberedIssue(name) ? .issue : .check
  }

  func startsWithMark(_ line: InlineText) -> Bool {
    StatusVocabulary.mark(line.plain, at: 0) != nil
  }
}
