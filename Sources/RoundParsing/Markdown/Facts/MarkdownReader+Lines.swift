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
      case .item where forbids(block, bytes) || isDecorated(position, index, bytes):
        leftAside[index, default: 0] += 1
      case .item where countsNone(block, bytes): break
      case .line
      where readSummaryLine(block.text, index, bytes, &builder)
        || readFaultyFiles(position, index, before: end, bytes, &builder):
        break
      case .line, .item:
        tellExceptedTests(position, index, before: end, bytes, &builder)
        keepSentences(position, index, before: end, bytes)
        if let after = skipExplanation(position, index, before: end, bytes)
          ?? readFoundProblem(position, index, before: end, bytes, &builder)
          ?? readNamedTest(position, index, before: end, bytes, &builder)
          ?? readTestLine(position, index, before: end, bytes, &builder)
          ?? readBoxedLine(position, index, before: end, bytes, &builder)
        {
          next = after
          break
        }
        if readNameList(block, index, bytes, &builder)
          || readCodedNames(block, index, bytes, &builder)
          || readNamesWithVerdict(block, index, bytes, &builder)
        {
          break
        }
        keepUnmarked(block, index, bytes)
        if let after = readOutcomeKey(position, index, before: end, bytes, &builder) {
          next = after
          break
        }
        let after = details(after: position, of: block, before: end, bytes)
        if readReference(position, after, index, bytes, &builder) {
          next = after
          break
        }
        if readBoxedItem(position, after, index, bytes, &builder) {
          next = after
          break
        }
        if readClosedItem(position, after, index, bytes, &builder)
          || openItemGroup(position, after, index, bytes, &builder)
        {
          break
        }
        if readCodedReason(block, index, bytes, &builder) {
          next = after
          break
        }
        if readItemWithStatus(position, after, index, bytes, &builder) {
          next = after
          break
        }
        if readBlankItem(block, index, bytes, &builder) { break }
        if readPlain(position, after, index, before: end, bytes, &builder) { next = after }
      case .table, .htmlTable:
        let section = sections[index]
        guard section.zone != .ignored || mayHoldTests(section) else { break }
        countRun(before: position, index, bytes)
        readTable(block, index, bytes, &builder)
      case .fence:
        let first = told.count
        readFence(block, index, bytes, &builder)
        noteCrash(block, from: first, bytes, &builder)
      case .heading, .rule, .foldEnd: break
      }
      position = next
    }
    closeItemGroups(before: end)
  }

  /// Reads a line or an item for itself; returns whether what stands under it was read with it.
  private mutating func readPlain(
    _ position: Int, _ after: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let block = blocks[position]
    let kept = listed.count
    let first = claims.count
    defer { readCountedNames(position, of: index, from: first, before: end, bytes, &builder) }
    let isTold =
      readLine(block, index, bytes, &builder)
      || block.kind == .item && readProblem(position, index, before: end, bytes, &builder)
    if listed.count > kept, after > position + 1 {
      // Figures of the round may say that the item is one of its failures.
      let fields = EntryFields(blocks[position + 1..<after], bytes, &builder)
      fill(&listed[kept], fields, bytes)
    }
    guard isTold, block.kind == .item || after > position + 1 else { return false }
    complete(blocks[position + 1..<after], bytes, &builder)
    return true
  }

  /// Where the deeper items and lines under an item end.
  func details(
    after position: Int, of item: MarkdownBlock, before end: Int, _ bytes: Span<UInt8>
  ) -> Int {
    var next = position + 1
    while next < end {
      let block = blocks[next]
      guard block.kind == .item || block.kind == .line || block.kind == .fence,
        block.level > item.level || goesOn(block, item, bytes)
      else { break }
      next += 1
    }
    return next
  }

  /// Whether a named value without an indent of its own goes on with an item: on a line right behind
  /// it, or as a bullet under a number.
  private func goesOn(
    _ block: MarkdownBlock, _ item: MarkdownBlock, _ bytes: Span<UInt8>
  ) -> Bool {
    guard block.level == item.level, item.kind == .item, block.kind != .fence else { return false }
    let isBelow =
      block.kind == .line
      ? !block.flags.contains(.afterBlank)
      : item.flags.contains(.ordered) && !block.flags.contains(.ordered)
    guard isBelow, let pair = KeyValue(block.text, bytes) else { return false }
    if MarkdownField(test: pair.key) != nil { return true }
    // "Command: make" goes on, and "Login: PASS" is told for itself.
    return block.kind == .item && StatusPhrase(InlineText(block.text, bytes)).outcome == nil
  }

  /// An item that names something in strong type, with an error told under it, is a failure.
  mutating func readProblem(
    _ position: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let block = blocks[position]
    let line = InlineText(block.text, bytes)
    let inner = blocks[position + 1..<details(after: position, of: block, before: end, bytes)]
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
  mutating func complete(
    _ inner: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard !inner.isEmpty, !told.isEmpty else { return }
    let fields = EntryFields(inner, bytes, &builder)
    var other = told[told.count - 1]
    fill(&other, fields, bytes)
    told[told.count - 1].complete(with: other)
  }

  private static func tellsRoundDuration(_ pair: KeyValue, _ bytes: Span<UInt8>) -> Bool {
    MarkdownField(head: pair.key) == .roundDuration
      && WrittenTime.duration(InlineText(pair.value, bytes).plain) != nil
  }

  /// Reads one line; returns whether it told of a test.
  mutating func readLine(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let section = sections[index]
    let line = InlineText(block.text, bytes)
    guard !line.plain.isEmpty else { return false }
    readChange(line, bytes, &builder)
    if let told = roundLines[block.text.lowerBound] {
      if let told { readRoundLine(told, block, index, bytes, &builder) }
      return false
    }
    if readAnswer(block, line, index, bytes, &builder) { return true }
    let pair = KeyValue(block.text, bytes)
    if Self.isCriterion(line) || pair.map({ Self.isBoxedVerdict(block, $0, bytes) }) ?? false {
      return readItem(block, line, StatusPhrase(line), section, index, bytes, &builder)
    }
    if pair != nil, block.kind == .item, Self.opensInBrackets(line, bytes) {
      return readItem(block, line, StatusPhrase(line), section, index, bytes, &builder)
    }
    if let pair, let isTold = readVerdictLine(block, line, pair, index, bytes, &builder) {
      return isTold
    }
    if let pair, isOfOtherRound(pair, builder) { return false }
    if let pair, readPair(pair, line, index, bytes, &builder) { return false }
    // What was so before a change is no outcome of this round.
    if let pair, pair.isMarked, RoundName.namesBefore(pair.key) { return false }
    let phrase = StatusPhrase(line)
    // "⌛ Duration: 3 s" tells of the run, whatever its picture is.
    if let pair, Self.tellsRoundDuration(pair, bytes) { return false }
    if let pair, sections[index].isOverall || sections[index].isTitle {
      noteUnread(pair, index, bytes)
    }
    if pair != nil, VerdictLine(line)?.counts ?? false { return false }
    if let pair, phrase.outcome == nil, !Self.namesCase(line, pair, bytes),
      MarkdownField(test: pair.key).map({ $0 != .name }) ?? false
    {
      return false
    }
    if readBlanket(line, index, bytes, &builder) { return false }
    if let pair, readNamedFigures(pair, line, of: index, bytes, &builder) {
      tellSuite(pair, phrase, block, index, bytes, &builder)
      return false
    }
    if readFileFigures(line, phrase, index, bytes, &builder), phrase.outcome == nil,
      section.zone == .results || section.zone == .summary
    {
      return false
    }
    if pair == nil, block.kind == .item, tellFigures(line, phrase, block, index, bytes, &builder) {
      return true
    }
    let isListed = Self.outcome(of: section.zone) != nil && isTestName(line, phrase, bytes)
    if pair == nil, phrase.outcome == nil && !isListed || !isTestName(line, phrase, bytes),
      !startsWithFile(line, phrase), readFigures(line, key: nil, of: index, bytes, &builder),
      // A ticked box says how its item went, whatever figures stand behind it.
      !Self.isBoxed(block) || !boxesTell(section)
    {
      return false
    }
    return readItem(block, line, phrase, section, index, bytes, &builder)
  }

  /// Whether figures are those of another round than the one that the title names: "Round 1: 14/14
  /// passed" in the report of round 2.
  private func isOfOtherRound(_ pair: KeyValue, _ builder: RoundBuilder) -> Bool {
    if tellsFormerResult(pair.key) { return true }
    guard rounds.isEmpty, let own = builder.header.number,
      let (number, range) = RoundName.number(pair.key), range.lowerBound <= 5
    else { return false }
    return number != own
  }

  /// Whether a name is that of how another round ended: "Previous status".
  private func tellsFormerResult(_ key: [UInt8]) -> Bool {
    guard rounds.isEmpty, key.count < 40, RoundName.speaksOfBefore(key) else { return false }
    let field = Vocabulary.fields.best(in: key)
    return field == .status || field == .outcome
  }

  /// Whether a line opens with the number of a case, and tells something of it in words: "T-07 read
  /// error: nothing is lost".
  private static func namesCase(
    _ line: InlineText, _ pair: KeyValue, _ bytes: Span<UInt8>
  ) -> Bool {
    TestName.opensWithNumber(line.plain)
      && !(InlineText(pair.value, bytes).plain.first?.isASCIIDigit ?? true)
  }

  /// Whether a value is a mark with words behind it, and no figure.
  private static func tellsMark(_ value: [UInt8]) -> Bool {
    StatusVocabulary.mark(value, at: 0) != nil && !value.contains(where: \.isASCIIDigit)
  }

  /// Whether a line says of a threshold that it was met or not: "Mandatory cases pass 100 %: FAIL" holds
  /// no figure of the round.
  private static func isCriterion(_ line: InlineText) -> Bool {
    let text = line.plain
    guard text.count < 160, let colon = text.lastIndex(of: UInt8(ascii: ":")),
      text[..<colon].contains(UInt8(ascii: "%")), text[..<colon].contains(where: \.isASCIIDigit)
    else { return false }
    let verdict = Array(text[(colon + 1)...].drop { $0 == 0x20 })
    return !verdict.contains(where: \.isASCIIDigit)
      && StatusVocabulary.outcome(ofCell: verdict) != nil
  }

  private static func countsWords(_ text: [UInt8]) -> Int { text.count { $0 == 0x20 } + 1 }

  /// Whether the name of a line is that of a file of tests.
  func startsWithFile(_ line: InlineText, _ phrase: StatusPhrase) -> Bool {
    let name = HeadingText.bareName(Array(line.plain[phrase.name]))
    return TestName.isModule(name)
  }

  /// A named value of the head, or a figure; returns whether it is one.
  mutating func readPair(
    _ pair: KeyValue, _ line: InlineText, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let isHead = speaksOfRound(index)
    let startsMarked = startsWithMark(line)
    if isHead, !Self.tellsMark(InlineText(pair.value, bytes).plain),
      HeaderReader.read(pair, bytes, &builder)
    {
      readHeadFigures(line, of: index, bytes, &builder)
      return true
    }
    if TestName.isTestLike(pair.key) || Self.namesCase(line, pair, bytes) { return false }
    let opens = InlineText(pair.value, bytes).plain.first { $0 != 0x20 && $0 != UInt8(ascii: "*") }
    // "❌ Login status page: shows the wrong text" has the word for a field in its name.
    if startsMarked, let opens, !opens.isASCIIDigit, Vocabulary.fields.exactly(pair.key) == nil,
      Self.countsWords(pair.key) > 2, StatusVocabulary.mark(pair.key, at: 0) == nil
    {
      return false
    }
    let isMeasure = MeasureVocabulary.measure(ofKey: pair.key) != nil
    if isMeasure || MeasureVocabulary.isRate(pair.key) {
      if readFigures(line, key: pair.key, of: index, bytes, &builder) { return true }
      // "Skip navigation: ✓" is no figure.
      let value = InlineText(pair.value, bytes).plain
      // "Refund - failed: charged twice" tells of a refund.
      // "✅ No errors: none seen" tells of a check.
      return isMeasure && StatusVocabulary.mark(value, at: 0) == nil
        && !(startsMarked && !line.plain.contains(where: \.isASCIIDigit))
        && !Self.holdsDash(pair.key) && !judgesName(pair, index, bytes)
    }
    let field = MarkdownField(test: pair.key)
    let isResult = field == .status || field == .outcome || MarkdownZone.isOverall(pair.key)
    if isHead, isResult,
      readFigures(
        InlineText(pair.value, bytes), key: nil, label: pair.key, of: index, bytes, &builder)
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

  func isTestName(_ line: InlineText, _ phrase: StatusPhrase, _ bytes: Span<UInt8>) -> Bool {
    if let code = line.code, TestName.isIdentifier(Array(copying: bytes, code)) { return true }
    return TestName.isTestLike(Array(line.plain[phrase.name]))
  }
}
