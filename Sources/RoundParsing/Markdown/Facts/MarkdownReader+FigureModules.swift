import RoundModel

/// Modules that are told by their figures.
extension MarkdownReader {
  /// A named value with figures and a mark is a module with its outcome.
  mutating func tellModule(
    _ pair: KeyValue, _ outcome: Outcome, _ block: MarkdownBlock, _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let name = HeadingText.name(
      InlineText(block.text.lowerBound..<pair.value.lowerBound, bytes).plain)
    guard !name.isEmpty else { return }
    var outcome = outcome
    let figures = FigureFinder(
      InlineText(pair.value, bytes).plain, key: nil, isSummary: true, fraction: .passed
    ).figures
    if outcome == .unreadable, figures.count >= 2, figures[0].measure == .passed,
      figures[0].statement == figures[1].statement
    {
      // A warning sign beside 7/8 stands for the one that failed.
      outcome = figures[0].value < figures[1].value ? .failed : .passed
    }
    var module = ToldTest(
      name: name, outcome: outcome, carrier: .item, offset: block.text.lowerBound, section: index)
    module.kind = .module
    module.isFigures = true
    module.group = group(index, bytes, &builder)
    tell(module)
  }

  /// Takes "`cart.test.ts`: 12 tests - all PASSED" for a module with its figures.
  mutating func readCountedWhole(
    _ pair: KeyValue, _ line: InlineText, of index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let start = line.offset(0)
    let name = HeadingText.name(InlineText(start..<pair.value.lowerBound, bytes).plain)
    guard name.count <= 120, TestName.isModule(name) else { return false }
    let value = InlineText(pair.value, bytes)
    guard let counted = BlanketStatement.counted(value.plain) else { return false }
    if !counted.figures.isEmpty {
      let owner = builder.add(
        Group(
          name: String(decoding: name, as: UTF8.self), place: builder.place(start),
          parent: speaksOfRound(index) ? nil : group(index, bytes, &builder)))
      add(counted.figures, in: value, of: index, group: owner, label: pair.key)
    }
    return true
  }

  /// An item with a code span or strong type for its name, an outcome and figures behind it tells of a
  /// module: `` `make test`: FAIL (3/4) ``, `**Refunds** - ❌ 0/8 passed`.
  mutating func tellFigures(
    _ line: InlineText, _ phrase: StatusPhrase, _ block: MarkdownBlock, _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard let outcome = phrase.outcome, phrase.isMarked, outcome != .unreadable,
      let run = line.codeRun ?? line.strong.first, run.lowerBound <= phrase.name.lowerBound + 1,
      let status = phrase.status, status.lowerBound >= phrase.name.upperBound
    else { return false }
    let name = HeadingText.bareName(Array(line.plain[phrase.name]))
    let figures = FigureFinder(line.plain, key: nil, isSummary: true, fraction: .passed).figures
      .filter { $0.unit == .count && $0.start >= status.lowerBound }
    guard name.contains(where: { $0.isASCIILetter || $0 >= 0xC3 }), figures.count >= 2,
      line.codeRun != nil || !Self.namesAll(name)
    else { return false }
    let owner = builder.add(
      Group(
        name: String(decoding: name, as: UTF8.self), place: builder.place(block.text.lowerBound),
        parent: speaksOfRound(index) ? nil : group(index, bytes, &builder)))
    add(figures, in: line, of: index, group: owner)
    var module = ToldTest(
      name: name, outcome: outcome, carrier: .item, offset: block.text.lowerBound, section: index)
    module.kind = .module
    module.status = String(decoding: line.plain[status], as: UTF8.self)
    module.group = group(index, bytes, &builder)
    tell(module)
    return true
  }

  /// Whether a name is that of all tests or of a figure of them: "Total", "Passed".
  private static func namesAll(_ name: [UInt8]) -> Bool {
    let key = KeyValue.folded(name)
    return isTotal(name) || MarkdownZone.isOverall(name) || MarkdownZone.namesWhole(name)
      || MeasureVocabulary.measure(ofKey: key) != nil || MeasureVocabulary.isRate(key)
  }

  /// How a class or a file of tests went by its figures, where no mark says so: "CartTest: 1/5 tests
  /// passing, 4 failures".
  static func outcome(
    ofClass pair: KeyValue, _ block: MarkdownBlock, _ bytes: Span<UInt8>
  ) -> Outcome? {
    let name = HeadingText.name(
      InlineText(block.text.lowerBound..<pair.value.lowerBound, bytes).plain)
    guard block.kind == .item, TestName.isModule(name) else { return nil }
    if let all = BlanketStatement.counted(InlineText(pair.value, bytes).plain) {
      return all.outcome
    }
    let figures = FigureFinder(
      InlineText(pair.value, bytes).plain, key: nil, isSummary: true, fraction: .passed
    ).figures.filter { $0.unit == .count }
    let value = { (measure: Claim.Measure) in
      figures.first { $0.measure == measure }?.value
    }
    if value(.failed) ?? 0 > 0 || value(.errors) ?? 0 > 0 { return .failed }
    guard let passed = value(.passed), let total = value(.total) else { return nil }
    if passed == total { return .passed }
    return passed < total && value(.skipped) == nil ? .failed : nil
  }
}
