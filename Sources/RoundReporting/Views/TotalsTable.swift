import RoundDiffing
import RoundModel

/// The totals of both rounds, and what moved the pass rate.
struct TotalsTable: Sendable {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  var blocks: [Block] {
    let (was, now) = (comparison.baselineTotals, comparison.candidateTotals)
    guard was.total > 0 || now.total > 0 else { return [] }
    var blocks: [Block] = [.table(table(was, now))]
    if let moved = movement(was, now) { blocks.append(.muted(moved)) }
    if let shrinking = comparison.shrinking {
      blocks.append(.text("Mind that \(sentence: shrinking)."))
    }
    return blocks
  }

  private func table(
    _ was: Comparison.RoundTotals, _ now: Comparison.RoundTotals
  ) -> Table {
    let hasNotRun = was.notRun + now.notRun > 0
    var columns = [
      Table.Column(), Table.Column("passed", .right, gap: 3), Table.Column("failed", .right),
      Table.Column("flaky", .right), Table.Column("skipped", .right),
    ]
    if hasNotRun { columns.append(Table.Column("not run", .right)) }
    columns += [Table.Column("all", .right, gap: 3), Table.Column("pass rate", .right, gap: 3)]
    let rows = [
      (comparison.baseline, comparison.candidate, was),
      (comparison.candidate, comparison.baseline, now),
    ].map { round, other, totals -> [Phrase] in
      var counts = [totals.passed, totals.failed, totals.flaky, totals.skipped]
      if hasNotRun { counts.append(totals.notRun) }
      counts.append(totals.total)
      let isCut = round.completeness == .truncated
      let rate =
        isCut
        ? "cut short"
        : totals.isTold ? Figures.rate(totals.passed, of: totals.total) : "not told"
      return [RoundNames(round, beside: other).name] + counts.map { "\($0)" }
        + [Phrase(words: rate)]
    }
    return Table(columns, rows: rows)
  }

  /// "−2.0 points: −1.1 from the 94 tests in both rounds, −0.9 from 1 lost and 3 added".
  ///
  /// The terms are rounded so that they add up to the difference of the printed rates.
  private func movement(
    _ was: Comparison.RoundTotals, _ now: Comparison.RoundTotals
  ) -> Phrase? {
    let terms = comparison.decomposition
    let isCut = [comparison.baseline, comparison.candidate].contains {
      $0.completeness == .truncated
    }
    guard !isCut, was.total > 0, now.total > 0, !terms.isEmpty,
      terms.allSatisfy({ $0.points != nil })
    else { return nil }
    let moved = terms.filter { !Self.isSize($0) }
    let sized = terms.filter(Self.isSize)
    var parts: [(points: Double, words: Phrase)] = []
    if !moved.isEmpty {
      let what = moved.map { "\(Figures.grouped($0.count)) \($0.term)" }.joined(separator: ", ")
      parts.append((Self.points(moved), "from the tests in both rounds (\(sentence: what))"))
    }
    if !sized.isEmpty {
      parts.append((Self.points(sized), "from \(words: Figures.list(sized.map(Self.words)))"))
    }
    let total =
      Figures.tenths(ofRate: now.passed, of: now.total)
      - Figures.tenths(ofRate: was.passed, of: was.total)
    let tenths = Figures.tenths(parts.map(\.points), addingUpTo: total)
    let list = zip(parts, tenths).map { part, points -> Phrase in
      "\(words: Figures.points(tenths: points)) \(part.words)"
    }
    return "\(words: Figures.points(tenths: total)) points: \(list.joined(", "))"
  }

  /// Whether a term is about tests that only one round has.
  private static func isSize(_ term: Comparison.RateTerm) -> Bool {
    ["lost", "added", "unlisted", "size"].contains { $0.utf8.elementsEqual(term.term.utf8) }
  }

  private static func words(_ term: Comparison.RateTerm) -> String {
    switch term.term {
    case "unlisted": Figures.count(term.count, "test") + " not named"
    case "size": "another number of tests"
    default: "\(Figures.grouped(term.count)) \(term.term)"
    }
  }

  private static func points(_ terms: [Comparison.RateTerm]) -> Double {
    terms.reduce(0) { $0 + ($1.points ?? 0) }
  }
}
