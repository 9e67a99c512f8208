import RoundModel

/// Looks for tests whose durations moved, after the speed of each round is taken out.
///
/// Everything is a ratio: the median of logarithms is the logarithm of the median of ratios, and of
/// two middle ones the geometric mean.
struct DurationSearch {
  /// The share of findings that may be wrong: the step-up rule of Benjamini and Hochberg (1995).
  private static let falseDiscoveryRate = 0.10
  private static let leastSeconds = 0.1
  private static let leastFactor = 1.2
  private static let leastShift = 0.05

  private let earlier: [[Float]]
  private let later: [[Float]]
  /// The distribution of ranks, which all tests share.
  private let counts: [Double]
  /// How many of the ratios lie below the interval of the shift.
  private let edge: Int

  init(earlier: [[Float]], later: [[Float]]) {
    self.earlier = earlier
    self.later = later
    counts = MannWhitney.counts(later.count, earlier.count)
    edge = MannWhitney.lowerQuantile(counts, tail: 0.025)
  }

  func findings(_ id: (Int) -> TestID) -> DurationFindings {
    var result = DurationFindings(side: min(earlier.count, later.count))
    let references = self.references()
    let factors = (earlier + later).map { Self.factor(of: $0, references) }
    let laterFactors = factors.suffix(later.count).compactMap(\.self)
    result.roundFactor = laterFactors.count == later.count ? Self.median(laterFactors) : nil
    guard result.isEnough else { return result }
    var found: [DurationFindings.Change] = []
    for (track, reference) in references.enumerated() where reference >= Self.leastSeconds {
      guard let change = change(track, reference, factors, id) else { continue }
      found.append(change)
    }
    result.tested = found.count
    result.changes = Self.accepted(found) { $0.isSlower } + Self.accepted(found) { !$0.isSlower }
    return result
  }

  /// The changes of one direction that chance does not explain and that are large enough to matter.
  private static func accepted(
    _ all: [DurationFindings.Change], where belongs: (DurationFindings.Change) -> Bool
  ) -> [DurationFindings.Change] {
    let ordered = all.filter(belongs).sorted { left, right in
      left.probability == right.probability
        ? left.id < right.id : left.probability < right.probability
    }
    // Tests that moved the other way were tested as well, and came out above every bound.
    let last = ordered.indices.last { index in
      ordered[index].probability <= falseDiscoveryRate * Double(index + 1) / Double(all.count)
    }
    guard let last else { return [] }
    let large = ordered[...last].filter { change in
      max(change.factor, 1 / change.factor) >= leastFactor
        && (change.before * (change.factor - 1)).magnitude >= leastShift
    }
    return large.sorted { left, right in
      let (a, b) = (max(left.factor, 1 / left.factor), max(right.factor, 1 / right.factor))
      return a == b ? left.id < right.id : a > b
    }
  }

  /// The median of each test over the earlier rounds; 0 where fewer than all of them have it.
  private func references() -> [Double] {
    let count = earlier.map(\.count).min() ?? 0
    return (0..<count).map { track in
      let values = earlier.map { Double($0[track]) }.filter(\.isFinite)
      return values.count == earlier.count ? Self.median(values) ?? 0 : 0
    }
  }

  /// How many times longer the tests of a round took than they mostly do.
  private static func factor(of round: [Float], _ references: [Double]) -> Double? {
    let ratios = references.indices.compactMap { track -> Double? in
      guard references[track] > 0, round.indices.contains(track), round[track].isFinite else {
        return nil
      }
      return Double(round[track]) / references[track]
    }
    return median(ratios)
  }

  private func change(
    _ track: Int, _ reference: Double, _ factors: [Double?], _ id: (Int) -> TestID
  ) -> DurationFindings.Change? {
    func values(_ rounds: [[Float]], _ factors: ArraySlice<Double?>) -> [Double]? {
      let scaled = zip(rounds, factors).compactMap { round, factor -> Double? in
        guard let factor, factor > 0, round.indices.contains(track), round[track].isFinite else {
          return nil
        }
        return Double(round[track]) / factor
      }
      return scaled.count == rounds.count ? scaled : nil
    }
    guard let before = values(earlier, factors.prefix(earlier.count)),
      let after = values(later, factors.suffix(later.count)), let old = Self.median(before),
      let new = Self.median(after)
    else { return nil }
    let ratios = after.flatMap { late in before.map { late / $0 } }.sorted()
    guard let shift = Self.median(ratios) else { return nil }
    let test = MannWhitney(after, against: before, counts: counts)
    let low = ratios[min(max(0, edge - 1), ratios.count - 1)]
    let high = ratios[max(0, min(ratios.count - edge, ratios.count - 1))]
    return DurationFindings.Change(
      id: id(track), before: old, after: new, factor: shift, low: min(low, shift),
      high: max(high, shift), probability: shift >= 1 ? test.pWhenGreater : test.pWhenSmaller)
  }

  /// The middle value, or the geometric mean of the two middle ones.
  static func median(_ values: [Double]) -> Double? {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    guard sorted.count % 2 == 0 else { return sorted[middle] }
    return (sorted[middle - 1] * sorted[middle]).squareRoot()
  }
}
