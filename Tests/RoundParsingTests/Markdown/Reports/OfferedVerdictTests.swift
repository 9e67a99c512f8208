import RoundModel
import Testing

@testable import RoundParsing

@Suite("Headers that offer verdicts, and dots that lead over to one")
struct OfferedVerdictTests {
  private static let cases = [
    ReportCase(
      name: "the column under both verdicts tells how each row went",
      text: """
        # Rapport de recette

        | N° | Cas de test | Résultat attendu | Résultat obtenu | OK/KO |
        |---|---|---|---|---|
        | 1 | Connexion | accueil | accueil | OK |
        | 2 | Paiement | reçu | erreur 500 | KO |
        | 3 | Export | PDF | - | NT |
        """,
      lines: ["Connexion: passed", "Paiement: failed erreur 500", "Export: not-run"]),
    ReportCase(
      name: "in English, beside what was seen",
      text: """
        # Test report

        | No | Test case | Expected result | Actual result | OK / NOK |
        |---|---|---|---|---|
        | 1 | Login | home | home | OK |
        | 2 | Pay | receipt | error 500 | NOK |
        """,
      lines: ["Login: passed", "Pay: failed error 500"]),
    ReportCase(
      name: "what was seen tells the outcome where no other column does",
      text: """
        # Rapport de recette

        | Cas de test | Résultat attendu | Résultat obtenu |
        |---|---|---|
        | Connexion | accueil | ✅ accueil |
        | Paiement | reçu | ❌ erreur 500 |
        """,
      lines: ["Connexion: passed", "Paiement: failed"]),
    ReportCase(
      name: "in Chinese",
      text: """
        # 测试报告

        | 测试项 | 通过/失败 |
        |---|---|
        | 登录 | 通过 |
        | 支付 | 失败 |
        """,
      lines: ["登录: passed", "支付: failed"]),
    ReportCase(
      name: "two things beside each other are no verdicts",
      text: """
        # Test report

        | Test | Input/Output | Result |
        |---|---|---|
        | Login | ok/ok | Pass |
        | Pay | ok/ko | Fail |
        """,
      lines: ["Login: passed", "Pay: failed"]),
    ReportCase(
      name: "rows of dots of whatever length",
      text: """
        # Relatório de testes

        1. Busca ........ OK
        2. Impressão .... FALHOU
        3. Cópia ........ NÃO TESTADO
        4. Leitura ... OK
        """,
      lines: [
        "Busca: passed", "Impressão: failed", "Cópia: not-run", "Leitura: passed",
      ]),
  ]

  @Test("Each test is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }
}
