import RoundModel

/// The text files of Maven's Surefire and Failsafe: totals, and the tests that failed.
struct SurefireTextFormat: TextFormat {
  let name = "surefire-text"
  let recognition = "a line \"Test set: a.b.C\" and one such as \"Tests run: 3, Failures: 1, ...\""
  let losses = "tests that passed or were left out, where the file lists failures only"
  let listsEveryTest = false

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { $0.bytes.hasPrefix("Test set: ") }
      && lines.contains { SurefireLine.totals($0.bytes.trimmed) != nil }
  }

  func log(of lines: [TextLine]) -> RunLog { SurefireTextReader.log(of: lines) }
}

struct SurefireTextReader: LineReader {
  private var log = RunLog()
  /// The class whose tests are told.
  private var owner: ArraySlice<UInt8> = []
  private var hasOpenSet = false
  private var words = SurefireWords()

  mutating func take(_ line: TextLine) {
    let bytes = line.bytes.trimmed
    if let name = bytes.after("Test set: ") {
      words.end(&log)
      noteOpenSet(at: line.offset)
      owner = name.trimmed
      hasOpenSet = true
    } else if hasOpenSet, let totals = SurefireLine.totals(bytes) {
      hasOpenSet = false
      if log.stated.isEmpty { log.statedOffset = line.offset }
      log.stated = SurefireLine.sum(log.stated, totals)
      if let seconds = SurefireLine.seconds(bytes) {
        log.durationSeconds = (log.durationSeconds ?? 0) + seconds
      }
    } else if !owner.isEmpty,
      let result = SurefireLine.result(bytes, of: owner, at: line.offset)
    {
      words.begin(result, &log)
    } else {
      words.take(line.bytes)
    }
  }

  private mutating func noteOpenSet(at offset: Int) {
    if hasOpenSet { log.cut("the totals of \(owner.string) are missing", at: offset) }
  }

  mutating func finished(at offset: Int) -> RunLog {
    words.end(&log)
    noteOpenSet(at: offset)
    log.counted = log.failures
    log.listsEveryTest = !log.tests.isEmpty && log.tests.count == log.stated.total
    log.tool = "Surefire"
    return log
  }
}
