import RoundModel
import Testing

@testable import RoundParsing

/// Tables whose columns tell verdicts under headers of many kinds, and those that look so and tell none.
@Suite("Columns of tables that tell a verdict")
struct TableColumnTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a retest stands for what it repeated, and where it was not run the first run does",
      text: """
        # Shop tests

        | Test | Original result | Retest result |
        |---|---|---|
        | Box | FAIL | PASS |
        | Lid | PASS | FAIL |
        | Key | PASS | |

        ## Second day

        | Test | Status | Retest |
        |---|---|---|
        | Bolt | FAIL | not run |
        | Nut | FAIL | PASS |

        ## Two readings

        | Test | Status (R1) | Status (R2) |
        |---|---|---|
        | Rope | PASS | FAIL |
        | Wire | FAIL | PASS |
        """,
      lines: [
        "Box: passed",
        "Lid: failed",
        "Key: passed",
        "Bolt: failed",
        "Nut: passed",
        "Rope: failed",
        "Wire: passed",
      ]),
    Case(
      name: "the run before this one",
      text: """
        # Laporan toko

        | Test | Sebelum | Sesudah |
        |---|---|---|
        | Cart | ❌ FAILED (502) | ✅ PASSED |
        | Mail | ✅ PASSED | ✅ PASSED |
        """,
      lines: [
        "Cart: passed",
        "Mail: passed",
      ]),
    Case(
      name: "attempts of one run are no rounds",
      text: """
        # Shop tests

        | Test | Attempt 1 | Attempt 2 |
        |---|---|---|
        | Ox | PASS | FAIL |
        | Cow | PASS | PASS |
        """,
      lines: [
        "Ox {Attempt 1}: passed",
        "Ox {Attempt 2}: failed",
        "Cow {Attempt 1}: passed",
        "Cow {Attempt 2}: passed",
      ]),
    Case(
      name: "a result in each of two places",
      text: """
        # Shop tests

        | Test | Chrome result | Firefox result |
        |---|---|---|
        | Cart | PASS | FAIL |
        | Mail | PASS | PASS |
        """,
      lines: [
        "Cart {Chrome result}: passed",
        "Cart {Firefox result}: failed",
        "Mail {Chrome result}: passed",
        "Mail {Firefox result}: passed",
      ]),
    Case(
      name: "an expected result is none",
      text: """
        # Shop tests

        | Test | Expected result | Actual result | Status |
        |---|---|---|---|
        | Cart | pass | fails | FAIL |
        | Mail | pass | passes | PASS |
        """,
      lines: [
        "Cart: failed fails",
        "Mail: passed",
      ]),
    Case(
      name: "an expected result of one word",
      text: """
        # Testprotokoll

        | Testfall | Erwartetes Resultat | Testresultat |
        |---|---|---|
        | Start | Motor läuft | Nicht bestanden |
        | Halt | Motor steht | bestanden |
        """,
      lines: [
        "Start: failed",
        "Halt: passed",
      ]),
    Case(
      name: "a column of what was seen that opens with verdicts, with a conclusion below",
      text: """
        # 名称限制

        ### 1. 名称长度

        | 输入 | 预期行为 | 实际结果 |
        |---|---|---|
        | 空 | 拒绝 | ✅ 正确拒绝 |
        | 300 字 | 拒绝 | ❌ 被接受 |

        **结论**: 功能正常工作
        """,
      lines: [
        "空: passed",
        "300 字: failed 被接受",
      ]),
    Case(
      name: "what was seen beside a status, and values that were seen",
      text: """
        # Shop tests

        | Test | Actual result |
        |---|---|
        | Gate | Passed |
        | Crane | Failed |

        ## Values

        | Test | Expected | Actual |
        |---|---|---|
        | answer | 42 | 42 |
        | go | redirect | redirect |

        ## Both

        | Test | Actual | Status |
        |---|---|---|
        | Lamp | fails to light | FAIL |
        """,
      lines: [
        "Gate: passed",
        "Crane: failed",
        "answer: passed",
        "go: passed",
        "Lamp: failed fails to light",
      ]),
    Case(
      name: "a column of steps that failed",
      text: """
        # Ferry test report

        | Date | Tester | Steps that failed | Expected | Actual |
        |---|---|---|---|---|
        | 3/14 | Ida | Step 7 | list stays | list is empty |
        | 3/15 | Ida | none | list stays | list stays |
        | 3/16 | Ida | - | list stays | list stays |

        ## Figures

        | Suite | Passed | Failed |
        |---|---|---|
        | Deck | 3 | 2 |
        """,
      lines: [
        "Step 7: failed list is empty"
      ]),
    Case(
      name: "a column of bugs beside what was expected and seen",
      text: """
        # Ferry test report

        | ID | Scenario | Expected result | Actual result | Bug No. |
        |---|---|---|---|---|
        | F-1 | Right password | desk opens | desk opens | N/A |
        | F-2 | Empty password | hint names the field | only "denied" is shown | BUG-4 |

        ## Backlog

        | ID | Title | Bug |
        |---|---|---|
        | 1 | Faster boats | BUG-9 |
        """,
      lines: [
        "Empty password: failed only \"denied\" is shown"
      ]),
    Case(
      name: "numbered rows of failing tests",
      text: """
        # Harbour run

        ## Failing tests

        | # | Test | Error |
        |---|------|-------|
        | 1 | `test_lift` | rope not found |
        | 2 | `test_drop` | hook bent |
        """,
      lines: [
        "test_lift: failed rope not found",
        "test_drop: failed hook bent",
      ]),
    Case(
      name: "suites with fewer passes than tests, and their sum",
      text: """
        # Test results

        ## Component results

        | Suite | Tests | Result |
        |---|---|---|
        | Basket | 6 | 5 PASS |
        | Mailer | 4 | 4 PASS, 0 FAIL |
        | Crane | 6 | 5 PASS / 1 SKIP |
        | **Total** | **16** | **14 PASS** |
        """,
      lines: [
        "Basket: failed [module]",
        "Mailer: passed [module]",
        "Crane: skipped [module]",
      ]),
    Case(
      name: "a row of a matrix is no pass where one place tells of a fault",
      text: """
        # Ferry test report

        ## Results by account

        | Account | Login | Map | Refund |
        |---|---|---|---|
        | plain | OK | OK | OK |
        | guest | OK | wrong pictures, sorting broken | refund stuck |
        | child | OK | OK | the button is grey |

        ## Remarks

        | Account | Status | Notes |
        |---|---|---|
        | plain | OK | fine |
        | guest | OK | the map is slow |
        """,
      lines: [
        "Results by account::plain: passed",
        "Results by account::guest: failed",
        "child: unreadable",
        "Remarks::plain: passed",
        "Remarks::guest: passed",
      ]),
    Case(
      name: "good and bad in two places, and grades",
      text: """
        # Ferry test report

        | Page | Desktop | Phone |
        |---|---|---|
        | Timetable | Good | Good |
        | Notes | Good | Bad |

        ## Grades

        | Area | Style | Tone |
        |---|---|---|
        | Timetable | Excellent | Good |
        | Notes | Fair | Good |
        """,
      lines: [
        "Timetable {Desktop}: passed [check]",
        "Timetable {Phone}: passed [check]",
        "Notes {Desktop}: passed [check]",
        "Notes {Phone}: failed [check]",
      ]),
    Case(
      name: "a cell that lists several tests",
      text: """
        # Ferry test report

        <table>
        <tr><th>Date</th><th>Tester</th><th>Steps</th></tr>
        <tr><td>3/14</td><td>Ida</td><td>
        <ul><li>Test 1: Pass</li>
        <li>Test 2: Fail</li></ul>
        </td></tr>
        </table>

        | Test | Result |
        |---|---|
        | Sell | Pass<br>(after retry) |
        | Refund | Fail |
        """,
      lines: [
        "Test 1: passed",
        "Test 2: failed",
        "Sell: flaky",
        "Refund: failed",
      ]),
  ]

  @Test("Each table gives what it tells of", arguments: cases)
  func tables(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
