import RoundModel
import Testing

@testable import RoundParsing

/// Shapes of reports, each with the rows that a careful person reads in it.
@Suite("Shapes of reports")
struct ReportShapesTests {
  typealias Case = ReportCase

  private static let lists = [
    Case(
      name: "a sentence that leads in a list of failures, and prose behind it",
      text: """
        **Test results:** 8 of 10 tests pass.

        The two failing tests are:

        1. `test_till_closes` in `tests/test_till.py` - the drawer stays open
        2. `test_till_opens`: KeyError 'drawer'

        I mended `test_till_prints`, which is green again.

        - [ ] Look into `test_till_closes`
        """, lines: ["tests/test_till.py::test_till_closes failed", "test_till_opens failed"]),
    Case(
      name: "a message in a chat",
      text: """
        *Nightly run 2025-02-03*

        :white_check_mark: 41 passed  :x: 2 failed  :fast_forward: 1 skipped (took 2m 5s)

        Failures:
        • shop.cart.voucher_is_kept — expected 1, got 0
        • shop.cart.cart_is_empty (3s)
        """, lines: ["shop.cart.voucher_is_kept failed", "shop.cart.cart_is_empty failed"]),
    Case(
      name: "a mail with indented names",
      text: """
        Total: 40
        Passed: 38
        Failed: 2

        Failed tests:
          com.shop.CartTest.keepsVouchers
            java.lang.AssertionError: expected 1
          com.shop.CartTest.empties
        """, lines: ["com.shop.CartTest.keepsVouchers failed", "com.shop.CartTest.empties failed"]),
    Case(
      name: "items in words under a heading that names tests",
      text: """
        # Report
        ## Failed tests (2)
        - Print an invoice
        - Cancel an order
        ## Skipped tests
        - Send a fax
        """,
      lines: ["Print an invoice failed", "Cancel an order failed", "Send a fax skipped"]),
    Case(
      name: "symptoms under a heading that counts more failures than it lists",
      text: "# Report\n## Mail (11 tests failing)\n- Drafts are not kept\n- Sending is slow\n",
      lines: []),
    Case(
      name: "parts that fold away",
      text: """
        # Run
        <details>
        <summary>Failed tests (1)</summary>

        - `CartTest.empties` (1.5 s)

        </details>

        - ✅ `CartTest.fills`
        """, lines: ["CartTest.empties failed", "CartTest.fills passed"]),
    Case(
      name: "boxes to tick",
      text: """
        # Release
        ## Smoke tests
        - [x] Starts on Linux
        - [ ] Starts on BSD - crashes at once
        - [ ] Starts on Haiku
        ## After the release
        - [ ] Write a post
        """,
      lines: [
        "Starts on Linux passed", "Starts on BSD crashed", "Starts on Haiku not-run",
      ]),
  ]

  private static let tables = [
    Case(
      name: "a column for each outcome",
      text: """
        # Sign-off
        | Step | Test | Pass | Fail | N/A | Comment |
        |---|---|:-:|:-:|:-:|---|
        | 1 | Sign in | x | | | |
        | 2 | Sign out | | x | | stays signed in |
        | 3 | Fax | | | x | no line |
        """, lines: ["Sign in passed", "Sign out failed", "Fax skipped"]),
    Case(
      name: "a table without a status under a heading that says it",
      text: """
        # Bericht
        ## Fehlgeschlagene Testfälle
        | Nr. | Testfall | Grund |
        |---|---|---|
        | 4 | Storno buchen | Bestand falsch |
        """, lines: ["Storno buchen failed"]),
    Case(
      name: "before and after a change",
      text: """
        # Verification
        | Test | Before fix | After fix |
        |---|---|---|
        | Search | ❌ | ✅ |
        | Export | ✅ | ❌ |
        """, lines: ["Search passed", "Export failed"]),
    Case(
      name: "a dash for a test without result",
      text: """
        # テスト結果
        | 番号 | テスト項目 | 期待結果 | 判定 |
        |---|---|---|---|
        | 1 | 印刷 | 成功する | × |
        | 2 | 保存 | 失敗する | ○ |
        | 3 | 削除 | 消える | - |
        """, lines: ["印刷 failed", "保存 passed", "削除 not-run"]),
  ]

