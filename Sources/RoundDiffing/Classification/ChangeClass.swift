/// What happened to one test between baseline and candidate; worst first.
public enum ChangeClass: String, CaseIterable, Sendable, Hashable {
  /// Good, then a failure.
  case newlyFailing = "newly-failing"
  /// Absent, then a failure.
  case addedFailing = "added-failing"
  /// Skipped, then a failure.
  case unskippedFailing = "unskipped-failing"
  /// A failure, then a failure for another reason.
  case changedReason = "changed-reason"
  /// A failure, then a more severe one.
  case worsened
  /// A pass, then absent.
  case lostPass = "lost-pass"
  /// Flaky, then a failure.
  case failingWasFlaky = "failing-was-flaky"
  /// A failure, then a less severe one.
  case eased
  /// A failure, then a failure for the same or an unknown reason.
  case stillFailing = "still-failing"
  /// Something else, then flaky.
  case newlyFlaky = "newly-flaky"
  /// Flaky in both rounds.
  case stillFlaky = "still-flaky"
  /// A failure or a flake, then skipped.
  case maskedBySkip = "masked-by-skip"
  /// A failure or a flake, then absent.
  case failureVanished = "failure-vanished"
  /// Good, then skipped.
  case newlySkipped = "newly-skipped"
  /// Anything but an expected failure, then an expected failure.
  case newlyExpected = "newly-expected"
  /// Anything else, then an unexpected pass that is no failure to its producer.
  case newlyUnexpectedPass = "newly-unexpected-pass"
  /// A failure, then a stated or entailed pass.
  case fixed
  /// A failure, then a pass by presumption.
  case presumedFixed = "presumed-fixed"
  /// Flaky, then passed.
  case calmed
  /// Absent, then passed.
  case addedPassing = "added-passing"
  /// Absent, then skipped or an expected failure.
  case addedSkipped = "added-skipped"
  /// Skipped or an expected failure, then absent.
  case removedSkipped = "removed-skipped"
  /// Skipped, then passed.
  case unskippedPassing = "unskipped-passing"
  /// Good in both rounds.
  case stillPassing = "still-passing"
  /// Skipped in both rounds.
  case stillSkipped = "still-skipped"
  /// An expected failure in both rounds.
  case stillExpected = "still-expected"
  /// The baseline has nothing to go by for this test.
  case firstSeen = "first-seen"
  /// The candidate has nothing to go by for this test.
  case notComparable = "not-comparable"

  /// The class in running text: its name with blanks.
  package var label: String {
    String(
      String.UnicodeScalarView(rawValue.unicodeScalars.map { $0 == "-" ? " " : $0 }))
  }

  /// Whether the class is what unchanged tests have.
  package var isUnchanged: Bool {
    switch self {
    case .stillPassing, .stillSkipped, .stillExpected: true
    default: false
    }
  }
}

/// What a change means for whoever asks whether things got better or worse.
public enum Effect: String, CaseIterable, Sendable, Hashable {
  /// It got worse.
  case regression
  /// It needs a look, and is never a fix.
  case warning
  /// It got better.
  case progress
  /// Nothing is claimed about change.
  case unknown
  /// Worth knowing, and neither better nor worse.
  case information
}

/// What is said of a change beside its class.
package enum ChangeFlag: String, CaseIterable, Sendable, Hashable {
  case renamed
  case moved
  case reopened
  case claimedFixed = "claimed-fixed"
  case fixUnconfirmed = "fix-unconfirmed"
  case flakyHistory = "flaky-history"
  case infrastructure
  case incident
  case waived
  case quarantined
  case duplicate
  case reasonDiffersIn = "reason-differs-in"
}
