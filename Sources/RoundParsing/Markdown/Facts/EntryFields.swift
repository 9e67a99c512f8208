import RoundModel

/// The named values that stand under a test: status, error, root cause, impact, fix and more.
struct EntryFields: Sendable {
  var outcome: Outcome?
  var status: String?
  private(set) var marks: [Outcome] = []
  /// Whether the status is that of a part by its name, and an item with a mark.
  private var isPartStatus = false
  /// Whether the status that was taken is named after a part, and whether the one that is read is that of
  /// a part or of the whole now.
  private var partStatus = (isTaken: false, isPart: false, isNow: false)
  /// Whether the value that is read is called the final one or that of all, and whether the outcome is
  /// such a value and counts several things.
  private var isOfWhole = false
  private(set) var countsWhole = false
  /// Whether the outcome is told as what came of one test: "Actual result".
  var tellsActual = false
  /// What was seen, where it is listed with marks.
  private(set) var seen = SeenItems()
  /// Whether the outcome is that of a test, whatever is said of the work: "Test result".
  private(set) var tellsTest = false
  /// Whether the outcome is told by counts of tests, which one test has none of.
  private(set) var countsTests = false
  var message: Range<Int>?
  var messageOffset = 0
  var trace: Range<Int>?
  private(set) var rootCause: ReportedText?
  private(set) var impact: ReportedText?
  private(set) var fix: ReportedText?
  private(set) var notes: [ReportedText] = []
  /// The only note.
  private(set) var loneNote: Range<Int>?
  private(set) var duration: Double?
  private(set) var priority: Int?
  /// Whether it is said how grave something is, as it is of a bug.
  private(set) var isGraded = false
  private(set) var file: String?
  /// The test's own name, where a field gives it under a heading in other words.
  private(set) var name: Range<Int>?
  /// The first words that no field names, for tests that tell their failure in prose.
  private(set) var firstLine: Range<Int>?
  /// How directly the message was told: a message beats a reason, and both beat a sort of error.
  private var messageRank = 0
  /// How directly the outcome was told: that of the test beats the status of the work on it.
  var outcomeRank = 0
  /// What the test did, where its result is told in words that name no outcome.
  private var resultText: Range<Int>?
  private(set) var statusText: Range<Int>?
  /// Whether a cause is named in words that say that there was an error.
  private var namesErrorCause = false
  /// The indent of the item that the message was read from, while lines may go on with it.
  private var messageLevel: UInt16?
  private var level: UInt16 = 0
  private var isItem = false
  /// Whether the name of the value that is read opens with a small letter, as programs write them.
  private var isPlainValue = false
  private var isResult = false
  /// Whether the message was read from an item, so that plain lines under it belong to it.
  private var messageIsItem = false
  /// Whether the outcome is told by a verdict that stands alone.
  var isLoneVerdict = false
  /// Whether nothing but its place at the start of a sentence sets that verdict off.
  var isPlainVerdict = false
  /// How many named values gave a status or a result.
  var verdicts = 0
  /// Whether several things are told with a result each, so that none of them is that of the whole.
  var hasSeveral: Bool { verdicts > 1 && opensAnew && namesFirst || holdsSheet }
  /// Whether boxes say how it went, and whether boxes say so of an item under the heading.
  var isBoxed = false
  var holdsSheet = false
  /// Whether something else is named between two results.
  var opensAnew = false
  /// Whether something is named before the first result.
  var namesFirst = false
  var namesOther = false
  /// Whether the status tells of a state, which is no outcome of a test, and whether one does of that.
  var saysState = false
  var saysResult = false
  /// Whether a status is told in words that no rule reads, and the state of a bug that they tell.
  private(set) var hasUnknownStatus = false
  private(set) var bugState: Outcome?
  /// Whether the words behind a sign that leaves the status open are those for a bug that is there.
  private(set) var isOpenBug = false
  /// The codes of the answers that were expected and that came.
  var answers: (expected: Int?, actual: Int?) = (nil, nil)
  /// Whether nothing was read so far.
  private var isStart = true
  /// The field that was named last and still has no value.
  var open: MarkdownField?
  private var openOffset = 0

  /// Reads the blocks of one test.
  init(
    _ blocks: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    var isOpened = false
    var position = blocks.startIndex
    while position < blocks.endIndex {
      let block = blocks[position]
      position += 1
      if block.kind == .item, MarkdownReader.isBoxed(block),
        let choice = BoxChoice(at: position - 1, in: blocks, bytes)
      {
        take(choice, at: position - 1, in: blocks, bytes)
        (position, isOpened, isStart) = (choice.end, true, false)
        continue
      }
      switch block.kind {
      case .line, .item: read(block, bytes, &builder)
      case .fence: readFence(block, bytes)
      case .table, .htmlTable:
        open = nil
        readCard(block, bytes, &builder)
      // "### Status: passed" among the headings of one test is a named value of it.
      case .heading where block.level < 7 && KeyValue(block.text, bytes).flatMap(Self.field) != nil:
        read(block, bytes, &builder)
      // A line across the page sets off the heading, or what belongs to more than one test.
      case .rule where isOpened:
        finish(bytes)
        return
      case .heading, .foldEnd, .rule: open = nil
      }
      isOpened = isOpened || block.kind != .heading && block.kind != .rule
    }
    finish(bytes)
  }

