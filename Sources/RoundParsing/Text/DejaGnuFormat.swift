import RoundModel

/// The summaries that DejaGnu writes for GCC, binutils and GDB.
struct DejaGnuFormat: TextFormat {
  let name = "dejagnu-sum"
  let recognition = "a line \"=== ... tests ===\", or \"# of expected passes\""
  let losses = "durations and messages; tests that share a name"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    var hasHeader = false
    var hasResult = false
    for line in lines {
      let text = line.bytes.trimmed
      if text.hasPrefix("=== "), text.hasSuffix(" tests ===") { hasHeader = true }
      if text.hasPrefix("# of expected passes") { return true }
      if DejaGnuReader.status(line.bytes) != nil { hasResult = true }
      if hasHeader, hasResult { return true }
    }
    return hasHeader
  }

  func log(of lines: [TextLine]) -> RunLog {
    var reader = DejaGnuReader()
    reader.hasTargets =
      Set(lines.compactMap { $0.bytes.after("Running target ")?.trimmed.string })
      .count > 1
    for line in lines { reader.take(line) }
    return reader.finished(at: lines.last?.offset ?? 0)
  }
}

struct DejaGnuReader {
  private static let statuses: [(word: String, outcome: Outcome)] = [
    ("PASS", .passed), ("FAIL", .failed), ("XFAIL", .expectedFailure), ("XPASS", .unexpectedPass),
    ("KFAIL", .expectedFailure), ("KPASS", .unexpectedPass), ("UNRESOLVED", .error),
    ("UNTESTED", .notRun), ("UNSUPPORTED", .skipped), ("ERROR", .error),
  ]

  private static let totals: [(label: String, measure: Claim.Measure)] = [
    ("# of expected passes", .passed), ("# of unexpected failures", .failed),
    ("# of unsupported tests", .skipped),
  ]

  /// Whether the tests ran on several targets, which are then told apart.
  var hasTargets = false
  private var log = RunLog()
  private var file: String?
  private var target: String?
  /// The tool whose tests are listed, until its summary comes.
  private var tool: (name: ArraySlice<UInt8>, offset: Int)?
  /// What the summaries state, by their titles.
  private var stated: [(title: String, totals: Totals)] = []
  private var counted = Totals(passed: 0, failed: 0, skipped: 0)

  /// The status and the name of a line such as `XFAIL: gcc.dg/a.c (test for excess errors)`.
  static func status(_ line: ArraySlice<UInt8>) -> (outcome: Outcome, name: ArraySlice<UInt8>)? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex <= 12,
      line[(colon + 1)...].first == 0x20
    else { return nil }
    let word = line[..<colon]
    guard let known = statuses.first(where: { word.elementsEqual($0.word.utf8) }) else {
      return nil
    }
    return (known.outcome, line[(colon + 2)...].trimmed)
  }

  mutating func take(_ line: TextLine) {
    let text = line.bytes.trimmed
    if let rest = text.after("Running target ") {
      target = rest.trimmed.string
    } else if let rest = text.after("Running "), rest.hasSuffix("...") {
      let path = rest.dropLast(3).trimmed
      let start = path.lastOffset(of: "/testsuite/").map { $0 + 11 } ?? path.startIndex
      file = path[start...].string
    } else if text.hasPrefix("=== "), text.hasSuffix(" ===") {
      takeTitle(text.dropFirst(4).dropLast(4).trimmed, at: line.offset)
    } else if text.hasPrefix("# of "), !stated.isEmpty {
      takeTotal(text, at: line.offset)
    } else if let (outcome, name) = Self.status(line.bytes) {
      add(outcome, name, line)
    }
  }

  private mutating func takeTitle(_ title: ArraySlice<UInt8>, at offset: Int) {
    if title.hasSuffix(" tests") {
      endTool()
      tool = (title.dropLast(6), offset)
    } else if title.offset(of: " Summary") != nil {
      tool = nil
      stated.append((title.string, Totals()))
    }
  }

  private mutating func endTool() {
    guard let tool else { return }
    log.cut("the tests of \(tool.name.string) have no summary", at: tool.offset)
  }

  private mutating func takeTotal(_ text: ArraySlice<UInt8>, at offset: Int) {
    for (label, measure) in Self.totals where text.hasPrefix(label) {
      guard let count = text.dropFirst(label.utf8.count).trimmed.integer else { continue }
      stated[stated.count - 1].totals[measure] = count
      log.statedOffset = offset
    }
  }

  private mutating func add(_ outcome: Outcome, _ name: ArraySlice<UInt8>, _ line: TextLine) {
    for measure in [Claim.Measure.passed, .failed, .skipped] {
      let isOfIt =
        measure == .passed
        ? outcome == .passed : measure == .failed ? outcome == .failed : outcome == .skipped
      if isOfIt { counted[measure] = (counted[measure] ?? 0) + 1 }
    }
    var test = RunLog.Test(name: [], outcome: outcome, offset: line.offset)
    var rest = name
    if rest.last == UInt8(ascii: ")"), let open = rest.lastOffset(of: " (") {
      let words = rest[(open + 2)...]
      if words.hasPrefix("timeout") || words.hasPrefix("PRMS") {
        rest = rest[..<open]
        if words.hasPrefix("timeout"), outcome == .failed { test.outcome = .timedOut }
      }
    }
    test.name = Array(rest)
    test.file = file
    test.variant = hasTargets ? target : nil
    test.originalStatus = line.bytes.prefix { $0 != UInt8(ascii: ":") }.string
    if outcome == .passed || outcome == .failed { test.originalStatus = nil }
    if outcome == .unexpectedPass { test.flags = [.countsUnexpectedPass] }
    log.tests.append(test)
  }

  mutating func finished(at offset: Int) -> RunLog {
    endTool()
    if stated.isEmpty { log.cut("the summary is missing", at: offset) }
    // Where a tool ran on several targets, the summary of all of them repeats those of each.
    let whole = stated.filter { Array($0.title.utf8)[...].offset(of: " Summary for ") == nil }
    let parts = (whole.isEmpty ? stated : whole).map(\.totals)
    for (_, measure) in Self.totals {
      let figures = parts.compactMap { $0[measure] }
      if !figures.isEmpty { log.stated[measure] = figures.reduce(0, +) }
    }
    log.counted = counted
    log.tool = "DejaGnu"
    return log
  }
}
