import RoundModel

/// What single lines of TAP say.
enum TAPLine {
  static func isVersion(_ text: ArraySlice<UInt8>) -> Bool {
    text.after("TAP version ")?.trimmed.integer != nil || isKernelVersion(text)
  }

  static func isKernelVersion(_ text: ArraySlice<UInt8>) -> Bool {
    text.trimmed.after("KTAP version ")?.trimmed.integer != nil
  }

  /// A line of a kernel log without its clock and its caller: `[    0.123456][    T1] `.
  static func withoutClock(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = line
    if rest.first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")),
      rest[(rest.startIndex + 1)..<end].integer != nil
    {
      rest = rest[(end + 1)...]
    }
    guard rest.first == UInt8(ascii: "["), let end = rest.firstIndex(of: UInt8(ascii: "]")),
      rest[(rest.startIndex + 1)..<end].trimmed.decimal != nil,
      rest[..<end].contains(UInt8(ascii: "."))
    else { return line }
    rest = rest[(end + 1)...]
    if rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")) {
      rest = rest[(close + 1)...]
    }
    return rest.first == 0x20 ? rest.dropFirst() : rest
  }

  /// A text whose `\#` and `\\` are read out.
  static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "\\"), index + 1 < text.endIndex,
        text[index + 1] == UInt8(ascii: "#") || text[index + 1] == UInt8(ascii: "\\")
      {
        index += 1
      }
      result.append(text[index])
      index += 1
    }
    return result
  }
}

/// A plan such as `1..5`, or `1..0 # SKIP no database`.
struct TAPPlan: Sendable {
  let count: Int
  let reason: String?

  init?(_ text: ArraySlice<UInt8>) {
    guard let dots = text.offset(of: ".."), let first = text[..<dots].integer, first <= 1 else {
      return nil
    }
    let rest = text[(dots + 2)...]
    let end = rest.firstIndex { $0 &- 0x30 > 9 } ?? rest.endIndex
    guard let last = rest[..<end].integer else { return nil }
    let tail = rest[end...].trimmed
    guard tail.isEmpty || tail.first == UInt8(ascii: "#") else { return nil }
    count = last
    let words = tail.dropFirst().trimmed
    reason = words.hasFoldedPrefix("skip") ? words.string : nil
  }
}

/// A result such as `not ok 3 - adds # TODO later`.
struct TAPResult: Sendable {
  var number: Int?
  var name: [UInt8] = []
  var outcome: Outcome
  /// Whether the line says `ok`, whatever its directive makes of it.
  let isOK: Bool
  var reason: String?
  var duration: Double?
  var countsUnexpectedPass = false
  /// Whether the tests inside it follow in braces.
  var opensBlock = false

  /// Reads a line, whose brace at the end may open a block, or else ends a name.
  init?(_ text: ArraySlice<UInt8>, isKernel: Bool, mayOpenBlock: Bool = true) {
    var rest: ArraySlice<UInt8>
    if let after = text.after("not ok") {
      rest = after
      isOK = false
    } else if let after = text.after("ok") {
      rest = after
      isOK = true
    } else {
      return nil
    }
    // A dash may stand in the place of the blank; only a failure is worth that guess.
    let hasDash = !isOK && rest.first == UInt8(ascii: "-")
    let isWord = rest.first.map { $0 == 0x20 || $0 == 0x09 } ?? true
    guard hasDash || isWord else { return nil }
    outcome = isOK ? .passed : .failed
    rest = rest.trimmed
    let digits = rest.prefix { $0 &- 0x30 < 10 }
    let next = rest.dropFirst(digits.count).first
    if !digits.isEmpty, next == nil || next == 0x20 || next == 0x09 {
      number = digits.integer
      rest = rest.dropFirst(digits.count).trimmed
    }
    if rest.first == UInt8(ascii: "-"),
      hasDash || rest.count == 1 || rest.dropFirst().first == 0x20
    {
      rest = rest.dropFirst().trimmed
    }
    if mayOpenBlock, rest.last == UInt8(ascii: "{"),
      rest.count == 1 || rest.dropLast().last == 0x20
    {
      opensBlock = true
      rest = rest.dropLast().trimmed
    }
    readDirectives(&rest, isKernel)
    name = TAPLine.unescaped(rest.trimmed)
  }

