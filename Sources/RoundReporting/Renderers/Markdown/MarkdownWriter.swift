/// Collects blocks, each parted from the one before by an empty line, and writes those that find
/// room.
struct MarkdownWriter: Sendable {
  let options: RenderOptions
  private var pieces: [MarkdownPiece] = []

  init(_ options: RenderOptions) { self.options = options }

  mutating func write(_ block: Block) {
    switch block {
    case .headline(let phrase, let aside, let depth):
      writeHeading(phrase, depth: depth)
      if let aside { writeBlock([MarkdownText.inline(aside, in: .prose)]) }
    case .paragraph(let paragraph):
      writeBlock([MarkdownText.inline(paragraph.phrase, in: .prose)])
    case .list(let items):
      writeRows(items.map { "- " + MarkdownText.inline($0, in: .prose) }, head: [])
    case .table(let table): write(table)
    case .entries(let entries): write(entries)
    case .rules(let rules): write(rules)
    case .excerpt(let excerpt): write(excerpt)
    case .details(let summary, let blocks):
      let opening = "<details><summary>" + MarkdownText.summary(summary) + "</summary>"
      pieces.append(MarkdownPiece(.opening, head: [opening]))
      for block in blocks { writeFlat(block) }
      pieces.append(MarkdownPiece(.closing, head: ["</details>"]))
    case .banner, .tally, .changes, .bars, .flow:
      for block in block.plain { write(block) }
    }
  }

  /// Details inside details are written open, so that depth of a document never deepens a call.
  private mutating func writeFlat(_ block: Block) {
    switch block {
    case .details(let summary, let blocks):
      writeBlock([MarkdownText.inline(summary, in: .prose)])
      for block in blocks {
        if case .details = block { continue }
        write(block)
      }
    default: write(block)
    }
  }

  mutating func writeHeading(_ phrase: Phrase, depth: Int) {
    let level = min(6, options.headingLevel + depth)
    writeBlock([
      String(repeating: "#", count: level) + " "
        + MarkdownText.inline(phrase.styled(.plain), in: .prose)
    ])
  }

  /// Writes lines that stand or fall together.
  mutating func writeBlock(_ lines: [String]) {
    pieces.append(MarkdownPiece(.block, head: lines))
  }

  /// Writes lines of which the last may be left out where the sink is full, after a head without
  /// which they make no sense.
  mutating func writeRows(_ rows: [String], head: [String]) {
    guard !rows.isEmpty else { return }
    pieces.append(MarkdownPiece(.rows, head: head, rows: rows))
  }

  /// Appends all that finds room, and what was left out.
  consuming func finish(into result: inout [UInt8]) {
    let cut = MarkdownCut(pieces, within: options.limit)
    var isFirst = true
    func append(_ lines: ArraySlice<String>) {
      if lines.isEmpty { return }
      if !isFirst { result.append(UInt8(ascii: "\n")) }
      isFirst = false
      for line in lines {
        result.append(contentsOf: line.utf8)
        result.append(UInt8(ascii: "\n"))
      }
    }
    for (index, piece) in pieces.enumerated() {
      if let rows = cut.kept[index] { append((piece.head + piece.rows.prefix(rows))[...]) }
      if cut.noticeIndex == index, let notice = cut.notice { append([notice]) }
    }
  }

  private mutating func write(_ excerpt: Excerpt) {
    // The text renderer lays the mark out by cells, which a fixed-width block shows as well.
    var writer = TextWriter(RenderOptions(width: 160), output: [])
    writer.write(excerpt)
    let lines = String(decoding: writer.output.dropLast(), as: UTF8.self).utf8
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let fence = MarkdownEscaping.fence(around: lines)
    writeBlock([fence + "text"] + lines + [fence])
  }
}
