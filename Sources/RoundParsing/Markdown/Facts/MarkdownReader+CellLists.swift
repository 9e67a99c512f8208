import RoundModel

/// Cells that list several tests, each with its outcome: `Test 1: Pass<br>Test 2: Fail`.
extension MarkdownReader {
  /// Reads a cell as a list, where at least two of its items have a name and an outcome.
  mutating func readCellList(
    _ cell: Range<Int>, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let items = Self.items(cell, bytes)
    guard items.count > 1 else { return false }
    var tests: [ToldTest] = []
    for item in items {
      guard let (name, outcome, status) = Self.verdict(InlineText(item, bytes)),
        StatusVocabulary.outcome(ofCell: name) == nil
      else { continue }
      var test = ToldTest(
        name: name, outcome: outcome, carrier: .table, offset: item.lowerBound, section: index)
      test.status = status
      test.ordinal = TestName.ordinal(name)
      test.group = group(index, bytes, &builder)
      tests.append(test)
    }
    guard tests.count > 1, tests.count * 2 > items.count else { return false }
    for test in tests { tell(test) }
    return true
  }

  /// Tells of each item of a cell under a header such as "Steps that failed"; returns whether it lists any.
  ///
  /// People fill such a column with all that they did: an outcome of its own beats the header.
  mutating func tellItems(
    of cell: Range<Int>, _ row: [Range<Int>], _ columns: TableColumns, _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let items = Self.items(cell, bytes)
    var isJudged = false
    for item in items where Self.verdict(InlineText(item, bytes)) != nil { isJudged = true }
    guard isJudged || items.count > 1 else { return false }
    for item in items {
      let line = InlineText(item, bytes)
      guard FailureColumn.names(FoldedText.small(line.plain)) else { continue }
      let told = Self.verdict(line)
      let name = told?.name ?? Self.withoutStop(line.plain)
      guard !name.isEmpty else { continue }
      var test = ToldTest(
        name: name, outcome: told?.outcome ?? .failed, carrier: .table, offset: item.lowerBound,
        section: index)
      test.status = told?.status
      test.ordinal = TestName.ordinal(name)
      test.group = group(index, bytes, &builder)
      if test.outcome.severity > 1, let seen = self.cell(row, columns.message),
        let reason = Self.item(of: seen, on: name, bytes)
      {
        test.message = reason
        test.messageOffset = reason.lowerBound
      }
      tell(test)
    }
    return true
  }

  /// The name, the outcome and the status that an item gives.
  ///
  /// A number is a name where nothing else stands before the outcome, as in a numbered list of verdicts.
  private static func verdict(
    _ line: InlineText
  ) -> (name: [UInt8], outcome: Outcome, status: String)? {
    let digits = line.plain.prefix(while: \.isASCIIDigit)
    if !digits.isEmpty, digits.count + 2 < line.plain.count,
      line.plain[digits.count] == UInt8(ascii: ".") || line.plain[digits.count] == UInt8(ascii: ")")
    {
      let rest = Array(line.plain[(digits.count + 1)...].drop { $0 == 0x20 })
      let word = StatusVocabulary.word(FoldedText.small(rest), at: 0)
      if let word, word.count == rest.count {
        return (Array(digits), word.outcome, String(decoding: rest, as: UTF8.self))
      }
    }
    let phrase = StatusPhrase(line)
    guard let outcome = phrase.outcome, phrase.isMarked, let status = phrase.status else {
      return nil
    }
    let name = Array(line.plain[phrase.name])
    guard name.contains(where: { $0.isASCIILetter || $0 >= 0xC3 }) else { return nil }
    return (name, outcome, String(decoding: line.plain[status], as: UTF8.self))
  }

  /// What the item of another cell says of the item of that name: "Step 40: the list is empty".
  private static func item(
    of cell: Range<Int>, on name: [UInt8], _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    for item in items(cell, bytes) {
      let line = InlineText(item, bytes)
      guard line.plain.count > name.count + 2, line.plain.starts(with: name),
        line.plain[name.count] == UInt8(ascii: ":")
      else { continue }
      return bytes.trimmed(line.offset(name.count + 1)..<item.upperBound)
    }
    return nil
  }

  /// The items of a cell that tags for breaks and lists divide.
  private static func items(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> [Range<Int>] {
    var items: [Range<Int>] = []
    var (start, index) = (cell.lowerBound, cell.lowerBound)
    while index < cell.upperBound {
      guard bytes[index] == UInt8(ascii: "<"),
        divides(index, before: cell.upperBound, bytes),
        let close = bytes.firstIndex(of: UInt8(ascii: ">"), in: index..<cell.upperBound)
      else {
        index += 1
        continue
      }
      let item = bytes.trimmed(start..<index)
      if !item.isEmpty { items.append(item) }
      (start, index) = (close + 1, close + 1)
    }
    let last = bytes.trimmed(start..<cell.upperBound)
    if !last.isEmpty { items.append(last) }
    return items
  }

  private static func divides(_ open: Int, before end: Int, _ bytes: Span<UInt8>) -> Bool {
    let tags: [StaticString] = [
      "br", "li", "/li", "ul", "/ul", "ol", "/ol", "blockquote", "/blockquote",
    ]
    return tags.contains { bytes.hasFolded($0, at: open + 1, before: end) }
  }
}
