/// The names by which a report tells its rounds apart: numbers, and before and after.
enum RoundName {
  /// The number of a round that a text names, and where it stands with its word.
  static func number(_ text: [UInt8]) -> (Int, Range<Int>)? {
    let small = FoldedText.small(text)
    var start = 0
    while let found = Vocabulary.rounds.first(in: small, from: start) {
      if let number = numberBehind(small, found.range.upperBound) {
        return (number.value, found.range.lowerBound..<number.end)
      }
      if let number = numberBefore(small, found.range.lowerBound)
        ?? ordinalBefore(small, found.range.lowerBound)
      {
        return (number.value, number.start..<found.range.upperBound)
      }
      start = found.range.upperBound
    }
    return nil
  }

  /// `round 2`, `round #2`, `第2轮`.
  private static func numberBehind(_ small: [UInt8], _ start: Int) -> (value: Int, end: Int)? {
    var end = start
    while end < small.count,
      small[end] == 0x20 || small[end] == UInt8(ascii: "#") || small[end] == UInt8(ascii: "-")
        || small[end] == UInt8(ascii: "_") || small[end] == UInt8(ascii: ":")
    {
      end += 1
    }
    if small[end...].starts(with: "\u{2116}".utf8) {
      end += 3
      while end < small.count, small[end] == 0x20 { end += 1 }
    }
    if let value = ideograph(small, at: end) {
      // "第二轮": what the ordinal counts must be rounds.
      let unit = end + 3
      guard isOrdinalMark(small, before: start), countsRounds(small, at: unit)
      else { return nil }
      return (value, unit)
    }
    let first = end
    var value = 0
    while end < small.count, small[end].isASCIIDigit, end - first < 5 {
      value = value * 10 + Int(small[end] - 0x30)
      end += 1
    }
    guard end > first, end == small.count || !small[end].isASCIIWord,
      !WrittenDay.isIn(small, at: first, value)
    else { return nil }
    if isOrdinalMark(small, before: start) {
      var unit = end
      while unit < small.count, small[unit] == 0x20 { unit += 1 }
      guard countsRounds(small, at: unit) else { return nil }
    }
    return (value, end)
  }

  /// `2回目`, `2차`.
  private static func numberBefore(_ small: [UInt8], _ end: Int) -> (value: Int, start: Int)? {
    guard end < small.count else { return nil }
    var end = end
    if small[end] < 0xE3 {
      // "2. Runde", "2nd round", "3ème tour": an ordinal and a blank.
      guard end > 1, small[end - 1] == 0x20 else { return nil }
      end -= 1
      let limit = max(0, end - 5)
      while end > limit, !small[end - 1].isASCIIDigit, small[end - 1] != 0x20 { end -= 1 }
      guard end > 0, small[end - 1].isASCIIDigit, small[end] != 0x20 else { return nil }
    }
    var start = end
    while start > 0, small[start - 1].isASCIIDigit, end - start < 4 { start -= 1 }
    guard start < end, let value = Int(String(decoding: small[start..<end], as: UTF8.self)) else {
      return nil
    }
    return (value, start)
  }

  private static func isOrdinalMark(_ small: [UInt8], before end: Int) -> Bool {
    end >= 3 && small[(end - 3)..<end].elementsEqual("第".utf8)
  }

  /// Whether rounds are what an ordinal number counts; `第2回` counts them by a word that is too
  /// common to stand for a round by itself.
  private static func countsRounds(_ small: [UInt8], at index: Int) -> Bool {
    guard index < small.count else { return false }
    return Vocabulary.rounds.longest(small, at: index) != nil
      || small[index...].starts(with: "回".utf8)
  }

  static func ideograph(_ small: [UInt8], at index: Int) -> Int? {
    guard index + 3 <= small.count else { return nil }
    let sign = small[index..<(index + 3)]
    return ["一", "二", "三", "四", "五", "六", "七", "八", "九"].firstIndex {
      sign.elementsEqual($0.utf8)
    }.map { $0 + 1 }
  }

  /// Whether a text in small letters names the round before a change.
  static func isBefore(_ small: [UInt8]) -> Bool { isShort(small) && befores.isIn(small) }

  /// Whether a text in small letters says nothing else than that something was so before a change.
  static func namesBefore(_ small: [UInt8]) -> Bool { befores.exactly(small) != nil }

  /// Whether a text in small letters says nothing else than that something is so after a change.
  static func namesAfter(_ small: [UInt8]) -> Bool { afters.exactly(small) != nil }

  /// Whether a text in small letters speaks of a round before.
  static func speaksOfBefore(_ small: [UInt8]) -> Bool {
    befores.isIn(small) || lastRuns.isIn(small)
  }

  /// The length of the words at an index of a text in small letters that name a round before.
  static func formerRun(_ small: [UInt8], at index: Int) -> Int? {
    [befores, lastRuns, formerRuns].compactMap { $0.longest(small, at: index)?.count }.max()
  }

