import RoundModel

/// What the columns of a table hold, by the words of its header and by its cells.
struct TableColumns: Sendable {
  /// One of several rounds that the table has a column for.
  struct RoundColumn: Sendable {
    var number: Int
    var column: Int
    /// The header, where it names the round by a word.
    var name: [UInt8]?
  }

  /// Round columns: the outcome of one test in several rounds.
  private(set) var rounds: [RoundColumn] = []
  private(set) var name: Int?
  private(set) var status: Int?
  private(set) var duration: Int?
  /// Seconds in the unit that the header names.
  private(set) var durationUnit: Double?
  private(set) var file: Int?
  private(set) var message: Int?
  private(set) var priority: Int?
  private(set) var ordinal: Int?
  private(set) var group: Int?
  private(set) var notes: Int?
  private(set) var counts: [(measure: Claim.Measure, column: Int)] = []
  /// Columns of which one holds a mark in each row: `Pass | Fail`.
  private(set) var boxes: [(outcome: Outcome, column: Int)] = []
  /// Columns that give the outcome of each row in one of several environments.
  private(set) var variants: [(name: String, column: Int)] = []
  private(set) var rate: Int?
  /// What sort of thing the rows are, by the header of the name.
  private(set) var kind = Kind.test
  /// Whether a first column names figures and a second gives them.
  private(set) var isVertical = false
  /// Whether any cell of the status column says something that is known.
  private(set) var readsOutcomes = false
  private var hasBoxHeaders = false
  /// A column of dates.
  private(set) var date: Int?
  /// Whether a header calls a column that of the status.
  private(set) var namesStatus = false
  /// Whether a bare `x` in the column of the status stands for a failure, since others hold ticks.
  private(set) var crossFails = false
  /// Whether the column of the status says of most rows how they went, so that words that are not
  /// known tell an outcome too.
  private(set) var tellsEachRow = false
  /// The names that several rows have, and the column that tells those rows apart.
  private(set) var repeated: Set<[UInt8]> = []
  private(set) var distinguishing: Int?
  /// Whether the column for messages gives causes.
  private var namesCause = false
  /// What is expected, and who did it.
  private var asides: [Int] = []

  init(_ table: MarkdownTable, _ bytes: Span<UInt8>) {
    let keys = table.header.map { KeyValue.folded($0.plain) }
    rounds = Self.rounds(keys)
    hasBoxHeaders = Self.namesBoxes(keys)
    var named: [Int] = []
    for (column, key) in keys.enumerated() where !rounds.contains(where: { $0.column == column }) {
      if Self.isStatus(key)
        || !hasBoxHeaders && Self.asksForPass(key, table, column)
      {
        named.append(column)
      } else if Self.isOfAnother(key) || VariantColumns.asksForPresence(key) {
        asides.append(column)
      } else {
        assign(key, column, table, bytes)
      }
    }
    namesStatus = !named.isEmpty
    settleCounts(table, bytes)
    // Beside several rounds a column of remarks may hold words for outcomes, and is no status.
    let hasStatus = boxes.isEmpty && (rounds.count < 2 || !named.isEmpty)
    status = hasStatus ? StatusColumn.find(table, named: named, taken: taken) : nil
    if named.isEmpty, boxes.isEmpty, rounds.isEmpty {
      variants = VariantColumns.find(table, taken: taken, bytes)
      if let own = VariantColumns.candidate(of: variants) {
        status = own
        variants = []
        asides += keys.indices.filter { VariantColumns.isBaseline(keys[$0]) }
      }
    }
    let outcomes = rounds.count > 1 ? rounds.last?.column : status ?? rounds.last?.column
    readsOutcomes =
      outcomes.map { StatusColumn.share(table, $0) > 0 } ?? !boxes.isEmpty
    if let status {
      crossFails = StatusColumn.holdsTicks(table, status)
      tellsEachRow = namesStatus && StatusColumn.share(table, status) >= 0.5
    }
    // A column that was taken for a remark and holds outcomes is none.
    if notes == status { notes = nil }
    if message == status { message = nil }
    findName(keys, table, bytes)
    separateNames(keys, table, bytes)
    if let name { kind = Self.kind(keys[name]) ?? .test }
    if status == 0, keys.count == 2, !counts.isEmpty { standUpright() }
    if keys.count == 2, Self.namesMetrics(keys[0]), StatusColumn.isCounts(table, 1) {
      standUpright()
    }
    if keys.count > 2, status != 1, Self.listsMeasures(keys, table, bytes) { standUpright() }
    isVertical =
      isVertical || status == nil && keys.count >= 2 && counts.isEmpty && Self.namesFigures(keys[0])
  }

