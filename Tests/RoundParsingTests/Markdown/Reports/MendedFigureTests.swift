import RoundModel
import Testing

@testable import RoundParsing

/// Figures of what was mended, of before a change, and numbers that count nothing.
@Suite("Figures of reports that are mended or told in other languages")
struct MendedFigureTests {
  typealias Line = FigureChangeTests.Line

  private static let mended: [Line] = [
    Line(text: "8 of 8 failures resolved", stated: "-/-/-/-"),
    Line(text: "5 of 8 failures resolved", stated: "-/-/3/-"),
    Line(text: "8 failures were fixed", stated: "-/-/-/-"),
    Line(text: "Fixed all 8 failing tests", stated: "-/-/-/-"),
    Line(text: "All 8 failed tests now pass", stated: "-/-/-/-"),
    Line(text: "Failures fixed: 8", stated: "-/-/-/-"),
    Line(text: "8 fehlgeschlagene Tests behoben", stated: "-/-/-/-"),
    Line(text: "8 tests échoués corrigés", stated: "-/-/-/-"),
    Line(text: "8 pruebas fallidas corregidas", stated: "-/-/-/-"),
    Line(text: "8 testes com falha corrigidos", stated: "-/-/-/-"),
    Line(text: "Исправлено 8 упавших тестов", stated: "-/-/-/-"),
    Line(text: "8 个失败测试已修复", stated: "-/-/-/-"),
    Line(text: "失敗 8 件 修正済み", stated: "-/-/-/-"),
    Line(text: "실패 8건 수정 완료", stated: "-/-/-/-"),
    // What is not mended yet, or beside it.
    Line(text: "2 of 90 tests failed", stated: "90/-/2/-"),
    Line(text: "3 failed tests need to be fixed", stated: "-/-/3/-"),
    Line(text: "3 failures not fixed", stated: "-/-/3/-"),
    Line(text: "8 failures fixed, 90 passed, 2 failed", stated: "-/90/2/-"),
    Line(text: "3 failed (fixed after the run)", stated: "-/-/3/-"),
  ]

  private static let numbers: [Line] = [
    Line(
      text: "Original failure: the name is empty, so it fails the check (400)", stated: "-/-/-/-"),
    Line(text: "Failure: the server answered HTTP 404", stated: "-/-/-/-"),
    Line(text: "Failed tests: 400", stated: "-/-/400/-"),
    Line(text: "Passed: 412, failed: 404", stated: "-/412/404/-"),
    Line(text: "404 tests failed", stated: "-/-/404/-"),
    Line(text: "Tổng: 20", stated: "-/-/-/-"),
    Line(text: "Số lượng: 4", stated: "-/-/-/-"),
    Line(text: "NG: 2", stated: "-/-/2/-"),
    Line(text: "NG: 2件", stated: "-/-/2/-"),
    Line(text: "Total pages tested: 12", stated: "12/-/-/-"),
    Line(text: "Total files tested: 12", stated: "-/-/-/-"),
  ]

  @Test(arguments: mended + numbers)
  func states(_ line: Line) throws {
    let stated = try Reading.round("# Round\n\n- \(line.text)\n").header.stated
    #expect(Self.figures(stated) == line.stated)
  }

  private static func figures(_ stated: Totals) -> String {
    [stated.total, stated.passed, stated.failed, stated.skipped]
      .map { $0.map(String.init) ?? "-" }.joined(separator: "/")
  }

  /// Names for the whole, for what passed, failed and was left out.
  @Test(arguments: [
    ["Toplam", "Başarılı", "Başarısız", "Atlanan"],
    ["Totaal", "Geslaagd", "Mislukt", "Overgeslagen"],
    ["Totale", "Superati", "Falliti", "Saltati"],
    ["Łącznie", "Zaliczone", "Niezaliczone", "Pominięte"],
    ["Jumlah", "Lulus", "Gagal", "Dilewati"],
    ["Totalt", "Godkända", "Misslyckade", "Överhoppade"],
    ["Tổng số", "Đạt", "Không đạt", "Bỏ qua"],
    ["Всього тестів", "Успішно", "Провалено", "Пропущені"],
    ["Celkem", "Úspěšné", "Neúspěšné", "Přeskočené"],
  ])
  func readsOtherLanguages(_ names: [String]) throws {
    let lines = zip(names, [9, 5, 3, 1]).map { "- **\($0):** \($1)\n" }.joined()
    let stated = try Reading.round("# Round\n\n" + lines).header.stated
    #expect(Self.figures(stated) == "9/5/3/1", "\(names)")
  }

  @Test(arguments: [
    "Round 2026-05-04", "Round 04.05.2026", "Runde 2026-05-04", "Прогон 2026-05-04",
    "Round 04/05/2026",
  ])
  func takesNoDateForANumber(_ title: String) throws {
    #expect(try Reading.round("# \(title)\n\n- ✅ test_a\n").header.number == nil)
  }

