import RoundModel
import Testing

@testable import RoundParsing

/// Headings that name tests by their status.
@Suite("Tests that a heading names by their status")
struct StatusSetTests {
  @Test(
    "The status tells which tests are meant, in any language",
    arguments: [
      ("Routing tests with FAILED:", "failed"), ("Tests with status FAILED", "failed"),
      ("2. Tests mit FAILED", "failed"), ("Tests mit dem Status SKIPPED", "skipped"),
      ("Tests avec le statut FAILED", "failed"), ("Pruebas con estado FAILED", "failed"),
      ("Testes com status FAILED", "failed"), ("3. Тесты маршрутов с FAILED:", "failed"),
      ("Tests with PASSED", "passed"),
    ])
  func sets(_ heading: String, _ outcome: String) throws {
    let round = try Reading.round(
      """
      # Test report

      ## Details

      ### \(heading)
      - `test_finds_the_way`
      - `test_keeps_the_way`
      """, path: "round.md")
    #expect(
      Reading.tests(round).map { "\($0.name) \($0.outcome.term)" } == [
        "test_finds_the_way \(outcome)", "test_keeps_the_way \(outcome)",
      ])
    #expect(round.groups.contains { heading.contains($0.name) && $0.name.count > 5 })
  }

  @Test("The word may stand behind each name too, and the heading is no test")
  func words() throws {
    let round = try Reading.round(
      """
      # Test report

      ## Failed tests

      ### 1. Routing tests with FAILED:
      - `test_finds_the_way FAILED`
      - `test_keeps_the_way FAILED`
      """, path: "round.md")
    let tests = Reading.tests(round)
    #expect(tests.map(\.name) == ["test_finds_the_way", "test_keeps_the_way"])
    #expect(tests.map(\.group) == Array(repeating: "Routing tests with FAILED", count: 2))
  }

  @Test("A status behind a name is that of what is named")
  func verdicts() throws {
    let round = try Reading.round(
      """
      # Test report

      ## Details

      ### Login - FAILED
      - The page stays white

      ### Upload tests: FAILED
      - The server is gone
      """, path: "round.md")
    #expect(
      Reading.tests(round).filter { $0.outcome == .failed }.map(\.name) == [
        "Login", "Upload tests",
      ])
  }
}
