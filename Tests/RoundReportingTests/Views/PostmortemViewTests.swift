import RoundModel
import RoundReporting
import TestSupport
import Testing

@testable import RoundDiffing

@Suite("What postmortem says")
struct PostmortemViewTests {
  private func place(_ path: String, _ line: Int) -> SourcePlace {
    SourcePlace(path: path, line: line, column: 5)
  }

  /// A draft made by hand, so that only its layout is tested.
  private var draft: Postmortem {
    var draft = Postmortem([RoundSketch.machine(1, [.init("test_001")]).round()])
    draft.title = "Postmortem draft: staging, round 1 to round 2"
    draft.sources = [
      Postmortem.CitedSource(
        name: "md1", path: "staging-round-1.md", sha256: "4a9b2abe1137fa3f4a9b2abe1137fa3f"),
      Postmortem.CitedSource(
        name: "r2", path: "staging-round-2.json", sha256: "f0979aa3b1ddf9c4f0979aa3b1ddf9c4"),
    ]
    let files = draft.sources.map(\.path)
    draft.sections = [
      Postmortem.Section(
        .summary,
        [
          .paragraph([
            Postmortem.Sentence([
              .words("Round 1 failed 4 of 95 tests for 2 causes"),
              .citations([place(files[0], 8), place(files[0], 13)]), .words("."),
            ]),
            Postmortem.Sentence([
              .words("In round 2, 5 regressions appeared"), .derived(files), .words("."),
            ]),
          ])
        ]),
      Postmortem.Section(
        .impact,
        [
          .table(
            columns: ["", "Round 1", "Round 2", "Source"],
            rows: [
              [
                Postmortem.Sentence([.words("passed")]), Postmortem.Sentence([.words("91")]),
                Postmortem.Sentence([.words("91")]), Postmortem.Sentence([.derived(files)]),
              ],
              [
                Postmortem.Sentence([.words("failed")]), Postmortem.Sentence([.words("4")]),
                Postmortem.Sentence([.words("4")]),
                Postmortem.Sentence([
                  .citations((10...20).map { SourcePlace(path: files[1], line: $0, column: 5) })
                ]),
              ],
            ]),
          .bullets([
            Postmortem.Sentence([
              .words("Stated impact: "),
              .quote("Cannot authenticate WebSocket connections | in @staging"),
              .citations([place(files[0], 18)]), .words("."),
            ]),
            Postmortem.Sentence(
              [.words("did anything outside staging feel this?")], isQuestion: true),
          ]),
        ]),
    ]
    return draft
  }

  @Test("Sentences end with their sources, and questions are marked")
  func lays() throws {
    try Golden.expect(
      Views.postmortem(draft), is: "postmortem.txt", TextRenderer(RenderOptions()))
    try Golden.expect(
      Views.postmortem(draft), is: "postmortem.md", MarkdownRenderer(RenderOptions()))
  }

  @Test("A draft of real rounds is whole in both syntaxes")
  func drafts() {
    let rounds = (1...3).map { number in
      RoundSketch.machine(
        number,
        [
          .init(
            "test_004_real", number == 3 ? .passed : .failed, priority: 1,
            message: number == 1 ? "TypeError: <b> | @all" : "ConnectionError: HTTP 429"),
          .init("test_017_real", .passed, priority: 1),
        ]
      ).round()
    }
    let draft = Postmortem(rounds)
    let markdown = MarkdownRenderer(RenderOptions()).bytes(of: Views.postmortem(draft))
    #expect(MarkdownChecker(markdown).problems.isEmpty, "\(MarkdownChecker(markdown).problems)")
    let text = TextRenderer(RenderOptions()).bytes(of: Views.postmortem(draft))
    #expect(TextChecker(text).problems.isEmpty)
    let headings = markdown.split(separator: UInt8(ascii: "\n")).count {
      $0.starts(with: "## ".utf8)
    }
    #expect(headings == draft.sections.count)
  }

  @Test("A round that goes by its file keeps the name of the file at the start of a sentence")
  func keepsFileNames() {
    let rounds = (1...2).map { number in
      var round = RoundSketch.machine(number, [.init("test_one", .failed, message: "no")]).round()
      round.header.number = nil
      return round
    }
    let text = String(
      decoding: TextRenderer(RenderOptions()).bytes(of: Views.postmortem(Postmortem(rounds))),
      as: UTF8.self)
    #expect(text.contains("round-1.json failed 1 of 1 test for 1 cause"))
    #expect(!text.contains("Round-1.json"))
  }
}
