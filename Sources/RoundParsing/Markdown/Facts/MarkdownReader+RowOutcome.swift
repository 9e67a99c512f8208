import RoundModel

/// What a row of a table says of its outcome, where no plain word for one stands in its status.
extension MarkdownReader {
  /// The cell that says how a row went, or the place where one is missing that should.
  func statusCell(
    _ row: [Range<Int>], _ columns: TableColumns, implied: Outcome?, in variant: Int?,
    _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    let column = variant ?? toldColumn(row, columns, bytes) ?? columns.status
    if let cell = cell(row, column) { return cell }
    guard implied == nil else { return cell(row, columns.name) }
    return blank(row, columns, bytes) ?? untried(row, columns, in: variant, bytes)
  }

  /// What the cell of a status says of its row, or else what the rest of the row and the heading over
  /// it say.
  func stated(
    _ row: [Range<Int>], _ columns: TableColumns, _ status: InlineText, _ cell: Range<Int>,
    _ section: MarkdownSection, _ bytes: Span<UInt8>
  ) -> Outcome? {
    if columns.listsIssues, let state = BugTable.outcome(FoldedText.small(status.plain)) {
      return state
    }
    if columns.marksNames { return StatusVocabulary.mark(status.plain, at: 0)?.outcome }
    if let sign = columns.signs?.outcome(status.plain) { return sign }
    if !columns.explained.isEmpty,
      let explained = columns.explained[FoldedText.small(status.plain)]
    {
      return explained
    }
    if columns.saysNo(status.plain) { return .failed }
    if !columns.ticksRefusals, StatusVocabulary.isHeldUp(FoldedText.small(status.plain)) {
      return .notRun
    }
    if !columns.matrix.isEmpty { return Self.worst(row, columns, bytes) }
    if !columns.variants.isEmpty,
      let judged = StatusColumn.judgement(FoldedText.small(status.plain))
    {
      return judged
    }
    let read =
      Self.outcome(status.plain, columns) ?? Self.cross(status.plain, columns)
      ?? share(status.plain, row, columns, bytes) ?? unstated(row, columns, cell, bytes)
      ?? Self.bare(status.plain, row, columns, bytes) ?? Self.letter(status.plain, columns)
    guard read == .unreadable else { return read }
    if columns.tellsEachRow, StatusVocabulary.outcome(ofCell: status.plain) == nil,
      let closing = StatusVocabulary.outcome(closing: FoldedText.small(status.plain))
    {
      return closing
    }
    if let marked = markedElsewhere(row, columns, status, bytes) { return marked }
    // Under "Done and passed" a row tells what was seen.
    let isTold = section.zone == .passes && section.isZone
    return isTold && StatusVocabulary.outcome(ofCell: status.plain) == nil ? .passed : read
  }

