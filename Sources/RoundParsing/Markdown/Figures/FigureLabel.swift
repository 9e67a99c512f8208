import RoundModel

/// The words before a number that say what it counts: `Failures: 0`, `passed 91`, `通过 91`.
struct FigureLabel: Sendable {
  /// What the label counts.
  private(set) var measure: Claim.Measure?
  /// What a word right before the number counts, where no word behind it says otherwise.
  private(set) var near: Claim.Measure?
  /// Whether the label numbers a thing, so that the number counts nothing: "Priority 1".
  private(set) var isNumbering = false

  /// Whether the label is a word for faults, which stand for failures in a line of totals.
  private(set) var isFault = false

  /// Whether the label is that of a thing that went some way, and none of a figure alone: "key check
  /// failed:".
  private(set) var namesThing = false

  /// Whether the number is the whole of which parts follow: "of 18 tests, 15 passed".
  private(set) var isWhole = false

  private static let lookBack = 60

  /// Reads the label before an index of a text in small letters.
  ///
  /// A label reaches back to a comma, bar or the like. With a colon or an equals sign it may hold
  /// any words; without one it must be nothing but one word for an outcome, at the start.
  init(_ small: [UInt8], before start: Int) {
    var end = start
    while end > 0, Self.isMark(small[end - 1]) { end -= 1 }
    let hasColon = Self.colonStart(small, before: end)
    let limit = max(0, start - Self.lookBack)
    var stop = hasColon ?? end
    while stop > 0, Self.isMark(small[stop - 1]) { stop -= 1 }
    var from = stop
    while from > limit, !Self.separates(small, before: from) { from -= 1 }
    while from < stop, !small[from].isASCIIWord, small[from] < 0xC3 || small[from] == 0xE2 {
      from += 1
    }
    guard from < stop else { return }
    let words = Array(small[from..<stop])
    let isAtStart = from == 0 || limit < from || Self.separates(small, before: from)
    guard isAtStart else { return }
    if hasColon != nil {
      measure = MeasureVocabulary.measure(ofKey: words)
      isFault = measure == nil && MeasureVocabulary.isFault(words)
      namesThing = measure != nil && MeasureVocabulary.measure(ofFigure: words) == nil
      return
    }
    let last = words.lastIndex(of: 0x20).map { Array(words[($0 + 1)...]) } ?? words
    isNumbering = MeasureVocabulary.numbers(last)
    if isNumbering { return }
    near = Self.ending(words)
    isWhole = Vocabulary.outOf.exactly(last) != nil
  }

  /// Whether a colon or an equals sign stands at an index, so that what is before it is a label.
  static func endsLabel(_ small: [UInt8], at index: Int) -> Bool {
    var index = index
    while index < small.count, isMark(small[index]) { index += 1 }
    guard index < small.count else { return false }
    if small[index] == UInt8(ascii: "=") { return true }
    if small[index] == UInt8(ascii: ":") {
      // ":x:" is a picture, and ends no label.
      return index + 1 >= small.count || !small[index + 1].isASCIILetter
    }
    return small[index] == 0xEF && small[index...].starts(with: [0xEF, 0xBC, 0x9A])
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "~")
  }

  private static func colonStart(_ small: [UInt8], before end: Int) -> Int? {
    guard end > 0 else { return nil }
    if small[end - 1] == UInt8(ascii: "=") { return end - 1 }
    if small[end - 1] == UInt8(ascii: ":") {
      return isShortcode(small, before: end) ? nil : end - 1
    }
    let isWide =
      end >= 3 && small[end - 3] == 0xEF && small[end - 2] == 0xBC && small[end - 1] == 0x9A
    return isWide ? end - 3 : nil
  }

  /// The measure that a phrase at the end of a text names: "30건 중 통과", "passed".
  private static func ending(_ words: [UInt8]) -> Claim.Measure? {
    if let found = Vocabulary.measures.last(of: words) { return found.value }
    return Vocabulary.totals.exactly(words) != nil && words.count > 3 ? .total : nil
  }

  /// Whether the name of a picture ends here: `:x:`.
  private static func isShortcode(_ small: [UInt8], before end: Int) -> Bool {
    var index = end - 1
    while index > 0, small[index - 1].isASCIIWord { index -= 1 }
    return index > 0 && index < end - 1 && small[index - 1] == UInt8(ascii: ":")
      && (index < 2 || small[index - 2] <= 0x20)
  }

  /// Whether a bracket belongs to the ending of a word that stands for one or several: "ignoré(s)".
  private static func isEnding(_ small: [UInt8], _ bracket: Int) -> Bool {
    let isClosing = small[bracket] == UInt8(ascii: ")")
    let open = isClosing ? small[..<bracket].lastIndex(of: UInt8(ascii: "(")) : bracket
    guard let open, open > 0, small[open - 1].isASCIILetter || small[open - 1] >= 0x80,
      let close = small[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return false }
    return 2...3 ~= close - open && small[(open + 1)..<close].allSatisfy(\.isASCIILetter)
  }

  private static func separates(_ small: [UInt8], before index: Int) -> Bool {
    switch small[index - 1] {
    case UInt8(ascii: "("), UInt8(ascii: ")"): !isEnding(small, index - 1)
    case UInt8(ascii: ","), UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: "/"),
      UInt8(ascii: "["), UInt8(ascii: "+"), UInt8(ascii: "%"), 0x30...0x39:
      true
    case UInt8(ascii: ":"): isShortcode(small, before: index)
    // The last bytes of full-width commas and brackets, of middle dots and dashes.
    case 0x8C: index >= 3 && small[index - 3] == 0xEF && small[index - 2] == 0xBC
    case 0x81, 0x82: index >= 3 && small[index - 3] == 0xE3 && small[index - 2] == 0x80
    case 0xB7: index >= 2 && small[index - 2] == 0xC2
    case 0x93, 0x94, 0xA2: index >= 3 && small[index - 3] == 0xE2 && small[index - 2] == 0x80
    case 0x2D: index >= 2 && small[index - 2] == 0x20
    default: false
    }
  }
}
