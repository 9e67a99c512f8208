import RoundModel
import Testing

@testable import RoundParsing

/// Shapes of which only other parts of the report say what they mean.
@Suite("Shapes that the report around them settles")
struct SettledShapesTests {
  typealias Case = ReportCase

  private static let tables = [
    Case(
      name: "environments side by side",
      text: """
        # Test results
        | Test | Linux | macOS |
        |---|---|---|
        | Install | ✅ | ✅ |
        | Update | ✅ | ❌ |
        """,
      lines: [
        "Install {Linux}: passed", "Install {macOS}: passed", "Update {Linux}: passed",
        "Update {macOS}: failed",
      ]),
    Case(
      name: "environments of tests that the report counts once",
      text: """
        # Test results
        Total: 3 tests, 2 passed, 1 failed
        | Test | Chrome | Firefox | Safari |
        |---|---|---|---|
        | Sign in | ✅ | ✅ | ✅ |
        | Sign out | ✅ | ❌ | ❌ |
        | Search | ✅ | ✅ | n/a |
        """,
      lines: ["Sign in: passed", "Sign out: failed Firefox, Safari", "Search: passed"]),
    Case(
      name: "columns for the work on a thing are no environments, and no outcomes",
      text: """
        # Test results
        | Case | Implemented | Documented |
        |---|---|---|
        | Cart | ✅ | ❌ |
        """, lines: []),
    Case(
      name: "the reason behind a status, and nobody's name for a reason",
      text: """
        # Wochenbericht
        | Testfall | Ergebnis | Tester |
        |---|---|---|
        | Anmelden | bestanden | Ute |
        | Suche | nicht bestanden: keine Treffer | Ute |
        | Export | nicht bestanden (leer) | Jan |
        | Import | nicht bestanden | Jan |
        """,
      lines: [
        "Anmelden: passed", "Suche: failed keine Treffer", "Export: failed leer", "Import: failed",
      ]),
    Case(
      name: "rows that head others, and digits in groups",
      text: """
        # Essais
        | Essai | Résultat | Durée (ms) |
        |---|---|---|
        | **Panier** | | |
        | Ajout | réussi | 1 250,5 |
        | Retrait | réussi | 1.250,5 |
        """, lines: ["Ajout: passed (1.2505 s)", "Retrait: passed (1.2505 s)"]),
  ]

  private static let lists = [
    Case(
      name: "boxes that the figures count",
      text: """
        # Test report
        3 tests: 1 passed, 1 failed, 1 skipped
        ## Checklist
        - [x] Starts
        - [ ] Stops: failed, hangs
        - [ ] Prints
        """, lines: ["Starts: passed", "Stops: failed hangs", "Prints: not-run"]),
    Case(
      name: "boxes of tasks that are as many by chance",
      text: """
        # Test report
        3 tests: 1 passed, 2 failed
        ## Tasks
        - [x] Write the tests
        - [ ] Mend the cart
        - [ ] Mend the search
        """, lines: []),
    Case(
      name: "marked items that are as many failures as are stated",
      text: """
        # Test report
        120 tests, 118 passed, 2 failed
        - Login: OK
        - Search: FAILED - times out
        - Cart: FAILED - adds twice
        - Fax: skipped (no line)
        """,
      lines: ["Login: passed", "Search: failed times out", "Cart: failed adds twice"]
        + ["Fax: skipped no line"]),
    Case(
      name: "marked items that are fewer failures than are stated",
      text: "# Test report\n120 tests, 117 passed, 3 failed\n- Login: OK\n- Search: FAILED\n",
      lines: []),
    Case(
      name: "bugs in a list of bugs, and a sentence that names a case",
      text: """
        # Test report
        ## Tests
        - ABC-1: PASS
        ## Linked defects
        - ABC-7 Totals are rounded (in progress)
        ## Notes of the testers
        ABC-1 failed once on Monday. It passed on Tuesday, so I kept it as PASS, as agreed.
        """, lines: ["ABC-1: passed"]),
  ]

