import RoundModel
import Testing

@testable import RoundParsing

/// Results in a sentence that ends in a word for success, and runs that a sign numbers.
@Suite("Results in sentences, and numbered runs")
struct ToldSuccessTests {
  typealias Case = ReportCase

  private static let reports = [
    Case(
      name: "what came, told in a sentence",
      text: """
        # Harbour results

        ## Test steps

        ### 1. Open the gate
        - **Endpoint**: `POST /gates`
        - **Result**: Gate 4 for pilots opened successfully

        ### 2. Send the plan
        - **Result**: The plan of the harbour was sent successfully (plan: 4, size: 205 bytes).

        ### 3. Lift the crate
        - **Result**: The crate in hold 7 could not be lifted successfully
        """,
      lines: [
        "Open the gate: passed", "Send the plan: passed",
      ]),
    Case(
      name: "the state of some work",
      text: """
        # Harbour work

        ### 1. New gate
        - **Status**: The gate of pier 4 was built and deployed successfully
        """, lines: []),
  ]

  @Test("A result is told by what came", arguments: reports)
  func results(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test(
    "A sign numbers the run of a title",
    arguments: [
      ("Week 4 test run #2 - results", 2), ("Test run # 12", 12), ("Run 5 tests", nil),
      ("Issue #7: the gate", nil), ("Build run #48213", nil),
    ] as [(String, Int?)])
  func runs(title: String, number: Int?) throws {
    let round = try Reading.round("# \(title)\n\n- test_gate: passed\n")
    #expect(round.header.number == number)
  }

  @Test("The figures under the run of the title are those of the round")
  func figures() throws {
    let round = try Reading.round(
      """
      # Harbour test run #2

      ## Summary

      ### Run #2 results (with a real pilot):
      - ✅ **Passed**: 16 tests (50.0%)
      - ❌ **Failed**: 7 tests (21.9%)
      - ⚠️ **Skipped**: 9 tests (28.1%)

      ## Progress
      1. **Run #1** (no pilot): 3.2% (1/31)
      """)
    let stated = round.header.stated
    #expect(stated.passed == 16)
    #expect(stated.failed == 7)
    #expect(stated.skipped == 9)
    #expect(stated.total == nil)
  }
}
