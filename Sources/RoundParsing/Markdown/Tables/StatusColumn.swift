import RoundModel

/// Finds the column of a table that says how each row went, by its cells as well as its header.
enum StatusColumn {
  private static let cellLimit = 90
  /// A verdict may stand behind a reason that is no longer.
  private static let reasonLimit = 300

  /// The column whose cells are outcomes; one whose header speaks of a status comes first, and one
  /// that holds something else by its header is left out.
  static func find(
    _ table: MarkdownTable, named: [Int], taken: Set<Int>
  ) -> Int? {
    let width = table.width
    var best: (column: Int, share: Double)?
    let levels = (0..<width).filter { isLevels(table, $0) }
    // Circles tell how grave something is where another column says how it went.
    let others = (0..<width).filter { !levels.contains($0) && !taken.contains($0) }
    let isTold = others.contains { share(table, $0) >= 0.5 }
    for column in 0..<width where !taken.contains(column) {
      if isTold, levels.contains(column) { continue }
      let isNamed = named.contains(column)
      let share = share(table, column, isNamed: isNamed)
      guard share >= (isNamed ? 0.2 : 0.7) else { continue }
      // "Ticket status" tells of the ticket where another column tells of the test.
      let weight = share + (isNamed ? 2 + TableColumns.rank(ofStatus: table.header[column]) : 0)
      if weight > best?.share ?? 0 { best = (column, weight) }
    }
    return best?.column ?? named.first ?? plainVerdicts(table, taken: taken)
  }

  /// A column of few words in which passes and failures stand that are nothing else: the others are
  /// outcomes too, in words that are not known.
  private static func plainVerdicts(_ table: MarkdownTable, taken: Set<Int>) -> Int? {
    (0..<table.width).first { column in
      guard column > 0, !taken.contains(column), !isLevels(table, column) else { return false }
      let cells = table.cells(column)
      let verdicts = cells.compactMap { cell in
        isVerdictAlone(cell.small) ? StatusVocabulary.outcome(ofCell: cell.plain) : nil
      }
      return cells.count > 2 && verdicts.count * 3 >= cells.count && verdicts.contains(.passed)
        && verdicts.contains { $0.severity > 1 }
        && cells.allSatisfy { cell in
          cell.length <= 40 && cell.plain.count { $0 == 0x20 } <= 2
            && !(cell.plain.first?.isASCIIDigit ?? true)
        }
    }
  }

  /// Whether a cell in small letters is nothing but marks and words for outcomes.
  static func isVerdictAlone(_ small: [UInt8]) -> Bool {
    var index = 0
    while index < small.count {
      if small[index] == 0x20 {
        index += 1
      } else if let count = StatusVocabulary.mark(small, at: index)?.count
        ?? StatusVocabulary.word(small, at: index)?.count
      {
        index += count
      } else {
        return false
      }
    }
    return index > 0
  }

  /// Whether a cell of a column says that its row passed.
  static func holdsTicks(_ table: MarkdownTable, _ column: Int) -> Bool {
    table.cells(column).contains {
      $0.length <= cellLimit && StatusVocabulary.outcome(ofCell: $0.plain) == .passed
    }
  }

  /// Whether most cells of a column open with a mark or a word for an outcome, and one with a pass.
  static func opensWithVerdicts(_ table: MarkdownTable, _ column: Int) -> Bool {
    let opening = table.cells(column).compactMap { cell in
      StatusVocabulary.mark(cell.small, at: 0)?.outcome
        ?? StatusVocabulary.word(cell.small, at: 0)?.outcome
    }.filter { $0 != .unreadable }
    let isMarked = table.cells(column).contains { StatusVocabulary.mark($0.small, at: 0) != nil }
    // Nothing but failures is a list of bugs.
    let areWhole = table.cells(column).allSatisfy {
      $0.length < 40 && StatusVocabulary.outcome(ofCell: $0.plain)?.severity ?? 0 > 1
    }
    return opening.count * 10 >= table.cells(column).count * 7
      && (isMarked || opening.contains(.passed) || areWhole && opening.count > 1)
  }

  /// Whether a cell in small letters opens with a verdict, and a sign sets off from it what is said of
  /// it, however long: "PASS — the seat is booked and ...".
  static func opensWithVerdict(_ small: [UInt8]) -> Bool {
    let mark = StatusVocabulary.mark(small, at: 0)
    var end = mark?.count ?? 0
    while end < small.count, small[end] == 0x20 { end += 1 }
    let word = StatusVocabulary.word(small, at: end)
    end += word?.count ?? 0
    switch word?.outcome ?? mark?.outcome {
    case .passed, .failed, .skipped, .notRun: break
    // "Error: ..." may be what is wanted.
    case .error, .timedOut, .crashed, .interrupted, .expectedFailure, .unexpectedPass, .flaky,
      .unreadable, nil:
      return false
    }
    guard word != nil || mark != nil, end < small.count else { return false }
    return verdictEnds.contains { small[end...].starts(with: $0.utf8) }
  }

