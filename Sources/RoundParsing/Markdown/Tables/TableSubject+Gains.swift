import RoundModel

/// Tables that compare two states of a thing, and the columns that give a figure twice.
extension TableSubject {
  /// Whether a column tells what was gained from one state of things to another one, neither of which
  /// is an outcome: `Before | Now | Improvement`.
  static func givesGains(_ table: MarkdownTable, _ columns: TableColumns) -> Bool {
    guard let status = columns.status, columns.isOfOneStatus || columns.rounds.count > 1,
      columns.counts.isEmpty, status < table.header.count
    else { return false }
    let keys = table.header.map { KeyValue.folded($0.plain) }
    guard gains.isIn(keys[status]) else { return false }
    let states = keys.indices.filter { column in
      column != status
        && (RoundName.isBefore(keys[column]) || RoundName.isAfter(keys[column])
          || now.isIn(keys[column]))
    }
    guard states.count > 1 else { return false }
    // What got worse is told all the same.
    return !states.contains { StatusColumn.share(table, $0) > 0 }
      && table.cells(status).allSatisfy { cell in
        (StatusVocabulary.outcome(ofCell: cell.plain)?.severity ?? 0) < 2
      }
  }

  private static let gains = WordTable(.gainColumns)

  private static let now = WordTable(.nowColumns)
}

extension TableColumns {
  /// Of several columns that count all tests the first one does for all rows: what was run of them
  /// stands beside it.
  mutating func settleTotals(_ table: MarkdownTable) {
    let totals = counts.filter { $0.measure == .total }
    guard totals.count > 1 else { return }
    let keys = table.header.map { KeyValue.folded($0.plain) }
    let fitting = totals.filter { addsUp(to: $0.column, table) }
    let able = fitting.isEmpty ? totals : fitting
    let whole = able.first { Self.wholes.isIn(keys[$0.column]) } ?? able[0]
    let others = totals.map(\.column).filter { $0 != whole.column }
    counts.removeAll { others.contains($0.column) }
    asides += others
  }

  private static let wholes = WordTable(.wholeCounts)

  /// Whether the figures for outcomes add up to those of a column in all rows: what was planned is no
  /// total where a part of it was not run and no column says so.
  private func addsUp(to column: Int, _ table: MarkdownTable) -> Bool {
    let parts = counts.filter { $0.measure != .total }
    let sums = parts.compactMap { Self.sum(of: $0.column, table) }
    guard !sums.isEmpty, sums.count == parts.count, let whole = Self.sum(of: column, table) else {
      return false
    }
    return sums.reduce(0, +) == whole
  }

  /// The sum of a column that holds nothing but whole numbers.
  private static func sum(of column: Int, _ table: MarkdownTable) -> Int? {
    let numbers = table.cells(column).map { cell in
      let text = KeyValue.trimmedSigns(cell.plain)
      return text.count < 10 ? Int(String(decoding: text, as: UTF8.self)) : nil
    }
    return numbers.contains(nil) ? nil : numbers.compactMap { $0 }.reduce(0, +)
  }

  /// Whether a column of words behind another one is headed by a word for the names of tests.
  static func hasNames(_ table: MarkdownTable, behind column: Int) -> Bool {
    table.header.indices.contains { other in
      other > column
        && Vocabulary.columns.best(in: KeyValue.folded(table.header[other].plain)) == .name
        && !StatusColumn.isNumbers(table, other) && !StatusColumn.isMarksOrCounts(table, other)
    }
  }
}

extension MarkdownReader {
  /// Whether a heading speaks of tests that failed, whatever else it says, over a table whose names
  /// are those of tests: "Failed tests and their causes", or a file of tests among failures.
  static func namesFailedTests(_ section: MarkdownSection, _ columns: TableColumns) -> Bool {
    guard section.zone == .failures, !columns.listsIssues else { return false }
    if columns.kind == .test || columns.kind == .module, namesTestFile(section.title) {
      return true
    }
    guard section.isZone, columns.kind == .test else { return false }
    let title = KeyValue.folded(section.title.plain)
    return Vocabulary.tests.isIn(title) && !Vocabulary.issues.isIn(title)
  }

  /// Whether a heading opens with the name of a file or class of tests.
  static func namesTestFile(_ title: InlineText) -> Bool {
    let name = title.plain[HeadingText.nameStart(title.plain)...].prefix { $0 != 0x20 }
    return TestName.isModule(Array(name))
  }
}
