import RoundModel

/// Output of runners that the readers of text formats know.
extension MarkdownReader {
  /// Reads a line of pytest's summary that stands in no fence: `FAILED a.py::test_b - KeyError`.
  mutating func readSummaryLine(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let words: [(String, Outcome)] = [
      ("FAILED ", .failed), ("ERROR ", .error), ("PASSED ", .passed), ("SKIPPED ", .skipped),
      ("XFAIL ", .expectedFailure), ("XPASS ", .unexpectedPass),
    ]
    let line = bytes.trimmed(block.text)
    guard
      let (word, outcome) = words.first(where: {
        line.count > $0.0.utf8.count
          && Array(copying: bytes, line.lowerBound..<line.lowerBound + $0.0.utf8.count)
            .elementsEqual($0.0.utf8)
      })
    else { return false }
    let start = line.lowerBound + word.utf8.count
    var end = start
    while end < line.upperBound, !bytes.has(" - ", at: end, before: line.upperBound) { end += 1 }
    let name = bytes.trimmed(start..<end)
    let text = Array(copying: bytes, name)
    let parts = NodeID.nameStart(text.span, 0..<text.count)
    guard parts > 0, !text[..<parts].contains(0x20) else { return false }
    var test = ToldTest(
      name: text, outcome: outcome, carrier: .console, offset: line.lowerBound, section: index)
    test.nameRange = name
    test.status = String(word.dropLast())
    test.group = group(index, bytes, &builder)
    if end + 3 < line.upperBound {
      test.message = bytes.trimmed(end + 3..<line.upperBound)
      test.messageOffset = end + 3
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
    addTotals(of: log, index, isOfRound ? nil : owner, bytes)
    if isOfRound, builder.header.durationSeconds == nil, let seconds = log.durationSeconds {
      builder.header.durationSeconds = seconds
      builder.header.places["durationSeconds"] = builder.place(log.statedOffset)
    }
    return true
  }

  /// The totals that the output states, as claims at their line.
  private mutating func addTotals(
    of log: RunLog, _ index: Int, _ group: Int?, _ bytes: Span<UInt8>
  ) {
    let line = MarkdownLine(at: log.statedOffset, in: bytes).range
    let text = InlineText(verbatim: line, bytes)
    let figures = [Claim.Measure.total, .passed, .failed, .skipped, .errors].compactMap { measure in
      log.stated[measure].map {
        FoundFigure(
          measure: measure, value: Double($0), start: 0, count: text.plain.count, statement: 1)
      }
    }
    guard !figures.isEmpty else { return }
    add(figures, in: text, of: index, group: group)
  }
}