  private static let verdictEnds = [
    " \u{2014} ", " \u{2013} ", " - ", ": ", ". ", "; ", " (", "\u{FF1A}", "\u{FF08}", "\u{3002}",
  ]

  /// Whether all cells of a column say nothing but that something is good or bad.
  static func areJudgements(_ table: MarkdownTable, _ column: Int) -> Bool {
    let cells = table.cells(column)
    return cells.count > 1 && cells.allSatisfy { judgement($0.small) != nil }
  }

  /// What a cell in small letters says of a thing that is good or bad.
  static func judgement(_ small: [UInt8]) -> Outcome? {
    judgements.exactly(KeyValue.trimmedSigns(small))
  }

  private static let judgements = PhraseTable([
    (Outcome.passed, Lexicon.words(.good)), (.failed, Lexicon.words(.bad)),
  ])

  /// Whether a cell holds nothing but a number.
  static func isNumber(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    !cell.isEmpty && cell.allSatisfy { bytes[$0].isASCIIDigit || bytes[$0] == 0x2E }
  }

  /// Whether the cells of a column are nothing but numbers.
  static func isNumbers(_ table: MarkdownTable, _ column: Int) -> Bool {
    // A row that sums up may hold a word.
    let cells = table.cells(column)
    return !cells.isEmpty && cells.count(where: \.isNumber) * 10 >= cells.count * 8
  }

  /// Whether every row has a cell of its own in a column that is a word, and no label with a number.
  static func areWords(_ table: MarkdownTable, _ column: Int) -> Bool {
    let cells = table.cells(column)
    return !cells.isEmpty && Set(cells.map(\.small)).count == cells.count
      && cells.allSatisfy { cell in
        cell.plain.prefix { $0.isASCIILetter || $0 == 0x5F }.count > 4
          && !TestName.isNumbered(cell.plain)
      }
  }

  /// Whether most cells of a column that say anything are a few words, whatever they say.
  static func areWords(_ column: Int, of table: MarkdownTable) -> Bool {
    let cells = table.cells(column)
    let words = cells.count { cell in
      cell.plain.first.map { !$0.isASCIIDigit } ?? false
        && cell.plain.count { $0.isASCIILetter || $0 >= 0xC3 } > 1 && cell.length <= cellLimit
    }
    return !cells.isEmpty && words * 10 >= cells.count * 7
  }

  /// Whether the cells of a column number their rows: `Phase 1`, `Step 2`, or those of a tracker: `#65`.
  static func isNumbering(_ table: MarkdownTable, _ column: Int) -> Bool {
    var count = 0
    for cell in table.cells(column) {
      let words = cell.small.split(separator: 0x20)
      if words.count == 1, words[0].count > 1, words[0].first == UInt8(ascii: "#"),
        words[0].dropFirst().allSatisfy(\.isASCIIDigit)
      {
        count += 1
        continue
      }
      guard words.count == 2, MeasureVocabulary.numbers(Array(words[0])),
        Vocabulary.labels.exactly(Array(words[0])) == nil, words[1].allSatisfy(\.isASCIIDigit)
      else { return false }
      count += 1
    }
    return count > 0
  }

  /// Whether most of the cells of a column that say anything start with a number.
  static func isCounts(_ table: MarkdownTable, _ column: Int) -> Bool {
    var (said, numbers) = (0, 0)
    for cell in table.cells(column) {
      said += 1
      guard let digit = cell.plain.firstIndex(where: { $0.isASCIIDigit || $0.isASCIILetter }) else {
        continue
      }
      // So long a number counts nothing: it is an id.
      // The number of an item in a list counts nothing either: "1. Passed".
      if cell.plain[digit].isASCIIDigit, HeadingText.numberingEnd(cell.plain, from: digit) == digit,
        cell.plain[digit...].prefix(9).count(where: \.isASCIIDigit) < 9
      {
        numbers += 1
      }
    }
    return said > 0 && numbers * 2 > said
  }

  /// Whether the cells of a column are empty or hold one mark, and no number.
  static func isBoxes(_ table: MarkdownTable, _ column: Int) -> Bool {
    var count = 0
    for cell in table.cells(column) {
      switch box(cell.small) {
      case .some(true): count += 1
      case .some(false): break
      case nil: return false
      }
    }
    return count > 0
  }

  /// Whether a column holds nothing.
  static func isEmpty(_ table: MarkdownTable, _ column: Int) -> Bool {
    table.cells(column).isEmpty
  }

  /// Whether a cell in small letters holds a mark (`true`) or says that it holds none (`false`);
  /// `nil` for words.
  static func box(_ small: [UInt8]) -> Bool? {
    let text = KeyValue.trimmedSigns(small)
    if text.isEmpty || text == [UInt8(ascii: "-")] || text.elementsEqual("[ ]".utf8) {
      return false
    }
    if ["x", "[x]", "yes", "y", "ja", "oui", "o"].contains(where: { text.elementsEqual($0.utf8) }) {
      return true
    }
    guard let mark = StatusVocabulary.mark(text, at: 0), mark.count == text.count else {
      return nil
    }
    return mark.outcome == .passed || mark.outcome == .failed ? true : false
  }

