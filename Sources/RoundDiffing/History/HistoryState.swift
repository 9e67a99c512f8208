/// What many rounds say of a test; the first state that holds, in this order, is its state.
package enum HistoryState: String, CaseIterable, Sendable, Hashable {
  /// It fails for good: at least 90 % probable from the failures seen.
  case broken
  /// It passes and fails without a change: at least 90 % probable, with two separate failing
  /// episodes or a pass and a failure in one round.
  case flaky
  /// It failed in its last round, and whether it is broken is not yet certain.
  case newFailure = "new-failure"
  /// It may be flaky: as probable as not, or too few rounds to say.
  case suspected
  /// It passes again, and that it is mended is not confirmed.
  case recovering
  /// It was broken, and is mended: at least 90 % probable both.
  case fixed
  /// It was first seen lately.
  case new
  /// The last rounds are complete and do not have it.
  case gone
  case healthy
  /// Nothing can be said: it was hardly ever run.
  case insufficientData = "insufficient-data"

  /// The state in running text.
  package var words: String {
    switch self {
    case .newFailure: "new failure"
    case .insufficientData: "too little to say"
    case .broken, .flaky, .suspected, .recovering, .fixed, .new, .gone, .healthy: rawValue
    }
  }
}

/// How sure a statement is, in words instead of digits.
package enum Band: String, Sendable, Hashable {
  /// At least 90 % probable.
  case confirmed
  /// From 50 to 90 % probable.
  case likely
  /// Flaky is the more probable.
  case likelyFlake = "likely flake"
  case undecided

  package init(broken: Double, flaky: Double) {
    if broken >= 0.9 {
      self = .confirmed
    } else if broken >= 0.5 {
      self = .likely
    } else if flaky > 0.5 {
      self = .likelyFlake
    } else {
      self = .undecided
    }
  }
}
