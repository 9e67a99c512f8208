import RoundModel

/// Named values that count the failures of a suite: "API tests: 12 failures".
extension MarkdownReader {
  /// Whether a number of failures is all that is said of several tests.
  static func countsSuite(
    _ pair: KeyValue, _ counts: [FoundFigure], _ value: InlineText
  ) -> Bool {
    guard counts.count == 1, let figure = counts.first,
      figure.measure == .failed || figure.measure == .errors, figure.start == 0,
      !pair.key.contains(where: \.isASCIIDigit), plurals.isIn(pair.key)
    else { return false }
    let words = FoldedText.small(Array(value.plain[figure.count...]))
      .split { $0 == 0x20 || $0 == UInt8(ascii: ".") }
    return !words.isEmpty
      && words.allSatisfy { word in
        MeasureVocabulary.measure(ofWord: Array(word)) != nil
          || MeasureVocabulary.isTests(Array(word))
      }
  }

  private static let plurals = WordTable(.testPlurals)

  /// Whether a name says that it gives the figures of all, under a heading right below the title.
  func callsWhole(_ key: [UInt8], _ index: Int) -> Bool {
    guard Self.grandTotals.isIn(key), let parent = sections[index].parent,
      speaksOfRound(parent) && !entries.contains(index)
    else { return false }
    return sections[index].zone != .ignored && sections[index].zone != .actions
  }

  private static let grandTotals = WordTable(.grandTotals)
}
