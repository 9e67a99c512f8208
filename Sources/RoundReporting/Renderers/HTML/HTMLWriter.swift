import RoundModel

/// Writes blocks as markup.
struct HTMLWriter: Sendable {
  private(set) var output: [UInt8] = []
  /// The head of the page: its main heading.
  private(set) var head = ""
  /// What the page says in a line, escaped, for its title; the verdict stands first.
  private(set) var title = ""
  /// Facts for the script, as JSON.
  var data: [UInt8] = []
  /// Whether there is anything to search.
  var hasChanges = false
  private var sectionCount = 0

  mutating func write(_ document: Document) {
    for section in document.sections {
      sectionCount += 1
      let anchor = section.anchor.map { " id=\"\($0)\"" } ?? ""
      line("<section\(anchor)>")
      if let heading = section.heading { line("<h2>\(HTMLText.inline(heading))</h2>") }
      for block in section.blocks { write(block) }
      line("</section>")
    }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .headline(let phrase, let aside, let depth): writeHeading(phrase, aside, depth)
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
    case .banner(let banner): write(banner)
    case .tally(let items): write(items)
    case .changes(let list): write(list)
    case .bars(let bars): write(bars)
    case .flow(let flow): write(flow)
    }
  }

  private mutating func writeHeading(_ phrase: Phrase, _ aside: Phrase?, _ depth: Int) {
    let small = aside.map { " <small>\(HTMLText.inline($0))</small>" } ?? ""
    guard head.utf8.isEmpty else {
      let level = max(2, min(6, depth + 1))
      return line("<h\(level)>\(HTMLText.inline(phrase))\(small)</h\(level)>")
    }
    head = "<h1>\(HTMLText.inline(phrase.styled(.plain)))\(small)</h1>"
    title = HTMLText.plain(phrase)
  }

  private mutating func write(_ banner: Banner) {
    title = HTMLText.plain(banner.word) + ": " + title
    let tone = HTMLText.className(banner.tone)
    append("<div class=\"verdict\(tone.map { " t" + $0 } ?? "")\"><div>")
    append("<p class=\"word \(tone ?? "k")\">\(HTMLText.inline(banner.word))</p>\n")
    for statement in banner.statements {
      line("<p>\(HTMLText.inline(statement))</p>")
    }
    append("</div>\n<dl>")
    for fact in banner.facts {
      line("<dt>\(HTMLText.inline(fact.term))</dt> <dd>\(HTMLText.inline(fact.statement))</dd>")
    }
    line("</dl></div>")
  }

  private mutating func write(_ items: [TallyItem]) {
    line("<ul class=\"tally\" aria-label=\"Tests by effect\">")
    for item in items {
      let tone = item.count > 0 ? HTMLText.className(item.tone) ?? "k" : "m"
      line(
        "<li><a href=\"#\(item.anchor)\"><strong class=\"\(tone)\">"
          + "\(Figures.grouped(item.count))</strong> "
          + "<span>\(HTMLText.inline(item.words))</span></a></li>")
    }
    line("</ul>")
  }

  private mutating func write(_ excerpt: Excerpt) {
    // The mark is laid out by cells, which a fixed-width block shows as well.
    var writer = TextWriter(RenderOptions(width: 160), output: [])
    writer.write(excerpt)
    let text = String(decoding: writer.output, as: UTF8.self)
    line("<pre>\(MarkupEscaping.html(text, keepsLines: true))</pre>")
  }

  mutating func line(_ text: String) { append(text + "\n") }

  mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }
}
