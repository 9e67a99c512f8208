import RoundModel
import Testing

@testable import RoundParsing

/// Reports that tell how things were before a change, and what did not happen.
@Suite("How it was, and how it is now")
struct FormerStateTests {
  typealias Case = ReportCase

  private static let times = [
    Case(
      name: "what a fence says of before a change is a former round",
      text: """
        # Testes do desconto

        | ID | Cenário | Status Inicial | Status Final |
        |---|---|---|---|
        | **CT-01** | Cupom | ❌ FALHOU | ✅ PASSOU |
        | **CT-02** | Frete | ✅ PASSOU | ✅ PASSOU |

        ### ❌ Antes das correções

        ```text
        CT-01 → FALHOU
        CT-02 → PASSOU
        ```

        ### ✅ Depois das correções

        ```text
        CT-01 → PASSOU
        CT-02 → PASSOU
        ```

        ## Resultado

        ```text
        ╔═══════════════════╗
        ║ CT-01   ✅ PASSOU ║
        ║ CT-02   ✅ PASSOU ║
        ╚═══════════════════╝
        ```
        """,
      lines: ["Cupom: passed", "Frete: passed"]),
    Case(
      name: "lists of before a change and after it",
      text: """
        # Testbericht

        ### Vorher
        - ❌ Anmelden
        - ❌ Suchen

        ### Nachher
        - ✅ Anmelden
        - ✅ Suchen
        """,
      lines: ["Anmelden: passed [check]", "Suchen: passed [check]"]),
    Case(
      name: "a step named by what it comes before is no former state",
      text: """
        # Test report

        ### Before the order is sent
        - ❌ the sum is shown

        ### After the order is sent
        - ✅ the receipt is sent
        """,
      lines: ["the sum is shown: failed [check]", "the receipt is sent: passed [check]"]),
    Case(
      name: "a marked sentence tells of itself",
      text: """
        # Test report

        ❌ The upload of large files never ends.

        Test 4 fails for the same reason as all of them do.
        """,
      lines: ["The upload of large files never ends.: failed [check]"]),
    Case(
      name: "what did not happen is no failure",
      text: """
        # テストの結果

        ### 1.1 起動
        **結果**: エラーは発生していない

        ### 1.2 接続
        **結果**: クラッシュは検出されなかった

        ### 1.3 表示
        **結果**: 表示は正常だが、値が変わらない

        ### 1.4 保存
        **結果**: 保存に失敗した
        """,
      lines: [
        "起動: passed", "接続: passed", "表示: unreadable 表示は正常だが、値が変わらない", "保存: failed",
      ]),
  ]

  @Test("Reads how it is now", arguments: times)
  func readsTimes(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }
}
