import RoundModel

/// Tables that are the record of one bug: its number, how grave it is, and how it stands, a row each.
extension MarkdownReader {
  /// Reads such a record; returns whether a table is one.
  ///
  /// Its rows are named values: "Original result | FAIL" tells how the test went that found the bug, and
  /// is no test of that name.
  mutating func readRecord(
    _ table: MarkdownTable, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard table.header.count == 2, table.rows.count > 2 else { return false }
    var rows: [(key: [UInt8], value: Range<Int>)] = []
    for row in table.rows where row.count == 2 && !row[1].isEmpty {
      rows.append((KeyValue.folded(InlineText(row[0], bytes).plain), row[1]))
    }
    guard let number = rows.first(where: { BugTable.namesNumber($0.key) }),
      BugTable.isNumber(InlineText(number.value, bytes).plain),
      rows.contains(where: { BugTable.isGrade($0.key) })
    else { return false }
    guard let outcome = recordedOutcome(rows, bytes) else { return true }
    var name = InlineText(number.value, bytes).plain
    if let title = rows.first(where: { BugTable.namesTitle($0.key) }) {
      name += Array(": ".utf8) + InlineText(title.value, bytes).plain
    }
    var test = ToldTest(
      name: name, outcome: outcome, carrier: .table, offset: number.value.lowerBound,
      section: index)
    test.kind = .issue
    test.group = group(index, bytes, &builder)
    tell(test)
    return true
  }

  /// How the bug of a record stands: by the last of its states that is known, or else by what came of
  /// it in any row, since a failure must not vanish.
  private func recordedOutcome(
    _ rows: [(key: [UInt8], value: Range<Int>)], _ bytes: Span<UInt8>
  ) -> Outcome? {
    let states = rows.filter { Self.states.isIn($0.key) }.compactMap { state($0.value, bytes) }
    if let last = states.last { return last }
    let results = rows.compactMap { row -> Outcome? in
      guard let field = MarkdownField(test: row.key), field == .status || field == .outcome else {
        return nil
      }
      return StatusVocabulary.outcome(ofCell: InlineText(row.value, bytes).plain)
    }
    return results.contains { $0.severity > 1 } ? .failed : nil
  }

  private func state(_ value: Range<Int>, _ bytes: Span<UInt8>) -> Outcome? {
    let text = InlineText(value, bytes).plain
    if let state = BugTable.state(text) { return state }
    let told = StatusVocabulary.outcome(ofCell: text)
    return told == .passed || told == .failed ? told : nil
  }

  private static let states = WordTable(.statusWords)
}
