import RoundModel

/// What the columns of a table hold, by the words of its header and by its cells.
struct TableColumns: Sendable {
  /// One of several rounds that the table has a column for.
  struct RoundColumn: Sendable {
    var number: Int
    var column: Int
    /// The header, where it names the round by a word.
    var name: [UInt8]?
    /// Whether the last of the rounds repeated the first one, for some of its rows at least.
    var isRetest = false
  }

  /// Round columns: the outcome of one test in several rounds.
  var rounds: [RoundColumn] = []
  var name: Int?
  var status: Int?
  var duration: Int?
  /// Seconds in the unit that the header names.
  var durationUnit: Double?
  var file: Int?
  var message: Int?
  var priority: Int?
  var ordinal: Int?
  var group: Int?
  var notes: Int?
  /// Columns of which each tells of every row, by an outcome or in words.
  var matrix: [Int] = []
  /// Columns of the stages that each row goes through, one behind the other.
  var stages: [Int] = []
  /// For columns of results, those that say which rows they tell of.
  var scopes: [Int: Int] = [:]
  /// Whether the rows are bugs by their numbers.
  var listsIssues = false
  /// Whether what was taken for remarks tells how a test is done, or how grave a bug is.
  var remarksAreSteps = false
  var counts: [(measure: Claim.Measure, column: Int)] = []
  /// Columns of which one holds a mark in each row: `Pass | Fail`.
  var boxes: [(outcome: Outcome, column: Int)] = []
  /// Columns that give the outcome of each row in one of several environments.
  var variants: [(name: String, column: Int)] = []
  var rate: Int?
  /// What sort of thing the rows are, by the header of the name.
  var kind = Kind.test
  /// Whether a first column names figures and a second gives them.
  var isVertical = false
  /// Whether any cell of the status column says something that is known.
  var readsOutcomes = false
  var hasBoxHeaders = false
  /// Whether a header counts what passed or failed.
  var namesOutcomes = false
  /// A column of dates.
  var date: Int?
  /// Whether a header calls a column that of the status.
  var namesStatus = false
  /// Whether a header is nothing but a word for tests, so that each row is one.
  var namesTests = false
  /// Whether a bare `x` in the column of the status stands for a failure, since others hold ticks.
  var crossFails = false
  /// What the signs of the column of the status stand for, where it holds nothing else.
  var signs: OutcomeSigns?
  /// What the report says that cells in small letters stand for, where they say nothing by themselves.
  var explained: [[UInt8]: Outcome] = [:]
  /// Whether the marks before the names are the outcomes.
  var marksNames = false
  /// Whether the column of the status says of most rows how they went, so that words that are not
  /// known tell an outcome too.
  var tellsEachRow = false
  /// The names that several rows have, and the columns that tell those rows apart.
  var repeated: Set<[UInt8]> = []
  var distinguishing: [Int] = []
  /// Whether a column tells how the rows went in an earlier round.
  var tellsFormer = false
  /// Whether the column for messages gives causes.
  private var namesCause = false
  /// Whether a column counts the failures of files or the like, and nothing else is told of them.
  var countsFailures = false
  /// Whether one column counts alone, over a row for the total.
  var countsToTotal = false
  /// Whether a cell of the status is nothing but "ok", so that a "no" beside it is a failure.
  var saysOK = false
  /// Whether a cell of the status says of something that was kept out that this was right.
  var ticksRefusals = false
  /// Whether some rows give facts about the environments instead of outcomes.
  var variantsAreMixed = false
  /// Whether a cell of the status is a verdict in words without figures.
  var holdsPlainVerdicts = false
  /// Whether what was taken for remarks says where the evidence lies.
  var remarksAreEvidence = false
  /// What the numbers that name the rows count: "Phase".
  var numberNoun: [UInt8]?
  /// What is expected, and who did it.
  var asides: [Int] = []
  /// The column that says in words what the codes that name the rows stand for.
  var titles: Int?
  /// The column of what heads the rows below it, in rows that hold nothing else.
  var heads: Int?
  /// Where the cells start that fill their rows, and may head those below.
  var spanning: Set<Int> = []
  /// Where the names start of rows that sum up those below them.
  var sums: Set<Int> = []

