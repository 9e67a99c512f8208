import RoundModel

/// Rows of tables that head those below them, that tell of several environments, or that sum up.
extension MarkdownReader {
  /// Rows with an outcome each, or one in each of several environments, under rows that head them.
  mutating func readRows(
    _ table: MarkdownTable, _ columns: TableColumns, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    if columnDate == nil, let date = columns.date { columnDate = Self.soleDate(table, date, bytes) }
    let outer = itemGroups.count
    lastRow = table.rows.last?.first?.lowerBound ?? 0
    if let rowRounds = roundsOfRows(table, index, bytes) {
      readRows(table, columns, of: rowRounds, index, outer: outer, bytes, &builder)
    } else {
      for row in table.rows { readTableRow(row, columns, index, outer: outer, bytes, &builder) }
    }
    itemGroups.removeLast(itemGroups.count - outer)
  }

  /// One row with an outcome, or one that heads those below it.
  ///
  /// - Parameters:
  ///   - row: The cells.
  ///   - columns: What the columns hold.
  ///   - index: The section that the table stands in.
  ///   - outer: How many groups are open around the table.
  ///   - bytes: The file.
  ///   - builder: What takes the facts.
  mutating func readTableRow(
    _ row: [Range<Int>], _ columns: TableColumns, _ index: Int, outer: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    if let head = heading(row, columns, bytes) {
      itemGroups.removeLast(itemGroups.count - outer)
      let parent = speaksOfRound(index) ? nil : group(index, bytes, &builder)
      let name = String(decoding: HeadingText.name(head.plain), as: UTF8.self)
      let group = builder.add(
        Group(
          name: name, priorities: HeadingText.priorities(head.plain),
          place: builder.place(head.offset(0)), parent: parent))
      itemGroups.append(ItemGroup(end: .max, group: group))
    } else if columns.variants.isEmpty {
      readRow(row, columns, index, bytes, &builder)
    } else if !columns.variantsAreMixed || givesVerdict(row, columns, bytes) {
      for (name, column) in columns.variants {
        readRow(row, columns, index, in: (name, column), bytes, &builder)
      }
    }
  }

