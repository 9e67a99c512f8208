import RoundModel

/// Tables of figures whose names are known by their marks alone.
extension MarkdownReader {
  /// Reads a table that gives an outcome a row by its mark, and nothing but numbers beside it:
  /// `✅ Başarılı | 20 | 100%`, or words behind a column that counts: `✅ PASS | 12 | what it was`; returns
  /// whether it is one.
  ///
  /// A number is no name of a test.
  mutating func readMarkedCounts(
    _ table: MarkdownTable, _ columns: TableColumns, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    guard columns.hasOutcomes, columns.name != 0, (2...12).contains(table.rows.count) else {
      return false
    }
    // Marks alone may stand before the names of tests.
    var isNamed = columns.namesStatus
    var measures: [Claim.Measure?] = []
    for row in table.rows {
      let numbers = columns.countsVerdicts ? row.dropFirst().prefix(1) : row.dropFirst()
      guard row.count > 1, Self.holdsNumbers(numbers, bytes) else { return false }
      let name = InlineText(row[0], bytes).plain
      if MeasureVocabulary.measure(ofKey: KeyValue.folded(name)) != nil { isNamed = true }
      measures.append(Self.measure(ofMarked: name))
    }
    let known = measures.compactMap { $0 }
    guard isNamed, known.count > 1, Set(known).count == known.count,
      known.contains(where: { $0 != .total })
    else { return false }
    let owner = speaksOfRound(index) ? nil : group(index, bytes, &builder)
    for (row, measure) in zip(table.rows, measures) {
      let line = InlineText(row[1], bytes)
      let start = line.plain.firstIndex(where: \.isASCIIDigit) ?? 0
      guard let number = WrittenNumber(line.plain, at: start) else { continue }
      guard let measure else {
        if let count = Int(exactly: number.value) { unreadCounts[index, default: []].append(count) }
        continue
      }
      let figure = FoundFigure(
        measure: measure, value: number.value, precision: number.precision, start: number.start,
        count: number.end - number.start, statement: 1)
      add([figure], in: line, of: index, group: owner)
    }
    return true
  }

  /// Whether the first of some cells is a whole number, and the others are numbers, shares or empty.
  private static func holdsNumbers(_ cells: ArraySlice<Range<Int>>, _ bytes: Span<UInt8>) -> Bool {
    var isFirst = true
    for cell in cells {
      let text = KeyValue.trimmedSigns(InlineText(cell, bytes).plain)
      let isNumber = text.allSatisfy {
        $0.isASCIIDigit || !isFirst && [0x20, 0x25, 0x2C, 0x2D, 0x2E, 0x2F].contains($0)
      }
      guard isNumber, !isFirst || (1...9).contains(text.count) else { return false }
      isFirst = false
    }
    return true
  }

  /// What a name counts: by its words, or else by its mark.
  private static func measure(ofMarked name: [UInt8]) -> Claim.Measure? {
    if let known = MeasureVocabulary.measure(ofKey: KeyValue.folded(name)) { return known }
    if isTotal(name) { return .total }
    switch StatusVocabulary.mark(name, at: 0)?.outcome {
    case .passed: return .passed
    case .failed: return .failed
    case .error: return .errors
    case .skipped, .notRun: return .skipped
    default: return nil
    }
  }

  /// Drops the passes that a row of totals implies by a fraction, where another row of the section gives
  /// them by their name: "Total run: 20/20" above "Passed: 13/20".
  mutating func dropImpliedPasses() {
    let isPass = { (claim: ToldClaim) in
      claim.group == nil && claim.figure.measure == .passed && claim.figure.unit == .count
    }
    let label = { (claim: ToldClaim) in claim.label.flatMap { MeasureVocabulary.measure(ofKey: $0) }
    }
    var named: Set<Int> = []
    for claim in claims where isPass(claim) && label(claim) == .passed {
      named.insert(claim.section)
    }
    guard !named.isEmpty else { return }
    claims.removeAll { isPass($0) && label($0) == .total && named.contains($0.section) }
  }
}
