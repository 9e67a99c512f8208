import RoundModel

/// What a mark says together with the word beside it.
extension StatusVocabulary {
  /// What a mark and a word beside it say where one of them decides alone; `nil` where they are
  /// weighed against each other.
  ///
  /// "❌ NOT TESTED" was not run, "✅ Blocked" is what a guard should do, and in "✅ Skipped link
  /// appears" the word speaks of the link.
  static func settled(
    _ mark: Outcome, by word: (outcome: Outcome, count: Int), at index: Int, in small: [UInt8]
  ) -> Outcome? {
    switch mark {
    case .failed:
      return neverRan.longest(small, at: index) == nil ? nil : word.outcome
    case .passed:
      let end = index + word.count
      if refusals.longest(small, at: index) != nil {
        return isHeldUp(small, behind: end) ? nil : .passed
      }
      if confirmations.longest(small, at: index)?.count == word.count {
        return namesFault(small, behind: end) ? nil : .passed
      }
      let isLeftOut = word.outcome == .skipped || word.outcome == .notRun
      return isLeftOut && describesNoun(small, behind: end) ? .passed : nil
    default: return nil
    }
  }

  /// What a circle or a cross says that is the first sign of a value, before what was seen: "× the rope
  /// slips".
  static func outcome(ofSign value: [UInt8]) -> Outcome? {
    let sign = Array(value.prefix { $0 != 0x20 })
    guard 2...3 ~= sign.count, sign.count < value.count, sign[0] >= 0xC3,
      mark(sign, at: 0) == nil
    else { return nil }
    return outcome(ofCell: sign)
  }

  private static let neverRan = WordTable(.neverRan)

  private static let refusals = WordTable(.refusals)

  /// Whether a word for something that was kept out stands at an index of a text in small letters.
  static func isRefusal(_ small: [UInt8], at index: Int) -> Bool {
    refusals.longest(small, at: index) != nil
  }

  /// Whether a bug is what something was blocked by: "Blocked by bug 12".
  private static func isHeldUp(_ small: [UInt8], behind end: Int) -> Bool {
    let tail = Array(small[end...].prefix(40))
    return tail.contains { $0.isASCIIDigit || $0 == UInt8(ascii: "#") }
      || Vocabulary.issues.isIn(tail)
  }

  private static let confirmations = WordTable(.confirmations)

  /// Whether a word that confirms something stands at an index of a text in small letters.
  static func isConfirmation(_ small: [UInt8], at index: Int) -> Bool {
    confirmations.longest(small, at: index) != nil
  }

  /// Whether words for a bug stand behind a word: "Confirmed bug".
  private static func namesFault(_ small: [UInt8], behind end: Int) -> Bool {
    let rest = Array(small[end...].prefix(40))
    return Vocabulary.issues.isIn(rest)
      || rest.indices.contains { word(rest, at: $0).map { $0.outcome.severity > 0 } ?? false }
  }

  /// Whether a word stands before what it describes, and what that does follows: two words that
  /// give no reason.
  private static func describesNoun(_ small: [UInt8], behind end: Int) -> Bool {
    let words = small[end...].split(separator: 0x20, maxSplits: 3).prefix(2)
    guard end < small.count, small[end] == 0x20, words.count == 2 else { return false }
    return words.allSatisfy { $0.allSatisfy(\.isASCIILetter) }
      && !words.contains { reasons.exactly(Array($0)) != nil }
  }

  private static let reasons = WordTable(.reasonOpeners)

  // MARK: What was not there

  /// A word that says that something was not there, with the fault that was not: "no crash",
  /// "sans erreur", "无编译错误".
  static func absentFault(_ small: [UInt8], at index: Int) -> (outcome: Outcome, count: Int)? {
    guard let without = withouts.longest(small, at: index) else { return nil }
    var next = skipBlank(small, index + without.count)
    if let kind = faultKinds.longest(small, at: next) { next = skipBlank(small, next + kind.count) }
    guard let noun = faults.longest(small, at: next) else { return nil }
    let end = next + noun.count
    // That no message about an error was shown may well be wrong.
    return signs.longest(small, at: skipBlank(small, end)) == nil ? (.passed, end - index) : nil
  }

