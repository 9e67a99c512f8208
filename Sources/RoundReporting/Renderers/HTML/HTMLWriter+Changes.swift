import RoundModel

/// Changes: a row each that opens, under the headings of their effects.
extension HTMLWriter {
  mutating func write(_ list: ChangeList) {
    hasChanges = true
    writeControls(list)
    for group in list.groups {
      let tone = HTMLText.className(group.tone) ?? "k"
      line("<section class=\"grp\" id=\"\(group.anchor)\">")
      line(
        "<h3><span class=\"\(tone)\">\(HTMLText.inline(group.title))</span> "
          + "<span class=\"c\">\(Figures.grouped(group.count))</span></h3>")
      line("<ol class=\"chs\">")
      for entry in group.entries { write(entry) }
      line("</ol>")
      if !group.rest.isEmpty {
        // Names alone cost little, and without a script nothing is missing.
        line("<ol class=\"rest\" start=\"\(group.entries.count + 1)\">")
        for change in group.rest { append("<li>\(MarkupEscaping.html(change.name))\n") }
        line("</ol>")
      }
      line("</section>")
    }
    if list.groups.contains(where: { !$0.rest.isEmpty }) {
      line("<p class=\"js\" hidden><button type=\"button\" id=\"more\">Show 200 more</button></p>")
      data = HTMLChangeData(list, taken: output.count + 60_000).bytes
    }
  }

  /// What filters and sorts; shown by the script, which it needs.
  private mutating func writeControls(_ list: ChangeList) {
    line("<form id=\"ui\" class=\"ui js\" role=\"search\" hidden>")
    line(
      "<input id=\"q\" type=\"search\" placeholder=\"Test, message or cause\" "
        + "aria-label=\"Search changes\" autocomplete=\"off\" spellcheck=\"false\">")
    for group in list.groups {
      line(
        "<label><input type=\"checkbox\" name=\"e\" value=\"\(group.anchor)\" checked> "
          + "\(HTMLText.inline(group.title))</label>")
    }
    line("<span class=\"sp\"></span><output id=\"shown\" aria-live=\"polite\"></output>")
    line(
      "<label>Sort <select id=\"sort\"><option value=\"worst\">worst first</option>"
        + "<option value=\"p\">priority</option><option value=\"c\">cause</option>"
        + "<option value=\"name\">name</option></select></label>")
    line("<button id=\"open\" type=\"button\" aria-pressed=\"false\">Open all</button>")
    line("</form>")
  }

  private mutating func write(_ entry: Entry) {
    let tone = HTMLText.className(entry.tone) ?? "k"
    let detail = entry.detail
    let priority = entry.priority.map(String.init) ?? ""
    append(
      "<li class=\"ch\" id=\"\(detail?.anchor ?? "")\" data-p=\"\(priority)\" "
        + "data-c=\"\(HTMLText.plain(entry.tag))\"><details><summary>")
    append(
      "<span class=\"g \(tone)\" aria-hidden=\"true\">\(entry.glyph?.sign ?? "")</span> "
        + "<span class=\"k \(tone)\">\(HTMLText.inline(entry.label))</span> ")
    append("<span class=\"nm\"><span class=\"id\">\(HTMLText.inline(entry.name))</span>")
    if let reason = Self.reason(entry) { append(" <span class=\"re\">\(reason)</span>") }
    append("</span> <span class=\"pr\">\(entry.priority.map { "P\($0)" } ?? "")</span> ")
    append("<span class=\"st\">")
    for (index, mark) in (detail?.marks ?? []).enumerated() {
      if index > 0 { append("<i aria-hidden=\"true\">›</i>") }
      append(HTMLSymbols.picture(mark.glyph, label: HTMLText.plain("\(mark.round) \(mark.words)")))
    }
    append("</span></summary>")
    if let detail { write(detail) }
    line("</details></li>")
  }

  /// The line that stands below the name.
  private static func reason(_ entry: Entry) -> String? {
    for line in entry.lines {
      switch line {
      case .message(.none, let phrase), .remark(let phrase): return HTMLText.inline(phrase)
      case .message(.now, let phrase):
        return "<span class=\"v\">now</span> \(HTMLText.inline(phrase))"
      case .roomy(let phrase, _) where !phrase.isEmpty: return HTMLText.inline(phrase)
      case .message(.was, _), .source, .roomy: continue
      }
    }
    return nil
  }

  private mutating func write(_ detail: EntryDetail) {
    append("<div class=\"panel\">")
    if !detail.reasons.isEmpty {
      append("<h4>\(HTMLText.inline(detail.reasonTitle))</h4><pre class=\"wd\">")
      for reason in detail.reasons { append(Self.markup(of: reason)) }
      append("</pre>")
    }
    append("<dl>")
    for fact in detail.facts {
      append("<dt>\(HTMLText.inline(fact.term))</dt> <dd>\(HTMLText.inline(fact.statement))")
      for line in fact.lines {
        append(
          "<div class=\"ln\"><span class=\"src\">\(MarkupEscaping.html(line.place.description))"
            + "</span> <code>\(MarkupEscaping.html(line.text))</code></div>")
      }
      append("</dd>\n")
    }
    append("</dl></div>")
  }

  private static func markup(of reason: EntryDetail.Reason) -> String {
    let (name, element) =
      switch reason.mark {
      case .none: ("l", "ins")
      case .was: ("l was", "del")
      case .now: ("l now", "ins")
      }
    let words = reason.words.map { words -> String in
      let text = MarkupEscaping.html(words.text, keepsLines: true)
      return words.differs ? "<\(element)>\(text)</\(element)>" : text
    }
    return "<span class=\"\(name)\"><strong>\(HTMLText.inline(reason.label))</strong> "
      + words.joined() + "</span>"
  }
}
