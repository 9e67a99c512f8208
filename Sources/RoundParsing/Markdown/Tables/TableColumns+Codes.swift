import RoundModel

/// Columns of codes by which rows are known, beside columns that say of what kind they are.
extension TableColumns {
  /// Takes the codes for the names where what names the rows says only of what kind they are: those
  /// repeat with the next row.
  mutating func preferCodes(_ keys: [[UInt8]], _ table: MarkdownTable) {
    guard let name, isOfOneStatus, counts.isEmpty, let codes = ordinal, codes != name,
      codes != status, Self.areCodes(table, codes)
    else { return }
    let areKinds = Self.areKinds(table, name, keys[name]) || repeatsParts(keys[name])
    guard areKinds || codes < name && Self.areReferences(table, name, keys[name]) else { return }
    if group == nil, areKinds { group = name }
    self.name = codes
    ordinal = nil
    (repeated, distinguishing) = ([], [])
  }

  /// Whether a column gives for most rows the code of something else, such as the requirement that a test
  /// is about: "T-01 | US-07".
  private static func areReferences(
    _ table: MarkdownTable, _ column: Int, _ key: [UInt8]
  ) -> Bool {
    guard Vocabulary.columns.best(in: key) != .name else { return false }
    let cells = table.cells(column)
    let codes = cells.count { cell in
      cell.plain.count < 24 && !cell.plain.contains(0x20)
        && cell.plain.contains(UInt8(ascii: "-")) && cell.plain.contains(where: \.isASCIIDigit)
        && cell.plain.first?.isASCIILetter ?? false
    }
    return codes > 1 && codes * 2 > cells.count
  }

  /// Takes what was taken for remarks for the titles of rows that are named by codes, where it stands
  /// before the outcome under a header for such: "TC-29 | Refund a ticket | Fail".
  mutating func takeTitles(_ keys: [[UInt8]], _ table: MarkdownTable) {
    guard let name, let status, let words = notes, isOfOneStatus, counts.isEmpty, !isVertical,
      name < words, words < status, Self.areCodes(table, name), Self.caseTitles.isIn(keys[words]),
      !remarksAreSteps, !remarksAreEvidence
    else { return }
    let cells = table.cells(words)
    guard cells.count == table.cells(name).count, Set(cells.map(\.small)).count == cells.count,
      cells.allSatisfy({ $0.plain.count <= 160 })
    else { return }
    titles = words
    notes = keys.indices.first {
      $0 > status && $0 != message && Vocabulary.columns.best(in: keys[$0]) == .notes
    }
  }

  private static let caseTitles = WordTable(.caseTitles)

  /// Whether several rows are of one part of the program: the next row may be of another one that
  /// only one row is of now.
  private func repeatsParts(_ key: [UInt8]) -> Bool {
    !repeated.isEmpty && Self.namesParts(key)
  }

  /// Whether a header stands over parts of the program or of the suite.
  private static func namesParts(_ key: [UInt8]) -> Bool {
    switch kind(key) {
    case .check, .module: true
    case .test, .issue, nil: false
    }
  }

  /// What the rows under a name are: a code of a test case in each row tells more than the header.
  func kind(ofRows key: [UInt8], _ table: MarkdownTable) -> Kind {
    let kind = Self.kind(key) ?? .test
    guard Self.namesParts(key), let ordinal, Self.areCodes(table, ordinal),
      table.cells(ordinal).allSatisfy({ Self.isCaseCode($0.small) })
    else { return kind }
    return .test
  }

  /// Whether a code is one of a test case by its letters: `TC-4`, `CT01`.
  private static func isCaseCode(_ small: [UInt8]) -> Bool {
    let letters = small.prefix { $0.isASCIILetter }
    return ["tc", "ct", "tf", "test", "case", "testcase"].contains {
      letters.elementsEqual($0.utf8)
    }
  }

  /// Whether each row has a code of its own in a column.
  static func areCodes(_ table: MarkdownTable, _ column: Int) -> Bool {
    let cells = table.cells(column)
    return cells.count > 1 && cells.count == min(table.rows.count, 60)
      && Set(cells.map(\.small)).count == cells.count
      && cells.allSatisfy { cell in
        cell.plain.count < 40 && !cell.plain.contains(0x20)
          && cell.plain.contains(where: \.isASCIIDigit)
          && cell.plain.contains(where: \.isASCIILetter)
      }
  }

  /// Whether the cells of a column say of what kind the rows are: by the header, or since few of them
  /// differ and no header calls them anything that is known.
  private static func areKinds(_ table: MarkdownTable, _ column: Int, _ key: [UInt8]) -> Bool {
    let cells = table.cells(column)
    let sorts = Set(cells.map(\.small)).count
    guard namesKinds(key) else {
      return Vocabulary.columns.best(in: key) == nil && cells.count > 3 && sorts * 2 <= cells.count
    }
    return sorts < cells.count
      || cells.allSatisfy { !$0.plain.contains(0x20) && !TestName.isTestLike($0.plain) }
  }

  /// Whether a header stands over the kinds of the rows.
  static func namesKinds(_ key: [UInt8]) -> Bool { kinds.isIn(key) }

  private static let kinds = WordTable(.kindColumns)
}