  /// Whether most cells of a column are an outcome or a dash and nothing else, which no name is.
  static func isMarks(_ table: MarkdownTable, _ column: Int) -> Bool {
    var (said, marks) = (0, 0)
    for cell in table.cells(column) {
      said += 1
      guard cell.length <= cellLimit else { continue }
      let text = KeyValue.trimmedSigns(cell.small)
      let length =
        StatusVocabulary.mark(text, at: 0)?.count ?? StatusVocabulary.word(text, at: 0)?.count
      if length == text.count || TestName.isDash(text) { marks += 1 }
    }
    return said > 1 && marks * 10 >= said * 7
  }

  /// Whether most cells of a column are marks or figures, which no names are.
  static func isMarksOrCounts(_ table: MarkdownTable, _ column: Int) -> Bool {
    let cells = table.cells(column)
    let others = cells.count { cell in
      let text = KeyValue.trimmedSigns(cell.small)
      let isMark = StatusVocabulary.mark(text, at: 0)?.count == text.count
      return isMark || text.first?.isASCIIDigit ?? false
    }
    return !cells.isEmpty && others * 10 >= cells.count * 7
  }

  /// Whether all cells of a column are dates, or digests as commits have them.
  static func isMoments(_ table: MarkdownTable, _ column: Int) -> Bool {
    let cells = table.cells(column)
    return !cells.isEmpty
      && cells.allSatisfy { cell in
        cell.plain.count <= 12 && WrittenTime.date(cell.plain) != nil || isCommit(cell.small)
      }
  }

  private static func isCommit(_ small: [UInt8]) -> Bool {
    small.count >= 7 && small.contains(where: \.isASCIIDigit)
      && small.allSatisfy { $0.isASCIIDigit || (0x61...0x66).contains($0) }
  }

  /// Whether the cells of a column are circles or squares in colours, each with a word beside it that
  /// is none for an outcome: `🔴 P1`, `🟠 Medium`.
  static func isLevels(_ table: MarkdownTable, _ column: Int) -> Bool {
    var (said, levels) = (0, 0)
    for cell in table.cells(column) {
      said += 1
      guard colours.contains(where: { cell.small.starts(with: $0.utf8) }),
        let mark = StatusVocabulary.mark(cell.small, at: 0)
      else { continue }
      let words = KeyValue.trimmedSigns(Array(cell.small[mark.count...]))
      if !words.isEmpty, StatusVocabulary.outcome(ofCell: words) == nil { levels += 1 }
    }
    return said > 0 && levels * 10 >= said * 7
  }

  private static let colours = [
    "\u{1F534}", "\u{1F7E0}", "\u{1F7E1}", "\u{1F7E2}", "\u{1F535}", "\u{26AA}", "\u{26AB}",
    "\u{1F7E5}", "\u{1F7E7}", "\u{1F7E8}", "\u{1F7E9}", "\u{1F7E3}", "\u{1F7E4}",
  ]

  /// How many of the cells that say anything are outcomes.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - column: The column.
  ///   - isNamed: Whether the header speaks of a status; elsewhere `N/A` says that there is nothing
  ///     to say.
  ///   - countsReasons: Whether a verdict behind a reason counts under such a header.
  /// - Returns: The share, between 0 and 1.
  static func share(
    _ table: MarkdownTable, _ column: Int, isNamed: Bool = true, countsReasons: Bool = true
  ) -> Double {
    let countsReasons = isNamed && countsReasons
    var (said, outcomes) = (0, 0)
    for cell in table.cells(column) {
      said += 1
      if isNamed,
        opensWithVerdict(cell.small) || cell.length <= reasonLimit && opensWithSign(cell)
      {
        outcomes += 1
        continue
      }
      guard cell.length <= cellLimit else {
        if countsReasons, cell.length <= reasonLimit,
          StatusVocabulary.closingVerdict(cell.small) != nil
        {
          outcomes += 1
        }
        continue
      }
      let isShort =
        cell.plain.count { $0 == 0x20 } <= 5
        || isNamed && StatusVocabulary.closingMark(cell.small) != nil
      let isEmpty = !isNamed && cell.small.elementsEqual("n/a".utf8)
      if isShort, !isEmpty,
        StatusVocabulary.outcome(ofCell: cell.plain) != nil
          || countsReasons && StatusVocabulary.closingVerdict(cell.small) != nil
      {
        outcomes += 1
      }
    }
    return said > 0 ? Double(outcomes) / Double(said) : 0
  }

  /// Whether a cell opens with the mark of a pass or a failure that its words explain: however much is
  /// said of it, the mark is the verdict.
  private static func opensWithSign(_ cell: MarkdownTable.Cell) -> Bool {
    guard let mark = StatusVocabulary.mark(cell.small, at: 0), mark.outcome != .unreadable else {
      return false
    }
    return StatusVocabulary.outcome(ofCell: cell.plain) == mark.outcome
  }
}
