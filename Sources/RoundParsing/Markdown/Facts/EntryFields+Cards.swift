import RoundModel

/// Tables of two columns that give the named values of one test.
extension EntryFields {
  /// The fields that a table of names and values gives, where one of them says how the test went.
  static func card(
    _ block: MarkdownBlock, _ bytes: Span<UInt8>
  ) -> [(field: MarkdownField, value: Range<Int>)] {
    // Nearly all tables are wider, and need not be read to find out.
    guard MarkdownTable.header(block, bytes).count == 2 else { return [] }
    let table = MarkdownTable(block, bytes)
    var assessment: Range<Int>?
    var fields = table.rows.compactMap { row -> (field: MarkdownField, value: Range<Int>)? in
      guard row.count == 2, !row[1].isEmpty else { return nil }
      let key = KeyValue.folded(InlineText(row[0], bytes).plain)
      if asksForPass.exactly(key) != nil, answer(row[1], bytes) != nil { return (.outcome, row[1]) }
      if assessments.exactly(KeyValue.trimmedColon(key)) != nil { assessment = row[1] }
      return MarkdownField(test: key).map { ($0, row[1]) }
    }
    let told = Set(fields.map(\.field))
    if let assessment, told.isDisjoint(with: [.status, .outcome]),
      told.isSuperset(of: [.expected, .error]), isVerdict(assessment, bytes)
    {
      // What was wanted, what came, and what that is taken for: "Assessment | As planned".
      fields.removeAll { $0.value == assessment }
      fields.append((.outcome, assessment))
    }
    let verdicts = fields.filter { $0.field == .status || $0.field == .outcome }
    guard verdicts.count == 1,
      isVerdict(verdicts[0].value, bytes) || answer(verdicts[0].value, bytes) != nil
    else { return [] }
    return fields
  }

  private static let assessments = WordTable(.assessmentFields)
  private static let asksForPass = WordTable(.asksForPass)

  /// Whether such a table is that of a test case, as its head says: "Test case: 003 | Sell a ticket".
  static func isCaseCard(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard block.kind == .table else { return false }
    let head = MarkdownTable.header(block, bytes)
    guard head.count == 2 else { return false }
    let key = KeyValue.folded(head[0].plain)
    let label = KeyValue.trimmedColon(Array(key.prefix { $0 != UInt8(ascii: ":") }))
    return MarkdownField(test: label) == .name && !card(block, bytes).isEmpty
  }
}
