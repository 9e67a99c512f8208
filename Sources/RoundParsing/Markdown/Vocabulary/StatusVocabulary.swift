import RoundModel

/// The marks that people write for outcomes, and the reading of status words in all languages.
enum StatusVocabulary {
  /// Marks, each with what it says.
  private static let marks = PhraseTable(markList.map { ($0.1, [$0.0]) })

  private static let markList: [(String, Outcome)] = [
    ("\u{2705}", .passed), ("\u{2714}", .passed), ("\u{2713}", .passed), ("\u{2611}", .passed),
    ("\u{1F7E2}", .passed), ("\u{1F44D}", .passed), ("\u{274C}", .failed), ("\u{2717}", .failed),
    ("\u{2718}", .failed), ("\u{2716}", .failed), ("\u{1F534}", .failed), ("\u{1F6D1}", .failed),
    ("\u{23ED}", .skipped), ("\u{23E9}", .skipped), ("\u{1F6AB}", .skipped),
    ("\u{26AA}", .skipped), ("\u{2B1C}", .notRun), ("\u{23F8}", .skipped), ("\u{23F3}", .notRun),
    ("\u{26A0}", .unreadable), ("\u{1F7E1}", .unreadable), ("\u{1F7E0}", .unreadable),
    ("\u{2753}", .unreadable), ("\u{1F7E9}", .passed), ("\u{1F7E5}", .failed),
    ("\u{1F7E8}", .unreadable), ("\u{1F6A7}", .unreadable), ("\u{1F4A5}", .crashed),
    ("\u{231B}", .notRun), ("\u{1F4A4}", .notRun), ("\u{1F44E}", .failed),
    ("\u{2715}", .failed), (":white_check_mark:", .passed), (":heavy_check_mark:", .passed),
    (":ballot_box_with_check:", .passed), (":large_green_circle:", .passed),
    (":green_circle:", .passed), (":x:", .failed), (":red_circle:", .failed),
    (":negative_squared_cross_mark:", .failed), (":heavy_multiplication_x:", .failed),
    (":no_entry:", .failed), (":warning:", .unreadable), (":fast_forward:", .skipped),
    (":construction:", .unreadable), (":boom:", .crashed), (":hourglass:", .notRun),
    ("\u{2610}", .notRun), ("\u{26D4}", .failed), ("\u{1F7E4}", .unreadable),
  ]

  /// The mark at an index of a text, and its length with the variation sign behind it.
  static func mark(_ text: [UInt8], at index: Int) -> (outcome: Outcome, count: Int)? {
    guard index < text.count, text[index] >= 0xE2 || text[index] == UInt8(ascii: ":"),
      let found = marks.longest(text, at: index)
    else {
      return nil
    }
    let end = index + found.count
    let isFollowed = text.holdsSign(at: end)
    return (found.value, found.count + (isFollowed ? 3 : 0))
  }

  /// A mark that says that something is under way, where it stands behind a name.
  static func trailingMark(_ text: [UInt8], at index: Int) -> (outcome: Outcome, count: Int)? {
    if let mark = mark(text, at: index) { return mark }
    guard index < text.count, text[index] == 0xF0 else { return nil }
    for sign in ["\u{1F4DD}", "\u{1F504}", "\u{1F527}"] where text[index...].starts(with: sign.utf8)
    {
      return (.unreadable, sign.utf8.count)
    }
    return nil
  }

  /// The longest word or phrase that starts at an index of a text in small letters, and ends with
  /// a word.
  ///
  /// A word that turns an outcome around, or leaves it open, belongs to the phrase: "not passed" is
  /// a failure, and "likely fixed" says neither.
  static func word(_ small: [UInt8], at index: Int) -> (outcome: Outcome, count: Int)? {
    // Nothing is found inside a word.
    if small.joinsLetters(before: index) { return nil }
    if let found = plainWord(small, at: index) { return found }
    if let absent = absentFault(small, at: index) { return absent }
    if let hedge = Vocabulary.hedges.longest(small, at: index),
      let found = plainWord(small, after: index + hedge.count)
    {
      return (.unreadable, found.end - index)
    }
    if let negation = Vocabulary.negations.longest(small, at: index),
      let found = plainWord(small, after: index + negation.count)
    {
      return (found.outcome == .passed ? .failed : .unreadable, found.end - index)
    }
    if let verb = auxiliaries.longest(small, at: index), verb.count + 1 < small.count - index,
      small[index + verb.count] == 0x20,
      Vocabulary.negations.longest(small, at: index + verb.count + 1) != nil,
      let found = word(small, at: index + verb.count + 1)
    {
      // "has not passed", "did not run".
      return (found.outcome, verb.count + 1 + found.count)
    }
    return loneWord(small, at: index)
  }

  private static let auxiliaries = WordTable(.auxiliaries)

  private static func plainWord(
    _ small: [UInt8], after index: Int
  ) -> (outcome: Outcome, end: Int)? {
    let start = index < small.count && small[index] == 0x20 ? index + 1 : index
    return plainWord(small, at: start).map { ($0.outcome, start + $0.count) }
  }

  private static func plainWord(
    _ small: [UInt8], at index: Int
  ) -> (outcome: Outcome, count: Int)? {
    guard let plain = Vocabulary.statuses.longest(small, at: index),
      let found = turned(plain, at: index, in: small)
    else { return nil }
    let end = index + found.count
    if small[index] == 0xC3, found.count == 2, multiplies(small, index..<end) { return nil }
    // "fail-fast" is no failure.
    let isJoined =
      end + 1 < small.count && small[end] == UInt8(ascii: "-") && small[end + 1].isASCIIWord
    return isJoined ? nil : (found.value, found.count)
  }

