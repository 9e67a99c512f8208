import RoundModel

/// What a Go test or package printed, put together from its pieces.
struct GoOutput: Sendable {
  /// The lines without the runner's own, without blanks at their ends.
  private(set) var lines: [ArraySlice<UInt8>] = []
  /// Results that stand in the output because the line before had no end: `--- PASS: TestX`.
  private(set) var results: [(action: GoTestAction, name: ArraySlice<UInt8>)] = []
  private(set) var isTimeout = false
  /// Whether the process died of a panic or a fatal error.
  private(set) var isCrash = false
  private(set) var hasBenchmark = false
  private(set) var isBrokenBuild = false
  /// The tests that a timeout found running.
  private(set) var running: [ArraySlice<UInt8>] = []

  private static let lineLimit = 20
  private static let traceLimit = 400

  /// Reads the pieces whose opening quotes stand at some offsets.
  init(_ quotes: [UInt32], _ bytes: Span<UInt8>) {
    var text: [UInt8] = []
    for quote in quotes {
      var cursor = JSONCursor(at: Int(quote))
      if let piece = try? cursor.text(bytes) { text.append(contentsOf: piece.decoded(bytes)) }
    }
    self.init(text: text)
  }

  init(text: [UInt8]) {
    var hasPanic = false
    var listsRunning = false
    for line in text.lines {
      let trimmed = line.trimmed
      if line.hasPrefix("panic: ") || line.hasPrefix("fatal error: ") { hasPanic = true }
      if line.hasPrefix("panic: test timed out after") { isTimeout = true }
      if hasPanic, trimmed.hasPrefix("goroutine ") { isCrash = true }
      if line.hasPrefix("signal: ") { isCrash = true }
      if trimmed.hasSuffix("[build failed]") || trimmed.hasSuffix("[setup failed]") {
        isBrokenBuild = true
      }
      if trimmed.offset(of: " ns/op") != nil { hasBenchmark = true }
      if listsRunning, line.first == 0x09, let end = trimmed.lastIndex(of: UInt8(ascii: "(")) {
        running.append(trimmed[..<end].trimmed)
      } else {
        listsRunning = trimmed.hasPrefix("running tests:")
      }
      noteResult(line)
      guard !trimmed.isEmpty, !trimmed.hasPrefix("=== "), !trimmed.hasPrefix("--- "),
        !trimmed.elementsEqual("FAIL".utf8), !trimmed.elementsEqual("PASS".utf8)
      else {
        continue
      }
      lines.append(trimmed)
    }
  }

  private mutating func noteResult(_ line: ArraySlice<UInt8>) {
    guard let start = line.offset(of: "--- ") else { return }
    let rest = line[(start + 4)...]
    for (word, action) in [
      ("PASS: ", GoTestAction.pass), ("FAIL: ", .fail), ("SKIP: ", .skip), ("BENCH: ", .bench),
    ] where rest.hasPrefix(word) {
      let name = rest.dropFirst(word.utf8.count)
      results.append((action, name[..<(name.firstIndex(of: 0x20) ?? name.endIndex)]))
    }
  }

  /// The result that the output gives a test, where its own event got lost.
  func result(of name: [UInt8]) -> GoTestAction? {
    results.last { $0.name.elementsEqual(name) }?.action
  }

  /// What went wrong: the lines before the first stack.
  var message: String? {
    let end = lines.firstIndex { $0.hasPrefix("goroutine ") } ?? lines.count
    let head = lines[..<min(end, Self.lineLimit)]
    return head.isEmpty ? nil : Self.joined(head)
  }

  /// The lines from the first stack on, or all lines where there are too many for a message.
  var trace: String? {
    let stack = lines.firstIndex { $0.hasPrefix("goroutine ") }
    guard stack != nil || lines.count > Self.lineLimit else { return nil }
    return Self.joined(lines[(stack ?? 0)...].prefix(Self.traceLimit))
  }

  private static func joined(_ lines: ArraySlice<ArraySlice<UInt8>>) -> String {
    String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
  }
}
