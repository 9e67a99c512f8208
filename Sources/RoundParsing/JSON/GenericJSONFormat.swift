import RoundModel

/// JSON of home-made runners: any array of objects that have a name and a status.
struct GenericJSONFormat: RoundFormat {
  let name = "generic-json"
  let recognition = "JSON with an array of objects that have a name and a status, by many names"
  let losses = "what its writer left out"
  let listsEveryTest = true
  let isProse = false

  static let nameKeys = [
    "nodeid", "id", "fullName", "testId", "name", "testName", "test", "testcase", "title", "case",
  ]
  static let displayKeys = ["name", "testName", "test", "testcase", "title", "case"]
  static let statusKeys = [
    "status", "outcome", "result", "state", "verdict", "passed", "success", "ok",
  ]

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    guard let root = sample.json else { return false }
    return GenericJSONRows.find(in: root) != nil
  }

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    guard case .json(let document) = sample.syntax,
      let rows = GenericJSONRows.find(in: document.root)
    else {
      throw ReadError(.notRecognised, path: builder.source.path, "there is no array of tests")
    }
    GenericJSONHeader.read(document.root, rows.owners, into: &builder)
    for element in rows.elements { add(element, bytes, &builder) }
    builder.note(document)
  }

  private func add(_ element: JSONNode, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    guard element.isWhole else { return }
    guard element.isObject else {
      builder.report(.malformedRow, "this is no object, and was left out", at: element.offset)
      return
    }
    guard let nameNode = name(element), let nameBytes = nameNode.bytes, !nameBytes.isEmpty else {
      builder.report(.malformedRow, "a row without a name was left out", at: element.offset)
      return
    }
    guard nameBytes.count <= ReadLimits.nameBytes else {
      builder.report(
        .limitExceeded,
        "a name of \(nameBytes.count) bytes was left out; at most \(ReadLimits.nameBytes) are read",
        at: nameNode.offset)
      return
    }
    let status = JSONFields.first(element, Self.statusKeys)
    let (outcome, original) = outcome(status)
    if outcome == .unreadable {
      builder.report(
        .unknownStatus,
        original.map { "the status '\($0)' is not known; the test counts as unreadable" }
          ?? "this row has no status; the test counts as unreadable",
        at: status?.offset ?? element.offset)
    }
    var entry = entry(element, nameNode, nameBytes, outcome, bytes, &builder)
    entry.duration = GenericJSONTime.seconds(of: element)
    let tags = JSONFields.strings(JSONFields.first(element, ["tags"]))
    entry.tags = builder.tags(tags)
    entry.priority = JSONFields.priority(of: element, tags: tags)
    entry.detail = detail(element, outcome, original, bytes, &builder)
    builder.add(entry, bytes: bytes)
  }

  private func name(_ element: JSONNode) -> JSONNode? {
    // An id that is a mere number says less than a name.
    let whole = JSONFields.first(element, ["nodeid", "fullName", "testId"])
    return [whole, JSONFields.first(element, Self.displayKeys), JSONFields.first(element, ["id"])]
      .lazy.compactMap { $0 }.first { $0.bytes != nil }
  }

  private func outcome(_ status: JSONNode?) -> (Outcome, String?) {
    guard let status else { return (.unreadable, nil) }
    if let bool = status.bool { return (bool ? .passed : .failed, nil) }
    guard let word = status.bytes else { return (.unreadable, JSONFields.text(status)) }
    guard let outcome = StatusWords.outcome(word) else {
      return (.unreadable, String(decoding: word, as: UTF8.self))
    }
    let isSame = word.elementsEqual(outcome.term.utf8)
    return (outcome, isSame ? nil : String(decoding: word, as: UTF8.self))
  }

  private func entry(
    _ element: JSONNode, _ nameNode: JSONNode, _ name: [UInt8], _ outcome: Outcome,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> RoundBuilder.Entry {
    let variant = JSONFields.text(
      JSONFields.first(element, ["variant", "browser", "project", "device"]))
    if let parts = NodeID.split(name) {
      let scope = builder.scope(file: parts.file, suite: parts.suite, variant: variant)
      return RoundBuilder.Entry(
        name: builder.store(parts.name), scope: scope, offset: element.offset, outcome: outcome)
    }
    let file = JSONFields.text(JSONFields.first(element, ["file", "filePath", "path", "module"]))
    let suiteNode = JSONFields.first(
      element, ["suite", "suites", "class", "className", "describe"])
    let suite =
      suiteNode?.elements != nil
      ? JSONFields.strings(suiteNode) : JSONFields.text(suiteNode).map { [$0] } ?? []
    let scope = builder.scope(file: file, suite: suite.filter { $0 != file }, variant: variant)
    return RoundBuilder.Entry(
      name: builder.slice(nameNode, bytes), scope: scope, offset: element.offset, outcome: outcome)
  }

  private func detail(
    _ element: JSONNode, _ outcome: Outcome, _ original: String?, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> RowDetail? {
    let message = JSONFields.message(
      JSONFields.first(
        element,
        ["message", "error", "errorMessage", "failure", "failureMessage", "reason", "skipReason"]))
    let trace = JSONFields.first(element, ["trace", "stack", "stackTrace", "traceback"])
    let attempts = attempts(element)
    guard message != nil || trace != nil || original != nil || !attempts.isEmpty else { return nil }
    var detail = RowDetail()
    detail.originalStatus = original
    detail.attempts = attempts
    if let message {
      detail.message = builder.slice(message, bytes)
      detail.messageOffset = UInt32(truncatingIfNeeded: message.offset)
    }
    if let trace, trace.bytes != nil { detail.trace = builder.slice(trace, bytes) }
    return detail
  }

  private func attempts(_ element: JSONNode) -> [Attempt] {
    guard
      let list = JSONFields.first(element, ["attempts", "retryAttempts", "retries", "runs"])?
        .elements
    else { return [] }
    return list.compactMap { attempt in
      guard attempt.isObject else { return nil }
      let (outcome, _) = outcome(JSONFields.first(attempt, Self.statusKeys))
      let seconds = GenericJSONTime.seconds(of: attempt)
      return Attempt(
        outcome: outcome,
        message: JSONFields.message(JSONFields.first(attempt, ["message", "error", "reason"]))?
          .text,
        durationSeconds: seconds.isFinite ? seconds : nil)
    }
  }
}
