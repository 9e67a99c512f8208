import RoundModel

/// When the round was, where the head of the report does not say so.
extension MarkdownReader {
  /// Looks for a date that is named as one where the head has none, as at the end of a report.
  func findDate(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    guard builder.header.date == nil else { return }
    for block in blocks where block.kind == .line || block.kind == .item {
      guard let pair = KeyValue(block.text, bytes), HeaderReader.datesRun(pair, bytes) else {
        continue
      }
      _ = HeaderReader.read(pair, bytes, &builder)
      if builder.header.date != nil { return }
    }
    if findDateInTable(bytes, &builder) || findDateUnderHeading(bytes, &builder)
      || findDateBesidePerson(bytes, &builder)
      || findDateAmongValues(bytes, &builder) || findDateOfLabel(bytes, &builder)
    {
      return
    }
    if let columnDate {
      builder.setDate(columnDate.date, at: columnDate.offset)
      return
    }
    if findDateInByline(bytes, &builder) { return }
    defer {
      if builder.header.date == nil { findDateOfResults(bytes, &builder) }
      if builder.header.date == nil { findTestDay(bytes, &builder) }
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

  /// Takes a date out of a line of several values near the start, `Author: Ana | Date: 2026-05-02`, or
  /// one that opens such a line or stands behind "as of".
  private func findDateAmongValues(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    for block in blocks.prefix(12) where block.kind == .line || block.kind == .item {
      guard block.text.count < 400 else { continue }
      let parts = Self.parts(of: block.text, bytes)
      for part in parts {
        let text = InlineText(part, bytes).plain
        let isNamed =
          KeyValue(part, bytes).map { HeaderReader.namesRunDate($0.key) }
          ?? (part == parts.first && (text.count <= 12 && parts.count > 1 || Self.leads(text)))
        guard isNamed, let date = WrittenTime.date(text) else { continue }
        builder.setDate(date, at: part.lowerBound)
        return true
      }
    }
    return false
  }

  /// Takes the only date that is the whole value of a marked name in the head, whatever its name is in
  /// a language that the reader does not know: "**Tanggal:** 31 Oktober 2025".
  private func findDateOfLabel(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    var found: (date: String, offset: Int)?
    for block in blocks.prefix(12) where block.kind == .line || block.kind == .item {
      guard block.text.count < 80, let pair = KeyValue(block.text, bytes), pair.isMarked,
        !Self.otherDates.isIn(pair.key), MarkdownField(head: pair.key) == nil
      else { continue }
      let value = InlineText(pair.value, bytes).plain
      guard value.count <= 24, value.split(separator: 0x20).count <= 4,
        let date = WrittenTime.date(value)
      else { continue }
      guard found == nil else { return false }
      found = (date, pair.value.lowerBound)
    }
    guard let found else { return false }
    builder.setDate(found.date, at: found.offset)
    return true
  }

  private static let asOfOpeners = Lexicon.words(.asOfOpeners)

  /// Dates of other things than the round.
  private static let otherDates = WordTable(.otherDates)

  private static func leads(_ text: [UInt8]) -> Bool {
    let small = FoldedText.small(text)
    return small.count < 60
      && asOfOpeners.contains { small.starts(with: $0.utf8) }
  }

  /// The parts of a line that upright strokes, slashes between blanks or dots part from each other.
  private static func parts(of line: Range<Int>, _ bytes: Span<UInt8>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = line.lowerBound
    var index = start
    while index < line.upperBound {
      let isStroke = bytes[index] == UInt8(ascii: "|")
      let isSlash =
        bytes[index] == UInt8(ascii: "/") && index > start && bytes[index - 1] == 0x20
        && index + 1 < line.upperBound && bytes[index + 1] == 0x20
      let isDot = bytes.has("\u{B7}", at: index, before: line.upperBound)
      let isBlank = bytes.has("&nbsp;", at: index, before: line.upperBound)
      guard isStroke || isSlash || isDot || isBlank else {
        index += 1
        continue
      }
      parts.append(bytes.trimmed(start..<index))
      index += isBlank ? 6 : isDot ? 2 : 1
      start = index
    }
    parts.append(bytes.trimmed(start..<line.upperBound))
    return parts.filter { !$0.isEmpty }
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
    if found.isEmpty {
      // A session or a run may be named by its date alone.
      for section in sections where (1...3).contains(section.level) && !section.isTitle {
        switch section.zone {
        case .ignored, .actions: continue
        case .results, .failures, .passes, .skips, .flakes, .summary, .coverage: break
        }
        if let date = WrittenTime.date(section.title.plain) { found.append((date, section.offset)) }
      }
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
      guard Vocabulary.headFields.exactly(key) == .date || HeaderReader.namesRunDate(key) else {
        continue
      }
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
