import RoundModel

/// Numbered sections that are called as rounds are, and test another part of the product each: "Test cycle
/// 1: Login", "Test cycle 2: Search".
extension MarkdownReader {
  /// Whether sections with the numbers of rounds are parts of one round: each says behind its number what
  /// it is about, and names tests that no other one names.
  ///
  /// Rounds repeat tests, and tell how many passed. A heading on a repair or a repetition is that of a
  /// round, whatever stands under it.
  func testDifferentThings(_ own: [Int: Int], _ bytes: Span<UInt8>) -> Bool {
    var topics: Set<[UInt8]> = []
    var names: Set<[UInt8]> = []
    for index in own.keys.sorted() {
      guard let topic = Self.topic(sections[index].title.plain), topics.insert(topic).inserted,
        let inner = namesTold(in: index, bytes), !inner.isEmpty, names.isDisjoint(with: inner)
      else { return false }
      names.formUnion(inner)
    }
    return names.count > own.count
  }

  /// What a heading says behind the number of a round; `nil` where that is nothing, or speaks of another
  /// run of the same.
  private static func topic(_ title: [UInt8]) -> [UInt8]? {
    guard let (_, range) = RoundName.number(title), range.upperBound < title.count else {
      return nil
    }
    let rest = KeyValue.folded(Array(title[range.upperBound...]))
    guard rest.contains(0x20) || rest.count > 8, WrittenTime.date(title) == nil,
      !fixed.isIn(rest), !retests.isIn(rest), !otherTimes.isIn(rest), !changeWords.isIn(rest),
      !RoundName.speaksOfBefore(rest), !RoundName.isAfter(rest), !firsts.isIn(rest)
    else { return nil }
    return rest
  }

  private static let retests = WordTable(.retestColumns)
  private static let firsts = WordTable(.firstColumns)
  private static let changeWords = WordTable(.changeHeads)

  /// The names that the items, headings and rows of a section give to what has an outcome; `nil` where it
  /// counts tests by their outcome.
  private func namesTold(in index: Int, _ bytes: Span<UInt8>) -> Set<[UInt8]>? {
    var names: Set<[UInt8]> = []
    var next = index
    repeat {
      let body = sections[next].body
      if next > index, !sections[next].title.plain.isEmpty, !sections[next].isOverall {
        names.insert(Self.folded(HeadingText.name(sections[next].title.plain)))
      }
      for position in body {
        switch blocks[position].kind {
        case .item, .line:
          if countsOutcomes(blocks[position], bytes) { return nil }
          if let name = nameTold(position, before: body.upperBound, bytes) { names.insert(name) }
        case .table, .htmlTable:
          let table = MarkdownTable(blocks[position], bytes)
          let columns = TableColumns(table, bytes)
          if columns.hasCounts || columns.isVertical { return nil }
          guard columns.hasOutcomes, let name = columns.name else { continue }
          for cell in table.cells(name) { names.insert(Self.folded(cell.plain)) }
        // Output of the same program names what it ran.
        case .fence: return nil
        case .heading, .rule, .foldEnd: break
        }
      }
      next += 1
    } while next < sections.count && sections[next].level > sections[index].level
    return names
  }

  private func nameTold(
    _ position: Int, before end: Int, _ bytes: Span<UInt8>
  ) -> [UInt8]? {
    if let found = labelledCase(position, before: end, bytes) {
      return Self.folded(InlineText(found.name, bytes).plain)
    }
    let line = InlineText(blocks[position].text, bytes)
    let phrase = StatusPhrase(line)
    guard blocks[position].kind == .item, phrase.outcome != nil, phrase.isMarked,
      KeyValue(blocks[position].text, bytes).map({ MarkdownField(test: $0.key) == nil }) ?? true
    else { return nil }
    return Self.folded(HeadingText.name(Array(line.plain[phrase.name])))
  }

  private func countsOutcomes(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    let line = InlineText(block.text, bytes).plain
    guard line.contains(where: \.isASCIIDigit) else { return false }
    return FigureFinder(line, key: KeyValue(block.text, bytes)?.key, isSummary: true).figures
      .contains { $0.unit == .count && ($0.measure == .passed || $0.measure == .failed) }
  }
}
