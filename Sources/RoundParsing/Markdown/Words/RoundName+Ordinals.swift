/// Numbers of rounds that are written as words.
extension RoundName {
  /// The number that a word right before one for a round gives, with or without a noun for tests between
  /// the two: "second round", "third testing round".
  static func ordinalBefore(_ small: [UInt8], _ end: Int) -> (value: Int, start: Int)? {
    guard let last = word(of: small, before: end) else { return nil }
    if let value = ordinals.exactly(Array(small[last])) { return (value, last.lowerBound) }
    let noun = Array(small[last])
    guard Vocabulary.tests.exactly(noun) != nil || Vocabulary.zones.exactly(noun) == .results,
      let first = word(of: small, before: last.lowerBound),
      let value = ordinals.exactly(Array(small[first]))
    else { return nil }
    return (value, first.lowerBound)
  }

  /// The word that ends with a blank behind it at an index.
  private static func word(of small: [UInt8], before end: Int) -> Range<Int>? {
    guard end > 1, end <= small.count, small[end - 1] == 0x20 else { return nil }
    var start = end - 1
    while start > 0, end - start < 24, small[start - 1].isASCIILetter || small[start - 1] >= 0x80 {
      start -= 1
    }
    guard start < end - 1 else { return nil }
    // "A 30-second round" and "a 30 second round" last so long.
    let before = small[..<start].last { $0 != 0x20 && $0 != UInt8(ascii: "-") }
    return before?.isASCIIDigit ?? false ? nil : start..<end - 1
  }

  /// The words of all languages by their numbers.
  private static let ordinals = PhraseTable(
    (0..<6).map { place in
      (place + 1, Lexicon.all.compactMap { ($0.roles[.ordinals] ?? []).dropFirst(place).first })
    })
}