  /// Whether a row gives a verdict in one of several environments, and is no fact about them.
  private func givesVerdict(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Bool {
    columns.variants.contains { variant in
      cell(row, variant.column).map { VariantColumns.judges(InlineText($0, bytes).plain) } ?? false
    }
  }

  /// The date in a column that gives one date for all rows.
  private static func soleDate(
    _ table: MarkdownTable, _ column: Int, _ bytes: Span<UInt8>
  ) -> (date: String, offset: Int)? {
    let dates = table.rows.map { row in
      column < row.count ? WrittenTime.date(InlineText(row[column], bytes).plain) : nil
    }
    guard let first = dates.first ?? nil, dates.allSatisfy({ $0 == first }) else { return nil }
    return (first, table.rows[0][column].lowerBound)
  }

  /// The one cell of a row that holds anything, where it is in strong type, in the column for what
  /// heads the rows below, or as wide as the table and no sentence.
  private func heading(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> InlineText? {
    let said = row.filter { !$0.isEmpty }
    guard said.count == 1, row.count > 2 || columns.spanning.contains(said[0].lowerBound) else {
      return nil
    }
    let line = InlineText(said[0], bytes)
    if columns.spanning.contains(said[0].lowerBound) { return Self.isHead(line) ? line : nil }
    if let heads = columns.heads, cell(row, heads) == said[0],
      !HeadingText.name(line.plain).isEmpty
    {
      return line
    }
    guard line.strong.count == 1, line.strong[0] == 0..<line.plain.count,
      !TestName.isTestLike(line.plain), !HeadingText.name(line.plain).isEmpty
    else { return nil }
    return line
  }

  /// Whether a cell that fills its row heads those below: it is short, and neither a sentence nor a
  /// verdict nor a figure of the rows.
  private static func isHead(_ line: InlineText) -> Bool {
    let plain = line.plain
    guard plain.count <= 80, let last = plain.last, last != UInt8(ascii: "."),
      StatusVocabulary.outcome(ofCell: plain) == nil,
      !HeadingText.name(plain).isEmpty
    else { return false }
    return FigureFinder(plain, key: nil, isSummary: true).figures.isEmpty
  }

  /// The name in a cell, without a number before it, and where it stands in one piece.
  static func rowName(
    _ cell: Range<Int>, _ bytes: Span<UInt8>
  ) -> (name: [UInt8], range: Range<Int>?) {
    let text = InlineText(cell, bytes)
    if let function = TestName.functionName(text.plain) { return (function, nil) }
    let name = text.plain
    let start = HeadingText.nameStart(name)
    if start > 0, start < name.count { return (Array(name[start...]), nil) }
    if let code = text.code, Array(copying: bytes, code).elementsEqual(name) { return (name, code) }
    return (name, cell.count == name.count ? cell : nil)
  }

  /// Takes a row such as `Passed | 3/5` for the figures of all rows; returns whether it is one.
  mutating func readShare(
    _ row: [Range<Int>], _ columns: TableColumns, _ status: InlineText, _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard let cell = cell(row, columns.name) else { return false }
    let name = InlineText(cell, bytes).plain
    let key = KeyValue.folded(name)
    guard Vocabulary.measures.exactly(key) != nil || Self.isTotal(name) else { return false }
    let measure = MeasureVocabulary.measure(ofKey: key)
    guard measure != .errors, measure != .flaky else { return false }
    let figures = FigureFinder(
      status.plain, key: nil, isSummary: false,
      fraction: measure == .total ? .passed : measure ?? .passed
    ).figures.filter { $0.unit == .count }
    guard figures.count == 2, figures[0].statement == figures[1].statement,
      columns.variants.isEmpty
    else { return false }
    add(
      figures, in: status, of: index,
      group: speaksOfRound(index) ? nil : group(index, bytes, &builder))
    return true
  }

  /// The figures in the cells of a row, each by the header of its column.
  static func figures(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> [(figure: FoundFigure, line: InlineText)] {
    var figures: [(figure: FoundFigure, line: InlineText)] = []
    var isShare = false
    for (measure, column) in columns.counts where column < row.count && !row[column].isEmpty {
      let line = InlineText(row[column], bytes)
      if measure == .total || measure == .passed, let share = share(line, measure, columns) {
        figures += share
        isShare = measure == .passed
        continue
      }
      guard let start = line.plain.firstIndex(where: \.isASCIIDigit),
        let number = WrittenNumber(line.plain, at: start), !number.isPercent
      else { continue }
      figures.append(
        (
          FoundFigure(
            measure: measure, value: number.value, precision: number.precision,
            start: number.start, count: number.end - number.start, statement: 1), line
        ))
    }
    if isShare, let rest = rest(figures) { figures.append(rest) }
    return Self.ofOneSort(figures)
  }

  /// What is left of the whole in a row that counts both what passed of it and what failed: it did
  /// neither.
  private static func rest(
    _ figures: [(figure: FoundFigure, line: InlineText)]
  ) -> (figure: FoundFigure, line: InlineText)? {
    guard let total = figures.first(where: { $0.figure.measure == .total }),
      figures.contains(where: { $0.figure.measure == .failed })
    else { return nil }
    let told = figures.reduce(0) { $0 + ($1.figure.measure == .total ? 0 : $1.figure.value) }
    guard told < total.figure.value else { return nil }
    var rest = total
    rest.figure.measure = .notRun
    rest.figure.value = total.figure.value - told
    return rest
  }

  /// The passes and the total of a cell that gives both in a column for the number of tests, or in one
  /// for those that passed beside none for all: "10/12".
  private static func share(
    _ line: InlineText, _ measure: Claim.Measure, _ columns: TableColumns
  ) -> [(figure: FoundFigure, line: InlineText)]? {
    guard line.plain.first?.isASCIIDigit ?? false,
      !columns.counts.contains(where: {
        $0.measure == .total && measure == .passed
          || $0.measure != .skipped && $0.measure != measure && measure == .total
      })
    else { return nil }
    let figures = FigureFinder(line.plain, key: nil, isSummary: true, fraction: .passed).figures
    guard figures.count == 2, figures[0].measure == .passed, figures[1].measure == .total,
      figures[0].statement == figures[1].statement, figures[0].value <= figures[1].value,
      figures.allSatisfy({ $0.unit == .count })
    else { return nil }
    return figures.map { ($0, line) }
  }

  /// Figures without those that count other things than tests, where two of them count different ones:
  /// "9 screens | 218 findings".
  private static func ofOneSort(
    _ figures: [(figure: FoundFigure, line: InlineText)]
  ) -> [(figure: FoundFigure, line: InlineText)] {
    let nouns = figures.compactMap { noun(behind: $0.figure, $0.line) }
    guard Set(nouns).count > 1 else { return figures }
    return figures.filter { noun(behind: $0.figure, $0.line) == nil }
  }

  /// The noun behind a figure in a cell that is no word for tests or how they went.
  private static func noun(behind figure: FoundFigure, _ line: InlineText) -> [UInt8]? {
    let rest = FoldedText.small(Array(line.plain[(figure.start + figure.count)...]))
    guard rest.first == 0x20 else { return nil }
    let word = Array(rest.dropFirst().prefix { $0.isASCIILetter || $0 >= 0x80 })
    guard let first = word.first, first.isASCIILetter || (0xC3...0xD1).contains(first),
      !FigureNoun.isKnown(word)
    else { return nil }
    return word
  }

  /// Takes the only row of a table that names no test or part for figures of its section.
  mutating func readTotals(
    _ row: [Range<Int>], _ columns: TableColumns, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    let owner = speaksOfRound(index) ? nil : group(index, bytes, &builder)
    for (figure, line) in Self.figures(row, columns, bytes) {
      add([figure], in: line, of: index, group: owner)
    }
  }
}
