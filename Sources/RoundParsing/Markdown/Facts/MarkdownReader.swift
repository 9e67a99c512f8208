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
  /// The round that each section speaks of, where the file tells of several.
  var roundOfSection: [Int?] = []
  /// The sections that tell of one round each, where the file tells of several.
  var roundSections: Set<Int> = []
  /// How long the runs took whose output stands in parts of the report, by section.
  var outputTimes: [Int: (seconds: Double, offset: Int)] = [:]
  /// Whether the report quotes several lines that open with a verdict, once it was looked for.
  var quotesVerdicts: Bool?
  /// The figures of the last line of totals in the output that is read.
  var lastTotals: Range<Int>?
  /// What the output in a fence told so far.
  var output = Output()
  /// Items of which only the figures of the round can say whether they are its tests.
  var boxes: [ToldTest] = []
  var listed: [ToldTest] = []
  /// Items that only their heading says were left out, and the sections whose items are tests.
  var leftOut: [ToldTest] = []
  /// What lists with verdicts behind semicolons say of their other items, by section.
  var closedLists: [Int: ClosedList] = [:]
  /// Names of tests in code that nothing but the figures of the round says the outcome of.
  var unmarked: [UnmarkedTest] = []
  /// What sentences say of single tests.
  var sentenceTests: [SentenceTest] = []
  var listedSections: Set<Int> = []
  /// The rounds that the file tells of, and the one that is read.
  var rounds: [ToldRound] = []
  var chosenRound: Int?
  /// Lines that give the figures of one of several rounds, or of all of them together, by where they
  /// start.
  var roundLines: [Int: RoundLine?] = [:]
  /// What the items with an outcome are that a section lists.
  var inside: [Int: InnerItems] = [:]
  /// Sections of which an outcome or a figure was read.
  var fruitful: Set<Int> = []
  /// The items over lists that the current block stands under, the innermost last.
  var itemGroups: [ItemGroup] = []
  /// The first total of the round that each section states.
  var totalOfSection: [Int: Double] = [:]
  /// How many items each section lists, by their least indent.
  var listLengths: [Int: Int] = [:]
  /// Whether a section lists more than the passes that its heading counts.
  var overfull: [Int: Bool] = [:]
  /// The sections right inside each section.
  var children: [Int: [Int]] = [:]
  /// Numbers beside the figures of each section that no word says the meaning of.
  var unreadCounts: [Int: [Int]] = [:]
  /// Whether a section gives several results as named values.
  var verdictSections: [Int: Bool] = [:]
  /// Which sections list requests with their answers, as far as it was looked at.
  var answerSections: [Int: Bool] = [:]
  /// The headers of tables that hold ticks, so that a cross under the same one is a failure.
  var tickedHeaders: Set<[[UInt8]]> = []
  /// The headers of tables that say "ok", so that a "no" under the same one is a failure.
  var affirmedHeaders: Set<[[UInt8]]> = []
  /// What the report says of its signs, once it was looked for.
  var legend: Legend?
  /// The section that is read, and how many of its tables were led in as those of another run.
  var tableRun = (section: -1, number: 0)
  /// Whether a table with a column for outcomes was read.
  var hasStatusTable = false
  /// How many marks of each section were left aside, since they tell again what is told elsewhere.
  var leftAside: [Int: Int] = [:]
  /// Where the last row of the table starts that is read.
  var lastRow = 0
  /// The one date that a column of dates gives for all rows of a table.
  var columnDate: (date: String, offset: Int)?
  /// Whether the numbered sections inside a section all carry a mark.
  var markedParents: [Int: Bool] = [:]
  /// Tests of rows that say nothing but a name, a status and a duration, in large reports.
  var plain: [PlainTest] = []
  var plainStatuses = PlainStatuses()
  /// How the last table with a column for outcomes was read.
  var plainTable: PlainTable?
  /// The section of the last plain rows, and whether any such section tells of more than those.
  var plainSection: Int?
  var hasTablesInOne = false
  let readsPlainRows: Bool
  /// Whether a title of the report speaks of tests or results.
  let hasTitleOnTests: Bool
  /// Whether all sections inside a section carry a mark, or hold a table of tests.
  var verdictSiblings: [Int: Bool] = [:]
  /// Whether several of the sections inside a section count all of an own list by outcome.
  var ownShares: [Int: Bool] = [:]
  /// Whether several of the sections inside a section end in a verdict in capitals.
  var capitalParents: [Int: Bool] = [:]
  /// Whether several of the sections inside a section open with a verdict that stands alone.
  var verdictParents: [Int: Bool] = [:]
  /// Whether a section that names tests by their outcome lists them by headings, once it was looked at.
  var headingLists: [Int: Bool] = [:]
  /// The sections in which several lines in strong type stand over a status each.
  let judgedParts: Set<Int>
  /// Sections that list by outcome.
  var keyed = KeyedSections()
  var numbered = NumberedTests()
  /// Counts of faults beside the totals of a section, which are those of failures where they fit.
  var faultCounts: [Int: ToldClaim] = [:]

  init(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder, plainSize: Int = Self.plainSize) {
    readsPlainRows = bytes.count >= plainSize
    let reader = MarkdownBlockReader.wholeFile(bytes)
    blocks = Self.listingLines(Self.fencedOutput(reader.blocks, bytes), bytes)
    sections = Self.namedCases(MarkdownOutline(blocks, bytes).sections, blocks, bytes)
    judgedParts = Self.judgedParents(sections, blocks, bytes)
    hasTitleOnTests = sections.contains {
      $0.isTitle && MarkdownZone.speaksOfTests($0.title.plain)
    }
    for (index, section) in sections.enumerated() {
      if let parent = section.parent { children[parent, default: []].append(index) }
    }
    if let open = reader.openComment {
      builder.report(.unclosedBlock, "a comment opens here and nothing closes it", at: open)
    }
    if let open = reader.openFence {
      builder.report(.unclosedBlock, "a code fence opens here and nothing closes it", at: open)
      if Self.holdsStructure(blocks, bytes) { builder.isTruncated = true }
    }
  }

  mutating func read(_ bytes: Span<UInt8>, into builder: inout RoundBuilder) {
    if let title = sections.first(where: { $0.isTitle && !$0.title.plain.isEmpty }) {
      HeaderReader.read(title: title, &builder)
    }
    findRounds(bytes, builder.options)
    findRoundLines(builder.header.number, bytes)
    findFormerStates(bytes)
    for index in sections.indices where !keyed.former.contains(index) {
      if readOtherRound(index, bytes, &builder) { continue }
      readSection(index, bytes, &builder)
    }
    tellOwnVerdicts(bytes, &builder)
    tellPendingParts(bytes, &builder)
    settleCompleteness(bytes, &builder)
    settleSentences(bytes, &builder)
    settleTellings()
    checkLists(bytes, &builder)
    findDate(bytes, &builder)
    noteRounds(&builder)
    addClaims(bytes, &builder)
    settleTallies(bytes, &builder)
    tellLeftOut(bytes, &builder)
    settleWhole(builder)
    leaveRecapsAside(builder)
    settleTestLists()
    settleFormerReasons(bytes, &builder)
    settleSharedReasons(bytes, &builder)
    reportSilence(bytes, &builder)
    reportNamelessSums(bytes, &builder)
    checkVerdict(bytes, &builder)
    addTests(bytes, &builder)
    finish(&builder)
  }

  private mutating func readSection(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let section = sections[index]
    if let parent = section.parent, entries.contains(parent), !startsEntry(index, bytes, &builder),
      !listsNames(index, bytes)
    {
      entries.insert(index)
      return
    }
    switch section.zone {
    case .actions:
      readActions(section, bytes, &builder)
      return
    case .ignored where mayHoldTests(section) && holdsTestTable(index, bytes):
      // "Show comments" over a table of tests is what they are about, and so is a run of tests among
      // the work that was done.
      readBody(index, bytes, &builder)
      return
    case .ignored
    where tellsFailedRetest(section, bytes)
      || namesAside(section) && holdsCaseCard(section, bytes):
      if readEntry(index, bytes, &builder) != .none { entries.insert(index) }
      return
    case .ignored where namesCriteria(section):
      if !readCriteria(index, bytes, &builder) { readAside(index, bytes, &builder) }
      return
    case .ignored:
      readAside(index, bytes, &builder)
      return
    case .results, .failures, .passes, .skips, .flakes, .summary, .coverage: break
    }
    readHeadingFacts(section, bytes, &builder)
    if readInlineTests(index, bytes, &builder) { return }
    switch readEntry(index, bytes, &builder) {
    case .test:
      readInnerTable(index, bytes, &builder)
      readInnerOutput(index, bytes, &builder)
      if Self.quotesTest(sections[index]) { readHeadingFigures(index, bytes, &builder) }
      entries.insert(index)
      return
    case .module where consistsOfItems(index, bytes):
      readHeadingFigures(index, bytes, &builder)
      readInnerOutput(index, bytes, &builder)
      // Rows of a table with a status each are tests, whatever is said beside it.
      for block in blocks[sections[index].body] where block.isTable {
        readTable(block, index, bytes, &builder)
      }
      entries.insert(index)
      return
    case .module, .none: break
    }
    readHeadingFigures(index, bytes, &builder)
    readBody(index, bytes, &builder)
  }

  /// Whether the items under a heading are what the thing that it names consists of: neither a figure
  /// nor the heading calls them tests.
  private mutating func consistsOfItems(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let section = sections[index]
    guard let inner = inside[index], inner.count > 0 || !section.hasSections else { return false }
    // What was checked is told item by item, whatever mark the heading over it carries.
    if inner.count > 0, listsWhatWasTested(index) { return false }
    if inner.holdsFailingPart {
      told[told.count - 1].message = nil
      keyed.parts.insert(index)
      return false
    }
    // A tick over a cross hides nothing.
    if inner.failing > 0, let last = told.last, last.outcome.severity < 2 {
      if last.carrier == .field, inner.passing > 0 { keyed.parts.insert(index) }
      return false
    }
    if inner.areOthers && !TestName.isTestLike(told.last?.name ?? []) || inner.isList {
      told[told.count - 1].message = nil
      keyed.parts.insert(index)
      return false
    }
    if inner.count > 0, standsInChecklist(index) { return false }
    // "Login (12/12)" over some of them counts those that are not listed as well.
    let counted = stated(inHeadingOf: index, bytes) ?? 0
    return !inner.holdsNames && !Self.namesPart(section.title)
      && (inner.count == 0 ? counted != 0 : counted < inner.count)
  }

  /// Words of headings over what is expected, was so before, or is made up.
  static let otherTimes = WordTable(.otherTimes)

  /// The group that tests and figures of a section belong to; made when first asked for.
  mutating func group(_ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder) -> Int? {
    if let item = itemGroups.last { return item.group }
    var index = specific(index)
    while sections[index].isTitle || sections[index].title.plain.isEmpty
      || namesNoGroup(sections[index])
      || roundSections.contains(index)
      || entries.contains(index) && !sections[index].hasSections && !keyed.parts.contains(index)
    {
      guard let parent = sections[index].parent else { return nil }
      index = parent
    }
    if let known = groups[index] { return known }
    let section = sections[index]
    let phrase = section.phrase
    let isVerdict =
      HeadingText.namesOnlyOutcome(section.title.plain) || RoundName.namesRed(section.title.plain)
    let bare = isVerdict ? [] : HeadingText.name(Array(section.title.plain[phrase.name]))
    let whole = Self.countedModule(section.title.plain) ?? HeadingText.name(section.title.plain)
    let name =
      Self.groupName(section.title, phrase)
      ?? (bare.isEmpty || bare.count > whole.count ? whole : bare)
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

  /// The section that names a group: a heading such as "Test results" names none where the one
  /// above it does.
  private func specific(_ index: Int) -> Int {
    var next = index
    while sections[next].isOverall || sections[next].listsTests, let parent = sections[next].parent,
      !sections[parent].isTitle,
      sections[parent].level > 0
    {
      next = parent
    }
    return sections[next].isOverall ? index : next
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
      if section.isTitle || section.level == 0 || roundSections.contains(index) { return true }
      if section.isOverall, MarkdownZone.namesWhole(section.title.plain) { return true }
      guard
        section.isOverall || section.zone == .summary && section.isZone
          || Self.namesOutput(section.title.plain)
      else { return false }
      next = section.parent
    }
    return true
  }

  private func finish(_ builder: inout RoundBuilder) {
    guard told.isEmpty, plain.isEmpty, claims.isEmpty else { return }
    builder.report(
      .nothingRead, "no test and no figure was found in this report", at: sections[0].offset)
  }
}
