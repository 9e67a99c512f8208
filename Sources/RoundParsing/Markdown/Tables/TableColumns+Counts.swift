import RoundModel

/// Columns that count tests, or that hold a mark for one outcome.
extension TableColumns {
  /// What a column of boxes counts whose header is nothing but a word for an outcome: `i.O.`.
  func boxMeasure(_ key: [UInt8]) -> Claim.Measure? {
    guard let word = StatusVocabulary.word(key, at: 0), word.count == key.count else { return nil }
    switch word.outcome {
    case .notRun, .skipped: return .skipped
    case .passed: return hasBoxHeaders ? .passed : nil
    case .failed: return hasBoxHeaders ? .failed : nil
    case .error, .timedOut, .crashed, .interrupted, .expectedFailure, .unexpectedPass, .flaky,
      .unreadable:
      return nil
    }
  }

  /// Columns named for outcomes hold figures, or a mark for the outcome of each row.
  mutating func settleCounts(_ table: MarkdownTable, _ bytes: Span<UInt8>) {
    settleTotals(table)
    if counts.count == 1, StatusColumn.isMarked(table, counts[0].column) { counts = [] }
    let boxed = counts.filter {
      StatusColumn.isBoxes(table, $0.column)
        || StatusColumn.isEmpty(table, $0.column)
    }
    guard boxed.count >= 2,
      boxed.contains(where: { StatusColumn.isBoxes(table, $0.column) })
    else { return }
    boxes = boxed.compactMap { measure, column in
      switch measure {
      case .passed: (.passed, column)
      case .failed: (.failed, column)
      case .skipped: (.skipped, column)
      case .total, .errors, .flaky, .notRun: nil
      }
    }
    counts.removeAll { count in boxes.contains { $0.column == count.column } }
  }

  /// Whether the table gives figures a row.
  var hasCounts: Bool {
    counts.count >= 2 || counts.count == 1 && (status == nil && rate != nil || countsBlankets)
      || countsFailures || countsToTotal
  }

  /// Whether a first column of outcomes has a column beside it that says how many went so.
  var countsVerdicts: Bool {
    status == 0 && counts.count == 1 && counts[0].measure == .total && counts[0].column == 1
  }

  /// Whether only its mark says what one of the names in the first column counts.
  static func namesByMarks(_ table: MarkdownTable) -> Bool {
    table.cells(0).contains { cell in
      MeasureVocabulary.measure(ofKey: KeyValue.folded(cell.small)) == nil
        && StatusVocabulary.mark(cell.small, at: 0) != nil
    }
  }

  /// Whether rows give a number of tests with a word for how all of them went.
  private var countsBlankets: Bool {
    counts.first?.measure == .total && status != nil && name != nil && name != status
  }

  /// Takes a table of files or the like with nothing but a column that counts the failures of each.
  mutating func takeFailureCounts(_ table: MarkdownTable) {
    guard counts.count == 1, let count = counts.first, count.measure == .failed, status == nil,
      isOfOneStatus, !isVertical, name != nil, kind == .module,
      StatusColumn.isNumbers(table, count.column)
    else { return }
    countsFailures = true
  }

  /// Takes a table with one column that counts, where its last row calls itself the total: "Part |
  /// Passed" over "Total | 46".
  mutating func takeTotaled(_ table: MarkdownTable, _ bytes: Span<UInt8>) {
    guard counts.count == 1, let count = counts.first, count.measure != .total, status == nil,
      isOfOneStatus, !isVertical, let name, table.rows.count > 2, let last = table.rows.last,
      name < count.column, count.column < last.count,
      MarkdownReader.isTotal(InlineText(last[name], bytes).plain),
      InlineText(last[count.column], bytes).plain.allSatisfy(\.isASCIIDigit),
      table.rows.dropLast().allSatisfy({
        $0.count > count.column && StatusColumn.isNumber($0[count.column], bytes)
      })
    else { return }
    countsToTotal = true
  }

  /// Takes what the answers in the column of the status stand for by those beside them.
  mutating func takeAnswers(_ table: MarkdownTable) {
    guard let status, isOfOneStatus else { return }
    let cells = table.cells(status).map { KeyValue.trimmedSigns($0.small) }
    saysOK = namesStatus && cells.contains { $0.elementsEqual("ok".utf8) }
    ticksRefusals = table.cells(status).contains { cell in
      cell.length <= 90 && StatusVocabulary.outcome(ofCell: cell.plain) == .passed
        && cell.small.indices.contains { StatusVocabulary.isRefusal(cell.small, at: $0) }
    }
  }

  /// Takes "no" for a failure, since another table with the same header holds "ok".
  mutating func takeNo() {
    saysOK = true
    readsOutcomes = true
  }

  /// Whether a cell says nothing but "no" in a column where others say "ok".
  func saysNo(_ cell: [UInt8]) -> Bool {
    saysOK && Self.refusal.exactly(KeyValue.trimmedSigns(FoldedText.small(cell))) != nil
  }

  private static let refusal = WordTable(.no)
}
