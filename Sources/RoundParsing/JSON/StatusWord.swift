import RoundModel

/// What a machine's word for a status means: the one table for all machine formats.
struct StatusWord: Sendable, Hashable {
  var outcome: Outcome
  /// Whether the word says that an unexpected pass is a failure to its producer.
  var countsUnexpectedPass = false

  init(_ outcome: Outcome, countsUnexpectedPass: Bool = false) {
    self.outcome = outcome
    self.countsUnexpectedPass = countsUnexpectedPass
  }

  /// What a word means, or `nil` where no rule reads it.
  ///
  /// Case, spaces, hyphens and underscores make no difference: `TimedOut`, `timed-out` and
  /// `TIMED_OUT` are one word. Nothing else is ignored, so that "not passed" is no pass.
  init?(_ word: some Sequence<UInt8>) {
    let letters = Self.folded(word)
    guard letters.count <= 32, let meaning = Self.table[String(decoding: letters, as: UTF8.self)]
    else { return nil }
    self = meaning
  }

  /// A word without case and separators.
  static func folded(_ word: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in word {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "-"): break
      case 0x41...0x5A: result.append(byte | 0x20)
      default: result.append(byte)
      }
    }
    return result
  }

  private static let table: [String: StatusWord] = {
    var table: [String: StatusWord] = [:]
    for (outcome, words) in words {
      for word in words { table[word] = StatusWord(outcome) }
    }
    table["xpassstrict"] = StatusWord(.unexpectedPass, countsUnexpectedPass: true)
    return table
  }()

  private static let words: [(Outcome, [String])] = [
    (
      .passed,
      [
        "passed", "pass", "ok", "success", "successful", "succeeded", "succeed", "passing", "green",
        "p", "✓", "✔", "✅",
      ]
    ),
    (
      .failed,
      [
        "failed", "fail", "failure", "failing", "ko", "nok", "notok", "unsuccessful", "red",
        "callfailed", "assertionfailed", "f", "✗", "✘", "❌",
      ]
    ),
    (
      .error,
      [
        "error", "errored", "errors", "broken", "exception", "setupfailed", "teardownfailed",
        "setuperror", "teardownerror", "setupfailure", "teardownfailure", "fatal", "invalid",
      ]
    ),
    (.timedOut, ["timedout", "timeout", "timelimitexceeded"]),
    (.crashed, ["crashed", "crash", "segfault", "panic", "panicked"]),
    (
      .interrupted,
      ["interrupted", "cancelled", "canceled", "aborted", "killed", "terminated", "stopped"]
    ),
    (
      .skipped,
      [
        "skipped", "skip", "ignored", "ignore", "disabled", "pending", "todo", "excluded", "muted",
        "inconclusive", "s", "⏭",
      ]
    ),
    (
      .notRun,
      [
        "notrun", "notexecuted", "notrunnable", "notstarted", "notreached", "norun", "untested",
        "queued", "planned", "scheduled", "blocked",
      ]
    ),
    (
      .expectedFailure,
      ["expectedfailure", "expectedfail", "xfail", "xfailed", "knownfailure", "failedasexpected"]
    ),
    (
      .unexpectedPass,
      [
        "unexpectedpass", "unexpectedsuccess", "unexpectedlypassed", "xpass", "xpassed",
        "uxsuccess",
      ]
    ),
    (.flaky, ["flaky", "flake", "unstable"]),
  ]
}
