import RoundModel

/// Cells that open with a verdict and go on to explain it: "Failed: only 3 of 9 pages passed".
extension StatusVocabulary {
  /// So much of an explanation is looked at, in bytes.
  private static let explanationLimit = 240

  /// What a cell in small letters says that opens with a verdict, set apart by a sign from what
  /// explains it: words for outcomes in an explanation speak of what was seen, and not of the test.
  ///
  /// `nil` where nothing is set apart, and where the explanation may take the verdict back.
  static func leading(_ text: [UInt8]) -> Outcome? {
    guard let verdict = openingVerdict(text), let rest = explanation(text, behind: verdict.end)
    else { return nil }
    switch verdict.outcome {
    case .failed, .error, .timedOut, .crashed, .interrupted:
      // "FAIL - passed on retry"
      let start = rest.words.skippingBlanks(from: 0)
      if word(rest.words, at: start)?.outcome == .flaky { return .flaky }
      return takesBackFailure(rest.words) ? nil : verdict.outcome
    case .skipped, .notRun:
      return tellsVerdict(rest.words, isAside: rest.sign == UInt8(ascii: "("))
        ? nil : verdict.outcome
    case .passed:
      if countsPasses(rest.words) { return .passed }
      // A comma goes on with the verdict, and what was mended is told with its fault.
      guard rest.sign != UInt8(ascii: ","), mended.longest(text, at: verdict.word) == nil,
        isHarmless(rest.words)
      else { return nil }
      return .passed
    case .expectedFailure, .unexpectedPass, .flaky, .unreadable: return nil
    }
  }

  /// Whether words count tests that passed, and none that failed: "88 passed / 1 skipped".
  private static func countsPasses(_ words: [UInt8]) -> Bool {
    guard words.contains(where: \.isASCIIDigit) else { return false }
    let figures = FigureFinder(words, key: nil, isSummary: true).figures.filter {
      $0.unit == .count
    }
    let passed = figures.first { $0.measure == .passed }?.value ?? 0
    return passed > 0
      && figures.allSatisfy { figure in
        switch figure.measure {
        case .passed, .skipped: true
        case .total: figure.value == passed
        case .failed, .errors, .flaky, .notRun: figure.value == 0
        }
      }
  }

  /// Whether a cell in small letters opens with a verdict, and ends with it or sets it apart from what
  /// follows.
  static func opensWithVerdict(_ text: [UInt8]) -> Bool {
    guard let verdict = openingVerdict(text), verdict.outcome != .unreadable else { return false }
    return text.skippingBlanks(from: verdict.end) == text.count
      || explanation(text, behind: verdict.end) != nil
  }

  /// The one outcome that the marks and words say which a text starts with, with where the first word
  /// and the last of them stand.
  private static func openingVerdict(
    _ text: [UInt8]
  ) -> (outcome: Outcome, word: Int, end: Int)? {
    var (index, end) = (0, 0)
    var outcome: Outcome?
    var word: Int?
    while index < text.count {
      let found: (outcome: Outcome, count: Int)
      if let mark = mark(text, at: index) {
        found = mark
      } else if let next = self.word(text, at: index) {
        found = next
        word = word ?? index
      } else {
        break
      }
      guard outcome == nil || outcome == found.outcome else { return nil }
      outcome = found.outcome
      end = index + found.count
      index = text.skippingBlanks(from: end)
    }
    guard let outcome, let word else { return nil }
    return (outcome, word, end)
  }

  /// What stands behind a verdict, and the sign that sets it apart.
  private static func explanation(
    _ text: [UInt8], behind end: Int
  ) -> (words: [UInt8], sign: UInt8)? {
    let index = text.skippingBlanks(from: end)
    guard index < text.count else { return nil }
    for (written, sign) in separators where text[index...].starts(with: written.utf8) {
      if written == "- ", index == end { return nil }
      let rest = text[(index + written.utf8.count)...].drop { $0 == 0x20 }
      guard rest.contains(where: { $0.isASCIILetter || $0 >= 0xC3 }) else { return nil }
      return (Array(rest.prefix(explanationLimit)), sign)
    }
    return nil
  }

  private static let separators: [(written: String, sign: UInt8)] = [
    (":", UInt8(ascii: ":")), (";", UInt8(ascii: ";")), ("(", UInt8(ascii: "(")),
    (",", UInt8(ascii: ",")), ("- ", UInt8(ascii: "-")), ("\u{2013}", UInt8(ascii: "-")),
    ("\u{2014}", UInt8(ascii: "-")), ("\u{FF1A}", UInt8(ascii: ":")),
    ("\u{FF1B}", UInt8(ascii: ";")), ("\u{FF08}", UInt8(ascii: "(")),
    ("\u{FF0C}", UInt8(ascii: ",")), ("\u{3001}", UInt8(ascii: ",")),
  ]

