import RoundModel

/// Lines of totals in the output of a runner, and what stands under its failures.
extension MarkdownReader {
  /// Reads a line of totals; of several in one output the last one sums up the others.
  mutating func readTotals(
    _ totals: Range<Int>, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let line = InlineText(verbatim: totals, bytes)
    if speaksOfRound(index), lastTotals != nil {
      readDuration(line.plain, totals.lowerBound, &builder)
    }
    // "Test Files  2 passed (2)" counts no tests.
    guard Self.otherUnits.longest(FoldedText.small(line.plain), at: 0) == nil else { return }
    let key = KeyValue(totals, bytes)?.key
    // A total that a later line may replace is no total for it to differ from.
    if lastTotals != nil { totalOfSection[index] = nil }
    let before = claims.count
    guard readFigures(line, key: key, of: index, bytes, &builder),
      claims.count >= before + 2
    else {
      return
    }
    let own = claims.count - before
    for claim in before..<claims.count { claims[claim].isConsole = true }
    if let last = lastTotals { claims.removeSubrange(last) }
    lastTotals = (claims.count - own)..<claims.count
  }

  /// What runners count beside the tests.
  private static let otherUnits = WordTable(.otherUnits)

  /// Whether a fence holds a line of totals: at least two figures of different sorts.
  static func holdsTotals(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    var position = block.text.lowerBound
    for _ in 0..<2000 where position < block.text.upperBound {
      let line = MarkdownLine(at: position, in: bytes)
      let end = min(line.range.upperBound, block.text.upperBound)
      let text = bytes.trimmed(line.range.lowerBound..<end)
      position = max(line.next, position + 1)
      guard (6..<120).contains(text.count), text.contains(where: { bytes[$0].isASCIIDigit }) else {
        continue
      }
      let plain = InlineText(verbatim: text, bytes).plain
      let figures = FigureFinder(plain, key: nil, isSummary: true).figures
        .filter { $0.unit == .count }
      if figures.contains(where: { $0.measure != .total }), Set(figures.map(\.measure)).count >= 2 {
        return true
      }
    }
    return false
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
      output.failure == nil
    else { return open.reason != nil }
    // Vitest leads a reason in by an arrow.
    let arrow = bytes.has("\u{2192} ", at: text.lowerBound, before: text.upperBound) ? 4 : 0
    told[open.test].remark = Array(copying: bytes, text.lowerBound + arrow..<text.upperBound)
    output.open = (open.test, open.indent, indent)
    return false
  }

  /// Takes the duration of a run from a line of its own behind the totals: `Duration  1.50s`,
  /// `Finished running tests in 26.9s with 1 failed tests`.
  private mutating func readDuration(
    _ text: [UInt8], _ offset: Int, _ builder: inout RoundBuilder
  ) {
    guard builder.header.durationSeconds == nil, text.count < 160 else { return }
    let small = FoldedText.small(text)
    guard let word = Self.lengths.longest(small, at: 0) else { return }
    var start = word.count
    if Self.endings.exactly(Array(small[..<word.count])) != nil {
      guard let found = small.firstIndex(ofPart: Array(" in ".utf8)) else { return }
      start = found + 4
    }
    while start < text.count, text[start] == 0x20 || text[start] == UInt8(ascii: ":") { start += 1 }
    guard start < text.count, text[start].isASCIIDigit else { return }
    let value = text[start...].prefix {
      $0.isASCIIWord || $0 == 0x20 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
    guard let seconds = WrittenTime.duration(Array(value)) else { return }
    builder.header.durationSeconds = seconds
    builder.header.places["durationSeconds"] = builder.place(offset)
  }

  private static let endings = WordTable(.outputEndings)

  private static let lengths = WordTable(.outputLengths)
}
