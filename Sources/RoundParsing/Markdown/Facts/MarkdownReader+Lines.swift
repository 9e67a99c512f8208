import RoundModel

/// Lines, items, tables and fences of sections that are no tests themselves.
extension MarkdownReader {
  mutating func readBody(_ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    var position = sections[index].body.lowerBound
    let end = sections[index].body.upperBound
    while position < end {
      let block = blocks[position]
      var next = position + 1
      switch block.kind {
      case .line, .item:
        let isTold =
          readLine(block, index, bytes, &builder)
          || block.kind == .item && readProblem(position, index, before: end, bytes, &builder)
        if isTold, block.kind == .item {
          next = details(after: position, of: block, before: end)
          if listsOutcomes(blocks[position + 1..<next], bytes) {
            // What lists outcomes of its own is no test, and its items are read one by one.
            if told[told.count - 1].kind == .check { told[told.count - 1].kind = .module }
            next = position + 1
          } else {
            complete(blocks[position + 1..<next], bytes, &builder)
          }
        }
      case .table: readTable(block, index, bytes, &builder)
      case .fence: readFence(block, index, bytes, &builder)
      case .heading, .htmlTable, .rule: break
      }
      position = next
    }
  }

  /// Where the deeper items and lines under an item end.
  private func details(after position: Int, of item: MarkdownBlock, before end: Int) -> Int {
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

  /// Whether two or more of some lines name a thing with an outcome.
  private func listsOutcomes(_ inner: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>) -> Bool {
    var count = 0
    for block in inner where block.kind == .item {
      if let pair = KeyValue(block.text, bytes), MarkdownField(test: pair.key) != nil { continue }
      if StatusPhrase(InlineText(block.text, bytes)).isMarked { count += 1 }
      if count >= 2 { return true }
    }
    return false
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
  private mutating func readLine(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let section = sections[index]
    let line = InlineText(block.text, bytes)
    guard !line.plain.isEmpty else { return false }
    let pair = KeyValue(block.text, bytes)
    if let pair, readPair(pair, line, index, bytes, &builder) { return false }
    let phrase = StatusPhrase(line)
    if readBlanket(line, phrase, index, bytes, &builder) { return false }
    if let pair, readNamedFigures(pair, line, of: index, bytes, &builder) {
      if let outcome = phrase.outcome { tellModule(pair, outcome, block, index, bytes, &builder) }
      return false
    }
    if pair == nil, phrase.outcome == nil || !isTestName(line, phrase, bytes),
      readFigures(line, key: nil, of: index, bytes, &builder)
    {
      return false
    }
    return readItem(block, line, phrase, section, index, bytes, &builder)
  }

  /// A named value of the head, or a figure; returns whether it is one.
  private mutating func readPair(
    _ pair: KeyValue, _ line: InlineText, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let isHead = speaksOfRound(index)
    if isHead, HeaderReader.read(pair, bytes, &builder) { return true }
    if TestName.isIdentifier(pair.key) { return false }
    let isMeasure = MeasureVocabulary.measure(ofKey: pair.key) != nil
    if isMeasure || MeasureVocabulary.isRate(pair.key) {
      return readFigures(line, key: pair.key, of: index, bytes, &builder) || isMeasure
    }
    let isStatus = MarkdownField(test: pair.key) == .status
    if isStatus {
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
    module.group = group(index, bytes, &builder)
    tell(module)
  }

  private func isTestName(_ line: InlineText, _ phrase: StatusPhrase, _ bytes: Span<UInt8>) -> Bool
  {
    if let code = line.code, TestName.isIdentifier(Array(copying: bytes, code)) { return true }
    return TestName.isTestLike(Array(line.plain[phrase.name]))
  }

  /// `All tests passing` says something of the group and names no test.
  private mutating func readBlanket(
    _ line: InlineText, _ phrase: StatusPhrase, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let name = line.plain[HeadingText.nameStart(line.plain)...].map(\.asciiLowercased)
    let openings = ["all ", "alle ", "tous ", "toutes ", "todos ", "todas ", "все ", "所有", "全部"]
    guard openings.contains(where: { name.starts(with: $0.utf8) }),
      let measure = MeasureVocabulary.outcomeMeasure(in: name)
    else { return false }
    let outcome: Outcome
    switch measure {
    case .passed: outcome = .passed
    case .failed: outcome = .failed
    case .skipped: outcome = .skipped
    case .total, .errors, .flaky, .notRun: return false
    }
    if !speaksOfRound(index), let group = group(index, bytes, &builder) {
      builder.updateGroup(group) { $0.blanketOutcome = $0.blanketOutcome ?? outcome }
    }
    return true
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
      if isWhole || TestName.isIdentifier(text) && !TestName.isIdentifier(name) {
        name = text
        range = code
      }
    }
    name = HeadingText.bareName(Array(name[HeadingText.nameStart(name)...]))
    let isTest = TestName.isTestLike(name)
    guard !name.isEmpty, name.count <= 300,
      let outcome = itemOutcome(block, phrase, section, isTest: isTest)
    else { return false }
    if block.kind == .line, !isTest, !(phrase.isMarked && startsWithMark(line)) { return false }
    var test = ToldTest(
      name: name, outcome: outcome, carrier: phrase.outcome == nil ? .section : .item,
      offset: block.text.lowerBound, section: index)
    test.nameRange = range
    test.kind = Self.kind(name, isTest: isTest, in: section)
    test.ordinal = TestName.ordinal(name)
    test.group = group(index, bytes, &builder)
    test.status = phrase.status.map { String(decoding: line.plain[$0], as: UTF8.self) }
    Self.splitRemark(&test)
    if outcome.severity > 0, phrase.rest.count > 1 {
      let start = line.offset(phrase.rest.lowerBound)
      test.message = EntryFields.withoutTicks(bytes.trimmed(start..<block.text.upperBound), bytes)
      test.messageOffset = start
    }
    test.duration = WrittenTime.duration(Array(line.plain[phrase.rest]))
    tell(test)
    return true
  }

  /// A remark in brackets behind the name of a failure says why, and whether it was expected.
  static func splitRemark(_ test: inout ToldTest) {
    guard test.outcome.severity > 0, test.name.last == UInt8(ascii: ")"),
      let open = test.name.lastIndex(of: UInt8(ascii: "(")), open > 2,
      test.name[open - 1] == 0x20
    else { return }
    let remark = Array(test.name[(open + 1)..<(test.name.count - 1)])
    let small = FoldedText.small(remark)
    if ["expected", "erwartet", "attendu", "esperado", "known"].contains(where: {
      small.starts(with: $0.utf8)
    }) {
      test.outcome = .expectedFailure
    }
    test.notes.append(ReportedText(String(decoding: remark, as: UTF8.self)))
    test.remark = remark
    test.name = Array(test.name[..<(open - 1)])
    test.nameRange = nil
  }

  private static func kind(_ name: [UInt8], isTest: Bool, in section: MarkdownSection) -> Kind {
    if TestName.isModule(name) || MarkdownZone.namesModules(section.title.plain) { return .module }
    if isTest { return .test }
    return TestName.isIssue(name) ? .issue : .check
  }

  private func startsWithMark(_ line: InlineText) -> Bool {
    StatusVocabulary.mark(line.plain, at: 0) != nil
  }

  private func itemOutcome(
    _ block: MarkdownBlock, _ phrase: StatusPhrase, _ section: MarkdownSection, isTest: Bool
  ) -> Outcome? {
    if let outcome = phrase.outcome, phrase.isMarked { return outcome }
    if block.flags.contains(.checked) { return isTest || section.isZone ? .passed : nil }
    if block.flags.contains(.unchecked) { return isTest ? .notRun : nil }
    guard isTest, section.zone != .results, section.zone != .summary else { return nil }
    switch section.zone {
    case .failures: return .failed
    case .passes: return .passed
    case .skips: return .skipped
    case .results, .summary, .actions, .ignored: return nil
    }
  }

  // MARK: - Checks

  /// Items of a list that is as long as its section's figures say are the tests themselves.
  mutating func settleChecks(_ builder: RoundBuilder) {
    var marked: [Int: [Int]] = [:]
    for (index, test) in told.enumerated() where test.kind == .check && test.carrier != .field {
      marked[test.section, default: []].append(index)
    }
    for (section, list) in marked {
      guard let total = stated(of: section), total == list.count else { continue }
      for index in list { told[index].kind = .test }
    }
  }

  /// How many tests the figures of a section speak of.
  private func stated(of section: Int) -> Int? {
    let own = claims.filter { $0.section == section && $0.figure.unit == .count }
    let whole = own.first { $0.figure.measure == .total }
    let part = own.first { $0.figure.measure != .total }
    return (whole ?? part).flatMap { Int(exactly: $0.figure.value) }
  }
}
