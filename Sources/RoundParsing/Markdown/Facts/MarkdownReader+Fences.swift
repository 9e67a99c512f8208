import RoundModel

/// Output of runners that stands in a fence: lines with a mark or a status and a name.
extension MarkdownReader {
  /// What the output that is read told so far.
  struct Output: Sendable {
    /// Whether a runner's mark stood before a test.
    var hasMarks = false
    /// The failures that the runner numbered.
    var numbered: [Int: Int] = [:]
    /// The failures that were told with their paths.
    var failures: [[String]: Int] = [:]
    /// The failure that was just named, of which an error may follow.
    var failure: Int?
    /// The lines that head the current one by their indents, outermost first.
    var titles: [(indent: Int, text: String)] = []
    /// The indents of lines that give a name and a verdict.
    var verdictIndents: Set<Int> = []
    /// Whether a line of totals stands in it, as a runner prints one.
    var hasTotals = false
    /// The failure told last, with its indent and that of the line that was taken for its reason.
    var open: (test: Int, indent: Int, reason: Int?)?
    /// The failures without a reason so far, by their names.
    var unexplained: [[UInt8]: Int] = [:]
    /// Whether its heading says that something was made to fail.
    var isMadeToFail = false
    /// Whether it stands under a heading on failures.
    var listsFailures = false
    /// The failures that were told, by their names.
    var named: [[UInt8]: [Int]] = [:]
    /// Where the output ends, and where what was read of it as a title ends.
    var end = 0
    var titleEnd = 0
    /// Where the output starts.
    var start = 0
    /// Whether several of its lines count the tests of parts, once it was looked for.
    var countsParts: Bool?
  }

  mutating func readFence(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let info = FenceInfo(block, bytes)
    if info.isOutput || info.isFields, readDelimited(block, index, bytes, &builder) { return }
    guard info.isOutput || info.isShell else { return }
    if info.isOutput, readAnswerFence(block, index, bytes, &builder) { return }
    let isShell = info.isShell && !Self.holdsRun(block, bytes)
    if readConsole(block, index, bytes, &builder) { return }
    lastTotals = nil
    output = Output()
    if !isShell { output.verdictIndents = verdictIndents(block, bytes) }
    output.hasTotals = Self.holdsTotals(block, bytes)
    output.listsFailures = !isShell && listsFailures(index)
    output.isMadeToFail = Self.madeToFail.isIn(FoldedText.small(sections[index].title.plain))
    output.end = block.text.upperBound
    output.start = block.text.lowerBound
    if output.listsFailures, tellBareNames(block, index, bytes, &builder) { return }
    var position = block.text.lowerBound
    while position < block.text.upperBound {
      let line = MarkdownLine(at: position, in: bytes)
      let end = min(line.range.upperBound, block.text.upperBound)
      let text = bytes.trimmed(line.range.lowerBound..<end)
      let indent = text.lowerBound - line.range.lowerBound
      let before = told.count
      if text.lowerBound < output.titleEnd {
        position = max(line.next, position + 1)
        continue
      }
      output.titles.removeAll { $0.indent >= indent && !text.isEmpty }
      if let title = Self.markedTitle(
        text, indent, before: min(line.next, output.end)..<output.end, bytes)
      {
        output.titles.append((indent, title))
        position = max(line.next, position + 1)
        continue
      }
      if !output.verdictIndents.contains(indent)
        || !readVerdictLine(text, index, bytes, &builder)
      {
        readOutput(text, index, isShell: isShell, bytes, &builder)
      }
      if told.count > before {
        let titles = output.titles.map(\.text)
        for test in before..<told.count {
          told[test].outline = titles
          if told[test].outcome.severity > 1 {
            output.named[told[test].name, default: []].append(test)
          }
        }
        noteFailure(at: indent)
      } else if readReason(text, indent, bytes) {
        // What is told of a failure heads nothing.
      } else if indent >= 2, (1...160).contains(text.count), !isShell {
        output.titles.append((indent, bytes.string(text)))
      }
      position = max(line.next, position + 1)
    }
  }

