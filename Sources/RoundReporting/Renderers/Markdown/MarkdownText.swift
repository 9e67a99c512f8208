/// Writes phrases as inline Markdown.
enum MarkdownText {
  /// The phrase on one line.
  static func inline(
    _ phrase: Phrase, in surroundings: MarkdownEscaping.Surroundings
  ) -> String {
    var result = ""
    // Marks of neighbours would run together, so that strong runs share theirs.
    var strongText = ""
    for run in phrase.runs {
      let text = text(of: run, in: surroundings)
      if run.style.isStrong {
        strongText += text
      } else {
        result += strong(strongText) + text
        strongText = ""
      }
    }
    return result + strong(strongText)
  }

  /// The phrase inside HTML, where code spans are not read: only our own words get there.
  static func summary(_ phrase: Phrase) -> String {
    var result = String.UnicodeScalarView()
    for run in phrase.runs {
      let text: String
      switch run.origin {
      case .words, .reference: text = run.text
      case .glyph(let glyph), .mark(let glyph): text = glyph.sign
      case .sentence, .input, .quote, .place: text = "…"
      }
      for scalar in text.unicodeScalars {
        switch scalar {
        case "<": result.append(contentsOf: "&lt;".unicodeScalars)
        case "&": result.append(contentsOf: "&amp;".unicodeScalars)
        default: result.append(scalar)
        }
      }
    }
    return String(result)
  }

  private static func text(
    of run: Phrase.Run, in surroundings: MarkdownEscaping.Surroundings
  ) -> String {
    switch run.origin {
    case .words, .reference: MarkdownEscaping.words(run.text)
    case .sentence: MarkdownEscaping.sentence(run.text, in: surroundings)
    case .input, .quote, .place: MarkdownEscaping.codeSpan(run.text, in: surroundings)
    case .glyph(let glyph), .mark(let glyph): glyph.sign
    }
  }

  /// Strong text; blanks at the edges stay outside, where they must be.
  private static func strong(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 != 0x20 } ?? 0
    let end = bytes.lastIndex { $0 != 0x20 } ?? -1
    guard start <= end else { return text }
    let part = { (range: Range<Int>) in String(decoding: bytes[range], as: UTF8.self) }
    return part(0..<start) + "**" + part(start..<end + 1) + "**" + part(end + 1..<bytes.count)
  }
}
