import RoundDiffing
import RoundModel

/// What `postmortem` says: the draft's sentences, each with its sources under their short names.
struct PostmortemView: Sendable {
  /// Places that one sentence cites before the rest is counted.
  private static let citationLimit = 8

  private let draft: Postmortem
  private let names: [[UInt8]: String]

  init(_ draft: Postmortem) {
    self.draft = draft
    var names: [[UInt8]: String] = [:]
    for source in draft.sources { names[Array(source.path.utf8)] = source.name }
    self.names = names
  }

  var document: Document {
    var document = Document()
    let title = Phrase([Phrase.Run(.sentence, draft.title, .strong)])
    document.append(nil, [.headline(title, aside: nil)] + introduction)
    document.append(nil, sources)
    for section in draft.sections {
      document.append(
        "\(words: section.topic.title, .strong)",
        section.blocks.map { block($0, marksQuestions: section.topic != .questions) })
    }
    return document
  }

  private var introduction: [Block] {
    [
      .text(
        """
        Drafted by rounddiff from test reports alone. It knows what the reports say and nothing \
        else: no deployments, no tickets, no people.
        """),
      .text(
        """
        Every factual sentence ends with its source. Lines marked \(words: "To answer", .strong) \
        are for the people who were there.
        """),
    ]
  }

  private var sources: [Block] {
    guard let first = draft.sources.first else { return [] }
    let columns = [
      Table.Column("Source"), Table.Column("File"), Table.Column("SHA-256", fit: .cut),
    ]
    let rows = draft.sources.map { source -> [Phrase] in
      let hash = String(decoding: source.sha256.utf8.prefix(16), as: UTF8.self)
      return ["\(input: source.name)", "\(input: source.path)", "\(input: hash)"]
    }
    return [
      .table(Table(columns, rows: rows)),
      .text(
        """
        \(input: first.name + ":16:14") is line 16, column 14 of \(input: first.path). \
        "derived" means computed from the sources named with it.
        """),
    ]
  }

  /// A block of a section; the title of the questions marks them already.
  private func block(_ block: Postmortem.Block, marksQuestions: Bool) -> Block {
    let phrase = { (sentence: Postmortem.Sentence) in
      self.phrase(marksQuestions ? sentence : Postmortem.Sentence(sentence.fragments))
    }
    return switch block {
    case .paragraph(let sentences): .text(sentences.map(phrase).joined(" "))
    case .bullets(let sentences): .list(sentences.map(phrase))
    case .table(let columns, let rows): .table(table(columns, rows))
    }
  }

  private func table(_ columns: [String], _ rows: [[Postmortem.Sentence]]) -> Table {
    // The title of a column says what its questions are.
    let cells = rows.map { row in row.map { phrase(Postmortem.Sentence($0.fragments)) } }
    return Table(
      columns.enumerated().map { index, title in
        // Columns of nothing but figures line up at their ends.
        let isFigures =
          index > 0 && !rows.isEmpty
          && rows.allSatisfy { index < $0.count && Self.isFigure($0[index]) }
        let isShort = rows.allSatisfy { index < $0.count && Self.isShort($0[index]) }
        return Table.Column(
          Phrase([Phrase.Run(.sentence, title)]), isFigures ? .right : .left,
          fit: index == 0 || isFigures || isShort ? .keep : .wrap)
      }, rows: cells)
  }

  /// Whether a cell is a word or two of ours, such as "round 2", which is better not broken.
  private static func isShort(_ sentence: Postmortem.Sentence) -> Bool {
    guard sentence.fragments.count == 1, case .words(let text) = sentence.fragments[0] else {
      return false
    }
    return text.utf8.count <= 12
  }

  private static func isFigure(_ sentence: Postmortem.Sentence) -> Bool {
    guard sentence.fragments.count == 1, case .words(let text) = sentence.fragments[0] else {
      return false
    }
    // "91", and "3 of 25".
    let words = text.utf8.split(separator: 0x20)
    return !words.isEmpty
      && words.allSatisfy { word in
        word.elementsEqual("of".utf8) || word.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      }
  }

  /// One sentence; what asks people is marked.
  private func phrase(_ sentence: Postmortem.Sentence) -> Phrase {
    var phrase: Phrase = sentence.isQuestion ? "\(words: "To answer", .strong): " : ""
    for fragment in sentence.fragments {
      switch fragment {
      case .words(let text): phrase.append(Phrase.Run(.sentence, text))
      case .quote(let text): phrase += Clipping.quote(text)
      case .citations(let places): phrase += cited(places.map(short), "", after: phrase)
      case .derived(let paths):
        phrase += cited(paths.map { names[Array($0.utf8)] ?? $0 }, "derived: ", after: phrase)
      }
    }
    return phrase
  }

  private func short(_ place: SourcePlace) -> String {
    (names[Array(place.path.utf8)] ?? place.path) + ":" + place.inFile
  }

  /// Sources in brackets after a sentence, and without them where they stand alone in a cell.
  private func cited(_ sources: [String], _ word: String, after phrase: Phrase) -> Phrase {
    guard !sources.isEmpty else { return "" }
    let shown = sources.prefix(Self.citationLimit).map { source -> Phrase in
      Phrase([Phrase.Run(.place, source, .muted)])
    }
    let more = sources.count - shown.count
    let rest: Phrase = more > 0 ? "\(words: " and \(Figures.grouped(more)) more", .muted)" : ""
    let list: Phrase = "\(words: word, .muted)\(shown.joined(", "))\(rest)"
    return phrase.isEmpty ? list : " (\(list))"
  }
}
