/// How alike the titles are that two reports give to the case of one label.
///
/// The label says already that the two may be one test; it may as well have been given to another test
/// since. Titles that are worded anew keep most of their words.
struct TitleLikeness {
  /// Half of the letters: two titles of one label that share less are those of other tests as often as
  /// not.
  private static let enough = 0.5

  /// Whether the titles may be those of one test.
  let areAlike: Bool

  /// Compares two titles in small letters without marks.
  init(_ old: [UInt8], _ new: [UInt8]) {
    let letters = (NameTokens.trigrams(old), NameTokens.trigrams(new))
    let isPart = Self.opens(old, new) || Self.opens(new, old)
    areAlike =
      (isPart || Dice.coefficient(letters.0, letters.1) >= Self.enough)
      && !Self.oppose(NameTokens.words(old), NameTokens.words(new))
  }

  /// Whether a title is the whole first part of another one: "Young drivers" of "Young drivers (under
  /// 23)".
  private static func opens(_ short: [UInt8], _ long: [UInt8]) -> Bool {
    guard short.count > 3, short.count < long.count, long.starts(with: short) else { return false }
    let next = long[short.count]
    let isLetter = (0x30...0x39).contains(next) || (0x61...0x7A).contains(next)
    // A sign of another script may go on with the word, unless it is a bracket.
    return next < 0x80 ? !isLetter : long[short.count...].starts(with: "\u{FF08}".utf8)
  }

  /// Whether one title says the opposite of the other, or counts something else.
  private static func oppose(_ old: [[UInt8]], _ new: [[UInt8]]) -> Bool {
    let (one, two) = (Set(old), Set(new))
    let isNumber = { (word: [UInt8]) in word.allSatisfy { (0x30...0x39).contains($0) } }
    let figures = (old.filter(isNumber), new.filter(isNumber))
    if !figures.0.isEmpty, !figures.1.isEmpty, figures.0 != figures.1 { return true }
    for word in Antonyms.negations where one.contains(word) != two.contains(word) { return true }
    return Antonyms.pairs.contains { left, right in
      one.contains(left) && !two.contains(left) && two.contains(right) && !one.contains(right)
        || one.contains(right) && !two.contains(right) && two.contains(left) && !one.contains(left)
    }
  }
}
