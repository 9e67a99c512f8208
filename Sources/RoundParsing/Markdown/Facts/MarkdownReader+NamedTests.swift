import RoundModel

/// Tests that named values tell of, one after the other, without headings or lists:
/// `**Test**: name`, and `**Result**: passed` below it.
extension MarkdownReader {
  /// Reads the test whose name a block gives; returns where what is told of it ends, or `nil` where
  /// the block names none.
  mutating func readNamedTest(
    _ position: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Int? {
    let labelled = labelledCase(position, before: end, bytes)
    guard let name = labelled?.name ?? testName(position, before: end, bytes),
      labelled != nil || namesSeveral(index, bytes)
    else { return nil }
    let next = labelled?.end ?? endOfFields(after: position, before: end, bytes)
    let fields = EntryFields(blocks[position + 1..<next], bytes, &builder)
    guard let outcome = fields.outcome ?? failure(by: fields, in: sections[index], bytes) else {
      return nil
    }
    let value = EntryFields.withoutTicks(name, bytes)
    var test = ToldTest(
      name: InlineText(value, bytes).plain, outcome: outcome, carrier: .field,
      offset: value.lowerBound, section: index)
    if test.name.count == value.count { test.nameRange = value }
    Self.takeLabel(of: &test, test.name)
    tell(test, with: fields, bytes, &builder)
    return next
  }

  /// A failure that a test without a word for its outcome has by what is told of it: an error with its
  /// cause, or an error among what failed.
  private func failure(
    by fields: EntryFields, in section: MarkdownSection, _ bytes: Span<UInt8>
  ) -> Outcome? {
    guard let message = fields.message.map({ FoldedText.small(InlineText($0, bytes).plain) }),
      !fields.hasUnknownStatus,
      FailureColumn.names(message) || message.contains(where: \.isASCIIDigit),
      section.zone == .failures || section.zone == .results && fields.rootCause != nil
    else { return nil }
    return .failed
  }

  /// The name that an item gives behind a label for a case, where how it went is told in the items under
  /// it: "**Test case:** All pages load" over "Status: PASSED".
  ///
  /// What was typed or done stands for a case where what was expected of it is told as well.
  func labelledCase(
    _ position: Int, before end: Int, _ bytes: Span<UInt8>
  ) -> (name: Range<Int>, end: Int)? {
    let block = blocks[position]
    guard block.kind == .item, position + 1 < end, blocks[position + 1].kind == .item,
      blocks[position + 1].level > block.level, let pair = KeyValue(block.text, bytes),
      pair.isMarked, !pair.value.isEmpty
    else { return nil }
    let isCase = MarkdownField(test: pair.key) == .name || Self.endsInTest(pair.key)
    guard isCase || Self.caseLabels.exactly(pair.key) != nil else { return nil }
    let after = details(after: position, of: block, before: end, bytes)
    var (isExpected, isJudged) = (isCase, false)
    for inner in blocks[position + 1..<after] where inner.kind == .item || inner.kind == .line {
      guard inner.level > block.level, let pair = KeyValue(inner.text, bytes) else { continue }
      switch MarkdownField(test: pair.key) {
      case .expected: isExpected = true
      case .status, .outcome, .error:
        isJudged = isJudged || EntryFields.opensWithVerdict(InlineText(pair.value, bytes).plain)
      default: break
      }
    }
    return isExpected && isJudged ? (pair.value, after) : nil
  }

  static let caseLabels = WordTable(.caseLabels)

  /// Whether the items of a section name a case each in that way, so that its heading names none.
  func holdsLabelledCases(_ body: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    body.contains { labelledCase($0, before: body.upperBound, bytes) != nil }
  }

  /// The sections of a report, where a heading such as "Login example" over a status names what the
  /// status is told of, and opens no part with examples.
  static func namedExamples(
    _ sections: [MarkdownSection], _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> [MarkdownSection] {
    var sections = sections
    for index in sections.indices where sections[index].zone == .ignored {
      let words = sections[index].title.plain.split(separator: 0x20)
      guard words.count > 1, let last = words.last, let parent = sections[index].parent,
        examples.exactly(FoldedText.small(Array(last))) != nil,
        blocks[sections[index].body].contains(where: { verdict(in: $0, bytes) != nil })
      else { continue }
      switch sections[parent].zone {
      case .ignored, .actions: continue
      case .results, .failures, .passes, .skips, .flakes, .summary, .coverage: break
      }
      sections[index].zone = sections[parent].zone
      sections[index].isZone = false
    }
    return sections
  }

  /// How something went by a block that is a named value for it: `**Status**: passed`.
  static func verdict(in block: MarkdownBlock, _ bytes: Span<UInt8>) -> Outcome? {
    guard block.kind == .line || block.kind == .item, let pair = KeyValue(block.text, bytes),
      let field = MarkdownField(test: pair.key), field == .status || field == .outcome
    else { return nil }
    let value = InlineText(pair.value, bytes).plain
    return StatusVocabulary.outcome(ofCell: value) ?? StatusVocabulary.outcome(ofSign: value)
  }

  /// What a heading may call the test that it names.
  static let exampleWords = Lexicon.words(.examples)
  private static let examples = WordTable(.examples)

  /// The value of a named value whose name stands for a test and is marked as a name, or a line, or an
  /// item in strong type, that starts with the label of a case: `Scenario 1: Cancel an order`; a name
  /// without a mark is one where its paragraph tells how the test went.
  private func testName(
    _ position: Int, before end: Int, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    let block = blocks[position]
    guard block.kind == .line || block.kind == .item, block.text.count < 400 else { return nil }
    if block.kind == .item, let strong = Self.strongText(block.text, bytes) {
      let plain = InlineText(strong, bytes).plain
      guard let colon = plain.firstIndex(of: UInt8(ascii: ":")), colon + 1 < plain.count,
        TestName.isNumbered(Array(plain[..<colon]))
      else { return nil }
      return strong
    }
    guard let pair = KeyValue(block.text, bytes), !pair.value.isEmpty else {
      return isBareCase(position, before: end, bytes) ? block.text : nil
    }
    if pair.isMarked, MarkdownField(test: pair.key) == .name { return pair.value }
    guard block.kind == .line, block.flags.contains(.afterBlank) else { return nil }
    if TestName.isNumbered(pair.key), StatusPhrase(InlineText(block.text, bytes)).outcome == nil {
      return block.text
    }
    return !pair.isMarked && isRecord(position, pair, before: end, bytes) ? pair.value : nil
  }

  /// Whether a line is nothing but the code of a case or an identifier, and the lines right below it tell
  /// how that went: "TC-07" over "Status: PASS".
  private func isBareCase(_ position: Int, before end: Int, _ bytes: Span<UInt8>) -> Bool {
    guard Self.namesBareCase(blocks[position], bytes) else { return false }
    for block in blocks[position + 1..<end].prefix(Self.fieldsBeforeVerdict) {
      guard block.kind == .line, !block.flags.contains(.afterBlank) else { return false }
      if Self.verdict(in: block, bytes) != nil { return true }
    }
    return false
  }

  private static let fieldsBeforeVerdict = 8

  /// Whether a line behind an empty one is nothing but the code of a case or an identifier.
  static func namesBareCase(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard block.kind == .line, block.flags.contains(.afterBlank), block.text.count <= 80,
      bytes.firstIndex(of: 0x20, in: block.text) == nil
    else { return false }
    let name = InlineText(block.text, bytes).plain
    return TestName.isCaseID(name) || TestName.isIdentifier(name)
  }

  /// What stands between the signs of strong type, where nothing stands around them.
  private static func strongText(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int>? {
    guard text.count > 4 else { return nil }
    let inner = text.lowerBound + 2..<text.upperBound - 2
    let isStrong =
      bytes.has("**", at: text.lowerBound, before: text.upperBound)
      && bytes.has("**", at: inner.upperBound, before: text.upperBound)
      || bytes.has("__", at: text.lowerBound, before: text.upperBound)
        && bytes.has("__", at: inner.upperBound, before: text.upperBound)
    return isStrong ? inner : nil
  }

  /// Whether a section names several tests in that way: one alone may be a value of the head.
  private func namesSeveral(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    var count = 0
    let body = sections[index].body
    for position in body where testName(position, before: body.upperBound, bytes) != nil {
      count += 1
      if count == 2 { return true }
    }
    return false
  }

  /// Where the lines end that tell of one test: at the next name, or at a paragraph of prose.
  private func endOfFields(
    after position: Int, before end: Int, _ bytes: Span<UInt8>
  ) -> Int {
    let level = blocks[position].level
    var next = position + 1
    while next < end {
      let block = blocks[next]
      switch block.kind {
      case .heading, .table, .htmlTable, .rule, .foldEnd: return next
      case .fence: break
      case .line, .item:
        if testName(next, before: end, bytes) != nil { return next }
        // Items beside a name in strong type are what is told of it, whatever they are called.
        let isField =
          KeyValue(block.text, bytes).map {
            MarkdownField(test: $0.key) != nil
              || blocks[position].kind == .item && block.kind == .item
          } ?? false
        if block.flags.contains(.afterBlank), block.level <= level, !isField { return next }
      }
      next += 1
    }
    return next
  }
}