  /// Whether a fence for commands holds what a runner printed: marks beside names, or totals.
  static func holdsRun(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    var marked = 0
    for line in bytes.lines(of: block.text, atMost: 2000) {
      let text = InlineText(verbatim: line, bytes)
      guard text.plain.count < 200, let first = text.plain.first, first != UInt8(ascii: "#"),
        first != UInt8(ascii: "$")
      else { continue }
      if isRunnerMark(text.plain) { marked += 1 }
      if marked >= 2 { return true }
      guard text.plain.contains(where: \.isASCIIDigit), !text.plain.contains(UInt8(ascii: "\""))
      else { continue }
      let figures = FigureFinder(text.plain, key: nil, isSummary: true).figures
      if Set(figures.filter { $0.unit == .count }.map(\.measure)).count >= 2 { return true }
    }
    return false
  }

  /// A line of a log without the level before it: `[INFO]`.
  private static func withoutLevel(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    guard bytes[range.lowerBound] == UInt8(ascii: "["),
      let close = bytes.firstIndex(
        of: UInt8(ascii: "]"), in: range.lowerBound..<min(range.upperBound, range.lowerBound + 10))
    else { return range }
    let word = (range.lowerBound + 1..<close).map { bytes[$0] }
    guard
      ["INFO", "ERROR", "WARN", "WARNING", "DEBUG"].contains(where: { word.elementsEqual($0.utf8) })
    else { return range }
    return bytes.trimmed(close + 1..<range.upperBound)
  }

  /// The test in a line such as `com.acme.CartTest.adds  Time elapsed: 0.1 s  <<< FAILURE!`.
  private static func surefire(_ line: InlineText) -> (name: [UInt8], outcome: Outcome)? {
    let text = line.plain
    guard let mark = text.firstIndex(ofPart: Array("<<< ".utf8)) else { return nil }
    let outcome: Outcome
    if text[(mark + 4)...].starts(with: "FAILURE!".utf8) {
      outcome = .failed
    } else if text[(mark + 4)...].starts(with: "ERROR!".utf8) {
      outcome = .error
    } else {
      return nil
    }
    let words = text[..<mark].split(separator: 0x20).filter { $0.first != UInt8(ascii: "[") }
    guard let name = words.first, TestName.isPath(Array(name)) || TestName.isIdentifier(Array(name))
    else { return nil }
    return (Array(name), outcome)
  }

  /// Whether a line starts with a mark as runners print it, and no picture.
  static func isRunnerMark(_ line: [UInt8]) -> Bool {
    runnerMarks.contains { line.starts(with: $0.utf8) }
  }

  private static let runnerMarks = [
    "\u{2713}", "\u{2714}", "\u{2717}", "\u{2718}", "\u{2715}", "\u{2716}", "\u{D7} ", "\u{221A}",
  ]

  /// The name behind a mark that runners print beside skipped tests.
  private static func skipped(_ line: InlineText) -> [UInt8]? {
    for mark in ["\u{25CB} skipped ", "\u{25CB} todo ", "\u{270E} todo ", "\u{25CB} ", "\u{2193} "]
    where line.plain.starts(with: mark.utf8) {
      let name = Array(line.plain.dropFirst(mark.utf8.count).drop { $0 == 0x20 })
      // Arrows lead through diagrams as well, where other marks stand.
      let isFlow = name.indices.contains { StatusVocabulary.mark(name, at: $0) != nil }
      // A key to signs explains them in brackets.
      let isKey = name.first == UInt8(ascii: "[") || name.first == UInt8(ascii: "(")
      return name.isEmpty || isFlow || isKey ? nil : name
    }
    return nil
  }

