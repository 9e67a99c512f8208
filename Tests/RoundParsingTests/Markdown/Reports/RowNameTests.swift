import RoundModel
import Testing

@testable import RoundParsing

/// Which cell or part of a line names a test, and what tells of it again.
@Suite("Names of rows and items")
struct RowNameTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a column of numbers names no row, whatever its header",
      text: """
        # Test report

        | Test | Browser | Test Case | Result |
        |---|---|---|---|
        | 1 | firefox | draws a circle | ❌ |
        | 2 | firefox | draws a line | ✅ |
        | 3 | opera | draws a circle | ✅ |
        """,
      lines: [
        "draws a circle (firefox): failed", "draws a line: passed",
        "draws a circle (opera): passed",
      ]),
    Case(
      name: "numbers are names where nothing else is",
      text: """
        # Test report

        | Test | Result |
        |---|---|
        | 14 | PASS |
        | 15 | FAIL |
        """,
      lines: ["14: passed", "15: failed"]),
    Case(
      name: "figures behind the outcome are no names",
      text: """
        # Test report

        | Service | Check | Result | Numbers |
        |---|---|---|---|
        | shop | `make unit` | PASS | 31 cases / 0 failed |
        | desk | `make style` | PASS | 0 errors |
        | till | `make style` | FAIL | 12 errors |
        | till | `make pack` | PASS | 9.4s |
        """,
      lines: [
        "shop: passed [check]", "desk: passed [check]", "till (make style): failed [check]",
        "till (make pack): passed [check]",
      ]),
    Case(
      name: "a number in strong type before a name in code",
      text: """
        # Results of the unit tests

        - ✅ **1.4.2**: `opens the box`
        - ❌ **1.4.3**: `shuts the box` - **failed**
        - ✅ **Lid**: `lid` is tight
        """,
      lines: [
        "1.4.2: opens the box: passed [check]", "1.4.3: shuts the box: failed [check]",
        "Lid: passed [check]",
      ]),
    Case(
      name: "what a program printed is no outcome",
      text: """
        # Test report

        | Case | Verdict |
        |---|---|
        | K1 | PASS |
        | K2 | PASS |
        | K3 | PASS |

        ## Wording

        - **K1** (no such key): `error: key 'a' is not there`
        - **K2** (empty key): `Error: the key is empty`
        - **K3**: `FAIL`
        """,
      lines: ["K1: passed", "K2: passed", "K3: failed"]),
    Case(
      name: "what was looked for in a log is no outcome",
      text: """
        # Test report

        ## Test results

        - loads the key: PASS
        - Looked for: `timeout|timed out`
        """,
      lines: ["loads the key: passed"]),
    Case(
      name: "what a program printed is one where nothing else is",
      text: """
        # Test report

        ## Test results

        - **loads the map**: `error: no such map`
        - **loads the key**: PASS
        """,
      lines: ["loads the map: error no such map", "loads the key: passed"]),
    Case(
      name: "headings that start with the names of rows tell of them again",
      text: """
        # Test report

        | Case | Defect | Verdict |
        |---|---|---|
        | qx | mark [[END]] is gone | PASS |
        | qy | page is wrong | FAIL |

        ### qx — mark [[END]] is gone
        - **Verdict:** PASS

        ### qy — page is wrong
        - **Verdict:** FAIL
        """,
      lines: ["qx: passed", "qy: failed page is wrong"]),
    Case(
      name: "a heading for another case is one",
      text: """
        # Test report

        | Case | Verdict |
        |---|---|
        | entry | PASS |
        | entry — as a guest | FAIL |

        ### entry — as a child
        - **Verdict:** FAIL
        """,
      lines: [
        "entry: passed", "entry — as a guest: failed", "entry — as a child: failed",
      ]),
  ]

  @Test("Each row has its name", arguments: cases)
  func names(_ reportCase: Case) throws {
    #expect(try reportCase.everything() == reportCase.lines)
  }
}
