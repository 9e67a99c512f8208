import RoundModel

/// What moved tests into and out of the passed ones, counted.
struct RateMoves {
  /// Why a test passed in one round only, in the order of the printed terms.
  enum Term: Int, CaseIterable {
    case newlyFailing, newlyFlaky, newlySkipped, notRun, newlyExpected, unreadable
    case fixed, calmed, unskipped, noLongerExpected, readAgain

    var words: String {
      switch self {
      case .newlyFailing: "newly failing"
      case .newlyFlaky: "newly flaky"
      case .newlySkipped: "newly skipped"
      case .notRun: "not run"
      case .newlyExpected: "newly expected"
      case .unreadable: "unreadable"
      case .fixed: "fixed"
      case .calmed: "calmed"
      case .unskipped: "unskipped"
      case .noLongerExpected: "no longer expected to fail"
      case .readAgain: "no longer unreadable"
      }
    }

    /// The change in passed tests that one test of the term makes.
    var delta: Int { rawValue < Term.fixed.rawValue ? -1 : 1 }
  }

  private(set) var counts: [Int] = Array(repeating: 0, count: Term.allCases.count)
  /// The tests with an outcome in both rounds, by name or by presumption.
  private(set) var common = 0
  /// The tests that only one round names.
  private(set) var lost = 0
  private(set) var lostPasses = 0
  private(set) var added = 0
  private(set) var addedPasses = 0

  mutating func addStillPassing(_ count: Int) { common += count }

  mutating func add(_ before: RoundPair.SideView, _ after: RoundPair.SideView) {
    if before.row == nil { added += 1 }
    if after.row == nil { lost += 1 }
    if before.row == nil, Self.passed(after.standing) { addedPasses += 1 }
    if after.row == nil, Self.passed(before.standing) { lostPasses += 1 }
    guard before.standing.outcome != nil, after.standing.outcome != nil else { return }
    // A test that an error kept out of the candidate is no part of what it counts.
    guard after.row != nil || !after.standing.keptFromRunning else { return }
    common += 1
    if let term = Self.term(before.standing, after.standing) { counts[term.rawValue] += 1 }
  }

  static func passed(_ standing: Standing) -> Bool {
    switch standing.outcome {
    case .passed: true
    case .unexpectedPass: !standing.countsUnexpectedPass
    case .failed, .error, .timedOut, .crashed, .interrupted, .skipped, .notRun, .expectedFailure,
      .flaky, .unreadable, nil:
      false
    }
  }

  private static func term(_ before: Standing, _ after: Standing) -> Term? {
    guard passed(before) != passed(after) else { return nil }
    let isGain = passed(after)
    switch (isGain ? before : after).outcome {
    case .failed, .error, .timedOut, .crashed, .interrupted, .unexpectedPass:
      return isGain ? .fixed : .newlyFailing
    case .flaky: return isGain ? .calmed : .newlyFlaky
    case .skipped: return isGain ? .unskipped : .newlySkipped
    case .notRun: return isGain ? .unskipped : .notRun
    case .expectedFailure: return isGain ? .noLongerExpected : .newlyExpected
    case .unreadable: return isGain ? .readAgain : .unreadable
    case .passed, nil: return nil
    }
  }
}
