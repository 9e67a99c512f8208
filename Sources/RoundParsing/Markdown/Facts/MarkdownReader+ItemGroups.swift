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
    /// Whether its items have verdicts of their own under them.
    var isNested = false
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
    if phrase.outcome == nil, !name.isEmpty, groupsCases(position, to: after, bytes) {
      openGroup(name, nil, block, to: after, index, bytes, &builder)
      itemGroups[itemGroups.count - 1].isNested = true
      return true
    }
    if let outcome = Self.label(line) {
      openGroup(name, outcome, block, to: after, index, bytes, &builder)
      return true
    }
    let listed = outcomes(in: inner, bytes)
    // A class over its tests groups them: "1. LoginTest (5 methods)".
    let isClass =
      phrase.outcome == nil && !listed.isEmpty
      && (TestName.isModule(name) || marksIdentifiers(in: inner, bytes))
    guard !name.isEmpty, isClass || !TestName.isTestLike(name) && !TestName.isModule(name),
      KeyValue(block.text, bytes).map({
        MarkdownField(test: $0.key) == nil && MeasureVocabulary.measure(ofKey: $0.key) == nil
      }) ?? true
    else { return false }
    // "Full refund test: ✅ passed" over ticks is a test with its steps.
    if let status = phrase.status, phrase.outcome == .passed, listed.allSatisfy({ $0 == .passed }),
      line.plain[status].contains(where: { $0.isASCIILetter || $0 >= 0xE3 && $0 < 0xEF }),
      Self.endsInTest(name)
    {
      return false
    }
    let isImplied =
      listed.count < 2 && phrase.outcome == .passed && soundsPassed(inner, line, bytes)
    let holdsTests = sections[index].zone == .failures && namesTests(in: inner, bytes)
    // A cross under a tick must not vanish behind it.
    let hidesFailure = phrase.outcome == .passed && listed.contains { $0.severity > 1 }
    let isClosed =
      phrase.outcome == nil && holdsClosedItems(position + 1..<after, index, bytes)
    guard listed.count >= 2 || isClass || isImplied || holdsTests || hidesFailure || isClosed
    else { return false }
    if let outcome = phrase.outcome, outcome.severity > 0,
      !listed.contains(where: { $0.severity > 0 })
    {
      // A failure that nothing under it tells of must not vanish.
      return false
    }
    openGroup(
      name, isImplied ? phrase.outcome : nil, block, to: after, index, bytes, &builder)
    return true
  }

  /// Whether several of the items under an item have a verdict of their own under them, or it says that
  /// cases follow and they are told behind labels.
  private func groupsCases(_ position: Int, to end: Int, _ bytes: Span<UInt8>) -> Bool {
    Self.holdsNestedVerdicts(blocks[position + 1..<end], bytes)
      || EntryFields.leadsIn(InlineText(blocks[position].text, bytes).plain)
        && holdsLabelledCases(position + 1..<end, bytes)
  }

  private mutating func openGroup(
    _ name: [UInt8], _ implied: Outcome?, _ block: MarkdownBlock, to end: Int, _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    // "Test cases:" names no group where the heading does.
    if implied == nil, MarkdownZone.isOverall(name), let own = group(index, bytes, &builder) {
      itemGroups.append(ItemGroup(end: end, group: own))
      return
    }
    let group = builder.add(
      Group(
        name: String(decoding: name, as: UTF8.self), priorities: HeadingText.priorities(name),
        place: builder.place(block.text.lowerBound),
        parent: speaksOfRound(index) ? nil : group(index, bytes, &builder)))
    itemGroups.append(ItemGroup(end: end, group: group, implied: implied))
  }

  /// How the items under a label went that names tests and their outcome: "- **Failed tests**:".
  static func label(_ line: InlineText) -> Outcome? {
    guard
      EntryFields.leadsIn(line.plain)
        || line.strong.first.map({ $0.lowerBound <= 3 && $0.upperBound == line.plain.count })
          == true
    else { return nil }
    let words = HeadingText.name(HeadingText.withoutFigures(line.plain))
    guard let zone = MarkdownZone(heading: words), let outcome = outcome(of: zone),
      MarkdownZone.namesTestsOnly(words, needsNoun: true)
    else { return nil }
    return outcome
  }

  /// Whether the last word of a name is one for a single test.
  static func endsInTest(_ name: [UInt8]) -> Bool {
    let small = FoldedText.small(name)
    return singleTests.contains { word in
      small.suffix(word.utf8.count).elementsEqual(word.utf8) && small.count > word.utf8.count
    }
  }

  private static let singleTests = Lexicon.words(.singleTests)

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

  /// Whether items carry marks beside names as programs give them.
  private func marksIdentifiers(
    in inner: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>
  ) -> Bool {
    inner.contains { block in
      guard block.kind == .item else { return false }
      let line = InlineText(block.text, bytes)
      let phrase = StatusPhrase(line)
      return phrase.isMarked && TestName.isIdentifier(Array(line.plain[phrase.name]))
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
