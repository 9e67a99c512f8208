import RoundModel

/// Totals that stand in a part of a report, and are the round's where no other part has any.
extension MarkdownReader {
  /// Whether a figure stands in a list that tells how other parts of the round went, so that it is
  /// the figure of a part too: "Database tests: 4/4 passed" beside "Deployment tests: failed".
  func standsAmongParts(_ claim: ToldClaim) -> Bool {
    told.contains { $0.section == claim.section && $0.carrier == .item && !$0.isFigures }
  }

  /// The figures of the only part that counts tests and says how they went, where no test is told
  /// outside it: a total row, or one block of figures under the name of a suite.
  func onlyPart() -> [ToldClaim] {
    let counts = claims.filter {
      $0.group != nil && $0.figure.unit == .count && !$0.isFallback
    }
    guard plain.isEmpty, let first = counts.first, counts.count <= 2000 else { return [] }
    let rows = counts.filter { $0.isRow && $0.isTotal }
    let ownGroup = groups[first.section]
    // Beside the cells of a table a line on all of it may stand.
    let own =
      !counts.contains(where: \.isRow)
      ? counts : rows.isEmpty ? counts.filter { !$0.isRow && $0.group == ownGroup } : rows
    guard let section = own.first?.section, counts.allSatisfy({ $0.section == first.section }),
      section == first.section, !entries.contains(section), Set(own.map(\.group)).count == 1,
      Set(own.map(\.figure.measure)).count == own.count, own.count > 1,
      own.contains(where: { $0.figure.measure == .total }),
      own.contains(where: { $0.figure.measure == .passed || $0.figure.measure == .failed })
    else { return [] }
    switch sections[section].zone {
    case .results, .summary: break
    case .failures, .passes, .skips, .flakes, .coverage, .actions, .ignored: return []
    }
    let isOutside = { (test: ToldTest) in
      test.kind != .check && test.kind != .issue && !self.isInside(test.section, section)
    }
    return told.contains(where: isOutside) || standsAmongParts(first) ? [] : own
  }

  /// The figures of the one total row that is the sum of the rows beside it, where what was taken for
  /// the total of the round is that of one of those rows: "Unit tests (12/12 passed)" beside a row
  /// "Unit | 12/12" and "Overall | 27/27".
  func wholeRow(beside own: [ToldClaim]) -> [ToldClaim] {
    let totals = own.filter { $0.figure.measure == .total && !$0.isRow }.map(\.figure.value)
    guard let stated = totals.first, totals.allSatisfy({ $0 == stated }) else { return [] }
    let rows = claims.filter {
      $0.isRow && $0.group != nil && $0.figure.unit == .count && $0.figure.precision == .exact
        && !entries.contains($0.section)
    }
    let sums = rows.filter { $0.isTotal && $0.figure.measure == .total }
    guard sums.count == 1, let whole = sums.first, whole.figure.value > stated else { return [] }
    let parts = rows.filter {
      !$0.isTotal && $0.figure.measure == .total && $0.section == whole.section
    }
    guard (2...200).contains(parts.count), Set(parts.compactMap(\.group)).count == parts.count,
      parts.reduce(0, { $0 + $1.figure.value }) == whole.figure.value,
      parts.contains(where: { $0.figure.value == stated })
    else { return [] }
    return rows.filter { $0.group == whole.group }
  }

  /// The figures of the only line that calls itself the end result and counts passes and failures:
  /// "Final: 12 pass / 1 partial / 0 fail".
  func onlyFinal() -> [ToldClaim] {
    let named = claims.filter { claim in
      claim.group != nil && claim.figure.unit == .count && !claim.isRow
        && (claim.label.map { MarkdownZone.isOverall($0) } ?? false)
        && !entries.contains(claim.section)
    }
    guard Set(named.map(\.group)).count == 1,
      named.contains(where: { $0.figure.measure == .passed }),
      named.contains(where: { $0.figure.measure == .failed }),
      !(named.first.map(standsAmongParts) ?? false)
    else { return [] }
    return named
  }

  /// Takes what a total leaves out from the only total row with the same number of tests.
  func fillFromTotalRow(_ builder: inout RoundBuilder) {
    let stated = builder.header.stated
    guard let total = stated.total, stated.passed == nil, stated.failed == nil else { return }
    let rows = claims.filter { $0.isRow && $0.isTotal && $0.figure.unit == .count }
    guard Set(rows.compactMap(\.group)).count == 1,
      rows.contains(where: {
        $0.figure.measure == .total && Int(exactly: $0.figure.value) == total
      })
    else { return }
    for row in rows { state(row, &builder) }
  }

