import RoundModel

/// What pytest prints for people.
struct PytestConsoleFormat: TextFormat {
  let name = "pytest-console"
  let recognition =
    "a line \"=== short test summary info ===\", \"=== FAILURES ===\" or the like, or \"FAILED path::test\" "
    + "before \"=== 1 failed in 0.1s ===\""
  let losses = "tests that did not fail, unless it was run with -v or -rA; most durations"
  let listsEveryTest = true

  private static let titles = [
    "short test summary info", "FAILURES", "ERRORS", "test session starts",
  ]

  func recognises(_ lines: [TextLine]) -> Bool {
    var (hasTotals, hasSummary) = (false, false)
    for line in lines {
      if PytestLine.isSummary(line.bytes) { hasSummary = true }
      if let title = PytestLine.title(line.bytes, of: UInt8(ascii: "=")) {
        if Self.titles.contains(where: { title.elementsEqual($0.utf8) }) { return true }
        if title.offset(of: " in ") != nil, title.first?.isASCIIDigit ?? false { hasTotals = true }
      }
      if hasTotals, hasSummary { return true }
    }
    return false
  }

  func log(of lines: [TextLine]) -> RunLog { PytestConsoleReader.log(of: lines) }
}

/// What single lines of pytest's output say.
enum PytestLine {
  /// The words between two runs of a letter: `==== FAILURES ====`.
  static func title(_ line: ArraySlice<UInt8>, of byte: UInt8) -> ArraySlice<UInt8>? {
    let text = line.trimmed
    let left = text.prefix { $0 == byte }.count
    guard left >= 1, text.count > left * 2, text.last == byte,
      text.dropFirst(left).first == 0x20
    else { return nil }
    var rest = text.dropFirst(left)
    while rest.last == byte { rest = rest.dropLast() }
    return rest.trimmed
  }

  static let words: [(word: String, outcome: Outcome)] = [
    ("PASSED", .passed), ("FAILED", .failed), ("ERROR", .error), ("SKIPPED", .skipped),
    ("XFAIL", .expectedFailure), ("XPASS", .unexpectedPass), ("SUBFAILED", .failed),
    ("SUBPASSED", .passed), ("SUBPASS", .passed), ("SUBFAIL", .failed),
  ]

  /// The outcome and the node id of a line of the summary: `FAILED path::test - words`.
  static func summary(
    _ line: ArraySlice<UInt8>
  ) -> (outcome: Outcome, isSubtest: Bool, id: ArraySlice<UInt8>, words: ArraySlice<UInt8>)? {
    let word = line.prefix { 0x41...0x5A ~= $0 }
    guard let known = words.first(where: { word.elementsEqual($0.word.utf8) }) else { return nil }
    var rest = line.dropFirst(word.count)
    let isSubtest = word.hasPrefix("SUB")
    if isSubtest, let open = rest.first, open == UInt8(ascii: "(") || open == UInt8(ascii: "[") {
      let close = open == UInt8(ascii: "(") ? ") " : "] "
      guard let end = rest.offset(of: close) else { return nil }
      rest = rest[(end + 1)...]
    }
    guard rest.first == 0x20 else { return nil }
    rest = rest.trimmed
    // Parameters may hold anything, so that the words start behind the bracket that closes them.
    var from = rest.startIndex
    if let colons = rest.offset(of: "::"), let open = rest.offset(of: "[", from: colons),
      let close = rest.offset(of: "] - ", from: open)
    {
      from = close
    }
    guard let dash = rest.offset(of: " - ", from: from) else {
      return (known.outcome, isSubtest, rest, [])
    }
    return (known.outcome, isSubtest, rest[..<dash].trimmed, rest[(dash + 3)...])
  }

  /// Whether a line is one of the summary by its path: `FAILED path::test`.
  static func isSummary(_ line: ArraySlice<UInt8>) -> Bool {
    guard let found = summary(line), !found.isSubtest, let colons = found.id.offset(of: "::") else {
      return false
    }
    return colons > found.id.startIndex && !found.id[..<colons].contains(0x20)
  }

  /// The outcome and the node id of a verbose line: `path::test PASSED [ 10%]`, or, where workers
  /// share the tests, `[gw0] [ 10%] PASSED path::test`.
  static func verbose(
    _ line: ArraySlice<UInt8>
  ) -> (outcome: Outcome, id: ArraySlice<UInt8>, words: ArraySlice<UInt8>)? {
    var text = line.trimmed
    var words: ArraySlice<UInt8> = []
    if text.hasPrefix("[gw"), let percent = text.offset(of: "%] ") {
      guard let found = summary(text[(percent + 3)...]), !found.isSubtest else { return nil }
      return (found.outcome, found.id, [])
    }
    if text.last == UInt8(ascii: "]"), let open = text.lastOffset(of: " [") {
      guard text[open...].offset(of: "%") != nil else { return nil }
      text = text[..<open].trimmed
    }
    if text.last == UInt8(ascii: ")"), let open = text.lastOffset(of: " (") {
      words = text[(open + 2)...].dropLast()
      text = text[..<open].trimmed
    }
    guard let space = text.lastIndex(of: 0x20), text.offset(of: "::") != nil,
      let known = Self.words.first(where: { text[(space + 1)...].elementsEqual($0.word.utf8) })
    else { return nil }
    return (known.outcome, text[..<space].trimmed, words)
  }
}
