import RoundModel

/// Headings over lists of tests, which name a group and no test.
extension MarkdownReader {
  /// Whether several sections beside each other, none of them on bugs, each open with a verdict.
  mutating func hasVerdicts(beside section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    guard let parent = section.parent, !MarkdownZone.namesIssues(section.title.plain) else {
      return false
    }
    if let known = verdictParents[parent] { return known }
    let verdicts = (children[parent] ?? []).count { sibling in
      guard !MarkdownZone.namesIssues(sections[sibling].title.plain),
        let first = blocks[sections[sibling].body].first
      else { return false }
      return opensWithVerdict(first, bytes)
    }
    verdictParents[parent] = verdicts > 1
    return verdicts > 1
  }

  /// Whether a line, or the first one of a fence, says how something went and nothing else.
  private func opensWithVerdict(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    switch block.kind {
    case .line, .item:
      return LoneVerdict(InlineText(block.text, bytes), acceptsPlain: true) != nil
    case .fence:
      guard FenceInfo(block, bytes).isOutput else { return false }
      let line = MarkdownLine(at: block.text.lowerBound, in: bytes).range
      let text = bytes.trimmed(
        line.lowerBound..<max(line.lowerBound, min(line.upperBound, block.text.upperBound)))
      return LoneVerdict(InlineText(verbatim: text, bytes)) != nil
    case .heading, .table, .htmlTable, .rule, .foldEnd: return false
    }
  }

  /// Whether output right under a numbered heading opens with a verdict in capitals, which is that of
  /// what the heading names.
  func opensOutput(_ fields: EntryFields, _ section: MarkdownSection) -> Bool {
    guard section.level < 7, HeadingText.isNumbered(section.title.plain),
      !MarkdownZone.namesIssues(section.title.plain),
      blocks[section.body].first?.kind == .fence, let status = fields.status
    else { return false }
    return Self.isInCapitals(status.utf8)
  }

  /// Whether a part that folds away, right under a heading over failures, holds the output of one.
  func isFoldedFailure(_ section: MarkdownSection) -> Bool {
    guard let parent = section.parent, sections[parent].zone == .failures, sections[parent].isZone,
      let first = blocks[section.body].first
    else { return false }
    return first.kind == .fence && section.title.plain.count <= 200
  }

  /// Whether errors are told of what a section lists.
  func tellsErrors(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    blocks[section.body].contains { block in
      block.kind == .item
        && KeyValue(block.text, bytes).map { MarkdownField(test: $0.key) == .error } ?? false
    }
  }

  /// Whether every item of a section names a test, so that its heading names a group of them.
  func listsTestNames(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    let items = blocks[section.body].filter { $0.kind == .item }
    guard let least = items.map(\.level).min() else { return false }
    return items.allSatisfy { block in
      guard block.level == least else { return true }
      let line = InlineText(block.text, bytes)
      guard let run = line.codeRun ?? line.strong.first, run.lowerBound <= 2 else { return false }
      let name = Array(line.plain[run])
      return TestName.isIdentifier(name) || TestName.isModule(name)
    }
  }

  /// Whether a heading names a suite with the number of its tests: "Component tests (72 tests)".
  func countsSeveral(_ title: InlineText) -> Bool {
    let figures = FigureFinder(title.plain, key: nil, isSummary: true).figures
    return figures.contains { $0.unit == .count && $0.measure == .total && $0.value > 1 }
  }

  /// Whether the named values that open a section give its status.
  func opensWithVerdict(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    for block in blocks[section.body].prefix(4) {
      guard block.kind == .line || block.kind == .item, let pair = KeyValue(block.text, bytes)
      else { return false }
      if let field = MarkdownField(test: pair.key), field == .status || field == .outcome {
        return true
      }
    }
    return false
  }

  /// Headings over what follows from the round as a whole.
  static let conclusions = WordTable(.conclusions)

  /// Whether a name is that of the verdict on all, or of the head of a report: "Final verdict",
  /// "STATUT ACTUEL", "Metadata".
  static func namesConclusion(_ name: [UInt8]) -> Bool {
    let small = FoldedText.small(name)
    if conclusions.exactly(small) != nil || heads.exactly(small) != nil { return true }
    var index = 0
    var (isVerdict, isWhole) = (false, false)
    while index < small.count {
      if let noun = verdicts.longest(small, at: index) {
        isVerdict = true
        index += noun.count
      } else if let all = wholes.longest(small, at: index) {
        isWhole = true
        index += all.count
      } else if small[index] == 0x20 {
        index += 1
      } else {
        return false
      }
    }
    return isVerdict && isWhole
  }

