import RoundModel

/// Tables with words for outcomes that tell of no test: keys to marks, lists of documents, and goals.
enum TableSubject {
  /// Whether a table explains marks and words: each row another one, beside what it means.
  static func isLegend(_ table: MarkdownTable, under title: [UInt8]) -> Bool {
    guard table.header.count == 2, table.rows.count <= 12 else { return false }
    let cells = table.cells(0)
    let isExplained =
      meanings.isIn(KeyValue.folded(table.header[1].plain)) || legends.isIn(KeyValue.folded(title))
    return isExplained && cells.count == table.rows.count && cells.count > 1
      && Set(cells.map(\.small)).count == cells.count
      && cells.count { StatusVocabulary.outcome(ofCell: $0.plain) != nil } * 2 > cells.count
      && cells.allSatisfy { isSign($0.small) }
  }

  /// Whether a cell is a mark or a word for an outcome, with little else.
  private static func isSign(_ small: [UInt8]) -> Bool {
    StatusVocabulary.mark(small, at: 0) != nil
      || StatusVocabulary.word(small, at: 0).map { $0.count + 12 > small.count } ?? false
  }

  private static let meanings = WordTable(.meaningColumns)

  private static let legends = WordTable(.legendHeads)

  /// Whether the rows are documents and the like, which are written and not tested.
  static func listsDocuments(_ table: MarkdownTable, _ columns: TableColumns) -> Bool {
    guard let first = table.header.first, let status = columns.status,
      documents.exactly(KeyValue.folded(first.plain)) != nil
    else { return false }
    return table.cells(status).allSatisfy {
      StatusVocabulary.outcome(ofCell: $0.plain).map { $0.severity == 0 } ?? true
    }
  }

  private static let documents = WordTable(.documentColumns)

  /// Whether the rows are the turns of a game or of a talk as they went, several of them in a row or one
  /// in several: a log, whose rows are no tests.
  static func logsTurns(_ table: MarkdownTable, _ columns: TableColumns) -> Bool {
    guard let name = columns.name, name < table.header.count,
      turns.exactly(KeyValue.folded(table.header[name].plain)) != nil
    else { return false }
    let cells = table.cells(name)
    let areNumbers = cells.allSatisfy { cell in
      cell.plain.first?.isASCIIDigit ?? false
        && !cell.plain.contains { $0.isASCIILetter || $0 >= 0xC3 && $0 != 0xE2 }
    }
    let isRange = { (text: [UInt8]) in !text.allSatisfy(\.isASCIIDigit) }
    return areNumbers
      && (Set(cells.map(\.plain)).count < cells.count || cells.contains { isRange($0.plain) })
  }

  private static let turns = WordTable(.turnColumns)

  /// Whether the columns give a share that is reached beside one that is aimed at.
  static func givesGoals(_ table: MarkdownTable, _ columns: TableColumns) -> Bool {
    guard !columns.namesStatus else { return false }
    let keys = table.header.map { KeyValue.folded($0.plain) }
    let shares = keys.indices.filter { column in
      let cells = table.cells(column)
      return !cells.isEmpty
        && cells.count { $0.plain.last == UInt8(ascii: "%") } * 10 >= cells.count * 7
    }
    return shares.count > 1 && shares.contains { goals.isIn(keys[$0]) }
  }

  private static let goals = WordTable(.goalColumns)

  /// Whether a heading speaks of criteria, whose state may be told in a table.
  static func namesCriteria(_ title: [UInt8]) -> Bool { criteria.isIn(KeyValue.folded(title)) }

  private static let criteria = WordTable(.criteriaColumns)

  /// Whether a table gives a verdict with a mark in every row of the column of its status.
  static func judgesEachRow(_ table: MarkdownTable, _ columns: TableColumns) -> Bool {
    guard columns.namesStatus, columns.isOfOneStatus, let status = columns.status else {
      return false
    }
    let cells = table.cells(status)
    return cells.count == table.rows.count && cells.count > 1
      && cells.allSatisfy { cell in
        let mark = StatusVocabulary.mark(cell.small, at: 0)?.outcome
        return mark == .passed || mark == .failed
      }
  }

  /// Whether the first column holds nothing but names of figures and the second nothing but numbers.
  static func givesFigures(_ table: MarkdownTable) -> Bool {
    guard table.header.count == 2, table.rows.count > 1, StatusColumn.isNumbers(table, 1) else {
      return false
    }
    let names = table.cells(0)
    // Statuses of tests come back, and names stand beside them.
    return names.count == table.rows.count && Set(names.map(\.small)).count == names.count
      && names.allSatisfy { cell in
        let key = KeyValue.folded(cell.small)
        return MeasureVocabulary.measure(ofKey: key) != nil || MeasureVocabulary.isRate(key)
      }
  }

  /// Whether the rows of a table with two columns are named values, with several figures among them:
  /// a date, an address, then how many passed and how many failed.
  static func givesValues(_ table: MarkdownTable, _ bytes: Span<UInt8>) -> Bool {
    guard table.header.count == 2 else { return false }
    var measures: Set<Claim.Measure> = []
    var keys: Set<[UInt8]> = []
    for row in table.rows.prefix(60) where row.count > 1 {
      let key = KeyValue.folded(InlineText(row[0], bytes).plain)
      if let measure = MeasureVocabulary.measure(ofKey: key) {
        guard StatusColumn.isNumber(row[1], bytes), keys.insert(key).inserted else { return false }
        measures.insert(measure)
      } else if StatusVocabulary.outcome(ofCell: key) ?? .unreadable != .unreadable {
        return false
      }
    }
    return measures.count > 1
  }
}
