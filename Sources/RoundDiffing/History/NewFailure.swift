package import RoundModel

/// A test that failed in the last round and not in the one before, and how real that is.
package struct NewFailure: Sendable, Hashable {
  package var id: TestID
  /// The probability that the test is broken, by its own history.
  package var alone: Double
  /// The same in the light of other new failures with the same reason.
  package var broken: Double
  package var flaky: Double
  /// How many new failures of the round share the reason, this one among them.
  package var sharing: Int
  /// The re-runs that would settle it, all of them failing: at 95 and at 99 %.
  package var rerunsFor95: Int?
  package var rerunsFor99: Int?
  /// Whether the failure is among those that are confirmed together.
  package var isConfirmed = false

  /// How sure it is, in words.
  package var band: Band { Band(broken: broken, flaky: flaky) }

  package init(
    id: TestID, alone: Double, flaky: Double, sharing: Int, rerunsFor95: Int? = nil,
    rerunsFor99: Int? = nil
  ) {
    self.id = id
    self.alone = alone
    self.flaky = flaky
    self.sharing = max(1, sharing)
    self.rerunsFor95 = rerunsFor95
    self.rerunsFor99 = rerunsFor99
    broken = Self.raised(alone, by: self.sharing)
  }

  /// Failures of one reason are seldom flakes that coincide: each further one multiplies the odds
  /// by ten, up to a probability of 0.99.
  static func raised(_ probability: Double, by count: Int) -> Double {
    guard count > 1, probability > 0, probability < 0.99 else { return probability }
    var odds = probability / (1 - probability)
    for _ in 1..<min(count, 20) { odds *= 10 }
    return max(probability, min(0.99, odds / (1 + odds)))
  }

  /// Marks the largest set, surest first, of which at most one in twenty is expected to be wrong:
  /// the Bayesian false discovery rate.
  package static func confirm(_ failures: [NewFailure], rate: Double = 0.05) -> [NewFailure] {
    var ordered = failures.sorted { left, right in
      left.broken == right.broken ? left.id < right.id : left.broken > right.broken
    }
    var wrong = 0.0
    var confirmed = 0
    for (index, failure) in ordered.enumerated() {
      wrong += 1 - failure.broken
      if wrong / Double(index + 1) <= rate { confirmed = index + 1 }
    }
    for index in 0..<confirmed { ordered[index].isConfirmed = true }
    return ordered
  }
}
