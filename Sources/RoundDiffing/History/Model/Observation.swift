/// What one round tells the model of one test: how many of its attempts failed.
package struct Observation: Sendable, Hashable {
  package var failed: Int
  /// No attempts at all say nothing: the test was absent, skipped or kept from running.
  package var attempts: Int
  /// Whether the pass is only presumed, so that it weighs half.
  package var isPresumed: Bool

  package init(failed: Int, attempts: Int, isPresumed: Bool = false) {
    self.attempts = max(0, attempts)
    self.failed = min(max(0, failed), self.attempts)
    self.isPresumed = isPresumed
  }

  package static let missing = Observation(failed: 0, attempts: 0)
  package static let pass = Observation(failed: 0, attempts: 1)
  package static let presumedPass = Observation(failed: 0, attempts: 1, isPresumed: true)
  package static let failure = Observation(failed: 1, attempts: 1)

  package var isMissing: Bool { attempts == 0 }
  /// Whether every attempt passed.
  package var isGood: Bool { attempts > 0 && failed == 0 }
  /// Whether an attempt failed.
  package var hasFailure: Bool { failed > 0 }
  /// Whether no attempt passed.
  package var isBad: Bool { failed > 0 && failed == attempts }
  /// Whether attempts both passed and failed: a fact, and no inference.
  package var isFlake: Bool { failed > 0 && failed < attempts }
}
