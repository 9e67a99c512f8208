import RoundModel

/// Tables of bugs by their numbers, each with its state.
enum BugTable {
  /// Whether the first column holds numbers of bugs, and no other names tests.
  static func isOne(_ keys: [[UInt8]], _ table: MarkdownTable) -> Bool {
    guard keys.count > 1, !TableColumns.namesTests(keys) else { return false }
    let cells = table.cells(0)
    guard !cells.isEmpty,
      cells.allSatisfy({ $0.plain.contains(where: \.isASCIIDigit) && !$0.plain.contains(0x20) })
    else { return false }
    if let word = Vocabulary.issues.longest(keys[0], at: 0) {
      return word.count == keys[0].count || numbers.isIn(Array(keys[0][word.count...]))
        || keys[0].last == UInt8(ascii: "#")
    }
    return cells.allSatisfy { TestName.isNumberedIssue($0.small.map { $0 == 0x5F ? 0x20 : $0 }) }
  }

  static let numbers = WordTable(.bugNumbers)

  /// Whether the first column numbers bugs by its header: `Bug ID`, `Defect #`.
  static func numbersBugs(_ keys: [[UInt8]], _ table: MarkdownTable) -> Bool {
    guard let first = keys.first, namesNumber(first) else { return false }
    let cells = table.cells(0)
    return !cells.isEmpty && cells.allSatisfy { isNumber($0.plain) }
  }

  /// Whether a name in small letters is that of the number of a bug: "defect id".
  static func namesNumber(_ key: [UInt8]) -> Bool {
    guard let word = Vocabulary.issues.longest(key, at: 0), word.count < key.count else {
      return false
    }
    return numbers.isIn(Array(key[word.count...])) || key.last == UInt8(ascii: "#")
  }

  /// Whether a name in small letters is that of the title of a bug.
  static func namesTitle(_ key: [UInt8]) -> Bool { titles.contains(key) }

  /// Whether a text is the number of a bug: `BUG-4`, `#12`, `3`.
  static func isNumber(_ text: [UInt8]) -> Bool {
    text.count < 24 && text.contains(where: \.isASCIIDigit) && !text.contains(0x20)
  }

  /// Whether a name opens with the number of a bug: "BUG-4: no icon", "DEF-02 - no icon".
  static func opensWithNumber(_ name: [UInt8]) -> Bool {
    TestName.isNumberedIssue(name)
      || TestName.opensWithNumber(name) && TestName.ordinal(name) == nil
  }

  /// The column that says what the bugs are, by the words for such in their order.
  static func title(_ keys: [[UInt8]], _ table: MarkdownTable) -> Int? {
    for word in titles {
      for column in keys.indices where keys[column].holdsPhrase(word) {
        let cells = table.cells(column)
        // A number or a single word may be what the bug is of.
        if !cells.isEmpty, !isGrade(keys[column]),
          cells.count(where: { $0.plain.contains(0x20) || $0.plain.contains { $0 >= 0xE3 } }) * 2
            >= cells.count
        {
          return column
        }
      }
    }
    return nil
  }

  private static let titles = Lexicon.words(.bugTitles).map { Array($0.utf8) }

  /// Whether a table under a heading on bugs has the form of a list of them: they are numbered, or
  /// it is said of each how grave it is, or the header of the titles calls them bugs.
  static func hasForm(_ keys: [[UInt8]], _ table: MarkdownTable, _ title: Int) -> Bool {
    let isNumbered = title > 0 && table.cells(0).allSatisfy { isNumber($0.plain) }
    return isNumbered || keys.contains(where: isGrade)
      || Vocabulary.issues.isIn(keys[title]) || MarkdownReader.problemNouns.isIn(keys[title])
  }

  /// Whether a header stands over how grave a bug is, which does not name it.
  static func isGrade(_ key: [UInt8]) -> Bool { grades.isIn(key) }

  private static let grades = WordTable(.bugGrades)

  /// What the state of a bug says: an open one is there, and a closed one is mended.
  static func outcome(_ small: [UInt8]) -> Outcome? {
    let state = KeyValue.folded(small)
    if opened.longest(state, at: 0) != nil { return .failed }
    if closed.longest(state, at: 0) != nil { return .passed }
    return nil
  }

  /// What a value of a few words says of the state of a bug: "Open", "Closed (build 7)".
  static func state(_ value: [UInt8]) -> Outcome? {
    value.count { $0 == 0x20 } < 4 ? outcome(FoldedText.small(value)) : nil
  }

  private static let opened = WordTable(.openBugs)
  private static let closed = WordTable(.closedBugs)
}
