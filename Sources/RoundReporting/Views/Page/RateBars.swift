import RoundDiffing
import RoundModel

/// Why the pass rate moved, as bars from one rate to the other.
struct RateBars: Sendable {
  private let comparison: Comparison

  init(_ comparison: Comparison) { self.comparison = comparison }

  /// Says the movement, and draws it; nothing where a rate is not known for both rounds.
  var blocks: [Block] {
    let (was, now) = (comparison.baselineTotals, comparison.candidateTotals)
    let terms = comparison.decomposition
    let isCut = [comparison.baseline, comparison.candidate].contains {
      $0.completeness == .truncated
    }
    guard !isCut, let from = was.rate, let to = now.rate, !terms.isEmpty else { return [] }
    var low = min(from, to)
    var high = max(from, to)
    var level = from
    var bars = [
      Bars.Bar(
        RoundNames(comparison.baseline, beside: comparison.candidate).capitalized,
        value: Phrase(words: Figures.rate(was.passed, of: was.total)),
        note: "\(was.passed) of \(was.total)", from: from, to: from, tone: .none, isTotal: true)
    ]
    for term in terms {
      guard let points = term.points, let hundredths = term.hundredths else { return [] }
      let next = level + points
      low = min(low, next)
      high = max(high, next)
      bars.append(
        Bars.Bar(
          Phrase(words: Self.words(term)),
          value: Phrase(words: Figures.points(hundredths: hundredths)),
          note: Phrase(words: Self.note(term)), from: level, to: next, tone: Self.tone(term)))
      level = next
    }
    bars.append(
      Bars.Bar(
        RoundNames(comparison.candidate, beside: comparison.baseline).capitalized,
        value: Phrase(words: Figures.rate(now.passed, of: now.total)),
        note: "\(now.passed) of \(now.total)", from: to, to: to, tone: .none, isTotal: true))
    let scale = max(0, low.rounded(.down) - 1)...min(100, high.rounded(.up) + 1)
    let total = terms.reduce(0) { $0 + ($1.hundredths ?? 0) }
    let lead: Phrase = """
      \(words: Figures.rate(was.passed, of: was.total)) (\(was.passed) of \(was.total)) to \
      \(words: Figures.rate(now.passed, of: now.total)) (\(now.passed) of \(now.total)): \
      \(words: Figures.points(hundredths: total)) points. The terms add up to it. The scale runs \
      from \(words: Self.whole(scale.lowerBound)) to \(words: Self.whole(scale.upperBound)) %.
      """
    return [
      .muted(lead), .bars(Bars(bars, scale: scale, titles: ["Term", "Points", "Of"])),
    ]
  }

  private static func whole(_ value: Double) -> String {
    Int(exactly: value.rounded()).map(Figures.grouped) ?? "–"
  }

  private static func words(_ term: Comparison.RateTerm) -> String {
    switch term.term {
    case "unlisted": Figures.count(term.count, "test") + " not named"
    case "size": "another number of tests"
    case "lost": Figures.count(term.count, "test") + " lost"
    case "added": Figures.count(term.count, "test") + " added"
    default: "\(Figures.grouped(term.count)) \(term.term)"
    }
  }

  private static func note(_ term: Comparison.RateTerm) -> String {
    switch term.term {
    case "size", "lost": "another denominator"
    case "added": "\(Figures.grouped(term.delta)) of them passed"
    case "unlisted": "known only as a count"
    default: "of the tests in both rounds"
    }
  }

  private static func tone(_ term: Comparison.RateTerm) -> Tone {
    switch term.term {
    case "added", "size": .muted
    default: term.delta < 0 ? .regression : term.delta > 0 ? .progress : .muted
    }
  }
}
