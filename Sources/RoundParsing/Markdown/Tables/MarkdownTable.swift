/// The cells of a table, row by row, tolerant of missing pipes and ragged rows.
struct MarkdownTable: Sendable {
  /// The header row without marks; empty where the table has none.
  private(set) var header: [InlineText] = []
  private(set) var rows: [[Range<Int>]] = []
  /// Where the cells start that are alone in their rows and fill them, in a table that is written in tags.
  private(set) var spanning: Set<Int> = []
  /// The cells of the first rows that hold anything, column by column.
  private var columns: [[Cell]] = []

  /// What a reader sees in a cell.
  struct Cell: Sendable {
    let plain: [UInt8]
    /// The same in small letters.
    let small: [UInt8]
    /// How many bytes it takes in the source.
    let length: Int
    /// Whether it is nothing but a number.
    let isNumber: Bool
  }

  /// So many rows tell what a column holds.
  private static let rowLimit = 60

  /// Whether nothing heads the columns.
  var isHeaderless: Bool { header.allSatisfy(\.plain.isEmpty) }

  /// The number of columns of the longest of the first rows.
  var width: Int { columns.count }

  /// The cells of a column that hold anything, in the first rows.
  func cells(_ column: Int) -> [Cell] { column < columns.count ? columns[column] : [] }

  private mutating func sample(_ bytes: Span<UInt8>) {
    for row in rows.prefix(Self.rowLimit) {
      while columns.count < row.count { columns.append([]) }
      for (column, range) in row.enumerated() where !range.isEmpty {
        let plain = InlineText(range, bytes).plain
        let isNumber = StatusColumn.isNumber(range, bytes)
        columns[column].append(
          Cell(
            plain: plain, small: FoldedText.small(plain), length: range.count, isNumber: isNumber))
      }
    }
  }

  init(_ block: MarkdownBlock, _ bytes: Span<UInt8>) {
    if block.kind == .htmlTable {
      let table = MarkupTable(block.text, bytes)
      (header, rows, spanning) = (table.header, table.rows, table.spanning)
    } else {
      readLines(block, bytes)
    }
    sample(bytes)
  }

  private mutating func readLines(_ block: MarkdownBlock, _ bytes: Span<UInt8>) {
    var position = block.text.lowerBound
    var number = 0
    while position < block.text.upperBound {
      let line = MarkdownLine(at: position, in: bytes)
      let end = min(line.range.upperBound, block.text.upperBound)
      let isDelimiter = number == 1 && block.flags.contains(.hasDelimiter)
      if !isDelimiter {
        let cells = Self.cells(bytes.trimmed(line.range.lowerBound..<end), bytes)
        if number == 0 {
          header = cells.map { InlineText($0, bytes) }
        } else if !Self.isAlignment(cells, bytes) {
          rows.append(cells)
        }
      }
      number += 1
      position = max(line.next, position + 1)
    }
  }

  /// The header row of a table alone.
  static func header(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> [InlineText] {
    if block.kind == .htmlTable { return MarkupTable(block.text, bytes).header }
    let line = MarkdownLine(at: block.text.lowerBound, in: bytes)
    let end = min(line.range.upperBound, block.text.upperBound)
    return cells(bytes.trimmed(line.range.lowerBound..<end), bytes).map { InlineText($0, bytes) }
  }

  /// Another delimiter row further down is no row.
  static func isAlignment(_ cells: [Range<Int>], _ bytes: Span<UInt8>) -> Bool {
    for cell in cells {
      for index in cell where bytes[index] != UInt8(ascii: "-") && bytes[index] != UInt8(ascii: ":")
      {
        return false
      }
    }
    return true
  }

  /// The cells of one row; a pipe behind a backslash or inside a code span divides nothing.
  static func cells(_ row: Range<Int>, _ bytes: Span<UInt8>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var index = row.lowerBound
    while index < row.upperBound, bytes[index] == UInt8(ascii: ">") || bytes[index] == 0x20 {
      index += 1
    }
    if index < row.upperBound, bytes[index] == UInt8(ascii: "|") { index += 1 }
    var start = index
    while index < row.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\")
      where index + 1 < row.upperBound && bytes[index + 1] == UInt8(ascii: "|"):
        index += 1
      case UInt8(ascii: "`"): index = codeEnd(at: index, row.upperBound, bytes)
      case UInt8(ascii: "|"):
        cells.append(bytes.trimmed(start..<index))
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < row.upperBound { cells.append(bytes.trimmed(start..<row.upperBound)) }
    return cells
  }

  /// The last mark of a code span, or the mark itself where nothing closes it in the row.
  private static func codeEnd(at start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Int {
    var index = start + 1
    while index < end {
      if bytes[index] == UInt8(ascii: "`") { return index }
      index += 1
    }
    return start
  }
}
