import RoundModel
import Testing

@testable import RoundParsing

/// Tables and fields whose words look like names, tests or figures and are none.
@Suite("Words that name no test")
struct NamelessShapesTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a column of marks is no name, whatever its header says",
      text: """
        # Image test report
        ## Images
        | Image | Kernel | Boot | Disk Check | Network Test | Result |
        |---|---|---|---|---|---|
        | Alpine 3 | 6.1 | ✅ | ✅ | ✅ | ✅ PASS |
        | Fedora 40 | 6.8 | ✅ | ✅ | ❌ | ❌ FAIL |
        | Void | 6.6 | ✅ | ✅ | ✅ | ✅ PASS |
        """, lines: ["Alpine 3: passed", "Fedora 40: failed", "Void: passed"]),
    Case(
      name: "a row that stands for what is left out",
      text: """
        # Test report
        ## Field mapping
        | Field | Status |
        |---|---|
        | Street | ✅ |
        | Town | ✅ |
        | ... | ✅ |
        """, lines: ["Street: passed", "Town: passed"]),
    Case(
      name: "a table that tells again why a test is blocked",
      text: """
        # Test report
        ## Orders
        | ID | Test name | Status |
        |---|---|---|
        | T-1 | Order one book | ✅ PASS |
        | T-2 | Order a book as a gift | 🚧 BLOCKED |
        ## Blocked tests
        | ID | Test name | Blocker |
        |---|---|---|
        | T-2 | Order a book as a gift | no test card |
        """, lines: ["Order one book: passed", "Order a book as a gift: not-run"]),
    Case(
      name: "a word for a state that leads in the name of something else",
      text: """
        # Test summary
        ## Screen package
        - Start: ✅ tested
        - State changes: ✅ the large ones
        - Drawing: ✅ tested
        ## Repairs
        - **Result column names**: were wrong ✅ Mended
        """, lines: []),
    Case(
      name: "an overview with the state of the work",
      text: """
        # Rapport de tests
        ## Navigateur
        ### 3.1 Vue d'ensemble
        **Dossier**: essais/navigateur
        **État**: pas suivi ⚠️
        ## Résultats
        - test_panier : réussi
        - test_caisse : échoué
        """, lines: ["test_panier: passed", "test_caisse: failed"]),
  ]

  @Test("Each shape gives the tests that it names", arguments: cases)
  func shapes(of report: Case) throws {
    #expect(try report.tests() == report.lines)
  }

  @Test("The only row of a table without names gives the figures of the round")
  func totals() throws {
    let stated = try Reading.round(
      "# Report\n## Executive summary\n| Total tests | Passed | Failed | Skipped | Pass rate |\n"
        + "|:-:|:-:|:-:|:-:|:-:|\n| 31 | 27 | 3 | 1 | 87% |\n"
    ).header.stated
    #expect([stated.total, stated.passed, stated.failed, stated.skipped] == [31, 27, 3, 1])
  }

  @Test("A date may stand under a heading of its own")
  func date() throws {
    let round = try Reading.round(
      "# Report\n## Test date\n2025-04-09\n## Results\n- test_a: passed\n")
    #expect(round.header.date == "2025-04-09")
  }

  @Test("The only row of a table in a part gives the figures of that part")
  func partTotals() throws {
    let round = try Reading.round(
      "# Report\n## Summary\n12 of 14 tests passed\n## Tax module\n| Tests | Passed | Failed |\n"
        + "|---|---|---|\n| 5 | 4 | 1 |\n")
    #expect(round.header.stated.total == 14)
    #expect(round.header.stated.passed == 12)
  }

  @Test(
    "Versions side by side are no figures, and figures in brackets are",
    arguments: [
      ("- All images (Alpine 12/13, Fedora 39/40) passed", nil),
      ("- ✅ Menus of the editor (30+ checks)", nil), ("We ran 30+ tests.", 30),
      ("Run by: Marta, Tue 3 June 2025", nil), ("Tests run: June 3, 2025", nil),
      ("Run by: Marta, 3 de junio de 2025", nil), ("Tests run: 3", 3),
      ("- All images passed (12/13)", 13), ("- Result: passed (tests 12/13)", 13),
    ] as [(String, Int?)])
  func versions(line: String, total: Int?) throws {
    let stated = try Reading.round("# Report\n## Summary\n\(line)\n").header.stated
    #expect(stated.total == total)
  }
}
