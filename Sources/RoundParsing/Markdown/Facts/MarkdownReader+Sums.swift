import RoundModel

/// Tables of figures whose last row gives the totals of those above it.
extension MarkdownReader {
  /// Holds the last row of a table against the sums of the others, where it calls itself the total.
  func checkSums(
    _ table: MarkdownTable, _ columns: TableColumns, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    guard let last = table.rows.last, table.rows.count > 2, namesTotal(last, columns, bytes) else {
      return
    }
    let rows = table.rows.dropLast()
    // Where some rows sum up others, no sum of all says anything.
    guard
      !rows.contains(where: { namesTotal($0, columns, bytes) || isSubtotal($0, columns, bytes) })
    else { return }
    let parts = rows.map { Self.figures($0, columns, bytes).map(\.figure) }
    for (figure, line) in Self.figures(last, columns, bytes) {
      Self.hold(figure, in: line, against: parts, &builder) { whole, counted, rows in
        "the total row gives \(whole) \(figure.measure.noun), but the \(rows) rows above it "
          + "add up to \(counted)"
      }
    }
  }

  /// Reports a figure that is not the sum of what each row gives for the same, in words made of both.
  ///
  /// Where some rows give none, it has to be less than what the others add up to.
  private static func hold(
    _ figure: FoundFigure, in line: InlineText, against parts: [[FoundFigure]],
    _ builder: inout RoundBuilder, words: (_ whole: Int, _ counted: Int, _ rows: String) -> String
  ) {
    let own = parts.compactMap { $0.first { $0.measure == figure.measure } }
    guard own.count > 1 || own.count == parts.count,
      (own + [figure]).allSatisfy({ $0.precision == .exact })
    else { return }
    let sum = own.reduce(0) { $0 + $1.value }
    guard own.count == parts.count ? sum != figure.value : sum > figure.value,
      let whole = Int(exactly: figure.value), let counted = Int(exactly: sum),
      let code = code(figure.measure)
    else { return }
    let rows =
      own.count == parts.count ? "\(own.count)" : "\(own.count) known of \(parts.count)"
    builder.report(code, words(whole, counted, rows), at: line.offset(figure.start))
  }

  /// Holds the line right behind a table against the sums of its rows, where it gives their total:
  /// "Total: 51/51 passed".
  func checkTotalLine(
    behind block: MarkdownBlock, _ table: MarkdownTable, _ columns: TableColumns, _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard table.rows.count > 1, let next = self.block(behind: block, of: index),
      next.kind == .line || next.kind == .item, let pair = KeyValue(next.text, bytes),
      Self.isTotal(pair.key),
      !table.rows.contains(where: {
        namesTotal($0, columns, bytes) || isSubtotal($0, columns, bytes)
      })
    else { return }
    let line = InlineText(pair.value, bytes)
    let figures = FigureFinder(line.plain, key: pair.key, isSummary: true, fraction: .passed)
      .figures.filter { $0.unit == .count }
    let parts = table.rows.map { Self.figures($0, columns, bytes).map(\.figure) }
    for figure in figures {
      Self.hold(figure, in: line, against: parts, &builder) { whole, counted, rows in
        "the line behind the table gives \(whole) \(figure.measure.noun), but its \(rows) "
          + "rows add up to \(counted)"
      }
    }
  }

  /// The block of a section that follows another one.
  private func block(behind block: MarkdownBlock, of index: Int) -> MarkdownBlock? {
    var (low, high) = (sections[index].body.lowerBound, sections[index].body.upperBound)
    let end = high
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].text.lowerBound <= block.text.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < end ? blocks[low] : nil
  }

  /// Takes the figures of a total row among outcomes for those of the round: `OVERALL | 5/5 passed`.
  mutating func readTotalRow(
    _ row: [Range<Int>], _ columns: TableColumns, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    guard speaksOfRound(index), columns.variants.isEmpty, columns.rounds.isEmpty else { return }
    for (column, range) in row.enumerated() where column != columns.name && !range.isEmpty {
      let line = InlineText(range, bytes)
      let figures = FigureFinder(line.plain, key: nil, isSummary: true, fraction: .passed).figures
        .filter { $0.unit == .count }
      guard figures.count >= 2 else { continue }
      add(figures, in: line, of: index, group: nil)
      return
    }
  }

  /// Whether a row that is called by a word for all sums up others: a test of a sum stands among other
  /// tests, with a verdict and without figures.
  func isSum(
    _ row: [Range<Int>], _ columns: TableColumns, _ name: [UInt8], _ bytes: Span<UInt8>
  ) -> Bool {
    guard Self.sums.exactly(KeyValue.folded(name)) != nil, row.first?.lowerBound != lastRow else {
      return true
    }
    return row.enumerated().contains { column, cell in
      column != columns.name && column != columns.ordinal
        && InlineText(cell, bytes).plain.contains(where: \.isASCIIDigit)
    }
  }

  /// Words for a sum that may be what a test is about.
  private static let sums = WordTable(.sumRows)

  private static func code(_ measure: Claim.Measure) -> DiagnosticCode? {
    switch measure {
    case .total: .groupTotalsDiffer
    case .passed: .groupPassesDiffer
    case .failed, .errors: .groupFailuresDiffer
    case .skipped, .notRun, .flaky: nil
    }
  }

  private func namesTotal(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Bool {
    cell(row, columns.name).map { Self.isTotal(InlineText($0, bytes).plain) } ?? false
  }

  private func isSubtotal(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Bool {
    cell(row, columns.name).map {
      Self.subtotals.isIn(FoldedText.small(InlineText($0, bytes).plain))
    } ?? false
  }

  private static let subtotals = WordTable(.subtotalRows)

  /// Whether a name calls a row the total of others.
  static func isTotal(_ name: [UInt8]) -> Bool {
    let small = KeyValue.folded(name)
    let end = small.lastIndex { $0 != UInt8(ascii: ":") && $0 != 0x20 }.map { $0 + 1 } ?? 0
    return totals.exactly(Array(small[..<end])) != nil
  }

  private static let totals = WordTable(.totalRows)
}
