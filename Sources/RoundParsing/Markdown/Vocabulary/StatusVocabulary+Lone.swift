import RoundModel

/// Words that tell an outcome where they stand alone, behind no other word and before none.
extension StatusVocabulary {
  /// What a word says that stands alone between marks, signs and the ends of a text in small letters.
  static func loneWord(_ small: [UInt8], at index: Int) -> (outcome: Outcome, count: Int)? {
    guard let found = Vocabulary.lone.longest(small, at: index) else { return nil }
    var before = index
    while before > 0, small[before - 1] == 0x20 { before -= 1 }
    var behind = index + found.count
    while behind < small.count, small[behind] == 0x20 { behind += 1 }
    return endsWord(small, before: before) || startsWord(small, at: behind)
      ? nil : (found.value, found.count)
  }

  private static func endsWord(_ text: [UInt8], before end: Int) -> Bool {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return startsWord(text, at: start)
  }

  /// Whether a letter, a digit or a joint stands at an index, and no mark and no other sign.
  private static func startsWord(_ text: [UInt8], at index: Int) -> Bool {
    guard text.indices.contains(index) else { return false }
    let byte = text[index]
    if byte < 0x80 {
      return byte.isASCIIWord || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
    }
    // Brackets, commas and stops as wide as a letter are signs.
    if byte == 0xE3, index + 1 < text.count, text[index + 1] == 0x80 { return false }
    return 0xC3...0xD1 ~= byte || byte == 0xE1 || 0xE3...0xED ~= byte
  }
}
