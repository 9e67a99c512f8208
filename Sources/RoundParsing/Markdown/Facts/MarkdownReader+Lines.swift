import RoundModel

/// Lines, items, tables and fences of sections that are no tests themselves.
extension MarkdownReader {
  mutating func readBody(_ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    var position = sections[index].body.lowerBound
    let end = sections[index].body.upperBound
    while position < end {
      let block = blocks[position]
      var next = position + 1
      closeItemGroups(before: position)
      switch block.kind {
      case .line, .item:
        let after = details(after: position, of: block, before: end)
        if openItemGroup(position, after, index, bytes, &builder) { break }
        let isTold =
          readLine(block, index, bytes, &builder)
          || block.kind == .item && readProblem(position, index, before: end, bytes, &builder)
        if isTold, block.kind == .item || after > position + 1 {
          next = after
          complete(blocks[position + 1..<next], bytes, &builder)
        }
      case .table where sections[index].zone != .ignored:
        readTable(block, index, bytes, &builder)
      case .fence: readFence(block, index, bytes, &builder)
      case .heading, .htmlTable, .table, .rule, .foldEnd: break
      }
      position = next
    }
    closeItemGroups(before: end)
  }

  /// Where the deeper items and lines under an item end.
  func details(after position: Int, of item: MarkdownBlock, before end: Int) -> Int {
    var next = position + 1
    while next < end {
      let block = blocks[next]
      guard block.kind == .item || block.kind == .line || block.kind == .fence,
        block.level > item.level
      else { break }
      next += 1
    }
    return next
  }

  /// An item that names something in strong type, with an error told under it, is a failure.
  private mutating func readProblem(
    _ position: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let block = blocks[position]
    let line = InlineText(block.text, bytes)
    let inner = blocks[position + 1..<details(after: position, of: block, before: end)]
    guard let run = line.strong.first, run.lowerBound == 0, !inner.isEmpty,
      run.upperBound + 2 >= line.plain.count,
      inner.contains(where: { inner in
        KeyValue(inner.text, bytes).map { MarkdownField(test: $0.key) == .error } ?? false
      })
    else { return false }
    var name = Array(line.plain[run])
    while name.last == UInt8(ascii: ":") || name.last == 0x20 { name.removeLast() }
    guard !name.isEmpty, KeyValue(block.text, bytes).map({ MarkdownField(test: $0.key) }) == nil
    else { return false }
    var test = ToldTest(
      name: name, outcome: .failed, carrier: .item, offset: block.text.lowerBound, section: index)
    test.kind = TestName.isTestLike(name) ? .test : .issue
    test.group = group(index, bytes, &builder)
    tell(test)
    return true
  }

  /// Gives the last test what stands under its item.
  private mutating func complete(
    _ inner: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard !inner.isEmpty, !told.isEmpty else { return }
    let fields = EntryFields(inner, bytes, &builder)
    var other = told[told.count - 1]
    fill(&other, fields, bytes)
    told[told.count - 1].complete(with: other)
  }

  /// Reads one line; returns whether it told of a test.
  mutating func readLine(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let section = sections[index]
    let line = InlineText(block.text, bytes)
    guard !line.plain.isEmpty else { return false }
    readChange(line, bytes, &builder)
    let pair = KeyValue(block.text, bytes)
    if let pair, readPair(pair, line, index, bytes, &builder) { return false }
    let phrase = StatusPhrase(line)
    if let pair, sections[index].isOverall || sections[index].isTitle {
      noteUnread(pair, index, bytes)
    }
    if let pair, phrase.outcome == nil, MarkdownField(test: pair.key).map({ $0 != .name }) ?? false
    {
      return false
    }
    if readBlanket(line, index, bytes, &builder) { return false }
    if let pair, readNamedFigures(pair, line, of: index, bytes, &builder) {
      if let outcome = phrase.outcome { tellModule(pair, outcome, block, index, bytes, &builder) }
      return false
    }
    if readFileFigures(line, phrase, index, bytes, &builder), phrase.outcome == nil,
      section.zone == .results || section.zone == .summary
    {
      return false
    }
    if pair == nil, phrase.outcome == nil || !isTestName(line, phrase, bytes),
      !startsWithFile(line, phrase), readFigures(line, key: nil, of: index, bytes, &builder)
    {
      return false
    }
    return readItem(block, line, phrase, section, index, bytes, &builder)
  }

  /// Whether the name of a line is that of a file of tests.
  private func startsWithFile(_ line: InlineText, _ phrase: StatusPhrase) -> Bool {
    let name = HeadingText.bareName(Array(line.plain[phrase.name]))
    return TestName.isModule(name)
  }

