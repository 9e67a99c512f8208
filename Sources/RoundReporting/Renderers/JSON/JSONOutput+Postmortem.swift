package import RoundDiffing
import RoundModel

extension JSONOutput {
  /// A draft of a postmortem: its sections, each sentence with the places it cites.
  package static func postmortem(_ postmortem: Postmortem) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginDocument(schema: "rounddiff/postmortem/1")
    writer.key(line: "title")
    writer.text(postmortem.title)
    writer.lines("sources", postmortem.sources) { writer, source in
      writer.beginObject()
      writer.member("name", source.name)
      writer.member("path", source.path)
      writer.member("sha256", source.sha256)
      writer.endObject()
    }
    writer.lines("sections", postmortem.sections) { writer, section in
      writer.beginObject()
      writer.member("topic", section.topic.rawValue)
      writer.member("title", section.topic.title)
      writer.list("blocks", section.blocks) { writer, block in writer.element(block) }
      writer.endObject()
    }
    writer.endDocument()
    return writer.take()
  }
}

extension JSONWriter {
  fileprivate mutating func element(_ block: Postmortem.Block) {
    beginObject()
    switch block {
    case .paragraph(let sentences):
      member("kind", "paragraph")
      list("sentences", sentences) { writer, sentence in writer.element(sentence) }
    case .bullets(let sentences):
      member("kind", "bullets")
      list("sentences", sentences) { writer, sentence in writer.element(sentence) }
    case .table(let columns, let rows):
      member("kind", "table")
      member("columns", columns)
      list("rows", rows) { writer, row in
        writer.beginList()
        for cell in row { writer.element(cell) }
        writer.endList()
      }
    }
    endObject()
  }

  fileprivate mutating func element(_ sentence: Postmortem.Sentence) {
    var text = ""
    var places: [SourcePlace] = []
    var derived: [String] = []
    for fragment in sentence.fragments {
      switch fragment {
      case .words(let words): text += words
      case .quote(let quote): text += quote
      case .citations(let cited): places += cited
      case .derived(let paths): derived += paths
      }
    }
    beginObject()
    member("text", text)
    member("isQuestion", sentence.isQuestion)
    list("citations", places) { writer, place in writer.element(place) }
    member("derived", derived)
    endObject()
  }
}
