import RoundModel
import Testing

@testable import RoundParsing

/// Lines of runners that a person quotes with marks and remarks behind them.
@Suite("Marked output")
struct MarkedOutputTests {
  private static let reports: [ReportCase] = [
    ReportCase(
      name: "lines of Go with a remark behind the time",
      text: """
        # Ferry

        ```
        --- PASS: TestCasts (0.11s)
        --- FAIL: TestMoors (0.22s)  ❌
            --- FAIL: TestMoors/at_night (0.20s)  <- since the new buoy
        --- SKIP: TestSinks (0.00s)  # not today
        --- PASS: TestTurns (0.05s)  ✅
        ```

        """,
      lines: [
        "TestCasts: passed (0.11 s)", "TestMoors: failed (0.22 s) [module]",
        "TestMoors/at_night: failed (0.2 s)", "TestSinks: skipped (0.0 s)",
        "TestTurns: passed (0.05 s)",
      ]),
    ReportCase(
      name: "lines of Go without a time",
      text: """
        # Ferry

        ```
        --- PASS: TestCasts
        --- FAIL: TestMoors — since the new buoy
        --- a/ferry.go
        --- FAIL: Testing is over
        ```

        """,
      lines: ["TestCasts: passed", "TestMoors: failed"]),
    ReportCase(
      name: "lines of cargo alone",
      text: """
        # Ferry

        ```
        test deck::casts ... ok  ✅
        test deck::moors ... FAILED  ❌
        test deck::sinks ... ignored
        ```

        """,
      lines: ["deck::casts: passed", "deck::moors: failed", "deck::sinks: skipped"]),
  ]

  @Test("Reads the tests", arguments: reports)
  func reads(_ report: ReportCase) throws {
    let lines = try report.everything()
    #expect(lines == report.lines)
  }
}
