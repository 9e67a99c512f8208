import RoundModel

/// The `results.json` of Avocado.
struct AvocadoFormat: TreeFormat {
  var name: String { "avocado-json" }
  var recognition: String { "\"tests\", \"debuglog\" and \"job_id\"" }
  var losses: String { "" }

  static let keys: [String]? = nil

  func fits(_ json: JSONSample) -> Bool {
    json.hasKeys("debuglog", "job_id") && json.has(.array, "tests")
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "Avocado"
    builder.setDuration(root["time"])
    var stated = Totals(
      total: builder.count(root["total"]), passed: builder.count(root["pass"]),
      failed: builder.count(root["failures"]), errors: builder.count(root["errors"]))
    let skipped = builder.count(root["skip"])
    let cancelled = builder.count(root["cancel"])
    if skipped != nil || cancelled != nil { stated.skipped = (skipped ?? 0) + (cancelled ?? 0) }
    builder.setStated(stated, at: root["total"])
    var counts = Totals(total: 0, passed: 0, failed: 0, skipped: 0, errors: 0)
    for test in root["tests"]?.objects ?? [] { try read(test, &counts, into: &builder) }
    builder.producerCounts = counts
  }

  private func read(
    _ test: JSONNode, _ counts: inout Totals, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard let name = test["name"]?.words ?? test["id"]?.words else {
      builder.report(.malformedRow, "a test without a name was left out", at: test.offset)
      return
    }
    var found = FoundTest(name, at: test.offset, outcome: .unreadable)
    found.prefix = ""
    found.duration = builder.seconds(test["time_elapsed"] ?? test["time"])
    found.tags = Self.tags(test["tags"])
    let reason = test["fail_reason"]?.words
    let isReason =
      !(reason.map { $0.begins(with: "<unknown>") || $0 == Array("None".utf8) } ?? true)
    if isReason { found.message = reason }
    counts.count(.total)
    let status = test["status"]
    switch status?.text {
    case "PASS":
      counts.count(.passed)
      found.outcome = .passed
    case "WARN":
      found.outcome = .passed
      found.originalStatus = "WARN"
    case "FAIL":
      counts.count(.failed)
      found.outcome = .failed
    case "ERROR":
      counts.count(.errors)
      found.outcome = .error
    case "SKIP", "CANCEL":
      counts.count(.skipped)
      found.outcome = .skipped
      found.originalStatus = status?.text
    case "INTERRUPTED", "START", "STARTED":
      let isTimeout = found.message?.holds("imeout") ?? false
      found.outcome = isTimeout ? .timedOut : .interrupted
      found.originalStatus = status?.text
    default: (found.outcome, found.originalStatus) = builder.unreadable(status, at: test.offset)
    }
    try builder.add(found)
  }

  /// Tags with their values: `arch:x86_64`, or the name alone where there is none.
  private static func tags(_ node: JSONNode?) -> [String] {
    (node?.members ?? []).map { member in
      let values = member.value.strings
      return values.isEmpty ? member.key : "\(member.key):\(values.joined(separator: ","))"
    }
  }
}
