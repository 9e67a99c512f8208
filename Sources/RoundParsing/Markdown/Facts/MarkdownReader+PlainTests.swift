import RoundModel

/// Tables of plain rows, which large reports consist of, are read without looking at each cell.
extension MarkdownReader {
  /// Files of this size and more, in bytes, are looked through for plain tables: in others it gains
  /// nothing.
  static let plainSize = 256 << 10

  /// Reads a table whose header stood over another one, if most of its rows are plain; returns
  /// whether it did.
  mutating func readPlainTable(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard readsPlainRows, let plan = plainTable, tellsOutcomes(sections[index].zone),
      let start = firstRow(of: block, under: plan.header, bytes),
      let rows = plainRows(of: block, from: start, plan, bytes)
    else { return false }
    addRows(rows, plan, index, bytes, &builder)
    return true
  }

  /// Keeps how a table was read for those under the same header.
  mutating func keepPlan(
    _ block: MarkdownBlock, _ table: MarkdownTable, _ columns: TableColumns, _ bytes: Span<UInt8>
  ) {
    guard readsPlainRows, block.kind == .table, block.flags.contains(.hasDelimiter) else { return }
    let line = MarkdownLine(at: block.text.lowerBound, in: bytes)
    let header = bytes.trimmed(line.range)
    guard !header.isEmpty else { return }
    plainTable = PlainTable(header, table, columns, bytes)
  }

  /// Whether rows in a zone are told for themselves, and are no choice of what is told elsewhere.
  func tellsOutcomes(_ zone: MarkdownZone) -> Bool {
    switch zone {
    case .results, .summary, .coverage: true
    case .failures, .passes, .skips, .flakes, .actions, .ignored: false
    }
  }

  /// Where the first row behind the delimiter row starts, in a table with a header.
  private func firstRow(
    of block: MarkdownBlock, under header: [UInt8], _ bytes: Span<UInt8>
  ) -> Int? {
    guard block.kind == .table, block.flags.contains(.hasDelimiter) else { return nil }
    let start = block.text.lowerBound
    guard start + header.count < block.text.upperBound else { return nil }
    for index in header.indices where bytes[start + index] != header[index] { return nil }
    let line = MarkdownLine(at: start + header.count, in: bytes)
    guard bytes.trimmed(line.range).isEmpty else { return nil }
    return MarkdownLine(at: line.next, in: bytes).next
  }

  /// A row of a table: a plain one, or its cells.
  private enum PlainRow {
    case test(PlainTest)
    case cells([Range<Int>])
  }

  /// The rows of a table; `nil` where the reader of any table has to look at it: half of its rows are
  /// not plain, or two have one name.
  private mutating func plainRows(
    of block: MarkdownBlock, from start: Int, _ plan: PlainTable, _ bytes: Span<UInt8>
  ) -> [PlainRow]? {
    let end = block.text.upperBound
    var rows: [PlainRow] = []
    rows.reserveCapacity((end - start) / 64)
    var plain = 0
    var names: [UInt64] = []
    names.reserveCapacity(rows.capacity)
    var position = start
    while position < end {
      if let (test, next) = plan.test(at: position, before: end, &plainStatuses, bytes) {
        names.append(test.key)
        rows.append(.test(test))
        plain += 1
        position = next
        continue
      }
      let line = MarkdownLine(at: position, in: bytes)
      let range = line.range.lowerBound..<min(line.range.upperBound, end)
      let cells = MarkdownTable.cells(bytes.trimmed(range), bytes)
      if let key = nameKey(cells, plan.columns, bytes) { names.append(key) }
      rows.append(.cells(cells))
      position = max(line.next, position + 1)
    }
    return plain * 2 > rows.count && !Self.holdsTwice(names) ? rows : nil
  }

  /// Whether two of some keys are the same.
  private static func holdsTwice(_ keys: [UInt64]) -> Bool {
    var known = RowIndex(capacity: keys.count)
    return keys.indices.contains { index in
      known.findOrInsert(index, key: keys[index]) { keys[$0] == keys[index] } != nil
    }
  }

  /// A hash of the name in a row, in small letters.
  private func nameKey(
    _ row: [Range<Int>], _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> UInt64? {
    guard let cell = cell(row, columns.name) else { return nil }
    return IdentityHash.hash(FoldedText.small(InlineText(cell, bytes).plain).span)
  }

  private mutating func addRows(
    _ rows: [PlainRow], _ plan: PlainTable, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    let outer = itemGroups.count
    let before = told.count + plain.count
    if plainSection == index || fruitful.contains(index) { hasTablesInOne = true }
    var group: UInt32?
    if case .cells(let cells) = rows.last { lastRow = cells.first?.lowerBound ?? 0 }
    for row in rows {
      switch row {
      case .test(var test):
        let known =
          group
          ?? self.group(index, bytes, &builder).map { UInt32(truncatingIfNeeded: $0 + 1) } ?? 0
        group = known
        test.group = known
        test.section = UInt32(truncatingIfNeeded: index)
        plain.append(test)
      case .cells(let cells):
        group = nil
        guard !MarkdownTable.isAlignment(cells, bytes) else { continue }
        readTableRow(cells, plan.columns, index, outer: outer, bytes, &builder)
      }
    }
    itemGroups.removeLast(itemGroups.count - outer)
    plainSection = index
    fruitful.insert(index)
    if told.count + plain.count >= before + 3 { hasStatusTable = true }
  }
}
