import RoundModel

/// Items that name several tests in code before one verdict on all of them: "`a`, `b` and `c` — PASS".
extension MarkdownReader {
  /// Reads an item as such a list; returns whether it is one.
  ///
  /// Any other word between the names ends the list: "`x-1` to `x-7`" stands for names that are not
  /// written, and so for none that could be told.
  mutating func readCodedNames(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard block.kind == .item, block.text.count > 8, block.text.count < 4000,
      bytes[block.text.lowerBound] == UInt8(ascii: "`")
    else { return false }
    let (names, end) = Self.codedNames(block.text, bytes)
    guard names.count > 1, let start = Self.verdictStart(end..<block.text.upperBound, bytes) else {
      return false
    }
    let line = InlineText(start..<block.text.upperBound, bytes)
    guard let verdict = Self.openingVerdict(line) else { return false }
    for name in names {
      var test = ToldTest(
        name: Array(copying: bytes, name), outcome: verdict.outcome, carrier: .item,
        offset: name.lowerBound, section: index)
      (test.nameRange, test.group) = (name, group(index, bytes, &builder))
      test.status = String(decoding: line.plain[..<verdict.end], as: UTF8.self)
      if verdict.outcome != .passed, let reason = verdict.reason {
        test.message = line.offset(reason)..<block.text.upperBound
        test.messageOffset = line.offset(reason)
      }
      tell(test)
    }
    return true
  }

  /// The names in code that open a text, parted by commas or a word such as "and", and where they end.
  private static func codedNames(
    _ text: Range<Int>, _ bytes: Span<UInt8>
  ) -> (names: [Range<Int>], end: Int) {
    let tick = UInt8(ascii: "`")
    var names: [Range<Int>] = []
    var index = text.lowerBound
    var end = index
    while index < text.upperBound, bytes[index] == tick {
      guard let close = bytes.firstIndex(of: tick, in: index + 1..<text.upperBound),
        close > index + 2, bytes.firstIndex(of: 0x20, in: index + 1..<close) == nil
      else { break }
      names.append(index + 1..<close)
      end = close + 1
      index = end
      while index < text.upperBound, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: ",") {
        index += 1
      }
      let word = bytes.firstIndex(of: 0x20, in: index..<text.upperBound) ?? text.upperBound
      if word - index < 16, word < text.upperBound,
        joints.exactly(FoldedText.small(Array(copying: bytes, index..<word))) != nil
      {
        index = word + 1
      } else if index == end {
        break
      }
    }
    return (names, end)
  }

  /// Where the verdict starts behind a dash or a colon.
  private static func verdictStart(_ rest: Range<Int>, _ bytes: Span<UInt8>) -> Int? {
    let text = bytes.trimmed(rest)
    let signs: [StaticString] = ["\u{2014}", "\u{2013}", "- ", ":", "\u{2192}"]
    guard
      let sign = signs.first(where: { bytes.has($0, at: text.lowerBound, before: text.upperBound) })
    else { return nil }
    let start = bytes.trimmed(text.lowerBound + sign.utf8CodeUnitCount..<text.upperBound).lowerBound
    return start < text.upperBound ? start : nil
  }

  /// The verdict in capitals, in strong type or behind a mark that opens a text, and nothing that it
  /// would only be a part of.
  private static func openingVerdict(
    _ line: InlineText
  ) -> (outcome: Outcome, end: Int, reason: Int?)? {
    let small = FoldedText.small(line.plain)
    let mark = StatusVocabulary.mark(small, at: 0)
    let start = mark.map { small.skippingBlanks(from: $0.count) } ?? 0
    let word = StatusVocabulary.word(small, at: start)
    let end = start + (word?.count ?? 0)
    guard end > 0, let told = word?.outcome ?? mark?.outcome,
      mark.map({ $0.outcome == told }) ?? true,
      mark != nil || isInCapitals(line.plain[..<end])
        || line.strong.contains(where: { $0.lowerBound == 0 && $0.upperBound >= end })
    else { return nil }
    let isClosed = end == small.count || word == nil || ",.;:(".utf8.contains(small[end])
    guard isClosed, told == .passed || told.severity > 1 || told == .skipped || told == .notRun
    else { return nil }
    let doubt = told == .passed ? StatusVocabulary.insteadOfPass(small) : nil
    let reason = line.plain[end...].firstIndex { $0.isASCIIWord || $0 >= 0xC3 && $0 != 0xE2 }
    return (doubt ?? told, end, reason)
  }
}
