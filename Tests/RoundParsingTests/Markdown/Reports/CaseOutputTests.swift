import RoundModel
import Testing

@testable import RoundParsing

@Suite("Ids of cases before marks, and headings that number several")
struct CaseOutputTests {
  private static let cases = [
    ReportCase(
      name: "output under a part with a share names its cases",
      text: """
        # Test report

        ### Suite 1: Base (UNIT) - 1/9 PASS
        ```
        UNIT-01  ❌ Lists the rooms
                 Error: "no room"

        UNIT-02  ⏳ (not run - blocked by UNIT-01)
        UNIT-03 to UNIT-06  ⏳ (not run)
        ...
        ```

        **Status**: 1/9 passed
        **Root cause**: no rooms
        """,
      lines: [
        "Suite 1: Base (UNIT) - 1/9: failed [module]", #"UNIT-01: failed Error: "no room""#,
        "UNIT-02: not-run", "UNIT-03 to UNIT-06: not-run",
      ]),
    ReportCase(
      name: "a heading with several numbers stands over what is said of each",
      text: """
        # 测试报告

        ### 测试 6/7（跳过）

        - **测试 6（服务器停机）**：跳过 — 无法停止服务器。
        - **测试 7（软键盘）**：跳过 — 没有软键盘。
        """,
      lines: [
        "测试 6（服务器停机）: skipped 无法停止服务器。", "测试 7（软键盘）: skipped 没有软键盘。",
      ]),
    ReportCase(
      name: "a heading with several numbers and no list is one test",
      text: """
        # Test report

        ### Test 6-7: Stop the server

        **Status**: Passed
        """,
      lines: ["Test 6-7: Stop the server: passed"]),
    ReportCase(
      name: "a remark that takes a pass back leaves it open",
      text: """
        # Test report

        ## Tests

        - ✅ CART-01 list came up (but the check failed)
        - ✅ CART-02 list came up (but slowly)
        """,
      lines: [
        "CART-01 list came up: unreadable but the check failed",
        "CART-02 list came up (but slowly): passed",
      ]),
    ReportCase(
      name: "how grave something is says how no test went",
      text: """
        # Test report

        ## What stops the release

        | ID | Blocker | Severity | Owner |
        |---|---|---|---|
        | #1 | Answer of the server | 🔴 CRITICAL | Ana |
        | #2 | Seed of the rooms | 🔴 CRITICAL | Bo |
        """,
      lines: [
        "Answer of the server: failed CRITICAL [issue]",
        "Seed of the rooms: failed CRITICAL [issue]",
      ]),
  ]

  @Test("Each test is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }

  @Test("Lines of output that count one outcome each go on with each other")
  func countsLineByLine() throws {
    let round = try Reading.round(
      """
      # Relatório de testes

      ### Resultado
      ```
      Total de Testes:     53
      Testes Passados:     48 ✅ (90.6%)
      Testes Falhados:      5 ❌ (9.4%)
      ```
      """)
    #expect(round.header.stated.total == 53)
    #expect(round.header.stated.passed == 48)
    #expect(round.header.stated.failed == 5)
  }
}
