/// Figures of parts and of the round.
extension FigureShapesTests {
  static let parts = [
    FigureCase(
      name: "classes with figures and no mark",
      text: """
        # Guard round

        ### Container Tests
        - **WholeServiceTest**: 1/5 tests passing, 4 failures
        - **RoleRuleTest**: 6/6 tests passing
        - **Coverage**: 41/50 lines
        """,
      groups: ["WholeServiceTest: 5/1/4", "RoleRuleTest: 6/6/-"],
      lines: ["WholeServiceTest: failed [module]", "RoleRuleTest: passed [module]"]),
    FigureCase(
      name: "items with their own ratios",
      text: """
        # テスト報告

        ## テスト結果

        - **会員登録のテスト** - ✅ 4/4 テスト成功
        - **返金画面のテスト** - ❌ 0/8 テスト成功
        """,
      groups: ["会員登録のテスト: 4/4/-", "返金画面のテスト: 8/0/-"],
      lines: ["会員登録のテスト: passed [module]", "返金画面のテスト: failed [module]"]),
    FigureCase(
      name: "an item with the ratio of all",
      text: """
        # Test report

        ## Results

        - **Total** - ✅ 12/12 passed
        """,
      stated: "12/12/-/-"),
    FigureCase(
      name: "a ratio in a heading under a tick",
      text: """
        # 测试结果

        ## ✅ 通过的测试（5个）

        ### test_refund.py（3/12通过）

        #### ✅ TestRules
        1. ✅ **test_first** - 默认
        2. ✅ **test_second** - 自定义
        """,
      groups: ["test_refund.py: 12/3/-"],
      lines: ["TestRules: passed [module]", "test_first: passed", "test_second: passed"]),
    FigureCase(
      name: "a fraction of problems",
      text: """
        # Harbour run

        ### ✅ Working Tests (1 of 3)
        1. **test_ping** - answers

        ### ❌ Problem Tests (2 of 3)
        1. **test_login** - 401
        2. **test_save** - 422
        """,
      stated: "3/1/2/-"),
    FigureCase(
      name: "a cross over as many items as passed and failed",
      text: """
        # Harbour run

        ## Results

        ### ❌ Gate suite (2 of 3)
        - ✅ test_opens
        - ✅ test_shuts
        - ❌ test_locks
        """,
      groups: ["Gate suite (2 of 3): 3/2/-"]),
    FigureCase(
      name: "the only suite with figures",
      text: """
        # Run of Monday

        ## Results of the tests

        ### Unit tests (Vitest)

        | Metric | Result |
        |---|---|
        | Total | 40 |
        | Passed | 31 |
        | Failed | 7 |
        | Skipped | 2 |
        """,
      stated: "40/31/7/2", groups: ["Unit tests (Vitest): 40/31/7"]),
    FigureCase(
      name: "one suite with figures beside tests of another",
      text: """
        # Run of Monday

        ## Unit tests (Vitest)

        - Total: 40
        - Passed: 31
        - Failed: 9

        ## Browser tests

        | Test | Status |
        |---|---|
        | Login | FAIL |
        """,
      groups: ["Unit tests (Vitest): 40/31/9"]),
    FigureCase(
      name: "a total row under the name of a suite",
      text: """
        # Ferry test report

        ### Chrome, plain account

        | Module | Test cases | Passed | Failed |
        |---|---|---|---|
        | Sale | 4 | 4 | 0 |
        | Refund | 5 | 3 | 2 |
        | **Total** | **9** | **7** | **2** |
        """,
      stated: "9/7/2/-", groups: ["Sale: 4/4/0", "Refund: 5/3/2", "Total: 9/7/2"]),
    FigureCase(
      name: "two total rows",
      text: """
        # Ferry test report

        ### Chrome, plain account

        | Module | Test cases | Passed | Failed |
        |---|---|---|---|
        | Sale | 4 | 4 | 0 |
        | **Total** | **4** | **4** | **0** |

        ### Firefox, plain account

        | Module | Test cases | Passed | Failed |
        |---|---|---|---|
        | Sale | 4 | 3 | 1 |
        | **Total** | **4** | **3** | **1** |
        """,
      groups: ["Sale: 4/4/0", "Total: 4/4/0", "Sale: 4/3/1", "Total: 4/3/1"]),
    FigureCase(
      name: "a sum behind the parts",
      text: """
        # Test report

        ## Unit tests

        ### api: **20 passed / 20**, all green

        ### web: **4 passed / 5**

        **Total: 24 passed / 25.**
        """,
      stated: "25/24/-/-",
      groups: ["api: 20 passed / 20, all green: 20/20/-", "web: 4 passed / 5: 5/4/-"]),
    FigureCase(
      name: "the figure of a part beside another part",
      text: """
        # Ferry test report

        ## Summary

        - Database tests: 4/4 passed
        - Deployment tests: failed
        """,
      groups: ["Database tests: 4/4/-"]),
    FigureCase(
      name: "how far a round has come",
      text: """
        # Regression

        ## Success metrics

        - **Current progress**: 2 passed, 1 failed confirmed
        """,
      stated: "-/2/1/-"),
    FigureCase(
      name: "a total in the notes",
      text: """
        # Harbour test list

        ## Notes

        - Total failing tests: **20**
        - 30 tests failed last week
        """,
      stated: "-/-/20/-"),
    FigureCase(
      name: "a console under a banner in a fold",
      text: """
        # Run

        <details><summary>log</summary>

        ```text
        ============ test session starts ============
        test_refund.py::test_full FAILED [ 50%]
        test_refund.py::test_part PASSED [100%]

        ========= 1 failed, 1 passed in 0.05s =========
        ```

        </details>
        """,
      stated: "-/1/1/-", duration: 0.05),
  ]
}
