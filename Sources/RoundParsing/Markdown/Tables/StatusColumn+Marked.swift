import RoundModel

/// Columns that are named for one outcome and give a mark a row.
extension StatusColumn {
  /// Whether most cells of a column open with a mark, and none is a number: a column called "Lulus"
  /// that holds "✅" and "❌ GAGAL" counts nothing.
  static func isMarked(_ table: MarkdownTable, _ column: Int) -> Bool {
    let cells = table.cells(column)
    let marked = cells.count { StatusVocabulary.mark($0.small, at: 0) != nil }
    return cells.count > 1 && marked * 10 >= cells.count * 7
      && !cells.contains { $0.small.first?.isASCIIDigit ?? false }
  }

  /// Whether the cells of a column are words for a pass or a failure, which marks for what is there and
  /// what is not are none.
  static func areVerdictWords(_ table: MarkdownTable, _ column: Int) -> Bool {
    let cells = table.cells(column)
    let words = cells.count { cell in
      cell.small.contains(where: \.isASCIILetter) && isVerdictAlone(cell.small)
        && [.passed, .failed].contains(StatusVocabulary.outcome(ofCell: cell.plain))
    }
    return words > 1 && words * 10 >= cells.count * 7
  }
}
