package import RoundModel

/// What one round shows of one test, in one byte: a history keeps many rounds of many tests.
package enum TestMark: UInt8, CaseIterable, Sendable, Hashable {
  /// Neither named nor presumed.
  case absent
  case passed
  /// Passed by presumption: not named, where every failure is.
  case presumed
  case failed
  case error
  case timedOut
  case crashed
  case interrupted
  /// An unexpected pass that is a failure to the producer.
  case unexpectedFailure
  case flaky
  case skipped
  case notRun
  case expectedFailure
  /// An unexpected pass that is none.
  case unexpectedPass
  case unreadable
  /// Facts about the test contradict each other, or say nothing.
  case unknown

  /// What a row shows.
  package init(_ row: Row) {
    guard row.evidence < .contested else {
      self = .unknown
      return
    }
    switch row.outcome {
    case .passed: self = row.evidence < .presumed ? .passed : .presumed
    case .failed: self = .failed
    case .error: self = .error
    case .timedOut: self = .timedOut
    case .crashed: self = .crashed
    case .interrupted: self = .interrupted
    case .skipped: self = .skipped
    case .notRun: self = .notRun
    case .expectedFailure: self = .expectedFailure
    case .unexpectedPass: self = row.isBad ? .unexpectedFailure : .unexpectedPass
    case .flaky: self = .flaky
    case .unreadable: self = .unreadable
    }
  }

  /// Whether the round counts the test as failed.
  package var isBad: Bool {
    switch self {
    case .failed, .error, .timedOut, .crashed, .interrupted, .unexpectedFailure: true
    case .absent, .passed, .presumed, .flaky, .skipped, .notRun, .expectedFailure, .unexpectedPass,
      .unreadable, .unknown:
      false
    }
  }

  /// Whether nothing was wrong with the test; an expected outcome counts as a pass.
  package var isGood: Bool {
    switch self {
    case .passed, .presumed, .expectedFailure, .unexpectedPass: true
    case .absent, .failed, .error, .timedOut, .crashed, .interrupted, .unexpectedFailure, .flaky,
      .skipped, .notRun, .unreadable, .unknown:
      false
    }
  }

  /// Whether the round names the test, or presumes a pass of it.
  package var isPresent: Bool { self != .absent }

  /// The letter of the strip: passed, BAD, flaky, skipped, not run, absent, unreadable, expected
  /// failure.
  package var letter: Character {
    switch self {
    case .absent: "_"
    case .passed, .presumed, .unexpectedPass: "P"
    case .failed, .error, .timedOut, .crashed, .interrupted, .unexpectedFailure: "F"
    case .flaky: "f"
    case .skipped: "S"
    case .notRun: "."
    case .expectedFailure: "!"
    case .unreadable, .unknown: "?"
    }
  }

  /// The mark told as an outcome with its evidence, for what compares outcomes.
  var standing: Standing {
    switch self {
    case .absent: Standing(.untold, evidence: .unknown)
    case .passed: Standing(.told(.passed))
    case .presumed: Standing(.told(.passed), evidence: .presumed)
    case .failed: Standing(.told(.failed))
    case .error: Standing(.told(.error))
    case .timedOut: Standing(.told(.timedOut))
    case .crashed: Standing(.told(.crashed))
    case .interrupted: Standing(.told(.interrupted))
    case .unexpectedFailure: Standing(.told(.unexpectedPass), countsUnexpectedPass: true)
    case .flaky: Standing(.told(.flaky))
    case .skipped: Standing(.told(.skipped))
    case .notRun: Standing(.told(.notRun))
    case .expectedFailure: Standing(.told(.expectedFailure))
    case .unexpectedPass: Standing(.told(.unexpectedPass))
    case .unreadable: Standing(.told(.unreadable))
    case .unknown: Standing(.untold, evidence: .contested)
    }
  }
}

/// A mark with the attempts behind it.
package struct Sighting: Sendable, Hashable {
  package var mark: TestMark
  /// How many attempts failed, and how many there were; 0 of 0 where nothing was run.
  package var failed: Int
  package var attempts: Int

  /// A mark without attempts of its own: one attempt, or for a flake one of two.
  package init(_ mark: TestMark) {
    self.mark = mark
    failed = mark.isBad || mark == .flaky ? 1 : 0
    attempts = mark == .flaky ? 2 : mark.isBad || mark.isGood ? 1 : 0
  }

  package init(_ mark: TestMark, failed: Int, attempts: Int) {
    self.mark = mark
    self.failed = failed
    self.attempts = attempts
  }

  /// What the sighting tells the model.
  package var observation: Observation {
    Observation(failed: failed, attempts: attempts, isPresumed: mark == .presumed)
  }

  /// What the attempts of a row say; `nil` where they say no more than the row's mark.
  static func attempts(of row: Row, in round: Round) -> (failed: Int, attempts: Int)? {
    guard row.detail > 0 else { return nil }
    let attempts = round.details[Int(row.detail) - 1].attempts
    guard attempts.count > 1 else { return nil }
    var (failed, passed) = (0, 0)
    for attempt in attempts {
      switch attempt.outcome {
      case .failed, .error, .timedOut, .crashed, .interrupted: failed += 1
      case .passed, .expectedFailure, .unexpectedPass: passed += 1
      case .flaky:
        failed += 1
        passed += 1
      case .skipped, .notRun, .unreadable: continue
      }
    }
    // What the attempts add up to must be what the row says.
    let mark = TestMark(row)
    let fits =
      mark.isBad
      ? failed > 0 && passed == 0
      : mark == .flaky ? failed > 0 && passed > 0 : mark.isGood && failed == 0 && passed > 0
    return fits ? (failed, failed + passed) : nil
  }
}
