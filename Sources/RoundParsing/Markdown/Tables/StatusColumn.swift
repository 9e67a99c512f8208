import RoundModel

/// Finds the column of a table that says how each row went, by its cells as well as its header.
enum StatusColumn {
  private static let rowLimit = 60
  private static let cellLimit = 60

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