  /// Reads a line with the path of a test, or with what went wrong in the one named last; returns
  /// whether it is one.
  private mutating func readPath(
    _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let line = InlineText(verbatim: range, bytes)
    if let failure = output.failure, told[failure].remark == nil,
      let pair = KeyValue(range, bytes), !pair.value.isEmpty,
      MarkdownField(test: pair.key) == .error || pair.key.suffix(5).elementsEqual("error".utf8)
    {
      told[failure].remark = Array(copying: bytes, pair.value)
      return true
    }
    if readNumberedFailure(line, range, index, bytes, &builder) { return true }
    let (outcome, start) = Self.pathMark(line.plain)
    guard let path = RunnerPath(Array(line.plain[start...])) else { return false }
    output.failure = output.failures[path.key]
    // The failures are told again with their errors, and once more in the list at the end; where only
    // the end of the output is quoted, their titles are all that tells of them.
    let isTitle = path.isTitle && output.failure == nil
    guard let outcome = isTitle ? .failed : outcome, path.isNumbered else { return true }
    var test = ToldTest(
      name: path.name, outcome: outcome, carrier: .console, offset: range.lowerBound,
      section: index)
    test.file = path.file
    test.suite = path.suite
    test.variant = path.variant
    test.duration = path.duration
    test.group = group(index, bytes, &builder)
    if outcome.severity > 0 { output.failures[path.key] = told.count }
    if isTitle { output.failure = told.count }
    tell(test)
    return true
  }

  /// Reads `1) keeps the voucher` among marks of a runner, as a failure that is told again by its
  /// number behind the totals.
  private mutating func readNumberedFailure(
    _ line: InlineText, _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    guard output.hasMarks, let close = line.plain.firstIndex(of: UInt8(ascii: ")")), close < 5,
      let number = Int(String(decoding: line.plain[..<close], as: UTF8.self)),
      close + 2 < line.plain.count, line.plain[close + 1] == 0x20,
      RunnerPath(line.plain) == nil
    else { return false }
    if let known = output.numbered[number] {
      output.failure = known
      return true
    }
    guard number == output.numbered.count + 1 else { return false }
    var test = ToldTest(
      name: Array(line.plain[(close + 2)...]), outcome: .failed, carrier: .console,
      offset: range.lowerBound, section: index)
    test.group = group(index, bytes, &builder)
    output.numbered[number] = told.count
    tell(test)
    return true
  }

  /// The mark before the path of a test, and where the path starts.
  private static func pathMark(_ text: [UInt8]) -> (outcome: Outcome?, start: Int) {
    var found: (outcome: Outcome, count: Int)? = StatusVocabulary.mark(text, at: 0)
    for (mark, outcome) in [("ok ", Outcome.passed), ("x ", .failed), ("- ", .skipped)]
    where text.starts(with: mark.utf8) {
      found = (outcome, mark.utf8.count)
    }
    var start = found?.count ?? 0
    while start < text.count, text[start] == 0x20 { start += 1 }
    return (found?.outcome, start)
  }

  /// Whether a line gives a number behind a name for what it counts: "❌ Failed: 0".
  private static func isCount(_ line: InlineText, _ bytes: Span<UInt8>) -> Bool {
    guard let pair = KeyValue(line.offset(0)..<line.offset(line.plain.count), bytes),
      MeasureVocabulary.measure(ofKey: pair.key) != nil || countsNone(line, pair, bytes)
    else { return false }
    return InlineText(pair.value, bytes).plain.first?.isASCIIDigit == true
  }

  /// Whether a line opens with a verdict in brackets and capitals, as scripts print it: `[PASS] name`.
  private static func opensBracketed(_ line: InlineText, _ phrase: StatusPhrase) -> Bool {
    guard line.plain.first == UInt8(ascii: "["), let status = phrase.status,
      status.lowerBound == 0, status.count <= 16,
      line.plain[status].last == UInt8(ascii: "]")
    else { return false }
    // "[FAIL] CHECKS FAILED with exit code 1" sums up.
    let name = line.plain[phrase.name].split(separator: 0x20)
    let sumsUp = name.contains { word in
      word.allSatisfy { 0x41...0x5A ~= $0 }
        && StatusVocabulary.word(FoldedText.small(Array(word)), at: 0)?.count == word.count
    }
    let word = line.plain[status].filter(\.isASCIILetter)
    return !sumsUp
      && ["PASS", "PASSED", "FAIL", "FAILED", "SKIP", "SKIPPED"].contains {
        word.elementsEqual($0.utf8)
      }
  }

