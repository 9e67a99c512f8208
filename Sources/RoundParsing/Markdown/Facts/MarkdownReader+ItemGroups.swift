import RoundModel

/// Items that stand over a list of outcomes, so that they name a group and no test.
extension MarkdownReader {
  /// An item with the items under it.
  struct ItemGroup: Sendable {
    /// The block behind the last item under it.
    var end: Int
    var group: Int
    /// How its items went where they do not say so.
    var implied: Outcome?
  }

  mutating func closeItemGroups(before position: Int) {
    while let last = itemGroups.last, last.end <= position { itemGroups.removeLast() }
  }

  /// Opens a group for an item that says how all under it went, or that lists outcomes; returns
  /// whether it was one.
  mutating func openItemGroup(
    _ position: Int, _ after: Int, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let block = blocks[position]
    guard block.kind == .item else { return false }
    let line = InlineText(block.text, bytes)
    if let blanket = BlanketStatement(line), blanket.isCounted, !blanket.name.isEmpty {
      let group = add(blanket, block, line, index, bytes, &builder)
      itemGroups.append(ItemGroup(end: after, group: group, implied: blanket.outcome))
      return true
    }
    guard after > position + 1, sections[index].zone != .ignored else { return false }
    let inner = blocks[position + 1..<after]
    let phrase = StatusPhrase(line)
    let name = HeadingText.name(Array(line.plain[phrase.name]))
    guard !name.isEmpty, !TestName.isTestLike(name), !TestName.isModule(name),
      KeyValue(block.text, bytes).map({
        MarkdownField(test: $0.key) == nil && MeasureVocabulary.measure(ofKey: $0.key) == nil
      }) ?? true
    else { return false }
    let listed = outcomes(in: inner, bytes)
    let isImplied =
      listed.count < 2 && phrase.outcome == .passed && soundsPassed(inner, line, bytes)
    let holdsTests = sections[index].zone == .failures && namesTests(in: inner, bytes)
    guard listed.count >= 2 || isImplied || holdsTests else { return false }
    if let outcome = phrase.outcome, outcome.severity > 0,
      !listed.contains(where: { $0.severity > 0 })
    {
      // A failure that nothing under it tells of must not vanish.
      return false
    }
    let group = builder.add(
      Group(
        name: String(decoding: name, as: UTF8.self), priorities: HeadingText.priorities(name),
        place: builder.place(block.text.lowerBound),
        parent: speaksOfRound(index) ? nil : group(index, bytes, &builder)))
    itemGroups.append(
      ItemGroup(end: after, group: group, implied: isImplied ? phrase.outcome : nil))
    return true
  }

  private mutating func add(
    _ blanket: BlanketStatement, _ block: MarkdownBlock, _ line: InlineText, _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Int {
    let group = builder.add(
      Group(
        name: String(decoding: blanket.name, as: UTF8.self),
        priorities: HeadingText.priorities(blanket.name),
        place: builder.place(block.text.lowerBound), blanketOutcome: blanket.outcome))
    add(blanket.figures, in: line, of: index, group: group)
    return group
  }

  /// Whether items under another one are called by the names of tests: those that its cause hit.
  private func namesTests(in inner: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>) -> Bool {
    inner.contains { block in
      guard block.kind == .item, let code = InlineText(block.text, bytes).code,
        code.lowerBound <= block.text.lowerBound + 1
      else { return false }
      return TestName.isIdentifier(Array(copying: bytes, code))
    }
  }

  /// The outcomes that items name by a mark.
  private func outcomes(in inner: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>) -> [Outcome] {
    var found: [Outcome] = []
    for block in inner where block.kind == .item {
      if let pair = KeyValue(block.text, bytes), MarkdownField(test: pair.key) != nil { continue }
      let phrase = StatusPhrase(InlineText(block.text, bytes))
      if phrase.isMarked, let outcome = phrase.outcome { found.append(outcome) }
    }
    return found
  }

  /// Whether items say in words that what they name works, under an item that says so behind its
  /// name: "WORKING: messages are delivered, order is kept".
  private func soundsPassed(
    _ inner: ArraySlice<MarkdownBlock>, _ line: InlineText, _ bytes: Span<UInt8>
  ) -> Bool {
    guard StatusVocabulary.mark(line.plain, at: 0) == nil else { return false }
    var (count, passing) = (0, 0)
    for block in inner {
      guard block.kind == .item, KeyValue(block.text, bytes) == nil else { return false }
      count += 1
      if Self.endsInPass(InlineText(block.text, bytes).plain) { passing += 1 }
    }
    return count >= 2 && passing * 2 >= count
  }

  private static func endsInPass(_ text: [UInt8]) -> Bool {
    let small = FoldedText.small(text)
    var index = 0
    while index < small.count {
      if let word = StatusVocabulary.word(small, at: index) {
        if index + word.count == small.count { return word.outcome == .passed }
        index += word.count
      } else {
        index += 1
      }
    }
    return false
  }
}
