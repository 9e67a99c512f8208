import RoundModel

/// Rows that give only the key of a defect for their reason, which a table of defects tells: "NOK #811"
/// beside "| #811 | no push at all |".
extension MarkdownReader {
  private static let keyLimit = 1000

  /// Gives tests that failed, or were left out, what the tables of the report say of their defects.
  mutating func settleDefectKeys(_ bytes: Span<UInt8>) {
    var wanted: [[UInt8]: [Int]] = [:]
    for (index, test) in told.enumerated() where test.kind != .issue && test.carrier == .table {
      guard wanted.count < Self.keyLimit, let key = Self.onlyKey(of: test, bytes) else { continue }
      wanted[key, default: []].append(index)
    }
    guard !wanted.isEmpty else { return }
    for block in blocks where block.isTable {
      let table = MarkdownTable(block, bytes)
      guard table.header.count > 1, table.cells(0).allSatisfy({ Self.isDefectKey($0.plain[...]) })
      else { continue }
      guard let title = Self.defectText(of: table, bytes), title > 0 else { continue }
      for row in table.rows {
        guard let first = cell(row, 0), let text = cell(row, title),
          let tests = wanted.removeValue(forKey: FoldedText.small(InlineText(first, bytes).plain))
        else { continue }
        for index in tests {
          told[index].message = text
          told[index].messageOffset = text.lowerBound
        }
      }
    }
  }

  /// The column of a table of defects that says what they are: by its header, or since its cells are the
  /// longest in words, but for that of their state.
  private static func defectText(of table: MarkdownTable, _ bytes: Span<UInt8>) -> Int? {
    let keys = table.header.map { KeyValue.folded($0.plain) }
    if let title = BugTable.title(keys, table) { return title }
    let status = TableColumns(table, bytes).status
    let lengths = keys.indices.map { column in
      let cells = table.cells(column)
      let inWords = cells.count { $0.plain.contains(0x20) || $0.plain.contains { $0 >= 0xE3 } }
      return inWords * 2 < cells.count ? 0 : cells.reduce(0) { $0 + $1.length }
    }
    let columns = keys.indices.filter { $0 > 0 && $0 != status && lengths[$0] > 0 }
    return columns.max { lengths[$0] < lengths[$1] }
  }

  /// The key of a defect that is all that a test which did not pass has for a reason.
  private static func onlyKey(of test: ToldTest, _ bytes: Span<UInt8>) -> [UInt8]? {
    guard test.outcome.severity > 1 || test.outcome == .skipped || test.outcome == .notRun else {
      return nil
    }
    if let message = test.message {
      let text = InlineText(message, bytes).plain
      return isDefectKey(text[...]) ? FoldedText.small(text) : nil
    }
    guard test.remark == nil, let status = test.status else { return nil }
    let keys = status.utf8.split {
      $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == 0x28 || $0 == 0x29
    }
    .map { Array($0) }.filter { isDefectKey($0[...]) }
    return keys.count == 1 ? FoldedText.small(keys[0]) : nil
  }

  /// Whether a text is the key of a defect: "#811", "APP-12".
  private static func isDefectKey(_ text: ArraySlice<UInt8>) -> Bool {
    let digits: ArraySlice<UInt8>
    if text.first == UInt8(ascii: "#") {
      digits = text.dropFirst()
    } else {
      let letters = text.prefix { 0x41...0x5A ~= $0 }
      guard 1...10 ~= letters.count, letters.endIndex < text.endIndex,
        text[letters.endIndex] == UInt8(ascii: "-")
      else { return false }
      digits = text[(letters.endIndex + 1)...]
    }
    return 1...6 ~= digits.count && digits.allSatisfy(\.isASCIIDigit)
  }
}
