import RoundModel

/// Headings that give results of what they name, whatever their words stand for elsewhere.
extension MarkdownOutline {
  /// Whether a heading by words for what is to be done gives results of a thing of that name: "To-do
  /// list ✅ WORKS", "Todos (6/8 passed)".
  static func givesResults(_ title: InlineText, _ phrase: StatusPhrase) -> Bool {
    if HeadingText.isNumbered(title.plain), phrase.isMarked, let status = phrase.status,
      title.plain[status].contains(where: \.isASCIILetter)
    {
      return true
    }
    guard title.plain.contains(where: \.isASCIIDigit) else { return false }
    // "Mend 2 failed tests" is to be done.
    let figures = FigureFinder(title.plain, key: nil, isSummary: true).figures.filter {
      $0.unit == .count
    }
    return figures.contains { $0.measure == .passed }
      && figures.contains { $0.measure == .total || $0.measure == .failed }
  }

  /// Whether a heading says how many tests passed or failed: "History and search (2/5 PASS)".
  static func countsOutcomes(_ title: [UInt8]) -> Bool {
    guard title.contains(where: \.isASCIIDigit) else { return false }
    return FigureFinder(title, key: nil, isSummary: true).figures.contains {
      $0.unit == .count && ($0.measure == .passed || $0.measure == .failed)
    }
  }
}
