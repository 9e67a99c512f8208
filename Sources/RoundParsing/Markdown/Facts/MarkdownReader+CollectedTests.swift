import RoundModel

/// The number of tests that a runner says it found before it runs them: "collected 12 items".
extension MarkdownReader {
  /// So many lines a runner prints before it says so.
  private static let introduction = 40

  /// Adds that number to the figures of a line of totals that gives none, where they add up to it.
  ///
  /// `range` holds the claims of that line, and `head` what stands before it. A test that failed and whose
  /// cleaning up did so too is counted twice, and adds up to nothing.
  mutating func addCollected(
    to range: Range<Int>, in totals: Range<Int>, behind head: Range<Int>, _ index: Int,
    _ bytes: Span<UInt8>
  ) {
    guard let first = range.first,
      !claims[range].contains(where: { $0.figure.measure == .total }),
      claims[range].allSatisfy({ $0.figure.unit == .count && $0.figure.precision == .exact })
    else { return }
    let line = InlineText(verbatim: totals, bytes).plain
    let finder = FigureFinder(line, key: nil, isSummary: true)
    let counts = finder.figures.map(\.value) + finder.unreadNumbers.map(\.value)
    let sum = counts.reduce(0, +)
    for text in bytes.lines(of: head, atMost: Self.introduction) where text.count < 120 {
      let line = InlineText(verbatim: text, bytes)
      guard let number = Self.collected(line.plain), number.value == sum else { continue }
      let figure = FoundFigure(
        measure: .total, value: number.value, start: number.start,
        count: number.end - number.start, statement: 1)
      var figures = [figure]
      let others = finder.unreadNumbers.reduce(0) { $0 + $1.value }
      if others > 0 {
        // "1 xfailed" makes up the sum, and no figure for an outcome counts it.
        var rest = figure
        (rest.measure, rest.value) = (.notRun, others)
        figures.append(rest)
      }
      add(figures, in: line, of: index, group: claims[first].group)
      return
    }
  }

  /// The number behind the word that such a line opens with, where it counts tests.
  private static func collected(_ line: [UInt8]) -> WrittenNumber? {
    let small = FoldedText.small(line)
    guard let word = collectedTests.longest(small, at: 0) else { return nil }
    let start = small.skippingBlanks(from: word.count)
    guard start < small.count, small[start].isASCIIDigit,
      let number = WrittenNumber(line, at: start), number.precision == .exact, !number.isPercent
    else { return nil }
    let noun = small[number.end...].drop { $0 == 0x20 }.prefix(while: \.isASCIILetter)
    return MeasureVocabulary.isTests(Array(noun)) || noun.starts(with: "item".utf8) ? number : nil
  }

  private static let collectedTests = WordTable(.collectedTests)
}
