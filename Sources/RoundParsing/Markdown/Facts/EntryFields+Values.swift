import RoundModel

/// What the values of fields say.
extension EntryFields {
  /// What the number of an answer over HTTP says that a result starts with: a fault of the server is
  /// a failure, and what was refused may be as it should.
  private static func response(_ cell: [UInt8]) -> Outcome? {
    guard let number = WrittenNumber(cell, at: 0), number.end == 3,
      cell.count == 3 || cell[3] == 0x20,
      !Vocabulary.expectations.isIn(FoldedText.small(cell))
    else { return nil }
    if (500...599).contains(number.value) { return .failed }
    return (400...499).contains(number.value) ? .unreadable : nil
  }

  /// What an answer to the question says whether something passed: "Passed | Yes".
  static func answer(_ value: Range<Int>, _ bytes: Span<UInt8>) -> Outcome? {
    let word = FoldedText.small(InlineText(value, bytes).plain)
    if yes.exactly(word) != nil { return .passed }
    return no.exactly(word) != nil ? .failed : nil
  }

  private static let yes = WordTable(.yes)
  private static let no = WordTable(.no)

  /// Whether a line ends in a colon, so that what it speaks of follows it.
  static func leadsIn(_ line: [UInt8]) -> Bool {
    line.last == UInt8(ascii: ":") || line.suffix(3).elementsEqual("\u{FF1A}".utf8)
  }

  /// The mark that a value starts with or ends in.
  static func mark(_ value: [UInt8]) -> Outcome? {
    StatusVocabulary.mark(value, at: 0)?.outcome ?? StatusVocabulary.closingMark(value)?.outcome
  }

  /// Whether a value is a word for an outcome and little else.
  static func isVerdict(_ value: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let text = InlineText(value, bytes).plain
    return text.split(separator: 0x20).count <= 3 && StatusVocabulary.outcome(ofCell: text) != nil
  }

  /// Whether a line may say why a test failed: it is no pass, and no named value on something else.
  static func mayTellReason(_ line: InlineText, _ pair: KeyValue?) -> Bool {
    if tellsPass(line.plain) { return false }
    guard let pair else { return true }
    // Where a test ran is no reason for how it went, and neither is the path of a picture.
    if evidence.isIn(pair.key), let colon = line.plain.firstIndex(of: UInt8(ascii: ":")),
      !line.plain[colon...].dropFirst(2).contains(0x20)
    {
      return false
    }
    return !namesDetail(pair.key) && MarkdownField(head: pair.key) != .environment
      && StatusPhrase(line).outcome != .passed
  }

  /// Takes what stands behind a word for a failure for its reason: in brackets, as in "FAILED (the disk is
  /// full)", or in the next sentence.
  mutating func takeRest(of value: Range<Int>, _ bytes: Span<UInt8>) {
    if bytes[value.upperBound - 1] == UInt8(ascii: ")"),
      let reason = MarkdownReader.reason(value, bytes), reason.upperBound < value.upperBound
    {
      message = reason
      messageOffset = reason.lowerBound
      return
    }
    let line = InlineText(value, bytes)
    if let sign = StatusVocabulary.outcome(ofSign: line.plain), sign.severity > 1 {
      let rest = line.plain.skippingBlanks(from: line.plain.prefix { $0 != 0x20 }.count)
      message = bytes.trimmed(line.offset(rest)..<value.upperBound)
      messageOffset = line.offset(rest)
      return
    }
    guard let verdict = LoneVerdict(line, acceptsPlain: true), verdict.outcome.severity > 1,
      let stop = line.plain[..<verdict.rest].last(where: { $0 != 0x20 && $0 != UInt8(ascii: "*") }),
      stop == UInt8(ascii: "."), verdict.rest < line.plain.count
    else { return }
    message = line.offset(verdict.rest)..<value.upperBound
    messageOffset = line.offset(verdict.rest)
  }

  /// Takes the sentence that tells a failure for its reason, where nothing else gives one: "Error 500 -
  /// Internal Server Error".
  mutating func takeProse(_ bytes: Span<UInt8>) {
    guard tellsInProse, let told = statusText else { return }
    let line = InlineText(told, bytes)
    let words = line.plain.split(separator: 0x20)
    // "Failed - see BUG-3" points at what gives it, and "failed (2 of 9)" counts parts.
    guard !MarkdownReader.countsParts(line.plain),
      StatusVocabulary.chosen(FoldedText.small(line.plain)) == nil,
      words.count > 5 || !(words.last?.contains(where: \.isASCIIDigit) ?? true)
    else { return }
    let mark = StatusVocabulary.mark(line.plain, at: 0)?.count ?? 0
    guard mark < line.plain.count else { return }
    message = bytes.trimmed(line.offset(mark)..<told.upperBound)
    messageOffset = message?.lowerBound ?? told.lowerBound
  }

