import RoundDiffing
import RoundModel

extension TextWriter {
  mutating func write(_ entries: Entries, _ shape: EntryShape) {
    if entries.showsLabelTitle { write(composer.line(entries.labelTitle)) }
    let options = options
    let parts = SharedWork.inParts(of: entries.entries.count) { range in
      var writer = TextWriter(options, output: [])
      for entry in entries.entries[range] {
        if entries.isCompact {
          writer.writeCompact(entry, shape, indent: entries.indent)
        } else if writer.width >= Self.wideWidth {
          writer.writeWide(entry, shape)
        } else {
          writer.writeNarrow(entry, shape)
        }
      }
      return writer.output
    }
    for part in parts { append(part) }
  }

  /// One line: glyph, label, priority, name, tag.
  mutating func writeCompact(_ entry: Entry, _ shape: EntryShape, indent: Int) {
    var line = shape.head(of: entry, composer, indent: indent)
    let column = indent + shape.nameColumn
    let name = composer.name(entry.name, within: width - indent - 4)
    if column + name.cells > width {
      write(line)
      line = TextLine()
      line.pad(to: indent + 4)
    } else {
      line.pad(to: column)
    }
    line.append(name)
    let tag = composer.line(entry.tag)
    if !tag.isEmpty {
      let tagColumn = max(line.cells, column + shape.nameWidth) + 1
      if tagColumn + tag.cells <= width {
        line.pad(to: tagColumn)
      } else if line.cells + 1 + tag.cells <= width {
        line.pad(to: line.cells + 1)
      } else {
        write(line)
        line = TextLine()
        line.pad(to: column)
      }
      line.append(tag)
    }
    write(line)
  }

  /// The name, then a line for each thing that is known.
  private mutating func writeNarrow(_ entry: Entry, _ shape: EntryShape) {
    var line = shape.head(of: entry, composer, indent: 0)
    let name = composer.name(entry.name, within: width - 4)
    var column = shape.nameColumn
    if column + name.cells <= width {
      line.pad(to: column)
    } else {
      write(line)
      line = TextLine()
      line.pad(to: 4)
    }
    line.append(name)
    write(line)
    if width - column < 24 { column = 6 }
    for item in entry.lines {
      switch item {
      case .message(let mark, let phrase):
        var line = TextLine()
        line.pad(to: column - 2)
        line.append(piece(of: mark))
        line.pad(to: column)
        line.append(composer.line(phrase, cutTo: width - column))
        write(line)
      case .source(let place, let notes): writeSource(place, notes, column)
      case .remark(let phrase): writeWrapped(phrase, indent: column, hanging: column)
      case .roomy: break
      }
    }
  }

  private func piece(of mark: Entry.Mark) -> TextPiece {
    switch mark {
    case .none: TextPiece("")
    case .was: TextPiece("-", Style(.regression))
    case .now: TextPiece("+", Style(.progress))
    }
  }

  /// A place, which loses directories but never its figures, and notes, which are cut.
  private mutating func writeSource(_ place: SourcePlace?, _ notes: Phrase, _ column: Int) {
    let room = width - column
    var line = TextLine()
    line.pad(to: column)
    if let place {
      let whole = composer.line("\(place)")
      line.append(whole.cutLeft(to: max(room, 24), ellipsis: composer.ellipsis))
    }
    let separator: Phrase = place == nil ? "" : ", "
    let rest = composer.line((separator + notes).styled(.muted))
    if notes.isEmpty { return write(line) }
    let left = width - line.cells
    if rest.cells <= left || left >= 20 {
      line.append(rest.cut(to: left, ellipsis: composer.ellipsis))
      write(line)
    } else {
      write(line)
      for part in composer.wrapped(notes.styled(.muted), first: room, rest: room) {
        write(part.cut(to: room, ellipsis: composer.ellipsis), indent: column)
      }
    }
  }

  /// One line where that is enough: name, message and place side by side.
  private mutating func writeWide(_ entry: Entry, _ shape: EntryShape) {
    let reasonColumn = shape.nameColumn + shape.nameWidth + 1
    let sourceColumn = width - shape.sourceWidth
    let room = sourceColumn - reasonColumn - 1
    var line = shape.head(of: entry, composer, indent: 0)
    line.pad(to: shape.nameColumn)
    line.append(composer.name(entry.name, within: width - line.cells))
    if line.cells > reasonColumn - 1, !entry.lines.isEmpty {
      write(line)
      line = TextLine()
    }
    for row in WideRow.rows(of: entry) {
      line.pad(to: reasonColumn)
      let mark = piece(of: row.mark)
      if !mark.isEmpty {
        line.append(mark)
        line.append(TextPiece(" "))
      }
      let left = reasonColumn + room - line.cells
      let parts =
        row.isCut
        ? [composer.line(row.reason, cutTo: left)]
        : composer.wrapped(row.reason, first: left, rest: left)
      for (index, part) in parts.enumerated() {
        line.pad(to: reasonColumn)
        line.append(part)
        if index == 0, let place = row.place {
          line.pad(to: sourceColumn)
          line.append(
            composer.line("\(place)").cutLeft(to: shape.sourceWidth, ellipsis: composer.ellipsis))
        }
        write(line)
        line = TextLine()
      }
    }
    if !line.isEmpty { write(line) }
  }
}

/// What stands beside the name of an entry on one wide line.
private struct WideRow {
  var mark = Entry.Mark.none
  var reason = Phrase()
  var place: SourcePlace?
  var isCut = true

  /// The lines of an entry side by side: each message with the place after it.
  static func rows(of entry: Entry) -> [WideRow] {
    var rows: [WideRow] = []
    for line in entry.lines {
      switch line {
      case .message(let mark, let phrase): rows.append(WideRow(mark: mark, reason: phrase))
      case .source(let place, _):
        if let last = rows.indices.last, rows[last].place == nil {
          rows[last].place = place
        } else if rows.isEmpty {
          rows.append(WideRow(place: place))
        }
      case .remark(let phrase):
        if let last = rows.indices.last, rows[last].reason.isEmpty {
          rows[last].reason = phrase
          rows[last].isCut = false
        } else {
          rows.append(WideRow(reason: phrase, isCut: false))
        }
      case .roomy(let phrase, let place):
        if phrase.isEmpty, let last = rows.indices.last, rows[last].place == nil {
          rows[last].place = place
        } else {
          rows.append(WideRow(reason: phrase, place: place))
        }
      }
    }
    return rows
  }
}
