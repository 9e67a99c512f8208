import RoundModel

/// Reports that people and programs write in Markdown.
struct MarkdownFormat: RoundFormat {
  let name = "markdown"
  let recognition = "text with headings, lists or tables; what no other format takes"
  let losses = "tests that the report does not name"
  let listsEveryTest = false
  let isProse = true
  /// The size in bytes from which on plain rows of tables are read at one go.
  var plainSize = MarkdownReader.plainSize

  func recognises(_ sample: FormatSample, _ bytes: Span<UInt8>) -> Bool {
    let end = min(bytes.count, sample.start + Self.headSize)
    let head = bytes.extracting(0..<end)
    switch sample.syntax {
    case .json: return false
    case .xml(let root):
      guard Self.pageElements.contains(where: { $0.utf8.elementsEqual(root.utf8) }) else {
        return false
      }
    case .text: break
    }
    let blocks = MarkdownBlockReader(head, from: sample.start).blocks
    let isTold = blocks.contains { block in
      switch block.kind {
      case .heading, .table: true
      case .item:
        StatusVocabulary.mark(InlineText(block.text, head).plain, at: 0) != nil
          || block.flags.contains(.checked) || block.flags.contains(.unchecked)
      case .line: tellsFigures(block, head)
      case .fence: holdsOutcomes(block, head)
      case .htmlTable: isTable(MarkupTable(block.text, head))
      case .rule, .foldEnd: false
      }
    }
    return isTold || tellsCases(blocks, head)
  }

  /// Whether a table in tags has a header and rows of several cells, as a table in text has.
  private func isTable(_ table: MarkupTable) -> Bool {
    table.header.count > 1 && table.rows.contains { $0.count > 1 }
  }

  /// Whether several lines name cases by their labels, and named values say how they went.
  private func tellsCases(_ blocks: [MarkdownBlock], _ bytes: Span<UInt8>) -> Bool {
    var (cases, verdicts) = (0, 0)
    for block in blocks where block.kind == .line && block.text.count < 400 {
      if MarkdownReader.namesCase(block, bytes) || MarkdownReader.namesBareCase(block, bytes) {
        cases += 1
      }
      if MarkdownReader.verdict(in: block, bytes) != nil { verdicts += 1 }
      if cases > 1, verdicts > 1 { return true }
    }
    return false
  }

  /// Whether a line is a named value in strong type, or gives figures of a round.
  private func tellsFigures(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard block.text.count < 400 else { return false }
    let pair = KeyValue(block.text, bytes)
    if pair?.isMarked ?? false { return true }
    let line = InlineText(block.text, bytes)
    let figures = FigureFinder(line.plain, key: pair?.key, isSummary: false).figures
    let isNamed = pair.map { MeasureVocabulary.measure(ofKey: $0.key) != nil } ?? false
    return isNamed && !figures.isEmpty || Set(figures.map(\.measure)).count > 1
  }

  /// Whether a fence holds lines that name tests with their outcomes.
  private func holdsOutcomes(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard FenceInfo(block, bytes).isOutput else { return false }
    if let log = ConsoleText.log(bytes, block.text), !log.tests.isEmpty { return true }
    return bytes.lines(of: block.text, atMost: 200).contains { line in
      let text = InlineText(verbatim: line, bytes)
      let phrase = StatusPhrase(text)
      return phrase.isMarked && TestName.isTestLike(Array(text.plain[phrase.name]))
    }
  }

  private static let headSize = 64 << 10
  /// Elements of pages that people start Markdown files with.
  private static let pageElements = [
    "details", "div", "p", "h1", "h2", "h3", "img", "a", "center", "table", "br", "summary", "b",
  ]

  func read(
    _ sample: FormatSample, _ bytes: Span<UInt8>, into builder: inout RoundBuilder
  ) throws(ReadError) {
    var reader = MarkdownReader(bytes, &builder, plainSize: plainSize)
    reader.read(bytes, into: &builder)
    try check(reader, builder)
  }

  /// A round that the file does not tell of is an error, with those that it tells of.
  private func check(_ reader: MarkdownReader, _ builder: RoundBuilder) throws(ReadError) {
    let asked: String
    if let name = builder.options.roundName {
      guard !reader.rounds.contains(where: { $0.isNamed(name) }) else { return }
      asked = "'\(name)'"
    } else if let number = builder.options.round {
      guard !reader.rounds.contains(where: { $0.number == number }),
        number != 1 || !reader.rounds.isEmpty
      else { return }
      asked = "\(number)"
    } else {
      return
    }
    let told = reader.rounds.map(\.description).joined(separator: ", ")
    throw ReadError(
      .unreadableInput, path: builder.source.path,
      "cannot read round \(asked) of \(builder.source.path): it tells of "
        + (told.isEmpty ? "one round" : "rounds \(told)"))
  }
}
