import RoundModel

/// Sections that tell of no outcomes, and those inside a test.
extension MarkdownReader {
  /// A section that tells of no outcomes may still name issues with their state, and say how all of
  /// a group went.
  mutating func readAside(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let title = sections[index].title
    let name = Array(title.plain[StatusPhrase(title).name])
    // What may go wrong, and what helps then, is no issue of this round.
    let isAdvice =
      sections[index].parent.map {
        MarkdownZone.namesNoResults(KeyValue.folded(sections[$0].title.plain))
      } ?? false
    if !isAdvice,
      TestName.isIssue(Array(name[HeadingText.nameStart(name)...]))
        || tellsMended(index, bytes),
      readEntry(index, bytes, &builder) != .none
    {
      entries.insert(index)
      return
    }
    // A section on the environment of the round speaks of the round.
    let isSettings =
      speaksOfRound(sections[index].parent ?? 0)
      && Vocabulary.headFields.best(in: KeyValue.folded(title.plain)) == .environment
    var position = sections[index].body.lowerBound
    let end = sections[index].body.upperBound
    while position < end {
      let block = blocks[position]
      closeItemGroups(before: position)
      if block.kind == .fence { readVerdictBox(block, index, bytes) }
      if block.kind == .line || block.kind == .item {
        let after = details(after: position, of: block, before: end, bytes)
        let line = InlineText(block.text, bytes)
        if isSettings, let pair = KeyValue(block.text, bytes),
          HeaderReader.read(pair, bytes, &builder)
        {
          position += 1
          continue
        }
        if !openItemGroup(position, after, index, bytes, &builder) {
          if itemGroups.last?.implied != nil {
            _ = readLine(block, index, bytes, &builder)
          } else if !readTotalAside(block, index, bytes, &builder) {
            readPassingRemark(line, of: index)
          }
        }
      }
      position += 1
    }
    closeItemGroups(before: end)
  }

  /// Whether a section inside an entry lists files or tests that failed, passed or were left out.
  func listsNames(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let section = sections[index]
    switch section.zone {
    case .failures, .passes, .skips, .flakes: break
    case .results, .summary, .coverage, .actions, .ignored: return false
    }
    guard section.isZone else { return false }
    // "Failed tests:" under a status lists tests, whatever their names are.
    if section.listsTests, section.level >= 7 {
      return blocks[section.body].contains { $0.kind == .item }
    }
    var names = 0
    for block in blocks[section.body] where block.kind == .item {
      if let pair = KeyValue(block.text, bytes), MarkdownField(test: pair.key) != nil { continue }
      let line = InlineText(block.text, bytes)
      let name = HeadingText.bareName(Array(line.plain[StatusPhrase(line).name]))
      if TestName.isModule(name) || TestName.isIdentifier(name) { names += 1 }
    }
    return names >= 2
  }

  mutating func startsEntry(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let phrase = sections[index].phrase
    let name = Array(sections[index].title.plain[phrase.name])
    return TestName.isTestLike(name)
      || TestName.isIssue(Array(name[HeadingText.nameStart(name)...]))
      || isFailingPart(index, bytes)
  }

  func readActions(
    _ section: MarkdownSection, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    for block in blocks[section.body] where block.kind == .item && block.level < 4 {
      let text = InlineText(block.text, bytes)
      guard !text.plain.isEmpty, builder.header.actions.count < 200 else { continue }
      builder.header.actions.append(
        ReportedText(text.text, at: builder.place(block.text.lowerBound)))
    }
  }

  /// A heading may be a named value of the report's head, as `Date: 2 May 2026` is.
  func readHeadingFacts(
    _ section: MarkdownSection, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard section.level > 0, section.level < 7, !section.isTitle else { return }
    let end = MarkdownLine(at: section.offset, in: bytes).range.upperBound
    guard let pair = KeyValue(bytes.trimmed(section.offset..<end), bytes),
      MarkdownField(head: pair.key) == .date
    else { return }
    _ = HeaderReader.read(pair, bytes, &builder)
  }

  /// Whether a table of tests in a section beside the results is one of the round all the same.
  func mayHoldTests(_ section: MarkdownSection) -> Bool {
    namesAside(section) || listsDone(section) || isPartOfConclusions(section)
  }

  /// Whether a heading names something beside the results, and no results of another time.
  func namesAside(_ section: MarkdownSection) -> Bool {
    let words = KeyValue.folded(section.title.plain)
    return section.zone == .ignored && section.isZone && Vocabulary.zones.best(in: words) == nil
      && !Self.otherTimes.isIn(words)
  }

  /// Whether a section holds the table of one test case, whatever part of a system its heading names.
  func holdsCaseCard(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    blocks[section.body].prefix(4).contains { EntryFields.isCaseCard($0, bytes) }
  }

  /// Whether a heading over results of tests stands somewhere under work that was done.
  func listsDone(_ section: MarkdownSection) -> Bool {
    guard Vocabulary.tests.isIn(KeyValue.folded(section.title.plain)) else { return false }
    var outermost: MarkdownSection?
    var next = section.parent
    while let index = next, sections[index].zone == .ignored {
      outermost = sections[index]
      next = sections[index].parent
    }
    return outermost.map { MarkdownZone.namesDone(KeyValue.folded($0.title.plain)) } ?? false
  }

  /// Whether a heading names a sort of tests inside conclusions, which give the results sort by sort:
  /// "Load tests" under "Conclusions by area".
  private func isPartOfConclusions(_ section: MarkdownSection) -> Bool {
    let words = KeyValue.folded(section.title.plain)
    guard section.zone == .ignored, !section.isTitle, Vocabulary.tests.isIn(words),
      MarkdownZone(heading: section.title.plain).map({ $0 == .results }) ?? true,
      !Self.otherTimes.isIn(words)
    else { return false }
    var next = section.parent
    while let index = next, sections[index].zone == .ignored {
      let outer = KeyValue.folded(sections[index].title.plain)
      guard Self.conclusionHeads.isIn(outer), !Self.otherTimes.isIn(outer) else { return false }
      next = sections[index].parent
    }
    return true
  }

  private static let conclusionHeads = WordTable(.conclusions)
}
