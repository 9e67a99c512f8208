extension TextWriter {
  /// Writes the source line and a mark under what matters in it.
  ///
  /// Long lines show the part around the mark.
  mutating func write(_ excerpt: Excerpt) {
    let number = String(excerpt.line)
    let bar = options.isASCII ? "|" : "│"
    let numberWidth = max(2, number.utf8.count)
    let gutter = 2 + numberWidth + 3
    let room = max(20, width - gutter)
    let parts = Self.parts(of: excerpt)
    var before = piece(parts.before)
    let mark = piece(parts.mark)
    var after = TextLine([piece(parts.after)])
    if before.cells > max(8, room - mark.cells - 12), before.cells + mark.cells + after.cells > room
    {
      let kept = TextLine([before]).cutLeft(
        to: max(8, min(before.cells, room / 3)), ellipsis: composer.ellipsis)
      before = TextPiece(kept.pieces.map(\.text).joined())
    }
    var source = TextLine()
    source.pad(to: 2 + numberWidth - number.utf8.count)
    source.append(TextPiece(number + " " + bar + " "))
    source.append(before)
    source.append(mark)
    after = after.cut(to: max(0, width - source.cells), ellipsis: composer.ellipsis)
    source.append(after)
    write(source.cut(to: width, ellipsis: composer.ellipsis))

    var under = TextLine()
    under.pad(to: 2 + numberWidth + 1)
    under.append(TextPiece(bar + " "))
    under.pad(to: gutter + before.cells)
    let length = max(1, min(mark.cells, width - under.cells))
    under.append(TextPiece(String(repeating: "^", count: length), Style(excerpt.tone)))
    if !excerpt.remark.isEmpty {
      under.append(TextPiece(" "))
      under.append(composer.line(excerpt.remark))
    }
    write(under)
  }

  private func piece(_ text: String) -> TextPiece {
    TextPiece(TextEscaping.escaped(text, isASCII: options.isASCII))
  }

  private static func parts(of excerpt: Excerpt) -> (before: String, mark: String, after: String) {
    var rest = excerpt.text.unicodeScalars[...]
    let before = rest.prefix(max(0, excerpt.column - 1))
    rest = rest.dropFirst(before.count)
    let mark = rest.prefix(max(1, excerpt.length))
    rest = rest.dropFirst(mark.count)
    let text = { (part: Substring.UnicodeScalarView) in String(String.UnicodeScalarView(part)) }
    return (text(before), text(mark), text(rest))
  }
}
