import RoundModel

/// Output under a heading on the verdict on all, which gives the totals once more.
extension MarkdownReader {
  /// The lines of such a box that are looked at.
  private static let boxLimit = 60

  /// Takes the totals that a box under "Final verdict" gives in lines of their own: "║ Passed: 14 ║",
  /// "║ Failed: 0 ║".
  mutating func readVerdictBox(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>
  ) {
    let section = sections[index]
    let name = HeadingText.name(Array(section.title.plain[section.phrase.name]))
    guard Self.namesConclusion(name), FenceInfo(block, bytes).isOutput else { return }
    var told: [(figure: FoundFigure, line: InlineText, key: [UInt8])] = []
    for text in bytes.lines(of: block.text, atMost: Self.boxLimit) where text.count < 400 {
      let line = InlineText(verbatim: text, bytes)
      guard let found = Self.boxedFigure(line) else { continue }
      told.append((found.figure, line, found.key))
    }
    let measures = told.map(\.figure.measure)
    guard Set(measures).count == measures.count, measures.contains(.passed),
      measures.contains(.total) || measures.contains(.failed)
    else { return }
    for (figure, line, key) in told { add([figure], in: line, of: index, group: nil, label: key) }
  }

  /// The figure of a line that is a name and a number, with or without a frame around it.
  private static func boxedFigure(_ line: InlineText) -> (figure: FoundFigure, key: [UInt8])? {
    let text = TestName.insideBox(line.plain) ?? line.plain
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon < 60 else { return nil }
    let start = text.skippingBlanks(from: colon + 1)
    let key = KeyValue.folded(Array(text[..<colon]))
    guard let measure = MeasureVocabulary.measure(ofKey: key),
      let number = WrittenNumber(text, at: start), !number.isPercent, number.precision == .exact,
      text.skippingBlanks(from: number.end) == text.count
    else { return nil }
    let figure = FoundFigure(
      measure: measure, value: number.value, start: 0, count: line.plain.count, statement: 1)
    return (figure, key)
  }
}
