/// Tables, and lists of entries and rules.
extension HTMLWriter {
  mutating func write(_ table: Table) {
    // On a phone, rows of texts are shown as blocks, with the titles of figures beside them.
    let stacks = table.columns.count > 2 && table.columns.contains { $0.fit == .wrap }
    line("<div class=\"s\"><table\(stacks ? " class=\"stack\"" : "")>")
    if table.columns.contains(where: { !$0.title.isEmpty }) {
      let cells = table.columns.map { column in
        column.title.isEmpty
          ? "<td></td>"
          : "<th scope=\"col\"\(Self.attribute(column))>\(HTMLText.inline(column.title))</th>"
      }
      line("<thead><tr>\(cells.joined())</tr></thead>")
    }
    line("<tbody>")
    for row in table.rows {
      let cells = zip(table.columns, row).map { column, cell -> String in
        let name =
          stacks && column.alignment == .right
          ? " data-t=\"\(HTMLText.plain(column.title))\"" : ""
        return "<td\(Self.attribute(column))\(name)>\(HTMLText.inline(cell))</td>"
      }
      let anchor = row.first.flatMap(Self.anchor).map { " id=\"\($0)\"" } ?? ""
      line("<tr\(anchor)>\(cells.joined())</tr>")
    }
    line("</tbody></table></div>")
  }

  private static func attribute(_ column: Table.Column) -> String {
    if column.alignment == .right { return " class=\"n\"" }
    return column.fit == .wrap ? " class=\"t\"" : ""
  }

  /// A row that starts with the name of a cause is where references to the cause lead.
  private static func anchor(_ cell: Phrase) -> String? {
    guard cell.runs.count == 1, cell.runs[0].origin == .words else { return nil }
    let bytes = Array(cell.runs[0].text.utf8)
    guard bytes.first == UInt8(ascii: "C"), bytes.count > 1,
      bytes.dropFirst().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return nil }
    return Anchors.cause(cell.runs[0].text)
  }

  mutating func write(_ rules: [RuleEntry]) {
    line("<ul class=\"e\">")
    for rule in rules {
      append("<li>\(Self.label(rule.glyph, "\(rule.name): \(rule.result)", rule.tone)) ")
      append(HTMLText.inline(rule.detail))
      if !rule.entries.isEmpty { write(rule.entries) }
      line("</li>")
    }
    line("</ul>")
  }

  static func label(_ glyph: Glyph?, _ words: Phrase, _ tone: Tone) -> String {
    let name = HTMLText.className(tone).map { " " + $0 } ?? ""
    let sign = glyph.map { "<span aria-hidden=\"true\">\($0.sign)</span> " } ?? ""
    return "<strong class=\"k\(name)\">\(sign)\(HTMLText.inline(words))</strong>"
  }

  mutating func write(_ entries: [Entry]) {
    line("<ul class=\"e\">")
    for entry in entries {
      let priority = entry.priority.map { " <span class=\"m\">P\($0)</span>" } ?? ""
      let label = entry.label.isEmpty ? "" : Self.label(entry.glyph, entry.label, entry.tone)
      append("<li>\(label) \(HTMLText.inline(entry.name))\(priority)")
      if entry.lines.isEmpty, !entry.tag.isEmpty {
        append(" <span class=\"m\">\(HTMLText.inline(entry.tag))</span>")
      }
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
    case .message(.was, let phrase): return "<span class=\"r\">−</span> " + HTMLText.inline(phrase)
    case .message(.now, let phrase): return "<span class=\"p\">+</span> " + HTMLText.inline(phrase)
    case .source(let place, let notes), .roomy(let notes, let place):
      let parts: [Phrase] = [place.map { "\($0)" } ?? "", notes].filter { !$0.isEmpty }
      return parts.isEmpty ? nil : HTMLText.inline(parts.joined(", "))
    }
  }
}
