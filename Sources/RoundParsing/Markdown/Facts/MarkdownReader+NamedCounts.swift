import RoundModel

/// Headings that count how many tests of a part went some way.
extension MarkdownReader {
  /// Reads a heading that names a part of the tests and counts its failures, or its passes in a part of
  /// the report on those, as a module; `nil` where it is none.
  ///
  /// What is said below of something else takes nothing back: "Server status: works" under
  /// "orders - 4 FAILURES".
  mutating func readNamedCount(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Entry? {
    let section = sections[index]
    let phrase = section.phrase
    guard phrase.isMarked, phrase.outcome != nil, !section.isOverall,
      let part = NamedCount(section.title.plain)
    else { return nil }
    let hasFailed = part.measure == .failed || part.measure == .errors
    guard part.count > 0, hasFailed || part.measure == .passed && section.zone == .passes else {
      // No failure at all is a figure, and no failure.
      return hasFailed ? Entry.none : nil
    }
    var module = ToldTest(
      name: part.name, outcome: hasFailed ? .failed : .passed, carrier: .heading,
      offset: section.offset, section: index)
    module.kind = .module
    module.group = section.parent.flatMap { group($0, bytes, &builder) }
    module.status = String(decoding: section.title.plain[part.statement], as: UTF8.self)
    if hasFailed {
      let body = section.body.lowerBound..<bodyEnd(index)
      let fields = EntryFields(blocks[body], bytes, &builder)
      fill(&module, fields, bytes)
      // The first of what a part lists is no reason for all of it.
      if fields.message == nil { module.message = nil }
    }
    tell(module)
    return .module
  }

  /// What a heading calls the group under it, where that is not what stands beside a status: without
  /// the number of its tests, with the status that names a set of tests, and without what stands in
  /// brackets behind a verdict that names nothing: "FAILING (7/7 - stale fixtures)".
  static func groupName(_ title: InlineText, _ phrase: StatusPhrase) -> [UInt8]? {
    if let part = NamedCount(title.plain) { return part.name }
    if phrase.testsOfStatus != nil { return HeadingText.name(title.plain) }
    guard phrase.outcome != nil, let status = phrase.status,
      title.plain[status].contains(where: { $0.isASCIILetter || $0 >= 0xC3 && $0 < 0xE2 }),
      !HeadingText.namesSomething(Array(title.plain[phrase.name]))
    else { return nil }
    return HeadingText.name(HeadingText.withoutFigures(title.plain))
  }

  /// Whether a heading on what passed, failed or was left out gives a share of its own list, since one
  /// beside it does the same for another outcome: "PASSING (5/5)" beside "FAILING (7/7)".
  ///
  /// The whole of such a share is no total of the round.
  mutating func sharesOwnList(_ index: Int) -> Bool {
    guard let parent = sections[index].parent, Self.ownShare(sections[index]) != nil else {
      return false
    }
    if let known = ownShares[parent] { return known }
    var measures: Set<Claim.Measure> = []
    for child in children[parent] ?? [] where sections[child].level == sections[index].level {
      if let measure = Self.ownShare(sections[child]) { measures.insert(measure) }
    }
    ownShares[parent] = measures.count > 1
    return measures.count > 1
  }

  /// Whether a heading on what passed counts fewer passes than tests, and more items than those passes
  /// stand under it without a sign of their own: nothing says then which of them passed.
  mutating func listsMoreThanPassed(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let section = sections[index]
    guard section.zone == .passes, section.isZone,
      section.title.plain.contains(where: \.isASCIIDigit)
    else { return false }
    if let known = overfull[index] { return known }
    let figures = FigureFinder(section.title.plain, key: nil, isSummary: true, fraction: .passed)
      .figures.filter { $0.unit == .count && $0.precision == .exact }
    var isMore = false
    if countsLess(section), let passed = figures.first(where: { $0.measure == .passed }) {
      let items = blocks[section.body].filter { $0.kind == .item }
      let least = items.map(\.level).min() ?? 0
      let unmarked = items.count {
        $0.level == least && !Self.isBoxed($0)
          && StatusPhrase(InlineText($0.text, bytes)).outcome == nil
      }
      isMore = Double(unmarked) > passed.value
    }
    overfull[index] = isMore
    return isMore
  }

  /// What a heading counts whose share is that of all.
  private static func ownShare(_ section: MarkdownSection) -> Claim.Measure? {
    guard let measure = measure(of: section), section.title.plain.contains(UInt8(ascii: "/")) else {
      return nil
    }
    let figures = FigureFinder(section.title.plain, key: nil, isSummary: true, fraction: measure)
      .figures.filter { $0.unit == .count }
    guard figures.count == 2, figures[0].measure == measure, figures[1].measure == .total,
      figures[0].value == figures[1].value, figures[0].value > 0
    else { return nil }
    return measure
  }
}
