import RoundModel
import Testing

@testable import RoundParsing

/// Tables whose columns must be told apart by more than their headers.
@Suite("Columns of tables")
struct TableShapesTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "circles tell how grave something is where another column says how it went",
      text: """
        # Test run
        ## Cases
        | No. | Level | Case | Result |
        |---|---|---|---|
        | 1 | 🔴 Critical | Pay by card | ✅ Passed |
        | 2 | 🟡 Minor | Print the bill | ❌ Failed |
        """, lines: ["Pay by card: passed", "Print the bill: failed"]),
    Case(
      name: "circles with ranks under a header that nobody knows",
      text: """
        # Test run
        ## Cases
        | Önem | Case | Durum |
        |---|---|---|
        | 🔴 P1 | Pay by card | ✅ |
        | 🟠 P2 | Print the bill | ✅ |
        """, lines: ["Pay by card: passed", "Print the bill: passed"]),
    Case(
      name: "files that hold several scenarios",
      text: """
        # Browser tests
        | Feature | Scenario | Status | Problem |
        |---|---|---|---|
        | till.feature | Open the drawer | ❌ FAIL | the drawer is stuck |
        | till.feature | Close the drawer | ✅ PASS | - |
        | stock.feature | Count | ❌ FAIL | one too many |
        """,
      lines: [
        "till.feature::Open the drawer: failed the drawer is stuck",
        "till.feature::Close the drawer: passed", "stock.feature::Count: failed one too many",
      ]),
    Case(
      name: "categories before the names",
      text: """
        # Acceptance
        | Category | Id | What is tried | State |
        |---|---|---|---|
        | Till | T1 | open the drawer | OK |
        | Till | T2 | close the drawer | FAILED |
        | Stock | S1 | count the apples | OK |
        """,
      lines: ["open the drawer: passed", "close the drawer: failed", "count the apples: passed"]),
    Case(
      name: "one name for several numbered tests",
      text: """
        # Command line
        | # | Test | Result |
        |---|---|---|
        | 2.1 | stock list | ✅ PASS |
        | 2.2 | stock add | ✅ PASS |
        | 2.3 | stock list | ❌ FAIL |
        """,
      lines: ["stock list (2.1): passed", "stock add: passed", "stock list (2.3): failed"]),
    Case(
      name: "what a stand-in answers is no outcome",
      text: """
        # Postcodes
        ## Table of decisions
        | No. | Country | Town | Mock result |
        |---|---|---|---|
        | 1 | NZ | Napier | ✅ one address |
        | 2 | XX | Nowhere | ❌ empty list |
        """, lines: []),
    Case(
      name: "what is there was not tested by being there",
      text: """
        # Test report
        ## Features
        | Feature | Implemented |
        |---|---|
        | Gift cards | ✅ |
        | Returns | ❌ |
        ## Tests
        - test_gift_card: passed
        """, lines: ["test_gift_card: passed"]),
    Case(
      name: "nothing to say is no outcome outside a column for outcomes",
      text: """
        # Addresses
        ## Test of the parser
        | Asked | Street | House |
        |---|---|---|
        | 4 Mill Lane | Mill Lane | N/A |
        | 9 Dock Road | Dock Road | N/A |
        """, lines: []),
    Case(
      name: "a mark behind a description decides over its words",
      text: """
        # Command line tests
        | Test | Result |
        |---|---|
        | unknown option | clean error, no stack trace, exit status 1 ✓ |
        | health | shows "Health: 12/100 (critical)" as asked ✓ |
        """, lines: ["unknown option: passed", "health: passed"]),
    Case(
      name: "a word that nobody knows beside a mark for what was seen",
      text: """
        # Shop
        | Test | Actual result | Status |
        |---|---|---|
        | Order nothing | ❌ answers 201 | Mangel |
        | Order a pear | ✅ answers 200 | passed |
        """, lines: ["Order nothing: failed answers 201", "Order a pear: passed"]),
    Case(
      name: "failures with what was seen and why, without a status",
      text: """
        # Run
        ## Failed tests
        | Test | Symptom | Root cause |
        |---|---|---|
        | test_till | the drawer is stuck | rust |
        | test_stock | one apple too many | a worm |
        """,
      lines: ["test_till: failed the drawer is stuck", "test_stock: failed one apple too many"]),
  ]

  @Test("Each table gives the tests that it names", arguments: cases)
  func tables(of report: Case) throws {
    #expect(try report.tests() == report.lines)
  }

  @Test("Bugs in a table are no tests, and a section that calls them none lists no failures")
  func issues() throws {
    let round = try Reading.round(
      """
      # Run
      ## Bugs found
      | No. | Level | Bug | State |
      |---|---|---|---|
      | 1 | 🔴 Grave | The drawer is stuck | ✅ Fixed |
      ## Slow (not a real failure)
      | Test | Symptom | Root cause |
      |---|---|---|
      | test_all | takes an hour | small machine |
      """)
    let rows = Reading.tests(round).map { "\($0.kind.term) \($0.name): \($0.outcome.term)" }
    #expect(rows == ["issue The drawer is stuck: passed"])
  }

  @Test(
    "Figures of the round that is read, and not of the one before it",
    arguments: [
      ("Before", "After"), ("Previous", "Current"), ("Vorher", "Nachher"), ("Antes", "Después"),
    ])
  func rounds(before: String, after: String) throws {
    let stated = try Reading.round(
      """
      # Test report
      ## Summary
      | Metric | \(before) | \(after) | Change |
      |---|---|---|---|
      | Total tests | 57 | 57 | 0 |
      | Passed | 30 | 48 | +18 |
      | Failed | 27 | 9 | -18 |
      """
    ).header.stated
    #expect([stated.total, stated.passed, stated.failed] == [57, 48, 9])
  }

  @Test(
    "A column with one date for all tests dates the round",
    arguments: [("12.03.2026", "12.03.2026", "2026-03-12"), ("12.03.2026", "13.03.2026", nil)]
      as [(String, String, String?)])
  func dates(first: String, second: String, date: String?) throws {
    let round = try Reading.round(
      """
      # Protocol
      | Test | Date | Result |
      |---|---|---|
      | Open | \(first) | passed |
      | Close | \(second) | passed |
      """)
    #expect(round.header.date == date)
  }

  @Test("The first table of a report may tell of the report")
  func heads() throws {
    let header = try Reading.round(
      """
      # Informe de pruebas
      ## 1. Datos
      | Campo | Valor |
      |---|---|
      | Código | X-1 |
      | Fecha | 2026-06-16 |
      ## 2. Pruebas
      - test_caja: aprobado
      """
    ).header
    #expect(header.date == "2026-06-16")
  }
}
