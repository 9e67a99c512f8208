import RoundModel

/// What a list says of its items that end in no verdict, where most of the others do.
struct ClosedList: Sendable {
  /// Items without a verdict, by where their text starts: what the comma before a verdict closes, or
  /// nothing that was tried.
  var items: [Int: (outcome: Outcome, end: Int)] = [:]
  /// Whether so many items have a verdict that those without one were not tried.
  var isClosed = false
}

/// Lists that people tick off in words behind the names: "Opens the drawer; ok".
extension MarkdownReader {
  /// So many items of a section at least end in such a verdict.
  private static let leastClosed = 5

  /// Reads an item without a verdict of its own in such a list: it was not tried, as a row is whose status
  /// is blank, unless a comma stands before its verdict; returns whether it is one.
  mutating func readBlankItem(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard block.kind == .item, let found = closedList(index, bytes).items[block.text.lowerBound]
    else { return false }
    let line = InlineText(block.text, bytes)
    let name = Self.bareName(Array(line.plain[..<found.end]))
    guard !name.isEmpty else { return false }
    var test = ToldTest(
      name: name, outcome: found.outcome, carrier: .item, offset: block.text.lowerBound,
      section: index)
    test.kind = TestName.isTestLike(name) ? .test : .check
    test.ordinal = TestName.ordinal(name)
    test.group = group(index, bytes, &builder)
    if found.end < line.plain.count {
      test.status = String(
        decoding: line.plain[(found.end + 1)...].drop { $0 == 0x20 }, as: UTF8.self)
    } else {
      // Under an item that heads it, it is no other telling of what has its name elsewhere.
      test.isImplied = itemGroups.isEmpty
      test.carrier = itemGroups.isEmpty ? .section : .item
    }
    tell(test)
    return true
  }

  /// Reads an item of such a list with a verdict of its own over others that have theirs, which are no
  /// details of it; returns whether it is one.
  mutating func readClosedItem(
    _ position: Int, _ after: Int, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let block = blocks[position]
    guard block.kind == .item, after > position + 1,
      Self.verdictBehindSemicolon(StatusPhrase(InlineText(block.text, bytes))) != nil,
      holdsClosedItems(position + 1..<after, index, bytes)
    else { return false }
    return readLine(block, index, bytes, &builder)
  }

  /// Whether one of some items of a section is one of such a list: it has a verdict, or was not tried.
  mutating func holdsClosedItems(
    _ inner: Range<Int>, _ index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let list = closedList(index, bytes)
    guard list.isClosed else { return false }
    return blocks[inner].contains { block in
      block.kind == .item
        && (list.items[block.text.lowerBound] != nil
          || Self.verdictBehindSemicolon(StatusPhrase(InlineText(block.text, bytes))) != nil)
    }
  }

  /// What the list of a section says; looked at once a section.
  private mutating func closedList(_ index: Int, _ bytes: Span<UInt8>) -> ClosedList {
    if let known = closedLists[index] { return known }
    let list = findClosed(index, bytes)
    closedLists[index] = list
    return list
  }

  private func findClosed(_ index: Int, _ bytes: Span<UInt8>) -> ClosedList {
    guard sections[index].zone == .results else { return ClosedList() }
    var closed = 0
    var words: Set<[UInt8]> = []
    var open: [(block: MarkdownBlock, line: InlineText)] = []
    let body = sections[index].body
    for position in body where blocks[position].kind == .item {
      let block = blocks[position]
      let line = InlineText(block.text, bytes)
      let phrase = StatusPhrase(line)
      if phrase.outcome == nil {
        // What stands over deeper items heads these.
        let isLeaf =
          position + 1 >= body.upperBound || blocks[position + 1].kind != .item
          || blocks[position + 1].level <= block.level
        if isLeaf, !Self.isBoxed(block), Self.mayBeBlank(line.plain) { open.append((block, line)) }
      } else if let word = Self.verdictBehindSemicolon(phrase) {
        closed += 1
        words.insert(word)
      }
    }
    guard closed >= Self.leastClosed, closed >= open.count else { return ClosedList() }
    var list = ClosedList()
    list.isClosed = true
    for (block, line) in open {
      list.items[block.text.lowerBound] =
        Self.verdictBehindComma(line.plain, words) ?? (.notRun, line.plain.count)
    }
    return list
  }

  /// The word for an outcome that a semicolon parts from the name before it.
  private static func verdictBehindSemicolon(_ phrase: StatusPhrase) -> [UInt8]? {
    guard let status = phrase.status, phrase.isMarked, phrase.name.upperBound < status.lowerBound,
      phrase.text[phrase.name.upperBound..<status.lowerBound].contains(UInt8(ascii: ";")),
      phrase.text[status].contains(where: { $0.isASCIILetter || $0 >= 0xC3 })
    else { return nil }
    return Array(phrase.small[status])
  }

  /// One of the words of the list behind a comma at the end of an item.
  private static func verdictBehindComma(
    _ text: [UInt8], _ words: Set<[UInt8]>
  ) -> (outcome: Outcome, end: Int)? {
    guard let comma = text.lastIndex(of: UInt8(ascii: ",")) else { return nil }
    let word = FoldedText.small(Array(text[(comma + 1)...].drop { $0 == 0x20 }))
    guard words.contains(word), let found = StatusVocabulary.word(word, at: 0),
      found.count == word.count
    else { return nil }
    return (found.outcome, comma)
  }

  /// Whether an item without a verdict names something to try, and is no remark, value or sentence.
  private static func mayBeBlank(_ text: [UInt8]) -> Bool {
    guard let last = text.last, text.count < 160,
      ![UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(last)
    else { return false }
    return text.firstIndex(ofPart: Array(": ".utf8)) == nil
      && text.firstIndex(of: UInt8(ascii: ";")) == nil
  }
}
