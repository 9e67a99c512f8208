import RoundModel

/// Makes rows of the tests of pytest-json-report.
struct PytestRows: Sendable {
  /// The words of the plugin.
  private enum Word: Sendable {
    case passed, failed, error, skipped, xfailed, xpassed, rerun, subtestsPassed, subtestsFailed
    case unknown

    init(_ bytes: [UInt8]) {
      switch String(decoding: bytes, as: UTF8.self) {
      case "passed": self = .passed
      case "failed": self = .failed
      case "error": self = .error
      case "skipped": self = .skipped
      case "xfailed": self = .xfailed
      case "xpassed": self = .xpassed
      case "rerun": self = .rerun
      case "subtests passed": self = .subtestsPassed
      case "subtests failed": self = .subtestsFailed
      default: self = .unknown
      }
    }
  }

  private var words = WordMemo<Word> { Word($0) }
  /// The part of the last node id before the name, and its scope.
  private var shared: (prefix: Range<Int>, scope: UInt32)?
  private var counts = Totals(total: 0, passed: 0, failed: 0, skipped: 0, errors: 0)
  /// Rows whose subtests are counted apart from them.
  private var subtestRows: [Int] = []
  private(set) var hasFailure = false

  @inline(__always)
  mutating func add(
    _ test: PytestReader.Test, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard let nodeid = test.nodeid else {
      builder.report(.malformedRow, "a test without a node id was left out", at: test.offset)
      return
    }
    counts.total = (counts.total ?? 0) + 1
    let word = test.outcome.map { words.meaning($0, bytes) } ?? .unknown
    let (scope, name) = try identity(nodeid, bytes, &builder)
    let duration = duration(of: test)
    if word == .passed, test.priority == nil, !hasFailedPhase(test, bytes) {
      counts.passed = (counts.passed ?? 0) + 1
      builder.addPlain(
        name: name, scope: scope, offset: test.offset, outcome: .passed, duration: duration,
        priority: 0, tags: 0, bytes: bytes)
      return
    }
    var entry = RoundBuilder.Entry(
      name: name, scope: scope, offset: test.offset, outcome: .unreadable)
    entry.duration = duration
    entry.priority = test.priority
    addUnusual(test, word, &entry, bytes, &builder)
  }

  /// Takes over what was counted of tests whose rows start at some number.
  mutating func add(_ later: PytestRows, from row: Int) {
    counts.add(later.counts)
    subtestRows += later.subtestRows.map { $0 + row }
    hasFailure = hasFailure || later.hasFailure
  }

  @inline(__always)
  private func duration(of test: PytestReader.Test) -> Double {
    var sum = Double.nan
    if let setup = test.setup?.duration, setup == setup { sum = setup }
    if let call = test.call?.duration, call == call { sum = sum == sum ? sum + call : call }
    if let end = test.teardown?.duration, end == end { sum = sum == sum ? sum + end : end }
    return sum
  }

  // MARK: - Identity

  @inline(__always)
  private mutating func identity(
    _ nodeid: JSONText, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) -> (scope: UInt32, name: TextSlice) {
    if nodeid.hasEscape || nodeid.hasHighByte || nodeid.count > ReadLimits.nameBytes {
      return try unusualIdentity(nodeid, bytes, &builder)
    }
    let start = NodeID.nameStart(bytes, nodeid.range)
    let prefix = nodeid.start..<start
    let name = TextSlice(source: start..<nodeid.end)
    if let shared, bytes.equal(shared.prefix, prefix) { return (shared.scope, name) }
    let scope = makeScope(NodeID.parts(bytes, prefix), &builder)
    shared = (prefix, scope)
    return (scope, name)
  }

  @inline(never)
  private func unusualIdentity(
    _ nodeid: JSONText, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) -> (scope: UInt32, name: TextSlice) {
    _ = try builder.name(nodeid, bytes)
    let text = nodeid.decoded(bytes)
    let start = NodeID.nameStart(text.span, 0..<text.count)
    let scope = makeScope(NodeID.parts(text.span, 0..<start), &builder)
    return (scope, builder.store(text[start...]))
  }

  private func makeScope(_ parts: [String], _ builder: inout RoundBuilder) -> UInt32 {
    builder.scope(file: parts.first, suite: Array(parts.dropFirst()))
  }

  // MARK: - What did not merely pass

