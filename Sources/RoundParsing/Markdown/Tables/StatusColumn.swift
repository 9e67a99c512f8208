import RoundModel

/// Finds the column of a table that says how each row went, by its cells as well as its header.
enum StatusColumn {
  private static let rowLimit = 60
  private static let cellLimit = 90

  /// The column whose cells are outcomes; one whose header speaks of a status comes first, and one
  /// that holds something else by its header is left out.
  static func find(
    _ rows: [[Range<Int>]], named: [Int], taken: Set<Int>, _ bytes: Span<UInt8>
  ) -> Int? {
    let width = rows.prefix(rowLimit).map(\.count).max() ?? 0
    var best: (column: Int, share: Double)?
    for column in 0..<width where !taken.contains(column) {
      let share = share(rows, column, bytes)
      let isNamed = named.contains(column)
      guard share >= (isNamed ? 0.2 : 0.7) else { continue }
      let weight = share + (isNamed ? 1 : 0)
      if weight > best?.share ?? 0 { best = (column, weight) }
    }
    return best?.column ?? named.first
  }

  /// Whether the cells of a column are nothing but numbers.
  static func isNumbers(_ rows: [[Range<Int>]], _ column: Int, _ bytes: Span<UInt8>) -> Bool {
    var count = 0
    for row in rows.prefix(rowLimit) where column < row.count && !row[column].isEmpty {
      for index in row[column] where !bytes[index].isASCIIDigit && bytes[index] != 0x2E {
        return false
      }
      count += 1
    }
    return count > 0
  }

  /// Whether the cells of a column number their rows: `Phase 1`, `Step 2`.
  static func isNumbering(_ rows: [[Range<Int>]], _ column: Int, _ bytes: Span<UInt8>) -> Bool {
    var count = 0
    for row in rows.prefix(rowLimit) where column < row.count && !row[column].isEmpty {
      let cell = FoldedText.small(InlineText(row[column], bytes).plain)
      let words = cell.split(separator: 0x20)
      guard words.count == 2, MeasureVocabulary.numbers(Array(words[0])),
        Vocabulary.labels.exactly(Array(words[0])) == nil, words[1].allSatisfy(\.isASCIIDigit)
      else { return false }
      count += 1
    }
    return count > 0
  }

  /// Whether most of the cells of a column that say anything start with a number.
  static func isCounts(_ rows: [[Range<Int>]], _ column: Int, _ bytes: Span<UInt8>) -> Bool {
    var (said, numbers) = (0, 0)
    for row in rows.prefix(rowLimit) where column < row.count && !row[column].isEmpty {
      said += 1
      let cell = InlineText(row[column], bytes).plain
      guard let digit = cell.firstIndex(where: { $0.isASCIIDigit || $0.isASCIILetter }) else {
        continue
      }
      if cell[digit].isASCIIDigit { numbers += 1 }
    }
    return said > 0 && numbers * 2 > said
  }

  /// Whether the cells of a column are empty or hold one mark, and no number.
  static func isBoxes(_ rows: [[Range<Int>]], _ column: Int, _ bytes: Span<UInt8>) -> Bool {
    var count = 0
    for row in rows.prefix(rowLimit) where column < row.count && !row[column].isEmpty {
      switch box(row[column], bytes) {
      case .some(true): count += 1
      case .some(false): break
      case nil: return false
      }
    }
    return count > 0
  }

  /// Whether a column holds nothing.
  static func isEmpty(_ rows: [[Range<Int>]], _ column: Int) -> Bool {
    rows.prefix(rowLimit).allSatisfy { column >= $0.count || $0[column].isEmpty }
  }

  /// Whether a cell holds a mark (`true`) or says that it holds none (`false`); `nil` for words.
  static func box(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Bool? {
    let text = KeyValue.trimmedSigns(FoldedText.small(InlineText(cell, bytes).plain))
    if text.isEmpty || text == [UInt8(ascii: "-")] || text.elementsEqual("[ ]".utf8) {
      return false
    }
    if ["x", "[x]", "yes", "y", "ja", "oui", "o"].contains(where: { text.elementsEqual($0.utf8) }) {
      return true
    }
    guard let mark = StatusVocabulary.mark(text, at: 0), mark.count == text.count else {
      return nil
    }
    return mark.outcome == .passed || mark.outcome == .failed ? true : false
  }

  /// Whether most cells of a column are an outcome or a dash and nothing else, which no name is.
  static func isMarks(_ rows: [[Range<Int>]], _ column: Int, _ bytes: Span<UInt8>) -> Bool {
    var (said, marks) = (0, 0)
    for row in rows.prefix(rowLimit) where column < row.count && !row[column].isEmpty {
      said += 1
      guard row[column].count <= cellLimit else { continue }
      let cell = KeyValue.trimmedSigns(FoldedText.small(InlineText(row[column], bytes).plain))
      let length =
        StatusVocabulary.mark(cell, at: 0)?.count ?? StatusVocabulary.word(cell, at: 0)?.count
      if length == cell.count || TestName.isDash(cell) { marks += 1 }
    }
    return said > 1 && marks * 10 >= said * 7
  }

  /// How many of the cells that say anything are outcomes.
  static func share(_ rows: [[Range<Int>]], _ column: Int, _ bytes: Span<UInt8>) -> Double {
    var (said, outcomes) = (0, 0)
    for row in rows.prefix(rowLimit) where column < row.count && !row[column].isEmpty {
      said += 1
      guard row[column].count <= cellLimit else { continue }
      let cell = InlineText(row[column], bytes).plain
      let words = cell.split { $0 == 0x20 }.count
      if words <= 6, StatusVocabulary.outcome(ofCell: cell) != nil { outcomes += 1 }
    }
    return said > 0 ? Double(outcomes) / Double(said) : 0
  }
}
