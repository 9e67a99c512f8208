import RoundModel

/// Named values that count the failures of a suite: "API tests: 12 failures".
extension MarkdownReader {
  /// Whether a number of failures is all that is said of several tests, but for a reason in brackets where
  /// it says that tests are what it counts: "Checkout form: 4 tests failing (no cookie)".
  static func countsSuite(
    _ pair: KeyValue, _ counts: [FoundFigure], _ value: InlineText
  ) -> Bool {
    guard counts.count == 1, let figure = counts.first,
      figure.measure == .failed || figure.measure == .errors, figure.start == 0,
      !pair.key.contains(where: \.isASCIIDigit)
    else { return false }
    let behind = FoldedText.small(Array(value.plain[figure.count...]))
    let open = behind.firstIndex(of: UInt8(ascii: "(")) ?? behind.count
    let words = behind[..<open].split { $0 == 0x20 || $0 == UInt8(ascii: ".") }
    guard !words.isEmpty,
      words.allSatisfy({ word in
        MeasureVocabulary.measure(ofWord: Array(word)) != nil
          || MeasureVocabulary.isTests(Array(word))
      })
    else { return false }
    if open == behind.count, plurals.isIn(pair.key) { return true }
    return words.count > 1 && words.contains { MeasureVocabulary.isTests(Array($0)) }
      && !MarkdownZone.isOverall(pair.key) && !Vocabulary.totals.isIn(pair.key)
  }

  /// Whether the number of its tests and how they went are all that is said of a file: "cart.test.ts: 12
  /// tests ✓".
  static func countsFile(
    _ pair: KeyValue, _ counts: [FoundFigure], _ line: InlineText, _ name: [UInt8]
  ) -> Bool {
    counts.count == 1 && counts[0].start == 0 && TestName.isModule(name)
      && StatusPhrase(line).isMarked
  }

  /// Tells the suite of a named value with figures, where a mark says how it went, or that tests failed.
  mutating func tellSuite(
    _ pair: KeyValue, _ phrase: StatusPhrase, _ block: MarkdownBlock, _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let value = InlineText(pair.value, bytes)
    let counts = FigureFinder(value.plain, key: nil, isSummary: true).figures
      .filter { $0.unit == .count && $0.precision == .exact }
    let isFailing =
      Self.countsSuite(pair, counts, value) && counts[0].value > 0
      && Vocabulary.tests.isIn(FoldedText.small(value.plain))
    guard
      let outcome = phrase.outcome ?? Self.outcome(ofClass: pair, block, bytes)
        ?? (isFailing ? .failed : nil)
    else { return }
    let first = told.count
    tellModule(pair, outcome, block, index, bytes, &builder)
    guard isFailing, told.count > first, outcome.severity > 1,
      value.plain.last == UInt8(ascii: ")"),
      let reason = Self.reason(pair.value, bytes)
    else { return }
    told[first].message = reason
    told[first].messageOffset = reason.lowerBound
  }

  static let plurals = WordTable(.testPlurals)

  /// Whether a name says that it gives the figures of all, under a heading right below the title.
  func callsWhole(_ key: [UInt8], _ index: Int) -> Bool {
    guard Self.grandTotals.isIn(key), let parent = sections[index].parent,
      speaksOfRound(parent) && !entries.contains(index)
    else { return false }
    return sections[index].zone != .ignored && sections[index].zone != .actions
  }

  private static let grandTotals = WordTable(.grandTotals)
}