  @inline(never)
  private mutating func addUnusual(
    _ test: PytestReader.Test, _ word: Word, _ entry: inout RoundBuilder.Entry,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    count(word)
    var detail = RowDetail()
    PytestMessage.read(test, bytes, &builder, &detail)
    detail.originalStatus = test.outcome.map { Quoted.text($0, bytes) }
    switch word {
    case .passed:
      // A test whose set-up or tear-down failed is called passed by what its body did.
      entry.outcome = hasFailedPhase(test, bytes) ? .error : .passed
      if entry.outcome == .passed { detail.originalStatus = nil }
    case .failed:
      let isStrictPass = PytestMessage.isStrictPass(test, bytes)
      entry.outcome = isStrictPass ? .unexpectedPass : .failed
      if isStrictPass {
        entry.flags.insert(.countsUnexpectedPass)
      } else {
        detail.originalStatus = nil
      }
    case .error:
      entry.outcome = .error
      detail.originalStatus = nil
    case .skipped:
      entry.outcome = .skipped
      detail.originalStatus = nil
    case .xfailed: entry.outcome = .expectedFailure
    case .xpassed: entry.outcome = .unexpectedPass
    case .rerun: entry.outcome = PytestMessage.outcomeOfLastRun(test, bytes)
    case .subtestsFailed: entry.outcome = .failed
    case .subtestsPassed:
      entry.outcome = .passed
      subtestRows.append(builder.count)
    case .unknown: reportUnknown(test, bytes, &builder)
    }
    if entry.outcome.severity > 0 { hasFailure = true }
    entry.detail = detail
    builder.add(entry, bytes: bytes)
  }

  @inline(__always)
  private func hasFailedPhase(_ test: PytestReader.Test, _ bytes: Span<UInt8>) -> Bool {
    isFailed(test.setup, bytes) || isFailed(test.call, bytes) || isFailed(test.teardown, bytes)
  }

  @inline(__always)
  private func isFailed(_ phase: PytestReader.Phase?, _ bytes: Span<UInt8>) -> Bool {
    guard let outcome = phase?.outcome else { return false }
    return outcome.equals("failed", bytes) || outcome.equals("error", bytes)
  }

  private func reportUnknown(
    _ test: PytestReader.Test, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let message =
      test.outcome.map { "the outcome '\(Quoted.text($0, bytes))' is not known" }
      ?? "this test has no outcome"
    builder.report(
      .unknownStatus, "\(message); the test is unreadable", at: test.outcome?.quote ?? test.offset)
  }

  private mutating func count(_ word: Word) {
    switch word {
    case .passed: counts.passed = (counts.passed ?? 0) + 1
    case .failed: counts.failed = (counts.failed ?? 0) + 1
    case .error: counts.errors = (counts.errors ?? 0) + 1
    case .skipped: counts.skipped = (counts.skipped ?? 0) + 1
    default: break
    }
  }

  mutating func addCollectionError(
    _ test: PytestReader.Test, _ longrepr: JSONText?, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    hasFailure = true
    guard let nodeid = test.nodeid else {
      builder.report(
        .malformedRow, "a collection error without a node id was left out", at: test.offset)
      return
    }
    let path = nodeid.count > 0 ? nodeid.string(bytes) : "."
    let scope = builder.scope(file: path, suite: [], variant: nil, prefix: "")
    let name = nodeid.count > 0 ? try builder.name(nodeid, bytes) : builder.store(path)
    var entry = RoundBuilder.Entry(name: name, scope: scope, offset: test.offset, outcome: .error)
    entry.flags.insert(.synthetic)
    var detail = RowDetail()
    detail.originalStatus = "collection error"
    if let longrepr { PytestMessage.set(longrepr, bytes, &builder, &detail) }
    entry.detail = detail
    builder.add(entry, bytes: bytes)
  }

  /// Hands over what was counted by the plugin's own words.
  ///
  /// A test whose subtests failed is written as if they had passed, and only the summary counts the
  /// failure: where it counts one too many, such a test may be the one, and nothing is claimed.
  mutating func finish(_ builder: inout RoundBuilder) {
    builder.producerCounts = counts
    guard !subtestRows.isEmpty, let stated = builder.header.stated.failed,
      let failed = counts.failed, stated > failed
    else { return }
    builder.updateRows(subtestRows) { $0.evidence = .contested }
    if stated - failed <= subtestRows.count { builder.dialectHabits.insert(.failed) }
  }
}
