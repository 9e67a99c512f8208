import RoundModel

/// Totals that no word names, beside the figures that add up to them.
extension FigureFinder {
  /// Takes the number in brackets at the end of a line of totals for their sum, where it is:
  /// `Tests  30 passed | 2 skipped (32)`.
  mutating func takeSumInBrackets() {
    guard text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")),
      let number = WrittenNumber(text, at: open + 1), number.end == text.count - 1,
      !number.isPercent, number.decimals == 0
    else { return }
    let counts = figures.filter { $0.unit == .count }
    let isLine = text.contains(UInt8(ascii: "|")) || Vocabulary.tests.longest(small, at: 0) != nil
    guard isLine, !counts.isEmpty, !counts.contains(where: { $0.measure == .total }),
      Set(counts.map(\.measure)).count == counts.count,
      counts.reduce(0, { $0 + $1.value }) == number.value
    else { return }
    figures.append(
      FoundFigure(
        measure: .total, value: number.value, start: number.start,
        count: number.end - number.start, statement: (counts.map(\.statement).max() ?? 0) + 1))
  }

  /// The whole behind a number of passes and a stroke: "20 passed / 20".
  ///
  /// In "5 passed / 1 failed" a word of its own follows.
  func whole(behindPassed number: WrittenNumber) -> WrittenNumber? {
    var index = skipBlanks(number.end)
    guard let word = Vocabulary.measures.longest(small, at: index), word.value == .passed else {
      return nil
    }
    index = skipBlanks(index + word.count)
    guard index < text.count, text[index] == UInt8(ascii: "/") else { return nil }
    index = skipBlanks(index + 1)
    guard index < text.count, text[index].isASCIIDigit, let whole = WrittenNumber(text, at: index),
      !whole.isPercent, whole.decimals == 0, whole.value >= number.value,
      measure(after: whole.end, allowsTests: false).map({ $0 == .total }) ?? true,
      // "1 pass / 1 partial" goes on with another outcome.
      self.word(after: whole.end).map({ FigureNoun.isKnown($0) }) ?? true
    else { return nil }
    return whole
  }

  /// A total of which all passed counts the passes too: "Total: 2 regression tests, all passed".
  mutating func completeWhole() {
    let counts = figures.filter { $0.unit == .count }
    guard keyMeasure == .total, counts.count == 1, let own = counts.first, own.precision == .exact,
      own.measure == .total || own.measure == .passed
    else { return }
    let behind = Array(small[(own.start + own.count)...].prefix(120))
    guard let all = Vocabulary.all.first(in: behind),
      MeasureVocabulary.isPassing(Array(behind[all.range.lowerBound...])),
      !Vocabulary.hedges.isIn(behind), !behind.contains(where: \.isASCIIDigit),
      !Vocabulary.negations.isIn(behind), !Self.exceptions.isIn(behind)
    else { return }
    var other = own
    other.measure = own.measure == .total ? .passed : .total
    other.statement += 1
    figures.append(other)
  }
}
