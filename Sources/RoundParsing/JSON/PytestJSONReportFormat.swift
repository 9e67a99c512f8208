import RoundModel

/// The reports of the pytest plug-in pytest-json-report.
struct PytestJSONReportFormat: RoundFormat {
  let name = "pytest-json-report"
  let recognition = "\"tests\", \"summary\", \"exitcode\" and \"root\""
  let losses = "failures inside subtests, and the messages of attempts that were retried"
  let listsEveryTest = true
  let isProse = false

  private static let phases = ["setup", "call", "teardown"]

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    guard let root = sample.json else { return false }
    return root["exitcode"] != nil && root["root"] != nil && root["summary"]?.isObject == true
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    guard case .json(let document) = sample.syntax else {
      throw ReadError(.notRecognised, path: builder.source.path, "this is no JSON")
    }
    let root = document.root
    builder.header.tool = "pytest"
    builder.header.durationSeconds = root["duration"]?.number
    if let created = root["created"]?.number {
      // The report is created when the run has ended.
      builder.startedAt(secondsSince1970: created)
    }
    state(root, into: &builder)
    for test in root["tests"]?.elements ?? [] { add(test, bytes, &builder) }
    for collector in root["collectors"]?.elements ?? [] {
      add(collector: collector, bytes, &builder)
    }
    if let code = root["exitcode"]?.integer, (2...4).contains(code) {
      let meaning = ["it was interrupted", "of an internal error", "of a usage error"][code - 2]
      builder.isTruncated = true
      builder.report(
        .cutShort, "pytest ended with code \(code) because \(meaning): the run is not complete",
        at: root["exitcode"]?.offset ?? 0)
    }
    builder.note(document)
  }

  private func state(_ root: JSONNode, into builder: inout RoundBuilder) {
    guard let summary = root["summary"] else { return }
    builder.header.places["stated"] = builder.place(summary.offset)
    builder.header.stated.total = summary["total"]?.integer
    let collected = summary["collected"]?.integer
    let deselected = summary["deselected"]?.integer ?? 0
    builder.header.stated.failed = summary["total"] == nil ? nil : summary["failed"]?.integer ?? 0
    if let collected, deselected == 0 { builder.header.planned = collected }
    builder.isPartial = deselected > 0
  }

  private func add(_ test: JSONNode, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    guard test.isWhole else { return }
    guard let id = test["nodeid"]?.bytes, !id.isEmpty, id.count <= ReadLimits.nameBytes else {
      builder.report(.malformedRow, "a test without a usable nodeid was left out", at: test.offset)
      return
    }
    let word = test["outcome"]?.bytes ?? []
    let (outcome, original, isFlaky) = outcome(word, test)
    if outcome == .unreadable {
      builder.report(
        .unknownStatus, "the outcome '\(String(decoding: word, as: UTF8.self))' is not known",
        at: test["outcome"]?.offset ?? test.offset)
    }
    let parts = NodeID.split(id)
    let scope = builder.scope(file: parts?.file, suite: parts?.suite ?? [])
    var entry = RoundBuilder.Entry(
      name: builder.store(parts?.name ?? id), scope: scope, offset: test.offset, outcome: outcome)
    let durations = Self.phases.compactMap { test[$0]?["duration"]?.number }
    if !durations.isEmpty { entry.duration = durations.reduce(0, +) }
    entry.priority = JSONFields.priority(of: test, tags: [])
    if outcome == .unexpectedPass, original == "failed" {
      entry.flags.insert(.countsUnexpectedPass)
    }
    if outcome != .passed || isFlaky {
      var detail = detail(test, bytes, &builder)
      detail.originalStatus = original
      if isFlaky { detail.attempts = [Attempt(outcome: .failed), Attempt(outcome: .passed)] }
      entry.detail = detail
    }
    builder.add(entry, bytes: bytes)
  }

  private func outcome(
    _ word: [UInt8], _ test: JSONNode
  ) -> (Outcome, original: String?, isFlaky: Bool) {
    let text = String(decoding: word, as: UTF8.self)
    switch text {
    case "rerun":
      let failed = ["setup", "call"].contains { test[$0]?["outcome"]?.text == "failed" }
      return (failed ? .failed : .passed, text, !failed)
    case "subtests passed": return (.passed, text, false)
    case "subtests failed": return (.failed, text, false)
    case "failed":
      let message =
        failedPhase(test)?["crash"]?["message"]?.bytes ?? failedPhase(test)?["longrepr"]?.bytes
      let isStrict = message?.starts(with: "[XPASS(strict)]".utf8) == true
      return (isStrict ? .unexpectedPass : .failed, isStrict ? text : nil, false)
    default:
      guard let outcome = StatusWords.outcome(word) else { return (.unreadable, text, false) }
      return (outcome, text == outcome.term ? nil : text, false)
    }
  }

  private func failedPhase(_ test: JSONNode) -> JSONNode? {
    Self.phases.lazy.compactMap { test[$0] }.first { $0["outcome"]?.text == "failed" }
  }

  private func detail(
    _ test: JSONNode, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> RowDetail {
    var detail = RowDetail()
    let skipped = Self.phases.lazy.compactMap { test[$0] }.first {
      $0["outcome"]?.text == "skipped"
    }
    guard let phase = failedPhase(test) ?? skipped else { return detail }
    let long = phase["longrepr"]
    if let message = phase["crash"]?["message"] ?? long, let text = message.bytes {
      if let reason = Self.skipReason(text) {
        detail.message = builder.store(reason)
      } else {
        detail.message = builder.slice(message, bytes)
      }
      detail.messageOffset = UInt32(truncatingIfNeeded: message.offset)
      if let long, let longText = long.bytes, longText != text {
        detail.trace = builder.slice(long, bytes)
      }
    }
    return detail
  }

  /// The reason inside the tuple that pytest writes for a skip: `('file', 3, 'Skipped: reason')`.
  private static func skipReason(_ text: [UInt8]) -> [UInt8]? {
    guard text.first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") else { return nil }
    let mark = Array("Skipped: ".utf8)
    guard let start = text.indices.first(where: { text[$0...].starts(with: mark) }) else {
      return nil
    }
    return Array(text[(start + mark.count)...].dropLast(2))
  }

  /// A file that could not be collected is an error of its own: its tests are listed nowhere.
  private func add(
    collector: JSONNode, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard collector["outcome"]?.text == "failed", let id = collector["nodeid"]?.bytes else {
      return
    }
    var entry = RoundBuilder.Entry(
      name: builder.store(id), scope: builder.scope(file: nil), offset: collector.offset,
      outcome: .error)
    entry.flags.insert(.synthetic)
    var detail = RowDetail()
    detail.originalStatus = "collection error"
    if let message = collector["longrepr"], message.bytes != nil {
      detail.message = builder.slice(message, bytes)
    }
    entry.detail = detail
    builder.add(entry, bytes: bytes)
  }
}