  private static let others = [
    Case(
      name: "what is planned",
      text: """
        # Test plan
        | ID | Test case | Expected result |
        |---|---|---|
        | TC-1 | Sign in | It works successfully |
        ## Exit criteria
        - ✅ 95% of tests passed
        """, lines: []),
    Case(
      name: "features of a product",
      text: "# A library\n## Features\n- ✅ Fast\n- ✅ Small\n- ❌ Windows\n", lines: []),
    Case(
      name: "next steps with ticks",
      text: "# Report\n## Results\n- ✅ test_a\n## Próximos pasos\n- ✅ test_b debe pasar\n",
      lines: ["test_a passed"]),
    Case(
      name: "an expected value is no expected failure",
      text: "# R\n## Casos com falha\n1. ❌ Estorno — valor errado (esperado 5, obtido 6)\n",
      lines: ["Estorno failed"]),
    Case(
      name: "a failure that was expected",
      text: "# R\n## Tests\n- ❌ test_a (expected - fresh database)\n- ❌ test_b (expected 3)\n",
      lines: ["test_a expected-failure", "test_b failed"]),
    Case(
      name: "warning signs that the figures settle",
      text: """
        # Prüfung
        ## Test 1: Start
        ```
        Ergebnis: 1/3 Tests bestanden
        - ✅ Fenster
        - ⚠️ Ton (erwartet fehlgeschlagen)
        - ⚠️ Netz (kein Kabel)
        ```
        """,
      lines: [
        "Fenster passed", "Ton expected-failure", "Netz failed",
      ]),
    Case(
      name: "the label of a case in strong type",
      text: """
        # Abnahme
        ## Durchgeführte Tests
        **TF-07: Storno**
        Ergebnis: nicht bestanden
        Fehler: Bestand falsch

        **TF-08: Druck**
        Ergebnis: bestanden
        """, lines: ["TF-07: Storno failed", "TF-08: Druck passed"]),
    Case(
      name: "a bug that is retested goes by the result of the retest",
      text: """
        # Retest
        ## Bug 1: Menu opens twice
        - **Status:** ✅ Code complete
        - **Test result:** Still opens twice
        """, lines: []),
  ]

  static let cases = lists + tables + others

  @Test("Each shape gives its tests", arguments: cases)
  func shapes(of report: Case) throws {
    let tests = Reading.tests(try Reading.round(report.text)).filter { $0.kind == .test }
    #expect(tests.map { "\($0.id) \($0.outcome.term)" } == report.lines)
  }

  @Test("The state of a bug is that of its retest, and no outcome of a test")
  func retest() throws {
    let report = try #require(Self.others.last)
    let issues = Reading.tests(try Reading.round(report.text)).filter { $0.kind == .issue }
    #expect(issues.map(\.outcome) == [.failed])
  }

  @Test("A round of a file of several is chosen by number, by name or by date")
  func chosenRounds() throws {
    let text = """
      # Log
      ## Round 1 (2025-05-01)
      Passed: 1, Failed: 1
      - ❌ test_a
      - ✅ test_b
      ## Round 2 (2025-05-03)
      Passed: 2, Failed: 0
      - ✅ test_a
      - ✅ test_b
      """
    var options = ReadOptions()
    #expect(try Reading.round(text).header.stated.failed == 0)
    options.round = 1
    let first = try Reading.round(text, options: options)
    #expect(Reading.lines(first) == ["test_a failed", "test_b passed"])
    #expect(first.header.date == "2025-05-01")
    options.round = nil
    for name in ["2025-05-01", "Round 1"] {
      options.roundName = name
      #expect(Reading.lines(try Reading.round(text, options: options)).first == "test_a failed")
    }
    options.roundName = "Round 7"
    #expect(throws: ReadError.self) { try Reading.round(text, options: options) }
  }

  @Test("A section that looks like results and gave none is told with its place")
  func silence() throws {
    let round = try Reading.round(
      "# Report\n## Results\n- ✅ test_a\n## Expected results\n- ✅ one\n- ❌ two\n")
    let silent = try #require(round.diagnostics.first { $0.code == .silentSection })
    #expect(silent.place?.line == 4)
    #expect(round.diagnostics.contains { $0.code == .sectionCoverage })
  }

  @Test(
    "Figures are told apart by the words beside them",
    arguments: [
      ("7 passed 9 failed 2 skipped in 3.5s", [7, 9, 2]),
      ("Passed: 7 Failed: 9 Skipped: 2", [7, 9, 2]),
      ("通过 7 个，失败 9 个，跳过 2 个", [7, 9, 2]), ("통과 7건, 실패 9건, 보류 2건", [7, 9, 2]),
      ("7 bestanden, 9 sind fehlgeschlagen und 2 wurden nicht ausgeführt", [7, 9, 2]),
      ("7 aprobadas, 9 fallidas y 2 omitidas", [7, 9, 2]),
      ("Tests run: 18, Failures: 9, Errors: 0, Skipped: 2", [nil, 9, 2]),
    ])
  func figures(line: String, counts: [Int?]) throws {
    let stated = try Reading.round("# Report\n## Summary\n\(line)\n").header.stated
    #expect([stated.passed, stated.failed, stated.skipped] == counts)
  }

  @Test("What is left of a total under a name of its own contradicts nothing")
  func otherCategory() throws {
    let round = try Reading.round(
      "# Report\n## Summary\n- Total: 10\n- Passed: 7\n- Failed: 2\n- Under review: 1\n")
    #expect(round.claims.contains { $0.measure == .notRun && $0.value == 1 })
  }
}
