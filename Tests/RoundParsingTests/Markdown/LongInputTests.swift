import RoundModel
import Testing

@testable import RoundParsing

/// Inputs on which a reader that looks at a byte again and again would not end.
@Suite("Long inputs")
struct LongInputTests {
  private static let size = 8_000

  private static let patterns: [(name: String, unit: String)] = [
    ("stars", "**"), ("ticks of all lengths", "` `` ``` "), ("brackets", "["), ("links", "[a]("),
    ("tags", "<b "), ("comments", "<!-- "), ("tables", "<table "), ("cells", "<table><td "),
    ("closed comments", "<!-- -->"), ("rows that span", "<tr><td rowspan=99 colspan=9>"),
    ("tables in tables", "<table><tr><td>"), ("items in tags", "<ul><li>a"), ("signs", "&#x2705;"),
    ("divisions", "<div>"), ("headings in tags", "<h3>"), ("quotes in tags", "<a b=\">"),
    ("boxes", "[ ] "), ("drawn boxes", "☐ "), ("questions", "pass? "),
    ("arrows", "a → "), ("pipes", "|"),
    ("empty cells", "| - "), ("colons", "a: "), ("marks", "✅ "), ("dashes", " - "),
    ("quotes", "> "), ("items", "- - "), ("figures", "1/2 passed "), ("numbers", "1 "),
    ("words", "failed of all "), ("negations", "not not "), ("parentheses", "(("),
    ("ideographs", "失败通过"), ("escapes", "\u{1B}[0m"),
  ]

  @Test("A line of one pattern is read", .timeLimit(.minutes(5)), arguments: patterns.map(\.unit))
  func oneLine(unit: String) throws {
    let text = "# Report\n## Results\n- ✅ test_a\n\n"
    let line = String(repeating: unit, count: Self.size / unit.utf8.count)
    let round = try Reading.round(text + line + "\n")
    #expect(Reading.lines(round).contains("test_a passed"))
  }

  @Test(
    "Many lines of one pattern are read", .timeLimit(.minutes(5)),
    arguments: [
      "## Results\n", "- ✅ a thing\n", "**Strong:**\n\n- item\n\n", "| a | b |\n", "```\n\n",
      "The failing tests are:\n\n- one\n\n", "## Round 1\n- ✅ test_b\n", "<details>\n",
      "<summary>Failed tests</summary>\n", "<table>\n", "<table><tr><td>a<td>passed\n", "<li>\n",
      "<h3>Failed</h3>\n", "Total: 3\n", "- **a**: 1/2 passed ✅\n",
      "### Test 1\n- **Status:** FAIL\n", "- Failed: cart, search\n",
      "## Test failures\n\n- A1: list\n",
      "### Part\n✅ PASS - well\n", "FAILED a.py::b - c\n",
    ])
  func manyLines(unit: String) throws {
    let text = "# Report\n\n" + String(repeating: unit, count: Self.size / unit.utf8.count)
    #expect(Reading.refusal(text) == nil)
  }
}
