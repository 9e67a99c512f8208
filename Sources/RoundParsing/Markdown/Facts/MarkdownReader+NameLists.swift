import RoundModel

/// Lines that name tests behind a word for how all of them went, or under a heading that says it:
/// "Failed: checkout (dead), search".
extension MarkdownReader {
  /// One test of such a list.
  struct ListedName {
    var name: Range<Int>
    /// What stands in brackets behind the name.
    var remark: Range<Int>?
  }

  /// Reads a line as such a list; returns whether it is one.
  ///
  /// A word for an outcome may lead in a reason as well ("Failed: no answer, gave up"), so that names
  /// in words need a second list with another outcome in the same section, or a count before them
  /// that they agree with.
  mutating func readNameList(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard block.text.count < Self.nameListLimit else { return false }
    guard let pair = KeyValue(block.text, bytes) else {
      return readCodeList(block, index, bytes, &builder)
    }
    guard let outcome = Self.outcome(ofList: pair.key) else { return false }
    let (value, count) = Self.withoutCount(pair.value, bytes)
    guard let names = Self.names(in: value, count, bytes), count ?? names.count == names.count
    else { return false }
    // "Failed: 1 (critical)" says how grave it is.
    if names.count == 1,
      Self.countParts.exactly(FoldedText.small(InlineText(value, bytes).plain)) != nil
    {
      return false
    }
    // "Failed: K-04, the rebate is taken off twice" names one and says why.
    if names.count > 1, Self.opensWithCode(names, bytes) { return false }
    guard
      count != nil || Self.areCodes(names, bytes) || holdsOtherList(than: outcome, index, bytes)
    else { return false }
    tell(names, outcome, index, bytes, &builder)
    return true
  }

  /// Reads a line of nothing but codes and identifiers under a heading that says how all of them went.
  private mutating func readCodeList(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard let outcome = Self.outcome(of: sections[index].zone),
      bytes.firstIndex(of: UInt8(ascii: ","), in: block.text) != nil
        || bytes.firstIndex(of: UInt8(ascii: ";"), in: block.text) != nil,
      let names = Self.names(in: block.text, nil, bytes), names.count > 1,
      Self.areCodes(names, bytes)
    else { return false }
    tell(names, outcome, index, bytes, &builder)
    return true
  }

  private static func areCodes(_ names: [ListedName], _ bytes: Span<UInt8>) -> Bool {
    names.allSatisfy {
      let name = InlineText($0.name, bytes).plain
      return TestName.isIdentifier(name) || TestName.isCaseID(name) && !name.contains(0x20)
    }
  }

  /// Tells of each test of such a list.
  mutating func tell(
    _ names: [ListedName], _ outcome: Outcome, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    for item in names {
      let isDoubted = outcome == .passed && item.remark.map { Self.tellsFault($0, bytes) } ?? false
      var test = ToldTest(
        name: InlineText(item.name, bytes).plain, outcome: isDoubted ? .unreadable : outcome,
        carrier: .section, offset: item.name.lowerBound, section: index)
      test.group = group(index, bytes, &builder)
      test.ordinal = TestName.ordinal(test.name)
      if let remark = item.remark, test.outcome != .passed {
        test.message = remark
        test.messageOffset = remark.lowerBound
      }
      tell(test)
    }
  }

  /// Whether a remark behind the name of a test that passed takes that back: "(failed on phones)".
  private static func tellsFault(_ remark: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let small = FoldedText.small(InlineText(remark, bytes).plain)
    return small.indices.contains { index in
      (StatusVocabulary.word(small, at: index) ?? StatusVocabulary.mark(small, at: index))
        .map { $0.outcome.severity > 0 } ?? false
    }
  }

  private static let nameListLimit = 20_000

  /// Whether the first of several names is a code and another one is none.
  private static func opensWithCode(_ names: [ListedName], _ bytes: Span<UInt8>) -> Bool {
    let codes = names.map { TestName.isCaseID(InlineText($0.name, bytes).plain) }
    return codes[0] && codes.contains(false)
  }

  /// How the tests went that stand behind such words: "Failed", "Tests that passed".
  private static func outcome(ofList key: [UInt8]) -> Outcome? {
    let words = HeadingText.name(HeadingText.withoutFigures(key))
    if let zone = MarkdownZone(heading: words),
      MarkdownZone.namesTestsOnly(words, needsNoun: false)
    {
      return outcome(of: zone)
    }
    guard let told = StatusVocabulary.outcome(ofCell: words) else { return nil }
    return [.passed, .failed, .skipped, .notRun].contains(told) ? told : nil
  }

  /// Whether a section gives a list of names for another outcome as well; looked at once a section.
  private mutating func holdsOtherList(
    than outcome: Outcome, _ index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let outcomes = keyed.listed[index] ?? listedOutcomes(sections[index], bytes)
    keyed.listed[index] = outcomes
    return outcomes.contains { $0 != outcome }
  }

