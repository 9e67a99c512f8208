import RoundModel

/// The `results.json` of piglit.
struct PiglitFormat: TreeFormat {
  var name: String { "piglit-json" }
  var recognition: String { "\"__type__\" is TestrunResult, or \"results_version\" and \"tests\"" }
  var losses: String { "totals of tests" }

  static let keys: [String]? = nil

  func fits(_ json: JSONSample) -> Bool {
    json.text("__type__") == "TestrunResult"
      || json.hasKeys("results_version") && json.has(.object, "tests")
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "piglit"
    builder.header.suite = root["name"]?.text
    let time = root["time_elapsed"]
    builder.setStart(time?["start"])
    if let seconds = Self.seconds(time), let time {
      builder.header.durationSeconds = seconds
      builder.header.places["durationSeconds"] = builder.place(time.offset)
    }
    for member in root["tests"]?.members ?? [] where member.value.isObject && !member.value.isCut {
      try read(member, into: &builder)
    }
  }

  private static func seconds(_ time: JSONNode?) -> Double? {
    guard let start = time?["start"]?.number, let end = time?["end"]?.number, end >= start else {
      return nil
    }
    return end - start
  }

  private func read(
    _ member: JSONNode.Member, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    let test = member.value
    var found = FoundTest(member.key, at: member.keyOffset, outcome: .unreadable)
    found.prefix = ""
    found.duration = Self.seconds(test["time"]) ?? .nan
    (found.outcome, found.originalStatus) =
      Self.outcome(test["result"]) ?? builder.unreadable(test["result"], at: member.keyOffset)
    if found.outcome != .passed {
      found.message =
        [test["exception"], test["err"], test["out"]].lazy.compactMap { $0?.words }
        .first
      found.trace = test["traceback"]?.words
    }
    let parts = (test["subtests"]?.members ?? []).filter { !$0.key.utf8.starts(with: "__".utf8) }
    var worst = 0
    for part in parts {
      var sub = FoundTest(part.key, at: part.keyOffset, outcome: .unreadable)
      sub.suite = [member.key]
      (sub.outcome, sub.originalStatus) =
        Self.outcome(part.value) ?? builder.unreadable(part.value, at: part.keyOffset)
      worst = max(worst, sub.outcome.severity)
      try builder.add(sub)
    }
    // A test with parts is told by them, unless it says something worse than all of them.
    if parts.isEmpty || found.outcome.severity > worst { try builder.add(found) }
  }

  private static func outcome(_ result: JSONNode?) -> (Outcome, String?)? {
    switch result?.text {
    case "pass": (.passed, nil)
    case "warn", "dmesg-warn": (.passed, result?.text)
    case "fail": (.failed, nil)
    case "dmesg-fail": (.failed, "dmesg-fail")
    case "crash": (.crashed, nil)
    case "timeout": (.timedOut, nil)
    case "incomplete": (.interrupted, "incomplete")
    case "skip": (.skipped, nil)
    case "notrun": (.notRun, nil)
    default: nil
    }
  }
}
