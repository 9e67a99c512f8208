import RoundModel

/// Tables without a status that tell of failures only, and tables of criteria.
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
        if tellItems(of: cell, row, columns, index, bytes, &builder) { continue }
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

  /// Whether a heading of a section that tells of no outcomes speaks of criteria.
  func namesCriteria(_ section: MarkdownSection) -> Bool {
    section.isZone && TableSubject.namesCriteria(section.title.plain)
  }

  /// Reads the tables that say of each criterion whether it is met; returns whether there are any.
  mutating func readCriteria(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    var isRead = false
    for block in blocks[sections[index].body] where block.isTable {
      let table = MarkdownTable(block, bytes)
      let columns = TableColumns(table, bytes)
      guard columns.marksNames || TableSubject.judgesEachRow(table, columns) else { continue }
      readTable(block, index, bytes, &builder)
      isRead = true
    }
    return isRead
  }

  /// What a row of a matrix says, of which each column tells: what went wrong in one of them is told
  /// in words, and is a failure where the row names a bug.
  static func worst(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Outcome? {
    var worst: Outcome?
    for column in columns.matrix where column < row.count && !row[column].isEmpty {
      let plain = InlineText(row[column], bytes).plain
      let small = FoldedText.small(plain)
      guard small.contains(where: { $0.isASCIIWord || $0 >= 0xE2 }), !TestName.isDash(small) else {
        continue
      }
      let told =
        StatusVocabulary.outcome(ofCell: plain) ?? StatusVocabulary.outcome(closing: small)
        ?? .unreadable
      if told.severity > 1 { return told }
      if worst == nil || told == .unreadable || worst == .passed { worst = told }
    }
    guard worst == .unreadable else { return worst }
    let namesBug = row.contains {
      FailureColumn.isReference(FoldedText.small(InlineText($0, bytes).plain))
    }
    return namesBug ? .failed : .unreadable
  }
}
