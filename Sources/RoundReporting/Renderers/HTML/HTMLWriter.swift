import RoundModel

/// Writes blocks as markup.
struct HTMLWriter: Sendable {
  private(set) var output: [UInt8] = []
  /// What the first headline says, as text for the title of the page.
  private(set) var title = "rounddiff"
  private var hasHeadline = false

  mutating func write(_ document: Document) {
    for section in document.sections {
      append("<section>\n")
      if let heading = section.heading { line("<h2>\(HTMLText.inline(heading))</h2>") }
      for block in section.blocks { write(block) }
      append("</section>\n")
    }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .headline(let phrase, let aside, let depth):
      let level = hasHeadline ? min(6, depth + 2) : 1
      if !hasHeadline {
        title = HTMLText.plain(phrase)
        hasHeadline = true
      }
      line("<h\(level)>\(HTMLText.inline(phrase))</h\(level)>")
      if let aside { line("<p class=\"aside\">\(HTMLText.inline(aside))</p>") }
    case .paragraph(let paragraph): line("<p>\(HTMLText.inline(paragraph.phrase))</p>")
    case .list(let items):
      line("<ul>")
      for item in items { line("<li>\(HTMLText.inline(item))</li>") }
      line("</ul>")
    case .table(let table): write(table)
    case .entries(let entries): write(entries.entries)
    case .rules(let rules): write(rules)
    case .excerpt(let excerpt): write(excerpt)
    case .details(let summary, let blocks):
      line("<details><summary>\(HTMLText.inline(summary))</summary>")
      for block in blocks {
        if case .details = block { continue }
        write(block)
      }
      line("</details>")
    }
  }

  private mutating func write(_ table: Table) {
    line("<div class=\"s\"><table>")
    if table.columns.contains(where: { !$0.title.isEmpty }) {
      let cells = table.columns.map { column in
        "<th scope=\"col\"\(Self.attribute(column))>\(HTMLText.inline(column.title))</th>"
      }
      line("<thead><tr>\(cells.joined())</tr></thead>")
    }
    line("<tbody>")
    for row in table.rows {
      let cells = zip(table.columns, row).map { column, cell in
        "<td\(Self.attribute(column))>\(HTMLText.inline(cell))</td>"
      }
      line("<tr>\(cells.joined())</tr>")
    }
    line("</tbody></table></div>")
  }

  private static func attribute(_ column: Table.Column) -> String {
    column.alignment == .right ? " class=\"n\"" : ""
  }

  private mutating func write(_ rules: [RuleEntry]) {
    line("<ul class=\"e\">")
    for rule in rules {
      append("<li>\(label(rule.glyph, "\(rule.name): \(rule.result)", rule.tone)) ")
      append(HTMLText.inline(rule.detail))
      if !rule.entries.isEmpty { write(rule.entries) }
      line("</li>")
    }
    line("</ul>")
  }

  private func label(_ glyph: Glyph?, _ words: Phrase, _ tone: Tone) -> String {
    let name = " class=\"\(HTMLText.className(tone) ?? "k")\""
    let sign = glyph.map { "<span aria-hidden=\"true\">\($0.sign)</span> " } ?? ""
    return "<b\(name)>\(sign)\(HTMLText.inline(words))</b>"
  }

  private mutating func write(_ entries: [Entry]) {
    line("<ul class=\"e\">")
    for entry in entries {
      let priority = entry.priority.map { " <span class=\"m\">P\($0)</span>" } ?? ""
      append("<li>\(label(entry.glyph, entry.label, entry.tone))\(HTMLText.inline(entry.name))")
      append(priority)
      let lines = entry.lines.compactMap(Self.line)
      if !lines.isEmpty {
        append("<ul>" + lines.map { "<li>\($0)</li>" }.joined() + "</ul>")
      }
      line("</li>")
    }
    line("</ul>")
  }

  private static func line(_ line: Entry.Line) -> String? {
    switch line {
    case .message(.none, let phrase), .remark(let phrase): return HTMLText.inline(phrase)
    case .message(.was, let phrase): return "<b class=\"r\">before</b>" + HTMLText.inline(phrase)
    case .message(.now, let phrase): return "<b class=\"p\">after</b>" + HTMLText.inline(phrase)
    case .source(let place, let notes), .roomy(let notes, let place):
      let parts: [Phrase] = [place.map { "\($0)" } ?? "", notes].filter { !$0.isEmpty }
      return parts.isEmpty ? nil : HTMLText.inline(parts.joined(", "))
    }
  }

  private mutating func write(_ excerpt: Excerpt) {
    // The mark is laid out by cells, which a fixed-width block shows as well.
    var writer = TextWriter(RenderOptions(width: 160), output: [])
    writer.write(excerpt)
    let text = String(decoding: writer.output, as: UTF8.self)
    line("<pre>\(MarkupEscaping.html(text, keepsLines: true))</pre>")
  }

  private mutating func line(_ text: String) { append(text + "\n") }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }
}
