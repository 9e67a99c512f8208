import RoundDiffing
import RoundModel

/// The columns that all entries of a document share, so that sections line up.
struct EntryShape: Sendable {
  /// The cells of the widest label, and of the widest priority; 0 where no test has one.
  private(set) var labelWidth = 0
  private(set) var priorityWidth = 0
  /// The cells of the widest name and of the widest source, as far as columns go.
  private(set) var nameWidth = 0
  private(set) var sourceWidth = 0

  private static let nameLimit = 48
  private static let sourceLimit = 20

  init(_ document: Document, _ composer: TextComposer) {
    for section in document.sections {
      for block in section.blocks.flatMap(\.plain) {
        switch block {
        case .entries(let entries):
          let parts = SharedWork.inParts(of: entries.entries.count) { range in
            var shape = EntryShape()
            for entry in entries.entries[range] { shape.measure(entry, composer) }
            return shape
          }
          for part in parts { widen(part) }
        case .rules(let rules):
          for rule in rules {
            for entry in rule.entries { measure(entry, composer) }
          }
        default: break
        }
      }
    }
  }

  private init() {}

  private mutating func widen(_ other: EntryShape) {
    labelWidth = max(labelWidth, other.labelWidth)
    priorityWidth = max(priorityWidth, other.priorityWidth)
    nameWidth = max(nameWidth, other.nameWidth)
    sourceWidth = max(sourceWidth, other.sourceWidth)
  }

  private mutating func measure(_ entry: Entry, _ composer: TextComposer) {
    labelWidth = max(labelWidth, composer.line(entry.label).cells)
    if let priority = entry.priority {
      priorityWidth = max(priorityWidth, 1 + String(priority).utf8.count)
    }
    let cells = composer.line(entry.name).cells
    nameWidth = max(nameWidth, min(Self.nameLimit, cells))
    for line in entry.lines {
      let place: SourcePlace?
      switch line {
      case .source(let known, _): place = known
      case .roomy(_, let known): place = known
      case .message, .remark: place = nil
      }
      guard let place else { continue }
      sourceWidth = max(sourceWidth, min(Self.sourceLimit, CellWidth.of(place.description)))
    }
  }

  /// The cell at which names start.
  var nameColumn: Int { 2 + labelWidth + 1 + (priorityWidth > 0 ? priorityWidth + 1 : 0) }

  /// Glyph, label and priority of an entry, up to where its name starts.
  func head(of entry: Entry, _ composer: TextComposer, indent: Int) -> TextLine {
    var line = TextLine()
    line.pad(to: indent)
    if let glyph = entry.glyph {
      line.append(TextPiece(composer.sign(glyph) + " ", Style(entry.tone)))
    }
    for piece in composer.line(entry.label).pieces {
      // A label with tones of its own keeps them.
      line.append(entry.tone == .none ? piece : TextPiece(piece.text, Style(entry.tone)))
    }
    if let priority = entry.priority {
      line.pad(to: indent + 2 + labelWidth + 1)
      line.append(TextPiece("P" + String(priority)))
    }
    return line
  }
}
