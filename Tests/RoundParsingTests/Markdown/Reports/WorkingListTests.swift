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
      lines: ["Login: passed", "Search by name: passed", "Export as PDF: failed"]),
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
        "ログイン: passed", "検索: failed", "Anmeldung: passed", "Abmeldung: failed", "Búsqueda: passed",
        "Impresión: failed", "Вход: passed", "Выход: failed",
      ]),
    ReportCase(
      name: "with marks before the words",
      text: """
        # Test report

        ## Harbour
        ✅ **Working**:
        - Tide board
        - Gate

        ❌ **Not working**:
        - Bell (north)

        ## Ferry
        **✅ Working:**
        - Ticket

        **❌ Broken:**
        - Whistle
        """,
      lines: [
        "Tide board: passed [check]", "Gate: passed [check]",
        "Bell: failed north [check]", "Ticket: passed [check]", "Whistle: failed [check]",
      ]),
    ReportCase(
      name: "a mark against the words leads in nothing, and names in a list go on with a line",
      text: """
        # Test report

        ## Harbour
        ❌ **Working**:
        - Tide board

        ✅ **Gate opens**
        - in the morning
        """,
      lines: ["Gate opens: passed [check]"]),
    ReportCase(
      name: "a checklist is told item by item, and so is what was verified",
      text: """
        # Test report

        ## Inspection checklist - results

        ### ✅ Board - PASS
        - ✅ **Letters are clear** - seen from afar
        - ✅ **Lamp is lit**

        ## Results

        | Test | Status |
        |---|---|
        | Tide | PASS |
        | Gate | PASS |

        - Total: 2
        - Passed: 2

        ## Verified features
        1. ✅ Tide board
        2. ✅ Old gate

        ## Highlights
        - ✅ Good light
        """,
      lines: [
        "Board: passed [module]", "Letters are clear: passed [check]",
        "Lamp is lit: passed [check]", "Tide: passed", "Gate: passed",
        "Tide board: passed [check]", "Old gate: passed [check]",
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
