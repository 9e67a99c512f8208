import RoundModel

/// Why the pass rate moved: terms that add up to the difference.
struct RateDecomposition {
  private(set) var terms: [Comparison.RateTerm] = []

  /// Splits the difference between two pass rates.
  ///
  /// Where both rounds name every test that they count, tests that only the baseline has leave
  /// first, the tests of both change then, and tests that only the candidate has come last. Where a
  /// round counts tests that it does not name, what the named ones do not explain is one term.
  init(
    _ moves: RateMoves, baseline: Comparison.RoundTotals, candidate: Comparison.RoundTotals
  ) {
    if baseline.isCounted, candidate.isCounted {
      splitNamed(moves, baseline, candidate)
    } else {
      splitStated(moves, baseline, candidate)
    }
    round(baseline, candidate)
  }

  private mutating func splitNamed(
    _ moves: RateMoves, _ baseline: Comparison.RoundTotals, _ candidate: Comparison.RoundTotals
  ) {
    let common = baseline.total - moves.lost
    addMoves(moves, of: common)
    // Without a common test, all leave and others come.
    let kept = Self.rate(baseline.passed - moves.lostPasses, common) ?? 0
    let remaining = Self.rate(candidate.passed - moves.addedPasses, common) ?? 0
    if moves.lost > 0 {
      add("lost", moves.lost, -moves.lostPasses, Self.difference(kept, baseline.rate))
    }
    if moves.added > 0 {
      add("added", moves.added, moves.addedPasses, Self.difference(candidate.rate, remaining))
    }
  }

  private mutating func splitStated(
    _ moves: RateMoves, _ baseline: Comparison.RoundTotals, _ candidate: Comparison.RoundTotals
  ) {
    addMoves(moves, of: baseline.total)
    guard baseline.untold == 0, candidate.untold == 0 else { return }
    let rest = candidate.passed - baseline.passed - terms.reduce(0) { $0 + $1.delta }
    if rest != 0 {
      let count = max(0, max(baseline.total, candidate.total) - moves.common)
      add("unlisted", count, rest, Self.rate(rest, baseline.total))
    }
    let size = candidate.total - baseline.total
    if size != 0 {
      let points = Self.difference(candidate.rate, Self.rate(candidate.passed, baseline.total))
      add("size", abs(size), 0, points)
    }
  }

  private mutating func addMoves(_ moves: RateMoves, of total: Int) {
    for term in RateMoves.Term.allCases {
      let count = moves.counts[term.rawValue]
      guard count > 0 else { continue }
      add(term.words, count, count * term.delta, Self.rate(count * term.delta, total))
    }
  }

  private mutating func add(_ term: String, _ count: Int, _ delta: Int, _ points: Double?) {
    terms.append(Comparison.RateTerm(term: term, count: count, delta: delta, points: points))
  }

  /// Rounds the points to hundredths by largest remainder, so that printed terms add up to the
  /// printed difference.
  private mutating func round(
    _ baseline: Comparison.RoundTotals, _ candidate: Comparison.RoundTotals
  ) {
    guard let difference = Self.difference(candidate.rate, baseline.rate),
      terms.allSatisfy({ $0.points != nil })
    else {
      for index in terms.indices { terms[index].points = nil }
      return
    }
    let exact = terms.map { ($0.points ?? 0) * 100 }
    var floors = exact.map { Int($0.rounded(.down)) }
    var missing = Int((difference * 100).rounded()) - floors.reduce(0, +)
    let order = exact.indices.sorted { left, right in
      let a = exact[left] - exact[left].rounded(.down)
      let b = exact[right] - exact[right].rounded(.down)
      return a == b ? left < right : a > b
    }
    for index in order where missing > 0 {
      floors[index] += 1
      missing -= 1
    }
    for index in terms.indices { terms[index].hundredths = floors[index] }
  }

  private static func rate(_ part: Int, _ whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) * 100 : nil
  }

  private static func difference(_ left: Double?, _ right: Double?) -> Double? {
    guard let left, let right else { return nil }
    return left - right
  }
}
