import RoundModel

/// Figures: of the round, of groups, in headings, lines and tables.
extension MarkdownReader {
  /// Figures that one line may hold before it is no sentence but data.
  private static let lineLimit = 32

  /// Takes the figures of a line; returns whether there were any.
  mutating func readFigures(
    _ line: InlineText, key: [UInt8]?, label: [UInt8]? = nil, of index: Int,
    isOutput: Bool = false, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let label = label ?? key
    if let key, Self.isOtherCount(key) { return false }
    let finder = FigureFinder(
      line.plain, key: key,
      isSummary: isOutput || sections[index].zone == .summary
        || sections[index].isTitle
          && key == nil && Self.countsWhole(line)
    )
    if finder.unread.count <= 4, line.plain.count < 120 {
      unreadCounts[index, default: []] += finder.unread
    }
    let figures = finder.figures.filter {
      key != nil || !isOfOtherRound($0, finder.figures, line, builder)
    }
    .filter {
      !Self.standsInFormerAside($0, line, chosenRound ?? builder.header.number)
        && !(key == nil && Self.isOfFormerRun($0, line))
    }
    if figures.isEmpty, !finder.figures.isEmpty || finder.tellsMended { return true }
    if key == nil, figures.count == 1, FigureNoun.isOther(figures[0], line) { return false }
    let counts = figures.filter { $0.unit == .count }
    let tellsRun =
      counts.count >= 2
      || counts.first?.measure == .total
        && MeasureVocabulary.countsRuns(FoldedText.small(line.plain))
    if builder.header.durationSeconds == nil, tellsRun, speaksOfRound(index),
      let seconds = WrittenTime.behindFigures(line.plain)
    {
      builder.header.durationSeconds = seconds
      builder.header.places["durationSeconds"] = builder.place(line.offset(0))
    }
    guard !figures.isEmpty, figures.count <= Self.lineLimit else { return false }
    let isOfRound =
      (speaksOfRound(index) || key.map { callsWhole($0, index) } ?? false) && itemGroups.isEmpty
    let isRate = key.map(MeasureVocabulary.isRate) ?? false
    let base = isRate ? figures.last : figures.first
    // A rate of nothing, "0/0", says how no test went.
    if isRate, let base, base.measure == .total, base.value == 0 { return true }
    if let key, isOfRound, let base, isOtherTotal(base, index) {
      // "Tests completed" beside "Total tests" is a figure of its own.
      let part = builder.add(
        Group(
          name: String(decoding: key, as: UTF8.self), place: builder.place(line.offset(0))))
      add(figures, in: line, of: index, group: part, label: label)
      return true
    }
    add(
      figures, in: line, of: index, group: isOfRound ? nil : group(index, bytes, &builder),
      countsRuns: key.map(MeasureVocabulary.countsRuns) ?? false, label: label)
    return true
  }

  /// Whether the words behind a figure say that it is one of another round: "the 4 failing tests of
  /// round 1" in the report of round 2.
  private func isOfOtherRound(
    _ figure: FoundFigure, _ figures: [FoundFigure], _ line: InlineText, _ builder: RoundBuilder
  ) -> Bool {
    guard rounds.isEmpty, let own = builder.header.number else { return false }
    let start = figure.start + figure.count
    let next = figures.map(\.start).filter { $0 > start }.min() ?? line.plain.count
    let clause = line.plain[min(start, next)..<next].prefix {
      !Self.endsClause($0)
    }
    let last = figures.map { $0.start + $0.count }.filter { $0 <= figure.start }.max() ?? 0
    // "Round 6 - 7/10 passed": the round may stand before the figure, too.
    let before = line.plain[last..<figure.start].reversed().prefix { !Self.endsClause($0) }
    return [Array(clause), before.reversed()].contains { words in
      RoundName.number(words).map { $0.0 < own } ?? false
    }
  }

