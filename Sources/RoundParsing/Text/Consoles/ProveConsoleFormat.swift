import RoundModel

/// What `prove` prints without `-v`: how each file of tests ended, and not the results inside.
struct ProveConsoleFormat: TextFormat {
  let name = "prove-console"
  let recognition = "lines such as \"t/sum.t .. ok\""
  let losses = "the results inside the files, but for what a failed one said of itself"
  let listsEveryTest = true

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { ProveLine($0.bytes.trimmed)?.isSure ?? false } && !TAPFormat.hasEvidence(lines)
  }

  func log(of lines: [TextLine]) -> RunLog { ProveConsoleReader.log(of: lines) }
}

struct ProveConsoleReader: LineReader {
  private var log = RunLog()
  /// The number of the file that has no end yet, or whose end tells more.
  private var current: Int?
  private var remarks = TAPRemarks()
  private var hasResult = false
  private var failureOffset: Int?
  private var isInSummary = false

  mutating func take(_ line: TextLine) {
    let text = line.bytes.trimmed
    if let file = ProveLine(text), file.isSure || hasStarted {
      start(file, at: line.offset)
    } else if text.hasPrefix("Test Summary Report") || text.hasPrefix("All tests successful") {
      end()
      isInSummary = true
    } else if let rest = text.after("Files="), let count = rest.prefix(while: Self.isDigit).integer
    {
      end()
      log.stated.total = count
      log.statedOffset = line.offset
      takeTime(rest)
    } else if let rest = text.after("Result: ") {
      end()
      hasResult = true
      failureOffset = rest.hasPrefix("PASS") ? nil : line.offset
    } else if !isInSummary, let current {
      if ProveState(text) != nil {
        takeState(text, of: current)
      } else if !text.isEmpty {
        remarks.add(text)
      }
    }
  }

  /// Whether a file was named before, so that others may have any name.
  private var hasStarted: Bool { !log.tests.isEmpty && !isInSummary }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private mutating func start(_ line: ProveLine, at offset: Int) {
    end()
    let number = log.tests.count
    // What has no end was running when the text ended.
    log.tests.append(RunLog.Test(name: Array(line.file), outcome: .interrupted, offset: offset))
    log.tests[number].file = line.file.string
    log.tests[number].prefix = ""
    current = number
    if line.words.elementsEqual("ok".utf8) || line.words.hasPrefix("ok ") {
      log.tests[number].outcome = .passed
    } else if !line.words.isEmpty {
      takeState(line.words, of: number)
    }
  }

  private mutating func takeState(_ words: ArraySlice<UInt8>, of number: Int) {
    switch ProveState(words) {
    case .skipped(let reason):
      log.tests[number].outcome = .skipped
      log.tests[number].message = reason.string
    case .failed:
      log.tests[number].outcome = .failed
      log.tests[number].message = words.string
    case .dubious:
      // How many failed stands behind it, if any did.
      log.tests[number].outcome = .error
      log.tests[number].message = log.tests[number].message ?? words.string
    case nil: break
    }
  }

  /// Ends a file: what it said of a failure is worth more than how many there were.
  private mutating func end() {
    if let current, log.tests[current].outcome.severity > 1 {
      log.tests[current].message = remarks.message ?? log.tests[current].message
      log.tests[current].trace = remarks.trace
    }
    current = nil
    remarks = TAPRemarks()
  }

  /// The seconds in `3, Tests=4,  2 wallclock secs`.
  private mutating func takeTime(_ text: ArraySlice<UInt8>) {
    guard let end = text.offset(of: " wallclock secs") else { return }
    let start = text[..<end].lastIndex(of: 0x20) ?? text.startIndex
    log.durationSeconds = text[start..<end].trimmed.decimal
  }

  mutating func finished(at offset: Int) -> RunLog {
    end()
    if !hasResult { log.cut("the result at the end is missing", at: offset) }
    log.counted = Totals(total: log.tests.count)
    if let failureOffset { log.holdFailure("prove says that the run failed", at: failureOffset) }
    log.tool = "prove"
    return log
  }
}
