import RoundModel

/// Figures in headings, which count the tests of a group or of the round.
extension MarkdownReader {
  mutating func readHeadingFigures(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let section = sections[index]
    guard !section.isTitle, section.level > 0 else { return }
    let isFailures = section.zone == .failures || countsFailures(index)
    var figures = FigureFinder(
      section.title.plain, key: nil, isSummary: true,
      fraction: isFailures ? .failed : Self.fractionMeasure(of: section)
    ).figures
    if figures.isEmpty, let bare = bareCount(section) { figures = [bare] }
    guard !figures.isEmpty else {
      tellUncountedModule(index, &builder)
      return
    }
    let isArea = namesArea(index, bytes)
    if !isArea, let measure = Self.measure(of: section),
      figures.count(where: { $0.unit == .count }) == 1
    {
      // "Passing tests: 170 tests" counts passes.
      for index in figures.indices where figures[index].measure == .total {
        figures[index].measure = measure
      }
    }
    if sharesOwnList(index) { figures.removeAll { $0.measure == .total } }
    let isOfRound =
      section.isOverall && speaksOfRound(index)
      || !isArea && (section.isZone || Self.namesRest(section)) && isCountOfRound(section)
    add(
      figures, in: section.title, of: index,
      group: isOfRound ? nil : group(index, bytes, &builder))
    tellCountedModule(index, figures)
  }

  /// Tells that a file or the like failed whose heading counts failures in it: "cart.test.ts - 4 FAILED".
  private mutating func tellCountedModule(
    _ index: Int, _ figures: [FoundFigure]
  ) {
    let section = sections[index]
    let title = section.title.plain
    guard let name = Self.countedModule(title) ?? Self.countedClass(title) ?? countedPart(section),
      figures.contains(where: { $0.measure == .failed && $0.unit == .count && $0.value > 0 })
    else { return }
    var module = ToldTest(
      name: name, outcome: .failed, carrier: .heading, offset: section.offset, section: index)
    module.kind = .module
    module.group = section.parent.flatMap { groups[$0] }
    tell(module)
  }

  /// Tells that a file failed of whose failures a heading says no more than that there are several:
  /// "cart.test.ts (multiple failures)".
  ///
  /// The report does not list all of its failures then.
  private mutating func tellUncountedModule(_ index: Int, _ builder: inout RoundBuilder) {
    let section = sections[index]
    let title = Array(section.title.plain[HeadingText.nameStart(section.title.plain)...])
    let name = Array(title.prefix { $0 != 0x20 })
    let rest = FoldedText.small(Array(title[name.count...].drop { !$0.isASCIILetter && $0 < 0xC3 }))
    guard section.zone == .failures, TestName.isModule(name),
      let some = Self.quantities.longest(rest, at: 0), some.count + 1 < rest.count,
      let measure = Vocabulary.measures.longest(rest, at: some.count + 1)?.value
        ?? Vocabulary.measures.first(in: rest)?.value, measure == .failed || measure == .errors
    else { return }
    builder.listIsCut = true
    var module = ToldTest(
      name: name, outcome: .failed, carrier: .heading, offset: section.offset, section: index)
    module.kind = .module
    module.group = section.parent.flatMap { groups[$0] }
    tell(module)
  }

  private static let quantities = WordTable(.quantities)

  /// The file or the like that a heading names before the figures of its tests, behind a dash or in
  /// brackets.
  static func countedModule(_ title: [UInt8]) -> [UInt8]? {
    let text = Array(title[HeadingText.nameStart(title)...])
    let name = Array(text.prefix { $0 != 0x20 })
    let rest = Array(text[name.count...])
    guard TestName.isModule(name),
      [" - ", " \u{2013} ", " \u{2014} ", " ("].contains(where: { rest.starts(with: $0.utf8) }),
      !FigureFinder(rest, key: nil, isSummary: true).figures.isEmpty
    else { return nil }
    return name
  }

