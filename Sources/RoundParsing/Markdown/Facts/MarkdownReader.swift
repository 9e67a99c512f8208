import RoundModel

/// Reads the facts of a report out of its blocks.
///
/// Sections are settled before their lines: a mark under "Next steps" is no outcome. Nothing is
/// added to the round before all of the report was read, since one test may be told in several
/// places.
struct MarkdownReader: Sendable {
  let blocks: [MarkdownBlock]
  let sections: [MarkdownSection]
  var told: [ToldTest] = []
  var claims: [ToldClaim] = []
  /// The index of the group of a section, where it has one.
  var groups: [Int: Int] = [:]
  /// Sections that tell of one test, and all that stand inside them.
  var entries: Set<Int> = []
  var statement = 0
  /// Sections of which an outcome or a figure was read.
  var fruitful: Set<Int> = []

  init(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    let reader = MarkdownBlockReader(bytes)
    blocks = reader.blocks
    sections = MarkdownOutline(reader.blocks, bytes).sections
    if let open = reader.openComment {
      builder.report(.unclosedBlock, "a comment opens here and nothing closes it", at: open)
    }
    if let open = reader.openFence {
      builder.report(.unclosedBlock, "a code fence opens here and nothing closes it", at: open)
    }
  }

  mutating func read(_ bytes: Span<UInt8>, into builder: inout RoundBuilder) {
    if let title = sections.first(where: { $0.isTitle && !$0.title.plain.isEmpty }) {
      HeaderReader.read(title: title, &builder)
    }
    for index in sections.indices { readSection(index, bytes, &builder) }
    settleChecks(builder)
    addClaims(bytes, &builder)
    addTests(bytes, &builder)
    finish(&builder)
  }

  // MARK: - Sections

  private mutating func readSection(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let section = sections[index]
    if let parent = section.parent, entries.contains(parent), !startsEntry(index, bytes, &builder) {
      entries.insert(index)
      return
    }
    switch section.zone {
    case .actions:
      readActions(section, bytes, &builder)
      return
    case .ignored: return
    case .results, .failures, .passes, .skips, .summary: break
    }
    if readEntry(index, bytes, &builder) {
      entries.insert(index)
      return
    }
    readHeadingFigures(index, bytes, &builder)
    readBody(index, bytes, &builder)
  }

  private mutating func startsEntry(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let phrase = StatusPhrase(sections[index].title)
    return TestName.isTestLike(Array(sections[index].title.plain[phrase.name]))
  }

  private func readActions(
    _ section: MarkdownSection, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    for block in blocks[section.body] where block.kind == .item && block.level < 4 {
      let text = InlineText(block.text, bytes)
      guard !text.plain.isEmpty, builder.header.actions.count < 200 else { continue }
      builder.header.actions.append(
        ReportedText(text.text, at: builder.place(block.text.lowerBound)))
    }
  }

  // MARK: - Groups

  /// The group that tests and figures of a section belong to; made when first asked for.
  mutating func group(_ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder) -> Int? {
    var index = index
    while sections[index].isTitle || sections[index].title.plain.isEmpty || entries.contains(index)
    {
      guard let parent = sections[index].parent else { return nil }
      index = parent
    }
    if let known = groups[index] { return known }
    let section = sections[index]
    let name = HeadingText.name(section.title.plain)
    guard !name.isEmpty else { return nil }
    let parent = outerGroup(section)
    let group = builder.add(
      Group(
        name: String(decoding: name, as: UTF8.self),
        priorities: HeadingText.priorities(section.title.plain),
        place: builder.place(section.offset), parent: parent))
    groups[index] = group
    return group
  }

  private func outerGroup(_ section: MarkdownSection) -> Int? {
    var next = section.parent
    while let index = next {
      if let known = groups[index] { return known }
      next = sections[index].parent
    }
    return nil
  }

  /// Whether figures in a section speak of the round as a whole.
  func speaksOfRound(_ index: Int) -> Bool {
    var next: Int? = index
    while let index = next {
      let section = sections[index]
      if section.isTitle || section.level == 0 { return true }
      guard section.isZone, section.zone == .summary || section.zone == .results else {
        return false
      }
      next = section.parent
    }
    return true
  }

  // MARK: - The end

  private func finish(_ builder: inout RoundBuilder) {
    guard told.isEmpty, claims.isEmpty else { return }
    builder.report(
      .nothingRead, "no test and no figure was found in this report", at: sections[0].offset)
  }
}
