import RoundModel

/// What GoogleTest writes with `--gtest_output=json`.
struct GTestFormat: TreeFormat {
  var name: String { "gtest-json" }
  var recognition: String { "\"testsuites\" and a number of \"disabled\"" }
  var losses: String {
    "why a test was skipped; how many were; that the set-up of a suite failed, whose tests then "
      + "look skipped"
  }

  static let keys: [String]? = [
    "tests", "failures", "disabled", "timestamp", "time", "name", "testsuites", "testsuite",
    "classname", "status", "result", "failure", "value_param", "type_param",
  ]

  func fits(_ json: JSONSample) -> Bool {
    json.has(.array, "testsuites") && json.has(.number, "disabled")
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "GoogleTest"
    builder.setStart(root["timestamp"])
    if let time = root["time"], let seconds = time.bytes.flatMap(XCDuration.seconds) {
      builder.header.durationSeconds = seconds
      builder.header.places["durationSeconds"] = builder.place(time.offset)
    }
    let stated = Totals(
      total: builder.count(root["tests"]), failed: builder.count(root["failures"]))
    builder.setStated(stated, at: root["tests"])
    var counts = Totals(total: 0, failed: 0)
    for suite in root["testsuites"]?.elements ?? [] where suite.isObject {
      for test in suite["testsuite"]?.objects ?? [] {
        try read(test, in: suite, &counts, into: &builder)
      }
    }
    builder.producerCounts = counts
  }

  private func read(
    _ test: JSONNode, in suite: JSONNode, _ counts: inout Totals, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    let suiteName =
      (test["classname"]?.words ?? suite["name"]?.words).map {
        String(decoding: $0, as: UTF8.self)
      } ?? ""
    var name = test["name"]?.bytes ?? []
    if name.begins(with: "DISABLED_") { name.removeFirst("DISABLED_".utf8.count) }
    var found = FoundTest(name, at: test.offset, outcome: .unreadable)
    found.suite = suiteName.isEmpty ? [] : [suiteName]
    found.duration = test["time"]?.bytes.flatMap(XCDuration.seconds) ?? .nan
    found.parameters = (test["value_param"] ?? test["type_param"])?.text
    let failures = (test["failures"]?.elements ?? []).compactMap { $0["failure"]?.words }
    found.message = failures.first
    if failures.count > 1 { found.trace = Array(failures.joined(separator: [0x0A])) }
    counts.count(.total)
    let status = test["status"]
    let result = test["result"]
    if name.isEmpty {
      // What failed outside of any test stands as a test without a name.
      found = FoundTest.error(ofRun: suiteName.isEmpty ? "<run>" : suiteName, at: test.offset)
      found.message = failures.first
      counts.count(.failed)
    } else if !(test["failures"]?.elements?.isEmpty ?? true) {
      found.outcome = .failed
      counts.count(.failed)
    } else if let word = Self.outcome(status, result) {
      (found.outcome, found.originalStatus) = word
    } else {
      (found.outcome, found.originalStatus) = builder.unreadable(result ?? status, at: test.offset)
    }
    try builder.add(found)
  }

  private static func outcome(_ status: JSONNode?, _ result: JSONNode?) -> (Outcome, String?)? {
    switch (status?.text, result?.text) {
    case ("NOTRUN", _): (.skipped, result?.text ?? "NOTRUN")
    case ("RUN", "COMPLETED"), ("RUN", nil): (.passed, nil)
    case ("RUN", "SKIPPED"): (.skipped, nil)
    case ("RUN", "SUPPRESSED"): (.skipped, "SUPPRESSED")
    case ("RUN", "INTERRUPTED"): (.interrupted, nil)
    default: nil
    }
  }
}
