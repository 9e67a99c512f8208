import RoundModel

/// What the words behind a number count.
extension FigureFinder {
  func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < text.count, text[index] == 0x20 { index += 1 }
    return index
  }

  func word(after end: Int) -> [UInt8]? {
    let start = skipBlanks(end)
    var index = start
    while index < text.count, small[index].isASCIIWord || text[index] >= 0x80 { index += 1 }
    return index > start ? Array(small[start..<index]) : nil
  }

  /// What the words behind a number count: `7 passed`, `3 tests failed`, `95 tests`.
  func measure(after end: Int, allowsTests: Bool = true) -> Claim.Measure? {
    var index = end
    var sawTests = false
    var sawTotal = false
    for _ in 0..<4 {
      index = skipBlanks(index)
      if index < text.count, text[index] == UInt8(ascii: ")") || text[index] == UInt8(ascii: "*") {
        index = skipBlanks(index + 1)
      }
      let start = index
      while index < text.count, small[index].isASCIIWord || text[index] >= 0x80, !stops(at: index) {
        index += 1
      }
      guard index > start else { break }
      if Self.namesMaterial(small, start..<index) || isSubject(end, before: start..<index) {
        return nil
      }
      // "nicht ausgeführt" is one measure in two words.
      if let phrase = Vocabulary.measures.longest(small, at: start), start + phrase.count > index,
        !FigureLabel.endsLabel(small, at: start + phrase.count)
      {
        return phrase.value
      }
      let word = Array(small[start..<index])
      // "Passed: 7 Failed: 9": the word belongs to the number behind it.
      if FigureLabel.endsLabel(small, at: index) {
        // "We ran 52 tests: 47 passed" counts the tests all the same.
        if MeasureVocabulary.isTests(word), MeasureVocabulary.measure(ofWord: word) == nil {
          sawTests = true
        }
        break
      }
      if let measure = MeasureVocabulary.measure(ofWord: word) { return measure }
      // "40 Tests, 2 Fehler" counts failures; errors beside other nouns are none of tests.
      if MeasureVocabulary.isFault(word) {
        return figures.contains { $0.measure == .total || $0.measure == .passed } ? .failed : nil
      }
      if MeasureVocabulary.isOther(word) { return nil }
      if MeasureVocabulary.isTotal(word) {
        sawTotal = true
      } else if MeasureVocabulary.isTests(word) {
        // "1 test reordering" counts no tests.
        if describes(small, start..<index) { return nil }
        sawTests = true
      } else if !MeasureVocabulary.isFiller(word),
        !(tellsSeveral && Self.units.exactly(word) != nil)
      {
        break
      }
    }
    if sawTotal { return .total }
    return sawTests && allowsTests && isSummary ? .total : nil
  }

  /// Whether a sign of another alphabet ends a word: full-width commas, dashes and the like.
  private func stops(at index: Int) -> Bool {
    switch text[index] {
    case 0xE2: true
    case 0xE3: index + 1 < text.count && text[index + 1] == 0x80
    case 0xEF: index + 1 < text.count && text[index + 1] == 0xBC
    default: false
    }
  }
}
