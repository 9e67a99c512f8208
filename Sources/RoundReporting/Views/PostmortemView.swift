package import RoundDiffing
import RoundModel

/// What `postmortem` says.
struct PostmortemView: Sendable {
  private let postmortem: Postmortem
  private let names: [[UInt8]: String]

  init(_ postmortem: Postmortem) {
    self.postmortem = postmortem
    var names: [[UInt8]: String] = [:]
    for source in postmortem.sources { names[Array(source.path.utf8)] = source.name }
    self.names = names
  }

  var document: Document {
    var document = Document([
      Document.Section(nil, [.headline("\(sentence: postmortem.title, .strong)", aside: nil)])
    ])
    document.append(
      nil,
      [
        .text(
          "Draft by rounddiff from test reports alone: it knows of no deployments, no tickets and no people."
        ),
        .text(
          "Every factual sentence ends with its source; what stands after \"To answer\" is for the people who were there."
        ),
      ])
    document.append(nil, [sources, citationKey])
    for section in postmortem.sections {
      document.append(Phrase(words: section.topic.title), section.blocks.map(block))
    }
    return document
  }

  /// The files that are cited, and the names they are cited by.
  private var sources: Block {
    let columns = [
      Table.Column("Source"), Table.Column("File", fit: .cutLeft), Table.Column("SHA-256"),
    ]
    let rows = postmortem.sources.map { source -> [Phrase] in
      let hash = String(decoding: source.sha256.utf8.prefix(16), as: UTF8.self)
      return [
        Phrase([Phrase.Run(.place, source.name)]), Phrase([Phrase.Run(.place, source.path)]),
        Phrase([Phrase.Run(.place, hash)]),
      ]
    }
    return .table(Table(columns, rows: rows))
  }

  private var citationKey: Block {
    guard let first = postmortem.sources.first else { return .text("No file was read.") }
    return .text(
      "\(Phrase([Phrase.Run(.place, first.name + ":16:14")])) is line 16, column 14 of \(input: first.path). \"derived\" means computed from the sources named with it."
    )
  }

  private func block(_ block: Postmortem.Block) -> Block {
    switch block {
    case .paragraph(let sentences): .text(sentences.map(phrase).joined(" "))
    case .bullets(let sentences): .list(sentences.map(phrase))
    case .table(let columns, let rows):
      .table(
        Table(
          columns.map { Table.Column(Phrase(words: $0), fit: .wrap) },
          rows: rows.map { $0.map(cell) }))
    }
  }

  private func cell(_ sentence: Postmortem.Sentence) -> Phrase {
    // The column of a table says what its questions are.
    phrase(Postmortem.Sentence(sentence.fragments))
  }

  private func phrase(_ sentence: Postmortem.Sentence) -> Phrase {
    var result = Phrase()
    if sentence.isQuestion { result += "\(words: "To answer: ", .strong)" }
    for fragment in sentence.fragments {
      switch fragment {
      case .words(let words): result += "\(sentence: words)"
      case .quote(let text): result += "\(input: text)"
      case .citations(let places):
        result += enclosed(places.map(cited), after: result)
      case .derived(let paths):
        let sources = paths.map { Phrase([Phrase.Run(.place, name($0), Style(.muted))]) }
        result += enclosed(["derived: \(sources.joined(", "))"], after: result)
      }
    }
    return result
  }

  private func enclosed(_ phrases: [Phrase], after before: Phrase) -> Phrase {
    guard !phrases.isEmpty else { return Phrase() }
    let limit = 8
    var shown = Array(phrases.prefix(limit))
    if phrases.count > limit { shown.append("and \(phrases.count - limit) more") }
    let list = shown.joined(", ")
    return before.isEmpty ? list : " (\(list))"
  }

  private func cited(_ place: SourcePlace) -> Phrase {
    Phrase([Phrase.Run(.place, "\(name(place.path)):\(place.inFile)", Style(.muted))])
  }

  private func name(_ path: String) -> String { names[Array(path.utf8)] ?? path }
}

extension Views {
  /// A draft of a postmortem.
  package static func postmortem(_ postmortem: Postmortem) -> Document {
    PostmortemView(postmortem).document
  }
}
