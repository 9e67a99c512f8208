import RoundModel

/// Tables of figures by outcome whose rows name the tests that they count: "Failed | 2 | login, logout".
extension MarkdownReader {
  /// Whether a row gives a figure that is called the total.
  static func hasTotal(_ table: MarkdownTable, _ column: Int, _ bytes: Span<UInt8>) -> Bool {
    table.rows.contains { row in
      row.count > column && isTotal(InlineText(row[0], bytes).plain)
        && WrittenNumber(InlineText(row[column], bytes).plain, at: 0) != nil
    }
  }

  /// Takes note of a row that counts all of something and is not called the total; returns whether it is
  /// one.
  mutating func countsOther(
    _ row: [Range<Int>], _ index: Int, _ column: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let name = InlineText(row[0], bytes).plain
    let key = KeyValue.folded(name)
    guard !Self.isTotal(name), !Vocabulary.tests.isIn(key),
      MeasureVocabulary.measure(ofKey: key) == .total,
      let pair = KeyValue(key: key, value: row[column])
    else { return false }
    noteUnread(pair, index, bytes)
    return true
  }

  /// Reads what stands behind the figure of a row: a rate beside the total, or names.
  mutating func readBesideFigure(
    _ row: [Range<Int>], _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard row.count > 2, !row[2].isEmpty else { return }
    if Self.isTotal(InlineText(row[0], bytes).plain), let pair = KeyValue(row[2], bytes),
      MeasureVocabulary.isRate(pair.key)
    {
      _ = readFigures(
        InlineText(pair.value, bytes), key: pair.key, of: index, bytes, &builder)
    } else {
      tellNames(row, index, bytes, &builder)
    }
  }

  /// Tells of the tests that a row names behind its figure, where they are as many.
  private mutating func tellNames(
    _ row: [Range<Int>], _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard row.count > 2, row[2].count < 16_384,
      let outcome = StatusVocabulary.outcome(ofCell: InlineText(row[0], bytes).plain),
      outcome != .unreadable,
      let number = WrittenNumber(InlineText(row[1], bytes).plain, at: 0),
      let count = Int(exactly: number.value), count > 0,
      let names = Self.names(in: row[2], count, bytes), names.count == count
    else { return }
    tell(names, outcome, index, bytes, &builder)
  }
}
