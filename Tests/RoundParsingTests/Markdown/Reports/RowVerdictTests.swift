import RoundModel
import Testing

@testable import RoundParsing

/// Rows whose outcome stands in an unusual place, or is neither pass nor fail.
@Suite("Verdicts of rows")
struct RowVerdictTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "shares behind verdicts beside plain ones",
      text: """
        # Story 9

        | Test | Result |
        |---|---|
        | opens the gate | FAIL 2/4 |
        | shuts the gate | PASS |
        | rings | has not passed |
        | shines | PASS 4/4 |
        | turns | PASS 3/4 |
        """,
      lines: [
        "opens the gate: failed", "shuts the gate: passed", "rings: failed", "shines: passed",
        "turns: failed [module]",
      ]),
    Case(
      name: "shares behind verdicts in all rows, which are parts",
      text: """
        # Story 9

        | Suite | Result |
        |---|---|
        | gate | FAIL 2/4 |
        | crane | PASS 4/4 |
        """,
      lines: ["gate: failed [module]", "crane: passed [module]"]),
    Case(
      name: "a name without its value is no reason",
      text: """
        # Story 9

        | Test | Result | Notes |
        |---|---|---|
        | opens the gate | FAIL | location= |
        | shuts the gate | FAIL | code=7 |
        """,
      lines: ["opens the gate: failed", "shuts the gate: failed code=7"]),
    Case(
      name: "marks before the names of rows that tell in words how they stand",
      text: """
        # Story 9

        | Test | Result |
        |---|---|
        | unit | PASS |

        ## Acceptance criteria status

        | Criterion | Status |
        |---|---|
        | ✅ opens a chart | Built and covered by tests |
        | ❌ saves a chart | Not working |
        | ⏳ walks through all | Waits for the stage |
        """,
      lines: [
        "unit: passed", "opens a chart: passed [check]",
        "saves a chart: failed Not working [check]",
        "walks through all: not-run Waits for the stage [check]",
      ]),
    Case(
      name: "marks before names beside a status that is plain decide nothing",
      text: """
        # Test report

        | Test | Result |
        |---|---|
        | ✅ lamp | FAIL |
        | ✅ bell | PASS |
        """,
      lines: ["lamp: failed", "bell: passed"]),
    Case(
      name: "failed tests with their causes are tests",
      text: """
        # Test report

        | Test | Result |
        |---|---|
        | T1 | PASS |

        ## Failed tests: analysis of causes

        | Test | Cause |
        |---|---|
        | T7 no network | the clock ran out |

        ## Bugs found

        | Bug | Cause |
        |---|---|
        | slow start | cold cache |
        """,
      lines: [
        "T1: passed", "T7 no network: failed the clock ran out",
        "slow start: failed cold cache [issue]",
      ]),
    Case(
      name: "failed tests with their causes in Chinese and German",
      text: """
        # 测试报告

        ## 失败用例原因

        | 用例 | 原因 |
        |---|---|
        | 结账 | 超时 |

        ## Fehlgeschlagene Tests und Ursachen

        | Test | Ursache |
        |---|---|
        | Kasse | Uhr lief ab |
        """,
      lines: ["结账: failed 超时", "Kasse: failed Uhr lief ab"]),
    Case(
      name: "what was gained is no outcome",
      text: """
        # Test report

        | Test | Result |
        |---|---|
        | lamp | PASS |

        ### Design

        | Aspect | Before | Now | Improvement |
        |---|---|---|---|
        | Layers | 5 | 3 | ✅ -40% |
        | Size | Large | Small | ✅ Smaller |
        """,
      lines: ["lamp: passed"]),
    Case(
      name: "a partial row is neither",
      text: """
        # Test report

        ### Lights (2/3 partial pass)

        | # | Test | Status | Notes |
        |---|---|---|---|
        | 1 | lamp | ✓ PASS | |
        | 2 | bulb | ✓ PASS | |
        | 3 | torch | ⚠️ PARTIAL | dim |
        """,
      lines: ["lamp: passed", "bulb: passed", "torch: unreadable"]),
    Case(
      name: "rows under a case that passed in part are its checks",
      text: """
        # Test report

        ### ⚠️ PAY-05: Several cards

        **Status:** ⚠️ PARTIAL

        | # | Card | Bank | Status | Error |
        |---|---|---|---|---|
        | 1 | **454545** | North | ✅ PASS | - |
        | 2 | **422222** | South | ❌ FAIL | no such card |
        """,
      lines: [
        "PAY-05: Several cards: unreadable", "454545: passed [check]",
        "422222: failed no such card [check]",
      ]),
    Case(
      name: "a pass over a row that failed is no plain one",
      text: """
        # Test report

        ### ✅ PAY-07: Several cards

        **Status:** ✅ PASS

        | # | Card | Bank | Status | Error |
        |---|---|---|---|---|
        | 1 | **454545** | North | ✅ PASS | - |
        | 2 | **422222** | South | ❌ FAIL | no such card |
        """,
      lines: [
        "PAY-07: Several cards: unreadable", "454545: passed [check]",
        "422222: failed no such card [check]",
      ]),
    Case(
      name: "the steps of a case that failed are none",
      text: """
        # Test report

        ### ❌ PAY-06: Refund

        **Status:** ❌ FAIL

        | Step | Expected | Status |
        |---|---|---|
        | open | form | ✅ PASS |
        | send | mail | ❌ FAIL |
        """,
      lines: ["PAY-06: Refund: failed"]),
  ]

  @Test("Each row has its verdict", arguments: cases)
  func verdicts(_ reportCase: Case) throws {
    #expect(try reportCase.everything() == reportCase.lines)
  }

  @Test(
    "Counts with marks under the only heading are those of the round, and a sign is explained by one"
  )
  func marks() throws {
    let round = try Reading.round(
      """
      ### CHART TESTS

      - ✅ 3 passed
      - ❌ 1 failed
      - ⚠️ 1 flaked

      ⌛ _Duration: 1 minute and 5 seconds_

      | # | Test | Result |
      |---|---|---|
      | 1 | draws | ❌ |
      | 2 | prints | ⚠️ |
      """)
    let stated = round.header.stated
    #expect([stated.total, stated.passed, stated.failed] == [nil, 3, 1])
    #expect(round.header.durationSeconds == 65)
    #expect(Reading.lines(round) == ["draws failed", "prints flaky"])
  }

  @Test("One column counts all tests of all rows, and partial tests make up for the rest")
  func totals() throws {
    let round = try Reading.round(
      """
      # Round 3

      | Phase | Total tests | Executed | Passed | Failed | Blocked | Status |
      |---|---|---|---|---|---|---|
      | Phase 1 | 4 | 3 | 2 | 0 | 1 | ⚠️ PARTIAL |
      | Phase 2 | 6 | 1 | 0 | 1 | 5 | ❌ FAIL |
      | **TOTAL** | **10** | **4** | **2** | **1** | **6** | **❌ FAILED** |
      """)
    #expect(round.header.stated.total == 10)
    #expect(round.groups.map(\.stated.total) == [4, 6])
    #expect(!round.diagnostics.contains { $0.code == .groupTotalsDiffer })
  }
}
