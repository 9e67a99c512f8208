import RoundModel

/// Figures: of the round, of groups, in headings, lines and tables.
extension MarkdownReader {
  /// Figures that one line may hold before it is no sentence but data.
  private static let lineLimit = 32

  mutating func readHeadingFigures(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let section = sections[index]
    guard !section.isTitle, section.level > 0 else { return }
    var figures = FigureFinder(section.title.plain, key: nil, isSummary: true).figures
    if figures.isEmpty, let bare = bareCount(section) { figures = [bare] }
    guard !figures.isEmpty else { return }
    add(figures, in: section.title, of: index, group: group(index, bytes, &builder))
  }

  /// The number in brackets behind the name of a section of failures or passes: `Failing tests (4)`.
  private func bareCount(_ section: MarkdownSection) -> FoundFigure? {
    let text = section.title.plain
    let measure: Claim.Measure
    switch section.zone {
    case .failures: measure = .failed
    case .passes: measure = .passed
    case .skips: measure = .skipped
    case .results, .summary, .actions, .ignored: return nil
    }
    guard section.isZone, let open = text.lastIndex(of: UInt8(ascii: "(")),
      let number = WrittenNumber(text, at: open + 1), !number.isPercent
    else { return nil }
    let rest = text[number.end...].map(\.asciiLowercased)
    let isAlone = rest == [UInt8(ascii: ")")] || rest.starts(with: " test".utf8)
    guard isAlone else { return nil }
    return FoundFigure(
      measure: measure, value: number.value, precision: number.precision, start: number.start,
      count: number.end - number.start, statement: 1)
  }

  /// Takes the figures of a line; returns whether there were any.
  mutating func readFigures(
    _ line: InlineText, key: [UInt8]?, of index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    if let key, Self.isOtherCount(key) { return false }
    let figures = FigureFinder(line.plain, key: key, isSummary: sections[index].zone == .summary)
      .figures
    guard !figures.isEmpty, figures.count <= Self.lineLimit else { return false }
    let isOfRound = speaksOfRound(index)
    add(
      figures, in: line, of: index, group: isOfRound ? nil : group(index, bytes, &builder),
      countsRuns: key.map {
        $0.holdsPhrase(Array("run".utf8)) || $0.holdsPhrase(Array("executed".utf8))
      }
        ?? false)
    return true
  }

  /// Whether a name counts something that is no test.
  static func isOtherCount(_ key: [UInt8]) -> Bool {
    [
      "files", "modules", "suites", "coverage", "bugs", "issues", "lines", "improvement", "time",
      "warnings", "assertions", "requirements", "change", "dateien", "errors found", "projected",
      "expected", "target", "goal", "previous", "before",
    ].contains { key.holdsPhrase(Array($0.utf8)) }
  }

  mutating func add(
    _ figures: [FoundFigure], in line: InlineText, of section: Int, group: Int?,
    countsRuns: Bool = false
  ) {
    guard claims.count < 100_000 else { return }
    let base = statement
    for figure in figures {
      statement = max(statement, base + figure.statement + 1)
      claims.append(
        ToldClaim(
          figure: figure, offset: line.offset(figure.start), section: section, group: group,
          statement: base + figure.statement, countsRuns: countsRuns))
    }
    fruitful.insert(section)
  }

  // MARK: - Handing over

  mutating func addClaims(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    for claim in claims {
      builder.add(
        Claim(
          scope: claim.group.map { .group($0) } ?? .round, measure: claim.figure.measure,
          unit: claim.figure.unit, value: claim.figure.value, decimals: claim.figure.decimals,
          precision: claim.figure.precision, place: builder.place(claim.offset),
          length: claim.figure.count, statement: claim.statement,
          excerpt: Self.excerpt(claim.offset, bytes)))
      guard let group = claim.group, claim.figure.unit == .count,
        let count = Int(exactly: claim.figure.value)
      else { continue }
      builder.updateGroup(group) { group in
        if group.stated[claim.figure.measure] == nil { group.stated[claim.figure.measure] = count }
        if claim.figure.precision != .exact { group.stated.isApproximate = true }
      }
    }
    settleTotals(&builder)
  }

  /// The line around an offset, at most 200 bytes of it on each side.
  private static func excerpt(_ offset: Int, _ bytes: Span<UInt8>) -> String {
    var start = offset
    while start > 0, offset - start < 200, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
      start -= 1
    }
    var end = offset
    while end < bytes.count, end - offset < 200, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return bytes.string(start..<end)
  }

  /// The round's own totals: those of the first section that states how many tests there were, or
  /// else of the first that states how many passed or failed.
  private func settleTotals(_ builder: inout RoundBuilder) {
    let own = claims.filter { $0.group == nil && $0.figure.unit == .count }
    let sectionsInOrder = own.map(\.section).reduce(into: [Int]()) { list, section in
      if list.last != section { list.append(section) }
    }
    let isWhole = { (section: Int) in
      own.contains { $0.section == section && $0.figure.measure == .total }
        && own.contains { $0.section == section && $0.figure.measure != .total }
    }
    guard let section = sectionsInOrder.first(where: isWhole) ?? sectionsInOrder.first else {
      return
    }
    for claim in own.filter({ $0.section == section }).sorted(by: {
      $0.countsRuns && !$1.countsRuns
    }) {
      guard builder.header.stated[claim.figure.measure] == nil,
        let count = Int(exactly: claim.figure.value)
      else { continue }
      builder.header.stated[claim.figure.measure] = count
      if claim.figure.precision != .exact { builder.header.stated.isApproximate = true }
      builder.header.places[Self.property(claim.figure.measure)] = builder.place(claim.offset)
    }
  }

  private static func property(_ measure: Claim.Measure) -> String {
    switch measure {
    case .total: "total"
    case .passed: "passed"
    case .failed: "failed"
    case .skipped: "skipped"
    case .errors: "errors"
    case .flaky: "flaky"
    case .notRun: "notRun"
    }
  }
}
