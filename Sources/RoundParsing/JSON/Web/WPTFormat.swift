import RoundModel

/// The `wptreport.json` of web platform tests.
struct WPTFormat: TreeFormat {
  var name: String { "wptreport" }
  var recognition: String { "\"results\", \"run_info\" and \"time_start\"" }
  var losses: String { "totals; attempts" }

  static let keys: [String]? = [
    "run_info", "product", "browser_version", "revision", "os", "time_start", "time_end", "results",
    "test", "subsuite", "status", "message", "duration", "expected", "known_intermittent",
    "subtests", "name",
  ]

  func fits(_ json: JSONSample) -> Bool {
    json.has(.object, "run_info") && json.has(.number, "time_start") && json.has(.array, "results")
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    let info = root["run_info"]
    builder.header.tool = "web-platform-tests"
    builder.header.environment = info?["product"]?.text
    builder.header.commit = info?["revision"]?.text
    builder.setStart(root["time_start"])
    if let start = root["time_start"]?.number, let node = root["time_end"], let end = node.number,
      end >= start
    {
      builder.header.durationSeconds = (end - start) / 1000
      builder.header.places["durationSeconds"] = builder.place(node.offset)
    }
    for result in root["results"]?.objects ?? [] {
      guard let test = result["test"]?.text else {
        builder.report(.malformedRow, "a result without a test was left out", at: result.offset)
        continue
      }
      let variant = result["subsuite"]?.text.flatMap { $0.isEmpty ? nil : $0 }
      // The harness is a test as well: it may time out or crash where no part of it does.
      var harness = FoundTest(test, at: result.offset, outcome: .unreadable)
      harness.prefix = ""
      harness.file = test
      harness.variant = variant
      harness.duration = builder.seconds(result["duration"], per: 1000)
      try read(result, into: &harness, &builder)
      for part in result["subtests"]?.objects ?? [] {
        var found = FoundTest(part["name"]?.bytes ?? [], at: part.offset, outcome: .unreadable)
        found.file = test
        found.variant = variant
        try read(part, into: &found, &builder)
      }
    }
  }

  /// What a status comes to: `expected` stands only where it is another one.
  private func read(
    _ node: JSONNode, into found: inout FoundTest, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    let status = node["status"]
    found.message = node["message"]?.words
    (found.outcome, found.originalStatus) =
      Self.outcome(status) ?? builder.unreadable(status, at: node.offset)
    let known = node["known_intermittent"]?.strings ?? []
    let expected = node["expected"]?.text
    let isUnexpected = expected != nil && !known.contains { status?.equals($0) ?? false }
    if !isUnexpected, found.outcome.severity > 0 {
      found.originalStatus = status?.text
      found.outcome = .expectedFailure
    } else if isUnexpected, found.outcome == .passed {
      found.outcome = .unexpectedPass
      found.originalStatus = status?.text
    }
    try builder.add(found)
  }

  private static func outcome(_ status: JSONNode?) -> (Outcome, String?)? {
    switch status?.text {
    case "PASS", "OK": (.passed, nil)
    case "FAIL": (.failed, nil)
    case "ASSERT": (.failed, "ASSERT")
    case "ERROR": (.error, nil)
    case "INTERNAL-ERROR": (.error, "INTERNAL-ERROR")
    case "CRASH": (.crashed, nil)
    case "TIMEOUT", "EXTERNAL-TIMEOUT": (.timedOut, nil)
    case "NOTRUN": (.notRun, nil)
    case "SKIP": (.skipped, nil)
    case "PRECONDITION_FAILED": (.skipped, "PRECONDITION_FAILED")
    default: nil
    }
  }
}