  /// The outcomes for which a section gives lists of names.
  private func listedOutcomes(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Set<Outcome> {
    var outcomes: Set<Outcome> = []
    for block in blocks[section.body] where block.kind == .line || block.kind == .item {
      guard block.text.count < Self.nameListLimit, let pair = KeyValue(block.text, bytes),
        let outcome = Self.outcome(ofList: pair.key), !outcomes.contains(outcome),
        Self.names(in: pair.value, nil, bytes) != nil
      else { continue }
      outcomes.insert(outcome)
    }
    return outcomes
  }

  /// A value without the count that leads it in: "2 (login, logout)", "2 - login, logout".
  private static func withoutCount(
    _ value: Range<Int>, _ bytes: Span<UInt8>
  ) -> (names: Range<Int>, count: Int?) {
    var index = value.lowerBound
    var count = 0
    while index < value.upperBound, bytes[index].isASCIIDigit, index - value.lowerBound < 4 {
      count = count * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > value.lowerBound else { return (value, nil) }
    let rest = bytes.trimmed(index..<value.upperBound)
    // "1-e keeps the order" opens with a code.
    guard rest.count > 2,
      rest.lowerBound > index || bytes[index + 1] == 0x20 || bytes[index] >= 0x80
        || bytes[index] == UInt8(ascii: "(")
    else { return (value, nil) }
    switch bytes[rest.lowerBound] {
    case UInt8(ascii: "(") where bytes[rest.upperBound - 1] == UInt8(ascii: ")"):
      return (bytes.trimmed(rest.lowerBound + 1..<rest.upperBound - 1), count)
    case UInt8(ascii: ":"), UInt8(ascii: "-"):
      return (bytes.trimmed(rest.lowerBound + 1..<rest.upperBound), count)
    case 0xE2
    where bytes.has("\u{2014}", at: rest.lowerBound, before: rest.upperBound)
      || bytes.has("\u{2013}", at: rest.lowerBound, before: rest.upperBound):
      return (bytes.trimmed(rest.lowerBound + 3..<rest.upperBound), count)
    default: return (value, nil)
    }
  }

  /// The names that a text consists of, parted by commas; `nil` where a part is no name.
  static func names(
    in text: Range<Int>, _ count: Int?, _ bytes: Span<UInt8>
  ) -> [ListedName]? {
    var names: [ListedName] = []
    var parts = parts(of: text, bytes)
    if let last = parts.last, let (left, right) = sides(of: last, bytes),
      count == parts.count + 1
        || [left, right].allSatisfy({ TestName.isIdentifier(InlineText($0, bytes).plain) })
    {
      parts.removeLast()
      parts += [left, right]
    }
    for part in parts {
      let (name, remark) = withoutRemark(part, bytes)
      guard !name.isEmpty, isName(InlineText(name, bytes).plain) else { return nil }
      names.append(ListedName(name: name, remark: remark))
    }
    return names.isEmpty ? nil : names
  }

  /// A name, and what stands in brackets behind it, plain or full-width.
  private static func withoutRemark(
    _ part: Range<Int>, _ bytes: Span<UInt8>
  ) -> (name: Range<Int>, remark: Range<Int>?) {
    for (opening, closing) in brackets {
      let (before, after) = (opening.utf8CodeUnitCount, closing.utf8CodeUnitCount)
      guard bytes.has(closing, at: part.upperBound - after, before: part.upperBound),
        let open = part.first(where: { bytes.has(opening, at: $0, before: part.upperBound) }),
        open > part.lowerBound
      else { continue }
      return (
        bytes.trimmed(part.lowerBound..<open),
        bytes.trimmed(open + before..<part.upperBound - after)
      )
    }
    return (part, nil)
  }

  private static let brackets: [(StaticString, StaticString)] = [
    ("(", ")"), ("\u{FF08}", "\u{FF09}"),
  ]

  /// Whether a text is short enough for a name, and neither a figure, an outcome nor "none".
  private static func isName(_ text: [UInt8]) -> Bool {
    let small = FoldedText.small(text)
    guard let first = text.first, !first.isASCIIDigit, text.count <= 80,
      text.contains(where: { $0.isASCIILetter || $0 >= 0xC3 }), text.last != UInt8(ascii: "."),
      small.split(separator: 0x20).count <= 6, !TestName.isDash(small),
      // "K-01 to K-03" stands for several.
      text.split(separator: 0x20).count(where: { TestName.isCaseID(Array($0)) }) < 2
    else { return false }
    return StatusVocabulary.outcome(ofCell: text) == nil
      && StatusVocabulary.word(small, at: 0) == nil
      && Vocabulary.all.longest(small, at: 0) == nil && nothing.longest(small, at: 0) == nil
  }

  /// Words in the place of names that say there are none, or where they stand.
  static let nothing = WordTable(.noNames)

  private static let commas: [StaticString] = [",", ";", "\u{3001}", "\u{FF0C}", "\u{FF1B}"]

  /// What stands before and behind the "and" of a text.
  private static func sides(
    of text: Range<Int>, _ bytes: Span<UInt8>
  ) -> (Range<Int>, Range<Int>)? {
    var index = text.lowerBound
    while let blank = bytes.firstIndex(of: 0x20, in: index..<text.upperBound) {
      let start = blank + 1
      let end = bytes.firstIndex(of: 0x20, in: start..<text.upperBound) ?? text.upperBound
      if joints.exactly(FoldedText.small(Array(copying: bytes, start..<end))) != nil,
        end < text.upperBound
      {
        return (bytes.trimmed(text.lowerBound..<blank), bytes.trimmed(end..<text.upperBound))
      }
      index = start
    }
    return nil
  }

  /// The parts of a text between commas.
  private static func parts(of text: Range<Int>, _ bytes: Span<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, depth) = (text.lowerBound, 0)
    var index = text.lowerBound
    while index < text.upperBound {
      var width = 1
      switch bytes[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case 0xEF where bytes.has("\u{FF08}", at: index, before: text.upperBound): depth += 1
      case 0xEF where bytes.has("\u{FF09}", at: index, before: text.upperBound): depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: ";"), 0xE3, 0xEF:
        guard depth <= 0,
          let sign = commas.first(where: { bytes.has($0, at: index, before: text.upperBound) })
        else { break }
        width = sign.utf8CodeUnitCount
        parts.append(bytes.trimmed(start..<index))
        start = index + width
      default: break
      }
      index += width
    }
    parts.append(bytes.trimmed(start..<text.upperBound))
    return parts.filter { !$0.isEmpty }
  }
}
