package import RoundModel

/// What one side of a comparison amounts to, as far as the table of classes is concerned.
package struct Standing: Sendable, Hashable {
  /// How the round speaks of the test.
  package enum Presence: Sendable, Hashable {
    /// The round gives the test an outcome, by name or by presumption.
    case told(Outcome)
    /// The round is complete, of the same scope, names every test, and does not name this one.
    case absent
    /// The round does not name the test, and that says nothing.
    case untold
  }

  package var presence: Presence
  package var evidence: Evidence
  /// Whether the producer counts an unexpected pass of this test as a failure.
  package var countsUnexpectedPass: Bool
  /// Whether an error elsewhere kept the test from running.
  package var keptFromRunning: Bool

  package init(
    _ presence: Presence, evidence: Evidence = .stated, countsUnexpectedPass: Bool = false,
    keptFromRunning: Bool = false
  ) {
    self.presence = presence
    self.evidence = evidence
    self.countsUnexpectedPass = countsUnexpectedPass
    self.keptFromRunning = keptFromRunning
  }

  /// What a row says by name.
  package init(_ row: Row) {
    self.init(
      .told(row.outcome), evidence: row.evidence,
      countsUnexpectedPass: row.flags.contains(.countsUnexpectedPass),
      keptFromRunning: row.flags.contains(.keptFromRunning))
  }

  /// The absence from a round that names every test.
  package static let absent = Standing(.absent)

  /// The outcome, if there is one to go by.
  package var outcome: Outcome? {
    guard case .told(let outcome) = presence else { return nil }
    return outcome
  }

  /// Whether the side is a failure to its producer.
  package var isBad: Bool {
    guard let outcome else { return false }
    return outcome == .unexpectedPass ? countsUnexpectedPass : outcome.severity > 0
  }
}

/// The columns of the table of classes: what sides with the same consequences have in common.
enum StandingState: CaseIterable {
  /// Nothing to go by: contested, unknown, or a silence that says nothing.
  case nothing
  case absent
  case passed
  case presumedPassed
  case expectedFailure
  /// An unexpected pass that is no failure to its producer.
  case unexpectedPass
  case bad
  case flaky
  case skipped
  case unreadable
}

extension Standing {
  /// The state of a candidate's side, where an error elsewhere leaves nothing to go by.
  var stateAsCandidate: StandingState {
    keptFromRunning && outcome == .notRun ? .nothing : state
  }

  /// The state of a baseline's side.
  var state: StandingState {
    switch presence {
    case .absent: return .absent
    case .untold: return .nothing
    case .told(let outcome):
      guard evidence < .contested else { return .nothing }
      return state(of: outcome)
    }
  }

  private func state(of outcome: Outcome) -> StandingState {
    switch outcome {
    case .passed: evidence < .presumed ? .passed : .presumedPassed
    case .failed, .error, .timedOut, .crashed, .interrupted: .bad
    case .skipped, .notRun: .skipped
    case .expectedFailure: .expectedFailure
    case .unexpectedPass: countsUnexpectedPass ? .bad : .unexpectedPass
    case .flaky: .flaky
    case .unreadable: .unreadable
    }
  }
}
