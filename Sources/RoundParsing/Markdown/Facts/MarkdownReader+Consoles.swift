import RoundModel

/// Output of runners that the readers of text formats know.
extension MarkdownReader {
  /// Reads a line of pytest's summary that stands alone: `FAILED a.py::test_b - KeyError`.
  mutating func readSummaryLine(
    _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let line = bytes.trimmed(range)
    // Nearly all lines are no such line, and need not be copied to find out.
    guard line.count > 2, 0x41...0x5A ~= bytes[line.lowerBound],
      0x41...0x5A ~= bytes[line.lowerBound + 1]
    else { return false }
    let text = Array(copying: bytes, line)
    guard let found = PytestLine.summary(text[...]), !found.isSubtest else { return false }
    let name = Array(found.id)
    let nameStart = NodeID.nameStart(name.span, 0..<name.count)
    guard nameStart > 0, !name[..<nameStart].contains(0x20) else { return false }
    let range = { (slice: ArraySlice<UInt8>) in
      line.lowerBound + slice.startIndex..<line.lowerBound + slice.endIndex
    }
    var test = ToldTest(
      name: name, outcome: found.outcome, carrier: .console, offset: line.lowerBound,
      section: index)
    test.nameRange = range(found.id)
    test.status = String(decoding: text.prefix { 0x41...0x5A ~= $0 }, as: UTF8.self)
    test.group = group(index, bytes, &builder)
    if !found.words.isEmpty {
      test.message = range(found.words)
      test.messageOffset = range(found.words).lowerBound
    }
    tell(test)
    return true
  }

  /// Reads a fence as what a runner printed; returns whether it is in a format of lines that is
  /// known and names tests.
  mutating func readConsole(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard let log = ConsoleText.log(bytes, block.text), !log.tests.isEmpty else { return false }
    let owner = group(index, bytes, &builder)
    for test in log.tests {
      var told = ToldTest(
        name: test.name, outcome: test.outcome, carrier: .console, offset: test.offset,
        section: index)
      told.file = test.file
      told.suite = test.suite
      told.kind = test.kind
      told.duration = test.duration
      told.status = test.originalStatus
      told.remark = test.message.map { Array($0.utf8) }
      told.group = owner
      tell(told)
    }
    let isOfRound = speaksOfRound(index)
    addTotals(of: log, from: block.text.lowerBound, index, isOfRound ? nil : owner, bytes)
    if let seconds = log.durationSeconds {
      note(seconds, at: log.statedOffset, of: index, isOfRound, &builder)
    }
    return true
  }

  /// The totals that the output states, as claims at their line.
  private mutating func addTotals(
    of log: RunLog, from start: Int, _ index: Int, _ group: Int?, _ bytes: Span<UInt8>
  ) {
    let line = MarkdownLine(at: log.statedOffset, in: bytes).range
    let text = InlineText(verbatim: line, bytes)
    let stated = log.stated.isEmpty ? log.printed ?? log.stated : log.stated
    let figures = [Claim.Measure.total, .passed, .failed, .skipped, .errors].compactMap { measure in
      stated[measure].map {
        FoundFigure(
          measure: measure, value: Double($0), start: 0, count: text.plain.count, statement: 1)
      }
    }
    guard !figures.isEmpty else { return }
    let before = claims.count
    add(figures, in: text, of: index, group: group)
    addCollected(
      to: before..<claims.count, in: line, behind: start..<max(start, line.lowerBound), index,
      bytes)
    for claim in before..<claims.count { claims[claim].isConsole = true }
  }
}
