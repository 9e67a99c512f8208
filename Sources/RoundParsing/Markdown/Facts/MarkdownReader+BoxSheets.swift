import RoundModel

/// Sheets for tests by hand: what is tested, and under it a box for each outcome, of which one is ticked.
extension MarkdownReader {
  /// Reads an item with boxes for its outcome under it; returns whether it is one.
  mutating func readBoxedItem(
    _ position: Int, _ after: Int, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let block = blocks[position]
    guard block.kind == .item, ownsBoxes(position, after, bytes) else { return false }
    let line = InlineText(block.text, bytes)
    if let pair = KeyValue(block.text, bytes), pair.value.isEmpty,
      MarkdownField(test: pair.key) != nil
    {
      return false
    }
    let fields = EntryFields(blocks[position + 1..<after], bytes, &builder)
    guard fields.isBoxed, let chosen = fields.outcome else { return false }
    var name = line.plain
    var outcome = chosen
    if startsWithMark(line) {
      let phrase = StatusPhrase(line)
      name = Array(line.plain[phrase.name])
      if let marked = phrase.outcome, marked != chosen { outcome = .unreadable }
    }
    tellBoxed(name, outcome, block.text.lowerBound, .item, index, fields, bytes, &builder)
    return true
  }

  /// Whether the first boxes for an outcome under an item say how that item went.
  private func ownsBoxes(_ position: Int, _ after: Int, _ bytes: Span<UInt8>) -> Bool {
    guard position + 1 < after else { return false }
    for next in position + 1..<after {
      let block = blocks[next]
      guard block.kind == .item, Self.isBoxed(block),
        let choice = BoxChoice(at: next, in: blocks[position..<after], bytes)
      else { continue }
      return EntryFields.owner(of: choice, at: next, in: blocks[position..<after], bytes)
        == position
    }
    return false
  }

  private mutating func tellBoxed(
    _ text: [UInt8], _ outcome: Outcome, _ offset: Int, _ carrier: ToldTest.Carrier, _ index: Int,
    _ fields: EntryFields, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    var name = text
    let start = HeadingText.nameStart(name)
    if start < name.count { name.removeFirst(start) }
    while name.last == UInt8(ascii: ":") || name.last == 0x20 { name.removeLast() }
    name = Self.withoutStop(name)
    guard !name.isEmpty, name.count <= 600 else { return }
    var test = ToldTest(
      name: name, outcome: outcome, carrier: carrier, offset: offset, section: index)
    test.kind = .test
    tell(test, with: fields, bytes, &builder)
  }

  /// Reads a paragraph that opens with a name in strong type, with boxes for its outcome behind it; returns
  /// where what is told of it ends, or `nil` where it is no such paragraph.
  mutating func readBoxedLine(
    _ position: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Int? {
    guard let name = boxedName(position, bytes) else { return nil }
    let next = endOfBoxed(position, before: end, bytes)
    let body = position + 1..<next
    guard
      let choice = lineChoice(in: body, bytes)
        ?? (isSheet(index, bytes) ? lineVerdict(in: body, bytes) : nil)
    else { return nil }
    // What stands before the boxes says what to do.
    let fields = EntryFields(blocks[choice.position..<next], bytes, &builder)
    tellBoxed(
      name, choice.outcome, blocks[position].text.lowerBound, .item, index, fields, bytes, &builder)
    return next
  }

  /// Whether lines of a section name tests in strong type, with boxes for their outcomes behind each, so
  /// that its heading names none.
  func holdsBoxedLines(_ body: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var position = body.lowerBound
    while position < body.upperBound {
      guard boxedName(position, bytes) != nil else {
        position += 1
        continue
      }
      let next = endOfBoxed(position, before: body.upperBound, bytes)
      if lineChoice(in: position + 1..<next, bytes) != nil { return true }
      position = next
    }
    return false
  }

  /// Whether a section names tests in that way; looked at once a section.
  private mutating func isSheet(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    if let known = keyed.sheets[index] { return known }
    let isSheet = holdsBoxedLines(sections[index].body, bytes)
    keyed.sheets[index] = isSheet
    return isSheet
  }

  /// The first verdict in words, which may stand in the place of the boxes: "Result: FAIL".
  private func lineVerdict(
    in range: Range<Int>, _ bytes: Span<UInt8>
  ) -> (outcome: Outcome, position: Int)? {
    for next in range {
      if let outcome = Self.verdict(in: blocks[next], bytes) { return (outcome, next) }
    }
    return nil
  }

  /// The numbered name in strong type that opens a paragraph.
  private func boxedName(_ position: Int, _ bytes: Span<UInt8>) -> [UInt8]? {
    let block = blocks[position]
    guard block.kind == .line, block.flags.contains(.afterBlank), block.text.count > 4,
      bytes[block.text.lowerBound] == UInt8(ascii: "*")
        || bytes[block.text.lowerBound] == UInt8(ascii: "_"),
      !block.flags.contains(.quoted)
    else { return nil }
    let line = InlineText(block.text, bytes)
    guard let run = line.strong.first, run.lowerBound == 0 else { return nil }
    let name = Array(line.plain[run])
    return HeadingText.isNumbered(name) && !EntryFields.leadsIn(name) ? name : nil
  }

  private func endOfBoxed(_ position: Int, before end: Int, _ bytes: Span<UInt8>) -> Int {
    var next = position + 1
    while next < end {
      switch blocks[next].kind {
      case .heading, .table, .htmlTable, .rule, .foldEnd: return next
      case .line, .item, .fence: break
      }
      if blocks[next].flags.contains(.quoted) || boxedName(next, bytes) != nil { return next }
      next += 1
    }
    return next
  }

  /// What the first boxes say that stand in a line with the name of a value, or in items.
  private func lineChoice(
    in range: Range<Int>, _ bytes: Span<UInt8>
  ) -> (outcome: Outcome, position: Int)? {
    for next in range {
      let block = blocks[next]
      if block.kind == .item, Self.isBoxed(block),
        let choice = BoxChoice(at: next, in: blocks[range], bytes)
      {
        return (choice.outcome, next)
      }
      guard block.kind == .line || block.kind == .item, block.text.count < 400 else { continue }
      var value = block.text
      if let pair = KeyValue(block.text, bytes) {
        guard MarkdownField(test: pair.key) != nil, !pair.value.isEmpty else { continue }
        value = pair.value
      }
      let small = FoldedText.small(InlineText(value, bytes).plain)
      if let choice = StatusVocabulary.chosen(small) { return (choice, next) }
    }
    return nil
  }
}
