import RoundModel

/// What is told again in another form: rows under headings with their names, and what a program
/// printed under a test.
extension MarkdownReader {
  /// Where several headings beside each other start with the names of rows, `cart — adds an item`, the
  /// row that each tells of again.
  func restatedRows(_ keys: [[UInt8]]) -> [Int: [UInt8]] {
    var rows: Set<[UInt8]> = []
    for (test, key) in zip(told, keys) where test.carrier == .table && test.kind != .issue {
      rows.insert(key)
    }
    guard !rows.isEmpty else { return [:] }
    let codes = soleCodes
    var found: [Int?: [(number: Int, row: [UInt8])]] = [:]
    var others: Set<Int?> = []
    for (number, test) in told.enumerated()
    where test.carrier == .heading || test.carrier == .field {
      let parent = sections[test.section].parent
      if rows.contains(keys[number]) || test.code.map({ codes.contains($0) }) ?? false {
        found[parent, default: []].append((number, keys[number]))
      } else if let row = Self.namesBeforeTitle(keys[number]).first(where: { rows.contains($0) }) {
        found[parent, default: []].append((number, row))
      } else {
        others.insert(parent)
      }
    }
    var restated: [Int: [UInt8]] = [:]
    for (parent, headings) in found where headings.count > 1 && !others.contains(parent) {
      guard Set(headings.map(\.row)).count == headings.count else { continue }
      for heading in headings where heading.row != keys[heading.number] {
        restated[heading.number] = heading.row
      }
    }
    return restated
  }

  /// What stands before a dash or a colon in a name.
  private static func namesBeforeTitle(_ key: [UInt8]) -> [[UInt8]] {
    [" \u{2014} ", " \u{2013} ", " - ", ": "].compactMap { sign in
      key.firstIndex(ofPart: Array(sign.utf8)).map { Array(key[..<$0]) }
    }.filter { !$0.isEmpty }
  }

  /// What a program printed says how a test went where nothing else does.
  static func settleQuoted(_ test: inout ToldTest, _ first: inout ToldTest) {
    guard test.isQuoted != first.isQuoted else { return }
    if first.isQuoted {
      first.outcome = test.outcome
      first.status = test.status
      if test.outcome.severity == 0 { (first.message, first.remark) = (nil, nil) }
      first.isQuoted = false
    } else {
      test.outcome = first.outcome
      guard first.outcome.severity == 0 else { return }
      (test.message, test.remark) = (nil, nil)
    }
  }

  /// Reads the rows of a table under a test where some of them passed and some did not: each is a check
  /// of that test.
  mutating func readInnerTable(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard let outer = told.last, outer.section == index, holdsTestTable(index, bytes) else {
      return
    }
    let (start, first) = (told.count, plain.count)
    for block in blocks[sections[index].body] where block.isTable {
      let table = MarkdownTable(block, bytes)
      let columns = TableColumns(table, bytes)
      guard columns.namesStatus, columns.readsOutcomes, columns.isOfOneStatus, !columns.hasCounts,
        let status = columns.status
      else { continue }
      let outcomes = table.cells(status).compactMap { StatusVocabulary.outcome(ofCell: $0.plain) }
      guard outcomes.contains(.passed), outcomes.contains(where: { $0.severity > 1 }) else {
        continue
      }
      readRows(table, columns, index, bytes, &builder)
    }
    // A tick over a cross is no plain pass.
    if told.count > start, outer.outcome == .passed { told[start - 1].outcome = .unreadable }
    guard plain.count == first else { return }
    for number in start..<told.count where told[number].kind == .test { told[number].kind = .check }
  }

  /// Rows with a bare warning sign are the flaky ones where a figure with that sign before it counts as
  /// many of those.
  mutating func settleFlaky() {
    let counts = claims.filter { $0.figure.measure == .flaky && $0.figure.unit == .count }
    guard let first = counts.first, let count = Int(exactly: first.figure.value), count > 0,
      counts.allSatisfy({ $0.figure.value == first.figure.value })
    else { return }
    let warned = told.indices.filter { index in
      let status = Array((told[index].status ?? "").utf8)
      return told[index].outcome == .unreadable && told[index].kind == .test
        && status.starts(with: "\u{26A0}".utf8) && !Self.holdsLetter(told[index].status)
    }
    guard warned.count == count else { return }
    for index in warned { told[index].outcome = .flaky }
  }
}

extension ToldTest {
  /// Notes whether the word for the outcome is quoted, and takes the mark off that ends a code span of
  /// which the message is the rest.
  mutating func noteQuote(_ phrase: StatusPhrase, _ bytes: Span<UInt8>) {
    isQuoted = phrase.status.map { phrase.isQuoted($0.lowerBound) } ?? false
    guard isQuoted, let range = message, range.count > 1,
      bytes[range.upperBound - 1] == UInt8(ascii: "`")
    else { return }
    message = range.lowerBound..<range.upperBound - 1
  }
}
