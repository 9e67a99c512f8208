/// What one round says of one test.
public enum Outcome: UInt8, CaseIterable, Sendable, Hashable {
  /// The test ran and its checks held.
  case passed
  /// A check said no.
  case failed
  /// The test could not run properly: set-up, tear-down, an uncaught exception.
  case error
  /// The test was stopped because it took too long.
  case timedOut
  /// The process that ran the test died.
  case crashed
  /// The test started and has no end.
  case interrupted
  /// The test was left out on purpose.
  case skipped
  /// The test is listed or planned, and has no result.
  case notRun
  /// The test failed, and was expected to.
  case expectedFailure
  /// The test passed, and was expected to fail.
  case unexpectedPass
  /// The test both passed and failed within one round.
  case flaky
  /// The test is mentioned with a status that no rule reads.
  case unreadable

  /// The word for the outcome in every output, such as `timed-out`.
  public var term: String {
    switch self {
    case .passed: "passed"
    case .failed: "failed"
    case .error: "error"
    case .timedOut: "timed-out"
    case .crashed: "crashed"
    case .interrupted: "interrupted"
    case .skipped: "skipped"
    case .notRun: "not-run"
    case .expectedFailure: "expected-failure"
    case .unexpectedPass: "unexpected-pass"
    case .flaky: "flaky"
    case .unreadable: "unreadable"
    }
  }

  /// The outcome that a term of the outputs stands for, if there is one.
  public init?(term: some StringProtocol) {
    guard let match = Self.allCases.first(where: { $0.term.utf8.elementsEqual(term.utf8) }) else {
      return nil
    }
    self = match
  }

  /// How bad a failure is: 0 for what is no failure, then rising from an unexpected pass to an
  /// interrupted test.
  ///
  /// An unexpected pass counts as a failure only where the producer of the round says so; see
  /// ``TestResult/isBad``.
  package var severity: Int {
    switch self {
    case .unexpectedPass: 1
    case .failed: 2
    case .error: 3
    case .timedOut: 4
    case .crashed: 5
    case .interrupted: 6
    case .passed, .skipped, .notRun, .expectedFailure, .flaky, .unreadable: 0
    }
  }

  /// Which of two outcomes of one test counts where nothing says that they are attempts.
  ///
  /// Failures come first by severity, then whatever makes a pass doubtful, then the pass.
  package var weight: Int {
    switch self {
    case .failed, .error, .timedOut, .crashed, .interrupted: 10 + severity
    case .flaky: 10
    case .unreadable: 9
    case .unexpectedPass: 8
    case .notRun: 7
    case .skipped: 6
    case .expectedFailure: 5
    case .passed: 4
    }
  }
}
