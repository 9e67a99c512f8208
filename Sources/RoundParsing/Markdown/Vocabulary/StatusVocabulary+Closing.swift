import RoundModel

/// Cells that tell more than an outcome: a reason before the verdict, or what was refused as it should
/// be.
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

  private static let expected = WordTable(words: [
    "expected to", "should", "must", "would", "to", "soll", "sollte", "muss", "doit", "debe",
    "deve",
    "должен", "должна", "应", "应该", "べき",
  ])

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
    return closing.outcome
  }

  /// What a tick beside a word for a refusal says: what was to be blocked was.
  static func refusal(_ small: [UInt8]) -> Outcome? {
    var words = small[...]
    if let mark = mark(small, at: 0) {
      guard mark.outcome == .passed else { return nil }
      words = words.dropFirst(mark.count)
    } else if let mark = closingMark(small), mark.outcome == .passed {
      words = words.dropLast(mark.count)
    } else {
      return nil
    }
    let rest = KeyValue.trimmedSigns(Array(words))
    guard let word = refusals.longest(rest, at: 0) else { return nil }
    // "Blocked by bug 12" was held up.
    let tail = Array(rest[word.count...])
    let isHeldUp =
      tail.contains { $0.isASCIIDigit || $0 == UInt8(ascii: "#") } || Vocabulary.issues.isIn(tail)
    let isTold = tail.indices.contains { index in
      mark(tail, at: index) != nil
        || !tail.joinsLetters(before: index)
          && self.word(tail, at: index).map { $0.outcome != .passed } ?? false
    }
    return isHeldUp || isTold ? nil : .passed
  }

  private static let refusals = WordTable(words: [
    "blocked", "denied", "rejected", "prevented", "refused", "correctly blocked", "blockiert",
    "abgelehnt", "verweigert", "verhindert", "bloqué", "bloquée", "refusé", "refusée", "rejeté",
    "rejetée", "empêché", "bloqueado", "bloqueada", "denegado", "denegada", "rechazado",
    "rechazada", "negado", "negada", "rejeitado", "rejeitada", "recusado", "recusada", "impedido",
    "заблокирован*", "отклонен*", "отклонён*", "отказано", "拦截", "已拦截", "阻止", "已阻止", "拒绝", "已拒绝",
    "ブロック", "拒否", "차단", "거부",
  ])
}
