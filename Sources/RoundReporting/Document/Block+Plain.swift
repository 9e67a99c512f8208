extension Block {
  /// The same facts in blocks that any line of text can hold; a picture has its table beside it.
  package var plain: [Block] {
    switch self {
    case .banner(let banner):
      [.headline(banner.word, aside: nil)] + banner.statements.map(Block.text)
        + [.table(banner.table)]
    case .tally(let items): [.list(items.map { "\($0.count) \($0.words)" })]
    case .changes(let list):
      list.groups.flatMap { group -> [Block] in
        let rest = group.rest.map {
          Entry($0.glyph, Phrase(words: $0.label), tone: group.tone, name: "\(input: $0.name)")
        }
        return [
          .headline(group.title, aside: nil, depth: 2), .entries(Entries(group.entries + rest)),
        ]
      }
    case .bars(let bars): [.table(bars.table)]
    case .flow: []
    default: [self]
    }
  }
}

extension Banner {
  /// The facts as rows.
  var table: Table {
    Table(
      [Table.Column(), Table.Column(fit: .wrap)], rows: facts.map { [$0.term, $0.statement] },
      showsTitles: false)
  }
}

extension Bars {
  /// The figures as rows.
  var table: Table {
    var columns = titles.map { Table.Column($0) }
    if columns.count > 1 { columns[1].alignment = .right }
    return Table(columns, rows: bars.map { [$0.title, $0.value, $0.note] })
  }
}
