import RoundModel

/// What two failures of one test have to do with each other.
package struct FailurePair: Sendable {
  /// How the reasons relate.
  package var reason: ReasonRelation
  /// Whether both rounds were written by the same format, so that severities can be compared.
  package var sameProducer: Bool
  /// Whether the candidate's reason is among those of the baseline's flake.
  package var seenInFlake: Bool

  package init(
    reason: ReasonRelation = .unknown, sameProducer: Bool = false, seenInFlake: Bool = false
  ) {
    self.reason = reason
    self.sameProducer = sameProducer
    self.seenInFlake = seenInFlake
  }
}

/// The one table of change classes: every pair of sides has exactly one class and one effect.
package struct ClassTable: Sendable {
  package let changeClass: ChangeClass
  package let effect: Effect
  /// Whether the failures are of the same kind and differ in a parameter.
  package let reasonDiffersIn: Bool

  /// Looks a pair of sides up.
  ///
  /// The candidate decides first, since a round with nothing to go by can show neither a fix nor a
  /// failure; then the baseline; then the first row of the table that holds.
  package init(_ before: Standing, _ after: Standing, _ pair: FailurePair = FailurePair()) {
    changeClass = Self.classify(before, after, pair)
    effect =
      changeClass == .failingWasFlaky && !pair.seenInFlake ? .regression : changeClass.usualEffect
    if changeClass == .changedReason, case .sameKind = pair.reason {
      reasonDiffersIn = true
    } else {
      reasonDiffersIn = false
    }
  }

  private static func classify(
    _ before: Standing, _ after: Standing, _ pair: FailurePair
  ) -> ChangeClass {
    switch after.stateAsCandidate {
    case .nothing: .notComparable
    case .absent: whenAbsent(before)
    case .passed: whenPassed(before.state, presumed: false)
    case .presumedPassed: whenPassed(before.state, presumed: true)
    case .expectedFailure: whenExpected(before.state)
    case .unexpectedPass: whenUnexpectedPass(before.state)
    case .bad: whenBad(before, after, pair)
    case .flaky: whenFlaky(before.state)
    case .skipped: whenSkipped(before.state)
    case .unreadable: before.state == .nothing ? .firstSeen : .notComparable
    }
  }

  private static func whenBad(
    _ before: Standing, _ after: Standing, _ pair: FailurePair
  ) -> ChangeClass {
    switch before.state {
    case .nothing: .firstSeen
    case .passed, .presumedPassed, .expectedFailure, .unexpectedPass: .newlyFailing
    case .absent: .addedFailing
    case .skipped: .unskippedFailing
    case .bad: whenBadInBoth(before, after, pair)
    case .flaky: .failingWasFlaky
    case .unreadable: .notComparable
    }
  }

  private static func whenBadInBoth(
    _ before: Standing, _ after: Standing, _ pair: FailurePair
  ) -> ChangeClass {
    switch pair.reason {
    case .changed, .sameKind: return .changedReason
    case .same, .unknown:
      let was = before.outcome?.severity ?? 0
      let now = after.outcome?.severity ?? 0
      guard pair.sameProducer, was != now else { return .stillFailing }
      return now > was ? .worsened : .eased
    }
  }

  private static func whenAbsent(_ before: Standing) -> ChangeClass {
    switch before.state {
    case .nothing: .firstSeen
    case .passed, .unexpectedPass: .lostPass
    // The row of passes comes first, and names the unexpected pass whoever counts it as what.
    case .bad: before.outcome == .unexpectedPass ? .lostPass : .failureVanished
    case .flaky: .failureVanished
    case .skipped, .expectedFailure: .removedSkipped
    case .presumedPassed, .absent, .unreadable: .notComparable
    }
  }

  private static func whenFlaky(_ before: StandingState) -> ChangeClass {
    switch before {
    case .nothing: .firstSeen
    case .flaky: .stillFlaky
    case .absent, .passed, .presumedPassed, .expectedFailure, .unexpectedPass, .bad, .skipped,
      .unreadable:
      .newlyFlaky
    }
  }

  private static func whenSkipped(_ before: StandingState) -> ChangeClass {
    switch before {
    case .nothing: .firstSeen
    case .bad, .flaky: .maskedBySkip
    case .passed, .presumedPassed, .expectedFailure, .unexpectedPass: .newlySkipped
    case .absent: .addedSkipped
    case .skipped: .stillSkipped
    case .unreadable: .notComparable
    }
  }

  private static func whenExpected(_ before: StandingState) -> ChangeClass {
    switch before {
    case .nothing: .firstSeen
    case .bad, .flaky, .skipped, .passed, .presumedPassed, .unexpectedPass: .newlyExpected
    case .absent: .addedSkipped
    case .expectedFailure: .stillExpected
    case .unreadable: .notComparable
    }
  }

  private static func whenUnexpectedPass(_ before: StandingState) -> ChangeClass {
    switch before {
    case .nothing: .firstSeen
    case .absent: .addedPassing
    case .unexpectedPass: .stillPassing
    case .passed, .presumedPassed, .expectedFailure, .bad, .flaky, .skipped, .unreadable:
      .newlyUnexpectedPass
    }
  }

  private static func whenPassed(_ before: StandingState, presumed: Bool) -> ChangeClass {
    switch before {
    case .nothing: .firstSeen
    case .bad: presumed ? .presumedFixed : .fixed
    case .flaky: .calmed
    case .absent: .addedPassing
    case .skipped: .unskippedPassing
    case .passed, .presumedPassed, .expectedFailure, .unexpectedPass: .stillPassing
    case .unreadable: .notComparable
    }
  }
}

extension ChangeClass {
  /// What the class means where nothing about the single test says otherwise.
  package var usualEffect: Effect {
    switch self {
    case .newlyFailing, .addedFailing, .unskippedFailing, .changedReason, .worsened, .lostPass:
      .regression
    case .failingWasFlaky, .eased, .stillFailing, .newlyFlaky, .stillFlaky, .maskedBySkip,
      .failureVanished, .newlySkipped, .newlyExpected, .newlyUnexpectedPass:
      .warning
    case .fixed, .presumedFixed, .calmed: .progress
    case .addedPassing, .addedSkipped, .removedSkipped, .unskippedPassing, .stillPassing,
      .stillSkipped, .stillExpected:
      .information
    case .firstSeen, .notComparable: .unknown
    }
  }
}
