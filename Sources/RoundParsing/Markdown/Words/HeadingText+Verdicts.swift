import RoundModel

/// Headings that are a verdict and name nothing, and what stands before a name.
extension HeadingText {
  /// Whether a heading is nothing but marks and words for an outcome with a word for how well: "WORKING
  /// CORRECTLY", which leads in a list and is no name.
  static func namesOnlyOutcome(_ text: [UInt8]) -> Bool {
    let small = FoldedText.small(withoutFigures(text))
    var index = 0
    var (isVerdict, isManner) = (false, false)
    while index < small.count {
      if let mark = StatusVocabulary.mark(small, at: index) {
        index += mark.count
      } else if let word = StatusVocabulary.word(small, at: index) {
        isVerdict = true
        index += word.count
      } else if let working = working.longest(small, at: index) {
        isVerdict = true
        index += working.count
      } else if let manner = manners.longest(small, at: index) {
        isManner = true
        index += manner.count
      } else if small[index] == 0x20 || small[index] == UInt8(ascii: ":") {
        index += 1
      } else {
        return false
      }
    }
    return isVerdict && isManner
  }

  /// Whether words stand in a name beside the brackets that hold figures.
  static func namesSomething(_ name: [UInt8]) -> Bool {
    withoutFigures(name).contains {
      $0.isASCIIWord || $0 >= 0xC3 && $0 != 0xE2 && $0 != 0xEF && $0 != 0xF0
    }
  }

  /// Where a number in brackets ends, with the blanks behind it: "[12] Refund".
  static func bracketEnd(_ text: [UInt8], from start: Int) -> Int? {
    guard start < text.count, text[start] == UInt8(ascii: "[") else { return nil }
    var end = start + 1
    while end < text.count, text[end].isASCIIDigit, end - start < 4 { end += 1 }
    guard end > start + 1 else { return nil }
    // "[3/10] Upload" says of how many of its kind it is the third.
    if end < text.count, text[end] == UInt8(ascii: "/") {
      let whole = text[(end + 1)...].prefix { $0.isASCIIDigit }
      guard 1...4 ~= whole.count else { return nil }
      end = whole.endIndex
    }
    guard end + 1 < text.count, text[end] == UInt8(ascii: "]"), text[end + 1] == 0x20 else {
      return nil
    }
    end += 1
    while end < text.count, text[end] == 0x20 { end += 1 }
    return end
  }

  /// A name without the priority that stands before it: "P1 - Refund", "[P0] Refund".
  static func withoutPriority(_ name: [UInt8]) -> [UInt8] {
    let isBracket = name.first == UInt8(ascii: "[")
    var index = isBracket ? 1 : 0
    guard index + 1 < name.count, name[index] == UInt8(ascii: "P"), name[index + 1].isASCIIDigit
    else { return name }
    index += 2
    if isBracket {
      guard index < name.count, name[index] == UInt8(ascii: "]") else { return name }
      index += 1
    }
    let rest = name[index...].drop { $0 == 0x20 }
    for sign in ["- ", "\u{2013} ", "\u{2014} ", ": ", "\u{FF1A}"]
    where rest.starts(with: sign.utf8) {
      return Array(rest.dropFirst(sign.utf8.count).drop { $0 == 0x20 })
    }
    return isBracket && !rest.isEmpty ? Array(rest) : name
  }

  private static let working = WordTable(.workingVerbs)

  private static let manners = WordTable(.manners)
}
