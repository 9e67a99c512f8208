package import RoundModel

/// What a decision rests on beside the two rounds and the policy.
package struct GateCircumstances: Sendable {
  /// Somebody said that there is no baseline to be had.
  package var isFirstRound = false
  /// A warning counts as an error.
  package var isStrict = false
  /// What a history knows of the tests that fail, by id.
  package var evidence: [TestID: FlakyEvidence] = [:]
  /// The history that speaks for flaky tests, if one was given.
  package var history: History?

  /// A history, as far as a decision tells of it.
  package struct History: Sendable, Hashable {
    /// The rounds that it holds.
    package var rounds: Int
    /// The files of it that are damaged, so that what they told is not known.
    package var damaged: Int

    package init(rounds: Int, damaged: Int) {
      self.rounds = rounds
      self.damaged = damaged
    }
  }

  package init() {}
}

/// What earlier rounds say of a test that fails now.
package struct FlakyEvidence: Sendable, Hashable {
  /// How likely the test was a flaky one, before this round.
  package var flakyBefore: Double
  /// How likely it is broken, with this round.
  package var brokenNow: Double
  /// Whether it failed for this reason, or for one of the same kind, when it was a flake.
  package var failedLikeThis: Bool
  /// The evidence in words, such as "flaky in 3 of 20 rounds".
  package var words: String

  package init(flakyBefore: Double, brokenNow: Double, failedLikeThis: Bool, words: String) {
    self.flakyBefore = flakyBefore
    self.brokenNow = brokenNow
    self.failedLikeThis = failedLikeThis
    self.words = words
  }

  /// Below this a test counts as no known flake.
  package static let leastFlaky = 0.9
  /// From this on a test counts as broken, whatever it was before.
  package static let mostBroken = 0.5

  /// Whether the failure can be put down to the flake: all of the evidence, or none of it counts.
  package var exonerates: Bool {
    flakyBefore >= Self.leastFlaky && brokenNow < Self.mostBroken && failedLikeThis
  }
}
