import RoundModel

/// The words that machines write for outcomes: the one table for all their formats.
enum StatusWords {
  private static let table: [String: Outcome] = {
    var table: [String: Outcome] = [:]
    let lists: [(Outcome, [String])] = [
      (.passed, ["passed", "pass", "ok", "success", "successful", "succeeded", "green", "true"]),
      (
        .failed,
        ["failed", "fail", "failure", "ko", "not ok", "unsuccessful", "red", "broken assertion"]
      ),
      (.error, ["error", "errored", "broken", "exception", "setup_failed", "teardown_failed"]),
      (.timedOut, ["timeout", "timedout", "timed out", "timed_out", "timed-out"]),
      (.crashed, ["crash", "crashed", "abort", "aborted", "killed", "segfault"]),
      (.interrupted, ["interrupted", "cancelled", "canceled", "stopped"]),
      (
        .skipped,
        [
          "skipped", "skip", "pending", "disabled", "ignored", "ignore", "todo", "deselected",
          "excluded",
        ]
      ),
      (
        .notRun,
        [
          "notrun", "not run", "not_run", "not-run", "not executed", "notexecuted", "queued",
          "planned", "blocked",
        ]
      ),
      (
        .expectedFailure,
        ["xfail", "xfailed", "expected failure", "expected-failure", "expectedfailure", "known"]
      ),
      (
        .unexpectedPass,
        [
          "xpass", "xpassed", "unexpected pass", "unexpected-pass", "unexpectedpass",
          "unexpected success",
        ]
      ),
      (.flaky, ["flaky"]),
    ]
    for (outcome, words) in lists {
      for word in words { table[word] = outcome }
    }
    return table
  }()

  /// The outcome that a word says, in any case; `nil` for a word that is not known.
  static func outcome(_ word: [UInt8]) -> Outcome? {
    guard word.count <= 40 else { return nil }
    let small = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return table[String(decoding: small, as: UTF8.self)]
  }
}
