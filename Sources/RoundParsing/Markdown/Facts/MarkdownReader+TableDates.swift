import RoundModel

/// Dates in tables of names and values.
extension MarkdownReader {
  /// Takes the date of the run out of the first table of two columns that names one, be it in its
  /// header: "| Test start date | 2024-03-16 |".
  func findDateInTable(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) -> Bool {
    for block in blocks where block.kind == .table && block.text.count < 8192 {
      // Most tables have more columns, and need not be read to find that out.
      let first = Self.headerCells(block, bytes)
      guard first.count == 2 else { continue }
      let table = MarkdownTable(block, bytes)
      guard table.header.count == 2, table.rows.allSatisfy({ $0.count <= 2 }) else { continue }
      for row in [first] + table.rows where row.count == 2 {
        let key = KeyValue.folded(InlineText(row[0], bytes).plain)
        guard let pair = KeyValue(key: key, value: row[1]), HeaderReader.datesRun(pair, bytes),
          let date = WrittenTime.date(InlineText(row[1], bytes).plain)
        else { continue }
        builder.setDate(date, at: row[1].lowerBound)
        return true
      }
    }
    return false
  }

  private static func headerCells(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> [Range<Int>] {
    let line = MarkdownLine(at: block.text.lowerBound, in: bytes)
    let end = min(line.range.upperBound, block.text.upperBound)
    return MarkdownTable.cells(bytes.trimmed(line.range.lowerBound..<end), bytes)
  }
}
