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
}
