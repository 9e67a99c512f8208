import RoundModel

/// Makes rows of results of some project's own making.
struct GenericRows {
  private var keys = KeyTable<GenericKey> { GenericKey($0) }
  private var statuses = WordMemo<StatusWord?> { StatusWord($0) }
  /// Rows whose duration has no unit, and what their numbers look like.
  private var openDurations: [Int] = []
  private var openAreWhole = true
  private var longestOpen = 0.0
  /// How many rows tell of a failure, or of a result that may be one.
  var bad = 0

  mutating func read(
    _ cursor: inout JSONCursor, in enclosing: [String], _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    let row = try readRow(&cursor, bytes)
    try builder.checkRoom(at: row.offset)
    guard let (name, scope) = try identity(row, enclosing, bytes, &builder) else {
      builder.report(.malformedRow, "a result without a name was left out", at: row.offset)
      return
    }
    let status = status(row, bytes)
    var entry = RoundBuilder.Entry(
      name: name, scope: scope, offset: row.offset, outcome: status?.outcome ?? .unreadable)
    var detail = RowDetail()
    if status == nil { reportUnknown(row, bytes, &builder) }
    entry.duration = duration(row, bytes, &builder)
    let tags = tags(row, bytes)
    entry.tags = builder.tags(tags)
    entry.priority = priority(row, tags, bytes)
    detail.attempts = try GenericAttempts.read(row, bytes, status?.outcome, &builder)
    let hasRetries = row.number(.retryCount, bytes) ?? row.number(.attempts, bytes) ?? 0 >= 1
    if entry.outcome == .passed, row.isFlaky ?? (hasRetries && detail.attempts.isEmpty) {
      let isCount = row.value(.retryCount) != nil || row.kinds[.attempts] == .number
      if row.isFlaky == true || isCount { entry.outcome = .flaky }
    }
    GenericMessage.read(row, bytes, &builder, &detail)
    if let word = row.text(.status, bytes)?.string(bytes),
      !StatusWord.folded(word.utf8).elementsEqual(StatusWord.folded(entry.outcome.term.utf8))
    {
      detail.originalStatus = Quoted.shortened(word)
    }
    let isPlain =
      entry.outcome == .passed && detail.message.isNone && detail.trace.isNone
      && detail.attempts.isEmpty && detail.originalStatus == nil
    if !isPlain { entry.detail = detail }
    if entry.outcome.severity > 0 || entry.outcome == .unreadable { bad += 1 }
    builder.add(entry, bytes: bytes)
  }

  private mutating func readRow(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> GenericRow {
    let offset = try cursor.beginObject(bytes)
    var seen = KeyTable<GenericKey>.Seen(object: offset)
    var row = GenericRow(offset: offset)
    while let key = try cursor.nextKey(bytes) {
      let field = try keys.field(key, bytes, &seen)
      let kind = try cursor.kind(bytes)
      let isTrue = bytes[cursor.index] == UInt8(ascii: "t")
      let value = try cursor.skipped(bytes)
      if let field { row.take(field, kind, value, isTrue) }
    }
    return row
  }

  // MARK: - Identity

  private func identity(
    _ row: GenericRow, _ enclosing: [String], _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) -> (TextSlice, UInt32)? {
    let variant = row.text(.variant, bytes).flatMap { $0.count > 0 ? $0.string(bytes) : nil }
    if let nodeid = row.text(.nodeID, bytes) {
      _ = try builder.name(nodeid, bytes)
      let text = nodeid.decoded(bytes)
      let start = NodeID.nameStart(text.span, 0..<text.count)
      let parts = NodeID.parts(text.span, 0..<start)
      let scope = builder.scope(
        file: parts.first, suite: Array(parts.dropFirst()), variant: variant)
      let name =
        nodeid.hasEscape
        ? builder.store(text[start...])
        : TextSlice(source: nodeid.start + start..<nodeid.end)
      return (name, scope)
    }
    let full = row.text(.fullName, bytes)
    let place = full.flatMap { AllureIdentity.pathWithLine($0.decoded(bytes)) }
    let file =
      row.text(.file, bytes).flatMap { $0.count > 0 ? $0.string(bytes) : nil }
      ?? place.map { ReportedPaths([]).relative(String(decoding: $0, as: UTF8.self)) }
    var suite = enclosing + JSONStrings.list(bytes, row.value(.suite) ?? 0..<0)
    if let file, let first = suite.first, first.utf8.elementsEqual(file.utf8) {
      suite.removeFirst()
    }
    let scope = builder.scope(file: file, suite: suite, variant: variant)
    let isBare = file == nil && suite.isEmpty
    if let text = isBare ? full ?? row.text(.name, bytes) : row.text(.name, bytes) ?? full,
      text.count > 0
    {
      return (try builder.name(text, bytes), scope)
    }
    guard row.kinds[.name] == .number, let value = row.value(.name) else { return nil }
    return (TextSlice(source: value), scope)
  }

  // MARK: - Outcome

  private mutating func status(_ row: GenericRow, _ bytes: Span<UInt8>) -> StatusWord? {
    if let text = row.text(.status, bytes) {
      guard let word = statuses.meaning(text, bytes) else { return nil }
      // A word and a flag that contradict each other: the worse one counts.
      if word.outcome == .passed, row.verdict?.passed == false { return StatusWord(.failed) }
      return word
    }
    if row.isSkipped { return StatusWord(.skipped) }
    return row.verdict.map { StatusWord($0.passed ? .passed : .failed) }
  }

  private func reportUnknown(
    _ row: GenericRow, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let text = row.text(.status, bytes)
    let message =
      text.map { "the status '\(Quoted.text($0, bytes))' is not known" }
      ?? "this result has no status"
    builder.report(
      .unknownStatus, "\(message); the test is unreadable", at: text?.quote ?? row.offset)
  }

  // MARK: - Other facts

  private mutating func duration(
    _ row: GenericRow, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Double {
    if let text = row.text(.duration, bytes) {
      return DurationText.seconds(text.string(bytes), unit: row.unit) ?? .nan
    }
    guard let value = row.number(.duration, bytes) else { return .nan }
    let seconds = builder.seconds(
      value, per: row.unit.perSecond, at: row.value(.duration)?.lowerBound ?? row.offset)
    if row.unit == .open, seconds.isFinite {
      openDurations.append(builder.count)
      openAreWhole = openAreWhole && value == value.rounded()
      longestOpen = max(longestOpen, value)
    }
    return seconds
  }

  private func tags(_ row: GenericRow, _ bytes: Span<UInt8>) -> [String] {
    JSONStrings.list(bytes, row.value(.tags) ?? 0..<0)
  }

  private func priority(
    _ row: GenericRow, _ tags: [String], _ bytes: Span<UInt8>
  ) -> Int? {
    for role in [GenericKey.Role.priority, .nested] {
      guard let value = row.value(role) else { continue }
      var cursor = JSONCursor(at: value.lowerBound)
      // The value was checked when it was passed over.
      let found =
        role == .nested
        ? (try? PriorityValue.readInside(&cursor, bytes)) ?? nil
        : (try? PriorityValue.read(&cursor, bytes)) ?? nil
      if let found { return found }
    }
    return tags.lazy.compactMap { Priority.tag($0.utf8) }.first
  }

  /// Settles the unit of durations that did not tell one, now that all of them are known.
  mutating func finish(_ builder: inout RoundBuilder) {
    guard openAreWhole, longestOpen >= 1000 else { return }
    builder.scaleDurations(of: openDurations, by: 1e-3)
  }
}
