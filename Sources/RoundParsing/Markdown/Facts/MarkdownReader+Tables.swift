import RoundModel

/// Tables: outcomes by row, figures by row, and figures by name.
extension MarkdownReader {
  mutating func readTable(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    if readPlainTable(block, index, bytes, &builder) { return }
    if plainSection == index { hasTablesInOne = true }
    let table = MarkdownTable(block, bytes)
    var columns = TableColumns(table, bytes)
    if TableSubject.isLegend(table, under: sections[index].title.plain)
      || TableSubject.listsDocuments(table, columns) || TableSubject.givesGoals(table, columns)
      || TableSubject.givesGains(table, columns) || TableSubject.logsTurns(table, columns)
    {
      return
    }
    if readRecord(table, index, bytes, &builder) { return }
    let header = table.header.map(\.plain)
    if columns.crossFails {
      tickedHeaders.insert(header)
    } else if columns.status != nil, tickedHeaders.contains(header) {
      columns.takeCrosses()
    }
    if columns.saysOK {
      affirmedHeaders.insert(header)
    } else if columns.status != nil, affirmedHeaders.contains(header) {
      columns.takeNo()
    }
    explain(&columns, table, bytes)
    takeBugs(&columns, table, index)
    keepPlan(block, table, columns, bytes)
    if columns.countsVerdicts, readMarkedCounts(table, columns, index, bytes, &builder) { return }
    if columns.hasCounts {
      if let counted = figureColumn(table, columns, bytes) {
        for row in table.rows where row.count > counted {
          readFigureRow(row, counted, index, bytes, &builder)
        }
      } else if columns.name == nil, table.rows.count == 1 {
        readTotals(table.rows[0], columns, index, bytes, &builder)
      } else {
        for row in table.rows { readCounts(row, columns, index, bytes, &builder) }
        checkSums(table, columns, bytes, &builder)
        checkTotalLine(behind: block, table, columns, index, bytes, &builder)
      }
    } else if readMarkedCounts(table, columns, index, bytes, &builder) {
      return
    } else if columns.hasOutcomes, namesDigests(table, columns, bytes) {
      return
    } else if columns.hasOutcomes, columns.readsOutcomes {
      let before = told.count
      readRows(table, columns, index, bytes, &builder)
      if told.count >= before + 3 { hasStatusTable = true }
    } else if readFailures(table, columns, index, bytes, &builder)
      || readFoundBugs(table, columns, index, bytes, &builder)
      || readCompared(table, columns, index, bytes, &builder)
    {
      return
    } else if let implied = Self.implied(by: sections[index], columns), columns.name != nil,
      !columns.isVertical
    {
      for row in table.rows {
        readRow(row, columns, index, implied: implied, bytes, &builder)
      }
    } else if columns.isVertical || table.header.count == 2 {
      readMetrics(table, columns, index, bytes, &builder)
    }
  }

  /// Reads rows that are named figures.
  private mutating func readMetrics(
    _ table: MarkdownTable, _ columns: TableColumns, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    // Of a column for each round that of the round that is read counts.
    let column = columns.rounds.count > 1 ? roundColumn(columns) ?? 1 : 1
    if column == 1 { readMetric(table.header, index, bytes, &builder) }
    let hasTotal = Self.hasTotal(table, column, bytes)
    let countsOutcomes = countsOutcomes(table, column, bytes)
    for row in table.rows where row.count > column {
      // "Completed" is a figure of its own beside one for all.
      if hasTotal, countsOther(row, index, column, bytes) { continue }
      if countsOutcomes, readUnnamedFigure(row, column, index, bytes, &builder) { continue }
      readMetric(row, column, index, bytes, &builder)
      if column == 1 { readBesideFigure(row, index, bytes, &builder) }
    }
  }

  /// Whether a section holds a table that gives an outcome a row under a header that says so, and is
  /// no list of steps.
  func holdsTestTable(_ index: Int, to end: Int? = nil, _ bytes: Span<UInt8>) -> Bool {
    let body = sections[index].body
    return blocks[body.lowerBound..<max(body.upperBound, end ?? 0)].contains { block in
      guard block.isTable else { return false }
      let table = MarkdownTable(block, bytes)
      let columns = TableColumns(table, bytes)
      guard columns.namesStatus, columns.hasOutcomes, columns.readsOutcomes, !columns.hasCounts,
        let name = columns.name, name < table.header.count
      else { return false }
      return !Self.steps.isIn(KeyValue.folded(table.header[name].plain))
    }
  }

  private static let steps = WordTable(.stepHeads)

