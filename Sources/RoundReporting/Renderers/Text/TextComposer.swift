/// Turns phrases into pieces that are safe to show, and breaks them into lines.
struct TextComposer: Sendable {
  let options: RenderOptions

  var ellipsis: String { options.isASCII ? "~" : "…" }

  /// The sign inside of names, where `~` might be taken for a letter of theirs.
  var middleEllipsis: String { options.isASCII ? "..." : "…" }

  func sign(_ glyph: Glyph) -> String { options.isASCII ? glyph.ascii : glyph.sign }

  /// The phrase on one line, however long.
  func line(_ phrase: Phrase) -> TextLine {
    TextLine(phrase.runs.map { TextPiece(text(of: $0), $0.style) })
  }

  func line(_ phrase: Phrase, cutTo limit: Int) -> TextLine {
    line(phrase).cut(to: limit, ellipsis: ellipsis)
  }

  /// A name on one line of its own: whole where it fits, else its two ends.
  func name(_ phrase: Phrase, within limit: Int) -> TextLine {
    fitted(line(phrase), within: limit)
  }

  /// A name that may not be wider than a line, where names are cut.
  func fitted(_ name: TextLine, within limit: Int) -> TextLine {
    options.cutsNames ? name.cutMiddle(to: max(16, limit), ellipsis: middleEllipsis) : name
  }

  private func text(of run: Phrase.Run) -> String {
    switch run.origin {
    case .words: options.isASCII ? Self.ascii(run.text) : run.text
    case .sentence:
      TextEscaping.escaped(
        options.isASCII ? Self.ascii(run.text) : run.text, isASCII: options.isASCII)
    case .reference: run.text
    case .input, .place: TextEscaping.escaped(run.text, isASCII: options.isASCII)
    case .quote: "\"" + TextEscaping.escaped(run.text, isASCII: options.isASCII) + "\""
    case .glyph(let glyph), .mark(let glyph): sign(glyph)
    }
  }

  /// Our own words with the nearest signs of ASCII.
  private static func ascii(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "→": result.append(">")
      case "−", "–": result.append("-")
      case "…": result.append("~")
      case "│": result.append("|")
      case "·": result.append(".")
      case "✗": result.append("x")
      case "✓": result.append("v")
      case "≠": result.append("#")
      case "»": result.append(">")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The phrase on as many lines as it takes; a word that is wider than a line stays whole.
  func wrapped(_ phrase: Phrase, first: Int, rest: Int) -> [TextLine] {
    var lines: [TextLine] = []
    var current = TextLine()
    for word in words(of: line(phrase)) {
      let room = (lines.isEmpty ? first : rest) - current.cells
      if current.isEmpty {
        current.append(word.text)
      } else if word.blanks + word.text.cells <= room {
        // Blanks between words of one style belong to it, so that the style is opened once.
        let style = current.pieces.last?.style ?? .plain
        let next = word.text.pieces.first?.style ?? .plain
        let blanks = String(repeating: " ", count: word.blanks)
        current.append(TextPiece(blanks, style == next ? style : .plain))
        current.append(word.text)
      } else {
        lines.append(current)
        current = word.text
      }
    }
    if !current.isEmpty || lines.isEmpty { lines.append(current) }
    return lines
  }

  /// The cells of the widest word of a phrase: what a column must hold to wrap it well.
  func widestWord(of phrase: Phrase) -> Int {
    words(of: line(phrase)).map(\.text.cells).max() ?? 0
  }

  private struct Word {
    var blanks: Int
    var text: TextLine
  }

  /// The words of a line: pieces that no blank parts belong to one word.
  private func words(of line: TextLine) -> [Word] {
    var words: [Word] = []
    var word = TextLine()
    var blanks = 0
    func close() {
      guard !word.isEmpty else { return }
      words.append(Word(blanks: blanks, text: guarded(word)))
      word = TextLine()
      blanks = 0
    }
    for piece in line.pieces {
      var rest = piece.text[...]
      while let blank = rest.utf8.firstIndex(of: 0x20) {
        word.append(TextPiece(String(rest[..<blank]), piece.style))
        close()
        blanks += 1
        rest = rest[rest.utf8.index(after: blank)...]
      }
      word.append(TextPiece(String(rest), piece.style))
    }
    close()
    return words
  }

  /// A word that stays harmless where it comes to start a line.
  private func guarded(_ word: TextLine) -> TextLine {
    guard TextEscaping.startsCommand(word.pieces.lazy.flatMap(\.text.unicodeScalars)) else {
      return word
    }
    var result = TextLine([TextPiece("\\", word.pieces.first?.style ?? .plain)])
    result.append(word)
    return result
  }
}
