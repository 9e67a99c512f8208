import RoundModel

/// Figures in a row under names in a row: "Passed/Failed/Skipped: 10/2/1".
extension FigureFinder {
  /// Takes numbers with strokes between them for what the parts of the name count, where those are as
  /// many; returns whether they are.
  mutating func takeRow(_ key: [UInt8]?) -> Bool {
    guard let key, key.contains(UInt8(ascii: "/")) else { return false }
    let measures = Self.names(key).map { MeasureVocabulary.measure(ofKey: $0) }
    guard measures.count > 1, !measures.contains(nil), Set(measures).count == measures.count,
      let numbers = numbersInRow(), numbers.count == measures.count
    else { return false }
    for (number, measure) in zip(numbers, measures) {
      if let measure { add(number, measure) }
    }
    return true
  }

  /// The parts of a name, of which those in brackets stand for all: "Tests (pass/fail)".
  private static func names(_ key: [UInt8]) -> [[UInt8]] {
    var inner = key[...]
    if let open = key.firstIndex(of: UInt8(ascii: "(")),
      let close = key.lastIndex(of: UInt8(ascii: ")")), open < close
    {
      inner = key[(open + 1)..<close]
    }
    return inner.split(separator: UInt8(ascii: "/")).map { KeyValue.trimmedSigns(Array($0)) }
  }

  /// The whole numbers at the end of the text that strokes part from each other.
  private func numbersInRow() -> [WrittenNumber]? {
    guard var index = text.firstIndex(where: \.isASCIIDigit) else { return nil }
    var numbers: [WrittenNumber] = []
    while true {
      guard index < text.count, text[index].isASCIIDigit,
        let number = WrittenNumber(text, at: index), !number.isPercent
      else { return nil }
      numbers.append(number)
      index = skipBlanks(number.end)
      guard index < text.count, text[index] == UInt8(ascii: "/") else { break }
      index = skipBlanks(index + 1)
    }
    return numbers
  }

  /// Where a text starts behind a number in square brackets that orders it and counts nothing:
  /// "[3/10] Upload".
  func orderEnd() -> Int {
    guard let end = HeadingText.bracketEnd(text, from: 0), end < text.count,
      Vocabulary.tests.longest(small, at: end) == nil,
      Vocabulary.measures.longest(small, at: end) == nil,
      StatusVocabulary.word(small, at: end) == nil
    else { return 0 }
    return end
  }
}
