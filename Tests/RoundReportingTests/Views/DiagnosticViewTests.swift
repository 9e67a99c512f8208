import RoundModel
import RoundReporting
import Testing

@Suite("What diagnostics say")
struct DiagnosticViewTests {
  private let cut = Diagnostic(
    .cutShort, "the file ends inside a string",
    at: SourcePlace(path: "cut.json", line: 71, column: 14),
    excerpt: "    {\"name\": \"test_065_analytics_eve",
    detail: ["64 complete results were read before it; nothing is presumed about the rest."])

  private func text(_ document: Document, _ options: RenderOptions = RenderOptions()) -> String {
    String(decoding: TextRenderer(options).bytes(of: document), as: UTF8.self)
  }

  @Test("Place, code and message, then the line with a mark, then what was done")
  func shows() {
    #expect(
      text(Views.diagnostics([cut])) == """
        cut.json:71:14: error R021: the file ends inside a string
          71 │     {"name": "test_065_analytics_eve
             │              ^
             64 complete results were read before it; nothing is presumed about the
             rest.

        """)
  }

  @Test("An error is strong and red, a warning yellow, a note plain")
  func colours() {
    let options = RenderOptions(isColored: true)
    let messages: [(Diagnostic, String)] = [
      (Diagnostic(.cutShort, "cut"), "\u{1B}[1;31merror R021: cut\u{1B}[0m\n"),
      (Diagnostic(.unknownStatus, "odd"), "\u{1B}[33mwarning R031: odd\u{1B}[0m\n"),
      (Diagnostic(.noTimeZone, "bare"), "note R121: bare\n"),
    ]
    for (diagnostic, expected) in messages {
      #expect(text(Views.diagnostics([diagnostic]), options) == expected)
    }
  }

  @Test("A mark stays under its figure where wide and combining scalars stand before it")
  func marks() {
    let diagnostic = Diagnostic(
      .morePassedThanRan, "51 of 50", at: SourcePlace(path: "a.md", line: 1234, column: 8),
      excerpt: "試験 e\u{301} (51/50)\u{1B}", length: 5)
    #expect(
      text(Views.diagnostics([diagnostic])) == """
        a.md:1234:8: error R101: 51 of 50
          1234 │ 試験 e\u{301} (51/50)\\x1b
               │         ^^^^^

        """)
  }

  @Test("A long line shows the part around its mark")
  func longLines() {
    let line = String(repeating: "a", count: 500) + "51/50" + String(repeating: "b", count: 500)
    let diagnostic = Diagnostic(
      .morePassedThanRan, "51 of 50", at: SourcePlace(path: "a.md", line: 1, column: 501),
      excerpt: line, length: 5)
    let lines = text(Views.diagnostics([diagnostic])).utf8.split(separator: UInt8(ascii: "\n"))
    #expect(lines.count == 3)
    let source = Array(lines[1])
    let mark = Array(lines[2])
    #expect(String(decoding: source, as: UTF8.self).unicodeScalars.count <= 80)
    // The ellipsis before the mark takes three bytes in one cell.
    let start = mark.firstIndex(of: UInt8(ascii: "^")) ?? 0
    #expect(Array(source[(start + 2)...].prefix(5)) == Array("51/50".utf8))
  }

  @Test("Why the program did not do what it was told")
  func errors() {
    let document = Views.error(
      program: "rounddiff", message: "cannot read \u{1B}]0;x.json: no such file",
      hints: ["Nothing was read."])
    #expect(
      text(document) == """
        rounddiff: cannot read \\x1b]0;x.json: no such file
        Nothing was read.

        """)
  }
}
