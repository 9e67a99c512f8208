import RoundModel

/// Tables of bugs that were found, without a column for their state: each row is one that is there.
extension MarkdownReader {
  /// Reads the rows of such a table; returns whether it is one.
  ///
  /// The heading says that bugs were found, or the first column numbers them by its header. A column
  /// for what was done about them leaves open which of them are still there.
  mutating func readFoundBugs(
    _ table: MarkdownTable, _ columns: TableColumns, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    guard columns.status == nil, columns.counts.isEmpty, columns.isOfOneStatus,
      columns.matrix.isEmpty, table.header.count > 1
    else { return false }
    let keys = table.header.map { KeyValue.folded($0.plain) }
    guard !keys.contains(where: Self.tellsMending) else { return false }
    let isNumbered = BugTable.numbersBugs(keys, table)
    guard isNumbered || problemHeading(index) == .found,
      let title = BugTable.title(keys, table), isNumbered || BugTable.hasForm(keys, table, title)
    else { return false }
    let before = told.count
    for row in table.rows {
      guard let cell = cell(row, title) else { continue }
      let text = InlineText(cell, bytes).plain
      guard FailureColumn.names(FoldedText.small(text)), !isPlaceholder(cell, bytes) else {
        continue
      }
      var test = ToldTest(
        name: text, outcome: .failed, carrier: .table, offset: cell.lowerBound, section: index)
      if let code = self.cell(row, 0).map({ InlineText($0, bytes).plain }), title > 0,
        code.contains(where: \.isASCIILetter), BugTable.isNumber(code)
      {
        test.name = code + Array(": ".utf8) + text
      }
      test.kind = .issue
      test.group = group(index, bytes, &builder)
      fill(&test, row, columns, nil, bytes, &builder)
      if test.message == cell { test.message = nil }
      tell(test)
    }
    return told.count > before
  }

  /// Whether a header stands over what was done about a bug, or when: "Fixed in", "Resolution".
  private static func tellsMending(_ key: [UInt8]) -> Bool {
    fixed.isIn(key)
      || mendingHeads.isIn(key) && Vocabulary.hedges.first(in: key) == nil && !proposals.isIn(key)
  }

  /// Words for what nobody did yet: "Proposed fix".
  private static let proposals = WordTable(.proposals)

  /// Takes the rows of a table with a status for bugs, where its heading says that bugs were found, or
  /// the first column numbers them, and each row gives the state of one.
  func takeBugs(_ columns: inout TableColumns, _ table: MarkdownTable, _ index: Int) {
    let keys = table.header.map { KeyValue.folded($0.plain) }
    guard !columns.listsIssues, columns.namesStatus, columns.isOfOneStatus, columns.counts.isEmpty,
      let status = columns.status, let name = columns.name
    else { return }
    // The number of a bug may stand beside the test that found it.
    let isNumbered = BugTable.numbersBugs(keys, table)
    guard
      isNumbered
        || problemHeading(index) == .found && !TableColumns.namesTests(keys)
          && BugTable.hasForm(keys, table, name)
    else { return }
    let cells = table.cells(status)
    guard !cells.isEmpty,
      cells.allSatisfy({
        BugTable.state($0.plain) != nil || StatusVocabulary.outcome(ofCell: $0.plain) != nil
      }), cells.contains(where: { BugTable.state($0.plain) != nil })
    else { return }
    columns.takeIssues(keys, table)
    guard isNumbered, let title = BugTable.title(keys, table) else { return }
    let hasCodes = title > 0 && TableColumns.areCodes(table, 0)
    columns.name = hasCodes ? 0 : title
    columns.titles = hasCodes ? title : nil
    if columns.notes == title { columns.notes = nil }
  }
}
