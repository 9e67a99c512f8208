import RoundModel
import Testing

@testable import RoundParsing

/// Figures that are those of commands, scripts and files, and of no round.
@Suite("Figures of commands, scripts and files")
struct PartCountTests {
  @Test("The totals of several scripts in one output are parts; a total below them is the round's")
  func scripts() throws {
    let parts = "gate: 40 passed, 0 failed\ncrane: 9 passed, 1 failed"
    let round = try Reading.round("# Scripts\n\n## Results\n\n```\n\(parts)\n```\n")
    #expect(round.header.stated.passed == nil)
    #expect(round.groups.map(\.name) == ["gate", "crane"])
    #expect(round.groups.map(\.stated.passed) == [40, 9])
    let whole = try Reading.round(
      "# Scripts\n\n## Results\n\n```\n\(parts)\nTotal: 49 passed, 1 failed\n```\n")
    #expect(whole.header.stated.passed == 49)
    #expect(whole.header.stated.failed == 1)
    let one = try Reading.round("# Scripts\n\n## Results\n\n```\ngate: 9 passed, 1 failed\n```\n")
    #expect(one.header.stated.passed == 9)
    let runner = try Reading.round(
      """
      # Scripts
      ## Results
      ```
      Test Suites: 1 failed, 2 passed, 3 total
      Tests:       1 failed, 9 passed, 10 total
      ```
      """)
    #expect(runner.header.stated.total == 10)
  }

  @Test("The figures in the result of a command are those of the command")
  func commands() throws {
    let report = ReportCase(
      name: "commands",
      text: """
        # Gate report

        ## Test results

        1. `npm run test:unit`
           - Result: FAIL (1 failed, 40 passed)
        2. `npm run e2e`
           - Result: 12 passed, 2 failed
        3. `npm run lint`
           - Result: PASS
        """,
      lines: [
        "npm run test:unit: failed 1 failed, 40 passed [module]",
        "npm run e2e: failed [module]", "npm run lint: passed",
      ])
    #expect(try report.everything() == report.lines)
    #expect(try Reading.round(report.text).header.stated.passed == nil)
  }

  @Test(
    "A row that sums up the others is the round's where a heading gives the figures of one of those",
    arguments: [
      ("Unit", "| **Overall** | **25/27** | ✅ PASS |", 27, 25),
      ("Unit", "| Pier | 3/3 | ✅ PASS |", 12, 12), ("Unit", "| Total | 40 | ✅ PASS |", 12, 12),
    ])
  func totals(part: String, row: String, total: Int, passed: Int) throws {
    let round = try Reading.round(
      """
      # Harbour report

      ### \(part) test results (12/12 passed)

      - ✅ `test_gate`

      ## By module

      | Module | Tests | Status |
      |---|---|---|
      | Gate | 12/12 | ✅ PASS |
      | Crane | 13/15 | ❌ FAIL |
      \(row)
      """)
    #expect(round.header.stated.total == total)
    #expect(round.header.stated.passed == passed)
    let crane = round.groups.first { $0.name == "Crane" }
    #expect(crane?.stated.total == 15)
    #expect(crane?.stated.passed == 13)
  }

  @Test("A status that counts failures beside a number of tests")
  func statuses() throws {
    let round = try Reading.round(
      """
      # Timings

      | Test file | Duration | Tests | Status |
      |---|---|---|---|
      | gate.test.ts | 5s | 4 | 1 fail |
      | crane.test.ts | 2s | 12 | pass |
      | pier.test.ts | 0s | 3 | skip |
      """)
    #expect(round.groups.map(\.stated.failed) == [1, nil, nil])
    #expect(Reading.lines(round).count == 3)
  }
}