  private static let formerRuns = WordTable(.formerRuns)

  private static let lastRuns = WordTable(.lastRuns)

  /// Whether a text in small letters names the round after a change.
  static func isAfter(_ small: [UInt8]) -> Bool { isShort(small) && afters.isIn(small) }

  /// A text in small letters without the words for before and after.
  static func withoutTime(_ small: [UInt8]) -> [UInt8] {
    var text = small
    for table in [befores, afters] {
      while let found = table.first(in: text) { text.removeSubrange(found.range) }
    }
    return text.filter { $0 != 0x20 }
  }

  /// The number of a run that a heading names: `Run 2`, `Regression run 2`.
  static func runNumber(_ text: [UInt8]) -> Int? {
    let small = FoldedText.small(text)
    var start = 0
    while let found = runs.first(in: small, from: start) {
      if let number = numberBehind(small, found.range.upperBound) { return number.value }
      start = found.range.upperBound
    }
    return nil
  }

  /// The number of a run behind a sign for numbers, and where it stands with its word: "Test run #2".
  ///
  /// Without the sign, "Run 5 tests" tells what to do.
  static func signedRun(_ text: [UInt8]) -> (Int, Range<Int>)? {
    let small = FoldedText.small(text)
    guard let found = runs.first(in: small),
      let sign = small[found.range.upperBound...].firstIndex(where: { $0 != 0x20 }),
      small[sign] == UInt8(ascii: "#"),
      let number = numberBehind(small, found.range.upperBound), number.value < 1000
    else { return nil }
    return (number.value, found.range.lowerBound..<number.end)
  }

  /// The number of a round or a run that is all that a label in small letters says, with or without a
  /// remark in brackets: "Round 2 (after the fix)", "Attempt 2".
  static func label(_ small: [UInt8]) -> (number: Int, isRound: Bool)? {
    var end = small.firstIndex { $0 == UInt8(ascii: "(") } ?? small.count
    if let wide = small.firstIndex(ofPart: Array("\u{FF08}".utf8)) { end = min(end, wide) }
    while end > 0, small[end - 1] == 0x20 { end -= 1 }
    let words = Array(small[..<end])
    if let (number, range) = number(words), range.lowerBound == 0,
      words.count - range.upperBound <= 3
    {
      // "第2轮测试" has a noun behind it.
      return range.upperBound == words.count || words[range.upperBound] >= 0xE3
        ? (number, true) : nil
    }
    let digit = words.firstIndex(where: \.isASCIIDigit) ?? words.count
    let name = words[..<digit].filter { $0 != UInt8(ascii: "#") }
    let trimmed = name.last == 0x20 ? Array(name.dropLast()) : Array(name)
    guard digit > 0, tries.exactly(trimmed) != nil, words[digit...].allSatisfy(\.isASCIIDigit),
      let number = Int(String(decoding: words[digit...], as: UTF8.self))
    else { return nil }
    return (number, false)
  }

  private static let tries = WordTable(.roundTries)

  /// The words of a heading without figures and what stands in brackets: those of two runs of one suite
  /// are the same.
  static func words(of heading: [UInt8]) -> [UInt8] {
    let small = FoldedText.small(heading)
    let end = small.firstIndex { $0 == UInt8(ascii: "(") } ?? small.count
    return small[..<end].filter { $0.isASCIILetter || $0 >= 0xC3 && $0 < 0xE2 || $0 >= 0xE3 }
  }

  private static let runs = WordTable(.numberedRuns)

  private static func isShort(_ small: [UInt8]) -> Bool {
    small.split { $0 == 0x20 }.count <= 4
  }

  /// Whether a heading opens with a word for before a change.
  static func opensBefore(_ text: [UInt8]) -> Bool {
    opens(text, with: befores) || aside(text).map { befores.longest($0, at: 0) != nil } ?? false
      || namesRed(text)
  }

  /// Whether a heading opens with a word for after a change.
  static func opensAfter(_ text: [UInt8]) -> Bool {
    opens(text, with: afters) || aside(text).map { afters.longest($0, at: 0) != nil } ?? false
      || namesGreen(text)
  }

  /// What stands in brackets behind the name of a heading, in small letters: "Full run (before the fix)".
  static func aside(_ text: [UInt8]) -> [UInt8]? {
    guard text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")),
      open + 3 < text.count
    else { return nil }
    return FoldedText.small(Array(text[(open + 1)..<(text.count - 1)]))
  }

  private static func opens(_ text: [UInt8], with words: WordTable) -> Bool {
    let small = FoldedText.small(text)
    return words.longest(small, at: min(HeadingText.nameStart(small), max(0, small.count - 1)))
      != nil
  }

  private static let befores = WordTable(.beforeWords)
  private static let afters = WordTable(.afterWords)
}