  /// A named value of the head, or a figure; returns whether it is one.
  private mutating func readPair(
    _ pair: KeyValue, _ line: InlineText, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let isHead = speaksOfRound(index)
    if isHead, HeaderReader.read(pair, bytes, &builder) { return true }
    if TestName.isTestLike(pair.key) { return false }
    let isMeasure = MeasureVocabulary.measure(ofKey: pair.key) != nil
    if isMeasure || MeasureVocabulary.isRate(pair.key) {
      if readFigures(line, key: pair.key, of: index, bytes, &builder) { return true }
      // "Skip navigation: ✓" is no figure.
      let value = InlineText(pair.value, bytes).plain
      return isMeasure && StatusVocabulary.mark(value, at: 0) == nil
    }
    let field = MarkdownField(test: pair.key)
    let isResult = field == .status || field == .outcome || MarkdownZone.isOverall(pair.key)
    if isHead, isResult,
      readFigures(InlineText(pair.value, bytes), key: nil, of: index, bytes, &builder)
    {
      return true
    }
    if field == .status || field == .outcome {
      _ = readFigures(line, key: nil, of: index, bytes, &builder)
      return true
    }
    if isHead, sections[index].isTitle, pair.isMarked {
      let value = InlineText(pair.value, bytes)
      if StatusPhrase(line).outcome == nil {
        HeaderReader.keep(pair, value, &builder)
        return true
      }
    }
    return false
  }

  /// Keeps the number of a named value that no word says the meaning of: "Deferred by choice: 3".
  private mutating func noteUnread(_ pair: KeyValue, _ index: Int, _ bytes: Span<UInt8>) {
    let value = InlineText(pair.value, bytes).plain
    guard let number = WrittenNumber(value, at: 0), !number.isPercent,
      let count = Int(exactly: number.value)
    else { return }
    unreadCounts[index, default: []].append(count)
  }

  /// A named value with figures and a mark is a module with its outcome.
  private mutating func tellModule(
    _ pair: KeyValue, _ outcome: Outcome, _ block: MarkdownBlock, _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let name = HeadingText.name(
      InlineText(block.text.lowerBound..<pair.value.lowerBound, bytes).plain)
    guard !name.isEmpty else { return }
    var module = ToldTest(
      name: name, outcome: outcome, carrier: .item, offset: block.text.lowerBound, section: index)
    module.kind = .module
    module.isFigures = true
    module.group = group(index, bytes, &builder)
    tell(module)
  }

  private func isTestName(_ line: InlineText, _ phrase: StatusPhrase, _ bytes: Span<UInt8>) -> Bool
  {
    if let code = line.code, TestName.isIdentifier(Array(copying: bytes, code)) { return true }
    return TestName.isTestLike(Array(line.plain[phrase.name]))
  }

  private mutating func readItem(
    _ block: MarkdownBlock, _ line: InlineText, _ phrase: StatusPhrase, _ section: MarkdownSection,
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    var name = Array(line.plain[phrase.name])
    var range: Range<Int>?
    if let code = line.code {
      let text = Array(copying: bytes, code)
      let isWhole = text.elementsEqual(name)
      let isName = TestName.isIdentifier(text) || TestName.isModule(text)
      if isWhole || isName && !TestName.isIdentifier(name) && startsName(line, phrase) {
        name = text
        range = code
      }
    }
    name = HeadingText.bareName(Array(name[HeadingText.nameStart(name)...]))
    let isTest = TestName.isTestLike(name)
    let isFile = TestName.isModule(name)
    let isNamed = isTest || isFile || TestName.isPath(name) && section.zone == .failures
    let known =
      itemOutcome(block, phrase, section, isTest: isNamed)
      ?? wordOutcome(block, line, name, index, bytes)
    let implied = block.kind == .item ? itemGroups.last?.implied : nil
    guard !name.isEmpty, name.count <= 300, let outcome = known ?? implied else { return false }
    if block.kind == .line, !isTest, !(isNamed && section.level == 8),
      !(phrase.isMarked && startsWithMark(line))
    {
      return false
    }
    if section.zone == .coverage, !isTest {
      leftAside[index, default: 0] += 1
      return false
    }
    var test = ToldTest(
      name: name, outcome: outcome, carrier: phrase.outcome == nil ? .section : .item,
      offset: block.text.lowerBound, section: index)
    test.nameRange = range
    test.isImplied = phrase.outcome == nil
    let isBoxed = block.flags.contains(.checked) || block.flags.contains(.unchecked)
    let isListed =
      test.isImplied && implied == nil && !isFile
      && (!isBoxed || Vocabulary.tests.isIn(KeyValue.folded(section.title.plain)))
    test.kind = isListed ? .test : Self.kind(name, isTest: isTest, in: section)
    if section.listsTests, test.kind == .check { test.kind = .test }
    test.ordinal = TestName.ordinal(name)
    test.group = group(index, bytes, &builder)
    test.status = phrase.status.map { String(decoding: line.plain[$0], as: UTF8.self) }
    if block.flags.contains(.unchecked) { Self.splitReason(&test) }
    Self.splitRemark(&test)
    Self.weigh(&test)
    Self.splitDash(&test)
    tellRest(line, phrase, block, &test, bytes)
    tell(test)
    return true
  }

