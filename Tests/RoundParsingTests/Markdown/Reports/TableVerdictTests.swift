import RoundModel
import Testing

@testable import RoundParsing

/// Rows of tables whose verdict is told by a word of their own, by a part of their cell, or not at all.
@Suite("Verdicts in the cells of tables")
struct TableVerdictTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a verdict behind its reason",
      text: """
        # Shop tests

        | Test | Result | Notes |
        |---|---|---|
        | Cart | Pass | |
        | Mail | the letter is sent twice - **FAIL** | see log 4 |
        | Till | amount is doubled failed | |
        | Lamp | ❌ stays dark | |
        | Door | FAIL (no key found) | see log 5 |
        | Bell | should not fail | |
        | Gate | the alarm failed first, then it passed | |
        | Hook | Pass | |
        """,
      lines: [
        "Cart: passed",
        "Mail: failed the letter is sent twice",
        "Till: failed amount is doubled",
        "Lamp: failed stays dark",
        "Door: failed no key found",
        "Bell: unreadable",
        "Gate: unreadable",
        "Hook: passed",
      ]),
    Case(
      name: "a verdict behind its reason in Korean",
      text: """
        # 테스트 보고서

        | 테스트 | 결과 |
        |---|---|
        | 담기 | 통과 |
        | 쿠폰 | 할인액이 두 번 빠져서 실패 |
        | 합산 | 금액이 0으로 나옴 Fail |
        | 비우기 | 목록이 남는다. Fail |
        """,
      lines: [
        "담기: passed",
        "쿠폰: failed 할인액이 두 번 빠져서",
        "합산: failed 금액이 0으로 나옴",
        "비우기: failed 목록이 남는다.",
      ]),
    Case(
      name: "a number where others have a verdict, and nothing where a test was not run",
      text: """
        # Shop tests

        | Test | Expected | Result | Tester |
        |---|---|---|---|
        | Cart | opens | Passed | Eva |
        | Print | a page | 404 | Eva |
        | Crane | lifts | | |
        | Buoy | blinks | - | |
        """,
      lines: [
        "Cart: passed",
        "Print: unreadable",
        "Crane: not-run",
        "Buoy: not-run",
      ]),
    Case(
      name: "a protocol of tests in words of its own",
      text: """
        # Shop log

        | Test case | Expected | Result | Tester |
        |---|---|---|---|
        | Gate | opens | broke down at once | Eva |
        | Crane | lifts | no reaction at all | Eva |
        | Buoy | blinks | | |
        """,
      lines: [
        "Gate: unreadable",
        "Crane: unreadable",
        "Buoy: not-run",
      ]),
    Case(
      name: "a test that is called like a sum, and rows that sum up",
      text: """
        # 测试报告

        | 用例 | 结果 |
        |---|---|
        | 下单 | 通过 |
        | 合计 | 失败 |
        | 退货 | 通过 |

        ## Second

        | Test | Result |
        |---|---|
        | Lid | passed |
        | Sum | failed |
        | Total | 1/2 passed |

        ## Third

        | Test | Result |
        |---|---|
        | Nut | passed |
        | Overall | PASS |
        """,
      lines: [
        "下单: passed",
        "合计: failed",
        "退货: passed",
        "Lid: passed",
        "Sum: failed",
        "Nut: passed",
      ]),
    Case(
      name: "a tick beside what was to be refused",
      text: """
        # Guard round

        | Attack | Input | Result |
        |---|---|---|
        | Comment trick | `a; drop` | BLOCKED ✓ |
        | Quote trick | `' or 1` | ✅ Rejected |
        | Old phone | `x` | ✅ Blocked by bug 12 |
        | New phone | `y` | Blocked |
        | No phone | `z` | ✅ Skipped (no device) |
        | Red phone | `r` | ⛔ Blocked |
        """,
      lines: [
        "Comment trick: passed",
        "Quote trick: passed",
        "Old phone: not-run",
        "New phone: not-run",
        "No phone: skipped no device",
        "Red phone: failed",
      ]),
    Case(
      name: "steps are no reason, and what was observed is one",
      text: """
        # Guard round

        | Test ID | Scenario | Execution Steps | Status |
        |---|---|---|---|
        | TC-1 | Send | 1. Open<br>2. Send | PASS |
        | TC-2 | Send nothing | 1. Leave empty | FAIL |

        ## Second

        | Step | Result | Observation |
        |---|---|---|
        | Open gate | Passed | quick |
        | Lift crane | Failed | the rope broke |
        """,
      lines: [
        "Send: passed",
        "Send nothing: failed",
        "Open gate: passed",
        "Lift crane: failed the rope broke",
      ]),
  ]

  @Test("Each table gives what it tells of", arguments: cases)
  func tables(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
