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
    for least in [24, 12] {
      for index in columns.indices.reversed() where columns[index].fit != .keep {
        let surplus = total() - width
        if surplus > 0 {
          columns[index].width = max(
            min(least, columns[index].width), columns[index].width - surplus)
        }
      }
    }
    for index in columns.indices.reversed()
    where columns[index].fit == .keep && columns[index].width > 24 {
      let surplus = total() - width
      if surplus > 0 { columns[index].width = max(24, columns[index].width - surplus) }
    }
    self.composer = composer
    self.columns = columns
    self.indent = indent
    var starts: [Int] = []
    var column = indent
    for (index, item) in columns.enumerated() {
      if index > 0 { column += item.gap }
      starts.append(column)
      column += item.width
    }
    self.starts = starts
  }

  func start(of column: Int) -> Int { starts[column] }

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
      case .keep: break
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
