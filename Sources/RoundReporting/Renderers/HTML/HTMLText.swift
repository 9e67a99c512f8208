/// Phrases as markup: every run is escaped here, whatever it came from.
enum HTMLText {
  static func inline(_ phrase: Phrase) -> String {
    phrase.runs.map(run).joined()
  }

  /// The phrase without markup, for titles and labels; escaped all the same.
  static func plain(_ phrase: Phrase) -> String {
    phrase.runs.map { content(of: $0) }.joined()
  }

  private static func run(_ run: Phrase.Run) -> String {
    let text = content(of: run)
    guard !text.utf8.isEmpty else { return "" }
    var names: [String] = []
    if let tone = className(run.style.tone) { names.append(tone) }
    let attribute = names.isEmpty ? "" : " class=\"\(names.joined(separator: " "))\""
    switch run.origin {
    case .input: return "<code\(attribute)>\(text)</code>"
    case .place: return "<code class=\"src\">\(text)</code>"
    case .quote: return "<q\(attribute)>\(text)</q>"
    case .reference(let anchor):
      return "<a href=\"#\(MarkupEscaping.html(anchor))\">\(text)</a>"
    case .mark(let glyph): return HTMLSymbols.picture(glyph, label: HTMLSymbols.words(glyph))
    case .glyph: return "<span aria-hidden=\"true\"\(attribute)>\(text)</span>"
    case .words, .sentence:
      if run.style.isStrong { return "<strong\(attribute)>\(text)</strong>" }
      return names.isEmpty ? text : "<span\(attribute)>\(text)</span>"
    }
  }

  private static func content(of run: Phrase.Run) -> String {
    switch run.origin {
    case .glyph(let glyph), .mark(let glyph): return glyph.sign
    default: break
    }
    return MarkupEscaping.html(run.text)
  }

  /// The class that the colours of a tone hang on.
  static func className(_ tone: Tone) -> String? {
    switch tone {
    case .none: nil
    case .regression: "r"
    case .warning: "w"
    case .progress: "p"
    case .unknown: "u"
    case .muted: "m"
    }
  }
}
