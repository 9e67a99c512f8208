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
    if laterFactors.count == later.count {
      var sorted = laterFactors
      result.roundFactor = Median.geometric(of: &sorted)
    }
    let known = factors.compactMap(\.self)
    guard result.isEnough, known.count == factors.count, known.allSatisfy({ $0 > 0 }) else {
      return result
    }
    var found: [DurationFindings.Change] = []
    var pair = SamplePair()
    for (track, reference) in references.enumerated() where reference >= Self.leastSeconds {
      guard pair.take(track, earlier, later, known) else { continue }
      result.tested += 1
      guard let change = change(track, pair, id) else { continue }
      found.append(change)
    }
    result.changes =
      Self.accepted(found, of: result.tested) { $0.isSlower }
      + Self.accepted(found, of: result.tested) { !$0.isSlower }
    return result
  }

  /// The changes of one direction that chance does not explain and that are large enough to matter.
  private static func accepted(
    _ all: [DurationFindings.Change], of tested: Int,
    where belongs: (DurationFindings.Change) -> Bool
  ) -> [DurationFindings.Change] {
    let ordered = all.filter(belongs).sorted { left, right in
      left.probability == right.probability
        ? left.id < right.id : left.probability < right.probability
    }
    // Tests that moved the other way were tested as well, and came out above every bound.
    let last = ordered.indices.last { index in
      ordered[index].probability <= falseDiscoveryRate * Double(index + 1) / Double(tested)
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
    var references = Array(repeating: 0.0, count: count)
    var values: [Double] = []
    for track in 0..<count {
      values.removeAll(keepingCapacity: true)
      for round in earlier where round[track].isFinite { values.append(Double(round[track])) }
      guard values.count == earlier.count else { continue }
      references[track] = Median.geometric(of: &values) ?? 0
    }
    return references
  }

  /// How many times longer the tests of a round took than they mostly do.
  private static func factor(of round: [Float], _ references: [Double]) -> Double? {
    var ratios: [Double] = []
    ratios.reserveCapacity(references.count)
    for track in 0..<min(round.count, references.count)
    where references[track] > 0 && round[track].isFinite {
      ratios.append(Double(round[track]) / references[track])
    }
    return Median.geometric(of: &ratios)
  }

  /// How a test moved; `nil` where chance explains it whatever the others did.
  private func change(
    _ track: Int, _ pair: SamplePair, _ id: (Int) -> TestID
  ) -> DurationFindings.Change? {
    let test = MannWhitney(pair.after, against: pair.before, counts: counts)
    guard min(test.pWhenGreater, test.pWhenSmaller) <= Self.falseDiscoveryRate else { return nil }
    let ratios = pair.after.flatMap { late in pair.before.map { late / $0 } }.sorted()
    guard let shift = Self.median(ratios), let old = Self.median(pair.before),
      let new = Self.median(pair.after)
    else { return nil }
    let low = ratios[min(max(0, edge - 1), ratios.count - 1)]
    let high = ratios[max(0, min(ratios.count - edge, ratios.count - 1))]
    return DurationFindings.Change(
      id: id(track), before: old, after: new, factor: shift, low: min(low, shift),
      high: max(high, shift), probability: shift >= 1 ? test.pWhenGreater : test.pWhenSmaller)
  }

  /// The middle value, or the geometric mean of the two middle ones.
  static func median(_ values: [Double]) -> Double? {
    var values = values
    return Median.geometric(of: &values)
  }
}

/// The durations of one test in the rounds of both sides, the speed of each round taken out.
private struct SamplePair {
  private(set) var before: [Double] = []
  private(set) var after: [Double] = []

  /// Takes the durations of a test; `false` where a round lacks one.
  mutating func take(
    _ track: Int, _ earlier: [[Float]], _ later: [[Float]], _ factors: [Double]
  ) -> Bool {
    before.removeAll(keepingCapacity: true)
    after.removeAll(keepingCapacity: true)
    for (index, round) in earlier.enumerated() {
      guard track < round.count, round[track].isFinite else { return false }
      before.append(Double(round[track]) / factors[index])
    }
    for (index, round) in later.enumerated() {
      guard track < round.count, round[track].isFinite else { return false }
      after.append(Double(round[track]) / factors[earlier.count + index])
    }
    return true
  }
}
