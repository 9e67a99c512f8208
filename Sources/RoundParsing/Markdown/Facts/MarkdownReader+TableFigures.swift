import RoundModel

/// Tables of figures: by row, or by name.
extension MarkdownReader {
  mutating func readCounts(
    _ row: [Range<Int>], _ columns: TableColumns, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    guard let nameCell = cell(row, columns.name) else { return }
    let name = InlineText(nameCell, bytes)
    let isOfRound = Self.isTotal(name.plain) && speaksOfRound(index)
    var figures = Self.figures(row, columns, bytes)
    addBlanket(row, columns, &figures, bytes)
    guard !figures.isEmpty else { return }
    var owner: Int?
    if !isOfRound {
      let text = HeadingText.name(name.plain)
      guard !text.isEmpty else { return }
      owner = builder.add(
        Group(
          name: String(decoding: text, as: UTF8.self), priorities: HeadingText.priorities(text),
          place: builder.place(nameCell.lowerBound),
          parent: speaksOfRound(index) ? nil : group(index, bytes, &builder)))
    }
    let before = claims.count
    for (figure, line) in figures {
      add([figure], in: line, of: index, group: owner, isRow: owner != nil)
    }
    if owner != nil, Self.isTotal(name.plain) {
      for claim in before..<claims.count { claims[claim].isTotal = true }
    }
    if columns.countsFailures { tellFailedModule(nameCell, figures, index, bytes, &builder) }
    guard owner != nil, let statusCell = cell(row, columns.status) else { return }
    let status = InlineText(statusCell, bytes).plain
    // A row that sums up the others is no part of them.
    guard !Self.isTotal(name.plain), var outcome = StatusVocabulary.outcome(ofCell: status) else {
      return
    }
    let total = figures.first { $0.figure.measure == .total }?.figure.value
    if outcome == .passed, let total, Self.countsFewer(status, than: total) { outcome = .failed }
    // What was left out for the most part may have failures all the same.
    if outcome == .skipped || outcome == .notRun,
      figures.contains(where: { $0.figure.measure == .failed && $0.figure.value > 0 })
    {
      outcome = .failed
    }
    var module = ToldTest(
      name: HeadingText.name(name.plain), outcome: outcome, carrier: .table,
      offset: nameCell.lowerBound, section: index)
    module.kind = .module
    module.group = group(index, bytes, &builder)
    module.isFigures = !status.contains(where: \.isASCIILetter) || isBlanket(status)
    tell(module)
  }

  /// A file or the like of which a table counts failures, and nothing else, failed where there are any.
  private mutating func tellFailedModule(
    _ cell: Range<Int>, _ figures: [(figure: FoundFigure, line: InlineText)], _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let name = InlineText(cell, bytes).plain
    guard figures.contains(where: { $0.figure.value > 0 }), !Self.isTotal(name) else { return }
    var module = ToldTest(
      name: HeadingText.name(name), outcome: .failed, carrier: .table, offset: cell.lowerBound,
      section: index)
    module.kind = .module
    module.group = group(index, bytes, &builder)
    tell(module)
  }

  /// Whether a status counts passes that are fewer than all, with what it says of the others: the
  /// "5 PASS" of 6.
  private static func countsFewer(_ status: [UInt8], than total: Double) -> Bool {
    let figures = FigureFinder(status, key: nil, isSummary: false, fraction: .passed).figures
      .filter { $0.unit == .count }
    guard figures.contains(where: { $0.measure == .passed }),
      !figures.contains(where: { $0.measure == .total })
    else { return false }
    return figures.reduce(0) { $0 + $1.value } < total
  }

  /// Whether a status says that all went one way: "all passed".
  private func isBlanket(_ status: [UInt8]) -> Bool {
    Vocabulary.all.isIn(FoldedText.small(status))
  }

  /// A number of tests with "all passed" beside it counts the passes too.
  private func addBlanket(
    _ row: [Range<Int>], _ columns: TableColumns,
    _ figures: inout [(figure: FoundFigure, line: InlineText)], _ bytes: Span<UInt8>
  ) {
    guard figures.count == 1, let total = figures.first, total.figure.measure == .total,
      let statusCell = cell(row, columns.status)
    else { return }
    let counted = Self.countedStatus(statusCell, bytes)
    if !counted.isEmpty {
      if counted.reduce(0, { $0 + $1.figure.value }) <= total.figure.value { figures += counted }
      return
    }
    let status = InlineText(statusCell, bytes).plain
    guard isBlanket(status), let outcome = StatusVocabulary.outcome(ofCell: status),
      outcome == .passed || outcome == .failed
    else { return }
    var figure = total.figure
    figure.measure = outcome == .passed ? .passed : .failed
    figures.append((figure, total.line))
  }

