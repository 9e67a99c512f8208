import RoundModel

/// Reports that people and programs write in Markdown.
struct MarkdownFormat: RoundFormat {
  let name = "markdown"
  let recognition = "text with headings, lists or tables; what no other format takes"
  let losses = "tests that the report does not name"
  let listsEveryTest = false
  let isProse = true

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
    return MarkdownBlockReader(head, from: sample.start).blocks.contains { block in
      switch block.kind {
      case .heading, .table: true
      case .item:
        StatusVocabulary.mark(InlineText(block.text, head).plain, at: 0) != nil
          || block.flags.contains(.checked) || block.flags.contains(.unchecked)
      case .line: KeyValue(block.text, head)?.isMarked ?? false
      case .fence, .htmlTable, .rule: false
      }
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
    var reader = MarkdownReader(bytes, &builder)
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
