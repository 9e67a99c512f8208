import RoundModel

/// What the heading and the text of an entry say of the tests inside it.
extension MarkdownReader {
  /// Takes the figures in the heading of an entry, and in the output under it, as those of a group of
  /// its name.
  mutating func readEntryFigures(
    _ index: Int, _ entry: ToldTest, _ phrase: StatusPhrase, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    let section = sections[index]
    let fraction: Claim.Measure =
      phrase.outcome.map { $0.severity > 0 } ?? false ? .failed : .passed
    var found: [(figures: [FoundFigure], line: InlineText)] = []
    let heading = FigureFinder(section.title.plain, key: nil, isSummary: true, fraction: fraction)
      .figures.filter { $0.unit == .count }
    if !heading.isEmpty { found.append((heading, section.title)) }
    for block in blocks[section.body].prefix(8) where block.kind == .line || block.kind == .item {
      guard let pair = KeyValue(block.text, bytes), EntryFields.field(pair) == .status else {
        continue
      }
      let value = InlineText(pair.value, bytes)
      let figures = FigureFinder(value.plain, key: nil, isSummary: true, fraction: .passed)
        .figures.filter { $0.unit == .count }
      if figures.contains(where: { $0.measure == .total }) { found.append((figures, value)) }
      break
    }
    for block in blocks[section.body] where block.kind == .fence && FenceInfo(block, bytes).isOutput
    {
      for line in bytes.lines(of: block.text, atMost: 40) {
        let text = InlineText(verbatim: line, bytes)
        let figures = FigureFinder(text.plain, key: nil, isSummary: true).figures
        if figures.count >= 2, figures.count <= 8 { found.append((figures, text)) }
      }
    }
    guard !found.isEmpty else { return }
    let group = builder.add(
      Group(
        name: String(decoding: HeadingText.name(entry.name), as: UTF8.self),
        place: builder.place(section.offset), parent: entry.group))
    for (figures, line) in found { add(figures, in: line, of: index, group: group) }
  }

  /// A failing file or class may name the one test that failed in it: "`should_a` test failure".
  mutating func tellNamedFailures(
    in entry: ToldTest, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard entry.outcome.severity > 0, entry.kind == .module, let message = entry.message else {
      return
    }
    let line = InlineText(message, bytes)
    guard let code = line.code, let run = line.codeRun, run.lowerBound <= 2 else { return }
    let name = Array(copying: bytes, code)
    let rest = FoldedText.small(Array(line.plain[run.upperBound...]))
    guard !name.isEmpty,
      name.allSatisfy({ $0.isASCIIWord || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }),
      Vocabulary.tests.isIn(rest) || rest.count < 20,
      MeasureVocabulary.outcomeMeasure(in: rest) == .failed
    else { return }
    var test = ToldTest(
      name: name, outcome: .failed, carrier: .item, offset: code.lowerBound, section: entry.section)
    test.nameRange = code
    test.suite = [String(decoding: entry.name, as: UTF8.self)]
    test.group = entry.group
    tell(test)
  }
}
