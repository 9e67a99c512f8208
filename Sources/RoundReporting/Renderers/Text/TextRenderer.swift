/// Writes documents for terminals and logs.
package struct TextRenderer: Renderer {
  package static let name = "text"
  package static let fileExtension: String? = "txt"

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
      case .banner, .tally, .changes, .bars, .flow:
        pending.append(contentsOf: next.plain.reversed())
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
}
