/// The cells of a table, row by row, tolerant of missing pipes and ragged rows.
struct MarkdownTable: Sendable {
  /// The header row without marks; empty where the table has none.
  private(set) var header: [InlineText] = []
  private(set) var rows: [[Range<Int>]] = []

  init(_ block: MarkdownBlock, _ bytes: Span<UInt8>) {
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

  /// Another delimiter row further down is no row.
  private static func isAlignment(_ cells: [Range<Int>], _ bytes: Span<UInt8>) -> Bool {
    for cell in cells {
      for index in cell where bytes[index] != UInt8(ascii: "-") && bytes[index] != UInt8(ascii: ":")
      {
        return false
      }
    }
    return true
  }

  /// The cells of one row; a pipe behind a backslash or inside a code span divides nothing.
  private static func cells(_ row: Range<Int>, _ bytes: Span<UInt8>) -> [Range<Int>] {
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
