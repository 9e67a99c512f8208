import RoundModel

/// Lines that stand over tables and name what each of them is of.
extension MarkdownOutline {
  /// How many blocks before and behind a table another one with its header is looked for in.
  private static let tableDistance = 40

  /// Whether a line opens a part as a heading does: it counts the list under it, or names a table.
  static func opensPart(
    _ blocks: [MarkdownBlock], at index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    CountedList(blocks, at: index, bytes) != nil || labelsTable(blocks, at: index, bytes)
  }

  /// Whether a line of a few words stands right over a table, and another such line over another table
  /// with the same header: the lines tell the tables apart, as headings do.
  static func labelsTable(
    _ blocks: [MarkdownBlock], at index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard let header = header(under: index, blocks, bytes) else { return false }
    let near = max(0, index - tableDistance)..<min(blocks.count, index + tableDistance)
    let own = Array(copying: bytes, header)
    return near.contains { other in
      guard other != index, let next = self.header(under: other, blocks, bytes) else {
        return false
      }
      return next.count == own.count && Array(copying: bytes, next) == own
        && Array(copying: bytes, blocks[other].text) != Array(copying: bytes, blocks[index].text)
    }
  }

  private static let sentenceEnds: [UInt8] = [0x2E, 0x21, 0x3F, 0x2C, 0x3B]

  /// The header of the table right under a line that may name it.
  private static func header(
    under index: Int, _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    let line = blocks[index]
    guard line.kind == .line, index + 1 < blocks.count, line.text.count < 80,
      line.flags.contains(.afterBlank) || index == 0, !line.flags.contains(.quoted),
      blocks[index + 1].kind == .table, blocks[index + 1].flags.contains(.hasDelimiter),
      namesTable(InlineText(line.text, bytes)), KeyValue(line.text, bytes) == nil
    else { return nil }
    return MarkdownLine(at: blocks[index + 1].text.lowerBound, in: bytes).range
  }

  /// Whether a line may name a table: a few words that say neither how something went, nor when, nor
  /// how many there are.
  private static func namesTable(_ line: InlineText) -> Bool {
    let words = KeyValue.folded(line.plain)
    guard let last = line.plain.last, !sentenceEnds.contains(last),
      words.split(separator: 0x20).count <= 6, MarkdownZone(heading: line.plain) == nil,
      !MarkdownZone.isOverall(line.plain), !RoundName.isBefore(words), !RoundName.isAfter(words),
      !RoundName.speaksOfBefore(words), RoundName.number(line.plain) == nil,
      StatusPhrase(line).outcome == nil
    else { return false }
    return FigureFinder(line.plain, key: nil, isSummary: true).figures.isEmpty
  }
}