  /// Reads `skip 2 adds` and `todo 2 adds`, as testem writes what others write behind a result.
  ///
  /// The number, which is that of the next result, tells it from a line that a test printed.
  init?(wordFirst text: ArraySlice<UInt8>, number expected: Int) {
    let isSkip = text.hasPrefix("skip ")
    guard isSkip || text.hasPrefix("todo ") else { return nil }
    let rest = text.dropFirst(5)
    let digits = rest.prefix { $0 &- 0x30 < 10 }
    guard digits.integer == expected, rest.dropFirst(digits.count).first == 0x20 else { return nil }
    self.init((Array("ok ".utf8) + rest)[...], isKernel: false, mayOpenBlock: false)
    outcome = isSkip ? .skipped : .expectedFailure
  }

  /// Reads what stands behind an unescaped `#`, if it is a directive, and takes it off the name.
  private mutating func readDirectives(_ rest: inout ArraySlice<UInt8>, _ isKernel: Bool) {
    var index = rest.startIndex
    while index < rest.endIndex {
      let isMark =
        rest[index] == UInt8(ascii: "#")
        && (index == rest.startIndex || rest[index - 1] == 0x20 || rest[index - 1] == 0x09)
      if isMark {
        let words = rest[(index + 1)...].trimmed
        if let time = Self.time(words) {
          duration = time.seconds
          readDirective(time.rest.trimmed, isKernel)
          rest = rest[..<index]
          return
        }
        if readDirective(words, isKernel) {
          rest = rest[..<index]
          return
        }
      }
      index += 1
    }
  }

  /// Sets the outcome that a directive gives the result; returns whether it is one.
  @discardableResult
  private mutating func readDirective(_ words: ArraySlice<UInt8>, _ isKernel: Bool) -> Bool {
    let words = words.first == UInt8(ascii: "#") ? words.dropFirst().trimmed : words
    if words.hasFoldedPrefix("skip") {
      let length = words.prefix { $0 | 0x20 &- 0x61 < 26 || $0 == UInt8(ascii: "_") }.count
      outcome = .skipped
      setReason(words.dropFirst(length))
      return true
    }
    if Self.isWord("todo", words) {
      outcome = isOK ? .unexpectedPass : .expectedFailure
      setReason(words.dropFirst(4))
      return true
    }
    if words.hasFoldedPrefix("unexpected success") {
      outcome = .unexpectedPass
      countsUnexpectedPass = !isOK
      setReason(words.dropFirst(18))
      return true
    }
    if words.after("exit=")?.trimmed.integer != nil {
      reason = words.string
      return true
    }
    // Words that the kernel adds, in capitals, since they stand in many a description.
    for (word, result) in [
      ("XFAIL", Outcome.expectedFailure), ("XPASS", .unexpectedPass), ("TIMEOUT", .timedOut),
      ("ERROR", .error),
    ] where words.hasPrefix(word) && Self.isWord(word.lowercased(), words) {
      outcome = result == .expectedFailure && isOK && !isKernel ? .unexpectedPass : result
      setReason(words.dropFirst(word.utf8.count))
      return true
    }
    return false
  }

  private mutating func setReason(_ rest: ArraySlice<UInt8>) {
    var words = rest.trimmed
    if words.first == UInt8(ascii: ":") { words = words.dropFirst().trimmed }
    if !words.isEmpty, !words.elementsEqual([UInt8(ascii: "-")]) { reason = words.string }
  }

  private static func isWord(_ word: String, _ words: ArraySlice<UInt8>) -> Bool {
    guard words.hasFoldedPrefix(word) else { return false }
    guard let next = words.dropFirst(word.utf8.count).first else { return true }
    return !(next | 0x20 &- 0x61 < 26 || next &- 0x30 < 10 || next == UInt8(ascii: "_"))
  }

  /// The seconds of `time=12.5ms`, and what follows.
  private static func time(
    _ words: ArraySlice<UInt8>
  ) -> (seconds: Double, rest: ArraySlice<UInt8>)? {
    guard let value = words.after("time=") else { return nil }
    let digits = value.prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }
    guard let number = digits.decimal else { return nil }
    let unit = value.dropFirst(digits.count)
    if let rest = unit.after("ms") { return (number / 1000, rest) }
    if let rest = unit.after("s") { return (number, rest) }
    return nil
  }
}
