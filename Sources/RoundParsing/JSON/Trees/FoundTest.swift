import RoundModel

/// One test, hook or file as the reader of a tree found it.
struct FoundTest: Sendable {
  var name: [UInt8]
  /// Where it is told.
  let offset: Int
  var outcome: Outcome
  var file: String?
  /// The enclosing suites, outermost first.
  var suite: [String] = []
  var variant: String?
  /// What the id starts with, where that is not the file and the suites joined by `::`.
  var prefix: String?
  /// Seconds; not a number where unknown.
  var duration = Double.nan
  var priority: Int?
  var tags: [String] = []
  var flags: Row.Flags = []
  /// The producer's own word, where it says more than the outcome.
  var originalStatus: String?
  var message: [UInt8]?
  var trace: [UInt8]?
  var parameters: String?
  /// All attempts in order, the last one included; empty where there was one.
  var attempts: [Attempt] = []
  /// Which test this is an attempt at, where each attempt is a result of its own.
  var mark: AttemptMark?

  init(_ name: [UInt8], at offset: Int, outcome: Outcome) {
    self.name = name
    self.offset = offset
    self.outcome = outcome
  }

  init(_ name: String, at offset: Int, outcome: Outcome) {
    self.init(Array(name.utf8), at: offset, outcome: outcome)
  }

  /// An error of a whole file, which kept the tests in it from running.
  static func error(ofFile path: String, at offset: Int) -> FoundTest {
    var test = FoundTest(path, at: offset, outcome: .error)
    test.file = path
    test.prefix = ""
    test.flags = .synthetic
    return test
  }

  /// An error outside any file, which may have kept any test from running.
  static func error(ofRun name: String, at offset: Int) -> FoundTest {
    var test = FoundTest(name, at: offset, outcome: .error)
    test.flags = .synthetic
    return test
  }

  /// Sets message and trace from a text that has both: a stack starts at a line `    at ...`.
  mutating func setMessage(withStack text: [UInt8]?) {
    guard let text, !text.isEmpty else { return }
    message = Self.withoutStack(text)
    if message != text { trace = text }
  }

  /// The part of a text in front of its stack.
  private static func withoutStack(_ text: [UInt8]) -> [UInt8] {
    text.firstOffset(of: "\n    at ").map { Array(text[..<$0]) } ?? text
  }

  /// Attempts of which only the number is known: failures before the last one.
  mutating func addFailedAttempts(_ count: Int, messages: [[UInt8]] = []) {
    // A made-up number of attempts shall not fill the memory.
    for index in 0..<max(0, min(count, 100)) {
      let text = index < messages.count ? Self.withoutStack(messages[index]) : nil
      attempts.append(
        Attempt(outcome: .failed, message: text.map { String(decoding: $0, as: UTF8.self) }))
    }
  }

  /// The last attempt, made of what is known of the test itself.
  mutating func addLastAttempt(_ outcome: Outcome) {
    let text = outcome == .passed ? nil : message.map { String(decoding: $0, as: UTF8.self) }
    let seconds = duration.isFinite ? duration : nil
    attempts.append(Attempt(outcome: outcome, message: text, durationSeconds: seconds))
  }
}

extension RoundBuilder {
  /// Adds a test that the reader of a tree found.
  mutating func add(_ test: FoundTest) throws(JSONFault) {
    try checkRoom(at: test.offset)
    guard test.name.count <= ReadLimits.nameBytes else {
      throw JSONFault(.nameTooLong(test.name.count), at: test.offset)
    }
    if UTF8Check.firstInvalid(test.name.span) != nil {
      report(.invalidUTF8, "this name is not UTF-8; it shows with U+FFFD", at: test.offset)
    }
    let scope =
      test.prefix.map {
        self.scope(file: test.file, suite: test.suite, variant: test.variant, prefix: $0)
      } ?? self.scope(file: test.file, suite: test.suite, variant: test.variant)
    var entry = Entry(
      name: store(test.name), scope: scope, offset: test.offset, outcome: test.outcome)
    entry.duration = test.duration
    entry.tags = tags(test.tags)
    entry.flags = test.flags
    entry.priority = test.priority ?? test.tags.lazy.compactMap { Priority.tag($0.utf8) }.first
    entry.detail = detail(of: test)
    let none: [UInt8] = []
    add(entry, bytes: none.span)
  }

  private mutating func detail(of test: FoundTest) -> RowDetail? {
    let isPlain =
      test.message == nil && test.trace == nil && test.originalStatus == nil
      && test.parameters == nil && test.attempts.isEmpty && test.mark == nil
    guard !isPlain else { return nil }
    var detail = RowDetail()
    if let message = test.message, !message.isEmpty { detail.message = store(message) }
    if let trace = test.trace, !trace.isEmpty { detail.trace = store(trace) }
    detail.originalStatus = test.originalStatus.map(Quoted.shortened)
    detail.parameters = test.parameters
    detail.attempts = test.attempts
    detail.attemptMark = test.mark
    return detail
  }

  /// The outcome of a status that no rule reads, which is said once where it stands.
  mutating func unreadable(_ status: JSONNode?, at offset: Int) -> (Outcome, String?) {
    let word = status?.text.map(Quoted.shortened)
    let message = word.map { "the status '\($0)' is not known" } ?? "this test has no status"
    report(.unknownStatus, "\(message); the test is unreadable", at: status?.offset ?? offset)
    return (.unreadable, word)
  }

  /// The seconds that a number of some unit stands for; not a number where there is none.
  mutating func seconds(_ node: JSONNode?, per unit: Double = 1) -> Double {
    guard let node, case .number(let value) = node.value else { return .nan }
    return seconds(value, per: unit, at: node.offset)
  }

  /// A count that a report states.
  mutating func count(_ node: JSONNode?) -> Int? {
    guard let node, case .number(let value) = node.value else { return nil }
    return count(value, "tests", at: node.offset)
  }

  /// Sets how long the round took.
  mutating func setDuration(_ node: JSONNode?, per unit: Double = 1) {
    let seconds = seconds(node, per: unit)
    guard let node, seconds.isFinite else { return }
    header.durationSeconds = seconds
    header.places["durationSeconds"] = place(node.offset)
  }

  /// Sets when the round started, from a text or from a count of time since 1970.
  mutating func setStart(_ node: JSONNode?) {
    guard let node else { return }
    if let text = node.text {
      setStart(text, at: node.offset)
    } else if let text = node.number.flatMap(EpochTime.text) {
      setStart(text, at: node.offset)
    }
  }

  /// Sets the totals that the report states.
  mutating func setStated(_ totals: Totals, at node: JSONNode?) {
    header.stated = totals
    if let node { header.places["stated"] = place(node.offset) }
  }

  /// Says that a run was stopped before its end.
  mutating func setCutShort(_ message: String, at offset: Int) {
    isTruncated = true
    report(.cutShort, message, at: offset)
  }
}

extension Totals {
  /// Nothing counted yet.
  static let none = Totals(total: 0, passed: 0, failed: 0, skipped: 0)

  /// Counts one more under some measures.
  mutating func count(_ measures: Claim.Measure...) {
    for measure in measures { self[measure] = (self[measure] ?? 0) + 1 }
  }
}