  private mutating func finish(_ bytes: Span<UInt8>) {
    splitTraceback(bytes)
    takeSeen()
    if message == nil, outcome?.severity ?? 0 > 1 { takeProse(bytes) }
    if missesAnswer, outcome == nil || outcome == .passed && tellsActual { outcome = .failed }
    // "Connection status: healthy ✓" among others with a mark is one of several checks.
    if isPartStatus, marks.count >= 2 {
      outcome = nil
      status = nil
    }
    // A cause of an error beside a result says that the result was not the expected one.
    guard namesErrorCause else { return }
    if outcome == nil || outcome == .passed || outcome == .unreadable { outcome = .failed }
    if let resultText, messageRank < 3 {
      message = resultText
      messageOffset = resultText.lowerBound
    }
  }

  private mutating func read(
    _ block: MarkdownBlock, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    level = block.level
    isItem = block.kind == .item
    isPlainValue = 0x61...0x7A ~= bytes[block.text.lowerBound]
    let isFirst = isStart
    isStart = false
    let pair = KeyValue(block.text, bytes).flatMap { Self.isOfTool($0, bytes) ? nil : $0 }
    let retest = pair.flatMap { Self.retest($0, bytes) }
    if let pair { noteAnswer(pair, bytes) }
    if let pair, let field = Self.field(pair) ?? retest,
      pair.isMarked || !messageIsItem || !extendsMessage(block) || Self.gives(field, pair, bytes)
    {
      (open, messageLevel) = (nil, nil)
      if field == .name, pair.isMarked || isItem { namesOther = true }
      seen.note(field, pair)
      if pair.value.isEmpty {
        open = field
        openOffset = block.text.lowerBound
      } else if field == .error, Self.actual.isIn(pair.key), Self.isVerdict(pair.value, bytes) {
        setOutcome(pair.value, rank: 2, bytes)
        tellsActual = true
        if missesAnswer { setMessage(pair.value, rank: 2, bytes) }
      } else {
        partStatus.isPart = field == .status && Self.namesPart(pair.key)
        isOfWhole = Self.namesWhole(pair.key)
        partStatus.isNow = field == .status && Self.speaksOfNow(pair.key)
        if field == .status, outcomeRank == 0 {
          isPartStatus = isItem && pair.key.contains(0x20) && Self.mark(of: pair, bytes) != nil
        }
        set(retest ?? field, pair, bytes, &builder)
      }
      return
    }
    if seen.read(block, bytes) { open = nil }
    if isItem || Self.opensOther(block, bytes) { namesOther = true }
    if let pair, pair.isMarked, !pair.value.isEmpty, let mark = Self.mark(of: pair, bytes) {
      marks.append(mark)
    }
    if extendsMessage(block) {
      message = message.map { $0.lowerBound..<block.text.upperBound }
      return
    }
    messageLevel = nil
    if let field = open, field != .name || pair == nil {
      set(field, block.text, bytes, &builder)
      if block.kind != .item { open = nil }
      return
    }
    guard firstLine == nil else { return }
    let line = InlineText(block.text, bytes)
    if isFirst, outcome == nil, !block.flags.contains(.unchecked),
      let verdict = LoneVerdict(line, acceptsPlain: true)
    {
      take(verdict, line, bytes)
      return
    }
    // Numbered items are the steps of a test.
    if block.flags.isDisjoint(with: [.ordered, .checked, .unchecked]),
      Self.mayTellReason(line, pair), !Self.leadsIn(line.plain)
    {
      firstLine = block.text
    }
  }

  /// Whether a line goes on with a message of several lines.
  private func extendsMessage(_ block: MarkdownBlock) -> Bool {
    guard messageLevel != nil, let message, block.kind == .line else { return false }
    return !block.flags.contains(.afterBlank)
      && block.text.lowerBound - message.upperBound < 200
  }

  private mutating func readCard(
    _ block: MarkdownBlock, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    for (field, value) in Self.card(block, bytes) { set(field, value, bytes, &builder) }
  }

  private mutating func readFence(_ block: MarkdownBlock, _ bytes: Span<UInt8>) {
    let content = bytes.trimmed(block.text)
    guard !content.isEmpty else { return }
    let isFirst = isStart
    isStart = false
    if FenceInfo(block, bytes).isOutput, !Self.givesStatuses(block, bytes) {
      readStatus(block, isFirst: isFirst, bytes)
    }
    // What stands below a pass in the same output is no reason for one.
    if isFirst, isLoneVerdict, outcome == .passed { return }
    if open == .error || message == nil && open == nil && FenceInfo(block, bytes).isOutput {
      if message == nil {
        message = content
        messageOffset = content.lowerBound
      } else if trace == nil {
        trace = content
      }
    } else if trace == nil, open == nil, FenceInfo(block, bytes).isOutput {
      trace = content
    }
    open = nil
  }

