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

  /// Takes what no word is known for as what did not run where it makes up the total, so that the figures
  /// do not seem to leave it out: "13 tests, 5 passed, 4 failed, 4 others".
  mutating func completeParts() {
    let totals = figures.filter { $0.measure == .total }
    let parts = figures.filter { $0.measure != .total && $0.unit == .count }
    guard totals.count == 1, let first = unreadNumbers.first,
      parts.contains(where: { $0.measure == .passed }),
      parts.contains(where: { $0.measure == .failed }),
      !parts.contains(where: { $0.measure == .notRun }),
      Set(parts.map(\.measure)).count == parts.count,
      figures.allSatisfy({ $0.precision == .exact })
    else { return }
    let left = parts.reduce(totals[0].value) { $0 - $1.value }
    guard left > 0, unreadNumbers.reduce(0, { $0 + $1.value }) == left else { return }
    figures.append(
      FoundFigure(
        measure: .notRun, value: left, start: first.start, count: first.end - first.start,
        statement: (figures.map(\.statement).max() ?? 0) + 1))
  }

  /// Takes the first number of a sentence for that of all tests where what follows tells how they went,
  /// and adds up to it: "48 cells: 35 OK, 5 NOK, 8 others".
  mutating func takeWholeOfParts() {
    guard let whole = unreadNumbers.first, whole.value > 0, whole.precision == .exact,
      let first = figures.first, whole.start < first.start,
      figures.allSatisfy({ $0.unit == .count && $0.precision == .exact && $0.measure != .total }),
      figures.contains(where: { $0.measure == .passed }),
      figures.contains(where: { $0.measure == .failed || $0.measure == .skipped }),
      Set(figures.map(\.measure)).count == figures.count,
      // A number alone is that of a build.
      let noun = word(after: whole.end), noun[0].isASCIILetter || noun[0] >= 0xC3
    else { return }
    let others = unreadNumbers.dropFirst()
    let sum = figures.reduce(0) { $0 + $1.value } + others.reduce(0) { $0 + $1.value }
    let next = others.first.map { min($0.start, first.start) } ?? first.start
    guard sum == whole.value, !text[whole.end..<max(whole.end, next)].contains(UInt8(ascii: "."))
    else { return }
    let total = FoundFigure(
      measure: .total, value: whole.value, start: whole.start, count: whole.end - whole.start,
      statement: (figures.map(\.statement).max() ?? 0) + 1)
    figures.insert(total, at: 0)
    unreadNumbers.removeFirst()
    tellsWhole = true
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
