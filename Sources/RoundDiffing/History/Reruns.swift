/// How many runs settle a question about one test.
package enum Reruns {
  private static let most = 20

  /// The re-runs of the same revision after which a test that fails in all of them is broken with a
  /// probability; `nil` where twenty would not do.
  ///
  /// A single pass among them shows that the test is not broken for good.
  static func toConfirm(_ prior: Belief, _ seen: Observation, target: Double) -> Int? {
    guard seen.isBad else { return nil }
    return (0...most).first { count in
      let more = Observation(failed: seen.failed + count, attempts: seen.attempts + count)
      return OutcomeModel.updated(prior, by: more).broken >= target
    }
  }

  /// The passes in a row that rule out, at a confidence, that a test still fails at a rate.
  package static func passesToRuleOut(rate: Double, confidence: Double) -> Int? {
    guard rate > 0, rate < 1, confidence > 0, confidence < 1 else { return nil }
    var chance = 1.0
    for count in 1...10_000 {
      chance *= 1 - rate
      if chance <= 1 - confidence { return count }
    }
    return nil
  }
}
