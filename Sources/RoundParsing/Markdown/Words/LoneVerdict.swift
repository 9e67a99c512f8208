import RoundModel

/// A line that says how something went and nothing else, but perhaps why: `✅ **PASS** - works`.
struct LoneVerdict: Sendable {
  let outcome: Outcome
  /// The verdict as it is written.
  let status: [UInt8]
  /// Where the words behind the verdict start in the plain text; its end where there are none.
  let rest: Int

  init?(_ line: InlineText) {
    let text = line.plain
    let small = FoldedText.small(text)
    guard !text.isEmpty, text.count < 400 else { return nil }
    var end = 0
    var found: Outcome?
    while let mark = StatusVocabulary.mark(text, at: end) {
      found = found.map { StatusPhrase.combined($0, mark.outcome) } ?? mark.outcome
      end = Self.skip(text, end + mark.count, " ")
    }
    if let word = StatusVocabulary.word(small, at: end) {
      let isSetOff =
        found != nil || text[end..<end + word.count].allSatisfy { !(0x61...0x7A ~= $0) }
        || line.strong.contains { $0.lowerBound <= end && $0.upperBound >= end + word.count }
      guard isSetOff else { return nil }
      found =
        found.map {
          StatusVocabulary.settled($0, by: word, at: end, in: small)
            ?? StatusPhrase.combined($0, word.outcome)
        } ?? word.outcome
      end += word.count
    } else if end < text.count {
      return nil
    }
    // "Warning: unused variable" is no verdict.
    guard let found, found != .unreadable, Self.ends(text, at: end) else { return nil }
    outcome = found
    status = Array(text[..<end])
    rest = Self.skip(text, end, " :-.,!\u{2014}\u{2013}")
  }

  /// Whether the verdict is all, or a separator parts it from what follows.
  private static func ends(_ text: [UInt8], at index: Int) -> Bool {
    let next = skip(text, index, " ")
    guard next < text.count else { return true }
    switch text[next] {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: "."),
      UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: ";"), 0xE2, 0xEF:
      return true
    default: return false
    }
  }

  private static func skip(_ text: [UInt8], _ start: Int, _ signs: String) -> Int {
    var index = start
    scan: while index < text.count {
      for sign in signs.unicodeScalars where text[index...].starts(with: String(sign).utf8) {
        index += String(sign).utf8.count
        continue scan
      }
      return index
    }
    return index
  }
}
