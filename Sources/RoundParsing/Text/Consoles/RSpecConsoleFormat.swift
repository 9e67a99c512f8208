import RoundModel

/// What RSpec prints for people, as a tree or as dots.
struct RSpecConsoleFormat: TextFormat {
  let name = "rspec-console"
  let recognition = "a line \"3 examples, 1 failure\""
  let losses = "examples that passed, unless the tree is printed; durations; files"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { RSpecConsoleReader.totals($0.bytes) != nil }
  }

  func log(of lines: [TextLine]) -> RunLog { RSpecConsoleReader.log(of: lines) }
}

struct RSpecConsoleReader: LineReader {
  private enum Section { case tree, pending, failures, list }
  /// A line of the tree, which heads others or is an example.
  private struct Branch {
    var indent: Int
    var text: ArraySlice<UInt8>
    var offset: Int
    var isGroup = false
  }

  private var log = RunLog()
  private var section = Section.tree
  private var tree: [Branch] = []
  private var numbers: [[UInt8]: Int] = [:]
  private var listed: [RunLog.Test] = []
  /// The numbered example that is told of now, with its lines so far.
  private var current: Int?
  private var message: [ArraySlice<UInt8>] = []
  private var isMessage = false
  private var hasTotals = false

  /// `3 examples, 1 failure, 1 pending, 2 errors occurred outside of examples`.
  static func totals(_ line: ArraySlice<UInt8>) -> (totals: Totals, pending: Int)? {
    let parts = line.trimmed.parts(at: UInt8(ascii: ","))
    guard parts.count >= 2, parts.count <= 4 else { return nil }
    var totals = Totals()
    for part in parts {
      let words = part.trimmed.parts(at: 0x20)
      guard words.count >= 2, let count = words[0].integer else { return nil }
      switch words[1].string {
      case "example", "examples": totals.total = count
      case "failure", "failures": totals.failed = count
      case "pending": totals.skipped = count
      case "error", "errors": totals.errors = count
      default: return nil
      }
    }
    guard totals.total != nil, totals.failed != nil else { return nil }
    return (totals, totals.skipped ?? 0)
  }

  mutating func take(_ line: TextLine) {
    let text = line.bytes.trimmed
    if let (totals, pending) = Self.totals(text) {
      end()
      hasTotals = true
      log.stated = totals
      log.stated.skipped = pending
      log.stated.passed = max(0, (totals.total ?? 0) - (totals.failed ?? 0) - pending)
      log.statedOffset = line.offset
    } else if line.indent == 0, text.elementsEqual("Failures:".utf8) {
      section = .failures
    } else if line.indent == 0, text.hasPrefix("Pending:") {
      end()
      section = .pending
    } else if line.indent == 0, text.hasPrefix("Failed examples:") {
      section = .list
    } else if let rest = text.after("Finished in ") {
      end()
      log.durationSeconds = rest.parts(at: 0x20).first?.decimal
      section = .list
    } else {
      takeLine(line, text)
    }
  }

  private mutating func takeLine(_ line: TextLine, _ text: ArraySlice<UInt8>) {
    switch section {
    case .tree:
      guard !text.isEmpty else { return }
      tree.append(Branch(indent: line.indent, text: text, offset: line.offset))
    case .failures, .pending:
      if line.indent <= 4, let close = text.offset(of: ") "), text[..<close].integer != nil {
        end()
        let isFailure = section == .failures
        current = add(text[(close + 2)...], isFailure ? .failed : .skipped, line.offset)
        isMessage = false
      } else if text.hasPrefix("# ") {
        // The reason of a pending example, or where a failure was found.
        if section == .pending, message.isEmpty { message.append(text.dropFirst(2)) }
        isMessage = false
      } else if let rest = text.after("Failure/Error:") {
        isMessage = true
        message = [rest.trimmed]
      } else if isMessage, message.count < 20 {
        message.append(text)
      }
    case .list:
      guard text.hasPrefix("rspec "), let hash = text.offset(of: " # ") else { return }
      _ = add(text[(hash + 3)...], .failed, line.offset)
    }
  }

