import RoundModel

/// Puts what a run tells into a round.
extension RunLog {
  /// Adds all tests and remarks to a round under construction.
  ///
  /// - Throws: ``ReadError`` where a limit is exceeded.
  func fill(_ builder: inout RoundBuilder, _ bytes: Span<UInt8>) throws(ReadError) {
    for test in tests { try add(test, bytes, &builder) }
    for remark in remarks { builder.report(remark.code, remark.message, at: remark.offset) }
    if let truncation {
      builder.isTruncated = true
      builder.report(truncation.code, truncation.message, at: truncation.offset)
    }
    builder.header.tool = tool ?? builder.header.tool
    if let startedAt { builder.setStart(startedAt, at: statedOffset) }
    builder.header.durationSeconds = durationSeconds
    if !stated.isEmpty {
      builder.header.stated = stated
      builder.header.places["stated"] = builder.place(statedOffset)
    }
    if let planned {
      builder.header.planned = planned
      builder.header.places["planned"] = builder.place(statedOffset)
    }
    builder.producerCounts = counted
    builder.repeatsAreAttempts = repeatsAreAttempts
    builder.leavesOutSkipped = leavesOutSkipped
    builder.leavesOutTests = !listsEveryTest
    builder.dialectHabits.formUnion(habits)
  }

  private func add(
    _ test: Test, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(ReadError) {
    let path = builder.source.path
    guard test.name.count <= ReadLimits.nameBytes else {
      throw ReadError(
        .limitExceeded, path: path,
        "a name of \(test.name.count) bytes, at most \(ReadLimits.nameBytes) are read",
        place: builder.place(test.offset))
    }
    guard builder.count < ReadLimits.rows else {
      throw ReadError(
        .limitExceeded, path: path,
        "more than \(ReadLimits.rows) results, at most so many are read",
        place: builder.place(test.offset))
    }
    if let invalid = UTF8Check.firstInvalid(test.name.span), invalid < test.name.count {
      builder.report(
        .invalidUTF8, "this name is not UTF-8; it shows with U+FFFD", at: test.offset)
    }
    var entry = RoundBuilder.Entry(
      name: builder.store(test.name), scope: scope(of: test, &builder), offset: test.offset,
      outcome: test.outcome)
    entry.kind = test.kind
    entry.flags = test.flags
    entry.tags = builder.tags(test.tags)
    entry.priority =
      test.priority ?? test.tags.lazy.compactMap { Priority.tag($0.utf8) }.first
    if let duration = test.duration, duration >= 0, duration.isFinite { entry.duration = duration }
    entry.detail = detail(of: test, &builder)
    builder.add(entry, bytes: bytes)
  }

  private func scope(of test: Test, _ builder: inout RoundBuilder) -> UInt32 {
    guard let prefix = test.prefix else {
      return builder.scope(file: test.file, suite: test.suite, variant: test.variant)
    }
    return builder.scope(
      file: test.file, suite: test.suite, variant: test.variant, prefix: prefix)
  }

  private func detail(of test: Test, _ builder: inout RoundBuilder) -> RowDetail? {
    guard
      test.message != nil || test.trace != nil || test.originalStatus != nil
        || !test.attempts.isEmpty || test.parameters != nil
    else { return nil }
    var detail = RowDetail()
    if let message = test.message, !message.isEmpty { detail.message = builder.store(message) }
    if let trace = test.trace, !trace.isEmpty { detail.trace = builder.store(trace) }
    detail.originalStatus = test.originalStatus
    detail.parameters = test.parameters
    detail.attempts = test.attempts
    return detail
  }
}