  /// A line that calls itself the total and gives the sum of all groups is the round's, and not that
  /// of the group whose heading it stands under.
  mutating func liftTotals() {
    let totals = claims.filter {
      $0.figure.unit == .count && $0.figure.measure == .total && $0.figure.precision == .exact
        && !$0.isRow
    }
    guard (3...200).contains(totals.count), totals.allSatisfy({ $0.group != nil }) else { return }
    let named = totals.filter { $0.label.map { Vocabulary.totals.exactly($0) != nil } ?? false }
    guard named.count == 1, let whole = named.first else { return }
    let parts = totals.filter { $0.statement != whole.statement }
    guard Set(parts.map(\.group)).count == parts.count,
      parts.reduce(0, { $0 + $1.figure.value }) == whole.figure.value
    else { return }
    for index in claims.indices where claims[index].statement == whole.statement {
      claims[index].group = nil
    }
  }

  /// Headings of folded output, which name no part of the round.
  static let outputs = WordTable(.outputHeads)

  /// Whether a heading says no more than that output follows, with or without a remark in brackets.
  static func namesOutput(_ title: [UInt8]) -> Bool {
    var words = KeyValue.folded(HeadingText.withoutAsides(title))
    while words.last == UInt8(ascii: ":") || words.last == 0x20 { words.removeLast() }
    return outputs.exactly(words) != nil
  }

  /// Whether a line over a list or output names none of what stands under it: it leads in output or the
  /// list of a part, or is a figure: "Pass rate: 75%".
  func namesNoGroup(_ section: MarkdownSection) -> Bool {
    if section.level == 8 { return isCountedPart(section) }
    guard section.level == 7 else { return false }
    let title = section.title.plain
    if Self.namesOutput(title) { return true }
    // "Failures:" over a list in a part of the report says how its tests went, and names none.
    if let parent = section.parent, (1...6).contains(sections[parent].level),
      !sections[parent].isTitle, !sections[parent].isOverall,
      Vocabulary.measures.exactly(KeyValue.trimmedSigns(KeyValue.folded(HeadingText.name(title))))
        != nil
    {
      return true
    }
    guard let colon = title.lastIndex(of: UInt8(ascii: ":")) else { return false }
    let value = title[(colon + 1)...].drop { $0 == 0x20 }
    let key = KeyValue.folded(Array(title[..<colon]))
    return value.first?.isASCIIDigit ?? false
      && (MeasureVocabulary.isRate(key) || MeasureVocabulary.measure(ofKey: key) != nil)
  }

  /// Takes a total of tests that stands beside the results: "Total failing tests: 20" under "Notes".
  mutating func readTotalAside(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard namesAside(sections[index]), let pair = KeyValue(block.text, bytes),
      !RoundName.namesBefore(pair.key)
    else { return false }
    let line = InlineText(block.text, bytes)
    if MeasureVocabulary.isPassRate(pair.key), MarkdownZone.namesWhole(pair.key) {
      return readWholeRate(pair, line, index)
    }
    guard Vocabulary.totals.isIn(pair.key), Vocabulary.tests.isIn(pair.key),
      let measure = MeasureVocabulary.measure(ofKey: pair.key)
    else { return false }
    let figures = FigureFinder(line.plain, key: pair.key, isSummary: true).figures
      .filter { $0.unit == .count }
    guard figures.count == 1, figures[0].measure == measure else { return false }
    add(figures, in: line, of: index, group: nil, isFallback: true, label: pair.key)
    return true
  }

  /// Takes the share beside a rate that calls itself that of all tests: "Overall success rate: 78% (7 out of
  /// 9)".
  private mutating func readWholeRate(
    _ pair: KeyValue, _ line: InlineText, _ index: Int
  ) -> Bool {
    let counts = FigureFinder(line.plain, key: pair.key, isSummary: true).figures
      .filter { $0.unit == .count }
    guard counts.count == 2, counts[0].measure == .passed, counts[1].measure == .total,
      counts[0].statement == counts[1].statement, counts[0].value <= counts[1].value,
      counts.allSatisfy({ $0.precision == .exact })
    else { return false }
    add(counts, in: line, of: index, group: nil, isFallback: true, label: pair.key)
    return true
  }
}
