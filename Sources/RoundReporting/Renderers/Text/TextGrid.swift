/// Lays rows of cells out in columns.
struct TextGrid: Sendable {
  struct Column: Sendable {
    var width: Int
    var gap: Int
    var alignment: Table.Alignment
    var fit: Table.Fit
  }

  let composer: TextComposer
  let columns: [Column]
  let indent: Int
  private let width: Int
  /// The cell that each column starts at.
  private let starts: [Int]

  /// Makes columns as wide as their cells, and those that can give way narrower where the line is
  /// too short for all of them.
  init(_ composer: TextComposer, columns: [Column], indent: Int, width: Int) {
    var columns = columns
    func total() -> Int {
      columns.enumerated().reduce(indent) {
        $0 + $1.element.width + ($1.offset > 0 ? $1.element.gap : 0)
      }
    }
    Self.shrink(&columns, by: total() - width, least: 12) { $0.fit != .keep }
    Self.shrink(&columns, by: total() - width, least: 24) { $0.fit == .keep }
    self.composer = composer
    self.columns = columns
    self.indent = indent
    self.width = width
    var starts: [Int] = []
    var column = indent
    for (index, item) in columns.enumerated() {
      if index > 0 { column += item.gap }
      starts.append(column)
      column += item.width
    }
    self.starts = starts
  }

  /// Takes cells from the widest columns first, so that those that give way end up alike.
  private static func shrink(
    _ columns: inout [Column], by surplus: Int, least: Int, where canGive: (Column) -> Bool
  ) {
    var surplus = surplus
    while surplus > 0 {
      let giving = columns.indices.filter { canGive(columns[$0]) && columns[$0].width > least }
      guard let widest = giving.max(by: { columns[$0].width < columns[$1].width }) else { return }
      let next = giving.filter { columns[$0].width < columns[widest].width }
        .map { columns[$0].width }.max()
      let step = next.map { columns[widest].width - $0 } ?? 1
      let given = max(1, min(surplus, step, columns[widest].width - least))
      columns[widest].width -= given
      surplus -= given
    }
  }

  /// One row on as many lines as it takes.
  func lines(_ cells: [TextLine], wrapping phrases: [Int: Phrase] = [:]) -> [TextLine] {
    var lines: [TextLine] = []
    var current = TextLine()
    var continued: [Int: [TextLine]] = [:]
    let last = cells.lastIndex { !$0.isEmpty } ?? -1
    for (index, cell) in cells.enumerated() where !cell.isEmpty {
      let column = columns[index]
      var shown = cell
      switch column.fit {
      case .keep:
        // What would not even fit on a line that starts here shows its two ends.
        shown = composer.fitted(cell, within: width - starts[index])
      case .cut: shown = cell.cut(to: column.width, ellipsis: composer.ellipsis)
      case .cutLeft: shown = cell.cutLeft(to: column.width, ellipsis: composer.ellipsis)
      case .wrap:
        guard let phrase = phrases[index], cell.cells > column.width else { break }
        let parts = composer.wrapped(phrase, first: column.width, rest: column.width)
        shown = parts.first ?? TextLine()
        continued[index] = Array(parts.dropFirst())
      }
      if current.cells > starts[index] {
        lines.append(current)
        current = TextLine()
      }
      let offset = column.alignment == .right ? max(0, column.width - shown.cells) : 0
      current.pad(to: starts[index] + offset)
      current.append(shown)
      if shown.cells > column.width, index < last {
        lines.append(current)
        current = TextLine()
      }
    }
    if !current.isEmpty || lines.isEmpty { lines.append(current) }
    return lines + continuations(continued)
  }

  private func continuations(_ continued: [Int: [TextLine]]) -> [TextLine] {
    let depth = continued.values.map(\.count).max() ?? 0
    return (0..<depth).map { row in
      var line = TextLine()
      for index in columns.indices {
        guard let parts = continued[index], row < parts.count else { continue }
        line.pad(to: starts[index])
        line.append(parts[row])
      }
      return line
    }
  }
}
