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

  @Test("What is no test is told apart, and unchanged tests where they were asked for")
  func besideTests() throws {
    var comparison = StagingRounds.comparison()
    var module = StagingRounds.change(
      "tests/test_orders.py", .addedFailing, .regression, nil, before: nil,
      after: StagingRounds.side(
        "tests/test_orders.py", 2, 7, .error, "SyntaxError: invalid syntax"))
    module.kind = .module
    let passing = StagingRounds.change(
      "test_001_health_real", .stillPassing, .information, 1,
      before: StagingRounds.side("test_001_health_real", 1, 8, .passed),
      after: StagingRounds.side("test_001_health_real", 2, 8, .passed))
    comparison.changes = [module, passing]
    comparison.causes = [
      StagingRounds.cause(
        "C1", "SyntaxError: invalid syntax", .new,
        [("tests/test_orders.py", 2), ("test_002_orders_real", 2)])
    ]
    try Golden.expect(
      Views.compare(comparison), is: "compare-kinds.txt", TextRenderer(RenderOptions()))
  }

  @Test("Two whole rounds in Markdown")
  func comparesInMarkdown() throws {
    try Golden.expect(
      Views.compare(StagingRounds.comparison()), is: "compare.md", MarkdownRenderer(RenderOptions())
    )
  }
}