  /// The column of the round that is read; what was not run again stays as the first run left it.
  func toldColumn(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Int? {
    let column = roundColumn(columns)
    guard columns.repeatsRound, let first = columns.rounds.first?.column, column != first else {
      return column
    }
    guard let cell = cell(row, column), !isPlaceholder(cell, bytes) else { return first }
    switch StatusVocabulary.outcome(ofCell: InlineText(cell, bytes).plain) {
    case .notRun, .skipped: return first
    case .passed, .failed, .error, .timedOut, .crashed, .interrupted, .expectedFailure,
      .unexpectedPass, .flaky, .unreadable, nil:
      return column
    }
  }

  /// Takes over what the report says of the signs in the columns of a table that tell outcomes.
  ///
  /// Large reports are those of programs, which explain nothing.
  mutating func explain(
    _ columns: inout TableColumns, _ table: MarkdownTable, _ bytes: Span<UInt8>
  ) {
    guard !readsPlainRows else { return }
    let told = Set(
      columns.rounds.map(\.column) + columns.variants.map(\.column) + columns.matrix
        + [columns.status].compactMap(\.self))
    let unclear = told.sorted().flatMap { table.cells($0) }.filter {
      $0.length < 40 && StatusVocabulary.outcome(ofCell: $0.plain) ?? .unreadable == .unreadable
    }
    guard !unclear.isEmpty else { return }
    let legend = legend ?? Legend(blocks, bytes)
    self.legend = legend
    columns.explained = legend.explained(unclear)
  }

  /// What a mark beside a status of unknown words says, in the cell that tells what was seen.
  func markedElsewhere(
    _ row: [Range<Int>], _ columns: TableColumns, _ status: InlineText, _ bytes: Span<UInt8>
  ) -> Outcome? {
    guard StatusVocabulary.outcome(ofCell: status.plain) == nil else { return nil }
    let marked = Set(
      [columns.message, columns.notes].compactMap { column in
        cell(row, column).flatMap { cell -> Outcome? in
          let text = InlineText(cell, bytes).plain
          guard let mark = StatusVocabulary.mark(text, at: 0) else { return nil }
          // "⚠️ partly failed" says more than its sign.
          return mark.outcome == .unreadable
            ? StatusVocabulary.outcome(ofCell: text) : mark.outcome
        }
      })
    return marked.count == 1 ? marked.first : nil
  }

  /// A dash in the status column of a row that says more stands for a test without result.
  func unstated(
    _ row: [Range<Int>], _ columns: TableColumns, _ status: Range<Int>, _ bytes: Span<UInt8>
  ) -> Outcome? {
    guard isPlaceholder(status, bytes), status.count <= 3, row.count > 2 || columns.tellsEachRow,
      cell(row, columns.name) != nil
    else { return nil }
    guard let cell = cell(row, columns.message) else { return .notRun }
    let said = StatusVocabulary.outcome(ofCell: InlineText(cell, bytes).plain)
    return said == .skipped ? .skipped : .notRun
  }

  /// What a share of passes says in a column of statuses: all of them is a pass, and less is none where
  /// the row gives the figures too.
  func share(
    _ cell: [UInt8], _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Outcome? {
    guard columns.tellsEachRow, let number = WrittenNumber(cell, at: 0), number.isPercent,
      cell.count <= 8
    else { return nil }
    if number.value == 100 { return .passed }
    let isShort = row.contains { range in
      let figures = FigureFinder(
        InlineText(range, bytes).plain, key: nil, isSummary: false, fraction: .passed
      ).figures.filter { $0.unit == .count }
      return figures.count == 2 && figures[0].value < figures[1].value
    }
    return isShort ? .failed : .unreadable
  }

  /// A number in a column that tells how each row went says something that is not known: "404".
  private static func bare(
    _ cell: [UInt8], _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Outcome? {
    guard columns.tellsEachRow, cell.contains(where: \.isASCIIDigit), let name = columns.name,
      name < row.count
    else { return nil }
    let key = KeyValue.folded(InlineText(row[name], bytes).plain)
    let isFigure = MeasureVocabulary.measure(ofKey: key) != nil || MeasureVocabulary.isRate(key)
    return isFigure || isTotal(key) ? nil : .unreadable
  }

  /// Where a row without a status stands that says more than its name: it was not run, where others
  /// tell how they went.
  func blank(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    guard columns.tellsEachRow, columns.isOfOneStatus, let status = columns.status,
      let name = cell(row, columns.name), cell(row, status) == nil,
      // A remark as wide as the table is no test.
      !columns.spanning.contains(name.lowerBound), !givesRate(row, columns, bytes)
    else { return nil }
    let others = row.indices.contains { column in
      column != columns.name && column != columns.ordinal && !row[column].isEmpty
    }
    guard others || row.count == 2 else { return nil }
    if status < row.count { return row[status] }
    // Where a cell is missing the last one may hold the status.
    let isShifted = row.last.map { last in
      StatusVocabulary.outcome(ofCell: InlineText(last, bytes).plain) != nil
    }
    return isShifted ?? false ? row.last : name.upperBound..<name.upperBound
  }

  /// Whether a row below the others gives a rate beside its name, and names no test: "Pass rate | 75 %".
  private func givesRate(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Bool {
    guard let label = row.first(where: { !$0.isEmpty }), let value = cell(row, columns.name),
      label.upperBound <= value.lowerBound,
      MeasureVocabulary.isRate(KeyValue.folded(InlineText(label, bytes).plain))
    else { return false }
    let text = InlineText(value, bytes).plain
    return WrittenNumber(text, at: 0).map { $0.isPercent && $0.end == text.count } ?? false
  }

  /// What a bare `x` says in a column of statuses.
  static func cross(_ cell: [UInt8], _ columns: TableColumns) -> Outcome? {
    guard cell.count == 1, cell[0] | 0x20 == UInt8(ascii: "x") else { return nil }
    return columns.crossFails ? .failed : .unreadable
  }

  /// What a status column says; a word that no rule reads is told as such, a dash says nothing.
  static func outcome(_ cell: [UInt8], _ columns: TableColumns) -> Outcome? {
    if let outcome = StatusVocabulary.outcome(ofCell: cell) { return outcome }
    if columns.tellsEachRow, StatusVocabulary.isReplaced(FoldedText.small(cell)) { return .notRun }
    let letters = cell.count { $0.isASCIILetter || $0 >= 0xC3 }
    let words = cell.split { $0 == 0x20 }.count
    return letters >= 2 && words <= (columns.tellsEachRow ? 12 : 3) ? .unreadable : nil
  }

  /// A letter alone in a column that tells how each row went says something that is not known.
  private static func letter(_ cell: [UInt8], _ columns: TableColumns) -> Outcome? {
    columns.tellsEachRow && cell.count == 1 && cell.allSatisfy(\.isASCIILetter) ? .unreadable : nil
  }

  /// A dash or the like, for "nothing to say".
  func isPlaceholder(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let text = InlineText(cell, bytes).plain
    // Dashes as wide as a letter of their alphabet.
    if ["\u{FF0D}", "\u{30FC}"].contains(where: { text.elementsEqual($0.utf8) }) { return true }
    return !text.contains { $0.isASCIIWord || $0 >= 0xE3 || (0xC3...0xDF).contains($0) }
  }
}
