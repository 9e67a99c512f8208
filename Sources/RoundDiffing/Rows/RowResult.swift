package import RoundModel

/// What one round says of one test, as a line of its own tells it.
package struct RowResult: Sendable, Hashable {
  /// `nil` where facts about the test contradict each other.
  package var outcome: Outcome?
  package var evidence: Evidence
  /// Seconds; not a number where unknown.
  package var seconds: Double
  /// The reason of a failure; `nil` where none is told.
  package var fingerprint: String?

  init(_ outcome: Outcome?, _ evidence: Evidence, seconds: Double = .nan) {
    self.outcome = outcome
    self.evidence = evidence
    self.seconds = seconds
  }

  /// What a round's silence says of a test, by the mark that it left.
  init(silence mark: TestMark) {
    switch mark {
    case .presumed: self.init(.passed, .presumed)
    case .notRun: self.init(.notRun, .presumed)
    default: self.init(nil, .contested)
    }
  }
}

/// The results of one round by test, in less room than ``RowResult`` takes.
struct RowResults: Sendable {
  private var outcomes: [Outcome?]
  private var evidences: [Evidence]
  private var seconds: [Double]

  init(count: Int) {
    outcomes = Array(repeating: nil, count: count)
    evidences = Array(repeating: .unknown, count: count)
    seconds = Array(repeating: .nan, count: count)
  }

  mutating func set(_ track: Int, _ row: Row, isEntailed: Bool) {
    outcomes[track] = isEntailed ? .passed : row.outcome
    evidences[track] = isEntailed ? .entailed : row.evidence
    seconds[track] = row.duration
  }

  func result(_ track: Int) -> RowResult? {
    guard track < outcomes.count, let outcome = outcomes[track] else { return nil }
    return RowResult(outcome, evidences[track], seconds: seconds[track])
  }
}
