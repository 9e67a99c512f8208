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
    let levels = (0..<width).filter { isLevels(rows, $0, bytes) }
    // Circles tell how grave something is where another column says how it went.
    let others = (0..<width).filter { !levels.contains($0) && !taken.contains($0) }
    let isTold = others.contains { share(rows, $0, bytes) >= 0.5 }
    for column in 0..<width where !taken.contains(column) {
      if isTold, levels.contains(column) { continue }
      let isNamed = named.contains(column)
      let share = share(rows, column, isNamed: isNamed, bytes)
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

  /// Whether the cells of a column are circles or squares in colours, each with a word beside it that
  /// is none for an outcome: `🔴 P1`, `🟠 Medium`.
  static func isLevels(_ rows: [[Range<Int>]], _ column: Int, _ bytes: Span<UInt8>) -> Bool {
    var (said, levels) = (0, 0)
    for row in rows.prefix(rowLimit) where column < row.count && !row[column].isEmpty {
      said += 1
      let cell = FoldedText.small(InlineText(row[column], bytes).plain)
      guard colours.contains(where: { cell.starts(with: $0.utf8) }),
        let mark = StatusVocabulary.mark(cell, at: 0)
      else { continue }
      let words = KeyValue.trimmedSigns(Array(cell[mark.count...]))
      if !words.isEmpty, StatusVocabulary.outcome(ofCell: words) == nil { levels += 1 }
    }
    return said > 0 && levels * 10 >= said * 7
  }

  private static let colours = [
    "\u{1F534}", "\u{1F7E0}", "\u{1F7E1}", "\u{1F7E2}", "\u{1F535}", "\u{26AA}", "\u{26AB}",
    "\u{1F7E5}", "\u{1F7E7}", "\u{1F7E8}", "\u{1F7E9}", "\u{1F7E3}", "\u{1F7E4}",
  ]

  /// How many of the cells that say anything are outcomes.
  ///
  /// - Parameters:
  ///   - rows: The rows of the table.
  ///   - column: The column.
  ///   - isNamed: Whether the header speaks of a status; elsewhere `N/A` says that there is nothing
  ///     to say.
  ///   - bytes: The source.
  /// - Returns: The share, between 0 and 1.
  static func share(
    _ rows: [[Range<Int>]], _ column: Int, isNamed: Bool = true, _ bytes: Span<UInt8>
  ) -> Double {
    var (said, outcomes) = (0, 0)
    for row in rows.prefix(rowLimit) where column < row.count && !row[column].isEmpty {
      said += 1
      guard row[column].count <= cellLimit else { continue }
      let cell = InlineText(row[column], bytes).plain
      let isShort =
        cell.count { $0 == 0x20 } <= 5 || isNamed && StatusVocabulary.closingMark(cell) != nil
      let isEmpty = !isNamed && FoldedText.small(cell).elementsEqual("n/a".utf8)
      if isShort, !isEmpty, StatusVocabulary.outcome(ofCell: cell) != nil { outcomes += 1 }
    }
    return said > 0 ? Double(outcomes) / Double(said) : 0
  }
}
