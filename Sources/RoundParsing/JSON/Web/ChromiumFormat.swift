import RoundModel

/// Chromium's test results in JSON, version 3: a tree of tests by the parts of their names.
struct ChromiumFormat: TreeFormat {
  var name: String { "chromium-json" }
  var recognition: String { "an object \"tests\", and \"num_failures_by_type\"" }
  var losses: String { "what failures say" }

  static let keys: [String]? = nil

  func fits(_ json: JSONSample) -> Bool {
    json.has(.object, "tests")
      && (json.has(.object, "num_failures_by_type")
        || (json.fault?.isEnd ?? false) && json.has(.number, "version")
          && json.has(.flag, "interrupted"))
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "Chromium"
    builder.setStart(root["seconds_since_epoch"])
    builder.header.commit = root["chromium_revision"]?.text
    if let words = root["num_failures_by_type"], words.isObject {
      let all = words.members.compactMap { builder.count($0.value) }
      var stated = Totals(
        passed: builder.count(words["PASS"]), skipped: builder.count(words["SKIP"]))
      if all.count == words.members.count { stated.total = all.reduce(0, +) }
      builder.setStated(stated, at: words)
    }
    var counts = Totals(total: 0, passed: 0, skipped: 0)
    let delimiter = root["path_delimiter"]?.text ?? "/"
    var pending: [(node: JSONNode, path: String)] = []
    if let tests = root["tests"] { pending.append((tests, "")) }
    while let (node, path) = pending.popLast() {
      if node["actual"]?.bytes != nil {
        if !node.isCut { try read(node, path, &counts, into: &builder) }
        continue
      }
      for member in node.members.reversed() where member.value.isObject {
        pending.append(
          (member.value, path.isEmpty ? member.key : path + delimiter + member.key))
      }
    }
    builder.producerCounts = counts
    if let flag = root["interrupted"], flag.bool == true {
      builder.setCutShort("the run says that it was interrupted", at: flag.offset)
    }
  }

  private func read(
    _ test: JSONNode, _ path: String, _ counts: inout Totals, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    let actual = Self.words(test["actual"])
    let expected = Set(Self.words(test["expected"]))
    var found = FoundTest(path, at: test.offset, outcome: .unreadable)
    found.prefix = ""
    found.duration = builder.seconds(test["time"])
    counts.count(.total)
    // The totals go by first attempts.
    if actual.first == "PASS" { counts.count(.passed) }
    if actual.first == "SKIP" { counts.count(.skipped) }
    let attempts = actual.map { Self.outcome($0) ?? .unreadable }
    guard let word = actual.last, let last = attempts.last, last != .unreadable else {
      (found.outcome, found.originalStatus) = builder.unreadable(test["actual"], at: test.offset)
      try builder.add(found)
      return
    }
    let isUnexpected = test["is_unexpected"]?.bool ?? false
    found.outcome = last
    if last.severity > 0, expected.contains(word), !isUnexpected, !expected.contains("PASS") {
      found.outcome = .expectedFailure
    } else if last == .passed, !expected.isEmpty, !expected.contains("PASS") {
      found.outcome = .unexpectedPass
    }
    let isPlain = found.outcome == .passed || found.outcome == .skipped
    if !isPlain || actual.count > 1 { found.originalStatus = test["actual"]?.text }
    if actual.count > 1 {
      let times = (test["times"]?.elements ?? []).map(\.number)
      found.attempts = attempts.enumerated().map { index, outcome in
        let isLast = index == attempts.count - 1
        return Attempt(
          outcome: isLast ? found.outcome : outcome,
          durationSeconds: index < times.count ? times[index] : nil)
      }
    }
    try builder.add(found)
  }

  private static func words(_ node: JSONNode?) -> [String] {
    (node?.bytes ?? []).split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func outcome(_ word: String) -> Outcome? {
    switch word {
    case "PASS": .passed
    case "FAIL", "TEXT", "IMAGE", "IMAGE+TEXT", "AUDIO", "LEAK", "MISSING": .failed
    case "TIMEOUT": .timedOut
    case "CRASH": .crashed
    case "SKIP": .skipped
    case "NOTRUN": .notRun
    default: nil
    }
  }
}
