/// Writes documents for pages, comments and summaries that show Markdown.
package struct MarkdownRenderer: Renderer {
  package static let name = "markdown"
  package static let fileExtension: String? = "md"

  private let options: RenderOptions

  package init(_ options: RenderOptions) { self.options = options }

  package func render(_ document: Document, into output: inout [UInt8]) {
    var writer = MarkdownWriter(options)
    for section in document.sections {
      if let heading = section.heading { writer.writeHeading(heading, depth: 1) }
      for block in section.blocks { writer.write(block) }
    }
    writer.finish(into: &output)
  }
}

/// Collects blocks, each parted from the one before by an empty line.
struct MarkdownWriter: Sendable {
  let options: RenderOptions
  private var output: [UInt8] = []
  private var isFirst = true
  var budget: MarkdownBudget

  init(_ options: RenderOptions) {
    self.options = options
    budget = MarkdownBudget(options.limit)
  }

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
      let opening = ["<details><summary>" + MarkdownText.summary(summary) + "</summary>"]
      guard budget.take(opening, blankLines: 1) else { return budget.leaveOut(1) }
      append(opening)
      for block in blocks { writeFlat(block) }
      // The budget keeps a reserve for what must be closed.
      append(["</details>"])
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
    guard budget.take(lines, blankLines: isFirst ? 0 : 1) else { return budget.leaveOut(1) }
    append(lines)
  }

  /// Writes lines of which the last may be left out where the sink is full, after a head without
  /// which they make no sense.
  mutating func writeRows(_ rows: [String], head: [String]) {
    guard !rows.isEmpty, budget.take(head, blankLines: isFirst ? 0 : 1) else {
      budget.leaveOut(rows.count)
      return
    }
    var lines = head
    for (index, row) in rows.enumerated() {
      guard budget.take([row], blankLines: 0) else {
        budget.leaveOut(rows.count - index)
        break
      }
      lines.append(row)
    }
    if lines.count > head.count { append(lines) }
  }

  private mutating func append(_ lines: [String]) {
    if !isFirst { output.append(UInt8(ascii: "\n")) }
    isFirst = false
    for line in lines {
      output.append(contentsOf: line.utf8)
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// Appends all that was written, and what was left out.
  consuming func finish(into result: inout [UInt8]) {
    if budget.leftOut > 0 { append([budget.notice]) }
    result.append(contentsOf: output)
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
