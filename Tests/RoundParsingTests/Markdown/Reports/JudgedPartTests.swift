import Testing

/// Verdicts on parts of a thing beside the results, on what was verified, and on classes by their failures.
@Suite("Parts that are judged")
struct JudgedPartTests {
  static let asides = [
    ReportCase(
      name: "verdicts with a mark under a heading beside the results",
      text: """
        # Ferry test report

        ## Summary

        ### Architecture assessment ✅

        - **Ticket store**: ✅ Working (keeps 67 tickets)
        - **Map**: ❌ Broken (no tiles)
        """,
      lines: ["Ticket store: passed [check]", "Map: failed no tiles [check]"]),
    ReportCase(
      name: "what is merely there, and what only some items are judged on",
      text: """
        # Ferry test report

        ## Architecture

        - **Ticket store**: ✅ Deployed
        - **Map**: ✅ Completed

        ## Configuration

        - **Cache**: ✅ Working
        - Ports are open
        """, lines: []),
    ReportCase(
      name: "lists of what was verified, and of what could not be",
      text: """
        # Ferry test report

        ### ✅ Verified

        - Login page
        - Token field

        ### ❌ Cannot be verified (because of bug 1)

        - Way back to the start

        ### ⏸️ Not verified

        - Phones
        """,
      lines: [
        "Login page: passed [check]", "Token field: passed [check]",
        "Way back to the start: not-run [check]", "Phones: not-run [check]",
      ]),
    ReportCase(
      name: "the same in Japanese",
      text: """
        # 渡船の検証報告

        ### ✅ 検証完了
        - 予約画面
        - 地図

        ### ❌ 検証不可（不具合1の影響）
        - 払い戻し

        ### ⏸️ 未検証
        - 印刷
        """,
      lines: [
        "予約画面: passed [check]", "地図: passed [check]", "払い戻し: not-run [check]",
        "印刷: not-run [check]",
      ]),
  ]

  @Test("Parts and features", arguments: asides)
  func judges(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }

  static let classes = [
    ReportCase(
      name: "classes by their failures, and what has to be mended",
      text: """
        # Ferry test failures

        ## 1. RefundService (2 failures)
        **Root cause**: The sum is a text

        **Affected tests**:
        - ✗ should pay the money back
        - ✗ should round the sum

        ## 2. TimeoutError (1 failure)

        - ✗ should wait

        ## Services that need fixing

        1. ✅ `src/refund.ts` - read the text
        2. ✅ `src/map.ts` - wait longer
        """,
      lines: [
        "RefundService: failed [module]", "should pay the money back: failed",
        "should round the sum: failed", "should wait: failed",
      ]),
    ReportCase(
      name: "what still fails among what has to be mended",
      text: """
        # Ferry test report

        ## Tests that need fixing

        - ❌ `test_refund`
        - `test_map`
        """, lines: ["test_refund: failed", "test_map: failed"]),
    ReportCase(
      name: "jobs of a build",
      text: """
        # Ferry test report

        | Job | Result |
        |---|---|
        | Lint | Success |
        | Plan | Failure |
        """, lines: ["Lint: passed [check]", "Plan: failed [check]"]),
  ]

  @Test("Classes and jobs", arguments: classes)
  func tells(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }
}
