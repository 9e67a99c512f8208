import RoundModel

/// Numbers that are answers over HTTP, and count nothing.
extension FigureFinder {
  /// Whether a number is that of an answer over HTTP, and counts nothing: "200 OK".
  func isResponse(_ number: WrittenNumber) -> Bool {
    if isAnswerOfServer(number) { return true }
    if (400...599).contains(number.value), let word = word(after: number.end),
      Self.answers.exactly(word) != nil, !tellsOutcomes
    {
      return true
    }
    guard number.value == 200, let word = word(after: number.end), word.elementsEqual("ok".utf8)
    else { return false }
    let rest = Array(small[min(skipBlanks(number.end) + 2, small.count)...])
    return !Vocabulary.tests.isIn(small) && MeasureVocabulary.outcomeMeasure(in: rest) == nil
  }

  /// Whether a number that no word follows is that of an answer: "HTTP 404", "it fails validation (400)".
  private func isAnswerOfServer(_ number: WrittenNumber) -> Bool {
    guard number.end - number.start == 3, (100...599).contains(number.value),
      measure(after: number.end) == nil
    else { return false }
    var end = number.start
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    let isInBrackets =
      end > 0 && text[end - 1] == UInt8(ascii: "(") && number.end < text.count
      && text[number.end] == UInt8(ascii: ")")
    if isInBrackets {
      end -= 1
      while end > 0, text[end - 1] == 0x20 { end -= 1 }
    }
    let start = (small[..<end].lastIndex { !$0.isASCIIWord && $0 < 0x80 } ?? -1) + 1
    let word = Array(small[start..<end])
    if Self.protocols.exactly(word) != nil { return true }
    // "Failed tests (400)" and "Passed (412)" count.
    return isInBrackets && start > 0 && number.value >= 400
      && word.contains { $0.isASCIILetter || $0 >= 0xC3 } && !FigureNoun.isKnown(word)
      && !Vocabulary.tests.isIn(word)
      && MeasureVocabulary.outcomeMeasure(in: Array(small[..<end])) != nil
  }

  /// Words that the number of an answer stands behind.
  private static let protocols = WordTable(.protocols)

  /// Whether the line speaks of tests, or of what passed, failed or was left out.
  private var tellsOutcomes: Bool {
    if Vocabulary.tests.isIn(small) { return true }
    var index = 0
    while let found = Vocabulary.measures.first(in: small, from: index) {
      if found.value != .errors { return true }
      index = found.range.upperBound
    }
    return false
  }

  /// What stands behind the number of an answer that tells of an error.
  private static let answers = WordTable(.answerWords)
}
