import RoundModel

/// Items that name a part of the suite with its verdict and the number of its tests: "`net/http`: PASS (3
/// tests)".
extension MarkdownReader {
  /// Takes the number of tests in brackets behind a verdict for figures of what the item names, which is
  /// a part of the suite then; returns whether there is one.
  mutating func takeCount(
    _ line: InlineText, _ rest: Range<Int>, of test: inout ToldTest, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let words = line.plain[rest]
    guard test.kind == .check, test.outcome == .passed || test.outcome == .failed,
      words.count < 40, words.last == UInt8(ascii: ")"), words.contains(where: \.isASCIIDigit)
    else { return false }
    let figures = FigureFinder(Array(words), key: nil, isSummary: true).figures
    guard figures.count == 1, let total = figures.first, total.measure == .total,
      total.unit == .count, total.precision == .exact, total.value > 0, total.start <= 1,
      Vocabulary.tests.isIn(FoldedText.small(Array(words)))
    else { return false }
    let owner = builder.add(
      Group(
        name: String(decoding: test.name, as: UTF8.self), place: builder.place(test.offset),
        parent: speaksOfRound(test.section) ? nil : group(test.section, bytes, &builder)))
    var figure = total
    figure.start += rest.lowerBound
    var counted = [figure]
    if test.outcome == .passed {
      figure.measure = .passed
      counted.append(figure)
    }
    add(counted, in: line, of: test.section, group: owner, isRow: true)
    test.kind = .module
    return true
  }
}
