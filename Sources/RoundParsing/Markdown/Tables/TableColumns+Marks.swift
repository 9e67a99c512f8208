import RoundModel

/// Columns whose cells are signs that stand for an outcome in their table only.
extension TableColumns {
  /// Takes crosses for failures, since another table with the same header holds ticks.
  mutating func takeCrosses() {
    crossFails = true
    readsOutcomes = true
  }

  /// Takes the marks before the names for the outcomes where the column of the status tells in words
  /// how each row stands: `✅ Create | built and tested`.
  mutating func takeMarkedNames(_ table: MarkdownTable) {
    guard isOfOneStatus, counts.isEmpty, !isVertical, !listsIssues, let name, namesStatus,
      let words = status, words != name, table.rows.count > 1
    else { return }
    let cells = table.cells(name)
    guard cells.count == table.rows.count,
      cells.allSatisfy({ cell in
        StatusVocabulary.mark(cell.small, at: 0).map { $0.count < cell.small.count } ?? false
      }), !StatusColumn.saysEachOutcome(table, words)
    else { return }
    if message == nil { message = words }
    status = name
    marksNames = true
    readsOutcomes = true
    tellsEachRow = true
  }

  /// The status of a row as it is written: the mark alone where the name stands behind it.
  func statusText(_ cell: InlineText) -> String {
    let mark = marksNames ? StatusVocabulary.mark(cell.plain, at: 0)?.count : nil
    return String(decoding: cell.plain.prefix(mark ?? 60), as: UTF8.self)
  }

  /// Takes a ring or a letter for a pass where a cross or another letter stands for a failure, and
  /// nothing else in the column: `O` and `X`, `P` and `F`.
  mutating func takeSigns(_ table: MarkdownTable) {
    guard namesStatus, isOfOneStatus, let status, let signs = OutcomeSigns(table, status) else {
      return
    }
    self.signs = signs
    readsOutcomes = true
    tellsEachRow = true
  }
}

/// What the signs of one column stand for: `O` and `X`, `P` and `F`, or `Yes` and `No`.
struct OutcomeSigns: Sendable {
  private let outcomes: [(sign: String, outcome: Outcome)]

  private static let sets: [[(sign: String, outcome: Outcome)]] = [
    [
      ("o", .passed), ("\u{FF2F}", .passed), ("\u{FF4F}", .passed), ("\u{25CB}", .passed),
      ("\u{25EF}", .passed), ("\u{3007}", .passed), ("\u{25CE}", .passed), ("x", .failed),
      ("\u{FF38}", .failed), ("\u{FF58}", .failed), ("\u{D7}", .failed), ("\u{2715}", .failed),
      ("\u{25B3}", .unreadable), ("\u{25B2}", .unreadable),
    ],
    [("p", .passed), ("f", .failed), ("s", .skipped), ("b", .notRun), ("n", .unreadable)],
  ]

  private static let answers: [(sign: String, outcome: Outcome)] =
    [("y", .passed), ("n", .failed)] + Lexicon.words(.yes).map { ($0, .passed) }
    + Lexicon.words(.no).map { ($0, .failed) }

  /// The signs of a column of nothing else, with a pass among them.
  init?(_ table: MarkdownTable, _ column: Int) {
    let cells = table.cells(column).map { KeyValue.trimmedSigns($0.small) }.filter(Self.says)
    let key = KeyValue.folded(table.header[column].plain)
    let sets = Self.sets + (TableColumns.asksQuestion(key) ? [Self.answers] : [])
    let fitting = sets.first { set in
      cells.allSatisfy { cell in set.contains { cell.elementsEqual($0.sign.utf8) } }
        && cells.contains { cell in
          set.contains { $0.outcome == .passed && cell.elementsEqual($0.sign.utf8) }
        }
    }
    guard let fitting, !cells.isEmpty else { return nil }
    outcomes = fitting
  }

  /// What a cell says.
  func outcome(_ cell: [UInt8]) -> Outcome? {
    let small = KeyValue.trimmedSigns(FoldedText.small(cell))
    return outcomes.first { small.elementsEqual($0.sign.utf8) }?.outcome
  }

  /// Whether a cell says anything: no dash and no word for what does not apply.
  private static func says(_ cell: [UInt8]) -> Bool {
    !["-", "\u{FF0D}", "\u{30FC}", "\u{2013}", "\u{2014}", "n/a", "na", "nt", "n/t"].contains {
      cell.elementsEqual($0.utf8)
    }
  }
}

extension TableColumns {
  /// Whether a header asks whether a row passed: `Passed?`, `Bestanden?`, `是否通过`.
  static func asksQuestion(_ key: [UInt8]) -> Bool {
    questions.exactly(key.filter { $0 != UInt8(ascii: "?") && $0 != 0xC2 && $0 != 0xBF }) != nil
  }

  private static let questions = WordTable(.passQuestions)
}

extension StatusColumn {
  /// Whether every cell of a column says an outcome, or words of none.
  static func saysEachOutcome(_ table: MarkdownTable, _ column: Int) -> Bool {
    let cells = table.cells(column)
    return !cells.isEmpty
      && cells.allSatisfy { StatusVocabulary.outcome(ofCell: $0.plain) != nil }
  }
}
