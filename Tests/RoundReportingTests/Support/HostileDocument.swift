import RoundModel
import RoundReporting

/// Documents of every kind of block, with hostile text wherever an input may put it.
enum HostileDocument {
  static func make(_ source: inout HostileText) -> Document {
    var document = Document()
    document.append(
      nil,
      [
        .headline(
          "\(sentence: source.text()) \(Glyph.to) \(words: "b")",
          aside: "\(sentence: source.text())"),
        .text("\(sentence: source.text()) and \(input: source.text()), \(quote: source.text())."),
      ])
    document.append("Entries \(input: source.text())", [.entries(Entries(entries(&source)))])
    document.append(
      nil,
      [
        .rules([
          RuleEntry(
            .failing, "fail", name: "no-failures", tone: .regression,
            detail: "\(sentence: source.text())", entries: entries(&source))
        ]),
        .table(
          Table(
            [Table.Column("a"), Table.Column("b", fit: .wrap), Table.Column("c", fit: .cutLeft)],
            rows: [
              ["\(input: source.text())", "\(sentence: source.text())", "\(input: source.text())"]
            ])),
        .list(["\(input: source.text())", "\(sentence: source.text())"]),
        .excerpt(
          Excerpt(
            line: 7, text: source.text(), column: 3, length: 4, remark: "\(input: source.text())")),
        .details("More", [.text("\(input: source.text())")]),
        .paragraph(Paragraph("\(input: source.text())", indent: 4, flow: .cut)),
      ])
    return document
  }

  private static func entries(_ source: inout HostileText) -> [Entry] {
    let place = SourcePlace(path: source.text(), line: 3, column: 4)
    return [
      Entry(
        .failing, "newly failing", tone: .regression, priority: 1,
        name: "\(input: source.text())",
        lines: [
          .message(.was, "\(input: source.text())"), .message(.now, "\(input: source.text())"),
          .source(place, "\(quote: source.text())"), .remark("\(sentence: source.text())"),
          .roomy("\(input: source.text())", place),
        ], tag: "\(input: source.text())"),
      Entry(nil, "", tone: .none, name: "\(input: source.text())"),
    ]
  }
}
