package import RoundModel

/// How long the tests of two single rounds took: one figure for all of them, and at most a note on
/// some.
///
/// A single sample a side is mostly noise. The speed of the rounds as a whole is taken out first,
/// and what is left must be large to be told; no class and no gate rests on it.
package struct PairDurations: Sendable, Hashable {
  /// A test that took longer in the candidate than the speed of the rounds explains.
  package struct Sample: Sendable, Hashable {
    package var id: TestID
    /// Seconds.
    package var before: Double
    package var after: Double
    /// How many times longer it took, the speed of the rounds taken out.
    package var factor: Double
  }

  /// The fewest tests whose median is the speed of a round, and the most that are asked for it.
  private static let leastTests = 5
  private static let mostTests = 20_000
  /// Shorter tests are told in too few digits.
  private static let leastSeconds = 0.01
  private static let leastRoundFactor = 1.2
  private static let leastFactor = 2.0
  private static let leastSecondsMore = 0.25
  private static let mostNamed = 3

  /// How many times longer the tests of the candidate took together.
  package private(set) var roundFactor: Double
  /// The tests whose durations both rounds tell.
  package private(set) var tests: Int
  /// How many tests are slower beyond that.
  package private(set) var slowerCount = 0
  /// The first of them, those with the greatest factor.
  package private(set) var slower: [Sample] = []

  /// Whether the rounds as a whole differ enough to be told.
  package var isRoundOtherwise: Bool {
    roundFactor >= Self.leastRoundFactor || roundFactor <= 1 / Self.leastRoundFactor
  }

  /// What two rounds show; `nil` where too few tests passed in both with durations.
  init?(_ timeline: Timeline) {
    let (baseline, candidate) = (timeline.rounds[0], timeline.rounds[1])
    let (old, new) = (baseline.rows, candidate.rows)
    let cells = timeline.cells
    func seconds(_ track: Int32) -> (before: Double, after: Double)? {
      let place = Int(track) * 2
      let (before, after) = (Int(cells[place]), Int(cells[place + 1]))
      guard before >= 0, after >= 0, Self.counts(old[before]), Self.counts(new[after]),
        old[before].duration >= Self.leastSeconds
      else { return nil }
      return (old[before].duration, new[after].duration)
    }
    var known: [Int32] = []
    for track in 0..<Int32(truncatingIfNeeded: cells.count / 2) where seconds(track) != nil {
      known.append(track)
    }
    guard known.count >= Self.leastTests else { return nil }
    let step = max(1, known.count / Self.mostTests)
    let ratios = stride(from: 0, to: known.count, by: step).compactMap { index in
      seconds(known[index]).map { $0.after / $0.before }
    }
    guard let factor = DurationSearch.median(ratios) else { return nil }
    roundFactor = factor
    tests = known.count
    var found: [(track: Int32, factor: Double)] = []
    for track in known {
      guard let (before, after) = seconds(track), after >= before * factor * Self.leastFactor,
        after / factor - before >= Self.leastSecondsMore
      else { continue }
      found.append((track, after / before / factor))
    }
    slowerCount = found.count
    found.sort { $0.factor == $1.factor ? $0.track < $1.track : $0.factor > $1.factor }
    slower = found.prefix(Self.mostNamed).compactMap { track, factor in
      guard let (before, after) = seconds(track) else { return nil }
      let row = new[Int(cells[Int(track) * 2 + 1])]
      return Sample(id: candidate.id(of: row), before: before, after: after, factor: factor)
    }
  }

  /// Whether the duration of a row says how long a whole run took.
  @inline(__always)
  private static func counts(_ row: Row) -> Bool {
    row.kind == .test && row.outcome == .passed && row.duration > 0 && row.duration.isFinite
  }

  /// A positive number with two decimals.
  private static func decimal(_ value: Double) -> String {
    guard let hundredths = Int(exactly: (value * 100).rounded()) else { return "many" }
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// What is found, as notes on two rounds.
  func diagnostics(_ baseline: Round, _ candidate: Round) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if isRoundOtherwise {
      let word = roundFactor > 1 ? "slower" : "faster"
      notes.append(
        Diagnostic(
          .roundOtherSpeed,
          "\(candidate.name) ran ×\(Self.decimal(max(roundFactor, 1 / roundFactor))) \(word) "
            + "than \(baseline.name) as a whole, by the median of \(Count.tests(tests))"))
    }
    if slowerCount > 0 {
      let named = slower.map { sample in
        "'\(sample.id)' ×\(Self.decimal(sample.factor)) "
          + "(\(Self.decimal(sample.before)) s, then \(Self.decimal(sample.after)) s)"
      }
      let rest = slowerCount - named.count
      let verb = slowerCount == 1 ? "is" : "are"
      notes.append(
        Diagnostic(
          .slowerSample,
          "\(Count.tests(slowerCount)) \(verb) slower in one sample, which is mostly noise: "
            + named.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")))
    }
    return notes
  }
}
