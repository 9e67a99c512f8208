import RoundModel

/// Numbers that words stand for, and the two sides of a fraction.
extension FigureFinder {
  /// Whether the line counts what passed and all of it, as runners sum up a run: "Fehler: 1, erfolgreich:
  /// 4, gesamt: 5".
  var countsWhole: Bool {
    guard Vocabulary.totals.isIn(small) else { return false }
    var index = 0
    while let next = Vocabulary.measures.first(in: small, from: index) {
      if next.value == .passed { return true }
      index = next.range.upperBound
    }
    return false
  }

  /// Whether a word for an outcome and a number follow, as in a row of such pairs.
  func isPair(behind end: Int) -> Bool {
    let start = skipBlanks(end)
    guard let word = Vocabulary.measures.longest(small, at: start) else { return false }
    let next = skipBlanks(start + word.count)
    return next > start + word.count && next < text.count && text[next].isASCIIDigit
  }

  /// A number written as a word that a noun for tests follows: "two tests failed".
  func wordOfTests(at index: Int) -> WrittenNumber? {
    guard index == 0 || text[index - 1] == 0x20, !text[index].isASCIIDigit,
      let number = WrittenNumber(word: small, at: index),
      tellsOutcome(after: number.end)
        || denominator(after: number.end).map({ countsTests(behind: $0.end) }) ?? false
    else { return nil }
    // "All but one test passed" counts the one that failed.
    let before = small[..<index].reversed().drop { $0 == 0x20 }.prefix { $0 != 0x20 }
    return Self.exceptions.exactly(before.reversed()) == nil ? number : nil
  }

  /// Whether tests and how they went follow: "tests failed", "failed tests", "failed".
  func tellsOutcome(after end: Int) -> Bool {
    measure(after: end, allowsTests: false) != nil && countsTests(behind: end)
  }

  /// Whether a noun for tests, or how they went, follows.
  private func countsTests(behind end: Int) -> Bool {
    word(after: end).map {
      MeasureVocabulary.isTests($0) || MeasureVocabulary.measure(ofWord: $0) != nil
    } ?? false
  }

  static let exceptions = WordTable(.exceptions)

  /// Whether nothing but signs, and words that go with a number, stand between a name and the number: in
  /// "PASS: unknown order, answer 404" a pass is told and nothing is counted.
  func opensValue(_ number: WrittenNumber) -> Bool {
    guard keyMeasure != nil, keyMeasure != .total else { return true }
    let before = small[..<number.start]
    var index = before.firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0
    if let wide = Array(before[index...]).firstIndex(ofPart: Array("\u{FF1A}".utf8)) {
      index += wide + 3
    }
    while index < number.start {
      guard small[index].isASCIILetter || 0xC3...0xDF ~= small[index] || small[index] >= 0xE3 else {
        index += 1
        continue
      }
      guard let word = wordBesideNumber(at: index) else { return false }
      index += word
    }
    return true
  }

  /// Whether a number behind a colon opens the code of a case: "PASS: 1-a keeps the order".
  func opensCode(_ number: WrittenNumber) -> Bool {
    number.end + 1 < text.count && text[number.end] == UInt8(ascii: "-")
      && text[number.end + 1].isASCIILetter
  }

  /// How long a word at an index is that goes with a number: "all 12", "about 12", "tests 12".
  private func wordBesideNumber(at index: Int) -> Int? {
    for table in [
      Vocabulary.all, Vocabulary.about, Vocabulary.tests, Vocabulary.totals, Vocabulary.others,
      Vocabulary.whole,
    ] {
      if let found = table.longest(small, at: index) { return found.count }
    }
    if let found = Vocabulary.measures.longest(small, at: index) { return found.count }
    return nil
  }

  func denominator(after end: Int) -> (number: WrittenNumber, end: Int)? {
    var index = skipBlanks(end)
    guard index < text.count else { return nil }
    if text[index] == UInt8(ascii: "/") {
      index += 1
    } else if let word = Vocabulary.outOf.longest(small, at: index) {
      index += word.count
    } else {
      return nil
    }
    index = skipBlanks(index)
    let article = Self.articles.longest(small, at: index)
    if let article { index = skipBlanks(index + article.count) }
    guard index < text.count,
      let number = text[index].isASCIIDigit
        ? WrittenNumber(text, at: index) : WrittenNumber(word: small, at: index),
      !number.isPercent, number.decimals == 0,
      number.end >= text.count || text[number.end] != UInt8(ascii: "/"),
      !computes(behind: number.end),
      // "3 of the 4 areas were tested" counts areas.
      article == nil && text[index].isASCIIDigit || countsTests(behind: number.end)
    else { return nil }
    return (number, number.end)
  }

  /// What stands before the whole: "2 of the 5 tests".
  static let articles = WordTable(.articles)

  /// Whether a sign of arithmetic stands behind a number: `10 / 2 = 5`.
  func computes(behind end: Int) -> Bool {
    let next = skipBlanks(end)
    guard next + 1 < text.count else { return false }
    switch text[next] {
    case UInt8(ascii: "="):
      // "18/18 = 100 %" gives the share.
      let result = text[(next + 1)...].firstIndex { $0 != 0x20 && $0 != UInt8(ascii: "*") }
      let number = result.flatMap { WrittenNumber(text, at: $0) }
      return text[next + 1] != UInt8(ascii: ">") && !(number?.isPercent ?? false)
    case UInt8(ascii: "+"), UInt8(ascii: "*"): return text[next + 1] == 0x20 && next > end
    default: return false
    }
  }
}
