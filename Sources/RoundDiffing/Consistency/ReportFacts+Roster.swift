import RoundModel

/// What the tests that a report lists say of its figures, beside those that failed.
extension ReportFacts {
  /// How many tests the report lists that were left out.
  var skippedCount: Int { round.rows.count(where: \.isLeftOut) }

  /// How many tests at least, and at most, did not pass by the rows of the report; `nil` for the most
  /// where it does not list as many tests as it states.
  var unpassed: (least: Int, most: Int?) {
    var (tests, open) = (0, 0)
    for row in round.rows where row.kind == .test && row.evidence == .stated {
      tests += 1
      switch row.outcome {
      case .passed, .failed, .error, .timedOut, .crashed, .interrupted: continue
      case .skipped, .notRun, .expectedFailure, .unexpectedPass, .flaky, .unreadable: open += 1
      }
    }
    let total = number(.total, nil).map { figure($0).value }
    return (listed.count, tests == total ? listed.count + open : nil)
  }
}

extension Row {
  /// Whether the row is a test that the report says was left out.
  var isLeftOut: Bool {
    kind == .test && evidence == .stated && (outcome == .skipped || outcome == .notRun)
  }
}
