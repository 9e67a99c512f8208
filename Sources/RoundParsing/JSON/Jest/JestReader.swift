import RoundModel

/// Reads the results of Jest and of Vitest, which tell the same things in nearly the same words.
struct JestReader {
  /// Whose results they are.
  enum Producer { case jest, vitest }

  static let keys = [
    "numTotalTests", "numPassedTests", "numFailedTests", "numPendingTests", "numTodoTests",
    "startTime", "success", "wasInterrupted", "testResults", "name", "testFilePath", "status",
    "message", "failureMessage", "assertionResults", "ancestorTitles", "title", "duration",
    "failureMessages", "invocations", "retryReasons", "tags", "numRuntimeErrorTestSuites",
  ]

  private let producer: Producer
  private let paths: ReportedPaths
  private var counts = Totals.none
  private var hasFailure = false
  /// The files that could not be loaded, as far as the rows tell of them.
  private var unloaded = 0

  init(_ producer: Producer, _ root: JSONNode) {
    self.producer = producer
    paths = ReportedPaths((root["testResults"]?.elements ?? []).compactMap { Self.path($0) })
  }

  private static func path(_ file: JSONNode) -> String? {
    file["name"]?.text ?? file["testFilePath"]?.text
  }

  mutating func read(_ root: JSONNode, into builder: inout RoundBuilder) throws(JSONFault) {
    readHeader(root, into: &builder)
    for file in root["testResults"]?.elements ?? [] where file.isObject {
      try read(file: file, into: &builder)
    }
    builder.producerCounts = counts
    if let flag = root["wasInterrupted"], flag.bool == true {
      builder.setCutShort("the run says that it was interrupted", at: flag.offset)
    }
    if let node = root["numRuntimeErrorTestSuites"], let stated = builder.count(node),
      stated > unloaded, !root.isCut
    {
      builder.report(
        .rowsDiffer, "\(stated) files could not be loaded, and \(unloaded) of them are told of",
        at: node.offset)
    }
    if let flag = root["success"], flag.bool == false, !hasFailure, !root.isCut,
      !builder.isTruncated
    {
      builder.report(
        .rowsDiffer, "\"success\" is false, and no row tells of a failure", at: flag.offset)
    }
  }

  private func readHeader(_ root: JSONNode, into builder: inout RoundBuilder) {
    builder.header.tool = producer == .jest ? "Jest" : "Vitest"
    builder.setStart(root["startTime"])
    let pending = builder.count(root["numPendingTests"])
    let todo = builder.count(root["numTodoTests"])
    var stated = Totals(
      total: builder.count(root["numTotalTests"]), passed: builder.count(root["numPassedTests"]),
      failed: builder.count(root["numFailedTests"]))
    if pending != nil || todo != nil { stated.skipped = (pending ?? 0) + (todo ?? 0) }
    builder.setStated(stated, at: root["numTotalTests"])
  }

  private mutating func read(
    file: JSONNode, into builder: inout RoundBuilder
  ) throws(JSONFault) {
    let path = Self.path(file).map(paths.relative)
    let assertions = file["assertionResults"] ?? file["testResults"]
    var tellsFailure = false
    for test in assertions?.objects ?? [] {
      let isBad = try read(test: test, in: path, into: &builder)
      tellsFailure = tellsFailure || isBad
    }
    guard file["status"]?.equals("failed") ?? false, !tellsFailure, !file.isCut else { return }
    // The file could not be loaded, or something outside its tests failed.
    hasFailure = true
    unloaded += 1
    var error =
      path.map { FoundTest.error(ofFile: $0, at: file.offset) }
      ?? FoundTest.error(ofRun: "<file without a name>", at: file.offset)
    error.originalStatus = "suite failed to run"
    error.setMessage(withStack: (file["message"] ?? file["failureMessage"])?.words)
    try builder.add(error)
  }

  /// Adds one test; returns whether it failed.
  private mutating func read(
    test: JSONNode, in path: String?, into builder: inout RoundBuilder
  ) throws(JSONFault) -> Bool {
    guard let title = test["title"]?.bytes else {
      builder.report(.malformedRow, "a test without a title was left out", at: test.offset)
      return false
    }
    var found = FoundTest(title, at: test.offset, outcome: .unreadable)
    found.file = path
    found.suite = test["ancestorTitles"]?.strings ?? []
    found.tags = test["tags"]?.strings ?? []
    found.duration = builder.seconds(test["duration"], per: 1000)
    let messages = (test["failureMessages"]?.elements ?? []).compactMap(\.words)
    found.setMessage(withStack: messages.first)
    (found.outcome, found.originalStatus) = outcome(of: test, messages, &builder)
    addAttempts(test, messages, to: &found)
    try builder.add(found)
    let isBad = found.outcome.severity > 0
    hasFailure = hasFailure || isBad
    return isBad
  }

  private mutating func outcome(
    of test: JSONNode, _ messages: [[UInt8]], _ builder: inout RoundBuilder
  ) -> (Outcome, String?) {
    let status = test["status"]
    switch status?.text {
    case "passed", "focused":
      counts.count(.total, .passed)
      return (.passed, nil)
    case "failed":
      counts.count(.total, .failed)
      let isTimeout = messages.first.map(Self.isTimeout) ?? false
      return isTimeout ? (.timedOut, "failed") : (.failed, nil)
    case "skipped":
      counts.count(.total, .skipped)
      return (.skipped, nil)
    case "pending", "todo", "disabled":
      counts.count(.total, .skipped)
      return (.skipped, status?.text)
    default:
      counts.count(.total)
      return builder.unreadable(status, at: test.offset)
    }
  }

  private static func isTimeout(_ message: [UInt8]) -> Bool {
    let head = Array(message.prefix(2000))
    return head.holds("xceeded timeout of") || head.holds("timed out in")
  }

  /// What shows that a test ran more than once: Jest counts the runs, Vitest keeps the messages of
  /// failed ones on a test that passed in the end.
  private func addAttempts(_ test: JSONNode, _ messages: [[UInt8]], to found: inout FoundTest) {
    let last = found.outcome
    guard last == .passed || last.severity > 0 else { return }
    if let runs = test["invocations"]?.integer, runs > 1 {
      let reasons = (test["retryReasons"]?.elements ?? []).compactMap(\.words)
      found.addFailedAttempts(runs - 1, messages: reasons)
    } else if last == .passed, let reasons = test["retryReasons"]?.elements, !reasons.isEmpty {
      found.addFailedAttempts(reasons.count, messages: reasons.compactMap(\.words))
    } else if last == .passed, !messages.isEmpty {
      found.addFailedAttempts(1, messages: messages)
    } else {
      return
    }
    found.addLastAttempt(last)
  }
}
