import RoundModel

/// Cells that tell how something went before beside how it went now: "PASS (was BLOCKED)", "FAIL → PASS".
extension StatusVocabulary {
  /// A cell in small letters without what it says of an earlier state, and of parts left out of a pass.
  ///
  /// The first verdict decides, and behind an arrow the one that it leads to.
  static func withoutFormer(_ text: [UInt8]) -> [UInt8] {
    guard text.count < 200, let end = verdictEnd(text, from: 0) else { return text }
    let next = text.skippingBlanks(from: end)
    guard next < text.count else { return text }
    if let arrow = arrow(text, at: next) {
      let start = text.skippingBlanks(from: next + arrow)
      guard let last = verdictEnd(text, from: start) else { return text }
      // "red → green → red" leads further.
      let isChain = self.arrow(text, at: text.skippingBlanks(from: last)) != nil
      return isChain ? text : withoutFormer(Array(text[start...]))
    }
    guard let aside = aside(text, at: next) else { return text }
    let inner = Array(text[aside.inner])
    guard tellsFormer(inner, isOpen: aside.isOpen) || !aside.isOpen && countsLeftOut(inner) else {
      return text
    }
    return Array(text[..<end] + text[aside.end...])
  }

  /// Whether a remark in small letters tells of an earlier state: "was BLOCKED", "blocked in round 1".
  static func tellsFormer(_ remark: [UInt8], isOpen: Bool = false) -> Bool {
    if let word = formers.longest(remark, at: 0) {
      var start = remark.skippingBlanks(from: word.count)
      while start < remark.count, remark[start] == UInt8(ascii: ":") {
        start = remark.skippingBlanks(from: start + 1)
      }
      if verdictEnd(remark, from: start) != nil { return true }
    }
    guard !isOpen, let word = word(remark, at: 0), word.count < remark.count else { return false }
    let rest = Array(remark[word.count...])
    if word.outcome != .skipped, word.outcome != .notRun {
      return formers.exactly(Array(rest.drop { $0 == 0x20 })) != nil
    }
    return RoundName.speaksOfBefore(rest) || RoundName.number(rest) != nil
      || formers.exactly(Array(rest.drop { $0 == 0x20 })) != nil
  }

  /// Whether a remark counts nothing but what was left out: "1 skipped".
  private static func countsLeftOut(_ remark: [UInt8]) -> Bool {
    let digits = remark.prefix(while: \.isASCIIDigit).count
    guard 1...6 ~= digits else { return false }
    let start = remark.skippingBlanks(from: digits)
    guard let word = word(remark, at: start), word.outcome == .skipped else { return false }
    return start + word.count == remark.count
  }

  /// Where the marks and words for an outcome end that stand at an index, and nothing else between
  /// them; `nil` where none does.
  private static func verdictEnd(_ text: [UInt8], from start: Int) -> Int? {
    var index = start
    var end: Int?
    while index < text.count {
      if let mark = mark(text, at: index) {
        index += mark.count
      } else if let word = word(text, at: index) {
        index += word.count
      } else {
        break
      }
      end = index
      index = text.skippingBlanks(from: index)
    }
    return end
  }

  /// A remark that starts at an index: in brackets, or behind a comma, a semicolon or a dash and up to
  /// the end.
  private static func aside(
    _ text: [UInt8], at index: Int
  ) -> (inner: Range<Int>, end: Int, isOpen: Bool)? {
    for (open, close) in brackets where text[index...].starts(with: open.utf8) {
      let start = index + open.utf8.count
      guard let length = Array(text[start...]).firstIndex(ofPart: Array(close.utf8)) else {
        return nil
      }
      return (start..<start + length, start + length + close.utf8.count, false)
    }
    for sign in [",", ";", "- ", "\u{2013}", "\u{2014}", "\u{3001}", "\u{FF0C}"]
    where text[index...].starts(with: sign.utf8) {
      return (text.skippingBlanks(from: index + sign.utf8.count)..<text.count, text.count, true)
    }
    return nil
  }

  private static let brackets = [("(", ")"), ("[", "]"), ("\u{FF08}", "\u{FF09}")]

  /// The length of an arrow that stands at an index.
  static func arrow(_ text: [UInt8], at index: Int) -> Int? {
    guard index < text.count else { return nil }
    for arrow in ["\u{2192}", "->", "=>", "\u{21D2}", "\u{27A1}\u{FE0F}", "\u{27A1}"]
    where text[index...].starts(with: arrow.utf8) {
      return arrow.utf8.count
    }
    return nil
  }

  /// Words that say of what follows them that it was so before.
  private static let formers = WordTable(.formers)
}
