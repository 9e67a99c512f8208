import RoundModel

/// What `xcrun xcresulttool get test-results summary` prints: totals, and the tests that failed.
struct XCResultSummaryFormat: TreeFormat {
  var name: String { "xcresult-summary" }
  var recognition: String { "\"totalTestCount\", \"passedTests\" and \"testFailures\"" }
  var losses: String { "every test that did not fail" }
  var listsEveryTest: Bool { false }

  static let keys: [String]? = [
    "title", "result", "totalTestCount", "passedTests", "failedTests", "skippedTests",
    "expectedFailures", "startTime", "finishTime", "testFailures", "testName", "targetName",
    "testIdentifierString", "failureText",
  ]

  func fits(_ json: JSONSample) -> Bool {
    json.has(.number, "totalTestCount") && json.hasKeys("passedTests", "testFailures")
  }

  func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    builder.header.tool = "Xcode"
    builder.header.title = root["title"]?.text
    builder.setStart(root["startTime"])
    if let start = root["startTime"]?.number, let finish = root["finishTime"],
      let end = finish.number, end >= start
    {
      builder.header.durationSeconds = end - start
      builder.header.places["durationSeconds"] = builder.place(finish.offset)
    }
    let skipped = builder.count(root["skippedTests"])
    let expected = builder.count(root["expectedFailures"])
    var stated = Totals(
      total: builder.count(root["totalTestCount"]), passed: builder.count(root["passedTests"]),
      failed: builder.count(root["failedTests"]), skipped: skipped)
    if let expected, let skipped { stated.skipped = skipped + expected }
    builder.setStated(stated, at: root["totalTestCount"])
    let failures = root["testFailures"]?.objects ?? []
    for failure in failures { try read(failure: failure, into: &builder) }
    if let result = root["result"], result.equals("Failed"), failures.isEmpty,
      stated.failed ?? 0 == 0, !root.isCut
    {
      builder.report(
        .rowsDiffer, "the result is 'Failed', and no failure is told or counted",
        at: result.offset)
    }
    // A test may fail in more than one way, and old versions leave failures out.
    builder.producerCounts = Totals()
  }

  private func read(
    failure: JSONNode, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    let path = (failure["testIdentifierString"] ?? failure["testName"])?.words
    guard let path else {
      builder.report(.malformedRow, "a failure without a test was left out", at: failure.offset)
      return
    }
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
    let suites = parts.dropLast().map { String(decoding: $0, as: UTF8.self) }
    let target = failure["targetName"]?.text
    var found = FoundTest(Array(parts.last ?? path[...]), at: failure.offset, outcome: .failed)
    found.suite = [target].compactMap(\.self) + suites
    found.prefix = (target.map { "\($0)." } ?? "") + suites.map { "\($0)/" }.joined()
    found.message = failure["failureText"]?.words
    try builder.add(found)
  }
}
