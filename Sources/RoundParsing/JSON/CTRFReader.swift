import RoundModel

/// Reads a CTRF document in one pass.
///
/// This is the hot path of large rounds: a test that passed makes no string and no detail, and what
/// tests share is recognised by the bytes it is written in.
struct CTRFReader: ElementReader {
  var cursor: JSONCursor
  private var rootKeys = CTRFKey.table()
  private var resultKeys = CTRFKey.table()
  private var testMembers = MemberReader(CTRFKey.table())
  private var attemptKeys = CTRFKey.table()
  private var hasTests = false
  private var rows = CTRFRows()

  init(start: Int) { cursor = JSONCursor(at: start) }

  mutating func readDocument(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var seen = KeyTable<CTRFKey>.Seen(object: try cursor.beginObject(bytes))
    while let key = try cursor.nextKey(bytes) {
      switch try rootKeys.field(key, bytes, &seen) {
      case .results: try readResults(bytes, &builder)
      case .timestamp:
        if let text = try cursor.text(bytes), builder.header.startedAt == nil {
          builder.setStart(text.string(bytes), at: key.quote)
        }
      default: try cursor.skip(bytes)
      }
    }
    try cursor.finish(bytes)
  }

  private mutating func readResults(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var seen = KeyTable<CTRFKey>.Seen(object: try cursor.beginObject(bytes))
    while let key = try cursor.nextKey(bytes) {
      let field = try resultKeys.field(key, bytes, &seen)
      let kind = try cursor.kind(bytes)
      switch field {
      case .tool where kind == .object: try CTRFHeader.readTool(&cursor, bytes, &builder)
      case .summary where kind == .object: try CTRFHeader.readSummary(&cursor, bytes, &builder)
      case .environment where kind == .object:
        try CTRFHeader.readEnvironment(&cursor, bytes, &builder)
      case .tests:
        hasTests = true
        try readElements(bytes, &builder)
      default: try cursor.skip(bytes)
      }
    }
  }

  @inline(__always)
  mutating func readElement(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var test = CTRFTest(offset: try cursor.beginObject(bytes))
    try read(&test, bytes, &builder)
    try rows.add(test, bytes, &builder)
  }

  mutating func startPart() { rows = CTRFRows() }

  mutating func takeOver(_ part: CTRFReader, from row: Int) { rows.add(part.rows.counts) }

  @inline(__always)
  private mutating func read(
    _ test: inout CTRFTest, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    try builder.checkRoom(at: test.offset)
    var seen = testMembers.begin(at: test.offset)
    while let field = try testMembers.next(&cursor, bytes, &seen) {
      switch field {
      case .name: test.name = try cursor.text(bytes)
      case .status: test.status = try cursor.text(bytes)
      case .rawStatus: test.rawStatus = try cursor.text(bytes)
      case .duration:
        if let value = try cursor.number(bytes) {
          test.duration = builder.seconds(value, per: 1000, at: cursor.index - 1)
        }
      case .suite: test.suite = try cursor.skipped(bytes, like: rows.shared.suite)
      case .filePath: test.filePath = try cursor.skipped(bytes, like: rows.shared.filePath)
      case .browser: test.browser = try cursor.skipped(bytes, like: rows.shared.browser)
      case .device: test.device = try cursor.skipped(bytes, like: rows.shared.device)
      case .tags: test.tags = try cursor.skipped(bytes, like: rows.tags.range)
      case .message: test.message = try cursor.text(bytes)
      case .trace: test.trace = try cursor.text(bytes)
      case .flaky: test.isFlaky = try cursor.flag(bytes)
      case .retries: test.retries = try cursor.number(bytes)
      case .parameters: test.parameters = try cursor.skipped(bytes)
      case .retryAttempts: test.attempts = try readAttempts(bytes, &builder)
      case .priority: test.priority = try PriorityValue.read(&cursor, bytes) ?? test.priority
      case .labels, .extra, .metadata:
        let inner = try PriorityValue.readInside(&cursor, bytes)
        if test.priority == 0 { test.priority = inner ?? 0 }
      default: try cursor.skip(bytes)
      }
    }
  }

  @inline(never)
  private mutating func readAttempts(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) -> [CTRFAttempt] {
    guard try cursor.kind(bytes) == .array else {
      try cursor.skip(bytes)
      return []
    }
    var attempts: [CTRFAttempt] = []
    _ = try cursor.beginArray(bytes)
    while try cursor.nextElement(bytes) {
      guard try cursor.kind(bytes) == .object else {
        try cursor.skip(bytes)
        continue
      }
      var attempt = CTRFAttempt()
      var seen = KeyTable<CTRFKey>.Seen(object: try cursor.beginObject(bytes))
      while let key = try cursor.nextKey(bytes) {
        switch try attemptKeys.field(key, bytes, &seen) {
        case .status: attempt.status = try cursor.text(bytes)
        case .rawStatus: attempt.rawStatus = try cursor.text(bytes)
        case .message: attempt.message = try cursor.text(bytes)
        case .duration:
          if let value = try cursor.number(bytes) {
            attempt.duration = builder.seconds(value, per: 1000, at: cursor.index - 1)
          }
        default: try cursor.skip(bytes)
        }
      }
      attempts.append(attempt)
    }
    return attempts
  }

  /// Hands the totals over, and refuses a report that has no list of tests at all.
  mutating func finish(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) throws(ReadError) {
    builder.reportNotNumbers(cursor)
    builder.producerCounts = rows.counts
    guard hasTests || builder.isTruncated else {
      throw ReadError(
        .notRecognised, path: builder.source.path,
        "\(builder.source.path) is a CTRF report without a list of tests")
    }
  }
}
