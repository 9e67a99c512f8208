import RoundModel

/// Lines of totals in the output of a runner, and what stands under its failures.
extension MarkdownReader {
  /// Reads a line of totals; of several in one output the last one sums up the others.
  mutating func readTotals(
    _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let totals = Self.behindCommand(range, bytes)
    let line = InlineText(verbatim: totals, bytes)
    let isOfRound = speaksOfRound(index)
    if lastTotals != nil, let seconds = Self.duration(line.plain) {
      note(seconds, at: totals.lowerBound, of: index, isOfRound, &builder)
    }
    if let seconds = Self.runLength(totals, bytes), output.hasTotals || holdsCounts(bytes) {
      note(seconds, at: totals.lowerBound, of: index, isOfRound, &builder)
      return
    }
    // "Test Files  2 passed (2)" counts no tests.
    guard Self.otherUnits.longest(FoldedText.small(line.plain), at: 0) == nil else { return }
    let key = KeyValue(totals, bytes)?.key
    if countsParts(bytes), let pair = KeyValue(totals, bytes), Self.countsPart(pair, bytes),
      readNamedFigures(pair, line, of: index, bytes, &builder)
    {
      return
    }
    // A total that a later line may replace is no total for it to differ from.
    if lastTotals != nil { totalOfSection[index] = nil }
    let before = claims.count
    guard readFigures(line, key: key, of: index, isOutput: true, bytes, &builder),
      claims.count >= before + 2
    else {
      // What a command says in one figure may count anything.
      if totals != range { claims.removeSubrange(before...) }
      // Some runners print each of their totals on a line of its own. Without a total, passes may be
      // those of requests.
      if key != nil, claims.count > before, holdsCounts(bytes, also: .total) {
        claims[before].isConsole = true
      }
      return
    }
    if !isOfRound, let seconds = WrittenTime.behindFigures(line.plain) {
      note(seconds, at: totals.lowerBound, of: index, false, &builder)
    }
    addCollected(
      to: before..<claims.count, in: totals, behind: output.start..<totals.lowerBound, index, bytes)
    let own = claims.count - before
    for claim in before..<claims.count { claims[claim].isConsole = true }
    if let last = lastTotals, key != nil, last.upperBound == before,
      counts(in: last).isDisjoint(with: counts(in: before..<claims.count))
    {
      // "Failed: 5 (9.4 %)" below "Passed: 48 (90.6 %)" goes on with it.
      lastTotals = last.lowerBound..<claims.count
      return
    }
    if let last = lastTotals { claims.removeSubrange(last) }
    lastTotals = (claims.count - own)..<claims.count
  }

  /// What some claims count.
  private func counts(in range: Range<Int>) -> Set<Claim.Measure> {
    Set(claims[range].lazy.filter { $0.figure.unit == .count }.map(\.figure.measure))
  }

  /// What a person notes behind a command and an arrow: `$ cabal test → 12 examples, 0 failures`.
  private static func behindCommand(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    guard bytes.has("$ ", at: range.lowerBound, before: range.upperBound) else { return range }
    var index = range.lowerBound + 2
    while index < range.upperBound {
      for arrow: StaticString in [" \u{2192} ", " -> ", " => "]
      where bytes.has(arrow, at: index, before: range.upperBound) {
        return bytes.trimmed(index + arrow.utf8CodeUnitCount..<range.upperBound)
      }
      index += 1
    }
    return range
  }

  /// What runners count beside the tests.
  private static let otherUnits = WordTable(.otherUnits)

  /// Whether a fence holds a line of totals: at least two figures of different sorts, unless fewer are
  /// asked for.
  static func holdsTotals(
    _ block: MarkdownBlock, least: Int = 2, _ bytes: Span<UInt8>
  ) -> Bool {
    for text in bytes.lines(of: block.text, atMost: 2000) {
      guard (6..<120).contains(text.count), text.contains(where: { bytes[$0].isASCIIDigit }) else {
        continue
      }
      let plain = InlineText(verbatim: text, bytes).plain
      let figures = FigureFinder(plain, key: nil, isSummary: true).figures
        .filter { $0.unit == .count }
      if figures.contains(where: { $0.measure != .total }),
        Set(figures.map(\.measure)).count >= least
      {
        return true
      }
    }
    return false
  }