  /// Whether all rows are called by digests, as transactions and commits are: no test has such a name.
  private func namesDigests(
    _ table: MarkdownTable, _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Bool {
    guard columns.name != nil, !table.rows.isEmpty else { return false }
    return table.rows.allSatisfy { row in
      cell(row, columns.name).map { TestName.isDigest(InlineText($0, bytes).plain) } ?? false
    }
  }

  /// How the rows of a table went that has no column for it, by a heading that names tests.
  private static func implied(by section: MarkdownSection, _ columns: TableColumns) -> Outcome? {
    // Tests of which no more is told than how they went before wait for this round.
    if columns.tellsFormerOnly { return .notRun }
    // A table of failures has a column for what was seen of each.
    guard
      section.listsTests || section.zone == .failures && columns.message != nil
        || section.isZone && columns.message != nil
          && Vocabulary.tests.isIn(KeyValue.folded(section.title.plain))
    else { return nil }
    switch section.zone {
    case .failures: return .failed
    case .passes: return .passed
    case .skips: return .skipped
    case .flakes: return .flaky
    case .results, .summary, .coverage, .actions, .ignored: return nil
    }
  }

  /// Some tables of figures have no header, so that their first row is one of them.
  private mutating func readMetric(
    _ header: [InlineText], _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard header.count >= 2, header[1].plain.contains(where: \.isASCIIDigit) else { return }
    let key = KeyValue.folded(header[0].plain)
    guard MeasureVocabulary.measure(ofKey: key) != nil else { return }
    _ = readFigures(header[1], key: key, of: index, bytes, &builder)
  }

  /// The column of the round that is read, in a table with a column for each round.
  func roundColumn(_ columns: TableColumns) -> Int? {
    guard columns.rounds.count > 1 else {
      return columns.status == nil ? columns.rounds.last?.column : nil
    }
    let chosen = columns.rounds.first { $0.number == chosenRound }
    return chosen?.column ?? columns.rounds.last?.column
  }

  /// The outcome of a row by the column that holds its mark, with that cell.
  private func boxed(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> (outcome: Outcome, cell: Range<Int>)? {
    let marked = columns.boxes.compactMap { outcome, column in
      cell(row, column).flatMap { cell in
        StatusColumn.box(FoldedText.small(InlineText(cell, bytes).plain)) == true
          ? (outcome: outcome, cell: cell) : nil
      }
    }
    guard let first = marked.first else { return nil }
    return marked.count == 1 ? first : (.unreadable, first.cell)
  }

  func cell(_ row: [Range<Int>], _ column: Int?) -> Range<Int>? {
    guard let column, column < row.count, !row[column].isEmpty else { return nil }
    return row[column]
  }

  mutating func readRow(
    _ row: [Range<Int>], _ columns: TableColumns, _ index: Int, implied: Outcome? = nil,
    in variant: (name: String, column: Int)? = nil, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    let box = boxed(row, columns, bytes) ?? Self.decidingStage(row, columns, bytes)
    let told = statusCell(row, columns, implied: implied, in: variant?.column, bytes)
    guard let statusCell = box?.cell ?? told else { return }
    if implied == nil, readCellList(statusCell, index, bytes, &builder) { return }
    let status = InlineText(statusCell, bytes)
    if implied == nil, readShare(row, columns, status, index, bytes, &builder) { return }
    guard
      var outcome = implied ?? box?.outcome
        ?? (statusCell.isEmpty ? .notRun : nil)
        ?? stated(row, columns, status, statusCell, sections[index], bytes)
    else { return }
    let figures = FigureFinder(status.plain, key: nil, isSummary: false, fraction: .passed).figures
    // "FAIL 2/4" beside rows that say no more than "PASS" is the verdict on a test with a remark.
    let isRemark =
      columns.holdsPlainVerdicts && status.plain.contains(where: \.isASCIILetter)
      && (outcome.severity > 1
        || outcome == .passed && figures.allSatisfy { $0.value == figures[0].value })
    let isShare = implied == nil && !isRemark && Self.isShare(figures, in: status.plain)
    if isShare, outcome == .unreadable {
      // A warning sign beside 21/26 stands for the five that failed.
      let total = figures.first { $0.measure == .total } ?? figures[1]
      outcome = figures.contains { $0.value < total.value } ? .failed : .passed
    }
    let nameCell =
      cell(row, columns.name) ?? cell(row, columns.heads) ?? statusCell
      .lowerBound..<statusCell.lowerBound
    var (name, range) = self.name(nameCell, row, columns, bytes)
    if Self.isTotal(name), isSum(row, columns, name, bytes) {
      readTotalRow(row, columns, index, bytes, &builder)
      return
    }
    if name.isEmpty || TestName.isDash(name) {
      // A failure without a name must not vanish.
      guard outcome != .passed else { return }
      name = Array("unnamed at \(builder.place(statusCell.lowerBound).inFile)".utf8)
      range = nil
    }
    var test = ToldTest(
      name: name, outcome: outcome, carrier: .table, offset: nameCell.lowerBound, section: index)
    test.nameRange = range
    test.variant = variant?.name
    if tableRun.section == index { test.run = tableRun.number }
    test.kind = Self.kind(
      name, columns, isShare: isShare, in: sections[index],
      status: implied == nil ? status.plain : nil)
    test.isFigures = isShare && !status.plain.contains(where: \.isASCIILetter)
    if isShare {
      let title = String(decoding: name, as: UTF8.self)
      let owner = builder.add(Group(name: title, place: builder.place(nameCell.lowerBound)))
      add(figures, in: status, of: index, group: owner, isRow: true)
    }
    test.group = group(index, bytes, &builder)
    test.isImplied = implied != nil
    if implied == nil { test.status = columns.statusText(status) }
    takeLabels(of: &test, row, columns, bytes)
    let isOwn = implied == nil && !columns.marksNames
    fill(&test, row, columns, isOwn ? statusCell : nil, bytes, &builder)
    tell(test)
  }

  /// Whether figures are the two of one share, and nothing else stands before them.
  private static func isShare(_ figures: [FoundFigure], in cell: [UInt8]) -> Bool {
    figures.count == 2 && figures[0].statement == figures[1].statement
      && leads(figures[0], in: cell)
  }

  /// The name in a cell; with what tells its row apart where other rows have the same.
  private func name(
    _ cell: Range<Int>, _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> (name: [UInt8], range: Range<Int>?) {
    let (name, range) = Self.rowName(cell, bytes)
    if let title = self.cell(row, columns.titles) {
      return (name + Array(": ".utf8) + InlineText(title, bytes).plain, nil)
    }
    if let noun = columns.numberNoun, name.first?.isASCIIDigit ?? false {
      return (noun + [0x20] + name, nil)
    }
    guard columns.repeated.contains(NameTexts.folded(name)) else { return (name, range) }
    let others = columns.distinguishing.compactMap { self.cell(row, $0) }
      .map { InlineText($0, bytes).plain }
    guard !others.isEmpty else { return (name, range) }
    let rest = others.joined(separator: Array(", ".utf8))
    return (name + Array(" (".utf8) + rest + Array(")".utf8), nil)
  }

  /// Whether a heading announces results of tests, and nothing else.
  private static func namesResults(_ section: MarkdownSection) -> Bool {
    section.isOverall && Vocabulary.tests.isIn(KeyValue.folded(section.title.plain))
  }

  /// Whether nothing but marks and words for tests and outcomes stands before a figure: the 12/100
  /// of "Health: 12/100" counts no tests.
  private static func leads(_ figure: FoundFigure, in cell: [UInt8]) -> Bool {
    let before = FoldedText.small(Array(cell[..<figure.start]))
    var index = 0
    while index < before.count {
      let known =
        StatusVocabulary.mark(before, at: index)?.count
        ?? StatusVocabulary.word(before, at: index)?.count
        ?? Vocabulary.tests.longest(before, at: index)?.count
        ?? Vocabulary.measures.longest(before, at: index)?.count
        ?? Vocabulary.overall.longest(before, at: index)?.count
      if let known {
        index += known
      } else if before[index].isASCIILetter || before[index] >= 0xC3 && before[index] < 0xE2
        || before[index] >= 0xE3 && before[index] < 0xEF
      {
        return false
      } else {
        index += 1
      }
    }
    return true
  }

  /// What a row is; one without a status of its own is what its heading says.
  private static func kind(
    _ name: [UInt8], _ columns: TableColumns, isShare: Bool, in section: MarkdownSection,
    status: [UInt8]?
  ) -> Kind {
    if status == nil, !columns.tellsFormerOnly, !section.listsTests, !TestName.isTestLike(name),
      !namesFailedTests(section, columns)
    {
      return .issue
    }
    let kind = kind(name, columns, isShare: isShare, in: section)
    let isTest =
      status.map { $0.contains(where: \.isASCIILetter) && namesResults(section) } ?? true
    return kind == .check && isTest ? .test : kind
  }

  private static func kind(
    _ name: [UInt8], _ columns: TableColumns, isShare: Bool, in section: MarkdownSection
  ) -> Kind {
    if columns.listsIssues { return .issue }
    // "Tickets" over a column of cases is what those are about.
    if !TestName.isTestLike(name), !columns.namesTests,
      MarkdownZone.namesIssues(section.title.plain)
    {
      return .issue
    }
    if TestName.isModule(name) || isShare && !TestName.isTestLike(name) { return .module }
    if TestName.isTestLike(name) { return .test }
    return TestName.isNumberedIssue(name) ? .issue : columns.kind
  }
}
