import RoundModel

/// The five outcomes that CTRF knows, in the order of its summary.
enum CTRFStatus: String, CaseIterable {
  case passed, failed, skipped, pending, other

  /// The status nearest to an outcome; the outcome itself is kept beside it.
  ///
  /// CTRF calls a test flaky that passed after a failure, so a flaky test has passed there.
  init(_ outcome: Outcome, countsUnexpectedPass: Bool) {
    switch outcome {
    case .passed, .flaky: self = .passed
    case .failed, .error, .timedOut, .crashed, .interrupted: self = .failed
    case .unexpectedPass: self = countsUnexpectedPass ? .failed : .passed
    case .skipped, .expectedFailure: self = .skipped
    case .notRun: self = .pending
    case .unreadable: self = .other
    }
  }

  init(_ row: Row) {
    self.init(row.outcome, countsUnexpectedPass: row.flags.contains(.countsUnexpectedPass))
  }
}