  /// The class that a heading names before brackets with figures of its tests.
  ///
  /// "3. RefundService (4 failures)" names one, and "TimeoutError (4 failures)" an error of one sort.
  private static func countedClass(_ title: [UInt8]) -> [UInt8]? {
    let text = Array(title[HeadingText.nameStart(title)...])
    let name = Array(text.prefix { $0 != 0x20 })
    let rest = Array(text[name.count...])
    guard rest.starts(with: " (".utf8), rest.last == UInt8(ascii: ")"), name.count > 4,
      name.allSatisfy(\.isASCIIWord), name.count(where: { 0x41...0x5A ~= $0 }) > 1,
      name.contains(where: { 0x61...0x7A ~= $0 })
    else { return nil }
    return ["Error", "Exception", "Failure", "Fault", "Timeout"].contains {
      name.reversed().starts(with: $0.utf8.reversed())
    } ? nil : name
  }

  /// The part of the tests that a heading names by its last word, before brackets with figures: "Order
  /// tests (4 failures, 1 error)".
  private func countedPart(_ section: MarkdownSection) -> [UInt8]? {
    let title = section.title.plain
    guard section.level < 7, title.last == UInt8(ascii: ")"), Self.measure(of: section) == nil,
      !section.isOverall, !section.isTitle
    else { return nil }
    let name = HeadingText.name(title)
    guard name.count < title.count - HeadingText.nameStart(title),
      !name.contains(UInt8(ascii: "(")),
      let noun = Vocabulary.tests.last(of: KeyValue.folded(name)), noun.count + 2 < name.count
    else { return nil }
    return name
  }

  /// What a fraction in a heading counts: by the words for what it is about, or else passes:
  /// "Incomplete (2/4)" counts what did not run.
  private static func fractionMeasure(of section: MarkdownSection) -> Claim.Measure {
    if let measure = measure(of: section) { return measure }
    if unfinished.isIn(KeyValue.folded(section.title.plain)) { return .skipped }
    switch section.phrase.outcome {
    case .skipped, .notRun: return .skipped
    case let outcome? where outcome.severity > 1 && namesOutcome(section): return .failed
    default: return .passed
    }
  }

  /// Whether a heading gives an outcome and figures, and no name: "✅ Passed (3/4)".
  private static func namesOutcome(_ section: MarkdownSection) -> Bool {
    let phrase = section.phrase
    guard phrase.outcome != nil, let status = phrase.status,
      section.title.plain[status].contains(where: { $0.isASCIILetter || $0 >= 0xC3 && $0 < 0xE2 })
    else { return false }
    return !HeadingText.withoutFigures(Array(section.title.plain[phrase.name])).contains {
      $0.isASCIIWord || $0 >= 0xC3 && $0 != 0xE2 && $0 != 0xEF
    }
  }

  /// Whether a heading speaks of tests that do not work, or says no more than that the tests under it
  /// are not done.
  static func namesRest(_ section: MarkdownSection) -> Bool {
    if troubles.isIn(KeyValue.folded(section.title.plain)) || namesOutcome(section) { return true }
    let words = KeyValue.folded(HeadingText.withoutFigures(section.title.plain))
    guard let found = unfinished.first(in: words) else { return false }
    // "Incomplete tests" says no more than "Incomplete".
    let rest = KeyValue.trimmedSigns(
      Array(words[..<found.range.lowerBound] + words[found.range.upperBound...]))
    return rest.isEmpty || Vocabulary.tests.exactly(rest) != nil
  }

  private static let unfinished = WordTable(.unfinished)

  /// What a number in the heading of a section of failures, passes or skips counts.
  static func measure(of section: MarkdownSection) -> Claim.Measure? {
    guard section.isZone else { return nil }
    switch section.zone {
    case .failures: return .failed
    case .passes: return .passed
    case .skips: return .skipped
    case .flakes: return .flaky
    case .results, .summary, .coverage, .actions, .ignored: return nil
    }
  }

  /// Whether a heading such as `Passing tests: 170` counts the passes of the whole round.
  private func isCountOfRound(_ section: MarkdownSection) -> Bool {
    switch section.zone {
    case .passes, .failures, .skips, .flakes: break
    case .results where Self.namesRest(section): break
    case .results, .summary, .coverage, .actions, .ignored: return false
    }
    guard let parent = section.parent else { return true }
    if Self.namesFigurePart(section.title.plain) { return false }
    let outer = sections[parent]
    return outer.isTitle || outer.level == 0 || outer.isOverall || outer.zone == .summary
      || outer.zone == .results && outer.isZone
  }

