import RoundModel
import Testing

@testable import RoundParsing

/// Figures that are those of a part, of another round or of work, and not of the round.
@Suite("Figures of parts")
struct SubsetFigureTests {
  struct Figures: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// How many there are, passed, failed and were skipped.
    let stated: [Int?]
    var testDescription: String { name }
  }

  private static let cases = [
    Figures(
      name: "a line that counts the phases above it",
      text: """
        # Acceptance

        | ID | Test | Status |
        |---|---|---|
        | K1 | Opens the till | PASS |
        | K2 | Prints a receipt | PASS |

        ## Phase summary

        | Phase | Status |
        |---|---|
        | Start | PASS |
        | Sale | PASS |
        | Return | PASS |
        | Close | SKIP (no printer) |

        **Overall: 3 PASS + 1 SKIP**
        """, stated: [nil, nil, nil, nil]),
    Figures(
      name: "a line that counts the tests and not the phases above it",
      text: """
        # Acceptance

        ## Phase summary

        | Phase | Status |
        |---|---|
        | Start | PASS |
        | Sale | FAIL |

        **Overall: 7 passed, 2 failed**

        ## Tests

        | Test | Status |
        |---|---|
        | Opens the till | PASS |
        | Prints a receipt | FAIL |
        | Prints a copy | FAIL |
        """, stated: [nil, 7, 2, nil]),
    Figures(
      name: "a part with a noun of its own",
      text: """
        # Audit

        | Rule | Result |
        |---|---|
        | Typed errors | PASS |
        | Small files | PASS |
        | Module tests | FAIL |

        - **2 of 2 style rules now passing** (was 0)
        """, stated: [nil, nil, nil, nil]),
    Figures(
      name: "a branch beside its baseline",
      text: """
        # Parity

        | branch | passed | failed | skipped |
        |---|---|---|---|
        | driver | 41 | 1 | 2 |
        | trunk (BASE) | 39 | 1 | 2 |
        """, stated: [nil, 41, 1, 2]),
    Figures(
      name: "two branches without a baseline",
      text: """
        # Parity

        | branch | passed | failed | skipped |
        |---|---|---|---|
        | driver | 41 | 1 | 2 |
        | printer | 39 | 1 | 2 |
        """, stated: [nil, nil, nil, nil]),
    Figures(
      name: "pairs of failures round by round",
      text: """
        # Parity

        41 passed, 1 failed.

        - Progress: Gate1 9/8 failed → Gate2 4/3 → Gate3 1/1.
        """, stated: [nil, 41, 1, nil]),
    Figures(
      name: "the last of several rounds in a line",
      text: """
        # Parity

        Run 1: 9 failed → Run 2: 4 failed → Run 3: 1 failed, 41 passed
        """, stated: [nil, 41, 1, nil]),
    Figures(
      name: "tests that were written",
      text: """
        # Task

        1. Added the two failing tests from the plan.
        2. Wrote 3 failing tests more.
        3. Ran them all: 7/7 passed.
        """, stated: [7, 7, nil, nil]),
    Figures(
      name: "figures named after different things, and the rate of all in the conclusion",
      text: """
        # Kiosk round

        ## Summary

        - ✅ **Successfully Mounted**: 12 kiosks
        - ✅ **Booted Successfully**: 10 kiosks

        ## Conclusion

        **Overall Success Rate: 83%** (10 out of 12 kiosks work)
        """, stated: [12, 10, nil, nil]),
    Figures(
      name: "figures named after different things alone",
      text: """
        # Kiosk round

        ## Summary

        - **Successfully mounted**: 12
        - **Successfully booted**: 10
        """, stated: [nil, nil, nil, nil]),
    Figures(
      name: "the rate of a part in the conclusion",
      text: """
        # Kiosk round

        ## Conclusion

        **Mounting Success Rate: 83%** (10 out of 12 kiosks)

        - The rest waits for parts.
        """, stated: [nil, nil, nil, nil]),
    Figures(
      name: "a final result under a heading in words",
      text: """
        # Kiosk report

        ## Wrap-up

        The kiosks stand in three halls.

        **Final result:** 10/12 kiosks passed
        """, stated: [12, 10, nil, nil]),
    Figures(
      name: "a plain figure beside one of a part",
      text: """
        # Kiosk round

        ## Summary

        - **Passed**: 10
        - **Successfully repeated**: 2
        """, stated: [nil, 10, nil, nil]),
  ]

  @Test("States what is said of all tests", arguments: cases)
  func states(_ one: Figures) throws {
    let stated = try Reading.round(one.text).header.stated
    #expect([stated.total, stated.passed, stated.failed, stated.skipped] == one.stated)
  }

  @Test("Keeps the figures of a part beside the tests")
  func keepsPart() throws {
    let round = try Reading.round(Self.cases[2].text)
    let group = round.groups.first { $0.name == "style rules" }
    #expect(group?.stated.total == 2)
    #expect(group?.stated.passed == 2)
  }

  @Test("A final result that counts several things is no test, and one in a word is")
  func finalResult() throws {
    let text = """
      # Kiosk report

      ## North hall

      The kiosk stands.

      **Final result:** 
      """
    #expect(Reading.lines(try Reading.round(text + "10/12 kiosks passed")) == [])
    #expect(Reading.lines(try Reading.round(text + "FAILED")) == ["North hall failed"])
  }
}
