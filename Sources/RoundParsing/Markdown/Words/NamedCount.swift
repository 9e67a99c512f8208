import RoundModel

/// A heading that names a part of the tests and counts behind a dash how many of them went some way:
/// "orders - 4 FAILURES", "✅ basket - 5 tests passing".
struct NamedCount: Sendable {
  /// The name, without the number and what that counts.
  let name: [UInt8]
  let measure: Claim.Measure
  let count: Double
  /// Where the number and what it counts stand in the heading.
  let statement: Range<Int>

  init?(_ title: [UInt8]) {
    guard title.contains(where: \.isASCIIDigit) else { return nil }
    let figures = FigureFinder(title, key: nil, isSummary: true).figures
    guard figures.count == 1, let figure = figures.first, figure.unit == .count,
      figure.measure != .total, figure.precision == .exact,
      let stop = Self.statementEnd(title, figure),
      let end = Self.nameEnd(title, before: figure.start)
    else { return nil }
    let start = min(HeadingText.nameStart(title), end)
    let name = Array(title[start..<end])
    let words = KeyValue.folded(name)
    // "Total - 4 failed" names no part, and "Run 3 - 4 failed" names a run.
    guard name.contains(where: { $0.isASCIILetter || $0 >= 0xC3 }),
      name.first != UInt8(ascii: "("), !TestName.isTestLike(name), !TestName.isModule(name),
      Vocabulary.kinds.exactly(words) == nil, !MeasureVocabulary.numbers(words),
      MeasureVocabulary.measure(ofKey: words) == nil, !MarkdownZone.isOverall(name),
      !MarkdownZone.namesWhole(name), RoundName.number(name) == nil
    else { return nil }
    self.name = name
    measure = figure.measure
    count = figure.value
    statement = figure.start..<stop
  }

  /// Where the name before a dash ends that leads in a number.
  private static func nameEnd(_ title: [UInt8], before number: Int) -> Int? {
    for dash in [" - ", " \u{2013} ", " \u{2014} "] {
      let end = number - dash.utf8.count
      guard end > 0, title[end..<number].elementsEqual(dash.utf8) else { continue }
      return title[..<end].lastIndex { $0 != 0x20 }.map { $0 + 1 }
    }
    return nil
  }

  /// Where a word for an outcome behind a number ends, with no more than a noun for tests before it
  /// and brackets behind it: "4 failures to mend" counts what is to be done.
  private static func statementEnd(_ title: [UInt8], _ figure: FoundFigure) -> Int? {
    let small = FoldedText.small(title)
    var index = small.skippingBlanks(from: figure.start + figure.count)
    if Vocabulary.measures.longest(small, at: index) == nil,
      let noun = Vocabulary.tests.longest(small, at: index)
    {
      index = small.skippingBlanks(from: index + noun.count)
    }
    guard let word = Vocabulary.measures.longest(small, at: index) else { return nil }
    var end = index + word.count
    index = small.skippingBlanks(from: end)
    if let noun = Vocabulary.tests.longest(small, at: index) {
      end = index + noun.count
      index = small.skippingBlanks(from: end)
    }
    let isClosed =
      index == small.count || small[index] == UInt8(ascii: "(")
      || small[index] == UInt8(ascii: ":") && index + 1 == small.count
    return isClosed ? end : nil
  }
}
