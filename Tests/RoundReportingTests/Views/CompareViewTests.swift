import RoundModel
import RoundReporting
import Testing

@testable import RoundDiffing

@Suite("What compare says")
struct CompareViewTests {
  @Test(
    "Two whole rounds, in every syntax",
    arguments: [
      ("compare.txt", RenderOptions()), ("compare.ansi", RenderOptions(isColored: true)),
      ("compare.ascii.txt", RenderOptions(isASCII: true)),
      ("compare-140.txt", RenderOptions(width: 140)),
      ("compare-40.txt", RenderOptions(width: 40)),
    ])
  func compares(name: String, options: RenderOptions) throws {
    try Golden.expect(
      Views.compare(StagingRounds.comparison()), is: name, TextRenderer(options))
  }

  @Test("Two whole rounds in Markdown")
  func comparesInMarkdown() throws {
    try Golden.expect(
      Views.compare(StagingRounds.comparison()), is: "compare.md", MarkdownRenderer(RenderOptions())
    )
  }
}