  /// The outcome of an item in words under a heading such as "Failed tests", where each item names
  /// one: as many as the heading counts, if it counts them.
  private func wordOutcome(
    _ block: MarkdownBlock, _ line: InlineText, _ name: [UInt8], _ index: Int, _ bytes: Span<UInt8>
  ) -> Outcome? {
    let section = sections[index]
    guard section.listsTests, block.kind == .item, !block.flags.contains(.unchecked),
      name.split(separator: 0x20).count <= 14, name.last != UInt8(ascii: "."),
      KeyValue(block.text, bytes).map({ MarkdownField(test: $0.key) == nil }) ?? true
    else { return nil }
    let items = blocks[section.body].filter { $0.kind == .item && $0.level <= block.level }
    if let stated = stated(inHeadingOf: index, bytes), stated != items.count { return nil }
    switch section.zone {
    case .failures: return .failed
    case .passes: return .passed
    case .skips: return .skipped
    case .results, .summary, .coverage, .actions, .ignored: return nil
    }
  }

  /// Whether a code span stands at the start of the name, and not somewhere in a sentence.
  private func startsName(_ line: InlineText, _ phrase: StatusPhrase) -> Bool {
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
  }

  /// What stands behind the status of a failure says why: a remark in brackets, or a message.
  private func tellRest(
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
    guard test.outcome.severity > 0, rest.count > 1 else { return }
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      if test.remark == nil { test.remark = Array(rest[1..<(rest.count - 1)]) }
      return
    }
    let start = line.offset(phrase.rest.lowerBound)
    let end = line.offset(phrase.rest.lowerBound + rest.count - 1) + 1
    let isWhole = rest.count == phrase.rest.count
    test.message = EntryFields.withoutTicks(
      bytes.trimmed(start..<(isWhole ? block.text.upperBound : end)), bytes)
    test.messageOffset = start
  }

  /// What a sentence says behind the name of a failure in code: the file it stands in, and why.
  private func tellSentence(
    behind run: Range<Int>, of line: InlineText, _ block: MarkdownBlock, _ test: inout ToldTest,
    _ bytes: Span<UInt8>
  ) {
    guard test.outcome.severity > 0 else { return }
    var start = run.upperBound
    let words = line.plain[start...].split(separator: 0x20, maxSplits: 2)
    if words.count >= 2, words[0].count <= 3 {
      let path = words[1].filter { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
      if TestName.isFile(path.map(\.asciiLowercased)) {
        test.file = String(decoding: path, as: UTF8.self)
        start = words[1].endIndex
      }
    }
    while start < line.plain.count, !line.plain[start].isASCIIWord, line.plain[start] < 0xC3 {
      start += 1
    }
    guard start < line.plain.count else { return }
    test.message = bytes.trimmed(line.offset(start)..<block.text.upperBound)
    test.messageOffset = line.offset(start)
  }

  /// A remark in brackets behind the name of a failure says why, and whether it was expected.
  static func splitRemark(_ test: inout ToldTest) {
    if let bracket = WrittenTime.inBrackets(test.name), bracket.start > 1 {
      test.duration = test.duration ?? bracket.seconds
      test.name.removeLast(test.name.count - bracket.start)
      while test.name.last == 0x20 { test.name.removeLast() }
      test.nameRange = nil
    }
    let isOpen = test.outcome == .unreadable
    guard test.outcome.severity > 0 || isOpen, test.name.last == UInt8(ascii: ")"),
      let open = test.name.lastIndex(of: UInt8(ascii: "(")), open > 2,
      test.name[open - 1] == 0x20
    else { return }
    let remark = Array(test.name[(open + 1)..<(test.name.count - 1)])
    if isExpectation(FoldedText.small(remark)) { test.outcome = .expectedFailure }
    test.notes.append(ReportedText(String(decoding: remark, as: UTF8.self)))
    test.remark = remark
    test.name = Array(test.name[..<(open - 1)])
    test.nameRange = nil
  }

  /// Whether a remark says that the failure was expected; "expected 3, got 2" says what should have
  /// come out.
  private static func isExpectation(_ small: [UInt8]) -> Bool {
    guard let word = Vocabulary.expectations.longest(small, at: 0) else { return false }
    var index = word.count
    while index < small.count, small[index] == 0x20 { index += 1 }
    guard index < small.count else { return true }
    switch small[index] {
    case UInt8(ascii: "-"), UInt8(ascii: ";"), UInt8(ascii: ","), 0xE2: return true
    default:
      return StatusVocabulary.word(small, at: index) != nil
        || issueNouns.longest(small, at: index) != nil
    }
  }

  private static let issueNouns = WordTable(words: [
    "issue", "bug", "behavior", "behaviour", "limitation", "fehler", "verhalten", "problème",
    "problema",
    "проблема", "ошибка", "问题", "問題", "문제", "in this", "here", "for now",
  ])

  /// An open box whose remark says that the thing failed tells of a failure: "starts - crashes".
  private static func splitReason(_ test: inout ToldTest) {
    guard test.outcome == .notRun else { return }
    let small = FoldedText.small(test.name)
    for dash in [" - ", " \u{2013} ", " \u{2014} ", ": "] {
      guard let at = small.firstIndex(ofPart: Array(dash.utf8)), at > 1,
        let word = StatusVocabulary.word(small, at: at + dash.utf8.count),
        word.outcome.severity > 0
      else { continue }
      test.outcome = word.outcome
      test.remark = Array(test.name[(at + dash.utf8.count)...])
      test.name.removeLast(test.name.count - at)
      test.nameRange = nil
      return
    }
  }

  /// What stands behind a long dash in the line of a failure says why.
  private static func splitDash(_ test: inout ToldTest) {
    guard test.outcome.severity > 0, test.kind != .issue else { return }
    for dash in [" \u{2014} ", " \u{2013} "] {
      guard let at = test.name.firstIndex(ofPart: Array(dash.utf8)), at > 2 else { continue }
      if test.remark == nil { test.remark = Array(test.name[(at + dash.utf8.count)...]) }
      test.name.removeLast(test.name.count - at)
      test.nameRange = nil
      return
    }
  }

  /// A mark beside words that leave the outcome open says less than it seems to.
  private static func weigh(_ test: inout ToldTest) {
    guard test.outcome == .failed, test.kind == .check || test.kind == .issue else { return }
    let small = FoldedText.small(test.name)
    var index = 0
    while index < small.count {
      if let word = StatusVocabulary.word(small, at: index), word.outcome == .notRun,
        index + word.count == small.count
      {
        test.outcome = .notRun
        return
      }
      if index > 0, small[index - 1] == 0x20, doubts.longest(small, at: index) != nil {
        test.outcome = .unreadable
        return
      }
      index += 1
    }
  }

  private static let doubts = WordTable(words: [
    "may", "might", "possibly", "could", "möglicherweise", "vielleicht", "pourrait", "peut-être",
    "podría", "quizás", "poderia", "talvez", "возможно", "可能", "かもしれない", "아마",
  ])

  private static func kind(_ name: [UInt8], isTest: Bool, in section: MarkdownSection) -> Kind {
    if TestName.isModule(name) || MarkdownZone.namesModules(section.title.plain) { return .module }
    if isTest { return .test }
    return TestName.isNumberedIssue(name) ? .issue : .check
  }

  private func startsWithMark(_ line: InlineText) -> Bool {
    StatusVocabulary.mark(line.plain, at: 0) != nil
  }

  private func itemOutcome(
    _ block: MarkdownBlock, _ phrase: StatusPhrase, _ section: MarkdownSection, isTest: Bool
  ) -> Outcome? {
    if let outcome = phrase.outcome, phrase.isMarked {
      // An open box beside a tick is no pass.
      if block.flags.contains(.unchecked), outcome == .passed { return isTest ? .notRun : nil }
      // A warning sign in a list of failures is that of a failure.
      return outcome == .unreadable && section.zone == .failures ? .failed : outcome
    }
    if block.flags.contains(.checked) { return isTest || section.isZone ? .passed : nil }
    if block.flags.contains(.unchecked) { return isTest || section.isZone ? .notRun : nil }
    guard isTest else { return nil }
    switch section.zone {
    case .failures: return .failed
    case .passes: return .passed
    case .skips: return .skipped
    case .results, .summary, .coverage, .actions, .ignored: return nil
    }
  }
}
