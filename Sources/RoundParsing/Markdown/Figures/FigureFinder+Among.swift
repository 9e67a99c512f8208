import RoundModel

/// Shares that are told whole first: "5件中4件合格", "7개 중 6개 통과".
extension FigureFinder {
  /// Reads a number of tests and, behind a word for "among them", how many of those went in one way;
  /// returns where it ends.
  mutating func readAmong(_ whole: WrittenNumber) -> Int? {
    guard !whole.isPercent, let start = startOfPart(behind: whole.end),
      let part = WrittenNumber(text, at: start), !part.isPercent, part.value <= whole.value,
      let measure = measure(after: part.end, allowsTests: false), measure != .total
    else { return nil }
    add(part, measure)
    addWhole(whole)
    return part.end
  }

  /// Where the number starts that stands behind "among them": what is counted may stand before it.
  private func startOfPart(behind end: Int) -> Int? {
    var index = skipBlanks(end)
    for table in [Self.counters, Vocabulary.tests] {
      if let word = table.longest(small, at: index) { index = skipBlanks(index + word.count) }
    }
    guard let among = Self.among.longest(small, at: index) else { return nil }
    index = skipBlanks(index + among.count)
    for sign in ["\u{3001}", "\u{FF0C}", ","] where text[index...].starts(with: sign.utf8) {
      index = skipBlanks(index + sign.utf8.count)
    }
    return index < text.count && text[index].isASCIIDigit ? index : nil
  }

  /// By what things are counted in languages that put a word for it behind the number.
  private static let counters = WordTable(.counters)

  /// What stands between a whole and its part.
  private static let among = WordTable(.among)
}
