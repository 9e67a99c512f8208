import RoundModel

/// What `prove -v` says of the files whose TAP it prints: where one starts, that it was left out, and
/// that its program failed.
struct ProveFiles: Sendable {
  /// The file whose results are printed.
  private(set) var file: String?
  private var offset = 0
  private var hasResult = false
  private var hasFailure = false
  /// What was said of the file's program, which ended with an error.
  private var fault: String?
  private var rows: [RunLog.Test] = []
  private var failureOffset: Int?

  /// Notes a result of the file.
  mutating func take(_ result: TAPResult) {
    hasResult = true
    hasFailure = hasFailure || result.outcome.severity > 1
  }

  /// Takes a line such as `t/sum.t .. `, or one that tells how the program of a file ended.
  mutating func take(_ text: ArraySlice<UInt8>, at offset: Int) -> Bool {
    if let line = ProveLine(text), line.file.hasSuffix(".t") {
      end()
      file = line.file.string
      self.offset = offset
      return line.words.isEmpty || takeState(line.words)
    }
    guard file != nil else { return false }
    if text.hasPrefix("Result: FAIL") || text.hasPrefix("Result: NOTESTS") {
      failureOffset = offset
      return true
    }
    return takeState(text)
  }

  private mutating func takeState(_ words: ArraySlice<UInt8>) -> Bool {
    switch ProveState(words) {
    case .skipped(let reason):
      // A test may print that word itself.
      guard let file, !hasResult else { return false }
      var row = RunLog.Test(name: file, outcome: .skipped, offset: offset)
      row.kind = .module
      row.prefix = ""
      row.file = file
      row.message = reason.string
      rows.append(row)
    case .dubious: fault = fault ?? words.trimmed.string
    case .failed, nil: return false
    }
    return true
  }

  /// Ends a file: a program that failed, and none of its results, is an error of the file.
  private mutating func end() {
    if let file, let fault, !hasFailure {
      var error = RunLog.Test(name: file, outcome: .error, offset: offset)
      error.file = file
      error.prefix = ""
      error.flags = [.synthetic]
      error.message = fault
      rows.append(error)
    }
    fault = nil
    hasResult = false
    hasFailure = false
  }

  /// Adds what the files told beside their results.
  mutating func finish(_ log: inout RunLog) {
    end()
    log.tests += rows
    if let failureOffset { log.holdFailure("prove says that the run failed", at: failureOffset) }
  }
}
