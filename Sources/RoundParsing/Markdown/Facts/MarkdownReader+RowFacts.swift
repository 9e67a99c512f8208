import RoundModel

/// What a row says of its test beside the name and the outcome.
extension MarkdownReader {
  func fill(
    _ test: inout ToldTest, _ row: [Range<Int>], _ columns: TableColumns, _ status: Range<Int>?,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    if columns.sums.contains(test.offset) { test.kind = .module }
    if let cell = cell(row, columns.duration) {
      test.duration = duration(InlineText(cell, bytes).plain, columns)
    }
    if let cell = cell(row, columns.priority) {
      test.priority = Priority.number(InlineText(cell, bytes).plain)
    }
    if let cell = cell(row, columns.file) { test.file = InlineText(cell, bytes).text }
    if let reason = rowReason(test.outcome, row, columns, status, bytes) {
      test.message = reason
      test.messageOffset = reason.lowerBound
    } else if test.outcome.severity == 0, let cell = cell(row, columns.notes),
      !isPlaceholder(cell, bytes)
    {
      test.notes.append(
        ReportedText(InlineText(cell, bytes).text, at: builder.place(cell.lowerBound)))
    }
    if !columns.stages.isEmpty, let status { takeReason(of: &test, inStage: status, bytes) }
  }

  /// A duration with its unit, or a bare number in the unit that the header names.
  private func duration(_ cell: [UInt8], _ columns: TableColumns) -> Double? {
    if let seconds = WrittenTime.duration(cell) { return seconds }
    guard columns.durationUnit != nil || cell.contains(UInt8(ascii: ".")),
      let number = WrittenTime.bareNumber(cell)
    else { return nil }
    return number * (columns.durationUnit ?? 1)
  }
}