  /// Whether what stands behind a failure says that it passed after all, or counts.
  private static func takesBackFailure(_ rest: [UInt8]) -> Bool {
    if rest.first?.isASCIIDigit ?? true { return true }
    var passes = false
    var index = 0
    while index < rest.count {
      if let mark = mark(rest, at: index) {
        if mark.outcome == .passed { return true }
        index += mark.count
      } else if index == 0 || !rest[index - 1].isASCIIWord, let word = word(rest, at: index) {
        if word.outcome == .passed {
          if index == 0 || mended.longest(rest, at: index) != nil { return true }
          passes = true
        }
        index += word.count
      } else {
        index += 1
      }
    }
    return passes && (again.isIn(rest) || second.isIn(rest) || now.isIn(rest) || after.isIn(rest))
  }

  private static let mended = WordTable(
    words: Lexicon.words(.mendedLines) + Lexicon.words(.menders))
  private static let again = WordTable(.retestColumns)
  private static let second = WordTable(.secondColumns)
  private static let now = WordTable(.nowWords)
  private static let after = WordTable(.afterWords)

  /// Whether what stands behind a word for what was left out tells a verdict of its own: by its first
  /// word, unless that opens a reason in brackets, or by a mark.
  private static func tellsVerdict(_ rest: [UInt8], isAside: Bool) -> Bool {
    if rest.first?.isASCIIDigit ?? true { return true }
    if rest.indices.contains(where: { mark(rest, at: $0) != nil }) { return true }
    guard let word = word(rest, at: 0), word.outcome == .passed || word.outcome.severity > 0 else {
      return false
    }
    let end = rest.skippingBlanks(from: word.count)
    return !isAside || end >= rest.count || !rest[end].isASCIIWord && rest[end] < 0x80
  }

  /// Whether what stands behind a pass takes nothing back from it: the only faults in it are errors and
  /// warnings that are told without a number, as those are that a test provoked.
  private static func isHarmless(_ rest: [UInt8]) -> Bool {
    if rest.first?.isASCIIDigit ?? true { return false }
    if concessions.isIn(rest) { return false }
    var index = 0
    while index < rest.count {
      if let mark = mark(rest, at: index) {
        guard mark.outcome == .passed else { return false }
        index += mark.count
      } else if index == 0 || !rest[index - 1].isASCIIWord, let word = word(rest, at: index) {
        let range = index..<index + word.count
        let isProvoked =
          isConfirmation(rest, at: index)
          || provoked.longest(rest, at: index)?.count == word.count
            && (number(beside: range, in: rest) ?? 0) == 0 && word.count < rest.count
        guard word.outcome == .passed || isProvoked else { return false }
        index = range.upperBound
      } else {
        index += 1
      }
    }
    return true
  }

  private static let concessions = WordTable(.concessions)
  static let provoked = WordTable(.provokedFaults)

  /// Whether a text in small letters says that what it tells is still to be tested: "works, needs a
  /// retest".
  static func isReserved(_ text: [UInt8]) -> Bool { reservations.isIn(text) }

  private static let reservations = WordTable(.reservations)

  /// Whether a cell in small letters says that something else took the place of a test.
  static func isReplaced(_ text: [UInt8]) -> Bool {
    guard
      let start = text.firstIndex(where: { $0.isASCIILetter || 0xC3...0xED ~= $0 && $0 != 0xE2 })
    else { return false }
    return replacements.longest(text, at: start) != nil
  }

  private static let replacements = WordTable(.replacements)

  /// Whether a cell in small letters opens with a mark for a failure before a word by which something
  /// kept the test from running, and says nothing else of it: "❌ Blocked".
  static func isHeldUp(_ text: [UInt8]) -> Bool {
    guard let lead = mark(text, at: 0), lead.outcome == .failed else { return false }
    let start = text.skippingBlanks(from: lead.count)
    guard let word = word(text, at: start), word.outcome == .notRun, isRefusal(text, at: start)
    else { return false }
    let rest = Array(text[(start + word.count)...])
    return !rest.indices.contains { index in
      let told = mark(rest, at: index)?.outcome ?? self.word(rest, at: index)?.outcome
      return told == .passed || told?.severity ?? 0 > 0
    }
  }
}
