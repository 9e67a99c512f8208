import RoundModel

/// Marks that say nothing of an outcome, and figures that stand beside other facts of the head.
extension MarkdownReader {
  private static let listLimit = 50

  /// Whether an item starts with a mark for decoration: at least as many items of its list start
  /// with pictures that are no marks.
  func isDecorated(_ position: Int, _ index: Int, _ bytes: Span<UInt8>) -> Bool {
    let line = InlineText(blocks[position].text, bytes)
    let phrase = StatusPhrase(line)
    guard StatusVocabulary.mark(line.plain, at: 0) != nil, phrase.rest.isEmpty,
      !TestName.isTestLike(Array(line.plain[phrase.name]))
    else { return false }
    let level = blocks[position].level
    var (marks, pictures) = (1, 0)
    for step in [-1, 1] {
      var next = position + step
      while sections[index].body.contains(next), abs(next - position) < Self.listLimit,
        blocks[next].kind == .item
      {
        if blocks[next].level == level {
          let text = InlineText(blocks[next].text, bytes).plain
          if StatusVocabulary.trailingMark(text, at: 0) != nil {
            marks += 1
          } else if text.starts(with: [0xF0, 0x9F]) {
            pictures += 1
          }
        }
        next += step
      }
    }
    return pictures >= 2 && pictures >= marks
  }

  /// Whether an item with a cross or the like says what must not be done: "❌ Do not share keys".
  func forbids(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    let line = InlineText(block.text, bytes)
    guard let mark = StatusVocabulary.mark(line.plain, at: 0), mark.outcome != .passed else {
      return false
    }
    let text = Array(line.plain[mark.count...].drop { $0 == 0x20 })
    if text.starts(with: "NO ".utf8) { return true }
    return Self.prohibitions.longest(FoldedText.small(text), at: 0) != nil
  }

  private static let prohibitions = WordTable(.prohibitions)

  /// Takes the figures that stand in one line with a date: "As of 3 May: 40 tests, 2 failed".
  mutating func readHeadFigures(
    _ line: InlineText, of index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard Self.countsWhole(line) else { return }
    _ = readFigures(line, key: nil, of: index, bytes, &builder)
  }

  /// Whether a line counts all tests, and how some of them went.
  static func countsWhole(_ line: InlineText) -> Bool {
    guard line.plain.count < 400, line.plain.contains(where: \.isASCIIDigit) else { return false }
    let measures = FigureFinder(line.plain, key: nil, isSummary: true).figures
      .filter { $0.unit == .count && $0.precision == .exact }.map(\.measure)
    return measures.contains(.total) && Set(measures).count > 1
  }
}
