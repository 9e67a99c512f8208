import RoundModel
import RoundReporting
import Testing

@testable import RoundDiffing

@Suite("Lines keep to the width")
struct WidthTests {
  @Test(
    "Cells are counted, not characters",
    arguments: [
      ("abc", 3), ("試験", 4), ("e\u{301}", 1), ("\u{1F600}", 2), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("", 0),
    ])
  func cells(text: String, expected: Int) {
    #expect(CellWidth.of(text) == expected)
  }

  @Test("No line is wider than the terminal but for a word that cannot be broken")
  func limit() {
    var source = HostileText(seed: 21)
    for width in [60, 80, 100, 119] {
      for _ in 0..<60 {
        let document = Self.document(&source)
        let bytes = TextRenderer(RenderOptions(width: width)).bytes(of: document)
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
          let text = String(decoding: line, as: UTF8.self)
          #expect(CellWidth.of(text) <= width, "\(width): \(text)")
        }
      }
    }
  }

  /// Messages are cut and sentences wrapped; only names are as long as they are.
  private static func document(_ source: inout HostileText) -> Document {
    let message = (0..<12).map { _ in "word" }.joined(separator: " ") + source.text()
    let sentence = (0..<40).map { "word\($0)" }.joined(separator: " ")
    let entry = Entry(
      .failing, "newly failing", tone: .regression, priority: 1, name: "試験 test_001",
      lines: [
        .message(.now, "\(input: message)"),
        .source(
          SourcePlace(
            path: "a/very/long/way/to/a/file/that/tells/results.json", line: 1, column: 2),
          "\(quote: message)"), .remark("\(sentence: sentence)"),
      ], tag: "C1 new")
    return Document([
      Document.Section(
        "Heading",
        [
          .entries(Entries([entry])), .text("\(sentence: sentence)"),
          .paragraph(Paragraph("\(input: message)", flow: .cut)),
          .excerpt(Excerpt(line: 66, text: message + message, column: 40, length: 5)),
          .table(
            Table(
              [Table.Column("Name"), Table.Column("What", fit: .wrap)],
              rows: [["name", "\(sentence: sentence)"]])),
        ])
    ])
  }

  @Test("A name keeps a line of its own where it is wider than its column")
  func longName() {
    let name = "tests/integration/test_orders.py::TestOrders::test_currency_is_kept[EUR-USD]"
    let entry = Entry(
      .failing, "newly failing", tone: .regression, priority: 1, name: "\(input: name)",
      lines: [.message(.none, "boom")])
    let document = Document([Document.Section(nil, [.entries(Entries([entry]))])])
    let text = String(decoding: TextRenderer(RenderOptions()).bytes(of: document), as: UTF8.self)
    #expect(
      text == """
        ✗ newly failing P1
            \(name)
                           boom

        """)
  }

  /// Names of many kinds of scalars, in entries and in a table.
  private static func names(_ name: String) -> Document {
    let phrase: Phrase = "\(input: name)"
    let entry = Entry(.failing, "newly failing", tone: .regression, priority: 1, name: phrase)
    return Document([
      Document.Section(
        nil,
        [
          .entries(Entries([entry])), .entries(Entries([entry], isCompact: true, indent: 4)),
          .table(
            Table(
              [Table.Column("Sign"), Table.Column("Test"), Table.Column("Place")],
              rows: [["x", phrase, "1:2"]], showsTitles: false)),
        ])
    ])
  }

  @Test(
    "On a terminal a name that is wider than a line shows its two ends",
    arguments: [
      "pkg/module/" + String(repeating: "long_", count: 60) + "::test_end",
      "pkg/module/" + String(repeating: "試験", count: 90) + "::test_end",
      "pkg/module/" + String(repeating: "e\u{301}", count: 200) + "::test_end",
    ], [40, 80, 140])
  func cutNames(name: String, width: Int) {
    for isASCII in [false, true] {
      var options = RenderOptions(width: width, isASCII: isASCII)
      let whole = TextRenderer(options).bytes(of: Self.names(name))
      options.cutsNames = true
      let text = String(
        decoding: TextRenderer(options).bytes(of: Self.names(name)), as: UTF8.self)
      let lines = text.split(separator: "\n")
      #expect(lines.allSatisfy { CellWidth.of(String($0)) <= width }, "\(text)")
      let cut = lines.filter { $0.contains(isASCII ? "..." : "…") }
      #expect(cut.count == 3)
      #expect(cut.allSatisfy { $0.contains("pkg/mod") && $0.contains("test_end") }, "\(text)")
      let shown = String(decoding: whole, as: UTF8.self)
      #expect(isASCII || shown.split(separator: "\n").count { $0.contains(name) } == 3)
    }
  }
}
