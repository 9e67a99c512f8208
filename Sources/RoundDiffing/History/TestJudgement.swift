/// What the model makes of one test, as of the last round that observed it.
package struct TestJudgement: Sendable, Hashable {
  package var state = HistoryState.insufficientData
  /// The round that the state holds from, as an index into the rounds judged.
  package var since: Int?
  /// The failed ones among the attempts that the rate is about: those of the flaky stretch where
  /// there is one, else all.
  package var failed = 0
  package var attempts = 0
  /// Runs of rounds with a failure, each parted from the next by a pass.
  package var episodes = 0
  /// The rounds in which the test both passed and failed.
  package var flakes = 0
  /// The rounds that observed the test, and those of them with a failure.
  package var observed = 0
  package var failingRounds = 0
  /// The observed rounds at the end that are alike: all good, or all with a failure.
  package var run = 0
  /// Whether the last observed round had no pass.
  package var failsNow = false
  /// Whether its last failures showed it broken beyond doubt.
  package var wasBroken = false
  /// Probabilities after the last observed round.
  package var healthy = 0.0
  package var flaky = 0.0
  package var broken = 0.0
  /// The greatest probability, in the light of all rounds, that the test was flaky in one of the
  /// last 20.
  package var peakFlaky = 0.0
  /// Whether the last failure stands in a round-wide event that no later round has settled.
  package var isUndetermined = false
  /// For a failure: the re-runs, all failing, that would make it 95 and 99 % sure to be broken.
  package var rerunsFor95: Int?
  package var rerunsFor99: Int?
  /// How the state is reasoned, as a sentence fragment without the names of rounds.
  package var why = ""

  package init() {}

  /// The rate of failed attempts; `nil` without an attempt.
  package var rate: Double? { attempts > 0 ? Double(failed) / Double(attempts) : nil }

  /// Where the rate lies with nine chances in ten.
  package var interval: BetaInterval? {
    attempts > 0 ? BetaInterval(failed: failed, of: attempts) : nil
  }

  /// How sure it is that a test that fails is broken.
  package var band: Band { Band(broken: broken, flaky: flaky) }
}
