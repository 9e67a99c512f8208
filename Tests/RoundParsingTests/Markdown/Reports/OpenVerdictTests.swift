import RoundModel
import Testing

@testable import RoundParsing

@Suite("Verdicts of output that no rule reads")
struct OpenVerdictTests {
  @Test(
    "A verdict that says neither pass nor fail leaves its test open",
    arguments: ["✅ PARTIAL SUCCESS", "⚠️ PARTIAL SUCCESS", "⚠️ NEEDS SETUP", "⚠️ ТРЕБУЕТ НАСТРОЙКИ"])
  func open(verdict: String) throws {
    let text = """
      # Lock round

      ## Results

      ### 1. Gate opens
      ```
      ✅ SUCCESS
      Answer: ready
      ```

      ### 2. Gate shuts
      ```
      \(verdict)
      - bolt: ✅
      - status: success
      ```
      """
    let tests = Reading.tests(try Reading.round(text)).filter { $0.kind == .test }
    #expect(tests.map(\.name) == ["Gate opens", "Gate shuts"])
    #expect(tests.map(\.outcome) == [.passed, .unreadable])
  }

  @Test("A mark before the word for a run and its verdict tells of what heads the output")
  func runs() throws {
    let report = ReportCase(
      name: "runs",
      text: """
        # Lock round

        ## Details

        ### Gate test
        ```
        ❌ Run failed: no rope
        ```

        ### Tide test
        ```
        ⚠️ Not run: the gate is shut
        ```
        """,
      lines: ["Gate test: failed", "Tide test: not-run"])
    let tests = Reading.tests(try Reading.round(report.text))
    #expect(tests.map { "\($0.id): \($0.outcome.term)" } == report.lines)
    #expect(tests.first?.message == "no rope")
  }
}
