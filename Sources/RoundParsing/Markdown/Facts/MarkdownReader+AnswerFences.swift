import RoundModel

/// Requests that somebody sent by hand, with the answer and a word on it each, in a fence: "POST /orders ->
/// 201 ok".
extension MarkdownReader {
  private static let answerLimit = 200

  /// Reads a fence whose lines are all of that kind; returns whether it is one.
  ///
  /// A code without a word behind it says nothing: that a request was refused may be what was wanted.
  mutating func readAnswerFence(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    var answers: [ToldTest] = []
    var count = 0
    for text in bytes.lines(of: block.text, atMost: Self.answerLimit) {
      let own = bytes.trimmed(text)
      if own.isEmpty { continue }
      guard own.count < 400, let answer = Self.answer(own, bytes) else { return false }
      count += 1
      guard let outcome = answer.outcome else { continue }
      var test = ToldTest(
        name: answer.name, outcome: outcome, carrier: .console, offset: own.lowerBound,
        section: index)
      test.kind = .check
      test.status = answer.status
      if outcome != .passed {
        (test.message, test.messageOffset) = (answer.told, answer.told.lowerBound)
      }
      answers.append(test)
    }
    guard count > 1, !answers.isEmpty else { return false }
    for var test in answers {
      test.group = group(index, bytes, &builder)
      tell(test)
    }
    return true
  }

  private struct WrittenAnswer {
    var name: [UInt8]
    /// What came, with the words on it.
    var told: Range<Int>
    var status: String
    var outcome: Outcome?
  }

  /// A request, an arrow, the number of the answer, and what is said of it.
  private static func answer(_ text: Range<Int>, _ bytes: Span<UInt8>) -> WrittenAnswer? {
    let line = InlineText(verbatim: text, bytes)
    let arrows = ["->", "=>", "\u{2192}"].compactMap { sign in
      line.plain.firstIndex(ofPart: Array((" " + sign + " ").utf8)).map {
        (start: $0, end: $0 + sign.utf8.count + 2)
      }
    }
    guard let arrow = arrows.min(by: { $0.start < $1.start }) else { return nil }
    let name = KeyValue.trimmedSigns(Array(line.plain[..<arrow.start]))
    let start = line.plain.skippingBlanks(from: arrow.end)
    let digits = line.plain[start...].prefix(while: \.isASCIIDigit)
    guard TestName.isRequest(name[...]), digits.count == 3, 0x31...0x35 ~= digits[start] else {
      return nil
    }
    let end = line.plain.skippingBlanks(from: digits.endIndex)
    let small = FoldedText.small(Array(line.plain[end...]))
    return WrittenAnswer(
      name: name, told: line.offset(start)..<text.upperBound,
      status: String(decoding: line.plain[start...].prefix(60), as: UTF8.self),
      outcome: small.isEmpty ? nil : outcome(ofWords: small))
  }

  /// What words behind the number of an answer say: that it was well, or which one should have come.
  private static func outcome(ofWords small: [UInt8]) -> Outcome? {
    if obligations.contains(where: { small.starts(with: $0.utf8) }) { return .failed }
    guard
      let found = StatusVocabulary.mark(small, at: 0)
        ?? StatusVocabulary.word(small, at: small.first == UInt8(ascii: "(") ? 1 : 0)
    else { return nil }
    switch found.outcome {
    case .passed: return StatusVocabulary.insteadOfPass(small) == nil ? .passed : nil
    case .failed, .error: return .failed
    default: return nil
    }
  }
}
