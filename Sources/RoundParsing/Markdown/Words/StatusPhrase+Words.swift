import RoundModel

/// Words around a status that say whether it is one.
extension StatusPhrase {
  /// Whether a sign for what was left out is a picture inside a marked name, with other words behind it:
  /// "✅ The sleeper shows 💤 above the bed".
  func isPicture(_ mark: (outcome: Outcome, count: Int), at index: Int) -> Bool {
    guard mark.outcome == .skipped || mark.outcome == .notRun else { return false }
    guard let next = text[(index + mark.count)...].firstIndex(where: { $0 != 0x20 }) else {
      return false
    }
    return text[next].isASCIILetter && StatusVocabulary.word(small, at: next) == nil
  }

  /// Whether nothing but a noun for tests follows, with or without their number.
  func namesTestsAlone(from start: Int) -> Bool {
    // "PASS - TEST-1" names the test of that id.
    if TestName.isCaseID(Array(text[skipDash(start)...])) { return false }
    var index = start
    var hasNoun = false
    while index < text.count {
      if let noun = Vocabulary.tests.longest(small, at: index) {
        hasNoun = true
        index += noun.count
      } else if text[index] == UInt8(ascii: "("), hasNoun {
        return true
      } else if text[index].isASCIILetter || text[index] >= 0xC3 && text[index] != 0xE2 {
        return false
      } else {
        index += 1
      }
    }
    return hasNoun
  }

  /// The word for all before a status, where a separator parts it from the name: "Review - all PASS".
  func wordForAll(
    before status: Range<Int>?, behind name: Range<Int>
  ) -> (separator: Int, start: Int)? {
    guard let status, status.lowerBound >= name.upperBound, outcome != nil else { return nil }
    var end = status.lowerBound
    while end > name.lowerBound, text[end - 1] == 0x20 { end -= 1 }
    var start = end
    while start > name.lowerBound, text[start - 1] != 0x20, text[start - 1] != UInt8(ascii: "(") {
      start -= 1
    }
    guard start > name.lowerBound, Vocabulary.all.exactly(Array(small[start..<end])) != nil else {
      return nil
    }
    var separator = start
    while separator > name.lowerBound, text[separator - 1] == 0x20 { separator -= 1 }
    for sign in [":", "-", "(", "\u{2013}", "\u{2014}"] {
      let count = sign.utf8.count
      guard separator >= name.lowerBound + count,
        text[(separator - count)..<separator].elementsEqual(sign.utf8)
      else { continue }
      return (separator - count, start)
    }
    return nil
  }

  /// The outcome that boxes at an index choose: "[ ] Pass [x] Fail".
  func choice(at index: Int) -> Outcome? {
    guard index < text.count, text.count - index <= StatusVocabulary.choiceLimit,
      text[index] == UInt8(ascii: "[") || text[index] == 0xE2
    else { return nil }
    return StatusVocabulary.chosen(Array(small[index...]))
  }

  /// The verdict that stands between the label of a case and its title, with dashes around it: "Test 3 -
  /// Passed - Refund"; one in a list of failures may be numbered: "Test 4 - Error 2 - Refund".
  func verdictBehindLabel(
    from start: Int
  ) -> (outcome: Outcome, status: Range<Int>, end: Int, title: Int)? {
    guard text.count < 400, let label = TestName.leadingLabel(Array(text[start...])) else {
      return nil
    }
    let end = start + label.end
    guard let open = dashEnd(at: end), let word = StatusVocabulary.word(small, at: open),
      word.outcome != .unreadable
    else { return nil }
    let close = open + word.count
    var number = skipBlanks(close)
    if word.outcome.severity > 1, number > close {
      while number < text.count, text[number].isASCIIDigit, number - close < 5 { number += 1 }
    } else {
      number = close
    }
    guard let title = dashEnd(at: number) ?? dashEnd(at: close), title < text.count else {
      return nil
    }
    return (word.outcome, open..<close, end, title)
  }

  /// Where the text goes on behind a dash with blanks around it.
  private func dashEnd(at index: Int) -> Int? {
    let dash = skipBlanks(index)
    guard dash > index else { return nil }
    for sign in ["- ", "\u{2013} ", "\u{2014} "] where text[dash...].starts(with: sign.utf8) {
      return skipBlanks(dash + sign.utf8.count)
    }
    return nil
  }

  /// Whether no further word follows: "the CURRENT WORKING version" states nothing.
  func endsStatement(_ index: Int) -> Bool {
    let end = skipBlanks(index)
    return end >= text.count || !text[end].isASCIIWord
  }

  /// Whether a word for a failure stands behind a semicolon, whatever follows it: "; nok since ...".
  func tellsFailure(at separator: Int, _ tail: Int) -> Bool {
    text[separator] == UInt8(ascii: ";")
      && StatusVocabulary.word(small, at: tail).map { $0.outcome.severity > 0 } ?? false
  }

  /// What a full-width bracket adds to the depth of brackets.
  func wideBracket(at index: Int) -> Int {
    if text[index...].starts(with: "\u{FF08}".utf8) { return 1 }
    return text[index...].starts(with: "\u{FF09}".utf8) ? -1 : 0
  }

  /// Where the name starts behind a verdict: behind a colon or a dash of whatever length.
  func skipDash(_ index: Int) -> Int {
    var index = index
    while index < text.count {
      if text[index] == 0x20 || text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: "-")
      {
        index += 1
      } else if text[index...].starts(with: "\u{2013} ".utf8)
        || text[index...].starts(with: "\u{2014} ".utf8)
      {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// Where what stands behind a status starts, behind the signs that set it off.
  func skipSigns(_ index: Int) -> Int {
    var index = index
    while index < text.count {
      if text[index] == 0x20 || text[index] == UInt8(ascii: ":") || text[index] == UInt8(ascii: "-")
        || text[index] == UInt8(ascii: ")") || text[index] == UInt8(ascii: "]")
        || text[index] == UInt8(ascii: ",")
      {
        index += 1
      } else if text[index] >= 0xE2,
        text[index...].starts(with: [0xE2, 0x80])
          || Self.wideSigns.contains(where: { text[index...].starts(with: $0.utf8) })
      {
        index += 3
      } else {
        break
      }
    }
    return min(index, text.count)
  }

  /// Signs as wide as a letter: a colon, a comma, a stop, and closing brackets.
  private static let wideSigns = ["\u{FF1A}", "\u{FF0C}", "\u{3002}", "\u{FF09}", "\u{3011}"]

  /// How many bytes a sign takes that ends a name and is no part of it.
  func trailing(before end: Int) -> Int? {
    let byte = text[end - 1]
    if byte == 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") { return 1 }
    let isDash =
      end > 3
      && ["\u{2013}", "\u{2014}"].contains { text[..<end].suffix(3).elementsEqual($0.utf8) }
    return isDash ? 3 : nil
  }

  func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < text.count, text[index] == 0x20 { index += 1 }
    return index
  }
}
