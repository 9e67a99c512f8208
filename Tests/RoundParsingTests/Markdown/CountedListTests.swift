import RoundModel
import Testing

@testable import RoundParsing

/// What figures, pictures and words of expectation make of the marks and numbers of a report.
@Suite("Counted lists, printed totals and expectations")
struct CountedListTests {
  @Test("Marked items that are as many as the line over them counts are tests of its group")
  func countedList() throws {
    let round = try Reading.round(
      """
      # Testes

      **till.cy.js** - ⚠️ 1/2 (50%)
      - ✅ Abre a gaveta
      - ❌ Imprime o recibo

      **door.cy.js** - ✅ 2/2
      - ✅ Abre a gaveta
      - ✅ Fecha a porta
      """)
    #expect(Reading.tests(round).allSatisfy { $0.kind == .test })
    #expect(
      Reading.lines(round) == [
        "till.cy.js::Abre a gaveta passed", "Imprime o recibo failed",
        "door.cy.js::Abre a gaveta passed", "Fecha a porta passed",
      ])
  }

  @Test(
    "Names of figures in many languages, with a mark before them",
    arguments: [
      "| Métrica | Valor |\n|---|---|\n| Total de testes | 9 |\n| ✅ Passou | 7 (78%) |\n| ❌ Falhou | 2 |",
      "| Métrique | Valeur |\n|---|---|\n| Total | 9 |\n| ✅ Réussi | 7 |\n| ❌ Échoué | 2 |",
      "| Métrica | Valor |\n|---|---|\n| Total | 9 |\n| ✅ Pasó | 7 |\n| ❌ Falló | 2 |",
      "| Показатель | Всего |\n|---|---|\n| Всего | 9 |\n| ✅ Прошёл | 7 |\n| ❌ Упал | 2 |",
      """
      | Metric | Value | Status |
      |---|---|---|
      | Total tests | 9 | ✅ |
      | Passed | 7 | ✅ |
      | Failed | 2 | ❌ |
      | Duration | 4 s | ✅ |
      """,
    ])
  func figureNames(table: String) throws {
    let round = try Reading.round("# Report\n## Summary\n\(table)\n")
    #expect([round.header.stated.passed, round.header.stated.failed] == [7, 2])
    #expect(Reading.tests(round).isEmpty)
  }

  @Test(
    "Totals beside a date, and those that only a runner printed, are those of the round",
    arguments: [
      (
        "# Bericht\n**Stand: 3. Mai 2025 · 40 Tests, 90 Assertions, 2 Fehler**\nMehr folgt.",
        [40, 2]
      ),
      ("# Report\n### Unit tests\n```\nTests: 2 failed, 38 passed, 40 total\n```", [40, 2]),
      ("# Report\n## Game\n- The player makes 6 errors and 11 events follow", [nil, nil]),
      ("# Report\n## Summary\n- 4 failed logins lock an account\n- 3 errors logged", [nil, nil]),
      ("# Relatório\n## Resumo\n- 6 erros até a derrota\n- FALHAS: 0", [nil, 0]),
      ("# Bericht\n## Spiel\n- Nach 6 Fehlern endet das Spiel", [nil, nil]),
    ])
  func totals(text: String, counts: [Int?]) throws {
    let stated = try Reading.round(text + "\n").header.stated
    #expect([stated.total, stated.failed] == counts)
    #expect(stated.errors == nil)
  }

  @Test(
    "What should pass, stood before a change, decorates a list or follows from a rule is no outcome",
    arguments: [
      "# Test report\n## Rules\n- ❌ NO calls by hand\n- ❌ Do not share keys\n- ❌ 不要重试",
      "# Test report\n### Expected test results\n#### ✅ Should pass (3/4)\n- ✅ one\n- ❌ two",
      "# Test report\n### 预期测试结果\n#### ✅ 应该通过 (估计 3/4)\n- ✅ 页面\n- ❌ 表格",
      "# Test report\n## ✅ Отчёты должны пройти\n- ✅ один\n- ❌ два",
      "# Test report\n## Fix 1\n- **Before**: the title (failed)",
      "# Test report\n## Cases\n- \u{1F480} Six wrong letters\n- ❌ A wrong letter\n- \u{1F512} A letter again",
      "# Work policy\n## What follows\n**The status of those who break it:**\n- ❌ A locked screen\n- no progress",
    ])
  func noOutcome(section: String) throws {
    let round = try Reading.round(section + "\n")
    #expect(Reading.tests(round).filter { $0.outcome.severity > 0 }.isEmpty)
    #expect(round.header.stated.passed == nil)
  }

  @Test("Numbered sections with a mark beside tests are tests, whatever they are examples of")
  func examples() throws {
    let round = try Reading.round(
      """
      # Test report
      ## Examples status
      ### 1. Clock example ✅ WORKING
      - **Build status**: Built successfully
      ### 2. Chat room example ❌ BUILD FAILED
      - **Build status**: Compilation failed
      ### 3. Price board example ❌ LEFT OUT
      - **Issues**: a macro is not known
      """)
    #expect(Reading.tests(round).allSatisfy { $0.kind == .test })
    #expect(
      Reading.lines(round) == [
        "Clock example passed", "Chat room example failed", "Price board example failed",
      ])
  }

  @Test("The words before a status name the row, where what stands before them numbers it")
  func numberedRows() throws {
    for phase in ["", "Phase "] {
      let round = try Reading.round(
        """
        # Test report
        | Phase | Description | Status | Details |
        |---|---|---|---|
        | \(phase)1 | Opens the till | ✅ PASS | quick |
        | \(phase)2 | Closes the till | ❌ FAIL | stays open |
        """)
      #expect(Reading.lines(round) == ["Opens the till passed", "Closes the till failed"])
      #expect(Reading.tests(round).last?.message == "stays open")
    }
  }

  @Test(
    "Rows that give a number of tests are groups of tests and no tests",
    arguments: [
      "| Category | Number of tests | Status |", "| 测试类别 | 测试数量 | 状态 |",
      "| Bereich | Anzahl der Tests | Status |",
      "| 区分 | テスト数 | 結果 |",
    ])
  func categories(header: String) throws {
    let round = try Reading.round(
      "# Test report\n\(header)\n|---|---|---|\n| Till | 3 | ✅ |\n| Door | 4 | ✅ |\n")
    #expect(!Reading.tests(round).contains { $0.kind == .test })
    #expect(round.groups.contains { $0.stated.total == 4 })
  }
}
