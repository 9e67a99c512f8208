import RoundModel
import Testing

@testable import RoundParsing

/// Headings, tables in tags and lines of consoles that say how what stands under them went.
@Suite("What headings and tables say of their rows")
struct ListedShapesTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a table in tags",
      text: """
        # Testing
        <table>
          <thead><tr><th>Testfall<th>Ergebnis<th>Details</tr></thead>
          <tbody>
            <tr><td>Open the till</td><td><strong>Passed</strong></td><td>/</td></tr>
            <tr><td>Close the till<td>Failed<td>it is stuck</tr>
          </tbody>
        </table>
        """, lines: ["Open the till: passed", "Close the till: failed it is stuck"]),
    Case(
      name: "a table of tests under a word for something beside the results",
      text: """
        # Test protocol
        ## Show comments (7–8)
        | # | Description | Expected | Actual | Pass/Fail |
        |---|---|---|---|---|
        | 7 | A reader sees them | 200 | 200 | Pass |
        | 8 | A guest sees them | 200 | 403 | Fail |
        ## Expected results
        | # | Description | Pass/Fail |
        |---|---|---|
        | 9 | Nobody else sees them | Pass |
        """, lines: ["A reader sees them: passed", "A guest sees them: failed 403"]),
    Case(
      name: "a table of tests with a line that sums it up",
      text: """
        # Test report
        ## Results
        ### Database
        | Test | Status |
        |---|---|
        | Connection | ✅ |
        | Schema | ❌ |

        **Result:** 1/2 (50%)
        """, lines: ["Connection: passed", "Schema: failed"]),
    Case(
      name: "tests in files and in suites",
      text: """
        # Test report
        | Suite | Test | Symptom | Result |
        |---|---|---|---|
        | till | open it | stuck | ❌ |
        | till | close it | - | ✅ |
        """, lines: ["open it: failed stuck", "close it: passed"]),
    Case(
      name: "where the evidence lies is no name",
      text: """
        # Test report
        | TC | Status | Expected | Actual | Notes | Evidence |
        |---|---|---|---|---|---|
        | TC-01 | PASS | it loads | two rows |  | C:\\Users\\x\\one.csv |
        | TC-02 | FAIL | it loads | no rows | gap | C:\\Users\\x\\two.csv |
        """, lines: ["TC-01: passed", "TC-02: failed no rows"]),
    Case(
      name: "lines of pytest's summary outside of fences",
      text: """
        # Failures

        FAILED tests/test_till.py::TestTill::test_opens - assert 158538 < 8192
        FAILED tests/test_till.py::test_closes[a b] - KeyError: 'till'
        """,
      lines: [
        "tests/test_till.py::TestTill::test_opens: failed assert 158538 < 8192",
        "tests/test_till.py::test_closes[a b]: failed KeyError: 'till'",
      ]),
    Case(
      name: "headings that count what they list",
      text: """
        # Run
        ## Test results
        ### ✅ PASSED (2/3)
        1. **quotes.metta** - signs
        2. **curry.metta** - functions
        ### ❌ FAILURES (1/3)
        1. **gpt.metta** - a part is missing
        """,
      lines: [
        "quotes.metta: passed", "curry.metta: passed", "gpt.metta: failed a part is missing",
      ]),
    Case(
      name: "headings that say that all under them passed",
      text: """
        # Summary of tests
        ## Test results
        #### Search tests (✅ All passed)
        - **test_search**: finds what is there
        - **test_empty_search**: finds nothing else
        """, lines: ["test_search: passed", "test_empty_search: passed"]),
    Case(
      name: "symptoms under a heading that counts as many failures",
      text: "# Report\n## Mail (2 tests failing)\n- Drafts are not kept\n- Sending is slow\n",
      lines: []),
    Case(
      name: "why tests were left out",
      text: """
        # Test results
        ## Skipped tests
        | Test | Description | Reason skipped |
        |---|---|---|
        | T2.3 | Any road | needs a map |
        """, lines: ["T2.3: skipped needs a map"]),
    Case(
      name: "a title behind a label and a mark",
      text: """
        # Acceptance tests
        ### TEST 1: ✅ Look at the tables
        **Status:** ✅ PASS
        """, lines: ["TEST 1: Look at the tables: passed"]),
    Case(
      name: "ids of cases with wide brackets",
      text: "# 結果\n## テスト結果\n- AT-SCN-001: PASS（API）\n- AT-SCN-003: FAIL（画面）\n",
      lines: ["AT-SCN-001: passed", "AT-SCN-003: failed 画面"]),
    Case(
      name: "cards of names and values under numbered tests",
      text: """
        # Test report
        #### Test 1 — A room for one
        | Field | Value |
        |---|---|
        | **Method** | `testSingle()` |
        | **Result** | **Passed** |
        #### Test 2 — A room for two
        | Field | Value |
        |---|---|
        | **Result** | **Failed** |
        """, lines: ["Test 1 — A room for one: passed", "Test 2 — A room for two: failed"]),
    Case(
      name: "arrows through a diagram",
      text: """
        # Flow
        ## Test results
        ```
        Asked
            ↓
            ↓ CHECKED ✅
            ↓ [IN WORK]
        ```
        """, lines: []),
    Case(
      name: "what a change led to",
      text: """
        # Run
        | Test | Status |
        |---|---|
        | Open | ⚠️ a fault → ✅ PASS then |
        | Close | ❌ FAILED → ✅ MENDED |
        """, lines: ["Open: passed", "Close: passed"]),
    Case(
      name: "prose under a warning",
      text: """
        # Run
        ## Test scenarios
        ### ⚠️ Scenario 4: Export
        **Result:** the file works, the rest is missing
        """, lines: ["Scenario 4: Export: unreadable"]),
    Case(
      name: "data of tests are no names",
      text: """
        # Testprotokoll
        | # | Beschreibung | Test-Daten | Pass/Fail |
        |---|---|---|---|
        | 1 | Gültiges Wort | Max / Stern | Pass |
        | 2 | Falsches Wort | Max / Mond | Pass |
        """, lines: ["Gültiges Wort: passed", "Falsches Wort: passed"]),
  ]

  @Test(
    "When a round was run, by its headings and its foot",
    arguments: [
      ("## Test results (2026-04-29)\n- `test_a`: passed", "2026-04-29"),
      ("## Results\n- `test_a`: passed\n\n*Generated by a robot - 2026-04-29*", "2026-04-29"),
      ("## Test results (2026-04-29)\n- a\n## Test results (2026-04-30)\n- b", "2026-04-30"),
      ("## テスト実行日時\n2025年9月7日\n## 結果\n- `test_a`: 合格", "2025-09-07"),
      ("- 日期：2025 年 1 月 10 日\n- `test_a`: 通过", "2025-01-10"),
      ("**Date d’exécution :** 09 avril 2025\n- `test_a`: réussi", "2025-04-09"),
    ])
  func dates(lines: String, date: String) throws {
    #expect(try Reading.round("# Report on tests\n\n\(lines)\n").header.date == date)
  }

  @Test(
    "Figures in the words of several languages",
    arguments: [
      ("- Anzahl erfolgreicher Tests: 8/9\n- Anzahl fehlgeschlagener Tests: 1/9", [9, 8, 1]),
      ("- 总计测试套件: 10\n- 总计测试用例: 117", [117, nil, nil]),
      ("- Всего тестов: 12\n- Прошло успешно: 9\n- Провалилось: 3", [12, 9, 3]),
      ("Проведено 43 теста.", [43, nil, nil]),
    ])
  func figures(lines: String, counts: [Int?]) throws {
    let stated = try Reading.round("# Tests\n## Summary\n\(lines)\n").header.stated
    #expect([stated.total, stated.passed, stated.failed] == counts)
  }

  @Test("Each shape gives the tests that it names", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.tests() == report.lines)
  }

  @Test(
    "Figures with marks in a fence are no checks",
    arguments: [
      "✅ Exitosas: 11 (100%)\n❌ Fallidas: 0\n⏭️ Saltadas: 0",
      "✅ Passed: 11\n❌ Failed: 0\n⏭️ Skipped: 0",
    ])
  func fences(lines: String) throws {
    let round = try Reading.round("# Pruebas\n## Resumen de pruebas\n```\n\(lines)\n```\n")
    #expect(Reading.tests(round).isEmpty)
    #expect(round.header.stated.passed == 11)
    #expect(round.header.stated.failed == 0)
  }

  @Test(
    "What was so before an arrow is no figure, and a range of hours no time with seconds",
    arguments: [
      ("From 22 failing tests → all of them PASS now", nil, nil),
      ("Date: 2025-10-31 15:38-15:49", nil, "15:38:00"),
    ] as [(String, Int?, String?)])
  func former(line: String, failed: Int?, time: String?) throws {
    let header = try Reading.round("# Report\n## Summary\n\(line)\n").header
    #expect(header.stated.failed == failed)
    #expect(header.time == time)
  }

  @Test(
    "A problem under its number is an issue, in whatever language",
    arguments: ["### 2️⃣ Проблема с кассой", "### 2. Problem with the till", "### 2) Ошибки кассы"])
  func issues(heading: String) throws {
    let round = try Reading.round(
      "# Отчёт\n## Результаты тестирования\n\(heading)\n**Статус: ❌ найдена**\n")
    #expect(Reading.tests(round).map(\.kind) == [.issue])
  }
}
