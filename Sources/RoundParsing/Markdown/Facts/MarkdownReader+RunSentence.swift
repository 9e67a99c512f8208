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
      case .failures, .passes, .skips, .flakes, .coverage, .actions, .ignored: continue
      }
      let isHead = sections[index].isTitle || sections[index].level == 0
      for (position, block) in blocks[sections[index].body].enumerated()
      where block.kind == .line && block.text.count < Self.lengthLimit {
        let line = InlineText(block.text, bytes)
        let small = FoldedText.small(line.plain)
        guard !RoundName.speaksOfBefore(small),
          let date = Self.starts.isIn(small)
            ? WrittenTime.date(line.plain)
            : isHead && position < 3 ? Self.workDate(line.plain) : nil
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

  /// Takes the only day that lines say the tests were done on which open with a word for them, as among
  /// the notes at the end: "Testing was done on 3 May 2026".
  func findTestDay(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    var found: (date: String, offset: Int)?
    for section in sections where section.zone != .actions {
      for block in blocks[section.body]
      where (block.kind == .line || block.kind == .item) && block.text.count < Self.lengthLimit
        && block.text.contains(where: { bytes[$0].isASCIIDigit })
      {
        guard let date = Self.testDay(InlineText(block.text, bytes).plain) else { continue }
        guard found?.date ?? date == date else { return }
        found = found ?? (date, block.text.lowerBound)
      }
    }
    guard let found else { return }
    builder.setDate(found.date, at: found.offset)
  }

  /// The day behind words for work that was done, where a noun for the tests opens the line.
  private static func testDay(_ text: [UInt8]) -> String? {
    let small = FoldedText.small(text)
    let article = articles.longest(small, at: 0).map { small.skippingBlanks(from: $0.count) } ?? 0
    let noun =
      Vocabulary.tests.longest(small, at: article)?.count
      ?? Vocabulary.zones.longest(small, at: article).flatMap {
        $0.value == .results ? $0.count : nil
      }
    guard let noun, let work = works.first(in: small, from: article + noun),
      work.range.lowerBound - article - noun <= 24
    else { return nil }
    let between = Array(small[(article + noun)..<work.range.upperBound])
    // "Tests will be done" and "tests to be done" are not.
    guard !Vocabulary.hedges.isIn(between), !Vocabulary.negations.isIn(between),
      !Vocabulary.zones.isIn(between), !RoundName.speaksOfBefore(small)
    else { return nil }
    return WrittenTime.date(Array(text[work.range.upperBound...]))
  }

  private static let articles = WordTable(.articles)

  /// The date of the sentence in which a text says that tests were done, or with which words for such
  /// work open: "The testing was done with version 3 on 18/01/2026", "Captured on 2026-01-18".
  private static func workDate(_ text: [UInt8]) -> String? {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, !text[end...].starts(with: ". ".utf8) { end += 1 }
      let sentence = Array(text[start..<end])
      let small = FoldedText.small(sentence)
      if let word = works.first(in: small),
        Vocabulary.results.isIn(small)
          || !small[..<word.range.lowerBound].contains(where: isLetter)
          || namesReport(Array(small[..<word.range.lowerBound])),
        let date = WrittenTime.date(sentence)
      {
        return date
      }
      start = end + 2
    }
    return nil
  }

  /// Whether words say no more than that the report is meant: "This report was", "Report".
  private static func namesReport(_ words: [UInt8]) -> Bool {
    words.count < 40 && reports.isIn(words)
  }

  private static let reports = WordTable(.reportHeads)

  private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0xC3 }

  /// Words for work that may be that of testing.
  private static let works = WordTable(.testWork)

  private static let starts = WordTable(.runStarts)

  private static let lasts = WordTable(.runLengths)
}
