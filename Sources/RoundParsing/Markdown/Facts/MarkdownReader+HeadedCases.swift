import RoundModel

/// Headings that are named values of one test: "Test case ID: TC-07" above "Test title: Refund".
extension MarkdownReader {
  /// The sections of a report, where headings beside each other, with nothing between them, that give the
  /// number of a case, its title and more of it are one: "TC-07: Refund".
  ///
  /// A heading that gives the number alone is called by that.
  static func headedCases(
    _ sections: [MarkdownSection], _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> [MarkdownSection] {
    var sections = sections
    var next = 0
    while next < sections.count {
      let first = next
      next += 1
      guard let number = headedPair(sections[first], blocks, bytes), numbersCase(number, bytes)
      else { continue }
      let last = endOfCase(first, sections, blocks, bytes)
      next = last + 1
      var title = name(number, in: sections[first], bytes)
      for index in first..<last + 1 where index > first {
        guard let pair = headedPair(sections[index], blocks, bytes), titlesCase(pair.key) else {
          continue
        }
        title = InlineText(title, ": ", InlineText(pair.value, bytes))
        break
      }
      let start = sections[first].body.lowerBound
      for index in first...last {
        let isWhole = index == last
        sections[index].zone =
          sections[first].parent.map { sections[$0].zone } ?? sections[index].zone
        sections[index].title = isWhole ? title : InlineText()
        (sections[index].isZone, sections[index].isOverall) = (false, false)
        (sections[index].listsTests, sections[index].isAside) = (false, false)
        if !isWhole { sections[index].body = start..<start }
      }
      sections[last].offset = number.value.lowerBound
      sections[last].body = start..<sections[last].body.upperBound
    }
    return sections
  }

  /// What a heading calls a case: its code, or its number behind the label, "Test 9".
  private static func name(
    _ number: KeyValue, in section: MarkdownSection, _ bytes: Span<UInt8>
  ) -> InlineText {
    let value = InlineText(number.value, bytes)
    guard value.plain.allSatisfy(\.isASCIIDigit),
      let label = Vocabulary.labels.longest(number.key, at: 0)
    else { return value }
    let start = section.offset
    return InlineText(InlineText(start..<start + label.count, bytes), " ", value)
  }

  /// The last of the headings right behind one that are named values of the same test.
  private static func endOfCase(
    _ first: Int, _ sections: [MarkdownSection], _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> Int {
    var last = first
    while last + 1 < sections.count, sections[last + 1].level == sections[first].level,
      sections[last + 1].parent == sections[first].parent,
      blocks[sections[last].body].allSatisfy({ $0.kind == .rule }),
      let pair = headedPair(sections[last + 1], blocks, bytes), !numbersCase(pair, bytes)
    {
      last += 1
    }
    return last
  }

  /// The named value that a heading is.
  private static func headedPair(
    _ section: MarkdownSection, _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> KeyValue? {
    guard 1...6 ~= section.level, !section.title.plain.isEmpty, section.body.lowerBound > 0,
      !section.isTitle
    else { return nil }
    let block = blocks[section.body.lowerBound - 1]
    guard block.kind == .heading, let pair = KeyValue(block.text, bytes), !pair.value.isEmpty
    else { return nil }
    return pair
  }

  /// Whether a named value gives the number of a test case: "Test case ID: TC-07".
  private static func numbersCase(_ pair: KeyValue, _ bytes: Span<UInt8>) -> Bool {
    // "Test no" is a label as a whole.
    guard Vocabulary.labels.longest(pair.key, at: 0) != nil,
      BugTable.numbers.last(of: pair.key) != nil
    else { return false }
    return BugTable.isNumber(InlineText(pair.value, bytes).plain)
  }

  /// Whether a named value is the title of a test case: "Test title", "Name".
  private static func titlesCase(_ key: [UInt8]) -> Bool {
    MarkdownField(test: key) == .name || caseTitles.isIn(key)
  }

  private static let caseTitles = WordTable(.caseTitles)
}
