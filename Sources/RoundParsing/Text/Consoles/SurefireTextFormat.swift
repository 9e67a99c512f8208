import RoundModel

/// The text files of Maven's Surefire and Failsafe: totals, and the tests that failed.
struct SurefireTextFormat: TextFormat {
  let name = "surefire-text"
  let recognition = "a line \"Test set: a.b.C\" and one such as \"Tests run: 3, Failures: 1, ...\""
  let losses = "tests that passed or were left out, where the file lists failures only"
  let listsEveryTest = false

  func recognises(_ lines: [TextLine]) -> Bool {
    lines.contains { $0.bytes.hasPrefix("Test set: ") }
      && lines.contains { SurefireTextReader.totals($0.bytes.trimmed) != nil }
  }

  func log(of lines: [TextLine]) -> RunLog { SurefireTextReader.log(of: lines) }
}

struct SurefireTextReader: LineReader {
  private static let mark = "Time elapsed: "

  private var log = RunLog()
  /// The class whose tests are told.
  private var owner: ArraySlice<UInt8> = []
  private var hasOpenSet = false
  private var current: Int?
  private var text: [ArraySlice<UInt8>] = []

  mutating func take(_ line: TextLine) {
    let bytes = line.bytes.trimmed
    if let name = bytes.after("Test set: ") {
      end()
      noteOpenSet(at: line.offset)
      owner = name.trimmed
      hasOpenSet = true
    } else if hasOpenSet, let totals = Self.totals(bytes) {
      hasOpenSet = false
      add(totals, Self.seconds(bytes), at: line.offset)
    } else if !owner.isEmpty, let result = result(bytes, at: line.offset) {
      end()
      current = log.tests.count
      log.tests.append(result)
    } else if current != nil, text.count < 200 {
      text.append(line.bytes)
    }
  }

  /// `Tests run: 3, Failures: 1, Errors: 1, Skipped: 0`, and the time perhaps.
  static func totals(_ text: ArraySlice<UInt8>) -> Totals? {
    guard text.hasPrefix("Tests run: ") else { return nil }
    var counts: [Int] = []
    for label in ["Tests run: ", "Failures: ", "Errors: ", "Skipped: "] {
      guard let start = text.offset(of: label) else { return nil }
      let digits = text[(start + label.utf8.count)...].prefix { $0 &- 0x30 < 10 }
      guard let count = digits.integer else { return nil }
      counts.append(count)
    }
    return Totals(total: counts[0], failed: counts[1], skipped: counts[3], errors: counts[2])
  }

  private mutating func add(_ totals: Totals, _ seconds: Double?, at offset: Int) {
    if log.stated.isEmpty { log.statedOffset = offset }
    log.stated.total = (log.stated.total ?? 0) + (totals.total ?? 0)
    log.stated.failed = (log.stated.failed ?? 0) + (totals.failed ?? 0)
    log.stated.skipped = (log.stated.skipped ?? 0) + (totals.skipped ?? 0)
    log.stated.errors = (log.stated.errors ?? 0) + (totals.errors ?? 0)
    if let seconds { log.durationSeconds = (log.durationSeconds ?? 0) + seconds }
  }

  /// The time in a line, whose thousands may be set apart: `Time elapsed: 1,234.5 s`.
  private static func seconds(_ text: ArraySlice<UInt8>) -> Double? {
    guard let start = text.offset(of: mark) else { return nil }
    let digits = text[(start + mark.utf8.count)...].prefix { $0 > 0x20 }
    return Array(digits.filter { $0 != UInt8(ascii: ",") })[...].decimal
  }

  /// `adds(a.b.C)  Time elapsed: 0.01 s  <<< FAILURE!`, or `a.b.C.adds -- Time elapsed: ...`.
  private func result(_ text: ArraySlice<UInt8>, at offset: Int) -> RunLog.Test? {
    guard let start = text.offset(of: Self.mark), let seconds = Self.seconds(text) else {
      return nil
    }
    var name = text[..<start].trimmed
    if name.hasSuffix(" --") { name = name.dropLast(3).trimmed }
    guard !name.isEmpty, !name.hasPrefix("Tests run: ") else { return nil }
    let outcome: Outcome =
      text.hasSuffix("<<< FAILURE!") ? .failed : text.hasSuffix("<<< ERROR!") ? .error : .passed
    let unit = text[start...].dropFirst(Self.mark.utf8.count).drop { $0 > 0x20 }.trimmed
    guard outcome != .passed || unit.elementsEqual("s".utf8) || unit.elementsEqual("sec".utf8)
    else { return nil }
    let parts = names(name)
    var test = RunLog.Test(name: Array(parts.name), outcome: outcome, offset: offset)
    test.suite = [parts.owner.string]
    test.duration = seconds
    // What fails before the first test of a class has the name of the class.
    if parts.name.elementsEqual(parts.owner) {
      test.suite = []
      test.prefix = ""
      test.flags = [.synthetic]
    }
    return test
  }

  /// The class and the method of a name in either form.
  private func names(
    _ text: ArraySlice<UInt8>
  ) -> (owner: ArraySlice<UInt8>, name: ArraySlice<UInt8>) {
    if text.elementsEqual(owner) { return (owner, text) }
    if text.starts(with: owner), text.dropFirst(owner.count).first == UInt8(ascii: ".") {
      return (owner, text.dropFirst(owner.count + 1))
    }
    if text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")),
      open > text.startIndex, text[open...].contains(UInt8(ascii: "."))
    {
      return (text[(open + 1)...].dropLast(), text[..<open])
    }
    return (owner, text)
  }

  private mutating func end() {
    defer {
      current = nil
      text = []
    }
    guard let current, log.tests[current].outcome != .passed else { return }
    let lines = text.drop { $0.trimmed.isEmpty }
    let words = lines.prefix { !$0.trimmed.isEmpty && !$0.trimmed.hasPrefix("at ") }
    guard !words.isEmpty else { return }
    let message = Array(words.map(\.trimmedEnd).joined(separator: [0x0A]))[...]
    log.tests[current].message = Self.withoutType(message).string
    log.tests[current].trace =
      Array(lines.map(\.trimmedEnd).joined(separator: [0x0A]))[...].trimmedEnd.string
  }

  /// A message without the class of the error before it, as the XML files have it.
  private static func withoutType(_ message: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let word = message.prefix { $0 > 0x20 }
    guard word.last == UInt8(ascii: ":"), word.contains(UInt8(ascii: ".")) else { return message }
    let rest = message[word.endIndex...].trimmed
    return rest.isEmpty ? message : rest
  }

  private mutating func noteOpenSet(at offset: Int) {
    if hasOpenSet { log.cut("the totals of \(owner.string) are missing", at: offset) }
  }

  mutating func finished(at offset: Int) -> RunLog {
    end()
    noteOpenSet(at: offset)
    log.counted = log.failures
    log.listsEveryTest = !log.tests.isEmpty && log.tests.count == log.stated.total
    log.tool = "Surefire"
    return log
  }
}