  private static let leads = [
    Case(
      name: "lists that a word leads in, as long as the figures say",
      text: """
        Testlauf vom 14. Februar 2025
        Ergebnis: 57 von 60 Testfällen bestanden, 2 fehlgeschlagen, 1 offen.

        Fehlgeschlagen:
        1. Rechnung stornieren – der Beleg bleibt offen
        2. Lieferschein drucken – Drucker antwortet nicht

        Offen:
        - Fax senden
        """,
      lines: [
        "Rechnung stornieren: failed der Beleg bleibt offen",
        "Lieferschein drucken: failed Drucker antwortet nicht", "Fax senden: skipped",
      ]),
    Case(
      name: "a list that a word leads in, of another length",
      text: "# Run\n9 tests, 6 passed, 3 failed\n\nFailed:\n- Print an invoice\n- Send a fax\n",
      lines: []),
    Case(
      name: "reasons behind a colon or a dash without blanks",
      text: """
        # Rapport
        ## Tests en échec
        - Paiement par chèque : montant arrondi
        - Export : fichier vide
        - Cart: empties
        ## 失败用例
        1. 导出报表——文件为空
        """,
      lines: [
        "Paiement par chèque: failed montant arrondi", "Export: failed fichier vide",
        "Cart: empties: failed", "导出报表: failed 文件为空",
      ]),
    Case(
      name: "full-width brackets behind a mark",
      text: "# テスト結果\n- テスト1：○\n- テスト2：×（画面が固まる）\n",
      lines: ["テスト1: passed", "テスト2: failed 画面が固まる"]),
    Case(
      name: "a column of remarks beside rounds",
      text: """
        # 회귀 테스트
        | 테스트 항목 | 1차 | 2차 | 비고 |
        |---|---|---|---|
        | 로그인 | 실패 | 성공 | |
        | 결제 | 성공 | 실패 | 금액 오류 |
        """, lines: ["로그인: passed", "결제: failed 금액 오류"]),
    Case(
      name: "failures that a runner numbers among its marks",
      text: """
        # Run
        ```
          cart
            ✓ adds an item (1203ms)
            1) keeps the voucher
          1 passing (14s)
          1 failing
          1) cart
               keeps the voucher:
             AssertionError: expected 1
        ```
        """,
      lines: ["adds an item: passed (1.203 s)", "keeps the voucher: failed expected 1"]),
  ]

  private static let sections = [
    Case(
      name: "a thing and its example are one test",
      text: """
        # Test report
        | Test | Status |
        |---|---|
        | Login | PASS |
        | Search | FAIL |
        ## Details
        ### Login Example
        **Status**: PASS
        ### Search Example
        **Status**: FAIL
        **Reason**: no hits
        ### Example
        **Status**: PASS
        """, lines: ["Login: passed", "Search: failed no hits"]),
    Case(
      name: "steps say nothing of what went wrong",
      text: """
        # Manual run
        ## TC-01 Sign in
        Steps: open the page
        Status: Failed
        ## TC-02 Sign out
        1. Click the button
        2. Confirm
        Status: Failed
        """, lines: ["TC-01 Sign in: failed", "TC-02 Sign out: failed"]),
    Case(
      name: "one named value is no test",
      text: "# Deploy\n**Test**: smoke\n**Status**: PASSED\n", lines: []),
    Case(
      name: "labelled cases without headings",
      text: """
        # Sign-off sheet
        Scenario 1: Create an order
        Result: Pass

        Scenario 2: Cancel an order
        Result: Fail
        Tester: Kim
        Reason: stock is not returned
        """,
      lines: [
        "Scenario 1: Create an order: passed",
        "Scenario 2: Cancel an order: failed stock is not returned",
      ]),
    Case(
      name: "named values one after the other",
      text: """
        # Run
        **Test case**: Sign in
        **Result**: ok
        **Test case**: Sign out
        **Result**: failed

        So much for today.
        """, lines: ["Sign in: passed", "Sign out: failed"]),
    Case(
      name: "paths of tests as runners of browsers print them",
      text: """
        # Run
        ```
          ok 1 [webkit] › a/b.spec.ts:3:1 › adds (1.5s)
          x  2 a/b.spec.ts:9:1 › cart › empties (2s)
          -  3 a/b.spec.ts:12:1 › prints
          1) a/b.spec.ts:9:1 › cart › empties ───
             Error: expected 1
        ```
        """,
      lines: [
        "a/b.spec.ts::adds {webkit}: passed (1.5 s)",
        "a/b.spec.ts::cart::empties: failed (2.0 s) expected 1", "a/b.spec.ts::prints: skipped",
      ]),
  ]

  @Test("Each shape gives its tests", arguments: tables + lists + leads + sections)
  func shapes(of report: Case) throws {
    #expect(try report.tests() == report.lines)
  }

