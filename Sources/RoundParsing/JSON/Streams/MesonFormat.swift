import RoundModel

/// The lines of `testlog.json` that `meson test` writes.
///
/// They hold the whole environment of each test, which may hold secrets: nothing of it is kept.
struct MesonFormat: RoundFormat {
  let name = "meson-testlog"
  let recognition = "lines of JSON with \"result\", \"is_fail\" and \"returncode\""
  let losses = "whether the run came to its end; the results inside a test that speaks TAP"
  let listsEveryTest = true
  let isProse = false

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    sample.stream.contains { value in
      value["result"] != nil && value["is_fail"] != nil && value["returncode"] != nil
    }
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    try builder.read(MesonReader(), sample, bytes)
  }
}

struct MesonReader: StreamReader {
  private static let outcomes: [String: Outcome] = [
    "OK": .passed, "FAIL": .failed, "ERROR": .error, "SKIP": .skipped, "IGNORED": .skipped,
    "EXPECTEDFAIL": .expectedFailure, "UNEXPECTEDPASS": .unexpectedPass, "TIMEOUT": .timedOut,
    "INTERRUPT": .interrupted,
  ]

  private var log = RunLog()

  mutating func take(_ value: JSONNode) {
    guard value.isObject else { return }
    guard let full = value["name"]?.bytes else {
      log.remark(.malformedRow, "a test without a name was left out", at: value.offset)
      return
    }
    var name = full[...]
    var tags: [String] = []
    if let dash = name.offset(of: " - ") {
      tags = name[..<dash].parts(at: UInt8(ascii: "+")).map(\.string)
      name = name[(dash + 3)...]
    }
    let word = value["result"]?.text ?? ""
    let isFailure = value["is_fail"]?.bool ?? false
    var test = RunLog.Test(name: Array(name), outcome: .unreadable, offset: value.offset)
    test.tags = tags
    test.duration = value["duration"]?.number
    if let outcome = Self.outcomes[word] {
      test.outcome = outcome
      if outcome == .unexpectedPass {
        if isFailure { test.flags = [.countsUnexpectedPass] }
      } else if isFailure, outcome.severity == 0 {
        test.outcome = .failed
        test.originalStatus = word
      }
    } else {
      log.unknownStatus(word, &test)
    }
    if test.outcome != .passed {
      let output = [value["stderr"]?.bytes, value["stdout"]?.bytes].lazy.compactMap { $0 }
        .map { $0[...].trimmed }.first { !$0.isEmpty }
      test.message = output?.string
    }
    if log.startedAt == nil {
      log.startedAt = value["starttime"]?.number.flatMap { EpochTime.text($0) }
      log.statedOffset = value.offset
    }
    log.tests.append(test)
  }

  mutating func finished() -> RunLog {
    log.tool = "meson"
    log.repeatsAreAttempts = true
    return log
  }
}
