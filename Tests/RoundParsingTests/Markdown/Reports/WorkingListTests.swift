import RoundModel
import Testing

@testable import RoundParsing

@Suite("Lists of what worked and of what did not")
struct WorkingListTests {
  private static let cases = [
    ReportCase(
      name: "features by how they went",
      text: """
        # Test report

        ## Working features
        - Login
        - Search by name

        ## Failed features
        - Export as PDF

        ## New features
        - Paging
        """,
      lines: [
        "Login: passed [check]", "Search by name: passed [check]", "Export as PDF: failed [check]",
      ]),
    ReportCase(
      name: "in Japanese, German, Spanish and Russian",
      text: """
        # テスト結果報告

        ## 成功した機能
        - ログイン

        ## 失敗した機能
        - 検索

        ## Erfolgreich geprüft
        - Anmeldung

        ## Was nicht funktioniert
        - Abmeldung

        ## Funcionó
        - Búsqueda

        ## No funcionó
        - Impresión

        ## Что работает
        - Вход

        ## Не работает
        - Выход
        """,
      lines: [
        "ログイン: passed [check]", "検索: failed [check]", "Anmeldung: passed [check]",
        "Abmeldung: failed [check]", "Búsqueda: passed [check]", "Impresión: failed [check]",
        "Вход: passed [check]", "Выход: failed [check]",
      ]),
    ReportCase(
      name: "what should come next works nowhere yet",
      text: """
        # Test report

        ## Next steps

        ### Working features
        - Keep the login

        ## Working on features
        - Paging
        """,
      lines: []),
    ReportCase(
      name: "sentences are no names",
      text: """
        # Test report

        ## What works
        - We talked a lot. Then all of us went home.
        """,
      lines: []),
    ReportCase(
      name: "what was installed is as it should be, where that is all that a cell says",
      text: """
        # Testbericht

        | Paket | Ergebnis |
        |---|---|
        | Treiber | installiert |
        | Dienst | nicht installiert |
        """,
      lines: ["Treiber: passed", "Dienst: unreadable"]),
  ]

  @Test("Each thing is read", arguments: cases)
  func reads(_ report: ReportCase) throws { #expect(try report.everything() == report.lines) }
}