  /// The counts that a status is which says how many of the tests of a row went some way: "1 fail",
  /// "5 pass, 2 blocked".
  private static func countedStatus(
    _ cell: Range<Int>, _ bytes: Span<UInt8>
  ) -> [(figure: FoundFigure, line: InlineText)] {
    let line = InlineText(cell, bytes)
    let figures = FigureFinder(line.plain, key: nil, isSummary: true).figures
    guard figures.first?.start == 0, Set(figures.map(\.measure)).count == figures.count,
      figures.allSatisfy({
        $0.unit == .count && $0.measure != .total && $0.precision == .exact
      })
    else { return [] }
    return figures.map { ($0, line) }
  }

  /// The column with the numbers of a table whose rows are named figures, whatever is said of each in
  /// another column: "Tests passed | 5 | as planned", "Tests failed | 2 | to be mended".
  func figureColumn(
    _ table: MarkdownTable, _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Int? {
    guard columns.counts.count == 1, let count = columns.counts.first, count.measure == .total,
      count.column > 0, table.rows.count <= Self.figureRowLimit
    else { return nil }
    let measures = table.rows.compactMap { row -> Claim.Measure? in
      guard row.count > count.column,
        let measure = MeasureVocabulary.measure(
          ofFigure: KeyValue.folded(InlineText(row[0], bytes).plain)),
        StatusColumn.isNumber(row[count.column], bytes)
      else { return nil }
      return measure
    }
    guard measures.count > 1, Set(measures).count == measures.count, measures.contains(.passed),
      measures.contains(.failed) || measures.contains(.total)
    else { return nil }
    return count.column
  }

  private static let figureRowLimit = 60

  /// Reads a row of such a table for its sum, and keeps the number of a row whose name says nothing;
  /// returns whether it is one of these.
  mutating func readUnnamedFigure(
    _ row: [Range<Int>], _ column: Int, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let name = InlineText(row[0], bytes).plain
    let key = KeyValue.folded(name)
    guard MeasureVocabulary.measure(ofKey: key) == nil, !MeasureVocabulary.isRate(key),
      Vocabulary.headFields.exactly(key) == nil,
      Self.isWholeNumber(row[column], bytes)
    else { return false }
    if Self.isTotal(name) {
      let total = Array("total".utf8)
      return readFigures(InlineText(row[column], bytes), key: total, of: index, bytes, &builder)
    }
    if let pair = KeyValue(key: key, value: row[column]) { noteUnread(pair, index, bytes) }
    return true
  }

  private static func isWholeNumber(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let text = KeyValue.trimmedSigns(InlineText(cell, bytes).plain)
    return (1...9).contains(text.count) && text.allSatisfy(\.isASCIIDigit)
  }

  /// Whether at least two rows of named figures count tests by how they went, so that a row for the sum
  /// counts all tests.
  func countsOutcomes(_ table: MarkdownTable, _ column: Int, _ bytes: Span<UInt8>) -> Bool {
    guard table.rows.count <= Self.figureRowLimit else { return false }
    let measures = table.rows.compactMap { row -> Claim.Measure? in
      guard row.count > column, Self.isWholeNumber(row[column], bytes) else { return nil }
      return MeasureVocabulary.measure(ofFigure: KeyValue.folded(InlineText(row[0], bytes).plain))
    }
    return Set(measures.filter { $0 != .total }).count > 1
  }

  /// A row of such a table; what else its rows count is none of the tests.
  mutating func readFigureRow(
    _ row: [Range<Int>], _ column: Int, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    let key = KeyValue.folded(InlineText(row[0], bytes).plain)
    guard MeasureVocabulary.measure(ofFigure: key) != nil else { return }
    readMetric(row, column, index, bytes, &builder)
  }

  /// A row of a table that names a figure and gives it.
  mutating func readMetric(
    _ row: [Range<Int>], _ column: Int, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    let key = KeyValue.folded(InlineText(row[0], bytes).plain)
    guard !key.isEmpty,
      MeasureVocabulary.measure(ofKey: key) != nil || MeasureVocabulary.isRate(key)
    else {
      if let pair = KeyValue(key: key, value: row[column]), Self.isHalfway(key) {
        noteUnread(pair, index, bytes)
      }
      // The first table of a report may tell of the report itself.
      let isHead =
        speaksOfRound(index)
        || told.isEmpty && plain.isEmpty && claims.isEmpty
          && Vocabulary.headFields.exactly(key) != nil
      if isHead, let pair = KeyValue(key: key, value: row[column]) {
        _ = HeaderReader.read(pair, bytes, &builder)
      }
      return
    }
    _ = readFigures(InlineText(row[column], bytes), key: key, of: index, bytes, &builder)
  }
}
