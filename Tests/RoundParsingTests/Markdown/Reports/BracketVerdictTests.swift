import RoundModel
import Testing

@testable import RoundParsing

@Suite("Verdicts in brackets, and cases close together")
struct BracketVerdictTests {
  private static let cases = [
    ReportCase(
      name: "a number behind a colon counts no failures",
      text: """
        # Test report

        - [PASS] Query
        - [FAIL] Cancel: answer 500
        - (FAIL) Refund: answer 502
        - [FAIL] Rows: 3 of 5 missing
        """,
      lines: [
        "Query: passed [check]", "Cancel: answer 500: failed [check]",
        "Refund: answer 502: failed [check]", "Rows: 3 of 5 missing: failed [check]",
      ]),
    ReportCase(
      name: "brackets as wide as a letter",
      text: """
        # 测试报告

        ## 支付

        - 【通过】查询订单
        - 【失败】取消订单：接口返回 500

        ## 其他

        【合格】追加テスト
        【不合格】削除テスト
        """,
      lines: [
        "查询订单: passed [check]", "取消订单：接口返回 500: failed [check]",
        "追加テスト: passed [check]", "削除テスト: failed [check]",
      ]),
    ReportCase(
      name: "counts behind a verdict name nothing",
      text: """
        # Test report

        - [PASS] 12/12 tests passed
        - [FAIL] Failures: 3
        - [INFO] Errors: 4
        """,
      lines: []),
    ReportCase(
      name: "long dashes and wide signs are no part of a name or a reason",
      text: """
        # 测试报告

        ## 登录模块

        1. 正常登录 —— 通过
        2. 错误密码 —— 失败：提示缺失
        3. 锁定用户 —— 未执行
        """,
      lines: [
        "正常登录: passed [check]", "错误密码: failed 提示缺失 [check]",
        "锁定用户: not-run [check]",
      ]),
    ReportCase(
      name: "names in strong type need no blank line between them",
      text: """
        # Test report

        **Test 4. Search**
        Status: passed
        **Test 5. Print**
        Status: failed
        **Test 6. Scan**
        Status: passed
        """,
      lines: [
        "Test 4. Search: passed", "Test 5. Print: failed", "Test 6. Scan: passed",
      ]),
    ReportCase(
      name: "a list by outcome tells of rows by their ids",
      text: """
        # Informe de pruebas

        | ID | Caso de prueba | Estado |
        |---|---|---|
        | CP-01 | Entrada | Aprobado |
        | CP-02 | Pago | No aprobado |
        | CP-03 | Salida | No ejecutado |

        **Fallidas:** CP-02 (sin respuesta)
        **No ejecutadas:** CP-03
        """,
      lines: ["Entrada: passed", "Pago: failed sin respuesta", "Salida: not-run"]),
  ]

  @Test("Each test is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }

  @Test("What a bracket opens is no figure of the round")
  func countsNothing() throws {
    let text = "# Test report\n\n- [FAIL] Cancel: answer 500\n- 【失败】取消：接口 502\n"
    #expect(try Reading.round(text).header.stated.failed == nil)
  }
}
