import RoundModel

/// The Common Test Report Format, 1.0 and before.
struct CTRFFormat: RoundFormat {
  let name = "ctrf"
  let recognition =
    "\"reportFormat\": \"CTRF\", or \"results\" with \"tests\", \"summary\" and \"tool\""
  let losses = "errors of files that could not be loaded"
  let listsEveryTest = true
  let isProse = false

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    guard let root = sample.json else { return false }
    if let format = root["reportFormat"]?.bytes { return format.elementsEqual("CTRF".utf8) }
    guard let results = root["results"] else { return false }
    return results["tests"]?.elements != nil && results["summary"]?.isObject == true
      && results["tool"]?.isObject == true
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    guard case .json(let document) = sample.syntax, let results = document.root["results"] else {
      throw ReadError(.notRecognised, path: builder.source.path, "there is no \"results\"")
    }
    builder.header.tool = JSONFields.text(results["tool"]?["name"])
    if let environment = results["environment"] {
      builder.header.environment = JSONFields.text(environment["testEnvironment"])
      builder.header.commit = JSONFields.text(environment["commit"])
      builder.header.branch = JSONFields.text(environment["branchName"])
      builder.header.label = JSONFields.text(environment["buildNumber"])
    }
    if let summary = results["summary"] { state(summary, into: &builder) }
    for test in results["tests"]?.elements ?? [] { add(test, bytes, &builder) }
    builder.note(document)
  }

  private func state(_ summary: JSONNode, into builder: inout RoundBuilder) {
    builder.header.places["stated"] = builder.place(summary.offset)
    builder.header.stated.total = summary["tests"]?.integer
    // What "passed", "skipped" and "other" hold depends on how a writer folds what CTRF lacks.
    builder.header.stated.failed = summary["failed"]?.integer
    builder.dialectHabits = [.failed]
    guard let start = summary["start"]?.number, start > 0 else { return }
    // Old writers give seconds; milliseconds have been larger than this since 1973.
    let seconds = start < 100_000_000_000 ? start : start / 1000
    builder.startedAt(secondsSince1970: seconds)
    if let stop = summary["stop"]?.number, stop >= start {
      builder.header.durationSeconds =
        start < 100_000_000_000 ? stop - start : (stop - start) / 1000
    }
  }

  private func add(_ test: JSONNode, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    guard test.isWhole else { return }
    guard let name = test["name"], let nameBytes = name.bytes, !nameBytes.isEmpty else {
      builder.report(.malformedRow, "a test without a name was left out", at: test.offset)
      return
    }
    guard nameBytes.count <= ReadLimits.nameBytes else {
      builder.report(
        .limitExceeded, "a name of \(nameBytes.count) bytes was left out", at: name.offset)
      return
    }
    let (outcome, original) = outcome(test, &builder)
    var entry: RoundBuilder.Entry
    let variant = JSONFields.text(test["browser"]) ?? JSONFields.text(test["device"])
    if let parts = NodeID.split(nameBytes) {
      let scope = builder.scope(file: parts.file, suite: parts.suite, variant: variant)
      entry = RoundBuilder.Entry(
        name: builder.store(parts.name), scope: scope, offset: test.offset, outcome: outcome)
    } else {
      let file = JSONFields.text(test["filePath"])
      let suite =
        test["suite"]?.elements != nil
        ? JSONFields.strings(test["suite"]) : JSONFields.text(test["suite"]).map { [$0] } ?? []
      let scope = builder.scope(file: file, suite: suite.filter { $0 != file }, variant: variant)
      entry = RoundBuilder.Entry(
        name: builder.slice(name, bytes), scope: scope, offset: test.offset, outcome: outcome)
    }
    if let milliseconds = test["duration"]?.number, milliseconds >= 0 {
      entry.duration = milliseconds / 1000
    }
    let tags = JSONFields.strings(test["tags"])
    entry.tags = builder.tags(tags)
    entry.priority = JSONFields.priority(of: test, tags: tags)
    entry.detail = detail(test, outcome, original, bytes, &builder)
    builder.add(entry, bytes: bytes)
  }

  /// The outcome, by the producer's own word where it says more than CTRF's five.
  private func outcome(
    _ test: JSONNode, _ builder: inout RoundBuilder
  ) -> (Outcome, original: String?) {
    let raw = test["rawStatus"]?.bytes ?? []
    let rawText = raw.isEmpty ? nil : String(decoding: raw, as: UTF8.self)
    guard let status = test["status"]?.bytes else {
      builder.report(.unknownStatus, "this test has no status", at: test.offset)
      return (.unreadable, rawText)
    }
    let told: Outcome? = StatusWords.outcome(status)
    let precise = StatusWords.outcome(raw)
    let isOther = status.elementsEqual("other".utf8)
    if let message = test["message"]?.bytes, message.starts(with: "[XPASS(strict)]".utf8) {
      return (.failed, rawText)
    }
    if let told, let precise, told != precise {
      // A raw word may say which kind of failure or skip it was, never that a failure was a pass.
      let staysBad = told.severity == 0 || precise.severity > 0
      return (staysBad ? precise : told, rawText)
    }
    if let told { return (told, rawText.flatMap { $0 == told.term ? nil : $0 }) }
    if isOther, let precise { return (precise, rawText) }
    builder.report(
      .unknownStatus,
      "the status '\(String(decoding: status, as: UTF8.self))' is not known; the test counts as "
        + "unreadable", at: test["status"]?.offset ?? test.offset)
    return (.unreadable, rawText ?? String(decoding: status, as: UTF8.self))
  }

  private func detail(
    _ test: JSONNode, _ outcome: Outcome, _ original: String?, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> RowDetail? {
    let attempts = attempts(test, outcome)
    guard outcome != .passed || original != nil || !attempts.isEmpty else { return nil }
    var detail = RowDetail()
    detail.originalStatus = original
    detail.attempts = attempts
    if let message = test["message"], message.bytes != nil {
      detail.message = builder.slice(message, bytes)
      detail.messageOffset = UInt32(truncatingIfNeeded: message.offset)
    }
    if let trace = test["trace"], trace.bytes != nil { detail.trace = builder.slice(trace, bytes) }
    return detail
  }

  /// The attempts, with the result as the last one where the writer lists only the earlier ones.
  private func attempts(_ test: JSONNode, _ outcome: Outcome) -> [Attempt] {
    let listed = (test["retryAttempts"]?.elements ?? []).compactMap { attempt -> Attempt? in
      guard attempt.isObject else { return nil }
      let word = attempt["status"]?.bytes ?? []
      return Attempt(
        outcome: StatusWords.outcome(word) ?? .unreadable, message: attempt["message"]?.text,
        durationSeconds: attempt["duration"]?.number.map { $0 / 1000 })
    }
    let retries = test["retries"]?.integer ?? 0
    let isFlaky = test["flaky"]?.bool == true || outcome == .passed && retries > 0
    if listed.isEmpty, isFlaky {
      return [Attempt(outcome: .failed), Attempt(outcome: outcome)]
    }
    guard !listed.isEmpty, listed.last?.outcome != outcome else { return listed }
    return listed + [Attempt(outcome: outcome)]
  }
}

extension RoundBuilder {
  /// States when the round started, by a clock that counts seconds since 1970.
  mutating func startedAt(secondsSince1970 seconds: Double) {
    guard seconds.isFinite, seconds > 0, seconds < 253_402_300_800 else { return }
    let text = UTCText.rfc3339(Int(seconds))
    header.startedAt = text
    header.date = String(decoding: text.utf8.prefix(10), as: UTF8.self)
    header.time = String(decoding: text.utf8.dropFirst(11).prefix(8), as: UTF8.self)
  }
}
