import RoundModel
import Testing

@testable import RoundParsing

/// Totals of a runner that speaks the language of its machine, and figures that say what they count.
@Suite("Totals in the words of other languages")
struct OutputWordTests {
  typealias Case = FigureCase

  /// What the test runner of .NET prints in one line.
  private static let lines = [
    "¡Correctas! - Con error: 1, Superado: 4, Omitido: 2, Total: 7, Duración: 5 s - A.dll (net8.0)",
    "Fehler! – Fehler: 1, erfolgreich: 4, übersprungen: 2, gesamt: 7, Dauer: 5 s - A.dll (net8.0)",
    "Échec! - échec : 1, réussite : 4, ignorée(s) : 2, total : 7, durée : 5 s - A.dll (net8.0)",
    "Com falha! – Com falha: 1, Aprovado: 4, Ignorado: 2, Total: 7, Duração: 5 s - A.dll (net8.0)",
    "Non superato! - Non superati: 1. Superati: 4. Ignorati: 2. Totale: 7. Durata: 5 s - A.dll",
    "Сбой! : не пройдено 1, пройдено 4, пропущено 2, всего 7, длительность 5 s - A.dll (net8.0)",
    "失败! - 失败: 1，通过: 4，已跳过: 2，总计: 7，持续时间: 5 s - A.dll (net8.0)",
    "失敗! -失敗: 1、合格: 4、スキップ: 2、合計: 7、期間: 5 s - A.dll (net8.0)",
    "실패! - 실패: 1, 통과: 4, 건너뜀: 2, 전체: 7, 기간: 5 s - A.dll (net8.0)",
    "Niepowodzenie! - niepowodzenie: 1, powodzenie: 4, pominięto: 2, łącznie: 7, czas: 5 s - A.dll",
    "Başarısız! - Başarısız: 1, Başarılı: 4, Atlandı: 2, Toplam: 7, Süre: 5 s - A.dll (net8.0)",
  ]

  @Test("The line of totals is read in every language", arguments: lines)
  func line(_ output: String) throws {
    try FigureCase(
      name: output, text: "# Test report\n\n```text\n\(output)\n```\n", stated: "7/4/1/2"
    ).check()
  }

  /// What it prints in lines of their own, with the time of the run behind them.
  private static let blocks = [
    "Pruebas totales: 7\n  Correcto: 4\n  Con error: 1\n  Omitido: 2\nTiempo total: 5,0 Segundos",
    "Nombre total de tests : 7\n  Réussi(s) : 4\n  Non réussi(s) : 1\n  Ignoré(s) : 2\n"
      + "Durée totale : 5,0 Secondes",
    "测试总数: 7\n  通过数: 4\n  失败数: 1\n  跳过数: 2\n总时间: 5.0 秒",
    "Łączna liczba testów: 7\n  Zakończone powodzeniem: 4\n  Zakończone niepowodzeniem: 1\n"
      + "  Pominięte: 2\nŁączny czas: 5,0 s",
  ]

  @Test("Totals on lines of their own are those of one run, and so is its time", arguments: blocks)
  func block(_ output: String) throws {
    let text = """
      # Informe de pruebas

      ## Orden usada

      ### Salida

      ```text
      \(output)
      ```
      """
    let round = try Reading.round(text)
    #expect(round.header.stated.total == 7)
    #expect(round.header.stated.passed == 4)
    #expect(round.header.stated.failed == 1)
    #expect(round.header.stated.skipped == 2)
    #expect(round.header.durationSeconds == 5)
  }

  @Test("What succeeded of requests counts no tests")
  func requests() throws {
    let round = try Reading.round(
      """
      # Load test results

      ## Results by stage

      ### Stage 1

      ```
      Requests: 300 (10 seconds)
      Success: 300 (100%)
      Failures: 0
      Latency:
        - mean: 20.5 ms
      ```

      **Verdict:** ✅ PASS
      """)
    #expect(round.header.stated.isEmpty)
  }

