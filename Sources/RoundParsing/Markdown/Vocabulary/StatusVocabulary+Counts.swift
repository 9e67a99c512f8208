import RoundModel

/// Cells that tell an outcome by counts, or with a remark behind it.
extension StatusVocabulary {
  /// What a word says beside the number that counts it: "0 errors" says that all is well, and
  /// "0 passed" says nothing.
  static func counted(
    _ word: (outcome: Outcome, count: Int), at index: Int, in text: [UInt8]
  ) -> Outcome? {
    guard number(beside: index..<index + word.count, in: text) == 0 else { return word.outcome }
    if word.outcome == .passed {
      // "Pass: 0 open findings" counts something else.
      return countsAnother(text, behind: index + word.count) ? .passed : nil
    }
    return word.outcome.severity > 0 ? .passed : nil
  }

  /// Whether a colon and a number stand at an index, with a noun behind them that is none for tests and
  /// how they went.
  private static func countsAnother(_ text: [UInt8], behind end: Int) -> Bool {
    guard end < text.count, text[end] == UInt8(ascii: ":") else { return false }
    let rest = text[(end + 1)...].drop { $0 == 0x20 }.drop(while: \.isASCIIDigit)
    guard rest.first == 0x20 else { return false }
    let words = Array(rest.dropFirst())
    guard let first = words.first, first.isASCIILetter || first >= 0xC3 else { return false }
    return !["of", "out"].contains { words.starts(with: $0.utf8) }
      && Vocabulary.tests.longest(words, at: 0) == nil
      && Vocabulary.outOf.longest(words, at: 0) == nil
      && Vocabulary.measures.longest(words, at: 0) == nil && word(words, at: 0) == nil
  }

  /// What a count of errors says in a cell that starts with one: "0 errors, 2 warnings".
  static func countedFault(_ text: [UInt8], at index: Int) -> (outcome: Outcome, end: Int)? {
    guard text.first?.isASCIIDigit == true, let noun = countedFaults.longest(text, at: index),
      let number = number(beside: index..<index + noun.count, in: text)
    else { return nil }
    return (number == 0 ? .passed : .failed, index + noun.count)
  }

  private static let countedFaults = WordTable(.countedFaults)

  /// Whether a text counts failures beside passes, and counts at least one.
  static func countsFailures(_ text: [UInt8]) -> Bool {
    guard text.contains(where: \.isASCIIDigit) else { return false }
    var (passes, failures) = (false, false)
    var index = 0
    while index < text.count {
      guard index == 0 || !text[index - 1].isASCIIWord, let word = word(text, at: index) else {
        index += 1
        continue
      }
      let range = index..<index + word.count
      index = range.upperBound
      guard let number = number(beside: range, in: text) else { continue }
      if word.outcome == .passed { passes = true }
      if word.outcome.severity > 1, number > 0 { failures = true }
    }
    return passes && failures
  }

  /// The whole number that counts a word: before it, with a word for what is counted between them at
  /// most, or behind it where none stands before.
  static func number(beside word: Range<Int>, in text: [UInt8]) -> Int? {
    var end = word.lowerBound
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    for counter in counters where text[..<end].reversed().starts(with: counter.utf8.reversed()) {
      end -= counter.utf8.count
      while end > 0, text[end - 1] == 0x20 { end -= 1 }
      break
    }
    var start = end
    while start > 0, text[start - 1].isASCIIDigit, end - start < 9 { start -= 1 }
    let isWhole =
      start == 0
      || !text[start - 1].isASCIIWord && text[start - 1] != UInt8(ascii: ".")
        && text[start - 1] != UInt8(ascii: "/") && text[start - 1] != UInt8(ascii: "-")
    if start < end { return isWhole ? value(text[start..<end]) : nil }
    // "errors: 0", and nothing but a comma behind it.
    var next = word.upperBound
    while next < text.count, text[next] == 0x20 || text[next] == UInt8(ascii: ":") { next += 1 }
    var last = next
    while last < text.count, text[last].isASCIIDigit, last - next < 9 { last += 1 }
    guard last > next, last == text.count || !text[last].isASCIIWord,
      text[..<word.lowerBound].allSatisfy({ !$0.isASCIIDigit }) || next > word.upperBound
    else { return nil }
    return value(text[next..<last])
  }

  /// What stands behind a number of tests where no noun does.
  private static let counters = Lexicon.words(.counters)

  private static func value(_ digits: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: digits, as: UTF8.self))
  }

  /// Where the brackets end that hold a remark on an outcome: words for a failure in them tell what
  /// was tested, unless they are counted.
  static func remarkEnd(_ text: [UInt8], at open: Int, behind found: [Outcome]) -> Int? {
    guard found.last == .passed, !found.contains(.unreadable),
      let close = text[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let remark = Array(text[(open + 1)..<close])
    guard !remark.contains(where: \.isASCIIDigit), !opensWithFailure(remark) else { return nil }
    var index = 0
    while index < remark.count {
      if mark(remark, at: index) != nil { return nil }
      let opens = index == 0 || !remark[index - 1].isASCIIWord
      if opens, let word = word(remark, at: index) {
        // Only what a test provoked is told with another word beside it: "(correct error)".
        guard word.outcome.severity > 0, word.count < remark.count else { return nil }
        index += word.count
      } else {
        index += 1
      }
    }
    return close + 1
  }
}
