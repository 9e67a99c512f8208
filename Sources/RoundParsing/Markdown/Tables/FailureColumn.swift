import RoundModel

/// A column of a table without a status that tells which rows failed: by what failed in each, or by
/// the bug that was found.
enum FailureColumn {
  /// The column whose header says that what it names failed: `Steps that failed`.
  static func named(_ table: MarkdownTable, _ columns: TableColumns) -> Int? {
    let failed = columns.counts.filter { $0.measure == .failed }
    guard columns.status == nil, failed.count == 1, let column = failed.first?.column,
      columns.counts.count == 1, !StatusColumn.isCounts(table, column),
      !StatusColumn.isBoxes(table, column), !StatusColumn.isMarks(table, column)
    else { return nil }
    let said = table.cells(column).filter { names($0.small) }
    return said.isEmpty ? nil : column
  }

  /// Whether a cell in small letters names something: neither a number nor a word for nothing.
  static func names(_ small: [UInt8]) -> Bool {
    small.contains { $0.isASCIILetter || $0 >= 0xC3 } && nothing.exactly(small) == nil
      && !TestName.isDash(small)
  }

  private static let nothing = WordTable(.noFailures)

  /// The column of the bugs that were found, in a table that tells what was expected and what was
  /// seen.
  static func bugs(_ keys: [[UInt8]], _ columns: TableColumns) -> Int? {
    guard columns.status == nil, columns.counts.isEmpty, columns.name != nil,
      let seen = columns.message, TableColumns.namesActual(keys[seen]),
      keys.contains(where: { Vocabulary.columns.best(in: $0) == .expected })
    else { return nil }
    return keys.indices.first { column in
      column != seen && column != columns.name
        && Vocabulary.issues.longest(keys[column], at: 0) != nil
    }
  }

  /// Whether a cell in small letters gives the number of a bug: `BUG-4`, `#12`.
  static func isReference(_ small: [UInt8]) -> Bool {
    guard small.count <= 40, small.contains(where: \.isASCIIDigit), let first = small.first else {
      return false
    }
    if first == UInt8(ascii: "#") || TestName.isNumberedIssue(small) { return true }
    let letters = small.prefix { $0.isASCIILetter }
    guard !letters.isEmpty, letters.count < small.count else { return false }
    let next = small[letters.count]
    return next == UInt8(ascii: "-") || next == UInt8(ascii: "_") || next == UInt8(ascii: "#")
  }
}