  private mutating func set(
    _ field: MarkdownField, _ value: Range<Int>, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    switch field {
    case .status:
      if isRetested(value, bytes) { outcomeRank = 0 }
      setOutcome(value, rank: 1, bytes)
    case .outcome where outcomeRank == 1 && Self.isFormer(value, bytes): break
    case .outcome: setOutcome(value, rank: 2, bytes)
    case .errorMessage: setMessage(value, rank: 3, bytes)
    case .error: setMessage(value, rank: Self.isReference(value, bytes) ? 1 : 2, bytes)
    case .errorKind: setMessage(value, rank: 1, bytes)
    case .errorReason:
      namesErrorCause = true
      rootCause = joined(rootCause, value, bytes, &builder)
    case .rootCause where !Self.tellsPass(InlineText(value, bytes).plain):
      rootCause = joined(rootCause, value, bytes, &builder)
    case .impact: impact = joined(impact, value, bytes, &builder)
    case .expected, .procedure, .rootCause: break
    case .fix: fix = joined(fix, value, bytes, &builder)
    case .note:
      notes.append(told(value, bytes, &builder))
      loneNote = notes.count == 1 ? value : nil
    case .duration: duration = duration ?? WrittenTime.duration(InlineText(value, bytes).plain)
    case .priority:
      priority = priority ?? Priority.number(InlineText(value, bytes).plain)
      isGraded = true
    case .file: file = file ?? Self.path(value, bytes)
    case .name: name = name ?? Self.withoutTicks(value, bytes)
    case .date, .time, .roundDuration, .environment, .tool, .commit, .branch, .round, .build: break
    }
  }

  /// Takes a named value, and notes whether it is the outcome of a test of something.
  private mutating func set(
    _ field: MarkdownField, _ pair: KeyValue, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let isTold = outcomeRank < 2
    let value = isPlainValue ? Self.withoutQuotes(pair.value, bytes) : pair.value
    isResult = Vocabulary.results.isIn(pair.key)
    set(field, value, bytes, &builder)
    if isTold, outcomeRank == 2, Self.namesTest(pair.key) {
      tellsTest = Self.opensWithVerdict(InlineText(pair.value, bytes).plain)
    }
    noteVerdict(field, pair.value, bytes)
  }

  private mutating func setMessage(_ told: Range<Int>, rank: Int, _ bytes: Span<UInt8>) {
    guard messageRank < rank, !Self.tellsPass(InlineText(told, bytes).plain) else { return }
    let value = Self.withoutTicks(told, bytes)
    messageRank = rank
    messageIsItem = isItem
    message = value
    messageOffset = told.lowerBound
    messageLevel = level
  }

  /// Whether another part, or the whole, failed behind a part that did not: "Install status: ✅",
  /// "Launch status: ❌".
  private func failsLaterPart(_ value: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard partStatus.isTaken, partStatus.isNow, outcome.map({ $0.severity < 2 }) ?? false else {
      return false
    }
    let cell = InlineText(value, bytes).plain
    guard Self.opensWithVerdict(cell) else { return false }
    return Self.outcome(cell).map { $0.severity > 1 } ?? false
  }

  private mutating func setOutcome(_ value: Range<Int>, rank: Int, _ bytes: Span<UInt8>) {
    guard rank > outcomeRank || rank == outcomeRank && failsLaterPart(value, bytes) else { return }
    let cell = InlineText(value, bytes).plain
    let read =
      Self.outcome(cell) ?? (rank == 2 ? Self.answer(value, bytes) : nil)
      ?? (isResult ? Self.success(cell) : nil)
    if rank == 2 {
      resultText = Self.withoutTicks(value, bytes)
    } else if read == nil {
      hasUnknownStatus = true
      bugState = bugState ?? BugTable.state(cell)
      // "Result: the file remains" says what was seen.
      if message == nil, bugState == nil {
        message = Self.withoutTicks(value, bytes)
        messageOffset = value.lowerBound
      }
      return
    }
    outcomeRank = rank
    partStatus.isTaken = partStatus.isPart
    isOpenBug = rank == 1 && Self.leavesOpen(read) && BugTable.state(cell) == .failed
    let counts = Self.counts(cell)
    countsWhole = isOfWhole && Self.isShare(cell)
    countsTests = !counts.isEmpty
    outcome = counts.contains(.failed) ? .failed : read ?? .unreadable
    if message == nil { takeRest(of: value, bytes) }
    status = String(decoding: cell.prefix(60), as: UTF8.self)
    statusText = value
  }
}