  /// Whether a heading that says nothing but "Errors" names what its tests are about: all of the items
  /// under it carry ticks.
  private func namesArea(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let section = sections[index]
    let words = KeyValue.folded(HeadingText.withoutFigures(section.title.plain))
    guard section.isZone, section.zone == .failures, !section.hasSections,
      Vocabulary.measures.exactly(KeyValue.trimmedSigns(words)) == .errors
    else { return false }
    let items = blocks[section.body].filter { $0.kind == .item }
    let least = items.map(\.level).min() ?? 0
    return !items.isEmpty
      && items.allSatisfy {
        $0.level > least
          || StatusVocabulary.mark(InlineText($0.text, bytes).plain, at: 0)?.outcome == .passed
      }
  }

  /// The number in brackets behind the name of a section of failures or passes: `Failing tests (4)`.
  private func bareCount(_ section: MarkdownSection) -> FoundFigure? {
    let text = section.title.plain
    guard let measure = Self.measure(of: section), let open = text.lastIndex(of: UInt8(ascii: "(")),
      let number = WrittenNumber(text, at: open + 1), !number.isPercent
    else { return nil }
    let rest = text[number.end...].map(\.asciiLowercased)
    let isAlone =
      rest == [UInt8(ascii: ")")] || Vocabulary.tests.first(in: rest)?.range.lowerBound ?? 9 <= 1
    guard isAlone else { return nil }
    return FoundFigure(
      measure: measure, value: number.value, precision: number.precision, start: number.start,
      count: number.end - number.start, statement: 1)
  }

  /// Whether a fraction in the heading of a section counts failures: under a cross, where as many
  /// items or sections stand inside it as it counts, or where it speaks of problems.
  ///
  /// "❌ Login tests (2 of 3)" over a list of three tests counts those that passed.
  private func countsFailures(_ index: Int) -> Bool {
    let section = sections[index]
    if Self.troubles.isIn(KeyValue.folded(section.title.plain)) { return true }
    guard let outcome = section.phrase.outcome, outcome.severity > 1 else {
      return false
    }
    let figures = FigureFinder(section.title.plain, key: nil, isSummary: true, fraction: .failed)
      .figures
    guard figures.count == 2, figures[0].measure == .failed, figures[0].value > 0,
      figures[0].value < figures[1].value
    else { return false }
    let inner = (children[index] ?? []).count { sections[$0].level < 7 }
    return Double(inner > 0 ? inner : countItems(section)) == figures[0].value
  }

  /// Words for tests that do not work.
  private static let troubles = WordTable(.troubles)

  /// Whether a heading names a part before its figures, and no outcome: "web: 4 passed / 5".
  private static func namesFigurePart(_ title: [UInt8]) -> Bool {
    let key = KeyValue.folded(title)
    guard let digit = key.firstIndex(where: \.isASCIIDigit) else { return false }
    let label = Array(key[..<digit])
    let hasColon =
      label.contains(UInt8(ascii: ":")) || label.firstIndex(ofPart: Array("\u{FF1A}".utf8)) != nil
    return hasColon && Vocabulary.measures.first(in: label) == nil
      && Vocabulary.zones.first(in: label) == nil && Vocabulary.tests.first(in: label) == nil
      && Vocabulary.overall.first(in: label) == nil && Vocabulary.totals.first(in: label) == nil
  }

  /// Whether a heading counts fewer passes than tests, so that it is no pass: "test_a.py (3/12)".
  func countsLess(_ section: MarkdownSection) -> Bool {
    let figures = FigureFinder(section.title.plain, key: nil, isSummary: true, fraction: .passed)
      .figures.filter { $0.unit == .count }
    guard let passed = figures.first(where: { $0.measure == .passed }) else { return false }
    return figures.contains {
      $0.measure == .total && $0.statement == passed.statement && $0.value > passed.value
    }
  }
}
