import RoundModel
import Testing

@testable import RoundParsing

/// Figures that tell of a change, that stand beside what they do not count, or that are of another
/// time.
@Suite("Figures of now and before")
struct FigureChangeTests {
  /// A line of a report, and total, passed, failed and skipped as its round states them.
  struct Line: Sendable, CustomTestStringConvertible {
    let text: String
    let stated: String
    var testDescription: String { text }
  }

  private static let changes: [Line] = [
    Line(text: "Passed: 9 → 7, Failed: 0 → 2", stated: "-/7/2/-"),
    Line(text: "Passed: 9 -> 7 -> 8", stated: "-/8/-/-"),
    Line(text: "Failed: **3** ➜ **1**", stated: "-/-/1/-"),
    Line(text: "45 → 52 passed, 9 → 2 failed", stated: "-/52/2/-"),
    Line(text: "**Overall:** 1/4 → 3/4 tests passing", stated: "4/3/-/-"),
    Line(text: "**Overall:** 1/4 (25%) → 3/4 (75%) tests passing", stated: "4/3/-/-"),
    Line(text: "From 2/6 to 4/6 tests passing", stated: "6/4/-/-"),
    Line(text: "von 2/6 auf 4/6 Tests bestanden", stated: "6/4/-/-"),
    Line(text: "de 2/6 à 4/6 tests réussis", stated: "6/4/-/-"),
    Line(text: "de 2/6 a 4/6 pruebas aprobadas", stated: "6/4/-/-"),
    Line(text: "de 2/6 para 4/6 testes aprovados", stated: "6/4/-/-"),
    Line(text: "с 2/6 до 4/6 тестов пройдено", stated: "6/4/-/-"),
    Line(text: "从2/6到4/6 通过", stated: "6/4/-/-"),
    Line(text: "合格: 2件から4件へ", stated: "-/4/-/-"),
    Line(text: "통과: 2건에서 4건으로", stated: "-/4/-/-"),
    Line(text: "5 passed, 9 failed → 12 passed, 2 failed", stated: "-/12/2/-"),
    Line(text: "From 17 test failures to 3 through two fixes", stated: "-/-/3/-"),
    Line(text: "17 failing tests → 0", stated: "-/-/0/-"),
    Line(text: "12 passed, 28 failing tests → none", stated: "-/12/-/-"),
    // Labels of their own on each side, and arrows that tell of no change.
    Line(text: "4/6 passed ← 2/6 passed", stated: "6/4/-/-"),
    Line(text: "Unit 7 passed → 3 failed", stated: "-/7/3/-"),
    Line(text: "12 passed, 3 failed → no fix yet", stated: "-/12/3/-"),
    Line(text: "7 passed, 3 tests failed → all pass", stated: "-/7/-/-"),
    Line(text: "12 passed → see below", stated: "-/12/-/-"),
    Line(text: "Unit: 7 passed, API: 3 → 4 failed", stated: "-/7/4/-"),
  ]

  private static let things: [Line] = [
    // A noun of its own, a unit or a protocol behind a number.
    Line(text: "Failing 47808 open udp", stated: "-/-/-/-"),
    Line(text: "Failed 443 handshake, tried again", stated: "-/-/-/-"),
    Line(text: "Passed 1024 px", stated: "-/-/-/-"),
    Line(text: "Error 500 on port 8080", stated: "-/-/-/-"),
    Line(text: "Passed 12, Failed 3", stated: "-/12/3/-"),
    Line(text: "Passed 12 Failed 3 Skipped 1", stated: "-/12/3/1"),
    Line(text: "Failed 3 of 12", stated: "12/-/3/-"),
    Line(text: "Failed 3 login tests", stated: "-/-/3/-"),
    Line(text: "Failed 3 tests", stated: "-/-/3/-"),
    Line(text: "Tests run: 5, Failures: 2", stated: "5/-/2/-"),
    Line(text: "通过 12 项，失败 3 项", stated: "-/12/3/-"),
    // "test" before a noun of its own.
    Line(text: "5 passed after 1 test reordering", stated: "-/5/-/-"),
    Line(text: "5 passed, 2 test failures", stated: "-/5/2/-"),
    Line(text: "5 test cases, 5 passed", stated: "5/5/-/-"),
    // Verdicts and numbers with strokes between them.
    Line(text: "**Final: 4 PASS / 1 PARTIAL / 2 FAIL** (round 1 was 2 / 3 / 2)", stated: "-/4/2/-"),
    Line(text: "4 passed / 1 failed", stated: "-/4/1/-"),
    Line(text: "20 passed / 20", stated: "20/20/-/-"),
    // Brackets on how it was.
    Line(text: "9 passed, 1 failed (was 4 passed, 6 failed)", stated: "-/9/1/-"),
    Line(text: "9 passed (1 failed)", stated: "-/9/1/-"),
    Line(text: "Result: 9/10 passed (33% improvement)", stated: "10/9/-/-"),
  ]

