import RoundModel

/// When the round was, by a line under the title that names nothing.
extension MarkdownReader {
  /// So many lines may open a report before its results.
  private static let bylines = 3

  /// Takes the date that is a part for itself of one of the first lines under the title.
  func findDateInByline(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) -> Bool {
    guard let title = sections.first(where: { $0.isTitle && !$0.title.plain.isEmpty }) else {
      return false
    }
    for block in blocks[title.body].prefix(Self.bylines) {
      guard block.kind == .line, block.text.count <= Byline.limit else { return false }
      let line = InlineText(block.text, bytes)
      guard
        let found = Byline(line.plain).date(isDayFirst: HeaderReader.writesDayFirst(builder))
      else { continue }
      builder.setDate(found.date, at: line.offset(found.start))
      return true
    }
    return false
  }
}