  private static func endsClause(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "("): true
    default: false
    }
  }

  /// Whether a total differs from the one that the section states already.
  private func isOtherTotal(_ figure: FoundFigure, _ index: Int) -> Bool {
    guard figure.measure == .total, figure.unit == .count else { return false }
    return totalOfSection[index].map { $0 != figure.value } ?? false
  }

  /// Whether a name counts something that is no test.
  static func isOtherCount(_ key: [UInt8]) -> Bool {
    var start = 0
    while let found = otherCounts.first(in: key, from: start) {
      // "Passed as expected" counts passes.
      let isInStatus = (start..<found.range.lowerBound).contains { index in
        StatusVocabulary.word(key, at: index).map { index + $0.count >= found.range.upperBound }
          ?? false
      }
      if !isInStatus { return true }
      start = found.range.upperBound
    }
    return false
  }

  private static let otherCounts = WordTable(.otherCounts)

  /// Takes figures of a named value, such as `Parser: 28/28 tests`, as those of a group.
  mutating func readNamedFigures(
    _ pair: KeyValue, _ line: InlineText, of index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    if readCountedWhole(pair, line, of: index, bytes, &builder) { return true }
    guard !Self.isOtherCount(pair.key) else { return false }
    switch MarkdownField(test: pair.key) {
    // "Run of the solution: 19 passed, 0 failed" is named after what was tested.
    case .fix where Vocabulary.fields.exactly(pair.key) == nil: break
    case .error, .errorMessage, .errorKind, .errorReason, .expected, .procedure, .outcome,
      .rootCause, .impact, .fix, .note, .status:
      return false
    default: break
    }
    if MarkdownZone.namesWhole(pair.key)
      || pair.key.contains(where: \.isASCIIDigit) && Vocabulary.tests.isIn(pair.key)
        && !Self.isNumbered(pair.key)
      || pair.key.first?.isASCIIDigit ?? false
        && FigureFinder(line.plain, key: nil, isSummary: true).tellsWhole
    {
      // "Full suite: 9 passed", "We ran 10 tests: 9 passed".
      return readFigures(line, key: nil, of: index, bytes, &builder)
    }
    let value = InlineText(pair.value, bytes)
    let figures = FigureFinder(
      value.plain, key: nil, isSummary: true,
      fraction: StatusPhrase(line).outcome.map { $0.severity > 0 ? .failed : .passed }
    ).figures.filter { $0.precision == .exact }
    let counts = figures.filter { $0.unit == .count }
    let start = line.offset(0)
    let name = HeadingText.name(InlineText(start..<pair.value.lowerBound, bytes).plain)
    guard
      counts.count >= 2 || Self.countsSuite(pair, counts, value)
        || Self.countsFile(pair, counts, line, name),
      figures.count <= Self.lineLimit
    else { return false }
    if speaksOfRound(sections[index].parent ?? 0), Self.standings.exactly(pair.key) != nil {
      // Where nothing else counts the tests, "Current progress: 2 passed, 1 failed" does.
      add(figures, in: value, of: index, group: nil, isFallback: true, label: pair.key)
      return true
    }
    guard !name.isEmpty, name.count <= 120 else { return false }
    let owner = builder.add(
      Group(
        name: String(decoding: name, as: UTF8.self), priorities: HeadingText.priorities(name),
        place: builder.place(start),
        parent: speaksOfRound(index) ? nil : group(index, bytes, &builder)))
    add(figures, in: value, of: index, group: owner, label: pair.key)
    return true
  }

  /// Labels of how far a round has come.
  private static let standings = WordTable(.standings)

  /// Whether the first number in a name numbers it: "Layer 2 checks".
  private static func isNumbered(_ key: [UInt8]) -> Bool {
    guard let digit = key.firstIndex(where: \.isASCIIDigit) else { return false }
    let words = key[..<digit].split(separator: 0x20)
    return words.last.map { MeasureVocabulary.numbers(Array($0)) } ?? false
  }

  /// Takes the figures of a line that names a file or a class of tests: `test_a.py (4 tests)`.
  mutating func readFileFigures(
    _ line: InlineText, _ phrase: StatusPhrase, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let name: [UInt8]
    if let code = line.code, let run = line.codeRun, run.lowerBound <= 2 {
      name = Array(copying: bytes, code)
    } else {
      name = HeadingText.bareName(Array(line.plain[phrase.name]))
    }
    guard TestName.isModule(name) else { return false }
    let implied = Self.measure(of: sections[index])
    var figures = FigureFinder(line.plain, key: nil, isSummary: true, fraction: .passed).figures
      .filter { $0.unit == .count && $0.precision == .exact }
    guard let first = figures.first, line.plain[..<first.start].count >= name.count else {
      return false
    }
    if figures.count == 1, first.measure == .total, let implied { figures[0].measure = implied }
    let group = builder.add(
      Group(
        name: String(decoding: name, as: UTF8.self), place: builder.place(line.offset(0)),
        parent: speaksOfRound(index) ? nil : group(index, bytes, &builder)))
    add(figures, in: line, of: index, group: group)
    return true
  }

  /// `All tests passing` says something of the group and names no test.
  mutating func readBlanket(
    _ line: InlineText, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard let blanket = BlanketStatement(line) else { return false }
    if blanket.countsFirst {
      let isOfRound = speaksOfRound(index)
      add(
        blanket.figures, in: line, of: index,
        group: isOfRound ? nil : group(index, bytes, &builder), isFallback: isOfRound)
    } else if blanket.isCounted, blanket.name.isEmpty, speaksOfRound(index) {
      add(blanket.figures, in: line, of: index, group: nil, isFallback: true)
    } else if !blanket.figures.isEmpty {
      readPassingRemark(line, of: index)
    }
    if !speaksOfRound(index), let group = group(index, bytes, &builder) {
      builder.updateGroup(group) { $0.blanketOutcome = $0.blanketOutcome ?? blanket.outcome }
    }
    return true
  }

  /// Takes "all 24 tests passed" where it is said in passing.
  mutating func readPassingRemark(_ line: InlineText, of index: Int) {
    let small = FoldedText.small(line.plain)
    var start = 0
    while let all = Vocabulary.all.first(in: small, from: start) {
      start = all.range.upperBound
      var at = start
      while at < small.count, small[at] == 0x20 { at += 1 }
      guard at < small.count, small[at].isASCIIDigit,
        let number = WrittenNumber(line.plain, at: at), !number.isPercent,
        number.precision == .exact
      else { continue }
      let behind = Array(small[number.end...].prefix(80))
      guard Vocabulary.tests.isIn(behind), MeasureVocabulary.isPassing(behind),
        !Vocabulary.hedges.isIn(behind)
      else { continue }
      let figure = { (measure: Claim.Measure) in
        FoundFigure(
          measure: measure, value: number.value, start: at, count: number.end - at, statement: 1)
      }
      add([figure(.passed), figure(.total)], in: line, of: index, group: nil, isFallback: true)
      return
    }
  }

  mutating func add(
    _ figures: [FoundFigure], in line: InlineText, of section: Int, group: Int?,
    countsRuns: Bool = false, isFallback: Bool = false, isRow: Bool = false,
    label: [UInt8]? = nil
  ) {
    guard claims.count < 100_000 else { return }
    let base = statement
    for figure in Self.withoutOtherRates(figures) {
      if group == nil, figure.measure == .total, figure.unit == .count,
        totalOfSection[section] == nil
      {
        totalOfSection[section] = figure.value
      }
      statement = max(statement, base + figure.statement + 1)
      claims.append(
        ToldClaim(
          figure: figure, offset: line.offset(figure.start), section: section, group: group,
          statement: base + figure.statement, isFallback: isFallback, isRow: isRow,
          countsRuns: countsRuns, isTotal: Self.callsItselfTotal(line, figure),
          noun: group == nil ? FigureNoun.own(behind: figure, line) : nil, label: label))
    }
    fruitful.insert(section)
  }

  /// Figures without the rates beside a share and its own rate, which are of something else: "36/40 =
  /// 90 %, and 94 % with those that passed in part".
  private static func withoutOtherRates(_ figures: [FoundFigure]) -> [FoundFigure] {
    let rates = figures.filter { $0.unit == .percent }
    guard rates.count > 1 else { return figures }
    let shares = figures.filter { $0.unit == .count && $0.measure == .passed }.compactMap { part in
      figures.first {
        $0.unit == .count && $0.measure == .total && $0.statement == part.statement && $0.value > 0
      }.map { (statement: part.statement, rate: part.value / $0.value * 100) }
    }
    return figures.filter { figure in
      guard figure.unit == .percent,
        let share = shares.first(where: { $0.statement == figure.statement }),
        abs(figure.value - share.rate) > 0.6
      else { return true }
      return !rates.contains {
        $0.statement == figure.statement && abs($0.value - share.rate) < 0.06
      }
    }
  }

  /// Whether a line says that it gives the total of tests: "Total: 80/80 tests passed".
  private static func callsItselfTotal(_ line: InlineText, _ figure: FoundFigure) -> Bool {
    isTotal(Array(line.plain[..<figure.start]))
      && Vocabulary.tests.first(in: FoldedText.small(line.plain), from: figure.start) != nil
  }

  mutating func addClaims(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    leaveFiguresOfAllRounds(builder)
    splitParts(&builder)
    countFaults()
    splitSkips()
    sumQualified(&builder)
    leaveNamedApart(&builder)
    liftTotals()
    dropImpliedPasses()
    leaveSubsets(bytes, &builder)
    let hasOthers = claims.contains { $0.group == nil && !$0.isFallback }
    for claim in claims where !(claim.isFallback && hasOthers) {
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
    claims.removeAll(where: \.isSubset)
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
}