  /// Takes crosses for failures, since another table with the same header holds ticks.
  mutating func takeCrosses() {
    crossFails = true
    readsOutcomes = true
  }

  /// Takes `Outcome | Count` for what it is: names of figures with their figures.
  private mutating func standUpright() {
    status = nil
    name = nil
    counts = []
    readsOutcomes = false
    isVertical = true
  }

  private mutating func findName(
    _ keys: [[UInt8]], _ table: MarkdownTable, _ bytes: Span<UInt8>
  ) {
    if let first = name, StatusColumn.isNumbers(table, first) {
      ordinal = ordinal ?? first
      name = nil
    }
    if name == nil, let labels = ordinal, StatusColumn.areWords(table, labels) {
      // "operation-id" over words without a number calls them by their names.
      name = labels
      ordinal = nil
    }
    let levels = keys.indices.filter { StatusColumn.isLevels(table, $0) }
    if let first = name, levels.contains(first) { name = nil }
    if let first = levels.first { priority = priority ?? first }
    guard name == nil else { return }
    let other = taken.union([status, notes, file].compactMap(\.self)).union(asides).union(levels)
    var free = keys.indices.filter { column in
      !other.contains(column) && !StatusColumn.isNumbers(table, column)
    }
    if let first = free.first, StatusColumn.isNumbering(table, first),
      free.count > 1 || notes != nil
    {
      ordinal = ordinal ?? first
      free.removeFirst()
    }
    if let words = notes, let status, words < status, words < free.first ?? .max {
      // What stands before the status describes the row, and what stands behind it is a remark.
      notes = free.first { $0 > status }
      free = [words]
    }
    if status != nil, free.allSatisfy({ StatusColumn.isMoments(table, $0) }),
      let id = keys.indices.first(where: { $0 == ordinal || !other.contains($0) }),
      StatusColumn.isNumbers(table, id)
    {
      // Runs are called by their numbers rather than by their days.
      free = [id]
      if ordinal == id { ordinal = nil }
    }
    name = free.first ?? (hasOrdinalNames(table, bytes) ? ordinal : notes)
    if name == ordinal, ordinal != nil { ordinal = nil }
  }

  /// Rows of one name are told apart: by a column that names each of them in words of its own, or by
  /// what stands beside the name.
  private mutating func separateNames(
    _ keys: [[UInt8]], _ table: MarkdownTable, _ bytes: Span<UInt8>
  ) {
    guard let name, hasOutcomes else { return }
    repeated = NameTexts.repeated(table.rows, name, bytes)
    guard !repeated.isEmpty else { return }
    let texts = NameTexts(table.rows, bytes)
    let used = taken.union([status, notes, message, name].compactMap(\.self)).union(asides)
    let free = keys.indices.filter { !used.contains($0) }
    let areFiles = texts.areFiles(name)
    let named = free.filter { !Self.describes(keys[$0]) }
    if let own = named.first(where: { texts.areNames($0, besideFiles: areFiles) }) {
      if file == nil, areFiles { file = name }
      self.name = own
      repeated = []
      return
    }
    distinguishing = ([ordinal, group, file].compactMap(\.self) + free + asides).first { column in
      column != name && texts.differ(column, where: name, isOneOf: repeated)
    }
    if distinguishing == nil { repeated = [] }
  }