  @Test("Lines with a status each are a list, and boxes stand under words of all sorts")
  func checks() throws {
    let lines = try Reading.round(
      "# Smoke test\n\nWindows 11: PASS\nUbuntu 24.04: FAIL (no disk)\n\nTime spent: 3 min\n")
    #expect(
      Reading.tests(lines).map(WholeReport.line)
        == ["Windows 11: passed", "Ubuntu 24.04: failed no disk"])
    let boxes = try Reading.round(
      "# Prüfung\n| Punkt | i.O. | n.i.O. | n.a. |\n|---|---|---|---|\n| Pumpe | X | | |\n"
        + "| Ventil | | X | |\n| Solar | | | X |\n")
    #expect(Reading.lines(boxes) == ["Pumpe passed", "Ventil failed", "Solar skipped"])
  }

  @Test("Rows that head others name their groups")
  func groups() throws {
    let round = try Reading.round(
      "# Run\n| Test | Status | Note |\n|---|---|---|\n| **Cart** | | |\n| Adds | ok | |\n"
        + "| **Till** | | |\n| Opens | ok | |\n")
    #expect(Reading.tests(round).map(\.group) == ["Cart", "Till"])
  }

  @Test(
    "Figures of rounds in other words",
    arguments: [
      ("- Total: 10\n- Passed: 7\n- Failed: 1\n- Blocked: 1\n- To do: 1", [10, 7, 1, 1]),
      (
        "| Test | Result |\n|---|---|\n| A | ok |\n| B | failed |\n| **Passed** | 1/2 |",
        [2, 1, nil, nil]
      ),
      (
        "Von 5 Prüffällen wurden 3 bestanden, 1 nicht bestanden und 1 nicht geprüft.", [5, 3, 1, 1]
      ),
      ("4 cas : 2 conformes, 1 non conforme, 1 non testé", [4, 2, 1, 1]),
      ("124 tests: 118 OK, 4 NOK, 2 skipped", [124, 118, 4, 2]),
      ("118 of 124 OK, 6 not ok", [124, 118, 6, nil]), ("118 OK, 4 KO", [nil, 118, 4, nil]),
      ("- Total: 12 bugs", [nil, nil, nil, nil]), ("- Total: 12", [12, nil, nil, nil]),
      ("Итого: 3 проверки, 1 соответствует, 1 не соответствует, 1 не проводилась.", [3, 1, 1, 1]),
      ("Se ejecutaron 6 pruebas: 3 pasaron, 1 falló y 2 quedaron omitidas.", [6, 3, 1, 2]),
    ])
  func figures(lines: String, counts: [Int?]) throws {
    let round = try Reading.round("# Report\n## Summary\n\(lines)\n")
    let stated = round.header.stated
    #expect([stated.total, stated.passed, stated.failed, stated.skipped] == counts)
  }

  @Test(
    "When a round was run, as prose and fields say it",
    arguments: [
      ("The run started on 5 May 2025 at 10:00 and took 12 minutes.", "2025-05-05 10:00:00 720.0"),
      ("Die Tests wurden am 5. Mai 2025 gestartet.", "2025-05-05 - -"),
      ("Les tests ont été lancés le 5 mai 2025 et ont duré 12 min.", "2025-05-05 - 720.0"),
      ("The last run started on 3 May 2025.", "- - -"),
      ("The shop opens on 3 May 2025.", "- - -"),
      (":Date: 5 May 2025", "2025-05-05 - -"), (":x: 2 failed on 5 May 2025", "- - -"),
      ("**Started:** 02:15 UTC", "- 02:15:00 -"),
      ("Executed by: Marta, 3 June 2025", "2025-06-03 - -"),
    ])
  func runs(line: String, told: String) throws {
    let header = try Reading.round("# Report\n\n\(line)\n").header
    let seconds = header.durationSeconds.map { "\($0)" } ?? "-"
    #expect("\(header.date ?? "-") \(header.time ?? "-") \(seconds)" == told)
  }

  @Test(
    "The number of a round in a title",
    arguments: [
      ("テスト報告書（第2回）", 2), ("Отчёт о прогоне № 7", 7), ("3回実行した結果", nil),
      ("Rodada 4: resultado", 4),
    ])
  func numbers(title: String, number: Int?) throws {
    #expect(try Reading.round("# \(title)\n\n- ✅ test_a\n").header.number == number)
  }
}
