import RoundModel

/// Rows that go through several stages, or that only some columns of results tell of.
extension MarkdownReader {
  /// What the stage says that says how a row went, with its cell.
  ///
  /// The first one that failed does, or else one whose word is not known; a row without either went as
  /// far as it came: one that did not come to the last stage was not run to its end, and passed nothing.
  static func decidingStage(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> (outcome: Outcome, cell: Range<Int>)? {
    var told: [(outcome: Outcome, cell: Range<Int>)] = []
    var isAtEnd = false
    for column in columns.stages where column < row.count && !row[column].isEmpty {
      let plain = InlineText(row[column], bytes).plain
      guard let outcome = outcome(plain, columns) else { continue }
      told.append((outcome, row[column]))
      isAtEnd = column == columns.stages.last
    }
    if let failed = told.first(where: { $0.outcome.severity > 1 }) { return failed }
    if let open = told.first(where: { $0.outcome != .passed && $0.outcome.severity > 0 }) {
      return open
    }
    if let unread = told.first(where: { $0.outcome == .unreadable }) { return unread }
    guard let last = told.last else { return nil }
    return isAtEnd || last.outcome != .passed ? last : (.notRun, last.cell)
  }

  /// Takes what a stage says for the reason, where it tells more than that it failed: "mismatch".
  func takeReason(
    of test: inout ToldTest, inStage cell: Range<Int>, _ bytes: Span<UInt8>
  ) {
    let status = InlineText(cell, bytes)
    guard test.message == nil, test.outcome.severity > 1,
      status.plain.contains(where: { $0.isASCIILetter || $0 >= 0xC3 }),
      Vocabulary.statuses.exactly(FoldedText.small(status.plain)) == nil,
      StatusVocabulary.mark(status.plain, at: 0) == nil
    else { return }
    test.message = cell
    test.messageOffset = cell.lowerBound
  }

  /// The place of a result that is missing, where the column beside it says that the row has one.
  func untried(
    _ row: [Range<Int>], _ columns: TableColumns, in variant: Int?, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    guard let variant, cell(row, variant) == nil, let scope = columns.scopes[variant],
      let told = cell(row, scope), let name = cell(row, columns.name),
      StatusVocabulary.outcome(ofCell: InlineText(told, bytes).plain) == .passed
    else { return nil }
    return name.upperBound..<name.upperBound
  }
}