  private static let reports = [
    Case(
      name: "totals on lines of their own beside a table of the tests",
      text: """
        # Informe de pruebas del horno

        ## Casos

        | # | Prueba | Resultado |
        |--:|---|---|
        | 1 | `enciende_el_horno` | Correcta |
        | 2 | `apaga_el_horno` | Correcta |

        ## Órdenes

        ### Resultado final

        ```text
        Pruebas totales: 2
        Correcto: 2
        Errores: 0
        Omitido: 0
        duración: 3,5 s
        ```
        """,
      stated: "2/2/-/0", duration: 3.5, groups: ["Órdenes: 2/2/-"]),
    Case(
      name: "green tests, and a rate of errors beside those that were right",
      text: """
        # Отчёт о тестировании печи

        ## Резюме

        Тесты — **9/9 зелёные** (`failures=0`) в двух наборах.
        """, stated: "9/9/0/-"),
    Case(
      name: "a rate of faults beside the share that is right",
      text: """
        # Testprotokoll Backofen

        ## Heizwege

        | Test | Erwartung | Ergebnis |
        |---|---|---|
        | H1 | warm | OK |
        | H2 | heiß | OK |

        **Ergebnis: 2/2 Heizwege korrekt — Fehlerrate 0 %**
        """, stated: "2/2/-/-", groups: ["Heizwege: 2/2/-"],
      lines: ["H1: passed", "H2: passed"]),
    Case(
      name: "faults that are counted beside no tests",
      text: """
        # Testprotokoll Backofen

        ## Zusammenfassung

        Fehler: 3, davon 2 behoben
        """),
    Case(
      name: "the only rate that is called that of all",
      text: """
        # Oven test report

        ## Test results

        ### Heating tests (3 tests)

        | Test | Result |
        |---|---|
        | Warm | ✅ passed |
        | Hot | ✅ passed |
        | Cold | ❌ failed |

        **Overall pass rate**: 2/3 (66.7%)
        """, stated: "3/2/-/-", groups: ["Heating tests: 3/2/-"],
      lines: ["Warm: passed", "Hot: passed", "Cold: failed"]),
    Case(
      name: "several parts with a rate of all of them each",
      text: """
        # Oven test report

        ## Test results

        ### Heating tests

        **Overall pass rate**: 2/3 (66.7%)

        ### Cooling tests

        **Overall pass rate**: 4/4 (100%)
        """, groups: ["Heating tests: 3/2/-", "Cooling tests: 4/4/-"]),
    Case(
      name: "runs that are named after what was tested",
      text: """
        # Oven test report

        ## Result

        - Tests in total: 5
        - Passed: 5
        - Failed: 0

        Seen:
        - Run of the project: `Passed! - Failed: 0, Passed: 5, Skipped: 0, Total: 5`
        - Run of the solution: `Passed! - Failed: 0, Passed: 5, Skipped: 0, Total: 5`
        """, stated: "5/5/0/-",
      groups: ["Run of the project: 5/5/0", "Run of the solution: 5/5/0"], lines: []),
    Case(
      name: "classes that a sentence counts beside all tests",
      text: """
        # Oven test report

        ## Summary

        Tests: **12/12 passed** in 3 classes: `HeatTest` 7, `DoorTest` (4),
        `LampTest` 1.

        ## Notes

        The oven ran 12 tests with `heat` 200 and `time` 30.
        """, stated: "12/12/-/-",
      groups: ["HeatTest: 7/-/-", "DoorTest: 4/-/-", "LampTest: 1/-/-"]),
    Case(
      name: "flows that are held up are no tests that were left out",
      text: """
        # Relatório de testes do forno

        ## Resumo

        **Fluxos testados:** 5/5
        **Fluxos com sucesso:** 4/5
        **Fluxos com bloqueadores:** 1/5
        """, stated: "5/4/-/-"),
  ]

  @Test("Figures are those that the words around them make", arguments: reports)
  func reads(_ report: Case) throws { try report.check() }
}
