extension TextWriter {
  mutating func write(_ table: Table) {
    var rows = table.rows.map { $0.map(composer.line) }
    let titles = table.columns.map { composer.line($0.title) }
    if table.showsTitles { rows.insert(titles, at: 0) }
    let columns = table.columns.indices.map { index in
      TextGrid.Column(
        width: rows.map { index < $0.count ? $0[index].cells : 0 }.max() ?? 0,
        gap: table.columns[index].gap, alignment: table.columns[index].alignment,
        fit: table.columns[index].fit)
    }
    let grid = TextGrid(composer, columns: columns, indent: table.indent, width: width)
    if table.showsTitles, isTooNarrow(grid, table) { return writeStacked(table) }
    for (index, row) in rows.enumerated() {
      let source = index - (table.showsTitles ? 1 : 0)
      let phrases = source < 0 ? table.columns.map(\.title) : table.rows[source]
      var wrapping: [Int: Phrase] = [:]
      for column in table.columns.indices
      where table.columns[column].fit == .wrap && column < phrases.count {
        wrapping[column] = phrases[column]
      }
      for line in grid.lines(row, wrapping: wrapping) { write(line) }
    }
  }

  /// Whether cells would be broken into pieces that nobody can read side by side.
  private func isTooNarrow(_ grid: TextGrid, _ table: Table) -> Bool {
    for (index, column) in table.columns.enumerated() {
      let width = grid.columns[index].width
      for row in table.rows where index < row.count {
        let isLast = index == table.columns.count - 1
        switch column.fit {
        case .keep: if !isLast, composer.line(row[index]).cells > width { return true }
        case .wrap: if composer.widestWord(of: row[index]) > width { return true }
        case .cut, .cutLeft: break
        }
      }
    }
    return false
  }

  /// Writes each row as a small list: its first cell, then a line for each other one.
  private mutating func writeStacked(_ table: Table) {
    for row in table.rows {
      for (index, cell) in row.enumerated() where !cell.isEmpty {
        let title = table.columns[index].title
        let phrase: Phrase = index == 0 || title.isEmpty ? cell : "\(title): \(cell)"
        let indent = table.indent + (index == 0 ? 0 : 4)
        writeWrapped(phrase, indent: indent, hanging: indent + 2)
      }
    }
  }
}
