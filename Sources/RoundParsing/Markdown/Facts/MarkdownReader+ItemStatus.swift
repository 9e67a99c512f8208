import RoundModel

/// Items that name a test, with how it went in the items under them.
extension MarkdownReader {
  /// Reads an item without an outcome of its own over a status or a verdict that stands alone;
  /// returns whether it is one.
  mutating func readItemWithStatus(
    _ position: Int, _ after: Int, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let block = blocks[position]
    guard block.kind == .item, after > position + 1 else { return false }
    let line = InlineText(block.text, bytes)
    let phrase = StatusPhrase(line)
    guard phrase.outcome == nil,
      mayHoldTest(sections[index], Array(line.plain[phrase.name])) || holdsVerdicts(index, bytes),
      !block.flags.contains(.checked),
      !block.flags.contains(.unchecked),
      KeyValue(block.text, bytes).map({ MarkdownField(test: $0.key) == nil }) ?? true
    else { return false }
    let fields = EntryFields(blocks[position + 1..<after], bytes, &builder)
    let isCommand = Self.isWholeCode(line, phrase)
    guard let outcome = fields.outcome, outcome != .unreadable, !fields.countsTests || isCommand
    else { return false }
    var name = Array(line.plain[phrase.name])
    name.removeFirst(HeadingText.nameStart(name))
    while name.last == UInt8(ascii: ":") || name.last == 0x20 { name.removeLast() }
    if itemGroups.last?.isNested ?? false { name = Self.withoutStop(name) }
    // "1. Summary of the run" over the state of all names no test.
    guard !name.isEmpty, name.count <= 200, name.last != UInt8(ascii: "."),
      !MarkdownZone.isOverall(name)
    else { return false }
    var test = ToldTest(
      name: name, outcome: outcome, carrier: .item, offset: block.text.lowerBound, section: index)
    let isPart =
      isCommand && addCommandFigures(position, after, name, index, bytes, &builder)
    test.kind = TestName.isModule(name) || isPart ? .module : .test
    tell(test, with: fields, bytes, &builder)
    return true
  }

  /// Whether an item is nothing but one code span, as a command is.
  private static func isWholeCode(_ line: InlineText, _ phrase: StatusPhrase) -> Bool {
    guard let run = line.codeRun else { return false }
    let start = HeadingText.nameStart(line.plain)
    return run.lowerBound <= start
      && line.plain[run.upperBound...].allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: ":") }
  }

  /// Takes the figures in the result of a command for those of a part of its name; returns whether
  /// there are any: "Result: FAIL (1 failed, 40 passed)".
  private mutating func addCommandFigures(
    _ position: Int, _ after: Int, _ name: [UInt8], _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    for block in blocks[position + 1..<after] {
      guard let pair = KeyValue(block.text, bytes), let field = EntryFields.field(pair),
        field == .status || field == .outcome
      else { continue }
      let value = InlineText(pair.value, bytes)
      let figures = FigureFinder(value.plain, key: nil, isSummary: true, fraction: .passed)
        .figures.filter { $0.unit == .count }
      guard figures.contains(where: { $0.measure == .passed || $0.measure == .failed }) else {
        continue
      }
      let owner = builder.add(
        Group(
          name: String(decoding: name, as: UTF8.self),
          place: builder.place(blocks[position].text.lowerBound),
          parent: speaksOfRound(index) ? nil : group(index, bytes, &builder)))
      add(figures, in: value, of: index, group: owner)
      return true
    }
    return false
  }

  /// Whether an item is a ticked or open box with a mark behind a colon, which says how it went: the
  /// box says that somebody looked.
  static func isBoxedVerdict(
    _ block: MarkdownBlock, _ pair: KeyValue, _ bytes: Span<UInt8>
  ) -> Bool {
    isBoxed(block) && !pair.value.isEmpty
      && StatusVocabulary.mark(InlineText(pair.value, bytes).plain, at: 0) != nil
  }

  /// Tells of a test whose outcome and whose other facts are fields under its name.
  mutating func tell(
    _ test: ToldTest, with fields: EntryFields, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    var test = test
    test.ordinal = TestName.ordinal(test.name)
    test.group = group(test.section, bytes, &builder)
    test.status = fields.status
    fill(&test, fields, bytes)
    tell(test)
  }

  /// Whether a section gives several results as named values, so that each is that of an item; looked
  /// at once a section.
  private mutating func holdsVerdicts(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    if let known = verdictSections[index] { return known }
    let holds = countsVerdicts(index, bytes)
    verdictSections[index] = holds
    return holds
  }

  private func countsVerdicts(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    switch sections[index].zone {
    case .actions, .ignored, .coverage: return false
    case .results, .failures, .passes, .skips, .flakes, .summary: break
    }
    var count = 0
    for block in blocks[sections[index].body] where Self.verdict(in: block, bytes) != nil {
      count += 1
      if count == 2 { return true }
    }
    return false
  }

  /// Whether a section speaks of tests by its own heading, or the name in it is that of one.
  private func mayHoldTest(_ section: MarkdownSection, _ name: [UInt8]) -> Bool {
    switch section.zone {
    case .actions, .ignored, .coverage: return false
    case .results, .failures, .passes, .skips, .flakes, .summary: break
    }
    return Vocabulary.tests.isIn(KeyValue.folded(section.title.plain)) || TestName.isTestLike(name)
  }
}