  private mutating func readOutput(
    _ range: Range<Int>, _ index: Int, isShell: Bool, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    guard !range.isEmpty, range.count < 400 else { return }
    if readSummaryLine(range, index, bytes, &builder) { return }
    if readPath(range, index, bytes, &builder) { return }
    let line = InlineText(verbatim: Self.withoutBullet(range, bytes), bytes)
    if let skipped = Self.skipped(line) {
      tell(printed(skipped, .skipped, at: range.lowerBound, in: index, bytes, &builder))
      return
    }
    if output.listsFailures,
      readFailureLine(line, range, index, bytes, &builder)
        || readNumberedTitle(line, range, index, bytes, &builder)
    {
      return
    }
    if readRunnerLine(line, range, index, bytes, &builder) { return }
    if tellCrossed(line, range, index, bytes, &builder) { return }
    if !isShell, readFailureLine(line, range, index, bytes, &builder) { return }
    let phrase = StatusPhrase(line)
    let name = HeadingText.bareName(Array(line.plain[phrase.name]))
    let isTest = TestName.isTestLike(name)
    let isBracketed = Self.opensBracketed(line, phrase)
    let isListed =
      !isShell && StatusVocabulary.mark(line.plain, at: 0) != nil || isBracketed
    // "PASS: 24" counts passes, and names no test.
    let isNamed =
      name.contains { $0.isASCIILetter || $0 >= 0x80 } && !Self.isStatus(name)
      && !(isListed && (Self.isCount(line, bytes) || Self.startsWithCount(name)))
    if let outcome = phrase.outcome, phrase.isMarked, isTest || isListed, isNamed {
      tellPrinted(
        name, outcome, phrase, line, isTest: isTest, isBracketed: isBracketed, range, index, bytes,
        &builder)
      return
    }
    guard !isShell else { return }
    if let failed = Self.surefire(line) {
      tell(printed(failed.name, failed.outcome, at: range.lowerBound, in: index, bytes, &builder))
      return
    }
    // A list of counts may be one of bullets as well: "- ✅ 12 passed".
    let isItem = isListed && Self.startsWithCount(name)
    let totals = isItem ? Self.withoutBullet(range, bytes) : range
    readTotals(Self.withoutLevel(totals, bytes), index, bytes, &builder)
  }

  /// Tells the test of a line of output with all that stands beside its name.
  private mutating func tellPrinted(
    _ name: [UInt8], _ outcome: Outcome, _ phrase: StatusPhrase, _ line: InlineText, isTest: Bool,
    isBracketed: Bool, _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    var test = printed(name, outcome, at: range.lowerBound, in: index, bytes, &builder)
    let isOfRunner = Self.isRunnerMark(line.plain) || output.hasTotals && !Self.isSum(name)
    test.kind = isTest || isBracketed || isOfRunner ? .test : .check
    // A runner sums up the tests of a file behind its name.
    if isOfRunner, TestName.isModule(name), line.plain[phrase.name].count > name.count {
      test.kind = .module
    }
    test.status = phrase.status.map { String(decoding: line.plain[$0], as: UTF8.self) }
    Self.splitColumns(&test)
    Self.splitRemark(&test)
    let rest = Array(line.plain[phrase.rest])
    test.duration = test.duration ?? WrittenTime.duration(rest)
    if test.remark == nil, test.duration == nil, outcome.severity > 1, isTest,
      phrase.status?.lowerBound == 0, rest.contains(where: \.isASCIILetter)
    {
      // "FAILED test_a - assert 1 == 2"
      test.remark = rest
    }
    if Self.isRunnerMark(line.plain) {
      output.hasMarks = true
      Self.splitTime(&test)
    }
    tell(test)
  }
}
