/// What a key of some project's own results means, by what people call such keys.
///
/// Case, hyphens and underscores make no difference. Of several keys for one thing in one object
/// the one with the lowest rank counts.
struct GenericKey: Sendable, Hashable {
  enum Role: UInt8, Sendable, Hashable {
    case name, fullName, nodeID, status
    /// True is a pass, or the opposite where `isNegated`.
    case verdict
    case skippedFlag, flakyFlag
    case message, trace, suite, file, priority, nested, tags, attempts, retryCount, variant
    case duration
  }

  /// What a number stands for that says how long something took.
  enum Unit: Sendable, Hashable {
    case seconds, milliseconds, microseconds, nanoseconds
    /// The key does not say.
    case open

    /// How many make a second.
    var perSecond: Double {
      switch self {
      case .seconds, .open: 1
      case .milliseconds: 1e3
      case .microseconds: 1e6
      case .nanoseconds: 1e9
      }
    }
  }

  var role: Role
  var rank = 0
  var unit = Unit.open
  var isNegated = false

  /// What a key of a result means, if anything.
  init?(_ key: [UInt8]) {
    guard key.count <= 40 else { return nil }
    let word = String(decoding: StatusWord.folded(key), as: UTF8.self)
    if let known = Self.table[word] {
      self = known
    } else if let unit = DurationKey.unit(word) {
      self.init(role: .duration, rank: unit == .open ? 1 : 0, unit: unit)
    } else {
      return nil
    }
  }

  private init(role: Role, rank: Int = 0, unit: Unit = .open, isNegated: Bool = false) {
    self.role = role
    self.rank = rank
    self.unit = unit
    self.isNegated = isNegated
  }

  private static let table: [String: GenericKey] = {
    var table: [String: GenericKey] = [:]
    for (role, words) in words {
      for (rank, word) in words.enumerated() { table[word] = GenericKey(role: role, rank: rank) }
    }
    for word in ["failed", "isfailed", "hasfailed"] {
      table[word] = GenericKey(role: .verdict, rank: 10, isNegated: true)
    }
    return table
  }()

  private static let words: [(Role, [String])] = [
    (
      .name,
      [
        "name", "testname", "title", "test", "testcase", "testtitle", "casename", "displayname",
        "scenario", "case", "method", "methodname", "function", "description", "testid", "caseid",
        "id", "key",
      ]
    ),
    (.fullName, ["fullname", "fulltitle", "fullyqualifiedname", "qualifiedname"]),
    (.nodeID, ["nodeid"]),
    (.status, ["status", "outcome", "result", "teststatus", "testresult", "state", "verdict"]),
    (
      .verdict,
      [
        "passed", "ispassed", "haspassed", "success", "succeeded", "issuccess", "successful", "ok",
        "pass",
      ]
    ),
    (.skippedFlag, ["skipped", "isskipped", "skip", "ignored", "disabled"]),
    (.flakyFlag, ["flaky", "isflaky"]),
    (
      .message,
      [
        "message", "errormessage", "failuremessage", "error", "failure", "err", "exception",
        "reason", "failurereason", "skipreason", "errors", "failures", "failuremessages", "details",
        "statusmessage", "statusdetails",
      ]
    ),
    (
      .trace,
      ["trace", "stacktrace", "traceback", "stack", "backtrace", "errorstack", "longrepr"]
    ),
    (
      .suite,
      [
        "suite", "suitename", "testsuite", "classname", "class", "testclass", "group", "module",
        "category", "feature", "package", "ancestortitles", "describe",
      ]
    ),
    (.file, ["file", "filepath", "filename", "testfile", "path", "sourcefile"]),
    (.priority, ["priority", "prio", "severity"]),
    (.nested, ["metadata", "extra", "labels", "meta", "attributes", "properties"]),
    (.tags, ["tags", "labels", "markers", "categories", "keywords"]),
    (.attempts, ["attempts", "retryattempts", "runs", "tries", "executions", "retries", "reruns"]),
    (.retryCount, ["retrycount", "numretries", "attemptcount"]),
    (.variant, ["browser", "variant", "project", "device", "platform", "configuration"]),
  ]
}

/// Keys for how long something took, and the unit that the key tells.
enum DurationKey {
  private static let stems = [
    "durationin", "duration", "elapsedtime", "elapsed", "runtime", "exectime", "executiontime",
    "timetaken", "testtime", "totaltime", "totalduration", "time", "took",
  ]

  private static let units: [String: GenericKey.Unit] = [
    "": .open, "s": .seconds, "sec": .seconds, "secs": .seconds, "second": .seconds,
    "seconds": .seconds, "ms": .milliseconds, "msec": .milliseconds, "msecs": .milliseconds,
    "millis": .milliseconds, "millisecond": .milliseconds, "milliseconds": .milliseconds,
    "us": .microseconds, "micros": .microseconds, "microseconds": .microseconds,
    "ns": .nanoseconds, "nanos": .nanoseconds, "nanoseconds": .nanoseconds,
  ]

  /// The unit of a key without case and separators; `nil` where it is no key for a duration.
  static func unit(_ word: String) -> GenericKey.Unit? {
    for stem in stems where word.utf8.starts(with: stem.utf8) {
      let rest = word.utf8.dropFirst(stem.utf8.count)
      if let unit = units[String(decoding: Array(rest), as: UTF8.self)] { return unit }
    }
    return nil
  }
}