  private static let lists: [Line] = [
    Line(
      text: "- Passed (API): 8\n- Passed (unit): 2\n- Skipped (no camera): 2\n- Failed: 0",
      stated: "-/10/0/2"),
    Line(text: "- Passed (before): 8\n- Passed (after): 5\n- Failed: 3", stated: "-/5/3/-"),
    Line(
      text: "- Total: 10\n- Passed (all): 8\n- Passed (API): 4\n- Failed: 2", stated: "10/8/2/-"),
    Line(
      text: "| Metric | Value |\n|---|---|\n| Total | 7 |\n| Passed | 6 |\n| Failed | 0 |\n"
        + "| Partial | ⚠️ 1 |",
      stated: "7/6/0/-"),
    Line(text: "- Passed/Failed/Skipped: 10/2/1", stated: "-/10/2/1"),
    Line(text: "- Tests (pass / fail): 10 / 2", stated: "-/10/2/-"),
    Line(text: "- Bestanden/Fehlgeschlagen: 10/2", stated: "-/10/2/-"),
    Line(text: "- 通过/失败：10/2", stated: "-/10/2/-"),
    Line(text: "- Passed: 10/12", stated: "12/10/-/-"),
    Line(text: "- OK: 14件\n- NG: 2件", stated: "-/14/2/-"),
    Line(text: "- ng build: 2\n- Passed: 4", stated: "-/4/-/-"),
  ]

  private func stated(_ text: String) throws -> String {
    let report = "# Quay round\n\n| Case | Result |\n|---|---|\n| crane | PASS |\n\n\(text)\n"
    let round = try Reading.round(report)
    let totals = round.header.stated
    let values = [totals.total, totals.passed, totals.failed, totals.skipped]
    return values.map { $0.map(String.init) ?? "-" }.joined(separator: "/")
  }

  @Test("Changes", arguments: changes)
  func takesTheLaterSide(_ line: Line) throws {
    #expect(try stated(line.text) == line.stated)
  }

  @Test("Numbers of things", arguments: things)
  func countsTests(_ line: Line) throws {
    #expect(try stated(line.text) == line.stated)
  }

  @Test("Lists of figures", arguments: lists)
  func addsUp(_ line: Line) throws {
    #expect(try stated(line.text) == line.stated)
  }

  /// What a report calls its totals, in all languages.
  private static let words: [Line] = [
    Line(text: "- Gesamttests: 30\n- Bestanden: 29\n- Nicht OK: 1", stated: "30/29/1/-"),
    Line(text: "- Testanzahl: 30\n- Bestanden: 29\n- Fehlerhaft: 1", stated: "30/29/1/-"),
    Line(text: "- Nombre total de tests : 30\n- Réussis : 29\n- Échecs : 1", stated: "30/29/1/-"),
    Line(
      text: "- Total de Casos Ejecutados: 30\n- Casos Pasados: 29\n- Rechazadas: 1",
      stated: "30/29/1/-"),
    Line(text: "- Casos Totales: 30\n- Exitosos: 29\n- Falladas: 1", stated: "30/29/1/-"),
    Line(text: "- Testes totais: 30\n- Aprovados: 29\n- Com falha: 1", stated: "30/29/1/-"),
    Line(
      text: "- Общее число тестов: 30\n- Пройдено: 28\n- Упавших: 2", stated: "30/28/2/-"),
    Line(text: "- Всего: 30\n- Успешно: 28\n- С ошибкой: 2", stated: "30/28/2/-"),
    Line(text: "- 执行用例：30\n- 通过：29\n- 失败：1", stated: "30/29/1/-"),
    Line(text: "- テスト項目数: 30\n- 合格: 29\n- NG: 1", stated: "30/29/1/-"),
    Line(text: "- 総件数: 30件\n- 成功: 29件\n- 失敗: 1件", stated: "30/29/1/-"),
    Line(text: "- 총 요청: 30\n- 성공 요청: 29\n- 실패 요청: 1", stated: "30/29/1/-"),
    Line(text: "- 전체 테스트 수: 30\n- 적합: 29\n- 부적합: 1", stated: "30/29/1/-"),
    Line(text: "- Grand total: 30\n- Passed: 29\n- Failed: 1", stated: "30/29/1/-"),
  ]

  @Test("Names of totals", arguments: words)
  func knows(_ line: Line) throws {
    #expect(try stated(line.text) == line.stated)
  }
}
