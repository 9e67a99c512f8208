import RoundModel

/// Items under the name of a part that failed, each with a code and a reason behind a colon:
/// "store-open: the folder was not emptied".
extension MarkdownReader {
  /// Reads an item as a failing test; returns whether it is one.
  ///
  /// The items of its section must be so many as its heading counts failures. Where it counts none,
  /// they are tests unless the heading names what is told as failed already.
  mutating func readCodedReason(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard block.kind == .item, sections[index].zone == .failures, itemGroups.isEmpty,
      listsCodedReasons(index, bytes), let found = Self.codedReason(block, bytes)
    else { return false }
    var test = ToldTest(
      name: InlineText(found.name, bytes).plain, outcome: .failed, carrier: .section,
      offset: found.name.lowerBound, section: index)
    test.group = group(index, bytes, &builder)
    test.message = found.reason
    test.messageOffset = found.reason.lowerBound
    tell(test)
    return true
  }

  /// Whether all items of a section are codes with reasons, and stand for tests; looked at once.
  private mutating func listsCodedReasons(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    if let known = keyed.reasons[index] { return known }
    let lists = countsCodedReasons(index, bytes)
    keyed.reasons[index] = lists
    return lists
  }

  private mutating func countsCodedReasons(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let section = sections[index]
    guard section.level > 1, section.level < 7, !section.listsTests, !section.isZone,
      let parent = section.parent, sections[parent].zone == .failures
    else { return false }
    let items = blocks[section.body].filter { $0.kind == .item }
    guard let least = items.map(\.level).min() else { return false }
    let own = items.filter { $0.level == least }
    guard own.allSatisfy({ Self.codedReason($0, bytes) != nil }) else { return false }
    let figures = FigureFinder(section.title.plain, key: nil, isSummary: true).figures
    let failures = figures.filter { $0.measure == .failed || $0.measure == .errors }
    if !failures.isEmpty {
      return failures.reduce(0) { $0 + $1.value } == Double(own.count)
    }
    guard own.count > 1, figures.isEmpty else { return false }
    let name = Self.folded(HeadingText.name(Self.beforeBracket(section.title.plain)))
    return !isToldFailed(name)
  }

  /// Whether something of a name was told as failed so far.
  private mutating func isToldFailed(_ name: [UInt8]) -> Bool {
    for test in told[min(keyed.failing.count, told.count)...] where test.outcome.severity > 1 {
      keyed.failing.names.insert(Self.folded(test.name))
    }
    keyed.failing.count = told.count
    return keyed.failing.names.contains(name)
  }

  /// What stands before brackets in a heading.
  static func beforeBracket(_ title: [UInt8]) -> [UInt8] {
    let ends = ["(", "\u{FF08}"].compactMap { title.firstIndex(ofPart: Array($0.utf8)) }
    guard let end = ends.min(), end > 0 else { return title }
    var name = Array(title[..<end])
    while name.last == 0x20 { name.removeLast() }
    return name
  }

  /// A code, and the reason behind a colon.
  private static func codedReason(
    _ block: MarkdownBlock, _ bytes: Span<UInt8>
  ) -> (name: Range<Int>, reason: Range<Int>)? {
    let text = block.text
    guard text.count < 1000, !isBoxed(block) else { return nil }
    var index = text.lowerBound
    let isCode = bytes[index] == UInt8(ascii: "`")
    if isCode {
      guard let close = bytes.firstIndex(of: UInt8(ascii: "`"), in: index + 1..<text.upperBound)
      else { return nil }
      index = close + 1
    } else {
      while index < text.upperBound,
        bytes[index].isASCIIWord || bytes[index] == UInt8(ascii: "-")
          || bytes[index] == UInt8(ascii: ".")
      {
        index += 1
      }
    }
    let name = text.lowerBound..<index
    let isWide = bytes.has("\u{FF1A}", at: index, before: text.upperBound)
    guard name.count > 2, isWide || bytes.has(": ", at: index, before: text.upperBound) else {
      return nil
    }
    let plain = (isCode ? name.lowerBound + 1..<name.upperBound - 1 : name).map { bytes[$0] }
    guard !plain.contains(0x20), plain.count > 2, !TestName.isModule(plain),
      plain.contains(where: { $0.isASCIILetter }),
      isCode || plain.contains(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
        || TestName.isCamelCase(plain)
    else { return nil }
    let reason = bytes.trimmed(index + (isWide ? 3 : 1)..<text.upperBound)
    return reason.isEmpty ? nil : (name, reason)
  }
}