  @Test(arguments: [
    ("Round 2 2026-05-04", 2), ("Round 12", 12), ("2026-05-04 Round 3", 3), ("第2轮 2026-05-04", 2),
  ])
  func keepsNumbers(_ title: String, _ number: Int) throws {
    #expect(try Reading.round("# \(title)\n\n- ✅ test_a\n").header.number == number)
  }

  @Test(arguments: [
    "22 Ekim 2025", "22 października 2025", "22 ottobre 2025", "22 жовтня 2025", "22. října 2025",
  ])
  func readsDays(_ day: String) throws {
    #expect(
      try Reading.round("# Round\n\n**Date:** \(day)\n\n- ✅ test_a\n").header.date == "2025-10-22")
  }

  private static let cases = [
    FigureCase(
      name: "output of before a fix and of after it, named in brackets",
      text: """
        # Nightly

        ### Whole suite (before the fix)

        ```
        Tests  8 failed | 4 passed (12)
        ```

        ### Whole suite (after the fix)

        ```
        Tests  12 passed (12)
        ```
        """,
      stated: "12/12/-/-"),
    FigureCase(
      name: "a heading that counts what is left, behind whole figures",
      text: """
        # Repairs

        ### Before the fixes:
        ```
        Tests: 16 passed | 8 failed | 2 skipped (26 total)
        ```

        ### After the fixes:
        ```
        Tests: 20 passed | 4 failed | 2 skipped (26 total)
        ```

        ## Remaining Failures (4 tests)

        - `a_b`
        """,
      stated: "26/20/4/2"),
    FigureCase(
      name: "fractions under the names of outcomes",
      text: """
        # Evaluation

        | Metric | Number | Share |
        |---|---|---|
        | **Total cases run** | **12 / 12** | 100% |
        | **Cases PASSED** | **9 / 12** | 75% |
        | **Cases FAILED** | **3 / 12** | 25% |
        """,
      stated: "12/9/3/-"),
    FigureCase(
      name: "a total with a fraction alone counts passes",
      text: """
        # Evaluation

        - **Total tests:** 11/12
        """,
      stated: "12/11/-/-"),
    FigureCase(
      name: "marks with words beside numbers",
      text: """
        # Podsumowanie

        | Status | Ilość | Udział |
        |---|---|---|
        | ✅ Zaliczone | 12 | 80% |
        | ❌ Niezaliczone | 3 | 20% |
        """,
      stated: "-/12/3/-", lines: []),
    FigureCase(
      name: "tests that were worked on",
      text: """
        # Repairs

        ### 1. Mail checks ✅ (3 tests fixed)

        **Status:** 9/10 passing (90%)

        1. ✅ `drops_mail` - text changed
        2. ✅ `keeps_mail` - text changed
        """,
      groups: ["Mail checks: 10/9/-"]),
    FigureCase(
      name: "a column named for passes that gives a mark a row",
      text: """
        # Pemeriksaan

        | # | Test | Bukti | Lulus |
        |---|---|---|---|
        | 1 | masuk | layar | ✅ |
        | 2 | keluar | layar | ❌ GAGAL |
        | 3 | daftar | layar | ✅ LULUS |
        """,
      lines: ["masuk: passed", "keluar: failed", "daftar: passed"]),
  ]

  @Test(arguments: cases)
  func reads(_ example: FigureCase) throws { try example.check() }

  @Test(arguments: [
    "- **Yhteensä:** 9\n- **Kelpo:** 2\n- **Hukka:** 7\n",
    "| Yhteensä | Kelpo | Hukka |\n|---|---|---|\n| 9 | 2 | 7 |\n",
    "| Total | Good | Bad |\n|---|---|---|\n| 9 | 2 | 7 |\n",
  ])
  func leavesSumsWithoutKnownNamesOpen(_ figures: String) throws {
    let round = try Reading.round(
      "# Round\n\n\(figures)\n| Test | Status |\n|---|---|\n| a | PASS |\n")
    #expect(round.completeness == .partial)
    #expect(round.diagnostics.contains { $0.code == .silentSection })
  }

  @Test(arguments: [
    "- **Files changed:** 9\n- **Commits:** 2\n- **Reviews:** 7\n",
    "- **Yhteensä:** 9\n- **Kelpo:** 3\n- **Hukka:** 7\n",
    "- **Total:** 9\n- **Passed:** 9\n- **Failed:** 0\n",
    "| Critical | High | Total |\n|---|---|---|\n| 2 | 7 | 9 |\n",
    "- **Price:** 9 EUR\n- **Tax:** 2 EUR\n- **Net:** 7 EUR\n",
  ])
  func takesOtherFiguresForNone(_ figures: String) throws {
    let round = try Reading.round(
      "# Round\n\n\(figures)\n| Test | Status |\n|---|---|\n| a | PASS |\n")
    #expect(round.completeness == .complete)
  }
}