  /// Whether a request got an answer that means success, and the result says in other words than those of
  /// an outcome what came of it: "200 OK" beside "the order was cancelled".
  var isAnswered: Bool {
    guard let actual = answers.actual, 200..<400 ~= actual,
      answers.expected == nil || answers.expected == actual
    else { return false }
    if outcome == nil { return hasUnknownStatus }
    return outcome == .interrupted && !isPlain && status?.utf8.contains(0x20) ?? false
  }

  /// Whether a value is nothing but the number of a ticket.
  static func isReference(_ value: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let text = InlineText(value, bytes).plain
    return text.count <= 16 && !text.contains(0x20) && text.last?.isASCIIDigit ?? false
      && text.contains(where: \.isASCIILetter)
  }

  /// Whether a line names something beside what is told so far: a case, or a part in strong type.
  static func opensOther(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    MarkdownReader.namesCase(block, bytes)
      || block.flags.contains(.afterBlank) && MarkdownOutline.isStrongAlone(block.text, bytes)
  }

  /// Whether a name is that of a detail of a test, such as what was expected.
  static func namesDetail(_ key: [UInt8]) -> Bool {
    notReasons.exactly(key) != nil || sorts.exactly(key) != nil
  }

  private static let notReasons = WordTable(.detailFields)
  private static let evidence = WordTable(.evidenceColumns)

  static let actual = WordTable(.actualFields)

  /// Whether a mark in a text says that something went well: no reason of a failure.
  static func tellsPass(_ line: [UInt8]) -> Bool {
    var found: Outcome?
    for index in line.indices where line[index] >= 0xE2 {
      guard let mark = StatusVocabulary.mark(line, at: index) else { continue }
      guard mark.outcome == .passed else { return false }
      found = mark.outcome
    }
    return found != nil
  }

  /// Whether a status holds a mark, or a word that is nothing but a verdict.
  static func isPlain(_ status: [UInt8]) -> Bool {
    let small = FoldedText.small(status)
    return small.indices.contains { StatusVocabulary.mark(small, at: $0) != nil }
      || results.isIn(small) || settled.isIn(small)
  }

  private static let settled = WordTable(.settledValues)

  /// What the numbers of a value count that is nothing but counts of outcomes: "6 passed, 1 failed".
  static func counts(_ cell: [UInt8]) -> [Claim.Measure] {
    guard cell.first?.isASCIIDigit == true else { return [] }
    let figures = FigureFinder(cell, key: nil, isSummary: false).figures
    let counts = figures.filter { $0.unit == .count && $0.measure != .total }
    if figures.count == 2, figures[0].measure == .passed, figures[1].measure == .total,
      figures[0].statement == figures[1].statement, figures[0].start == 0,
      Vocabulary.tests.isIn(FoldedText.small(cell))
    {
      // "49/49 tests passed" counts the tests of a suite.
      return [figures[0].value < figures[1].value ? .failed : .passed]
    }
    guard let first = counts.first, first.start == 0,
      Set(figures.map(\.statement)).count == figures.count
    else { return [] }
    return counts.filter { $0.value > 0 }.map(\.measure)
  }

  /// Whether a word for a status leads in the name of something else: "State transitions".
  static func isPartOfName(_ key: [UInt8]) -> Bool {
    let words = key.split(separator: 0x20)
    // "État de la page" is that of a page.
    if words.count > 2, statusWords.exactly(Array(words[0])) != nil,
      genitives.exactly(Array(words[1])) != nil, !Vocabulary.results.isIn(key)
    {
      return true
    }
    guard words.count > 1, ["state", "result"].contains(where: { words[0].elementsEqual($0.utf8) })
    else { return false }
    return words[1].allSatisfy(\.isASCIILetter) && !statusEnds.isIn(Array(words[1]))
  }

  /// Whether a sign says no more than that something is not done.
  static func leavesOpen(_ outcome: Outcome?) -> Bool {
    outcome == nil || outcome == .unreadable || outcome == .notRun
  }

  private static let statusWords = WordTable(.statusWords)
  private static let genitives = WordTable(.genitives)

  private static let statusEnds = WordTable(.statusEnds)

  static let states = WordTable(.systemStates)

  static let results = WordTable(.fieldResults)

  /// A value that is nothing but one code span, without its marks.
  static func withoutTicks(_ value: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    within(UInt8(ascii: "`"), value, bytes)
  }

  /// A value as programs write them, `reason: "text"`, without its quotation marks.
  static func withoutQuotes(_ value: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    within(UInt8(ascii: "\""), value, bytes)
  }