  private mutating func add(
    _ name: ArraySlice<UInt8>, _ outcome: Outcome, _ offset: Int
  ) -> Int {
    let key = Array(name.trimmed)
    if let known = numbers[key] { return known }
    numbers[key] = listed.count
    listed.append(RunLog.Test(name: key, outcome: outcome, offset: offset))
    return listed.count - 1
  }

  private mutating func end() {
    defer {
      current = nil
      message = []
      isMessage = false
    }
    while message.last?.isEmpty ?? false { message.removeLast() }
    guard let current, !message.isEmpty else { return }
    listed[current].message =
      Array(message.filter { !$0.isEmpty }.joined(separator: [0x0A]))[...].string
  }

  /// The examples of the tree, each with the names of its groups before its own.
  private func examples() -> [RunLog.Test] {
    var branches = tree
    for index in branches.indices.dropLast() {
      branches[index].isGroup = branches[index + 1].indent > branches[index].indent
    }
    var path: [Branch] = []
    var found: [RunLog.Test] = []
    for branch in branches {
      while let last = path.last, last.indent >= branch.indent { path.removeLast() }
      if branch.isGroup {
        path.append(branch)
      } else if !path.isEmpty {
        let (text, outcome, reason) = Self.example(branch.text)
        let words = path.map(\.text) + [text]
        var row = RunLog.Test(
          name: Array(words.joined(separator: [0x20])), outcome: outcome, offset: branch.offset)
        row.message = reason
        found.append(row)
      }
    }
    return found
  }

  /// An example without `(FAILED - 1)` or `(PENDING: why)` behind it; Hspec prints `[✘]` or
  /// `FAILED [1]` there.
  private static func example(
    _ text: ArraySlice<UInt8>
  ) -> (text: ArraySlice<UInt8>, outcome: Outcome, reason: String?) {
    if text.last == UInt8(ascii: ")") {
      if let open = text.lastOffset(of: " (FAILED - ") { return (text[..<open], .failed, nil) }
      if let open = text.lastOffset(of: " (PENDING: ") {
        return (text[..<open], .skipped, text[(open + 11)...].dropLast().string)
      }
    }
    guard text.last == UInt8(ascii: "]"), let open = text.lastOffset(of: " [") else {
      return (text, .passed, nil)
    }
    let inner = text[(open + 2)...].dropLast()
    if let outcome = signs.first(where: { inner.elementsEqual($0.sign.utf8) })?.outcome {
      return (text[..<open], outcome, nil)
    }
    if inner.integer != nil, text[..<open].hasSuffix(" FAILED") {
      return (text[..<open].dropLast(7), .failed, nil)
    }
    return (text, .passed, nil)
  }

  private static let signs: [(sign: String, outcome: Outcome)] = [
    ("\u{2714}", .passed), ("\u{2713}", .passed), ("\u{2718}", .failed), ("\u{2717}", .failed),
    ("\u{2010}", .skipped),
  ]

  private func isListed(_ row: RunLog.Test, as outcome: Outcome) -> Bool {
    numbers[row.name].map { listed[$0].outcome == outcome } ?? false
  }

  mutating func finished(at offset: Int) -> RunLog {
    end()
    let examples = examples()
    let failures = examples.count { $0.outcome == .failed || isListed($0, as: .failed) }
    // What a program prints among the examples looks like one of them; and where not all failures are
    // known, no other one can be said to have passed.
    let isTree =
      !examples.isEmpty && examples.count == log.stated.total && failures == log.stated.failed
    if isTree {
      for var row in examples {
        if let known = numbers.removeValue(forKey: row.name) {
          row.message = listed[known].message ?? row.message
          row.outcome = listed[known].outcome
        }
        log.tests.append(row)
      }
    } else {
      log.tests = listed
      log.counted = log.failures
    }
    if !hasTotals { log.cut("the totals at the end are missing", at: offset) }
    log.listsEveryTest = isTree
    log.tool = "RSpec"
    return log
  }
}
