import RoundModel

/// Columns of a table that give the outcome of each row in one of several environments:
/// `Check | Staging | Production`.
enum VariantColumns {
  /// The share of its cells that must be outcomes for a column to be taken for an environment.
  private static let leastShare = 0.7

  /// Finds the columns, where there are several; a header that speaks of the work on a thing names no
  /// environment.
  static func find(
    _ table: MarkdownTable, taken: Set<Int>, _ bytes: Span<UInt8>
  ) -> [(name: String, column: Int)] {
    var found: [(name: String, column: Int)] = []
    for (column, header) in table.header.enumerated() where !taken.contains(column) {
      let key = KeyValue.folded(header.plain)
      guard !namesProblems(key) else { continue }
      let isTold =
        StatusColumn.share(table, column, countsReasons: false) >= leastShare
        || StatusColumn.areJudgements(table, column)
      guard isTold, isShort(table.rows, column), !StatusColumn.isLevels(table, column) else {
        continue
      }
      // One column that is told of the work leaves none that is surely an environment.
      guard !key.isEmpty, !work.isIn(key) || StatusColumn.areVerdictWords(table, column) else {
        return []
      }
      found.append((header.text, column))
    }
    guard found.count > 1 else { return [] }
    return found + others(table, taken: taken.union(found.map(\.column)))
  }

  /// Columns beside those of environments that hold outcomes too, and words that are not known in some
  /// cells: what these say must not vanish behind the passes of the others.
  private static func others(
    _ table: MarkdownTable, taken: Set<Int>
  ) -> [(name: String, column: Int)] {
    table.header.enumerated().compactMap { column, header in
      let key = KeyValue.folded(header.plain)
      guard column > 0, !taken.contains(column), !key.isEmpty,
        Vocabulary.columns.best(in: key) == nil, !namesProblems(key),
        StatusColumn.share(table, column, countsReasons: false) >= 0.3,
        !StatusColumn.isLevels(table, column)
      else { return nil }
      let areWords = table.cells(column).allSatisfy { cell in
        cell.length <= 40 && cell.plain.count { $0 == 0x20 } <= 2
          && !(cell.plain.first?.isASCIIDigit ?? true)
      }
      return areWords ? (header.text, column) : nil
    }
  }

  /// Whether columns are the stages that each row goes through: most are called so, and no row that
  /// failed in one passed in a later one.
  static func areStages(
    _ variants: [(name: String, column: Int)], _ table: MarkdownTable, _ bytes: Span<UInt8>
  ) -> Bool {
    guard variants.count > 2 else { return false }
    let named = variants.count { stages.isIn(KeyValue.folded(Array($0.name.utf8))) }
    guard named > 1, named * 2 >= variants.count else { return false }
    return table.rows.prefix(60).allSatisfy { row in
      var hasFailed = false
      for variant in variants where variant.column < row.count {
        let outcome = StatusVocabulary.outcome(ofCell: InlineText(row[variant.column], bytes).plain)
        if hasFailed, outcome == .passed { return false }
        if let outcome, outcome.severity > 1 { hasFailed = true }
      }
      return true
    }
  }

  private static let stages = WordTable(.stageColumns)

  /// The columns that say of which rows a column of results tells: `AC` beside `AC result`.
  static func scopes(
    of variants: [(name: String, column: Int)], _ table: MarkdownTable
  ) -> [Int: Int] {
    var scopes: [Int: Int] = [:]
    for variant in variants {
      let key = KeyValue.folded(table.header[variant.column].plain)
      scopes[variant.column] = table.header.indices.first { column in
        let other = KeyValue.folded(table.header[column].plain)
        guard !other.isEmpty, key.count > other.count, key.starts(with: other),
          !key[other.count].isASCIIWord
        else { return false }
        return StatusColumn.isMarks(table, column) || StatusColumn.isBoxes(table, column)
      }
    }
    return scopes
  }

  /// Columns that are all called by one word for a status and a word of their own, and all hold
  /// outcomes: `Chrome result | Firefox result`.
  static func results(
    _ table: MarkdownTable, named: [Int]
  ) -> [(name: String, column: Int)] {
    guard named.count > 1 else { return [] }
    var words: Set<[UInt8]> = []
    var others: Set<[UInt8]> = []
    for column in named {
      let key = KeyValue.folded(table.header[column].plain)
      guard let word = Vocabulary.columns.first(in: key), word.value == .status,
        StatusColumn.share(table, column) >= leastShare, isShort(table.rows, column)
      else { return [] }
      words.insert(Array(key[word.range]))
      var other = key
      other.removeSubrange(word.range)
      others.insert(other.filter { $0 != 0x20 })
    }
    guard words.count == 1, others.count == named.count, !others.contains([]) else { return [] }
    return named.map { (table.header[$0].text, $0) }
  }

  /// The columns of a matrix of things and places: one of outcomes, and such beside it as hold some
  /// and tell in words of the rest.
  static func matrix(
    _ table: MarkdownTable, beside own: Int, taken: Set<Int>
  ) -> [Int] {
    guard own > 0 else { return [] }
    var found: [Int] = []
    for (column, header) in table.header.enumerated().dropFirst()
    where !taken.contains(column) || column == own {
      let key = KeyValue.folded(header.plain)
      // A header that is known says what its column is.
      guard !key.isEmpty, Vocabulary.columns.best(in: key) == nil, !namesProblems(key) else {
        continue
      }
      if work.isIn(key) { return [] }
      guard column == own || StatusColumn.share(table, column) >= 0.3, isShort(table.rows, column)
      else { continue }
      found.append(column)
    }
    return found.count > 1 && found.contains(own) ? found : []
  }

