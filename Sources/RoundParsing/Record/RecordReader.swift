import RoundModel

/// Reads a recorded round back: the tests one by one, everything else as a small tree.
struct RecordReader {
  private var cursor: JSONCursor
  private var record = Record()
  private var completeness: Completeness?
  private var hasFullRoster = false
  private var groupCount = 0

  init(start: Int) { cursor = JSONCursor(at: start) }

  mutating func readDocument(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var keys: Set<[UInt8]> = []
    let start = try cursor.beginObject(bytes)
    while let key = try cursor.nextKey(bytes) {
      guard keys.insert(key.decoded(bytes)).inserted else {
        throw JSONFault(.repeatedKey(key, object: start), at: key.quote)
      }
      let kind = try cursor.kind(bytes)
      if kind == .object, key.equals("round", bytes) {
        readHead(try value(bytes), &builder)
      } else if kind == .object, key.equals("stated", bytes) {
        builder.header.stated = RecordValues.totals(try value(bytes))
      } else if kind == .array {
        try readList(key, bytes, &builder)
      } else {
        try cursor.skip(bytes)
      }
    }
    try cursor.finish(bytes)
  }

  private mutating func value(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode {
    try JSONDocument.value(&cursor, bytes)
  }

  private mutating func readList(
    _ key: JSONText, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    enum List { case groups, claims, tests, diagnostics, other }
    let list: List =
      if key.equals("tests", bytes) {
        .tests
      } else if key.equals("groups", bytes) {
        .groups
      } else if key.equals("claims", bytes) {
        .claims
      } else if key.equals("diagnostics", bytes) { .diagnostics } else { .other }
    _ = try cursor.beginArray(bytes)
    while try cursor.nextElement(bytes) {
      switch list {
      case .tests:
        try builder.checkRoom(at: cursor.index)
        add(test: try value(bytes), bytes, &builder)
      case .groups:
        _ = builder.add(RecordValues.group(try value(bytes)))
        groupCount += 1
      case .claims: if let claim = RecordValues.claim(try value(bytes)) { builder.add(claim) }
      case .diagnostics: add(diagnostic: try value(bytes), &builder)
      case .other: try cursor.skip(bytes)
      }
    }
  }

  // MARK: - The head

  private mutating func readHead(_ node: JSONNode, _ builder: inout RoundBuilder) {
    builder.header.title = node["title"]?.text
    builder.header.number = node["number"]?.integer
    builder.header.date = node["date"]?.text
    builder.header.time = node["time"]?.text
    builder.header.environment = node["environment"]?.text
    builder.header.durationSeconds = node["durationSeconds"]?.number
    builder.header.tool = node["tool"]?.text
    builder.header.suite = node["suite"]?.text
    builder.header.label = node["label"]?.text
    builder.header.startedAt = node["startedAt"]?.text
    builder.header.commit = node["commit"]?.text
    builder.header.branch = node["branch"]?.text
    builder.header.planned = node["planned"]?.integer
    builder.listIsCut = node["listIsCut"]?.bool ?? false
    hasFullRoster = node["hasFullRoster"]?.bool ?? false
    completeness = node["completeness"]?.text.flatMap { Completeness(term: $0) }
    for entry in node["entries"]?.elements ?? [] {
      guard let key = entry["key"]?.text, let value = entry["value"]?.text else { continue }
      builder.header.metadata.append(
        RoundHeader.Entry(key: key, value: value, place: RecordValues.place(entry["source"])))
    }
    for action in node["actions"]?.elements ?? [] {
      if let text = RecordValues.reported(action) { builder.header.actions.append(text) }
    }
    for member in node["places"]?.members ?? [] {
      builder.header.places[member.key] = RecordValues.place(member.value)
    }
    record.origins = (node["sources"]?.elements ?? []).compactMap(RecordValues.origin)
  }

  // MARK: - Tests

  private mutating func add(
    test node: JSONNode, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard let id = node["id"]?.bytes else {
      builder.report(.malformedRow, "a test without an id was left out", at: node.offset)
      return
    }
    let word = node["outcome"]?.text
    let outcome = word.flatMap { Outcome(term: $0) }
    if outcome == nil {
      builder.report(.unknownStatus, "a test without a known outcome", at: node.offset)
    }
    let identity = RecordIdentity(id, node)
    if identity.isOdd {
      builder.report(.badValue, "the id of this test does not hold its name", at: node.offset)
    }
    var entry = RoundBuilder.Entry(
      name: builder.store(identity.name), scope: identity.scope(&builder),
      offset: RecordValues.place(node["source"]).map { record.add($0) } ?? 0,
      outcome: outcome ?? .unreadable)
    entry.kind = node["kind"]?.text.flatMap { Kind(term: $0) } ?? .test
    entry.evidence = node["evidence"]?.text.flatMap { Evidence(term: $0) } ?? .stated
    entry.duration = node["durationSeconds"]?.number ?? .nan
    entry.priority = node["priority"]?.integer.flatMap { 1...255 ~= $0 ? $0 : nil }
    entry.group = node["groupIndex"]?.integer.flatMap { $0 >= 0 ? $0 : nil }
    entry.tags = builder.tags((node["tags"]?.elements ?? []).compactMap(\.text))
    entry.flags = RecordValues.flags(node)
    entry.detail = detail(node, &builder)
    if outcome == nil, let word {
      entry.detail = entry.detail ?? RowDetail()
      entry.detail?.originalStatus = word
    }
    builder.addSettled(entry, bytes: bytes)
  }

  private mutating func detail(_ node: JSONNode, _ builder: inout RoundBuilder) -> RowDetail? {
    var detail = RowDetail()
    var isEmpty = true
    if let message = node["message"]?.bytes {
      detail.message = builder.store(message)
      let place = RecordValues.place(node["messageSource"]).map { record.add($0) } ?? 0
      detail.messageOffset = UInt32(truncatingIfNeeded: place)
      isEmpty = false
    }
    if let trace = node["trace"]?.bytes {
      detail.trace = builder.store(trace)
      isEmpty = false
    }
    detail.originalStatus = node["originalStatus"]?.text
    detail.parameters = node["parameters"]?.text
    detail.rootCause = RecordValues.prose("rootCause", "rootCauseSource", node)
    detail.impact = RecordValues.prose("impact", "impactSource", node)
    detail.fix = RecordValues.prose("fix", "fixSource", node)
    detail.notes = (node["notes"]?.elements ?? []).compactMap(RecordValues.reported)
    detail.attempts = (node["attempts"]?.elements ?? []).compactMap(RecordValues.attempt)
    detail.ordinal = node["ordinal"]?.integer
    detail.otherPlaces = (node["otherSources"]?.elements ?? []).compactMap(RecordValues.place)
    isEmpty =
      isEmpty && detail.originalStatus == nil && detail.parameters == nil
      && detail.rootCause == nil && detail.impact == nil && detail.fix == nil
      && detail.notes.isEmpty && detail.attempts.isEmpty && detail.ordinal == nil
      && detail.otherPlaces.isEmpty
    return isEmpty ? nil : detail
  }

  private func add(diagnostic node: JSONNode, _ builder: inout RoundBuilder) {
    guard let code = node["code"]?.text.flatMap({ DiagnosticCode(rawValue: $0) }),
      let message = node["message"]?.text
    else { return }
    let severity = [Diagnostic.Severity.error, .warning, .note].first {
      $0.term.utf8.elementsEqual((node["severity"]?.text ?? "").utf8)
    }
    builder.report(
      Diagnostic(
        code, message, at: RecordValues.place(node["source"]), severity: severity,
        excerpt: node["excerpt"]?.text, length: node["length"]?.integer ?? 1,
        detail: (node["detail"]?.elements ?? []).compactMap(\.text),
        follows: node["follows"]?.text.flatMap { DiagnosticCode(rawValue: $0) }))
  }

  /// Hands over what the round was told by; a record that is cut short is a round that is.
  func finish(_ builder: inout RoundBuilder) {
    let count = groupCount
    builder.updateRows(0..<builder.count) { row in
      if Int(row.group) > count { row.group = 0 }
    }
    builder.adopt(
      record, completeness: builder.isTruncated ? .truncated : completeness ?? .unknown,
      hasFullRoster: hasFullRoster && !builder.isTruncated)
  }
}
