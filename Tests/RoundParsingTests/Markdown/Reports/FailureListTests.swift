import RoundModel
import Testing

@testable import RoundParsing

/// Lists of failures, as people head them.
@Suite("Lists of failures")
struct FailureListTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a heading in capitals over a list",
      text: """
        # Selenium run

        ### Mail
        - **Status:** PASS

        ### ❌ FAILED Tests

        - loginTest
        - logoutTest
        """,
      lines: [
        "Mail: passed",
        "loginTest: failed",
        "logoutTest: failed",
      ]),
    Case(
      name: "a heading in capitals over parts",
      text: """
        # Selenium run

        ## FAILED TESTS (2)

        ### loginTest
        - **Error:** no driver

        ### logoutTest
        - **Error:** no driver
        """,
      lines: [
        "loginTest: failed no driver",
        "logoutTest: failed no driver",
      ]),
    Case(
      name: "a bare heading beside another one",
      text: """
        # QA of the kiosk

        ## Passed

        - Start page
        - Search

        ## Failed

        - Card reader
        - Login form
        """,
      lines: [
        "Start page: passed",
        "Search: passed",
        "Card reader: failed",
        "Login form: failed",
      ]),
    Case(
      name: "reasons that end in a full stop",
      text: """
        # QA of the kiosk

        ## Failed tests

        - Card reader: the device was not found.
        - Login form: a good password is refused.
        """,
      lines: [
        "Card reader: failed the device was not found.",
        "Login form: failed a good password is refused.",
      ]),
    Case(
      name: "a failure that goes on to say why",
      text: """
        # Ferry test report

        ## Test results

        - TC-1 Ticket sale: passed
        - TC-2 Seat map: failed because of the old host
        - TC-3 Refund: fails on phones
        """,
      lines: [
        "TC-1 Ticket sale: passed",
        "TC-2 Seat map: failed because of the old host",
        "TC-3 Refund: failed on phones",
      ]),
    Case(
      name: "labels as items",
      text: """
        # テスト報告

        ## テスト結果

        1. **成功したテスト**:
           - 在庫の照会

        2. **失敗したテスト**:
           - 入荷の登録

        3. **実行できなかったテスト**:
           - 倉庫の移動
        """,
      lines: [
        "在庫の照会: passed",
        "入荷の登録: failed",
        "倉庫の移動: skipped",
      ]),
    Case(
      name: "a list of failures under a status",
      text: """
        # テスト報告

        ## テスト結果

        ### 1. 単体テスト

        **ステータス**: ✅ 成功

        **失敗したテスト**:
        - 税額の丸め
        - 送料の合計
        """,
      lines: [
        "単体テスト: passed",
        "税額の丸め: failed",
        "送料の合計: failed",
      ]),
    Case(
      name: "labels with a full-width colon",
      text: """
        # 测试报告

        ## 测试结果

        **通过的测试**：
        - 下单登记

        **失败的测试**：
        - 退货登记
        - 退款金额
        """,
      lines: [
        "下单登记: passed",
        "退货登记: failed",
        "退款金额: failed",
      ]),
    Case(
      name: "tests that need to be adjusted",
      text: """
        # 测试结果

        ## ✅ 通过的测试（2个）

        1. ✅ **test_login** - 登录
        2. ✅ **test_logout** - 退出

        ## ⚠️ 需要调整的测试（2个）

        ### 问题1：参数不匹配（2个测试）

        **受影响的测试**：
        - TestRefund::test_partial
        - TestRefund::test_full
        """,
      lines: [
        "test_login: passed",
        "test_logout: passed",
        "TestRefund::test_partial: failed",
        "TestRefund::test_full: failed",
      ]),
    Case(
      name: "a title that names failures",
      text: """
        # Test Failures

        ## 1. Tide table

        | Test | Error |
        |------|-------|
        | `test_low_tide` | `KeyError: low` |
        | `test_high_tide` | `KeyError: high` |
        """,
      lines: [
        "test_low_tide: failed KeyError: low",
        "test_high_tide: failed KeyError: high",
      ]),
    Case(
      name: "a title that reports failures",
      text: """
        # Failing Tests Report

        - `test_low_tide`
        - `test_high_tide`
        """,
      lines: [
        "test_low_tide: failed",
        "test_high_tide: failed",
      ]),
    Case(
      name: "open boxes in a list of failures",
      text: """
        # Harbour run

        ## Failing Tests

        - [ ] `test_low_tide`
        - [ ] `test_high_tide` (other cause)
        """,
      lines: [
        "test_low_tide: failed",
        "test_high_tide: failed other cause",
      ]),
    Case(
      name: "a table of failures with a fix below",
      text: """
        # Harbour run

        ## Failed tests

        ### Crane

        | Test | Error |
        |------|------|
        | `test_lift` | rope not found |
        | `test_drop` | hook bent |

        **Fix:** buy a new rope
        """,
      lines: [
        "test_lift: failed rope not found",
        "test_drop: failed hook bent",
      ]),
    Case(
      name: "headings that list no failures",
      text: """
        # Depot round

        ## Known issues

        - ❌ Labels are lost
        - Slow start

        ## Failed

        None of the tests.

        ## Test Failure Handling

        - Every failure is sent to the owner
        """,
      lines: []),
    Case(
      name: "classes over their tests, and what was not verified",
      text: """
        # Depot round

        ## Failed tests

        1. **PumpTest** (2 methods):
           - testStart - ❌ FAILED
           - testStop - ❌ FAILED

        2. **PumpTest or ValveTest**:
           - testClose - ❌ FAILED

        ## Not verified

        - Night mode
        - Low battery
        """,
      lines: [
        "testStart: failed",
        "testStop: failed",
        "testClose: failed",
        "Night mode: not-run [check]",
        "Low battery: not-run [check]",
      ]),
  ]

  @Test("Each shape gives what it tells of", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
