import RoundModel

/// Runs that a title numbers by an ordinal, which no word for rounds stands behind: "1er passage".
extension RoundName {
  /// The number of a run that an ordinal gives in a title, and where it stands with its word.
  ///
  /// So it is in "Till, second validation run", "Recette – 1er passage" and "第二次测试".
  /// The words have to be a part of the title for themselves: "First run wizard" and "Changes since
  /// the first run" number none.
  static func orderedRun(_ text: [UInt8]) -> (Int, Range<Int>)? {
    let small = FoldedText.small(text)
    var start = 0
    while let found = orderedRuns.first(in: small, from: start) {
      start = found.range.upperBound
      guard endsPart(small, at: start) else { continue }
      if let number = number(ordering: found.range.lowerBound, in: small),
        opensPart(small, before: number.start)
      {
        return (number.value, number.start..<start)
      }
    }
    return nil
  }

  /// The ordinal right before a word, with or without a noun for tests between the two.
  private static func number(
    ordering word: Int, in small: [UInt8]
  ) -> (value: Int, start: Int)? {
    if small[word] >= 0xE3 { return counted(small, before: word) }
    if let number = figure(small, before: word) ?? ordinalBefore(small, word) { return number }
    guard word > 1, small[word - 1] == 0x20 else { return nil }
    let noun = (small[..<(word - 1)].lastIndex(of: 0x20) ?? -1) + 1
    return Vocabulary.results.exactly(Array(small[noun..<(word - 1)])) == nil
      ? nil : figure(small, before: noun) ?? ordinalBefore(small, noun)
  }

  /// `2nd`, `1er`, `2.`, `2ª`, `2-й`: figures with what makes them an ordinal, and a blank.
  private static func figure(_ small: [UInt8], before word: Int) -> (value: Int, start: Int)? {
    guard word > 2, small[word - 1] == 0x20 else { return nil }
    var end = word - 1
    while end > 0, word - end < 6, !small[end - 1].isASCIIDigit { end -= 1 }
    let suffix = small[end..<(word - 1)]
    var start = end
    while start > 0, end - start < 3, small[start - 1].isASCIIDigit { start -= 1 }
    guard start < end, !suffix.isEmpty,
      suffix.allSatisfy({
        $0.isASCIILetter || $0 >= 0x80 || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-")
      }),
      start == 0 || small[start - 1] == 0x20 || small[start - 1] == UInt8(ascii: "("),
      let value = Int(String(decoding: small[start..<end], as: UTF8.self))
    else { return nil }
    return (value, start)
  }

  /// `第2次`, `第二次`.
  private static func counted(_ small: [UInt8], before word: Int) -> (value: Int, start: Int)? {
    let mark = Array("第".utf8)
    guard let at = small[..<word].lastIndex(of: mark[0]), word - at <= 6,
      small[at...].starts(with: mark)
    else { return nil }
    let figures = small[(at + 3)..<word].filter { $0 != 0x20 }
    let value =
      Int(String(decoding: figures, as: UTF8.self)) ?? ideograph(Array(figures), at: 0)
    return value.map { ($0, at) }
  }

  /// Whether a part of a title ends here, or goes on with what tests the run was of.
  private static func endsPart(_ small: [UInt8], at end: Int) -> Bool {
    let next = small.skippingBlanks(from: end)
    guard next < small.count, small[next].isASCIILetter || 0xC3...0xD1 ~= small[next] else {
      return true
    }
    guard next > end, let link = links.longest(small, at: next) else { return false }
    return Vocabulary.results.isIn(Array(small[(next + link.count)...]))
  }

  /// Whether a part of a title starts here, or the name of a report ends.
  private static func opensPart(_ small: [UInt8], before start: Int) -> Bool {
    let before = small[..<start].lastIndex { $0 != 0x20 } ?? -1
    guard before >= 0, small[before].isASCIIWord || 0x80...0xBF ~= small[before],
      !endsInDash(small, at: before)
    else { return true }
    let word = (small[..<before].lastIndex(of: 0x20) ?? -1) + 1
    let name = Array(small[word...before])
    return small[start] >= 0xE3 || Vocabulary.results.isIn(name)
      || reportNouns.contains { $0.isIn(name) }
  }

  /// Whether a dash or a wide sign ends at an index.
  private static func endsInDash(_ small: [UInt8], at index: Int) -> Bool {
    guard index > 1 else { return false }
    return small[index - 2] == 0xE2 || small[index - 2] == 0xEF && small[index - 1] == 0xBC
      || small[index - 2] == 0xE3 && small[index - 1] == 0x80 || small[index - 1] == 0xC2
  }

  private static let orderedRuns = WordTable(.orderedRuns)
  private static let links = WordTable(.dayParts)
  private static let reportNouns = [WordTable(.reportHeads), WordTable(.dayFirstReports)]
}