  /// Columns for environments of which each opens some cells with a verdict, and goes on in words:
  /// rows that tell facts of the environments may stand between those of tests.
  static func mixed(
    _ table: MarkdownTable, taken: Set<Int>
  ) -> [(name: String, column: Int)] {
    var found: [(name: String, column: Int)] = []
    var judging: [Int] = []
    for (column, header) in table.header.enumerated().dropFirst() where !taken.contains(column) {
      let key = KeyValue.folded(header.plain)
      guard !key.isEmpty, Vocabulary.columns.best(in: key) == nil, !namesProblems(key) else {
        continue
      }
      if work.isIn(key) { return [] }
      let cells = table.cells(column)
      let opening = cells.count { StatusVocabulary.opensWithVerdict($0.small) }
      guard opening > 1, opening * 3 >= cells.count else { continue }
      found.append((header.text, column))
      judging.append(opening)
    }
    // What one column judges the others do too, or they tell of something else.
    guard found.count > 1, let least = judging.min(), let most = judging.max(),
      least * 10 >= most * 6
    else { return [] }
    return found.contains { column in
      table.cells(column.column).contains {
        StatusVocabulary.outcome(ofCell: $0.plain) == .passed
      }
    } ? found : []
  }

  /// Whether a cell of one of several environments gives a verdict.
  static func judges(_ cell: [UInt8]) -> Bool {
    let small = FoldedText.small(cell)
    return StatusVocabulary.opensWithVerdict(small)
      || StatusVocabulary.closingVerdict(small) != nil
      // A word that leaves it open says something of a test too.
      || StatusVocabulary.word(small, at: 0)?.outcome == .unreadable
  }

  /// The column of what is tried, where the only other one tells how it went without that.
  static func candidate(of variants: [(name: String, column: Int)]) -> Int? {
    guard variants.count == 2 else { return nil }
    let tried = variants.filter { !isBaseline(KeyValue.folded(Array($0.name.utf8))) }
    return tried.count == 1 ? tried[0].column : nil
  }

  /// Whether a header names the state that something is compared with.
  static func isBaseline(_ key: [UInt8]) -> Bool {
    baselines.isIn(key.map { $0 == 0x5F ? 0x20 : $0 })
  }

  private static let baselines = WordTable(.baselines)

  /// Whether each cell of a column is a few words: a sentence tells of one test and of no other.
  private static func isShort(_ rows: [[Range<Int>]], _ column: Int) -> Bool {
    rows.prefix(60).allSatisfy { row in
      column >= row.count || row[column].count <= 60
    }
  }

  /// Whether a header stands over bugs, whose words for faults tell of no environment: "Problem | Fixed".
  private static func namesProblems(_ key: [UInt8]) -> Bool {
    Vocabulary.kinds.exactly(key) == .issue
  }

  /// Whether a header asks whether something is there, and not how a test of it went.
  static func asksForPresence(_ key: [UInt8]) -> Bool { presence.exactly(key) != nil }

  private static let presence = WordTable(.presenceColumns)

  private static let work = WordTable(.workColumns)
}

extension TableColumns {
  /// Finds the columns that each give an outcome of every row, where no column alone does.
  mutating func findVariants(
    _ keys: [[UInt8]], _ table: MarkdownTable, named: [Int], _ bytes: Span<UInt8>
  ) {
    if !named.isEmpty, boxes.isEmpty, rounds.isEmpty {
      variants = VariantColumns.results(table, named: named)
      scopes = VariantColumns.scopes(of: variants, table)
    }
    if named.isEmpty, boxes.isEmpty, rounds.isEmpty {
      variants = VariantColumns.find(table, taken: taken, bytes)
      if VariantColumns.areStages(variants, table, bytes) {
        takeStages(table, bytes)
        return
      }
      if let own = VariantColumns.candidate(of: variants) {
        status = own
        variants = []
        asides += keys.indices.filter { VariantColumns.isBaseline(keys[$0]) }
      } else if variants.isEmpty, let own = status {
        matrix = VariantColumns.matrix(table, beside: own, taken: taken)
      }
      if variants.isEmpty, matrix.isEmpty, status.map({ $0 > 0 }) ?? true {
        takeMixed(VariantColumns.mixed(table, taken: taken))
      }
      status = status ?? variants.first?.column
    }
  }

  /// Takes columns for the stages of each row, up to the last one that any row came to.
  private mutating func takeStages(_ table: MarkdownTable, _ bytes: Span<UInt8>) {
    stages = variants.map(\.column).sorted()
    variants = []
    while stages.count > 1, let last = stages.last,
      !table.cells(last).contains(where: { Self.hasRun($0.plain) })
    {
      asides.append(last)
      stages.removeLast()
    }
    status = stages.last
  }

  /// Whether the cell of a stage says that it was run.
  private static func hasRun(_ cell: [UInt8]) -> Bool {
    switch StatusVocabulary.outcome(ofCell: cell) {
    case .notRun, .skipped: false
    case nil: cell.contains { $0.isASCIILetter || $0 >= 0xC3 }
    default: true
    }
  }

  /// Takes columns for environments that tell facts of them too.
  private mutating func takeMixed(_ found: [(name: String, column: Int)]) {
    guard let first = found.first else { return }
    variants = found
    variantsAreMixed = true
    status = first.column
  }
}
