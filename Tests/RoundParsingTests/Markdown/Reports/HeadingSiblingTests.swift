import RoundModel
import Testing

@testable import RoundParsing

/// Headings whose verdicts are those of tests because of what stands beside them.
@Suite("Verdicts beside each other")
struct HeadingSiblingTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "verdicts in capitals behind dashes",
      text: """
        # Smoke run of the kiosk

        ## Printing — SKIP

        No printer in the lab.

        ## Cart — PASS

        The sum was right.

        ## Mail — FAIL

        The box was shut.
        """,
      lines: [
        "Printing: skipped",
        "Cart: passed",
        "Mail: failed The box was shut.",
      ]),
    Case(
      name: "names in brackets",
      text: """
        # Smoke run of the kiosk

        ## [TEST 1] — PASS

        The sum was right.

        ## [TEST 2] — SKIP

        No printer in the lab.

        ## [TEST 3] — FAIL

        The box was shut.
        """,
      lines: [
        "[TEST 1]: passed",
        "[TEST 2]: skipped",
        "[TEST 3]: failed The box was shut.",
      ]),
    Case(
      name: "a status of the work below a verdict",
      text: """
        # Shop run

        ### ❌ 4. Ledger export - FAILED
        - **Endpoint:** `POST /ledger`
        - **Status:** ❌ Not completed

        ### ✅ 5. Cart - PASSED
        - **Status:** ✅ Completed
        """,
      lines: [
        "Ledger export: failed",
        "Cart: passed",
      ]),
    Case(
      name: "lines in strong type that part a list of failures",
      text: """
        # Selenium run

        ### Failed tests

        **Category A: start of the driver**
        1. loginTest
        2. logoutTest
        - **Root Cause**: driver not started

        **Category B: parts of the page**
        3. brandTest
        - **Root Cause**: old locator
        """,
      lines: [
        "loginTest: failed",
        "logoutTest: failed",
        "brandTest: failed",
      ]),
    Case(
      name: "marks before names that end in a word for tests",
      text: """
        # 测试报告

        ## 测试结果

        ### ✅ 下单接口测试
        - 返回订单号

        ### ❌ 支付接口测试
        - 返回错误

        ### ✅ 退货接口测试
        - 返回成功
        """,
      lines: [
        "下单接口测试: passed",
        "支付接口测试: failed 返回错误",
        "退货接口测试: passed",
      ]),
    Case(
      name: "two names in one heading",
      text: """
        # Harbour run

        ## Failed tests (3)

        ### 1. test_login & test_logout
        - **Error**: 401

        ### 2. test_save
        - **Error**: 422
        """,
      lines: [
        "test_login: failed 401",
        "test_logout: failed 401",
        "test_save: failed 422",
      ]),
    Case(
      name: "a file that heads the name of its test, and what is none",
      text: """
        # Dock round

        ## Failed tests

        ### 1. `src/tide/table.test.ts`
        **Test:** `Tide table > reads the low tide`
        **Error:** `expected 3 to be 4`

        ### Task 4
        **Status:** ✅ Completed

        ## ❌ UNABLE TO SHOW (needs a browser)

        1. **Buttons** - to be looked at

        ## Notes, all DONE

        Login & logout were looked at.
        """,
      lines: [
        "src/tide/table.test.ts::Tide table > reads the low tide: failed expected 3 to be 4"
      ]),
  ]

  @Test("Each shape gives what it tells of", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
