import RoundModel

/// Cells that tell more than an outcome: a reason before the verdict.
extension StatusVocabulary {
  /// No verdict is longer.
  private static let longestVerdict = 40

  /// The verdict that a text in small letters ends in, behind a reason for it, and where it starts:
  /// "the sum is doubled, failed".
  static func closingVerdict(_ small: [UInt8]) -> (outcome: Outcome, start: Int)? {
    var end = small.count
    while end > 0, small[end - 1] == 0x20 || ends.contains(small[end - 1]) { end -= 1 }
    var start = max(1, end - longestVerdict)
    while start < end {
      let opens = !small[start - 1].isASCIIWord && small[start - 1] != UInt8(ascii: "-")
      if opens, let word = word(small, at: start), start + word.count == end {
        return word.outcome == .unreadable || isTurned(small, before: start)
          ? nil : (word.outcome, start)
      }
      start += 1
    }
    return nil
  }

  private static let ends = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "*")]

  /// Whether what stands right before a word turns it around or expects it: "should not always fail".
  private static func isTurned(_ small: [UInt8], before index: Int) -> Bool {
    let words = Array(small[max(0, index - 24)..<index])
    return Vocabulary.negations.isIn(words) || Vocabulary.expectations.isIn(words)
      || expected.isIn(words)
  }

  private static let expected = WordTable(.expectedVerbs)

  /// What a cell with a verdict behind a reason says, where no word in the reason says otherwise.
  static func outcome(closing small: [UInt8]) -> Outcome? {
    guard let closing = closingVerdict(small) else { return nil }
    if closing.outcome.severity > 1 { return closing.outcome }
    var index = 0
    while index < closing.start {
      let opens = index == 0 || !small[index - 1].isASCIIWord
      if opens, let word = word(small, at: index), word.outcome != closing.outcome { return nil }
      if let mark = mark(small, at: index), mark.outcome != closing.outcome { return nil }
      index += 1
    }
    return closing.outcome == .passed ? insteadOfPass(small) ?? .passed : closing.outcome
  }
}
