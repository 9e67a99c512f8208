import RoundModel

/// Tests that paragraphs of plain named values tell of, as scripts print them: "Scenario: Cancel an
/// order" over "Status: FAIL".
extension MarkdownReader {
  /// So many lines of a paragraph are looked through for its verdict.
  private static let recordLimit = 64

  /// Whether a named value opens a paragraph that tells in another one how it went.
  ///
  /// What is called a feature or an input is one where it is told as well what was expected of it: the
  /// list of what a program is to have may give the state of each.
  func isRecord(
    _ position: Int, _ pair: KeyValue, before end: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    var isExpected = MarkdownField(test: pair.key) == .name
    guard isExpected || Self.caseLabels.exactly(pair.key) != nil else { return false }
    var isJudged = false
    let opening = blocks[position]
    scan: for block in blocks[position + 1..<end].prefix(Self.recordLimit) {
      switch block.kind {
      case .heading, .table, .htmlTable, .rule, .foldEnd: break scan
      case .line where block.flags.contains(.afterBlank) && block.level <= opening.level: break scan
      case .line, .item: break
      case .fence: continue
      }
      guard let pair = KeyValue(block.text, bytes) else { continue }
      switch MarkdownField(test: pair.key) {
      case .expected: isExpected = true
      case .status, .outcome:
        isJudged = isJudged || EntryFields.opensWithVerdict(InlineText(pair.value, bytes).plain)
      default: break
      }
      if isExpected, isJudged { return true }
    }
    return false
  }
}
