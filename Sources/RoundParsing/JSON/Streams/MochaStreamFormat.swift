import RoundModel

/// What Mocha's `json-stream` reporter writes: arrays of a word and a test.
struct MochaStreamFormat: RoundFormat {
  let name = "mocha-json-stream"
  let recognition = "lines of JSON arrays that begin with \"start\", \"pass\", \"fail\" or \"end\""
  let losses = "pending tests, which are only counted; the suites apart from the names"
  let listsEveryTest = true
  let isProse = false

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.stream.contains { value in
      guard let parts = value.elements, parts.count == 2, parts[1].isObject else { return false }
      return ["start", "pass", "fail", "end"].contains { word in
        parts[0].bytes?.elementsEqual(word.utf8) ?? false
      }
    }
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    try builder.read(MochaStreamReader(), sample, bytes)
  }
}

struct MochaStreamReader: StreamReader {
  private var log = RunLog()
  private var hasEnd = false
  private var lastOffset = 0

  mutating func take(_ value: JSONNode) {
    guard let parts = value.elements, parts.count == 2, let word = parts[0].text else { return }
    lastOffset = value.offset
    let facts = parts[1]
    switch word {
    case "start": log.planned = facts["total"]?.integer.flatMap { $0 >= 0 ? $0 : nil }
    case "pass": add(facts, .passed)
    case "fail": add(facts, .failed)
    case "end":
      hasEnd = true
      log.statedOffset = facts.offset
      log.stated.passed = facts["passes"]?.integer
      log.stated.failed = facts["failures"]?.integer
      log.startedAt = facts["start"]?.text
      log.durationSeconds = facts["duration"]?.number.map { $0 / 1000 }
    default: break
    }
  }

  private mutating func add(_ facts: JSONNode, _ outcome: Outcome) {
    guard let name = (facts["fullTitle"] ?? facts["title"])?.bytes else {
      log.remark(.malformedRow, "a test without a title was left out", at: facts.offset)
      return
    }
    var test = RunLog.Test(name: name, outcome: outcome, offset: facts.offset)
    test.duration = facts["duration"]?.number.map { $0 / 1000 }
    if outcome == .failed {
      let error = facts["err"]
      test.message = error?.text ?? error?["message"]?.text
      test.trace = (facts["stack"] ?? error?["stack"])?.text
      if test.message?.utf8.starts(with: "Timeout of ".utf8) ?? false { test.outcome = .timedOut }
      let title = facts["title"]?.bytes ?? []
      if title.first == UInt8(ascii: "\""), title[...].offset(of: " hook") != nil {
        test.outcome = .error
      }
    }
    if let retry = facts["currentRetry"]?.integer, 1...1000 ~= retry {
      test.attempts = Array(repeating: Attempt(outcome: .failed), count: retry)
      test.attempts.append(Attempt(outcome: test.outcome, message: test.message))
    }
    log.tests.append(test)
  }

  mutating func finished() -> RunLog {
    if !hasEnd { log.cut("the run has no end", at: lastOffset) }
    if hasEnd { log.planned = nil }
    // A hook that failed counts as a failure there, and is an error here.
    let passed = log.tests.count { $0.outcome == .passed }
    log.counted = Totals(passed: passed, failed: log.tests.count - passed)
    log.leavesOutSkipped = true
    log.tool = "mocha"
    return log
  }
}