  init(_ table: MarkdownTable, _ bytes: Span<UInt8>) {
    let keys = table.header.map { KeyValue.folded($0.plain) }
    spanning = table.spanning
    rounds = Self.rounds(keys)
    if repeatsRound, !rounds.allSatisfy({ StatusColumn.share(table, $0.column) >= 0.5 }) {
      rounds = []
    }
    hasBoxHeaders = Self.namesBoxes(keys)
    namesOutcomes = Self.namesOutcomes(keys)
    var named: [Int] = []
    for (column, key) in keys.enumerated() where !rounds.contains(where: { $0.column == column }) {
      if rounds.isEmpty, Self.isStatus(key), FormerColumns.isFormer(key) {
        // How it went before is no outcome of this round.
        asides.append(column)
        tellsFormer = true
      } else if Self.isStatus(key)
        || !hasBoxHeaders && Self.asksForPass(key, table, column)
      {
        named.append(column)
      } else if Self.isOfAnother(key)
        || VariantColumns.asksForPresence(key)
          && (total(key) == nil || !StatusColumn.isCounts(table, column))
      {
        asides.append(column)
      } else {
        assign(key, column, table, bytes)
      }
    }
    namesStatus = !named.isEmpty
    namesTests = Self.namesTests(keys)
    settleCounts(table, bytes)
    // Beside several rounds a column of remarks may hold words for outcomes, and is no status.
    let hasStatus = boxes.isEmpty && (rounds.count < 2 || !named.isEmpty)
    status = hasStatus ? StatusColumn.find(table, named: named, taken: taken) : nil
    findVariants(keys, table, named: named, bytes)
    takeActual(keys, table)
    settleOutcomes(keys, table)
    // A column that was taken for a remark and holds outcomes is none.
    if notes == status { notes = nil }
    if message == status { message = nil }
    if let notes {
      remarksAreSteps = Self.namesSteps(keys[notes]) || BugTable.isGrade(keys[notes])
      remarksAreEvidence = Self.isEvidence(keys[notes])
    }
    findName(keys, table, bytes)
    takeHeads(table)
    takeProblemNames(keys, table)
    separateNames(keys, table, bytes)
    preferCodes(keys, table)
    if let name { kind = kind(ofRows: keys[name], table) }
    // How grave something is says how no test went.
    if let status, !namesStatus, BugTable.isGrade(keys[status]) { kind = .issue }
    if namesStatus, isOfOneStatus, BugTable.isOne(keys, table) { takeIssues(keys, table) }
    // A test may be called by its number alone, as others tell of it.
    if let name, kind != .test, StatusColumn.isNumbers(table, name),
      MeasureVocabulary.numbers(keys[name])
    {
      numberNoun = table.header[name].plain
    }
    settleShape(keys, table, bytes)
    takeSigns(table)
    takeAnswers(table)
    takeFailureCounts(table)
    takeTotaled(table, bytes)
    takeMarkedNames(table)
    takeTitles(keys, table)
    takeSums(table, bytes)
  }

  /// Tells what the column of the status says, and of how many rows.
  private mutating func settleOutcomes(_ keys: [[UInt8]], _ table: MarkdownTable) {
    let outcomes = rounds.count > 1 ? rounds.last?.column : status ?? rounds.last?.column
    readsOutcomes =
      outcomes.map {
        StatusColumn.share(table, $0) > 0
          || !variants.isEmpty && StatusColumn.areJudgements(table, $0)
      } ?? !boxes.isEmpty
    if let status {
      crossFails = StatusColumn.holdsTicks(table, status)
      holdsPlainVerdicts = table.cells(status).contains { cell in
        StatusVocabulary.word(cell.small, at: 0)?.count == cell.small.count
      }
      let share = StatusColumn.share(table, status)
      tellsEachRow =
        !variants.isEmpty || !matrix.isEmpty || !stages.isEmpty
        || namesStatus && (share >= 0.5 || share > 0 && Self.namesTests(keys))
      if Self.isProtocol(keys), StatusColumn.areWords(status, of: table) {
        tellsEachRow = true
        readsOutcomes = true
      }
    }
  }

  /// Takes the rows for bugs, which are called by their titles or else by their numbers.
  mutating func takeIssues(_ keys: [[UInt8]], _ table: MarkdownTable) {
    listsIssues = true
    kind = .issue
    if name.map({ BugTable.isGrade(keys[$0]) }) ?? true {
      name = 0
      if ordinal == 0 { ordinal = nil }
    }
    guard let status else { return }
    tellsEachRow = true
    readsOutcomes =
      readsOutcomes || table.cells(status).contains { BugTable.outcome($0.small) != nil }
  }

  /// Tells tables of named figures from those of tests.
  private mutating func settleShape(
    _ keys: [[UInt8]], _ table: MarkdownTable, _ bytes: Span<UInt8>
  ) {
    if status == 0, keys.count == 2, !counts.isEmpty { standUpright() }
    if TableSubject.givesFigures(table) || TableSubject.givesValues(table, bytes) { standUpright() }
    if keys.count == 2, Self.namesMetrics(keys[0]), StatusColumn.isCounts(table, 1) {
      standUpright()
    }
    if keys.count > 2, status != 1, !(countsVerdicts && Self.namesByMarks(table)),
      Self.listsMeasures(keys, table, bytes)
    {
      standUpright()
    }
    // Rows that are numbered are no figures.
    let isNumbered = keys.count > 2 && ordinal == 0 && name != nil && Self.namesTests(keys)
    isVertical =
      isVertical
      || status == nil && keys.count >= 2 && counts.isEmpty && !isNumbered
        && Self.namesFigures(keys[0])
  }

