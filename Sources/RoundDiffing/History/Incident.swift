/// An event of one round that hit many tests at once.
package struct Incident: Sendable, Hashable {
  package enum Label: String, CaseIterable, Sendable, Hashable {
    /// Most failures speak of the surroundings: refused connections, full disks, time-outs.
    case environment
    /// Many tests failed at once, and no evidence says why.
    case massFailure = "mass failure"
    /// No later round exists, so that nobody can say yet.
    case undetermined
  }

  /// The round, as an index into the rounds judged.
  package var round: Int
  /// The tests that failed in it, of those that were not expected to.
  package var failed: Int
  package var of: Int
  package var label: Label
  /// What the label rests on, as a sentence fragment.
  package var why: String

  package init(round: Int, failed: Int, of: Int, label: Label, why: String) {
    self.round = round
    self.failed = failed
    self.of = of
    self.label = label
    self.why = why
  }
}

/// The sums of one round over tests by which a round-wide event is told.
///
/// Sums of whole numbers do not depend on the order of the tests, nor on how they are split among
/// machines.
package struct IncidentSums: Sendable, Hashable {
  /// The observed tests whose next failure was less probable than not.
  package var observed: UInt64 = 0
  /// Those of them that failed.
  package var failed: UInt64 = 0
  /// The sum of their probabilities of failure, in units of 2 to the power of −32.
  package var expected: UInt64 = 0

  package init() {}

  package init(observed: UInt64, failed: UInt64, expected: UInt64) {
    self.observed = observed
    self.failed = failed
    self.expected = expected
  }

  package mutating func add(_ other: IncidentSums, times count: UInt64 = 1) {
    observed &+= other.observed &* count
    failed &+= other.failed &* count
    expected &+= other.expected &* count
  }

  /// Whether so many failures are more than chance: less than 1 in 10,000 under twice the expected
  /// number, at least five, and at least one in twenty tests.
  package var isEvent: Bool {
    guard failed >= 5, failed &* 20 >= observed else { return false }
    let mean = max(Double(expected) / 4_294_967_296, 0.5)
    return PoissonTail.probability(of: Int(clamping: failed), mean: 2 * mean) < 1e-4
  }
}

/// The first pass over tests: what one test adds to the sums of each round.
package enum IncidentSearch {
  /// What a test adds to the sums of each round, judged by itself.
  ///
  /// A failure between two good rounds does not enter the test's own state, though it counts for
  /// its round: an event would otherwise make its own tests likelier to fail in the next one.
  package static func contributions(of rounds: [Observation]) -> [IncidentSums] {
    var sums: [IncidentSums] = Array(repeating: IncidentSums(), count: rounds.count)
    var belief = Belief.prior
    var isFirst = true
    for index in rounds.indices {
      if !isFirst { belief = OutcomeModel.next(belief) }
      let seen = rounds[index]
      guard !seen.isMissing else { continue }
      isFirst = false
      let chance = OutcomeModel.failureChance(belief)
      if chance < 0.5 {
        sums[index] = IncidentSums(
          observed: 1, failed: seen.hasFailure ? 1 : 0,
          expected: UInt64((chance * 4_294_967_296).rounded(.down)))
      }
      guard !(seen.hasFailure && isAlone(index, rounds)) else { continue }
      belief = OutcomeModel.updated(belief, by: seen)
    }
    return sums
  }

  /// Whether the observed rounds beside a failure are both good.
  private static func isAlone(_ index: Int, _ rounds: [Observation]) -> Bool {
    guard let before = rounds[..<index].last(where: { !$0.isMissing }), before.isGood,
      let after = rounds[(index + 1)...].first(where: { !$0.isMissing })
    else { return false }
    return after.isGood
  }

  /// The rounds whose sums are those of an event.
  package static func events(_ sums: [IncidentSums]) -> [Int] {
    sums.indices.filter { sums[$0].isEvent }
  }
}
