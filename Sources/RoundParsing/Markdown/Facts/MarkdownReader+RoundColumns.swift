import RoundModel

/// Lists of the tests of all rounds of a file, with a column that says which round each of them ran in.
extension MarkdownReader {
  /// The round that each row of a table says that it is of, where one column holds nothing but the names of
  /// rounds that the file tells of, and several of them.
  ///
  /// Under the heading of a round such a column says where a test was seen before.
  func roundsOfRows(
    _ table: MarkdownTable, _ index: Int, _ bytes: Span<UInt8>
  ) -> [Int]? {
    guard rounds.count > 1, roundOfSection[index] == nil, table.rows.count > 1 else { return nil }
    let known = Set(rounds.map(\.number))
    for column in table.header.indices.dropFirst().reversed() {
      var numbers: [Int] = []
      for row in table.rows {
        guard column < row.count, 1..<60 ~= row[column].count,
          let label = RoundName.label(KeyValue.folded(InlineText(row[column], bytes).plain)),
          label.isRound, known.contains(label.number)
        else { break }
        numbers.append(label.number)
      }
      if numbers.count == table.rows.count, Set(numbers).count > 1 { return numbers }
    }
    return nil
  }

  /// Reads the rows of such a table: all of them for the file, and those of one round for that round.
  mutating func readRows(
    _ table: MarkdownTable, _ columns: TableColumns, of rowRounds: [Int], _ index: Int,
    outer: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let isAsked = Self.isAskedFor(builder.options)
    for (row, round) in zip(table.rows, rowRounds) where !isAsked || round == chosenRound {
      let first = told.count
      readTableRow(row, columns, index, outer: outer, bytes, &builder)
      guard round == chosenRound else { continue }
      for number in first..<told.count { told[number].isListedForRound = true }
    }
  }

  /// Whether one round of the file was asked for by its number or its name.
  static func isAskedFor(_ options: ReadOptions) -> Bool {
    options.round != nil || options.roundName != nil
  }

  /// Whether one of two tellings stands in the list of all rounds, and the other one is that of the round
  /// which the list names.
  func isListedAgain(_ left: ToldTest, _ right: ToldTest) -> Bool {
    guard left.isListedForRound != right.isListedForRound else { return false }
    let own = left.isListedForRound ? right : left
    guard roundOfSection[own.section] == chosenRound else { return false }
    return left.code == nil || right.code == nil || left.code == right.code
  }

  /// Leaves the figures of all rounds aside where one round is asked for that tells how many of its tests
  /// passed and failed.
  mutating func leaveFiguresOfAllRounds(_ builder: RoundBuilder) {
    guard rounds.count > 1, chosenRound != nil, Self.isAskedFor(builder.options) else { return }
    let own = claims.filter {
      $0.group == nil && $0.figure.unit == .count && !$0.isFallback
        && roundOfSection[$0.section] == chosenRound
    }
    let measures = Set(own.map(\.figure.measure))
    guard measures.contains(.passed), measures.contains(.failed) || measures.contains(.total) else {
      return
    }
    claims.removeAll { $0.group == nil && roundOfSection[$0.section] == nil }
  }
}