  /// Whether most rows name a figure in the first column and give it in the second: a status behind
  /// it is that of the figure.
  private static func listsMeasures(
    _ keys: [[UInt8]], _ table: MarkdownTable, _ bytes: Span<UInt8>
  ) -> Bool {
    guard namesFigures(keys[0]) else { return false }
    var measures: Set<Claim.Measure> = []
    var figures = 0
    for row in table.rows.prefix(60) where row.count > 1 {
      let key = KeyValue.folded(InlineText(row[0], bytes).plain)
      guard InlineText(row[1], bytes).plain.contains(where: \.isASCIIDigit) else { continue }
      let measure = MeasureVocabulary.measure(ofKey: key)
      if let measure { measures.insert(measure) }
      if measure != nil || MeasureVocabulary.isRate(key) || MarkdownField(head: key) != nil {
        figures += 1
      }
    }
    return measures.count > 1 && figures * 2 > table.rows.count
  }

  /// Whether the column of numbers holds labels that name something, such as `TC-01`.
  private func hasOrdinalNames(_ table: MarkdownTable, _ bytes: Span<UInt8>) -> Bool {
    ordinal.map { !StatusColumn.isNumbers(table, $0) } ?? false
  }

  /// The columns that hold something else than a status.
  private var taken: Set<Int> {
    var taken = Set(counts.map(\.column)).union(rounds.map(\.column)).union(asides)
      .union(variants.map(\.column))
    for column in [duration, file, message, priority, ordinal, rate] {
      if let column { taken.insert(column) }
    }
    if let name, name == 0 { taken.insert(name) }
    return taken
  }

  private mutating func assign(
    _ key: [UInt8], _ column: Int, _ table: MarkdownTable, _ bytes: Span<UInt8>
  ) {
    let role = Vocabulary.columns.best(in: key)
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
    } else if let measure = MeasureVocabulary.measure(ofKey: key) ?? Self.total(key),
      measure != .total || StatusColumn.isCounts(table, column)
    {
      counts.append((measure, column))
    } else if ordinal == nil, role == .ordinal || key.isEmpty {
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
      name = column
      kind = Self.kind(key) ?? .test
    } else if let container = name, kind == .module, Vocabulary.kinds.exactly(key) == .test,
      !StatusColumn.isMarksOrCounts(table, column)
    {
      nest(column, in: container, table)
    } else if group == nil, Vocabulary.columns.exactly(key) == .group || role == .group {
      group = column
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

  /// What a column of boxes counts whose header is nothing but a word for an outcome: `i.O.`.
  private func boxMeasure(_ key: [UInt8]) -> Claim.Measure? {
    guard let word = StatusVocabulary.word(key, at: 0), word.count == key.count else { return nil }
    switch word.outcome {
    case .notRun, .skipped: return .skipped
    case .passed: return hasBoxHeaders ? .passed : nil
    case .failed: return hasBoxHeaders ? .failed : nil
    case .error, .timedOut, .crashed, .interrupted, .expectedFailure, .unexpectedPass, .flaky,
      .unreadable:
      return nil
    }
  }

  /// Columns named for outcomes hold figures, or a mark for the outcome of each row.
  private mutating func settleCounts(_ table: MarkdownTable, _ bytes: Span<UInt8>) {
    let boxed = counts.filter {
      StatusColumn.isBoxes(table, $0.column)
        || StatusColumn.isEmpty(table, $0.column)
    }
    guard boxed.count >= 2,
      boxed.contains(where: { StatusColumn.isBoxes(table, $0.column) })
    else { return }
    boxes = boxed.compactMap { measure, column in
      switch measure {
      case .passed: (.passed, column)
      case .failed: (.failed, column)
      case .skipped: (.skipped, column)
      case .total, .errors, .flaky, .notRun: nil
      }
    }
    counts.removeAll { count in boxes.contains { $0.column == count.column } }
  }

  /// Whether the columns give each row one outcome and nothing that must be worked out from several.
  var isPlain: Bool {
    counts.isEmpty && rounds.isEmpty && boxes.isEmpty && variants.isEmpty && repeated.isEmpty
      && date == nil && !isVertical
  }

  /// Whether the table gives an outcome a row.
  var hasOutcomes: Bool { name != nil && (status != nil || !rounds.isEmpty || !boxes.isEmpty) }

  /// Whether the table gives figures a row.
  var hasCounts: Bool {
    counts.count >= 2 || counts.count == 1 && (status == nil && rate != nil || countsBlankets)
  }

  /// Whether rows give a number of tests with a word for how all of them went.
  private var countsBlankets: Bool {
    counts.first?.measure == .total && status != nil && name != nil && name != status
  }
}