  /// Whether a line of output counts tests: `1 pass`, `Tests  1 failed | 5 passed (6)`.
  static func isTotals(_ text: [UInt8]) -> Bool {
    guard text.count < 160, text.contains(where: \.isASCIIDigit) else { return false }
    let figures = FigureFinder(text, key: nil, isSummary: true).figures
      .filter { $0.unit == .count }
    return figures.first.map { $0.start == 0 } ?? false || Set(figures.map(\.measure)).count > 1
  }

  /// Whether a name is that of a part of the summary and of no test: "Total", "All tests".
  static func isSum(_ name: [UInt8]) -> Bool {
    let key = KeyValue.folded(name)
    return MarkdownZone.isOverall(key)
      || Vocabulary.all.longest(key, at: 0) != nil && Vocabulary.tests.isIn(key)
      || key.contains(where: \.isASCIIDigit) && Vocabulary.measures.isIn(key)
  }

  /// Two blanks and more part columns in an output: what stands behind them is a remark on the test.
  static func splitColumns(_ test: inout ToldTest) {
    guard let gap = test.name.firstIndex(ofPart: [0x20, 0x20]), gap > 1,
      let next = test.name[gap...].firstIndex(where: { $0 != 0x20 })
    else { return }
    let rest = Array(test.name[next...])
    test.name.removeLast(test.name.count - gap)
    test.nameRange = nil
    if rest.first?.isASCIIDigit ?? false, let seconds = WrittenTime.duration(rest) {
      test.duration = test.duration ?? seconds
    } else if test.outcome != .passed {
      test.remark = test.remark ?? rest
    }
  }

  /// Notes the failure that was just told, so that lines with a deeper indent say why.
  mutating func noteFailure(at indent: Int) {
    // What was taken for a reason heads the tests under it.
    if let open = output.open, let reason = open.reason, indent > reason {
      told[open.test].remark = nil
    }
    let last = told.count - 1
    let isOpen =
      told[last].outcome.severity > 1 && told[last].remark == nil && told[last].message == nil
    output.open = isOpen ? (last, indent, nil) : nil
    if isOpen { output.unexplained[told[last].name] = last }
  }

  /// Takes the first line with a deeper indent than the failure above it for its reason; returns
  /// whether a line belongs to that failure.
  mutating func readReason(_ text: Range<Int>, _ indent: Int, _ bytes: Span<UInt8>) -> Bool {
    guard !text.isEmpty else { return false }
    if bytes[text.upperBound - 1] == UInt8(ascii: ":"), !output.unexplained.isEmpty,
      let known = output.unexplained[
        Array(copying: bytes, text.lowerBound..<text.upperBound - 1)]
    {
      // "test_full:" below the results heads what went wrong in it.
      output.open = (known, indent, nil)
      return true
    }
    guard let open = output.open else { return false }
    guard indent > open.indent else {
      output.open = nil
      return false
    }
    guard open.reason == nil, text.count < 400, told.indices.contains(open.test),
      output.failure == nil, !Self.isTotals(InlineText(verbatim: text, bytes).plain)
    else { return open.reason != nil }
    // Vitest leads a reason in by an arrow.
    let arrow = bytes.has("\u{2192} ", at: text.lowerBound, before: text.upperBound) ? 4 : 0
    told[open.test].remark = Array(copying: bytes, text.lowerBound + arrow..<text.upperBound)
    output.open = (open.test, open.indent, indent)
    return false
  }

  /// Notes how long a run took: the round, or what a part of the report tells of.
  mutating func note(
    _ seconds: Double, at offset: Int, of index: Int, _ isOfRound: Bool,
    _ builder: inout RoundBuilder
  ) {
    if !isOfRound {
      outputTimes[index] = outputTimes[index] ?? (seconds, offset)
    } else if builder.header.durationSeconds == nil {
      builder.header.durationSeconds = seconds
      builder.header.places["durationSeconds"] = builder.place(offset)
    }
  }