  /// Whether a number stands beside a cross, so that it is a sign of arithmetic: `1440 × 932`.
  private static func multiplies(_ text: [UInt8], _ cross: Range<Int>) -> Bool {
    let before = text[..<cross.lowerBound].last { $0 != 0x20 }
    let behind = text[cross.upperBound...].first { $0 != 0x20 }
    if before?.isASCIIDigit ?? false || behind?.isASCIIDigit ?? false { return true }
    // "phone × desktop" names both.
    return before != nil && behind != nil && text[cross.lowerBound - 1] == 0x20
  }

  /// What an arrow leads to, where something with a mark stands on both of its sides: "❌ → ✅ mended".
  private static func afterChange(_ text: [UInt8]) -> [UInt8] {
    guard let arrow = text.firstIndex(ofPart: Array("\u{2192}".utf8)), arrow > 0,
      text[..<arrow].indices.contains(where: { mark(text, at: $0) != nil })
    else { return text }
    let rest = Array(text[(arrow + 3)...].drop { $0 == 0x20 })
    let isMarked = rest.indices.contains { mark(rest, at: $0) != nil }
    return isMarked && rest.firstIndex(ofPart: Array("\u{2192}".utf8)) == nil ? rest : text
  }

  /// The mark that a text ends in, where no other stands in it.
  static func closingMark(_ text: [UInt8]) -> (outcome: Outcome, count: Int)? {
    var last: (outcome: Outcome, count: Int)?
    var index = 0
    while index < text.count {
      guard let mark = mark(text, at: index) else {
        index += 1
        continue
      }
      guard last == nil, index + mark.count == text.count else { return nil }
      last = mark
      index += mark.count
    }
    return last
  }

  /// What says how something went where it is all that a cell holds, and something else elsewhere.
  private static let wholeCells: [[UInt8]: Outcome] = {
    let own: [(String, Outcome)] =
      [("\u{221A}", .passed), ("io", .passed), ("nio", .failed), ("n.io", .failed)]
      + Lexicon.words(.met).map { ($0, .passed) } + Lexicon.words(.unmet).map { ($0, .failed) }
    return Dictionary(own.map { (Array($0.0.utf8), $0.1) }) { first, _ in first }
  }()

  /// The outcome that a mark says before data, which are the evidence.
  private static func outcome(beforeData text: [UInt8]) -> Outcome? {
    guard let lead = mark(text, at: 0), lead.outcome != .unreadable,
      let next = text[lead.count...].first(where: { $0 != 0x20 }),
      next == UInt8(ascii: "{") || next == UInt8(ascii: "[")
    else { return nil }
    return lead.outcome
  }

  /// The outcome that a whole cell or value says: marks and words that agree.
  ///
  /// Marks and words that contradict each other are unreadable, and so is a word that is not known
  /// beside no mark; a text that says nothing of an outcome gives `nil`.
  static func outcome(ofCell text: [UInt8]) -> Outcome? {
    let text = withoutFormer(afterChange(FoldedText.small(text)))
    if let outcome = wholeCells[text] { return outcome }
    if tellsNone(text) { return .passed }
    if let chosen = chosen(text) { return chosen }
    if let leading = leading(text) {
      return leading == .passed ? insteadOfPass(text) ?? leading : leading
    }
    if let lead = outcome(beforeData: text) { return lead }
    var verdicts = CellVerdicts()
    var found: [Outcome] { verdicts.outcomes }
    var index = quantified(text)
    var letters = 0
    var blanks = 0
    while index < text.count, letters < 60 {
      if let mark = mark(text, at: index) {
        verdicts.add(mark: mark, at: index, in: text)
        index += mark.count
        continue
      }
      let startsWord =
        index == 0 || !text[index - 1].isASCIIWord && text[index - 1] != UInt8(ascii: "-")
      if startsWord, found.count < 4, letters < 20, blanks <= 2, let word = word(text, at: index) {
        verdicts.add(word: word, at: index, in: text)
        index += word.count
        continue
      }
      if let fault = countedFault(text, at: index) {
        verdicts.add(fault.outcome)
        index = fault.end
        continue
      }
      if text[index] == UInt8(ascii: "("), let end = remarkEnd(text, at: index, behind: found) {
        index = end
        continue
      }
      if text[index].isASCIIWord || text[index] >= 0xC0 { letters += 1 }
      if text[index] == 0x20, letters > 0, found.isEmpty { blanks += 1 }
      index += 1
    }
    // A mark behind a description says how all of it went.
    if letters > 12, let last = closingMark(text), text.count > last.count + 12,
      mark(text, at: 0) == nil
    {
      return last.outcome
    }
    // "12 passed, 1 failed" is no pass.
    if countsFailures(text) { return .failed }
    let certain = found.filter { $0 != .unreadable }
    guard let first = certain.first else { return found.first }
    if found.contains(.unreadable), first == .passed { return .unreadable }
    let isGood = { (outcome: Outcome) in outcome == .passed }
    let isBad = { (outcome: Outcome) in outcome.severity > 1 }
    if certain.contains(where: isGood), certain.contains(where: isBad) { return .unreadable }
    let outcome = certain.max { $0.weight < $1.weight }
    return outcome == .passed ? insteadOfPass(text) ?? .passed : outcome
  }
}

extension [UInt8] {
  /// Whether the sign stands here that asks for a picture: U+FE0F.
  func holdsSign(at index: Int) -> Bool {
    index + 2 < count && self[index] == 0xEF && self[index + 1] == 0xB8 && self[index + 2] == 0x8F
  }
}
