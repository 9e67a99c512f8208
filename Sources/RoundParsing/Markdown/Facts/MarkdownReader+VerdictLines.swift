import RoundModel

/// Lines that open with a verdict in capitals and a colon, and name what it is the verdict on.
extension MarkdownReader {
  /// What the lines under a heading say that open with a verdict, and with the code in the heading behind
  /// it: "PASS: 4-b refuses an empty cart" under "4-b: Empty cart".
  enum NamedVerdict: Sendable {
    case none, several
    case one(VerdictLine, InlineText, code: [UInt8])

    var isOne: Bool {
      if case .one = self { true } else { false }
    }
  }

  /// The verdict on the case of a heading, which the only line with a verdict under it gives.
  ///
  /// Where several lines name the case, each of them tells of a test of its own.
  func namedVerdict(
    of heading: [UInt8], _ body: Range<Int>, _ bytes: Span<UInt8>
  ) -> NamedVerdict {
    guard let code = Self.openingCode(heading[...]) else { return .none }
    var found = NamedVerdict.none
    var (all, named) = (0, 0)
    for block in blocks[body] where block.kind == .line || block.kind == .item {
      let first = bytes[block.text.lowerBound]
      guard first >= 0xE2 || 0x41...0x5A ~= first || first == UInt8(ascii: "*") else { continue }
      let line = InlineText(block.text, bytes)
      guard let verdict = VerdictLine(line), !verdict.counts else { continue }
      all += 1
      guard Self.openingCode(line.plain[verdict.rest...]) == code else { continue }
      named += 1
      found = .one(verdict, line, code: code)
    }
    return all > 1 ? named > 1 ? .several : .none : found
  }

  /// The first word of a text in small letters, where digits are a part of it and not all of it: "4-b",
  /// "TC-07", "2.1".
  private static func openingCode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var word = text.prefix { $0.isASCIIWord || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    while let last = word.last, !last.isASCIIWord { word.removeLast() }
    guard 2...16 ~= word.count, word.contains(where: \.isASCIIDigit),
      word.contains(where: { !$0.isASCIIDigit })
    else { return nil }
    return FoldedText.small(Array(word))
  }

  /// Reads a line that opens with a verdict and names something; `nil` where it is another line, and so
  /// where it counts tests.
  mutating func readVerdictLine(
    _ block: MarkdownBlock, _ line: InlineText, _ pair: KeyValue, _ index: Int,
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool? {
    guard let verdict = VerdictLine(line), !verdict.counts,
      FigureFinder(line.plain, key: pair.key, isSummary: true, fraction: .passed).figures.isEmpty
    else { return nil }
    if readBlanket(line, index, bytes, &builder) { return false }
    return readItem(block, line, StatusPhrase(line), sections[index], index, bytes, &builder)
  }
}
