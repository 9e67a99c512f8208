import RoundModel
import Testing

@testable import RoundParsing

/// Names of tests in code, each on a line of its own with its time, under headings with a count.
@Suite("Lines that give the name of a test and its time")
struct TestLineTests {
  private static let cases = [
    ReportCase(
      name: "files under counts of outcomes",
      text: """
        # Test Report

        ## 2 failed

        ### quay/test_tide.py

        `test_tide_rises` 9.28s

        ```
        test_tide.py:28: in test_tide_rises
            assert level > 3
        E   AssertionError: too low
        ```

        `test_tide_falls` 0.50s

        ## 2 passed

        ### quay/test_moon.py

        `test_moon_rises` 1.25s

        ### quay/test_sun.py

        `test_sun_rises` 0.00s
        """,
      lines: [
        "test_tide_rises: failed (9.28 s) AssertionError: too low",
        "test_tide_falls: failed (0.5 s)", "test_moon_rises: passed (1.25 s)",
        "test_sun_rises: passed (0.0 s)",
      ]),
    ReportCase(
      name: "a function in running words under a failure",
      text: """
        # Test Report

        ## Failures

        ### quay/test_tide.py

        The helper `read_level` gave up.

        ```
        E   OSError: no sensor
        ```
        """,
      lines: ["quay/test_tide.py: failed E   OSError: no sensor [module]"]),
  ]

  @Test(arguments: cases)
  func tests(_ report: ReportCase) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test("The round is dated by the sentence on the report, and lasts as long as its tests ran")
  func head() throws {
    let round = try Reading.round(
      """
      # Test Report

      *Report generated on 19-Feb-2026 at 10:05:00 by a tool*

      ## Summary

      4 tests ran in 11.03 seconds

      - 2 failed
      - 2 passed
      """)
    #expect(round.header.date == "2026-02-19")
    #expect(round.header.durationSeconds == 11.03)
    #expect(round.header.stated.total == 4)
  }
}
