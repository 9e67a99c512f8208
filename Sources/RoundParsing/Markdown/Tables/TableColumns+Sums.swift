import RoundModel

/// Rows that say of those below them together how they went.
extension TableColumns {
  /// Finds the rows in strong type and without a number over rows with numbers, where each says what
  /// those below it say together: it is a part, and they are its tests.
  ///
  /// One that says something else is a test that somebody wanted to be seen.
  mutating func takeSums(_ table: MarkdownTable, _ bytes: Span<UInt8>) {
    guard isOfOneStatus, stages.isEmpty, matrix.isEmpty, counts.isEmpty, kind == .test, let name,
      let status
    else { return }
    var found: Set<Int> = []
    var open: (offset: Int, outcome: Outcome, worst: Outcome?)?
    for row in table.rows where name < row.count && status < row.count && !row[name].isEmpty {
      let outcome = StatusVocabulary.outcome(ofCell: InlineText(row[status], bytes).plain)
      // What heads the rows below it ends a part, too.
      if outcome == nil || Self.isStrong(row[name], bytes) {
        guard Self.close(open, &found) else { return }
        open = outcome.map { (row[name].lowerBound, $0, nil) }
      } else if open != nil {
        guard let outcome, Self.isNumbered(row[name], bytes) else { return }
        let worst = open?.worst
        open?.worst = worst.map { $0.weight < outcome.weight ? outcome : $0 } ?? outcome
      }
    }
    guard Self.close(open, &found), found.count > 1 else { return }
    sums = found
  }

  /// Takes a row that is done for a sum; returns whether it can be one.
  private static func close(
    _ open: (offset: Int, outcome: Outcome, worst: Outcome?)?, _ found: inout Set<Int>
  ) -> Bool {
    guard let open else { return true }
    guard open.worst == open.outcome else { return false }
    found.insert(open.offset)
    return true
  }

  private static func isStrong(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let first = bytes[cell.lowerBound]
    guard first == UInt8(ascii: "*") || first == UInt8(ascii: "<") else { return false }
    let text = InlineText(cell, bytes)
    return text.strong == [0..<text.plain.count] && !(text.plain.first?.isASCIIDigit ?? true)
  }

  private static func isNumbered(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let plain = InlineText(cell, bytes).plain
    return plain.first?.isASCIIDigit ?? false && HeadingText.nameStart(plain) > 0
  }
}
