import RoundModel

/// The lines of Maven's Surefire and Failsafe, which stand alike in their text files and on consoles.
enum SurefireLine {
  private static let mark = "Time elapsed: "

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

  /// Totals of two sets together.
  static func sum(_ one: Totals, _ other: Totals) -> Totals {
    var sum = one
    for measure in [Claim.Measure.total, .failed, .skipped, .errors] {
      sum[measure] = (one[measure] ?? 0) + (other[measure] ?? 0)
    }
    return sum
  }

  /// The time in a line, whose thousands may be set apart: `Time elapsed: 1,234.5 s`.
  static func seconds(_ text: ArraySlice<UInt8>) -> Double? {
    guard let start = text.offset(of: mark) else { return nil }
    let digits = text[(start + mark.utf8.count)...].prefix { $0 > 0x20 }
    return Array(digits.filter { $0 != UInt8(ascii: ",") })[...].decimal
  }

  /// `adds(a.b.C)  Time elapsed: 0.01 s  <<< FAILURE!`, or `a.b.C.adds -- Time elapsed: ...`.
  ///
  /// - Parameters:
  ///   - text: The line without blanks at its ends.
  ///   - owner: The class whose tests are told.
  ///   - offset: Where the line stands.
  /// - Returns: The test; `nil` where the line tells of none.
  static func result(
    _ text: ArraySlice<UInt8>, of owner: ArraySlice<UInt8>, at offset: Int
  ) -> RunLog.Test? {
    guard let start = text.offset(of: mark), let seconds = seconds(text) else { return nil }
    var name = text[..<start].trimmed
    if name.hasSuffix(" --") { name = name.dropLast(3).trimmed }
    guard !name.isEmpty, !name.hasPrefix("Tests run: "), let outcome = outcome(text[start...])
    else { return nil }
    let parts = names(name, owner)
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

  /// What stands behind the time of a test.
  private static func outcome(_ text: ArraySlice<UInt8>) -> Outcome? {
    let rest = text.dropFirst(mark.utf8.count).drop { $0 > 0x20 }.trimmed
    let words = rest.hasPrefix("sec") ? rest.dropFirst(3).trimmed : rest.dropFirst().trimmed
    guard rest.hasPrefix("s") else { return nil }
    if words.hasSuffix("FAILURE!") { return .failed }
    if words.hasSuffix("ERROR!") { return .error }
    if words.hasSuffix("SKIPPED") || words.hasSuffix("SKIPPED!") { return .skipped }
    return words.isEmpty ? .passed : nil
  }

  /// The class and the method of a name in either form.
  private static func names(
    _ text: ArraySlice<UInt8>, _ owner: ArraySlice<UInt8>
  ) -> (owner: ArraySlice<UInt8>, name: ArraySlice<UInt8>) {
    if text.elementsEqual(owner) { return (owner, text) }
    if !owner.isEmpty, text.starts(with: owner),
      text.dropFirst(owner.count).first == UInt8(ascii: ".")
    {
      return (owner, text.dropFirst(owner.count + 1))
    }
    if text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")),
      open > text.startIndex, text[open...].contains(UInt8(ascii: "."))
    {
      return (text[(open + 1)...].dropLast(), text[..<open])
    }
    return (owner, text)
  }
}

/// Gathers what is said of a failed test below its line.
struct SurefireWords {
  private static let mostLines = 200

  private var current: Int?
  private var text: [ArraySlice<UInt8>] = []

  /// Adds a test, of which the lines that follow speak.
  mutating func begin(_ test: RunLog.Test, _ log: inout RunLog) {
    end(&log)
    current = log.tests.count
    log.tests.append(test)
  }

  mutating func take(_ line: ArraySlice<UInt8>) {
    if current != nil, text.count < Self.mostLines { text.append(line) }
  }

  /// Gives the test what was said of it.
  mutating func end(_ log: inout RunLog) {
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
}
