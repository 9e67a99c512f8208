import RoundModel
import Testing

@testable import RoundParsing

@Suite("What was tested again, and verdicts before names")
struct LastWordTests {
  private static let cases = [
    ReportCase(
      name: "a second result below what was done is the last word",
      text: """
        # Test report

        ### TC-03: Upload

        **Result**: ❌ FAIL
        **Fix**: larger limit

        **Result**: ✅ PASS (after the fix)

        ### TC-04: Download

        **Result**: PASS
        **Fix**: smaller limit
        **Result**: FAIL
        """,
      lines: ["TC-03: Upload: passed", "TC-04: Download: failed"]),
    ReportCase(
      name: "results of several things do not replace each other",
      text: """
        # Test report

        ### Two sides

        - Left side
        - Result: FAIL
        - Fix: turned round
        - Right side
        - Result: PASS
        """,
      lines: []),
    ReportCase(
      name: "in Japanese, German, Portuguese, Russian and Chinese",
      text: """
        # テスト報告書

        ### TC-01: ログイン
        - 結果: NG
        - 対応: 登録した
        - 再検証結果: OK

        ### TC-02: Anmeldung
        - Ergebnis: Fehlgeschlagen
        - Ergebnis des Nachtests: Bestanden

        ### TC-03: Entrada
        - Resultado: Falhou
        - Novo teste: Passou

        ### TC-04: Вход
        - Результат: Провален
        - Повторная проверка: Пройден

        ### TC-05: 登录
        - 结果：失败
        - 重测结果：失败
        """,
      lines: [
        "TC-01: ログイン: passed", "TC-02: Anmeldung: passed", "TC-03: Entrada: passed",
        "TC-04: Вход: passed", "TC-05: 登录: failed",
      ]),
    ReportCase(
      name: "the id of a test may be all that stands behind a verdict",
      text: """
        # Test report

        - PASS - TEST-1
        - FAIL - TEST-2
        - SKIP \u{2013} TEST-3
        - PASS \u{2013} Login page
        - FAILED TESTS (2)
        """,
      lines: [
        "TEST-1: passed", "TEST-2: failed", "TEST-3: skipped", "Login page: passed [check]",
      ]),
    ReportCase(
      name: "root causes are no tests that were skipped",
      text: """
        # Test report

        - FAIL - TEST-2

        ## Root causes

        1. **Missing driver** - skipped by the installer
        2. **Old cable** - the plug does not fit
        """,
      lines: ["TEST-2: failed"]),
    ReportCase(
      name: "a case with an id and a result is one test, whatever it lists",
      text: """
        # Test report

        ### TC-API-01: Read the page

        **Result**: Passed

        - ✅ the page came
        - ✅ it has a title
        """,
      lines: ["TC-API-01: Read the page: passed"]),
  ]

  @Test("Each test is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }
}