  /// Whether a column for a first run stands beside one for what was run again.
  var repeatsRound: Bool { rounds.first?.isRetest ?? false }

  /// Takes what was seen for the status where most cells open with a verdict and no other column has
  /// one.
  private mutating func takeActual(_ keys: [[UInt8]], _ table: MarkdownTable) {
    guard status == nil, isOfOneStatus, counts.isEmpty, let seen = message,
      Self.namesActual(keys[seen]), StatusColumn.opensWithVerdicts(table, seen)
    else { return }
    status = seen
    message = nil
    namesStatus = true
  }

  /// Takes `Outcome | Count` for what it is: names of figures with their figures.
  private mutating func standUpright() {
    status = nil
    name = nil
    counts = []
    readsOutcomes = false
    isVertical = true
  }

  /// The columns that hold something else than a status.
  var taken: Set<Int> {
    var taken = Set(counts.map(\.column)).union(rounds.map(\.column)).union(asides)
      .union(variants.map(\.column)).union(matrix).union(stages)
    for column in [duration, file, message, priority, ordinal, rate] {
      if let column { taken.insert(column) }
    }
    if let name, name == 0 { taken.insert(name) }
    return taken
  }

  private mutating func assign(
    _ key: [UInt8], _ column: Int, _ table: MarkdownTable, _ bytes: Span<UInt8>
  ) {
    let role = Self.role(ofHeader: key)
    if date == nil, HeaderReader.namesRunDate(key) { date = column }
    // "Reason skipped" tells why, and counts nothing.
    let tellsWhy =
      Vocabulary.columns.exactly(key) == .message
      || role == .message && MeasureVocabulary.measure(ofKey: key) != nil
    if message == nil, column > 0, tellsWhy, !StatusColumn.isCounts(table, column) {
      message = column
      namesCause = Self.causes.isIn(key)
    } else if namesCause, role == .message, !Self.causes.isIn(key) {
      // What was seen says more of a failure than the sort of its cause.
      message.map { asides.append($0) }
      message = column
      namesCause = false
    } else if role == .expected || role == .person {
      asides.append(column)
    } else if role == .duration, duration == nil {
      duration = column
      durationUnit = Self.unit(key)
    } else if MeasureVocabulary.isRate(key) || role == .rate || key.contains(UInt8(ascii: "%")) {
      rate = rate ?? column
    } else if let measure = boxMeasure(key), StatusColumn.isBoxes(table, column) {
      counts.append((measure, column))
    } else if let measure = MeasureVocabulary.measure(ofKey: key) ?? total(key),
      measure != .total || StatusColumn.isCounts(table, column)
    {
      counts.append((measure, column))
    } else if ordinal == nil, role == .ordinal || key.isEmpty && !table.isHeaderless {
      ordinal = column
    } else if priority == nil, role == .priority {
      priority = column
    } else if message == nil, role == .message, name != nil || column > 0 {
      message = column
      namesCause = Self.causes.isIn(key)
    } else if role == .notes, column > 0 || name != nil {
      // Where the evidence lies is no remark beside another one, and names nothing.
      if notes == nil { notes = column } else if Self.isEvidence(key) { asides.append(column) }
    } else if role == .file, file == nil, name != nil {
      file = column
    } else if name == nil, let role, [.name, .file, .group, .message, .notes].contains(role),
      !StatusColumn.isMarks(table, column)
    {
      takeName(column, key, table)
    } else if let container = name, kind == .module, counts.isEmpty,
      Vocabulary.kinds.exactly(key) == .test,
      !StatusColumn.isMarksOrCounts(table, column)
    {
      nest(column, in: container, table)
    } else if group == nil, Vocabulary.columns.exactly(key) == .group || role == .group {
      group = column
    }
  }

  /// Takes a column for the names; one of numbers orders the rows where another one names them.
  private mutating func takeName(_ column: Int, _ key: [UInt8], _ table: MarkdownTable) {
    if StatusColumn.isNumbers(table, column), Self.hasNames(table, behind: column) {
      ordinal = ordinal ?? column
    } else {
      name = column
      kind = Self.kind(key) ?? .test
    }
  }

  /// Takes a column for the names of tests that stand in the files or groups of another column.
  private mutating func nest(_ column: Int, in container: Int, _ table: MarkdownTable) {
    if file == nil, table.cells(container).allSatisfy({ TestName.isFile($0.small) }) {
      file = container
    } else {
      group = container
    }
    name = column
    kind = .test
  }
}
