import RoundDiffing
import RoundModel

/// The totals of each round of a history, and what moved them.
struct HistoryTotals: Sendable {
  /// The most rounds that the table shows; the last ones say most.
  private static let mostShown = 12

  private let series: HistorySeries

  init(_ series: HistorySeries) { self.series = series }

  var blocks: [Block] {
    let rounds = series.rounds
    guard rounds.count > 1 else { return [] }
    let shown = max(0, rounds.count - Self.mostShown)..<rounds.count
    let columns = [
      Table.Column("round"), Table.Column("passed", .right, gap: 3),
      Table.Column("failed", .right), Table.Column("flaky", .right),
      Table.Column("skipped", .right), Table.Column("all", .right),
      Table.Column("pass rate", .right), Table.Column("what moved it", fit: .wrap, gap: 3),
    ]
    let rows = shown.map { index -> [Phrase] in
      let totals = rounds[index].totals
      let counts = [totals.passed, totals.failed, totals.flaky, totals.skipped, totals.total]
      let rate =
        rounds[index].isCut
        ? "cut short" : totals.isTold ? Figures.rate(totals.passed, of: totals.total) : "not told"
      return ["\(sentence: rounds[index].name)"] + counts.map { "\($0)" }
        + [Phrase(words: rate), moved(index)]
    }
    var blocks: [Block] = [.table(Table(columns, rows: rows))]
    if shown.lowerBound > 0 {
      blocks.append(.muted("The last \(shown.count) of \(rounds.count) rounds."))
    }
    return blocks
  }

  /// "1 newly failing, 2 fixed, 3 added": the moves from the round before.
  private func moved(_ index: Int) -> Phrase {
    guard let step = series.trend.first(where: { $0.round == index }),
      !series.rounds[index].isCut, !series.rounds[index - 1].isCut
    else { return "" }
    let words = step.decomposition.filter {
      $0.count > 0 && !$0.term.utf8.elementsEqual("size".utf8)
    }
    .map { "\(Figures.grouped($0.count)) \($0.term)" }
    return words.isEmpty ? "nothing" : "\(words: words.joined(separator: ", "))"
  }
}

/// What became slower or faster, in sentences.
struct DurationLines: Sendable {
  private static let mostShown = 10

  private let findings: DurationFindings

  init(_ findings: DurationFindings) { self.findings = findings }

  var blocks: [Block] {
    var blocks: [Block] = []
    if let factor = findings.roundFactor, factor >= 1.2 || factor <= 1 / 1.2 {
      let times = Figures.hundredths(max(factor, 1 / factor))
      let word = factor > 1 ? "slower" : "faster"
      blocks.append(
        .text(
          """
          The last \(words: Figures.count(findings.side, "round")) ran ×\(words: times) \
          \(words: word) as a whole: one finding, and none of single tests.
          """))
    }
    if !findings.isEnough, findings.side >= 2 {
      blocks.append(
        .muted(
          """
          Durations of single tests are judged from \(DurationFindings.leastASide) rounds a side on \
          (\(DurationFindings.enoughASide) where few of them change); here are \(findings.side).
          """))
    }
    guard !findings.changes.isEmpty else { return blocks }
    for change in findings.changes.prefix(Self.mostShown) {
      let word = change.isSlower ? "slower" : "faster"
      let bounds = change.isSlower ? (change.low, change.high) : (1 / change.high, 1 / change.low)
      let times = change.isSlower ? change.factor : 1 / change.factor
      blocks.append(
        .text(
          """
          \(Clipping.name(change.id.description)) is ×\(words: Figures.hundredths(times)) \
          \(words: word) (95 % interval ×\(words: Figures.hundredths(bounds.0)) to \
          ×\(words: Figures.hundredths(bounds.1))) in the last \(findings.side) rounds: \
          \(words: Figures.seconds(change.before)), then \(words: Figures.seconds(change.after)).
          """))
    }
    let rest = findings.changes.count - Self.mostShown
    if rest > 0 { blocks.append(.text("\(words: Figures.count(rest, "more test")) moved.")) }
    return blocks
  }
}