  private static func within(
    _ tick: UInt8, _ value: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int> {
    guard value.count > 2, bytes[value.lowerBound] == tick, bytes[value.upperBound - 1] == tick
    else { return value }
    let inner = value.lowerBound + 1..<value.upperBound - 1
    return bytes.firstIndex(of: tick, in: inner) == nil ? inner : value
  }

  /// What the value of a status says: words, a share of what passed, or that all is as before.
  static func outcome(_ cell: [UInt8]) -> Outcome? {
    let read = StatusVocabulary.outcome(ofCell: cell) ?? StatusVocabulary.outcome(ofSign: cell)
    // A test whose result is a fault has failed.
    if read == nil, Vocabulary.issues.exactly(FoldedText.small(cell)) != nil { return .failed }
    if read == nil || read == .passed || read == .unreadable {
      let figures = FigureFinder(cell, key: nil, isSummary: false, fraction: .passed).figures
      if figures.count >= 2, figures[0].measure == .passed, figures[1].measure == .total,
        figures[0].statement == figures[1].statement
      {
        return figures[0].value < figures[1].value ? .failed : read ?? .passed
      }
    }
    if read == nil, let answer = response(cell) { return answer }
    if read == nil, Vocabulary.persisting.longest(FoldedText.small(cell), at: 0) != nil {
      return .failed
    }
    return read
  }

  /// The field of a named value; "Sprint 8 status" is that of something else.
  static func field(_ pair: KeyValue) -> MarkdownField? {
    guard let field = MarkdownField(test: pair.key) else { return nil }
    let isOther = field == .status && pair.key.contains(where: \.isASCIIDigit)
    // "What breaking these rules will result in" is a sentence and no name.
    let isSentence =
      (field == .status || field == .outcome) && pair.key.split(separator: 0x20).count > 4
    return isOther || isSentence || field == .status && isPartOfName(pair.key) ? nil : field
  }

  /// Whether a value says that a tool found nothing, under a name that is the tool's: "Lint result: 0
  /// errors" tells nothing of the test that the heading names.
  static func isOfTool(_ pair: KeyValue, _ bytes: Span<UInt8>) -> Bool {
    guard field(pair) == .status, pair.key.contains(0x20) else { return false }
    let value = InlineText(pair.value, bytes).plain
    guard value.first?.isASCIIDigit ?? false, outcome(value) == .passed,
      !FigureFinder(value, key: nil, isSummary: false, fraction: .passed).figures
        .contains(where: { $0.measure == .passed })
    else { return false }
    return pair.key.split(separator: 0x20).contains { word in
      let word = Array(word)
      return Vocabulary.fields.exactly(word) == nil && Vocabulary.overall.exactly(word) == nil
        && !Vocabulary.results.isIn(word) && !Vocabulary.tests.isIn(word)
    }
  }

  /// Notes the code of an answer that was expected or that came: "404 Not Found".
  mutating func noteAnswer(_ pair: KeyValue, _ bytes: Span<UInt8>) {
    guard !pair.value.isEmpty else { return }
    let field = MarkdownField(test: pair.key)
    let isActual =
      field == .error && Self.actual.isIn(pair.key) || Self.answerFields.exactly(pair.key) != nil
    guard field == .expected || isActual,
      let code = RequestAnswer.code(InlineText(pair.value, bytes).plain)
    else { return }
    if isActual {
      answers.actual = answers.actual ?? code
    } else {
      answers.expected = answers.expected ?? code
    }
  }

  /// Names of the value that gives the answer to a request.
  private static let answerFields = WordTable(.answerFields)

  /// Whether another answer came than the one that was expected, however good that is for itself.
  var missesAnswer: Bool {
    guard let expected = answers.expected, let actual = answers.actual else { return false }
    return expected != actual
  }

  /// The path of a file, without the line in it, which changes from round to round.
  static func path(_ value: Range<Int>, _ bytes: Span<UInt8>) -> String {
    let text = InlineText(value, bytes).text
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 1, TestName.isFile(FoldedText.small(Array(parts[0].utf8))),
      parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIIDigit) })
    else { return text }
    return String(parts[0])
  }

  /// A value; several items under one field are one text.
  func joined(
    _ text: ReportedText?, _ value: Range<Int>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> ReportedText {
    guard let text else { return told(value, bytes, &builder) }
    guard open != nil, text.text.utf8.count < 2000 else { return text }
    return ReportedText(text.text + "; " + bytes.string(value), at: text.place)
  }

  func told(
    _ value: Range<Int>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> ReportedText {
    ReportedText(
      bytes.string(Self.withoutTicks(value, bytes)), at: builder.place(value.lowerBound))
  }

  /// In a traceback as pytest prints it, the line that says what went wrong is the message.
  mutating func splitTraceback(_ bytes: Span<UInt8>) {
    guard let whole = message else { return }
    for text in bytes.lines(of: whole).dropFirst() {
      if text.count > 4, bytes[text.lowerBound] == UInt8(ascii: "E"),
        bytes[text.lowerBound + 1] == 0x20
      {
        message = bytes.trimmed(text.lowerBound + 1..<text.upperBound)
        messageOffset = message?.lowerBound ?? messageOffset
        trace = trace ?? whole
        return
      }
    }
  }

  /// What a named value says by its mark alone.
  static func mark(of pair: KeyValue, _ bytes: Span<UInt8>) -> Outcome? {
    mark(InlineText(pair.value, bytes).plain)
  }
}
