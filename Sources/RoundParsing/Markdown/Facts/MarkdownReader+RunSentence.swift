import RoundModel

/// A sentence that says when the round was run: "The run started on 12 May 2025 at 21:40".
extension MarkdownReader {
  private static let lengthLimit = 300

  /// Takes date, time and duration of the first such sentence, where nothing else dates the round.
  func findRunSentence(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    for index in sections.indices where speaksOfRound(index) {
      switch sections[index].zone {
      case .results, .summary: break
      case .failures where sections[index].isTitle: break
      case .failures, .passes, .skips, .coverage, .actions, .ignored: continue
      }
      for block in blocks[sections[index].body]
      where block.kind == .line && block.text.count < Self.lengthLimit {
        let line = InlineText(block.text, bytes)
        let small = FoldedText.small(line.plain)
        guard Self.starts.isIn(small), !RoundName.speaksOfBefore(small),
          let date = WrittenTime.date(line.plain)
        else { continue }
        builder.setDate(date, at: line.offset(0))
        let place = builder.header.places["date"]
        if builder.header.time == nil, let time = WrittenTime.timeOfDay(line.plain) {
          builder.header.time = time
          builder.header.places["time"] = place
        }
        if builder.header.durationSeconds == nil, let word = Self.lasts.first(in: small),
          let seconds = WrittenTime.duration(Array(line.plain[word.range.upperBound...]))
        {
          builder.header.durationSeconds = seconds
          builder.header.places["durationSeconds"] = place
        }
        return
      }
    }
  }

  private static let starts = WordTable(.runStarts)

  private static let lasts = WordTable(.runLengths)
}
