import RoundDiffing
import RoundModel

extension Outcome {
  /// The outcome in past tense: "timed out in round 2".
  var words: String {
    switch self {
    case .passed: "passed"
    case .failed: "failed"
    case .error: "ended in an error"
    case .timedOut: "timed out"
    case .crashed: "crashed"
    case .interrupted: "was interrupted"
    case .skipped: "skipped"
    case .notRun: "not run"
    case .expectedFailure: "failed as expected"
    case .unexpectedPass: "passed unexpectedly"
    case .flaky: "flaky"
    case .unreadable: "unreadable"
    }
  }

  var tone: Tone {
    switch self {
    case .failed, .error, .timedOut, .crashed, .interrupted: .regression
    case .flaky, .skipped, .notRun, .unexpectedPass, .expectedFailure: .warning
    case .passed: .progress
    case .unreadable: .unknown
    }
  }

  var glyph: Glyph {
    switch self {
    case .failed, .error, .timedOut, .crashed, .interrupted: .failing
    case .flaky: .flaky
    case .skipped, .notRun: .skipped
    case .unexpectedPass, .expectedFailure: .expected
    case .passed: .passing
    case .unreadable: .unknown
    }
  }
}

extension ChangeClass {
  var glyph: Glyph {
    switch self {
    case .newlyFailing, .addedFailing, .unskippedFailing, .worsened: .failing
    case .changedReason: .otherReason
    case .stillFailing, .eased: .stillFailing
    case .lostPass, .failureVanished, .removedSkipped: .gone
    case .maskedBySkip, .newlySkipped, .stillSkipped, .addedSkipped: .skipped
    case .newlyFlaky, .stillFlaky, .failingWasFlaky: .flaky
    case .newlyExpected, .newlyUnexpectedPass, .stillExpected: .expected
    case .fixed, .presumedFixed, .calmed, .unskippedPassing, .stillPassing: .passing
    case .addedPassing: .added
    case .firstSeen, .notComparable: .unknown
    }
  }
}

extension Effect {
  var tone: Tone {
    switch self {
    case .regression: .regression
    case .warning: .warning
    case .progress: .progress
    case .unknown: .unknown
    case .information: .none
    }
  }

  /// The heading of the section of the effect.
  var title: String {
    switch self {
    case .regression: "Regressions"
    case .warning: "Warnings"
    case .progress: "Progress"
    case .unknown: "Unknown"
    case .information: "Other"
    }
  }
}

extension Verdict {
  var tone: Tone {
    switch self {
    case .pass: .progress
    case .fail: .regression
    case .inconclusive: .unknown
    }
  }

  var word: String {
    switch self {
    case .pass: "PASS"
    case .fail: "FAIL"
    case .inconclusive: "INCONCLUSIVE"
    }
  }

  var glyph: Glyph {
    switch self {
    case .pass: .passing
    case .fail: .failing
    case .inconclusive: .unknown
    }
  }

  /// The exit status of a gate with this verdict.
  var exitStatus: Int {
    switch self {
    case .pass: 0
    case .fail: 1
    case .inconclusive: 3
    }
  }
}

extension Cause.State {
  var words: String {
    switch self {
    case .new: "new"
    case .known: "known"
    case .resolved: "resolved"
    case .recurring: "recurring"
    case .notObserved: "not observed"
    }
  }

  var tone: Tone {
    switch self {
    case .new, .recurring: .regression
    case .known: .warning
    case .resolved: .progress
    case .notObserved: .unknown
    }
  }
}
