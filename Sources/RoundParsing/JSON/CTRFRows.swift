import RoundModel

/// Makes rows of the tests of a CTRF report.
struct CTRFRows {
  /// What the last test stood in, by the bytes that say so.
  struct Shared {
    var suite: Range<Int> = 0..<0
    var filePath: Range<Int> = 0..<0
    var browser: Range<Int> = 0..<0
    var device: Range<Int> = 0..<0
    /// `nil` before the first test.
    var scope: UInt32?
    var prefix: [UInt8] = []
  }

  private(set) var shared = Shared()
  /// The part of the last node id before the name, and its scope.
  private var node: (prefix: Range<Int>, scope: UInt32)?
  private(set) var tags: (range: Range<Int>, number: UInt16, priority: Int) = (0..<0, 0, 0)
  private var statuses = WordMemo<StatusWord?> { StatusWord($0) }
  /// How many tests stand under which of the format's own words.
  private(set) var counts = Totals(total: 0, passed: 0, failed: 0, skipped: 0)

  @inline(__always)
  mutating func add(
    _ test: CTRFTest, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) {
    guard let nameText = test.name else {
      builder.report(.malformedRow, "a test without a name was left out", at: test.offset)
      return
    }
    let status = status(test.status, test.rawStatus, bytes)
    count(status)
    var scope = scope(of: test, bytes, &builder)
    var name = try name(nameText, test, bytes, &builder)
    if test.filePath.isEmpty, test.suite.isEmpty, test.browser.isEmpty, test.parameters.isEmpty,
      let found = nodeID(nameText, bytes, &builder)
    {
      (scope, name) = found
    }
    let tagNumber = tagNumber(test.tags, bytes, &builder)
    let priority = test.priority != 0 ? test.priority : tags.priority
    if status.outcome == .passed, test.isFlaky != true, test.attempts.isEmpty,
      test.message == nil, test.trace == nil, test.retries ?? 0 == 0
    {
      builder.addPlain(
        name: name, scope: scope, offset: test.offset, outcome: .passed, duration: test.duration,
        priority: priority, tags: tagNumber, bytes: bytes)
      return
    }
    var entry = RoundBuilder.Entry(
      name: name, scope: scope, offset: test.offset, outcome: status.outcome)
    entry.duration = test.duration
    entry.priority = priority == 0 ? nil : priority
    entry.tags = tagNumber
    addDetailed(test, status, &entry, bytes, &builder)
  }

  @inline(__always)
  private mutating func count(_ status: CTRFStatus) {
    counts.total = (counts.total ?? 0) + 1
    switch status.bucket {
    case .passed: counts.passed = (counts.passed ?? 0) + 1
    case .failed: counts.failed = (counts.failed ?? 0) + 1
    case .skipped: counts.skipped = (counts.skipped ?? 0) + 1
    case .other: break
    }
  }

  /// Counts tests that were read elsewhere.
  mutating func add(_ other: Totals) { counts.add(other) }

  // MARK: - Statuses

  /// What the two words for a status come to.
  ///
  /// The raw one says more where it is known; but it never turns a failure into something else.
  @inline(__always)
  private mutating func status(
    _ text: JSONText?, _ raw: JSONText?, _ bytes: Span<UInt8>
  ) -> CTRFStatus {
    let plain = text.flatMap { statuses.meaning($0, bytes) }
    let raw = raw.flatMap { statuses.meaning($0, bytes) }
    if plain?.outcome == .passed, raw == nil || raw?.outcome == .passed {
      return CTRFStatus(outcome: .passed, bucket: .passed)
    }
    return unusualStatus(text, plain, raw, bytes)
  }

  @inline(never)
  private func unusualStatus(
    _ text: JSONText?, _ plain: StatusWord?, _ raw: StatusWord?, _ bytes: Span<UInt8>
  ) -> CTRFStatus {
    let bucket: CTRFStatus.Bucket =
      switch plain?.outcome {
      case .passed: .passed
      case .failed: .failed
      case .skipped: .skipped
      default: .other
      }
    guard let word = raw ?? plain else {
      return CTRFStatus(outcome: .unreadable, bucket: bucket, isKnown: false)
    }
    var status = CTRFStatus(outcome: word.outcome, bucket: bucket)
    if plain?.outcome == .failed {
      if word.outcome == .unexpectedPass {
        status.countsUnexpectedPass = true
      } else if word.outcome.severity == 0 {
        status.outcome = .failed
      }
    }
    return status
  }

  // MARK: - What tests share

