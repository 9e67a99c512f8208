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
      let isTold =
        StatusColumn.share(table, column, countsReasons: false) >= leastShare
        || StatusColumn.areJudgements(table, column)
      guard isTold, isShort(table.rows, column), !StatusColumn.isLevels(table, column) else {
        continue
      }
      // One column that is told of the work leaves none that is surely an environment.
      guard !key.isEmpty, !work.isIn(key) else { return [] }
      found.append((header.text, column))
    }
    return found.count > 1 ? found : []
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
      guard !key.isEmpty, Vocabulary.columns.best(in: key) == nil else { continue }
      if work.isIn(key) { return [] }
      guard column == own || StatusColumn.share(table, column) >= 0.3, isShort(table.rows, column)
      else { continue }
      found.append(column)
    }
    return found.count > 1 && found.contains(own) ? found : []
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

  /// Whether a header asks whether something is there, and not how a test of it went.
  static func asksForPresence(_ key: [UInt8]) -> Bool { presence.exactly(key) != nil }

  private static let presence = WordTable(.presenceColumns)

  private static let work = WordTable(.workColumns)
}
