import RoundModel

/// Tables without a status that tell of failures only.
extension MarkdownReader {
  /// Reads the rows that tell of a failure; returns whether the table is one of failures.
  mutating func readFailures(
    _ table: MarkdownTable, _ columns: TableColumns, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    if let column = FailureColumn.named(table, columns) {
      for row in table.rows {
        guard let cell = cell(row, column), !isPlaceholder(cell, bytes),
          FailureColumn.names(FoldedText.small(InlineText(cell, bytes).plain))
        else { continue }
        tellFailure(cell, row, columns, index, bytes, &builder)
      }
      return true
    }
    let keys = table.header.map { KeyValue.folded($0.plain) }
    guard let column = FailureColumn.bugs(keys, columns) else { return false }
    for row in table.rows {
      guard let bug = cell(row, column), let name = cell(row, columns.name),
        FailureColumn.isReference(FoldedText.small(InlineText(bug, bytes).plain))
      else { continue }
      tellFailure(name, row, columns, index, bytes, &builder)
    }
    return true
  }

  private mutating func tellFailure(
    _ cell: Range<Int>, _ row: [Range<Int>], _ columns: TableColumns, _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let (name, range) = Self.rowName(cell, bytes)
    guard !name.isEmpty else { return }
    var test = ToldTest(
      name: name, outcome: .failed, carrier: .table, offset: cell.lowerBound, section: index)
    test.nameRange = range
    test.group = group(index, bytes, &builder)
    test.ordinal = TestName.ordinal(name)
    fill(&test, row, columns, nil, bytes, &builder)
    tell(test)
  }
}
