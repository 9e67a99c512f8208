import RoundModel

/// The reports of one test, phase by phase and attempt by attempt.
struct ReportLogTest: Sendable {
  /// What is known of the attempt that goes on.
  private struct Current {
    var outcome: Outcome?
    var message: String?
    var trace: String?
    var countsUnexpectedPass = false
    var hasCall = false
    var hasTeardown = false
    var duration = 0.0
    var unknown: String?

    /// Takes an outcome, unless a worse one is known.
    mutating func note(_ outcome: Outcome, _ message: String?, _ trace: String? = nil) {
      if let known = self.outcome, known.severity >= outcome.severity { return }
      self.outcome = outcome
      self.message = message
      self.trace = trace
    }
  }

  let id: [UInt8]
  let offset: Int
  private var attempts: [Attempt] = []
  private var current = Current()
  private var priority: Int?
  /// Whether the rest of an attempt that is run again still comes.
  private var isRestOfAttempt = false

  init(id: [UInt8], offset: Int) {
    self.id = id
    self.offset = offset
  }

  /// Takes one report; returns the word of an outcome that no rule reads.
  mutating func take(_ value: JSONNode, isSubtest: Bool) -> String? {
    let phase = value["when"]?.text ?? ""
    let word = value["outcome"]?.text ?? ""
    if phase.utf8.elementsEqual("setup".utf8) {
      if current.hasTeardown, !isRestOfAttempt { endAttempt() }
      isRestOfAttempt = false
      current.hasTeardown = false
    }
    current.duration += max(0, value["duration"]?.number ?? 0)
    readProperties(value)
    let message = ReportLogMessage.text(value["longrepr"])
    switch word {
    case "rerun":
      current.note(
        phase.utf8.elementsEqual("call".utf8) ? .failed : .error, message,
        ReportLogMessage.trace(value["longrepr"]))
      endAttempt()
      isRestOfAttempt = true
      return nil
    case "failed": noteFailure(value, phase, message)
    case "skipped":
      if !isSubtest {
        let reason = value["wasxfail"]?.text
        current.note(reason == nil ? .skipped : .expectedFailure, reason ?? message)
      }
    case "passed":
      if !isSubtest, phase.utf8.elementsEqual("call".utf8), let reason = value["wasxfail"]?.text {
        current.note(.unexpectedPass, reason)
      }
    default:
      current.unknown = word
      return word
    }
    guard !isSubtest else { return nil }
    if phase.utf8.elementsEqual("call".utf8) { current.hasCall = true }
    if phase.utf8.elementsEqual("teardown".utf8), !isRestOfAttempt { current.hasTeardown = true }
    return nil
  }

  private mutating func noteFailure(_ value: JSONNode, _ phase: String, _ message: String?) {
    let trace = ReportLogMessage.trace(value["longrepr"])
    let text = Array((message ?? "").utf8)[...]
    switch phase {
    case "call":
      if text.hasPrefix("[XPASS(strict)]") {
        current.note(.unexpectedPass, message)
        current.countsUnexpectedPass = true
      } else {
        current.note(.failed, message, trace)
      }
    case "setup", "teardown": current.note(.error, message, trace)
    // A worker that died reports the test that it ran under no phase at all.
    default: current.note(.crashed, message, trace)
    }
  }

  private mutating func readProperties(_ value: JSONNode) {
    for pair in value["user_properties"]?.elements ?? [] {
      guard let parts = pair.elements, parts.count == 2, let key = parts[0].bytes,
        key.elementsEqual("priority".utf8)
      else { continue }
      priority = parts[1].integer ?? parts[1].bytes.flatMap { Priority.number($0) } ?? priority
    }
  }

  private mutating func endAttempt() {
    attempts.append(
      Attempt(
        outcome: outcome(of: current), message: current.message,
        durationSeconds: current.duration))
    current = Current()
  }

  /// Nothing passes that did not run its call, and its tear-down after that.
  private func outcome(of attempt: Current) -> Outcome {
    if attempt.unknown != nil, attempt.outcome?.severity ?? 0 == 0 { return .unreadable }
    if let outcome = attempt.outcome {
      let isEnd = attempt.hasTeardown || outcome.severity > 0
      return isEnd ? outcome : .interrupted
    }
    return attempt.hasCall && attempt.hasTeardown ? .passed : .interrupted
  }

  /// The test with all its attempts.
  func row() -> RunLog.Test {
    let range = 0..<id.count
    let start = NodeID.nameStart(id.span, range)
    let parts = NodeID.parts(id.span, 0..<start)
    var row = RunLog.Test(
      name: Array(id[start...]), outcome: outcome(of: current), offset: offset)
    row.file = parts.first
    row.suite = Array(parts.dropFirst())
    row.message = current.message
    row.trace = current.trace
    row.duration = current.duration
    row.originalStatus = current.unknown.map(Quoted.shortened)
    row.priority = priority
    if current.countsUnexpectedPass { row.flags = [.countsUnexpectedPass] }
    if !attempts.isEmpty {
      row.attempts =
        attempts + [
          Attempt(
            outcome: row.outcome, message: current.message, durationSeconds: current.duration)
        ]
      row.message = row.message ?? attempts.last?.message
    }
    return row
  }
}

/// What pytest says of a failure, which it writes in several forms.
enum ReportLogMessage {
  /// The words of the failure or of the skip.
  static func text(_ longrepr: JSONNode?) -> String? {
    guard let longrepr else { return nil }
    if let text = longrepr.bytes { return text[...].trimmed.string }
    if let parts = longrepr.elements, parts.count == 3, let reason = parts[2].bytes {
      return (reason[...].after("Skipped: ") ?? reason[...]).string
    }
    return longrepr["reprcrash"]?["message"]?.text ?? longrepr["longrepr"]?.text
  }

  /// The lines of the traceback, where there is one.
  static func trace(_ longrepr: JSONNode?) -> String? {
    let entries = longrepr?["reprtraceback"]?["reprentries"]?.elements ?? []
    var lines: [String] = []
    for entry in entries.prefix(100) {
      lines.append(contentsOf: (entry["data"]?["lines"]?.elements ?? []).compactMap(\.text))
    }
    return lines.isEmpty ? nil : lines.prefix(400).joined(separator: "\n")
  }
}