  private static func skipBlank(_ small: [UInt8], _ index: Int) -> Int {
    index < small.count && small[index] == 0x20 ? index + 1 : index
  }

  private static let withouts = WordTable(.absenceWords)

  private static let faultKinds = WordTable(.faultKinds)

  private static let faults = WordTable(.absentFaults)

  private static let signs = WordTable(.faultSigns)

  // MARK: Some of them

  /// Where the verb stands behind a word for some and what they are some of: "Algunas verificaciones
  /// fallaron"; the start where no failure is told so.
  static func quantified(_ text: [UInt8]) -> Int {
    guard let some = quantities.longest(text, at: 0), some.count < text.count else { return 0 }
    let noun = text[(some.count + 1)...].prefix { $0 != 0x20 && $0 != UInt8(ascii: ",") }
    let start = noun.endIndex + 1
    guard !noun.isEmpty, start < text.count, text[noun.endIndex] == 0x20,
      let word = word(text, at: start), word.outcome.severity > 0
    else { return 0 }
    return start
  }

  /// Whether a text says that none failed: "Ninguna verificación falló".
  static func tellsNone(_ text: [UInt8]) -> Bool {
    guard let none = nones.longest(text, at: 0), none.count < text.count else { return false }
    let noun = text[(none.count + 1)...].prefix { $0 != 0x20 }
    guard !noun.isEmpty, noun.endIndex + 1 < text.count else { return false }
    return word(text, at: noun.endIndex + 1).map { found in
      found.outcome.severity > 0 && noun.endIndex + 1 + found.count == text.count
    } ?? false
  }

  private static let nones = WordTable(.noneOf)

  private static let quantities = WordTable(.quantities)

  // MARK: Warnings beside a pass

  /// Whether a word counts warnings, which take nothing back from a pass with a mark and a word.
  static func countsWarnings(
    _ word: (outcome: Outcome, count: Int), at index: Int, in text: [UInt8], behind found: [Outcome]
  ) -> Bool {
    word.outcome == .unreadable && found.count >= 2 && found.allSatisfy { $0 == .passed }
      && warnings.longest(text, at: index) != nil
      && number(beside: index..<index + word.count, in: text) != nil
  }

  private static let warnings = WordTable(.warnings)
}

/// The outcomes that the marks and words of a cell tell, in their order.
struct CellVerdicts {
  private(set) var outcomes: [Outcome] = []
  /// The mark or the word that was read last.
  private var last: (isMark: Bool, outcome: Outcome, range: Range<Int>)?

  mutating func add(mark: (outcome: Outcome, count: Int), at index: Int, in text: [UInt8]) {
    let range = index..<index + mark.count
    if let last, !last.isMark, isBeside(last.range.upperBound, index, text),
      let settled = StatusVocabulary.settled(
        mark.outcome, by: (last.outcome, last.range.count), at: last.range.lowerBound, in: text)
    {
      outcomes[outcomes.count - 1] = settled
    } else {
      outcomes.append(mark.outcome)
    }
    last = (true, mark.outcome, range)
  }

  mutating func add(word: (outcome: Outcome, count: Int), at index: Int, in text: [UInt8]) {
    if StatusVocabulary.countsWarnings(word, at: index, in: text, behind: outcomes) { return }
    guard let outcome = StatusVocabulary.counted(word, at: index, in: text) else {
      last = nil
      return
    }
    if let last, last.isMark, isBeside(last.range.upperBound, index, text),
      let settled = StatusVocabulary.settled(last.outcome, by: word, at: index, in: text)
    {
      outcomes[outcomes.count - 1] = settled
    } else {
      outcomes.append(outcome)
    }
    last = (false, word.outcome, index..<index + word.count)
  }

  mutating func add(_ outcome: Outcome) {
    outcomes.append(outcome)
    last = nil
  }

  private func isBeside(_ end: Int, _ start: Int, _ text: [UInt8]) -> Bool {
    text[end..<start].allSatisfy { $0 == 0x20 }
  }
}
