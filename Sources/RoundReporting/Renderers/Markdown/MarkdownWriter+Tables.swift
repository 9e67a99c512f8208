extension MarkdownWriter {
  mutating func write(_ table: Table) {
    let head = [
      Self.row(table.columns.map { Self.cell($0.title.styled(.plain)) }),
      "|" + table.columns.map { $0.alignment == .right ? "--:|" : "---|" }.joined(),
    ]
    writeRows(
      table.rows.map { row in
        Self.row(
          table.columns.indices.map { $0 < row.count ? Self.cell(row[$0]) : "" })
      }, head: head)
  }

  mutating func write(_ entries: Entries) {
    let list = entries.entries
    let hasPriority = list.contains { $0.priority != nil }
    let isCompact = entries.isCompact
    let rows = list.map { entry -> [String] in
      let label = Self.cell(entry.label.styled(.plain))
      var cells = [entry.glyph.map { Self.cell("\($0)") } ?? "", label]
      if hasPriority { cells.append(entry.priority.map { "P\($0)" } ?? "") }
      cells.append(Self.cell(entry.name.styled(.plain)))
      return cells + (isCompact ? [Self.cell(entry.tag)] : [reason(of: entry), source(of: entry)])
    }
    var titles = ["", Self.cell(entries.labelTitle)] + (hasPriority ? ["Priority"] : []) + ["Test"]
    titles +=
      isCompact ? [Self.cell(entries.tagTitle)] : [Self.cell(entries.reasonTitle), "Source"]
    write(titles, rows)
  }

  mutating func write(_ rules: [RuleEntry]) {
    let rows = rules.map { rule -> [String] in
      [
        Self.cell("\(rule.glyph) \(rule.result)"), Self.cell(rule.name.styled(.plain)),
        Self.cell(rule.detail),
      ]
    }
    write(["Result", "Rule", "What was found"], rows)
    for rule in rules where !rule.entries.isEmpty {
      writeBlock([MarkdownText.inline(rule.name.styled(.strong), in: .prose)])
      write(Entries(rule.entries, isCompact: true))
    }
  }

  /// Writes a table without the columns that are empty in every row.
  private mutating func write(_ titles: [String], _ rows: [[String]]) {
    let kept = titles.indices.filter { column in
      rows.contains { !$0[column].utf8.isEmpty }
    }
    let head = [Self.row(kept.map { titles[$0] }), "|" + kept.map { _ in "---|" }.joined()]
    writeRows(rows.map { row in Self.row(kept.map { row[$0] }) }, head: head)
  }

  private static func row(_ cells: [String]) -> String {
    "|" + cells.map { $0.utf8.isEmpty ? " |" : " \($0) |" }.joined()
  }

  private static func cell(_ phrase: Phrase) -> String {
    MarkdownText.inline(phrase, in: .tableCell)
  }

  private func reason(of entry: Entry) -> String {
    var parts: [String] = []
    for line in entry.lines {
      switch line {
      case .message(let mark, let phrase):
        let word =
          switch mark {
          case .none: ""
          case .was: "was "
          case .now: "now "
          }
        parts.append(word + Self.cell(phrase))
      case .remark(let phrase): parts.append(Self.cell(phrase))
      case .roomy(let phrase, _): if !phrase.isEmpty { parts.append(Self.cell(phrase)) }
      case .source: break
      }
    }
    return parts.joined(separator: "; ")
  }

  private func source(of entry: Entry) -> String {
    var parts: [String] = []
    for line in entry.lines {
      switch line {
      case .source(let place, let notes):
        if let place { parts.append(Self.cell("\(place)")) }
        if !notes.isEmpty { parts.append(Self.cell(notes)) }
      case .roomy(_, let place): if let place { parts.append(Self.cell("\(place)")) }
      case .message, .remark: break
      }
    }
    return parts.joined(separator: ", ")
  }
}
