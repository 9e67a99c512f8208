import RoundModel

/// Words diagnostics: place, severity and code, then the source line with a mark, then details.
struct DiagnosticView: Sendable {
  private let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }

  private static let detailIndent = 5

  var blocks: [Block] {
    var blocks: [Block] = [.paragraph(Paragraph(head, hanging: Self.detailIndent))]
    if let text = diagnostic.excerpt, let place = diagnostic.place {
      var excerpt = Excerpt(
        line: place.line, text: text, column: place.column, length: diagnostic.length, tone: tone)
      if let beginning = diagnostic.beginning, beginning.line == place.line {
        excerpt.column = beginning.column
        excerpt.remark = "begins here"
      }
      blocks.append(.excerpt(excerpt))
    }
    for sentence in diagnostic.detail {
      blocks.append(.paragraph(Paragraph("\(sentence: sentence)", indent: Self.detailIndent)))
    }
    return blocks
  }

  private var tone: Tone {
    switch diagnostic.severity {
    case .error: .regression
    case .warning: .warning
    case .note: .none
    }
  }

  private var style: Style {
    switch diagnostic.severity {
    case .error: .strong(.regression)
    case .warning: Style(.warning)
    case .note: .plain
    }
  }

  private var head: Phrase {
    let word = "\(diagnostic.severity.term) \(diagnostic.code.rawValue): "
    let text: Phrase = "\(words: word, style)\(sentence: diagnostic.message, style)"
    guard let place = diagnostic.place else { return text }
    return "\(place, style)\(words: ": ", style)\(text)"
  }
}
