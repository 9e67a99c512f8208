/// Writes documents for terminals and logs.
package struct TextRenderer: Renderer {
  package static let name = "text"
  package static let fileExtension = "txt"

  private let options: RenderOptions

  package init(_ options: RenderOptions) { self.options = options }

  package func render(_ document: Document, into output: inout [UInt8]) {
    var writer = TextWriter(options, output: output)
    output = []
    let shape = EntryShape(document, writer.composer)
    for (index, section) in document.sections.enumerated() {
      if index > 0 { writer.blankLine() }
      if let heading = section.heading { writer.writeWrapped(heading) }
      for block in section.blocks { writer.write(block, shape) }
    }
    output = writer.output
  }
}

extension TextWriter {
  /// From this width on a change takes one line.
  static let wideWidth = 120

  mutating func write(_ block: Block, _ shape: EntryShape) {
    var pending = [block]
    while let next = pending.popLast() {
      switch next {
      case .headline(let phrase, let aside, _): write(headline: phrase, aside: aside)
      case .paragraph(let paragraph): write(paragraph)
      case .list(let items):
        for item in items { writeWrapped("- \(item)", hanging: 2) }
      case .table(let table): write(table)
      case .entries(let entries): write(entries, shape)
      case .rules(let rules): write(rules, shape)
      case .excerpt(let excerpt): write(excerpt)
      case .details(let summary, let blocks):
        writeWrapped(summary)
        pending.append(contentsOf: blocks.reversed())
      }
    }
  }

  mutating func writeWrapped(_ phrase: Phrase, indent: Int = 0, hanging: Int = 0) {
    let lines = composer.wrapped(phrase, first: width - indent, rest: width - hanging)
    for (index, line) in lines.enumerated() { write(line, indent: index == 0 ? indent : hanging) }
  }

  mutating func write(_ line: TextLine, indent: Int) {
    var indented = TextLine()
    indented.pad(to: indent)
    indented.append(line)
    write(indented)
  }

  private mutating func write(headline: Phrase, aside: Phrase?) {
    let left = composer.line(headline)
    guard let aside else { return writeWrapped(headline) }
    let right = composer.line(aside)
    if width >= Self.wideWidth { return writeWrapped("\(headline), \(aside)") }
    guard left.cells + 2 + right.cells <= width else {
      writeWrapped(headline)
      return writeWrapped(aside)
    }
    var line = left
    line.pad(to: width - right.cells)
    line.append(right)
    write(line)
  }

  private mutating func write(_ paragraph: Paragraph) {
    switch paragraph.flow {
    case .wrap:
      writeWrapped(paragraph.phrase, indent: paragraph.indent, hanging: paragraph.hanging)
    case .cut:
      write(
        composer.line(paragraph.phrase, cutTo: width - paragraph.indent), indent: paragraph.indent)
    }
  }

  private mutating func write(_ table: Table) {
    var rows = table.rows.map { $0.map(composer.line) }
    let titles = table.columns.map { composer.line($0.title) }
    if table.showsTitles { rows.insert(titles, at: 0) }
    let columns = table.columns.indices.map { index in
      TextGrid.Column(
        width: rows.map { index < $0.count ? $0[index].cells : 0 }.max() ?? 0,
        gap: table.columns[index].gap, alignment: table.columns[index].alignment,
        fit: table.columns[index].fit)
    }
    let grid = TextGrid(composer, columns: columns, indent: table.indent, width: width)
    for (index, row) in rows.enumerated() {
      let source = index - (table.showsTitles ? 1 : 0)
      let phrases = source < 0 ? table.columns.map(\.title) : table.rows[source]
      var wrapping: [Int: Phrase] = [:]
      for column in table.columns.indices
      where table.columns[column].fit == .wrap && column < phrases.count {
        wrapping[column] = phrases[column]
      }
      for line in grid.lines(row, wrapping: wrapping) { write(line) }
    }
  }
}
