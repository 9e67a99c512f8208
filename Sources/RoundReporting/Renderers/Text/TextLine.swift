/// A run of text that is safe to show, and the cells it takes.
struct TextPiece: Sendable {
  var text: String
  var style: Style
  var cells: Int

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
    cells = CellWidth.of(text)
  }

  var isEmpty: Bool { text.utf8.isEmpty }
}

/// Pieces side by side.
struct TextLine: Sendable {
  private(set) var pieces: [TextPiece] = []
  private(set) var cells = 0

  init() {}

  init(_ pieces: [TextPiece]) {
    for piece in pieces { append(piece) }
  }

  var isEmpty: Bool { pieces.isEmpty }

  mutating func append(_ piece: TextPiece) {
    guard !piece.isEmpty else { return }
    pieces.append(piece)
    cells += piece.cells
  }

  mutating func append(_ line: TextLine) {
    for piece in line.pieces { append(piece) }
  }

  /// Adds blanks up to a column, so that what follows starts there.
  mutating func pad(to column: Int) {
    guard column > cells else { return }
    append(TextPiece(String(repeating: " ", count: column - cells)))
  }

  /// The line cut at its end, with a sign that it was.
  func cut(to limit: Int, ellipsis: String) -> TextLine {
    guard cells > limit else { return self }
    let room = max(0, limit - CellWidth.of(ellipsis))
    var result = TextLine()
    for piece in pieces {
      let left = room - result.cells
      guard piece.cells > left else {
        result.append(piece)
        continue
      }
      var kept = String.UnicodeScalarView()
      var used = 0
      for scalar in piece.text.unicodeScalars {
        used += ScalarClass(scalar).cells
        if used > left { break }
        kept.append(scalar)
      }
      result.append(TextPiece(String(kept) + ellipsis, piece.style))
      return result
    }
    return result
  }

  /// The line without its middle, with a sign that something is missing; the ends of a name say
  /// most.
  func cutMiddle(to limit: Int, ellipsis: String) -> TextLine {
    guard cells > limit else { return self }
    let mark = CellWidth.of(ellipsis)
    let room = max(0, limit - mark)
    var result = cut(to: room / 2 + mark, ellipsis: ellipsis)
    result.append(cutLeft(to: limit - result.cells, ellipsis: ""))
    return result
  }

  /// The line without its beginning, with a sign that something is missing.
  func cutLeft(to limit: Int, ellipsis: String) -> TextLine {
    guard cells > limit else { return self }
    let room = max(0, limit - CellWidth.of(ellipsis))
    var surplus = cells - room
    var result = TextLine([TextPiece(ellipsis, pieces.first?.style ?? .plain)])
    for piece in pieces {
      if surplus >= piece.cells {
        surplus -= piece.cells
        continue
      }
      var rest = piece.text.unicodeScalars[...]
      while let first = rest.first, surplus > 0 || ScalarClass(first) == .combining {
        surplus -= ScalarClass(first).cells
        rest = rest.dropFirst()
      }
      result.append(TextPiece(String(String.UnicodeScalarView(rest)), piece.style))
      surplus = 0
    }
    return result
  }
}
