import RoundModel

/// Reads a document of pytest-json-report in one pass.
struct PytestReader: ElementReader {
  /// One phase of a test: set-up, call or tear-down.
  struct Phase: Sendable {
    var outcome: JSONText?
    var duration = Double.nan
    var crash: JSONText?
    var longrepr: JSONText?
  }

  /// One test as it was read, before anything is made of it.
  struct Test: Sendable {
    let offset: Int
    var nodeid: JSONText?
    var outcome: JSONText?
    var setup: Phase?
    var call: Phase?
    var teardown: Phase?
    var priority: Int?

    init(offset: Int) { self.offset = offset }
  }

  var cursor: JSONCursor
  private var rootKeys = PytestKey.table()
  private var testKeys = PytestKey.table()
  private var phaseKeys = PytestKey.table()
  private var rows = PytestRows()
  private var exitCode: (value: Int, offset: Int)?

  init(start: Int) { cursor = JSONCursor(at: start) }

  mutating func readDocument(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var seen = KeyTable<PytestKey>.Seen(object: try cursor.beginObject(bytes))
    while let key = try cursor.nextKey(bytes) {
      let field = try rootKeys.field(key, bytes, &seen)
      let kind = try cursor.kind(bytes)
      switch field {
      case .created:
        let text = try cursor.number(bytes).flatMap(EpochTime.text)
        if let text { builder.setStart(text, at: key.quote) }
      case .duration:
        if let value = try cursor.number(bytes) {
          let seconds = builder.seconds(value, per: 1, at: cursor.index - 1)
          if seconds.isFinite { builder.header.durationSeconds = seconds }
          builder.header.places["durationSeconds"] = builder.place(key.quote)
        }
      case .exitcode:
        if let value = try cursor.number(bytes), let code = Int(exactly: value) {
          exitCode = (code, key.quote)
        }
      case .environment where kind == .object:
        try PytestHeader.readEnvironment(&cursor, bytes, &builder)
      case .summary where kind == .object:
        try PytestHeader.readSummary(&cursor, bytes, &builder)
      case .collectors where kind == .array: try readCollectors(bytes, &builder)
      case .tests where kind == .array: try readElements(bytes, &builder)
      default: try cursor.skip(bytes)
      }
    }
    try cursor.finish(bytes)
  }

  @inline(__always)
  mutating func readElement(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    let test = try readTest(bytes, &builder)
    try rows.add(test, bytes, &builder)
  }

  mutating func startPart() { rows = PytestRows() }

  mutating func takeOver(_ part: PytestReader, from row: Int) { rows.add(part.rows, from: row) }

  @inline(__always)
  private mutating func readTest(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) -> Test {
    let offset = try cursor.beginObject(bytes)
    try builder.checkRoom(at: offset)
    var seen = KeyTable<PytestKey>.Seen(object: offset)
    var test = Test(offset: offset)
    while let key = try cursor.nextKey(bytes) {
      switch try testKeys.field(key, bytes, &seen) {
      case .nodeid: test.nodeid = try cursor.text(bytes)
      case .outcome: test.outcome = try cursor.text(bytes)
      case .setup: test.setup = try readPhase(bytes, &builder)
      case .call: test.call = try readPhase(bytes, &builder)
      case .teardown: test.teardown = try readPhase(bytes, &builder)
      case .metadata: test.priority = try PriorityValue.readInside(&cursor, bytes)
      default: try cursor.skip(bytes)
      }
    }
    return test
  }

  @inline(__always)
  private mutating func readPhase(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) -> Phase? {
    guard try cursor.kind(bytes) == .object else {
      try cursor.skip(bytes)
      return nil
    }
    var phase = Phase()
    var seen = KeyTable<PytestKey>.Seen(object: try cursor.beginObject(bytes))
    while let key = try cursor.nextKey(bytes) {
      switch try phaseKeys.field(key, bytes, &seen) {
      case .duration:
        if let value = try cursor.number(bytes) {
          phase.duration = builder.seconds(value, per: 1, at: cursor.index - 1)
        }
      case .outcome: phase.outcome = try cursor.text(bytes)
      case .crash: phase.crash = try readCrash(bytes)
      case .longrepr: phase.longrepr = try cursor.text(bytes)
      default: try cursor.skip(bytes)
      }
    }
    return phase
  }

  @inline(never)
  private mutating func readCrash(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONText? {
    guard try cursor.kind(bytes) == .object else {
      try cursor.skip(bytes)
      return nil
    }
    var message: JSONText?
    _ = try cursor.beginObject(bytes)
    while let key = try cursor.nextKey(bytes) {
      if key.equals("message", bytes) {
        message = try cursor.text(bytes)
      } else {
        try cursor.skip(bytes)
      }
    }
    return message
  }

  /// A file that could not be collected is no test of the list, and is a row of its own.
  private mutating func readCollectors(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    var keys = PytestKey.table()
    _ = try cursor.beginArray(bytes)
    while try cursor.nextElement(bytes) {
      guard try cursor.kind(bytes) == .object else {
        try cursor.skip(bytes)
        continue
      }
      var test = Test(offset: try cursor.beginObject(bytes))
      var seen = KeyTable<PytestKey>.Seen(object: test.offset)
      var longrepr: JSONText?
      while let key = try cursor.nextKey(bytes) {
        switch try keys.field(key, bytes, &seen) {
        case .nodeid: test.nodeid = try cursor.text(bytes)
        case .outcome: test.outcome = try cursor.text(bytes)
        case .longrepr: longrepr = try cursor.text(bytes)
        default: try cursor.skip(bytes)
        }
      }
      guard let outcome = test.outcome, outcome.equals("failed", bytes) else { continue }
      try builder.checkRoom(at: test.offset)
      try rows.addCollectionError(test, longrepr, bytes, &builder)
    }
  }

  /// Hands the totals over and says what the exit code says.
  mutating func finish(_ builder: inout RoundBuilder) {
    builder.reportNotNumbers(cursor)
    rows.finish(&builder)
    guard let exitCode else { return }
    builder.header.metadata.append(
      .init(
        key: "exitcode", value: String(exitCode.value), place: builder.place(exitCode.offset)))
    if let meaning = Self.unfinished[exitCode.value] {
      builder.isTruncated = true
      builder.report(
        .cutShort, "exit code \(exitCode.value) says that \(meaning)", at: exitCode.offset)
    } else if exitCode.value == 1, !rows.hasFailure, !builder.isTruncated {
      builder.report(
        .rowsDiffer, "exit code 1 says that tests failed, and no row tells of a failure",
        at: exitCode.offset)
    }
  }

  private static let unfinished = [
    2: "the run was interrupted", 3: "pytest itself failed",
    4: "pytest was used wrongly and ran nothing", 5: "no tests were collected",
  ]
}
