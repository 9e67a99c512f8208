/// A format that is read or written, in the words of `formats`.
package struct FormatSummary: Sendable, Hashable {
  package var name: String
  /// How it is recognised.
  package var recognition: String
  /// What it cannot tell; empty where it tells all.
  package var losses: String

  package init(name: String, recognition: String, losses: String = "") {
    self.name = name
    self.recognition = recognition
    self.losses = losses
  }
}

/// What `formats` says.
struct FormatsView: Sendable {
  let read: [FormatSummary]
  let written: [FormatSummary]

  var document: Document {
    var document = Document()
    if !read.isEmpty {
      document.append(
        "\(words: "Read, recognised by content", .strong)",
        [.table(table(read, "Recognised by", "What it cannot tell"))])
    }
    if !written.isEmpty {
      document.append(
        "\(words: "Written", .strong)", [.table(table(written, "For", "What it leaves out"))])
    }
    return document
  }

  private func table(_ formats: [FormatSummary], _ use: String, _ losses: String) -> Table {
    var columns = [Table.Column("Name"), Table.Column(Phrase(words: use), fit: .wrap)]
    let hasLosses = formats.contains { !$0.losses.utf8.isEmpty }
    if hasLosses { columns.append(Table.Column(Phrase(words: losses), fit: .wrap)) }
    let rows = formats.map { format -> [Phrase] in
      let cells = [Phrase(words: format.name), Phrase(words: format.recognition)]
      return hasLosses ? cells + [Phrase(words: format.losses)] : cells
    }
    return Table(columns, rows: rows)
  }
}