  /// Whether a heading says nothing but that what is known of the round as a whole follows: a verdict
  /// among that is the round's, and the heading no test.
  static func headsMetadata(_ title: [UInt8]) -> Bool {
    heads.exactly(KeyValue.folded(HeadingText.name(title))) != nil
  }

  private static let heads = WordTable(.metadataHeads)

  private static let verdicts = WordTable(.verdictHeads)

  private static let wholes = WordTable(.verdictScopes)

  /// Whether a heading says in capitals, or in brackets, that what it names failed: "Upload - FAILED".
  func tellsFailing(_ section: MarkdownSection, _ phrase: StatusPhrase) -> Bool {
    let isPart = section.isZone || section.isOverall
    guard phrase.outcome.map({ $0.severity > 1 }) ?? false, let status = phrase.status,
      !isPart || section.zone == .results && section.level > 1,
      phrase.name.upperBound <= status.lowerBound
        || phrase.name.lowerBound >= status.upperBound
          && section.title.plain[phrase.name].first != UInt8(ascii: "("),
      !isPart || section.title.plain[phrase.name].contains(0x20)
    else { return false }
    return Self.isInCapitals(section.title.plain[status])
  }

  /// Whether a section inside an entry tells of a failure by a status of its own: "4b: wrong total".
  func isFailingPart(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let section = sections[index]
    guard !section.isZone, !section.isOverall, section.level < 7,
      MarkdownField(test: KeyValue.folded(section.title.plain)) == nil
    else { return false }
    return blocks[section.body].contains { block in
      Self.verdict(in: block, bytes).map { $0.severity > 1 } ?? false
    }
  }

  /// Whether a heading names a part of the product or of the tests, so that what it lists are tests
  /// and no steps: "Order module", "Suite: login", "Login tests".
  static func namesPart(_ title: InlineText) -> Bool {
    let name = Array(title.plain[StatusPhrase(title).name])
    let words = KeyValue.folded(HeadingText.name(HeadingText.withoutFigures(name)))
    if parts.longest(words, at: 0) != nil || parts.last(of: words) != nil { return true }
    return Vocabulary.tests.last(of: words) != nil && !endsInTest(words)
  }

  private static let parts = WordTable(.partHeads)

  /// Whether a heading speaks of tests, or of results of a sort of testing: "Regression testing results".
  func namesTestResults(_ index: Int) -> Bool {
    let words = KeyValue.folded(sections[index].title.plain)
    return Vocabulary.tests.isIn(words)
      || Self.sorts.isIn(words) && Vocabulary.results.isIn(words)
  }

  /// The end of a section with the lines in strong type that stand as headings in it.
  func bodyEnd(_ index: Int) -> Int {
    var next = index + 1
    while next < sections.count, sections[next].level == 7, sections[next].parent == index,
      !TestName.isTestLike(sections[next].title.plain)
    {
      next += 1
    }
    return sections[next - 1].body.upperBound
  }

  /// Whether a heading is one of several that are numbered or labelled and all carry a mark.
  mutating func isOneOfMarked(_ section: MarkdownSection) -> Bool {
    guard let parent = section.parent, Self.isListed(section) else { return false }
    if let known = markedParents[parent] { return known }
    var (listed, marked) = (0, 0)
    for sibling in children[parent] ?? [] where Self.isListed(sections[sibling]) {
      listed += 1
      if sections[sibling].phrase.isMarked { marked += 1 }
    }
    let isMarked = listed >= 2 && marked == listed
    markedParents[parent] = isMarked
    return isMarked
  }

  static func isListed(_ section: MarkdownSection) -> Bool {
    let title = section.title.plain
    if HeadingText.isNumbered(title) { return true }
    let name = FoldedText.small(Array(title[HeadingText.nameStart(title)...]))
    guard let kind = Vocabulary.kinds.longest(name, at: 0) else { return false }
    let rest = name[kind.count...].drop { $0 == 0x20 }
    return rest.first?.isASCIIDigit ?? false
  }
}