  /// Whether several lines of the output count the tests of parts by their names, so that none of them
  /// sums up the others: "gate: 40 passed, 0 failed" over "crane: 9 passed, 1 failed".
  private mutating func countsParts(_ bytes: Span<UInt8>) -> Bool {
    if let known = output.countsParts { return known }
    var keys: Set<[UInt8]> = []
    for text in bytes.lines(of: output.start..<max(output.start, output.end), atMost: 500)
    where keys.count < 2 {
      guard (12..<160).contains(text.count), let pair = KeyValue(text, bytes),
        Self.countsPart(pair, bytes)
      else { continue }
      keys.insert(pair.key)
    }
    output.countsParts = keys.count > 1
    return keys.count > 1
  }

  /// Whether a named value counts passes and failures under a name that is none for tests or totals.
  private static func countsPart(_ pair: KeyValue, _ bytes: Span<UInt8>) -> Bool {
    guard !pair.key.isEmpty, pair.key.count < 60, MeasureVocabulary.measure(ofKey: pair.key) == nil,
      MarkdownField(test: pair.key) == nil, MarkdownField(head: pair.key) == nil,
      !MarkdownZone.isOverall(pair.key), !MarkdownZone.namesWhole(pair.key),
      !Vocabulary.tests.isIn(pair.key), !Vocabulary.others.isIn(pair.key),
      otherUnits.longest(pair.key, at: 0) == nil
    else { return false }
    let measures = FigureFinder(
      InlineText(verbatim: pair.value, bytes).plain, key: nil, isSummary: true
    ).figures.filter { $0.unit == .count && $0.precision == .exact }.map(\.measure)
    return measures.contains(.passed) && measures.contains(.failed)
  }

  /// Whether two lines of the output count tests that went some way each.
  private func holdsCounts(_ bytes: Span<UInt8>, also measure: Claim.Measure? = nil) -> Bool {
    var measures: Set<Claim.Measure> = []
    for text in bytes.lines(of: output.start..<max(output.start, output.end), atMost: 200)
    where (6..<120).contains(text.count) {
      let plain = InlineText(verbatim: text, bytes).plain
      let figures = FigureFinder(plain, key: nil, isSummary: true).figures
      measures.formUnion(figures.filter { $0.unit == .count }.map(\.measure))
    }
    return measures.contains(.passed) && measures.count > 1
      && measure.map(measures.contains) ?? true
  }

  /// How long the run took by a named value among the totals of an output, with or without a frame
  /// around it: `║ Duration: 45.2s ║`.
  private static func runLength(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Double? {
    let line = InlineText(verbatim: range, bytes).plain
    let text = TestName.insideBox(line) ?? line
    guard text.count < 80, let colon = text.firstIndex(of: UInt8(ascii: ":")), colon > 2,
      MarkdownField(head: KeyValue.folded(bare(text[..<colon]))) == .roundDuration
    else { return nil }
    let value = Array(text[(colon + 1)...].drop { $0 == 0x20 })
    return value.first?.isASCIIDigit ?? false ? WrittenTime.duration(value) : nil
  }

  /// A name without the blank that stands before a colon in French.
  private static func bare(_ name: ArraySlice<UInt8>) -> [UInt8] {
    Array(name.last == 0x20 ? name.dropLast() : name)
  }

  /// The duration of a run in a line of its own behind the totals: `Duration  1.50s`,
  /// `Finished running tests in 26.9s with 1 failed tests`.
  private static func duration(_ text: [UInt8]) -> Double? {
    guard text.count < 160 else { return nil }
    let small = FoldedText.small(text)
    guard let word = lengths.longest(small, at: 0) else { return nil }
    var start = word.count
    if endings.exactly(Array(small[..<word.count])) != nil {
      guard let found = small.firstIndex(ofPart: Array(" in ".utf8)) else { return nil }
      start = found + 4
    }
    while start < text.count, text[start] == 0x20 || text[start] == UInt8(ascii: ":") { start += 1 }
    guard start < text.count, text[start].isASCIIDigit else { return nil }
    let value = text[start...].prefix {
      $0.isASCIIWord || $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    return WrittenTime.duration(Array(value))
  }

  private static let endings = WordTable(.outputEndings)

  private static let lengths = WordTable(.outputLengths)
}