  @inline(__always)
  private mutating func scope(
    of test: CTRFTest, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> UInt32 {
    if let scope = shared.scope, bytes.equal(shared.suite, test.suite),
      bytes.equal(shared.filePath, test.filePath), bytes.equal(shared.browser, test.browser),
      bytes.equal(shared.device, test.device)
    {
      return scope
    }
    return newScope(of: test, bytes, &builder)
  }

  @inline(never)
  private mutating func newScope(
    of test: CTRFTest, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> UInt32 {
    let file = JSONStrings.list(bytes, test.filePath).first
    var suite = JSONStrings.list(bytes, test.suite)
    if let file, let first = suite.first, first.utf8.elementsEqual(file.utf8) {
      suite.removeFirst()
    }
    let parts = JSONStrings.list(bytes, test.browser) + JSONStrings.list(bytes, test.device)
    let variant = parts.isEmpty ? nil : parts.joined(separator: ", ")
    let scope = builder.scope(file: file, suite: suite, variant: variant)
    shared = Shared(
      suite: test.suite, filePath: test.filePath, browser: test.browser, device: test.device,
      scope: scope, prefix: builder.prefix(of: scope))
    return scope
  }

  /// Takes a pytest node id apart that stands in place of a name, so that its file is known.
  @inline(never)
  private mutating func nodeID(
    _ text: JSONText, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> (scope: UInt32, name: TextSlice)? {
    let start = NodeID.nameStart(bytes, text.range)
    guard start > text.start, !text.hasEscape, !text.hasHighByte else { return nil }
    let name = TextSlice(source: start..<text.end)
    if let node, bytes.equal(node.prefix, text.start..<start) { return (node.scope, name) }
    let parts = NodeID.parts(bytes, text.start..<start)
    // Names of other languages hold `::` as well; a file has an extension.
    guard let file = parts.first, file.utf8.contains(UInt8(ascii: ".")) else { return nil }
    let scope = builder.scope(file: file, suite: Array(parts.dropFirst()))
    node = (text.start..<start, scope)
    return (scope, name)
  }

  /// The name inside its scope.
  ///
  /// Some reporters write the whole identity as the name; what the scope says already goes.
  @inline(__always)
  private mutating func name(
    _ text: JSONText, _ test: CTRFTest, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) -> TextSlice {
    var text = text
    let prefix = shared.prefix.count
    if prefix > 0, text.count > prefix, bytes[text.start] == shared.prefix[0],
      startsWithPrefix(text, bytes)
    {
      text.start += prefix
    }
    if test.parameters.isEmpty { return try builder.name(text, bytes) }
    return try parametrised(text, test, bytes, &builder)
  }

  private func startsWithPrefix(_ text: JSONText, _ bytes: Span<UInt8>) -> Bool {
    for index in shared.prefix.indices where bytes[text.start + index] != shared.prefix[index] {
      return false
    }
    // What is escaped in the text stands behind the prefix, unless that holds a backslash itself.
    return !text.hasEscape || !shared.prefix.contains(UInt8(ascii: "\\"))
  }

  /// The name with its parameters, where it does not show them already.
  @inline(never)
  private func parametrised(
    _ text: JSONText, _ test: CTRFTest, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JSONFault) -> TextSlice {
    let slice = try builder.name(text, bytes)
    let last = text.count > 0 ? bytes[text.end - 1] : 0
    let values = JSONStrings.values(bytes, test.parameters)
    guard last != UInt8(ascii: "]"), last != UInt8(ascii: ")"), !values.isEmpty else {
      return slice
    }
    let name = text.decoded(bytes) + "[\(values.joined(separator: "-"))]".utf8
    return builder.store(name)
  }

  @inline(__always)
  private mutating func tagNumber(
    _ range: Range<Int>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> UInt16 {
    if bytes.equal(range, tags.range) { return tags.number }
    let list = JSONStrings.list(bytes, range)
    let priority = list.lazy.compactMap { Priority.tag($0.utf8) }.first ?? 0
    tags = (range, builder.tags(list), priority)
    return tags.number
  }

  // MARK: - Details

  @inline(never)
  private mutating func addDetailed(
    _ test: CTRFTest, _ status: CTRFStatus, _ entry: inout RoundBuilder.Entry,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    var detail = RowDetail()
    if let message = test.message { detail.message = builder.slice(message, bytes) }
    if let trace = test.trace { detail.trace = builder.slice(trace, bytes) }
    detail.originalStatus = originalStatus(test, status, bytes)
    if entry.outcome == .failed, let message = test.message,
      message.decoded(bytes).starts(with: "[XPASS(strict)]".utf8)
    {
      // What pytest says of a pass that was marked as one that must not happen.
      entry.outcome = .unexpectedPass
      entry.flags.insert(.countsUnexpectedPass)
    }
    if status.countsUnexpectedPass { entry.flags.insert(.countsUnexpectedPass) }
    if !status.isKnown {
      let place = test.status?.quote ?? test.offset
      let message =
        test.status.map { "the status '\(Quoted.text($0, bytes))' is not known" }
        ?? "this test has no status"
      builder.report(.unknownStatus, "\(message); the test is unreadable", at: place)
    }
    detail.attempts = attempts(of: test, status, bytes, &builder)
    let hasRetries = test.retries ?? 0 >= 1 && test.isFlaky != false
    if status.outcome == .passed, test.isFlaky == true || hasRetries { entry.outcome = .flaky }
    entry.detail = detail
    builder.add(entry, bytes: bytes)
  }

  /// The producer's word, where it says more than the outcome does.
  private func originalStatus(
    _ test: CTRFTest, _ status: CTRFStatus, _ bytes: Span<UInt8>
  ) -> String? {
    for text in [test.rawStatus, test.status] {
      guard let word = text?.string(bytes) else { continue }
      let isPlain = word.utf8.elementsEqual(status.outcome.term.utf8)
      if !isPlain { return Quoted.shortened(word) }
    }
    return nil
  }

  /// The attempts in order, the last one included.
  ///
  /// The specification lists all attempts, some reporters only those before the last.
  private mutating func attempts(
    of test: CTRFTest, _ status: CTRFStatus, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> [Attempt] {
    guard !test.attempts.isEmpty else { return [] }
    var list: [Attempt] = []
    for attempt in test.attempts {
      let outcome = self.status(attempt.status, attempt.rawStatus, bytes).outcome
      let message = attempt.message.map { $0.string(bytes) }
      let duration = attempt.duration.isFinite ? attempt.duration : nil
      list.append(Attempt(outcome: outcome, message: message, durationSeconds: duration))
    }
    let hasLast =
      test.retries.map { Double(list.count) > $0 } ?? (list.last?.outcome == status.outcome)
    if !hasLast {
      let message = test.message.map { $0.string(bytes) }
      let duration = test.duration.isFinite ? test.duration : nil
      list.append(Attempt(outcome: status.outcome, message: message, durationSeconds: duration))
    }
    return list
  }
}
