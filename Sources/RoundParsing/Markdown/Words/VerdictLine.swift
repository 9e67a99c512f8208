import RoundModel

/// A line that opens with a verdict in capitals and a colon, and tells what it is the verdict on: `✅ PASS:
/// T-4 refuses an empty cart`.
struct VerdictLine: Sendable {
  let outcome: Outcome
  /// The verdict as it is written.
  let status: Range<Int>
  /// Where what it is told of starts in the plain text.
  let rest: Int
  /// Whether a number of tests follows, so that the line counts: `✅ PASS: 19 (95 %)`.
  let counts: Bool

  init?(_ line: InlineText) {
    let text = line.plain
    var end = 0
    var found: Outcome?
    while let mark = StatusVocabulary.mark(text, at: end) {
      found = found.map { StatusPhrase.combined($0, mark.outcome) } ?? mark.outcome
      end = text.skippingBlanks(from: end + mark.count)
    }
    guard end + 2 < text.count, 0x41...0x5A ~= text[end] else { return nil }
    let small = FoldedText.small(Array(text.prefix(end + 60)))
    guard let word = StatusVocabulary.word(small, at: end),
      text[end..<end + word.count].allSatisfy({ !(0x61...0x7A ~= $0) })
    else { return nil }
    // "ERROR: no answer" and "TODO: retry" tell no verdict, and "WARN: slow" is one beside a mark only.
    switch word.outcome {
    case .passed, .failed, .skipped: break
    default:
      guard found != nil else { return nil }
    }
    let colon = end + word.count
    guard colon < text.count, text[colon] == UInt8(ascii: ":") else { return nil }
    rest = text.skippingBlanks(from: colon + 1)
    guard rest > colon + 1, rest < text.count else { return nil }
    outcome = found.map { StatusPhrase.combined($0, word.outcome) } ?? word.outcome
    status = 0..<colon
    counts = Self.opensWithCount(text, at: rest)
  }

  /// Whether a number stands at an index with nothing behind it, or with a sign or a word that goes with a
  /// count; "404 page" is no count.
  private static func opensWithCount(_ text: [UInt8], at start: Int) -> Bool {
    guard text[start].isASCIIDigit, let number = WrittenNumber(text, at: start) else {
      return false
    }
    let next = text.skippingBlanks(from: number.end)
    guard next < text.count else { return true }
    guard text[next].isASCIIWord else {
      return text[next] != UInt8(ascii: "-") || next > number.end
    }
    let word = FoldedText.small(Array(text[next...].prefix { $0.isASCIIWord }))
    return FigureNoun.isKnown(word) || MeasureVocabulary.isFiller(word)
      || Vocabulary.outOf.exactly(word) != nil
  }
}
