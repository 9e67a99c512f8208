/// What a key of the head of some project's own results means.
struct HeaderKey: Sendable, Hashable {
  enum Role: UInt8, Sendable, Hashable {
    case suite, title, number, label, date, startedAt, environment, tool, duration, summary
    case planned, total, passed, failed, skipped, errors, commit, branch
    /// True says that the round ran to its end.
    case complete
    /// True says that it did not.
    case interrupted
  }

  var role: Role
  var unit = GenericKey.Unit.open

  init?(_ key: [UInt8]) {
    guard key.count <= 40 else { return nil }
    let word = String(decoding: StatusWord.folded(key), as: UTF8.self)
    if let role = Self.table[word] {
      self.role = role
    } else if let unit = DurationKey.unit(word) {
      role = .duration
      self.unit = unit
    } else {
      return nil
    }
  }

  private static let table: [String: Role] = {
    var table: [String: Role] = [:]
    for (role, words) in words {
      for word in words { table[word] = role }
    }
    return table
  }()

  private static let words: [(Role, [String])] = [
    (.suite, ["suite", "suitename", "testsuite", "project", "component"]),
    (.title, ["title", "name", "report", "reportname"]),
    (.number, ["round", "roundnumber", "run", "runnumber", "iteration"]),
    (.label, ["label", "build", "buildnumber", "buildid", "version", "release", "runid"]),
    (.date, ["date", "day"]),
    (
      .startedAt,
      ["started", "startedat", "start", "starttime", "timestamp", "startdate", "generatedat"]
    ),
    (.environment, ["environment", "env", "stage", "target"]),
    (.tool, ["tool", "runner", "framework", "generator"]),
    (
      .summary,
      ["summary", "totals", "stats", "statistics", "counts", "overview", "testsummary"]
    ),
    (.planned, ["planned", "plannedtests", "expectedtests", "scheduled"]),
    (.total, ["total", "totaltests", "teststotal", "testcount", "numtests", "count", "tests"]),
    (.passed, ["passed", "passedtests", "testspassed", "numpassed", "passes", "successes"]),
    (.failed, ["failed", "failedtests", "testsfailed", "numfailed", "failures"]),
    (.skipped, ["skipped", "skippedtests", "testsskipped", "numskipped"]),
    (.errors, ["errors", "errored", "error", "numerrors"]),
    (.commit, ["commit", "commitsha", "sha", "revision", "gitcommit"]),
    (.branch, ["branch", "branchname", "gitbranch"]),
    (.complete, ["complete", "completed", "finished"]),
    (.interrupted, ["interrupted", "wasinterrupted", "aborted", "truncated", "cancelled"]),
  ]
}
