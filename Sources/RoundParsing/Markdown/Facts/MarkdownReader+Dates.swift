import RoundModel

/// When the round was, where the head of the report does not say so.
extension MarkdownReader {
  /// Looks for a date that is named as one where the head has none, as at the end of a report.
  func findDate(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    guard builder.header.date == nil else { return }
    for block in blocks where block.kind == .line || block.kind == .item {
      guard let pair = KeyValue(block.text, bytes), HeaderReader.namesRunDate(pair.key) else {
        continue
      }
      _ = HeaderReader.read(pair, bytes, &builder)
      if builder.header.date != nil { return }
    }
    if findDateUnderHeading(bytes, &builder) || findDateBesidePerson(bytes, &builder) { return }
    if let columnDate {
      builder.setDate(columnDate.date, at: columnDate.offset)
      return
    }
    defer {
      if builder.header.date == nil { findDateOfResults(bytes, &builder) }
    }
    if let title = sections.first(where: { $0.isTitle && !$0.title.plain.isEmpty }) {
      if let date = WrittenTime.date(title.title.plain) {
        builder.setDate(date, at: title.offset)
      } else {
        findRunSentence(bytes, &builder)
      }
      return
    }
    // Without a title the first line stands for one.
    guard let first = blocks.first, first.kind == .line || first.kind == .item,
      let date = WrittenTime.date(InlineText(first.text, bytes).plain)
    else {
      findRunSentence(bytes, &builder)
      return
    }
    builder.setDate(date, at: first.text.lowerBound)
  }

  /// Takes the one date in headings over results, or behind words that say that the report was made.
  private func findDateOfResults(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    var found: [(date: String, offset: Int)] = []
    for section in sections where section.speaksOfTests && section.zone != .ignored {
      if let date = WrittenTime.date(section.title.plain) { found.append((date, section.offset)) }
    }
    for block in blocks.suffix(6) where found.isEmpty && block.kind == .line {
      let line = InlineText(block.text, bytes).plain
      guard line.count < 160, let date = WrittenTime.date(line),
        let word = Vocabulary.headFields.longest(FoldedText.small(line), at: 0), word.value == .date
      else { continue }
      found.append((date, block.text.lowerBound))
    }
    guard let first = found.first, Set(found.map(\.date)).count == 1 else { return }
    builder.setDate(first.date, at: first.offset)
  }

  /// Takes the date that stands beside who ran the tests: "Run by: Ana, 2 May 2026".
  private func findDateBesidePerson(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    for block in blocks where block.kind == .line || block.kind == .item {
      guard block.text.count < 120, let pair = KeyValue(block.text, bytes),
        Vocabulary.columns.exactly(pair.key) == .person,
        let date = WrittenTime.date(InlineText(pair.value, bytes).plain)
      else { continue }
      builder.setDate(date, at: pair.value.lowerBound)
      return true
    }
    return false
  }

  /// Takes the date that stands alone under a heading such as "Test date".
  private func findDateUnderHeading(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    for section in sections where !section.isTitle && !section.body.isEmpty {
      let key = KeyValue.folded(section.title.plain)
      guard Vocabulary.headFields.exactly(key) == .date else { continue }
      let block = blocks[section.body.lowerBound]
      guard block.kind == .line || block.kind == .item, block.text.count <= 40,
        KeyValue(block.text, bytes) == nil,
        let date = WrittenTime.date(InlineText(block.text, bytes).plain)
      else { continue }
      builder.setDate(date, at: block.text.lowerBound)
      return true
    }
    return false
  }
}
