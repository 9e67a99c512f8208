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

  private static let numbers = WordTable(.bugNumbers)

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

  private static let opened = WordTable(.openBugs)
  private static let closed = WordTable(.closedBugs)
}
