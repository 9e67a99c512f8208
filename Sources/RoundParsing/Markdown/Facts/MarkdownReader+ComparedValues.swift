import RoundModel

/// Tests without a word for how they went that tell what was expected and what was seen.
///
/// The same words twice are a pass. Two values that differ, a number or a code each, are a failure; two
/// sentences may say the same in other words, and leave it open.
extension MarkdownReader {
  /// What the values under the heading of a test say: each that was expected has one that was seen, of
  /// the same thing where they name one.
  func compared(
    _ body: Range<Int>, _ fields: EntryFields, _ isTest: Bool, _ bytes: Span<UInt8>
  ) -> Outcome? {
    guard isTest, fields.outcome == nil, !fields.hasUnknownStatus else { return nil }
    var expected: [[UInt8]: Range<Int>] = [:]
    var seen: [[UInt8]: Range<Int>] = [:]
    for block in blocks[body] where block.kind == .line || block.kind == .item {
      guard let pair = KeyValue(block.text, bytes), !pair.value.isEmpty,
        let field = Vocabulary.fields.longest(pair.key, at: 0)
      else { continue }
      let of = Array(pair.key[field.count...])
      if field.value == .expected {
        guard expected.updateValue(pair.value, forKey: of) == nil else { return nil }
      } else if field.value == .error, EntryFields.actual.longest(pair.key, at: 0) != nil {
        guard seen.updateValue(pair.value, forKey: of) == nil else { return nil }
      }
    }
    guard !expected.isEmpty, expected.count == seen.count else { return nil }
    var worst = Outcome.passed
    for (key, value) in expected {
      guard let other = seen[key], let told = Self.compared(value, other, bytes) else { return nil }
      if told == .failed || worst == .passed { worst = told }
    }
    return worst
  }

  /// Takes what was seen for what it is where no word told how a test went: no reason of a pass, and the
  /// status of what stays open.
  func settleCompared(_ test: inout ToldTest, _ bytes: Span<UInt8>) {
    guard test.kind == .test else { return }
    if test.outcome == .passed { test.message = nil }
    guard test.outcome == .unreadable, test.status == nil, let seen = test.message else { return }
    test.status = bytes.string(seen.prefix(60))
  }

  /// What one value that was seen says beside the one that was expected.
  private static func compared(
    _ expected: Range<Int>, _ seen: Range<Int>, _ bytes: Span<UInt8>
  ) -> Outcome? {
    let (left, right) = (InlineText(expected, bytes), InlineText(seen, bytes))
    let (first, second) = (plainValue(left), plainValue(right))
    guard first.contains(where: { $0.isASCIIWord || $0 >= 0xC3 }),
      second.contains(where: { $0.isASCIIWord || $0 >= 0xC3 })
    else { return nil }
    if first == second { return .passed }
    if let told = StatusVocabulary.outcome(ofCell: right.plain), told != .unreadable { return told }
    return isValue(left, first) && isValue(right, second) ? .failed : .unreadable
  }

  /// A value in small letters without a stop behind it.
  private static func plainValue(_ line: InlineText) -> [UInt8] {
    withoutStop(FoldedText.small(KeyValue.trimmedSigns(line.plain)))
  }

  /// Whether a text is one value, and no sentence: code, a number or a word as programs print them.
  private static func isValue(_ line: InlineText, _ plain: [UInt8]) -> Bool {
    if let run = line.codeRun, run.count == line.plain.count { return true }
    return !plain.contains(0x20)
      && (values.exactly(plain) != nil || plain.contains(where: \.isASCIIDigit))
  }

  private static let values = WordTable(.truthValues)

  /// Reads the rows of a table of tests with a column for what was expected and one for what was seen;
  /// returns whether one of them tells by those how it went.
  mutating func readCompared(
    _ table: MarkdownTable, _ columns: TableColumns, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    guard columns.status == nil, columns.counts.isEmpty, columns.isOfOneStatus,
      let name = columns.name, sections[index].zone != .coverage
    else { return false }
    let keys = table.header.map { KeyValue.folded($0.plain) }
    let isTested =
      TableColumns.namesTests(keys)
      || columns.ordinal.map { TableColumns.areCodes(table, $0) } == true
      || Vocabulary.tests.isIn(KeyValue.folded(sections[index].title.plain))
    guard isTested,
      let expected = keys.indices.first(where: {
        $0 != name && MarkdownField(test: keys[$0]) == .expected
      }),
      let seen = keys.indices.first(where: { $0 != name && TableColumns.namesActual(keys[$0]) })
    else { return false }
    let outcomes = table.rows.map { row in
      cell(row, expected).flatMap { left in
        cell(row, seen).flatMap { Self.compared(left, $0, bytes) }
      }
    }
    guard outcomes.contains(where: { $0 == .passed || $0 == .failed }) else { return false }
    for (row, outcome) in zip(table.rows, outcomes) {
      guard let outcome, let cell = cell(row, name) else { continue }
      let (text, range) = Self.rowName(cell, bytes)
      guard !text.isEmpty else { continue }
      var test = ToldTest(
        name: text, outcome: outcome, carrier: .table, offset: cell.lowerBound, section: index)
      test.nameRange = range
      test.group = group(index, bytes, &builder)
      takeLabels(of: &test, row, columns, bytes)
      fill(&test, row, columns, nil, bytes, &builder)
      if outcome == .passed { test.message = nil }
      if outcome == .unreadable {
        test.status = self.cell(row, seen).map { bytes.string($0.prefix(60)) }
      }
      tell(test)
    }
    return true
  }
}
