import RoundModel
import Testing

@testable import RoundParsing

/// Tables whose columns tell verdicts under headers of many kinds, and those that look so and tell none.
@Suite("Columns of tables that tell a verdict")
struct TableColumnTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a retest stands for what it repeated, and where it was not run the first run does",
      text: """
        # Shop tests

        | Test | Original result | Retest result |
        |---|---|---|
        | Box | FAIL | PASS |
        | Lid | PASS | FAIL |
        | Key | PASS | |

        ## Second day

        | Test | Status | Retest |
        |---|---|---|
        | Bolt | FAIL | not run |
        | Nut | FAIL | PASS |

        ## Two readings

        | Test | Status (R1) | Status (R2) |
        |---|---|---|
        | Rope | PASS | FAIL |
        | Wire | FAIL | PASS |
        """,
      lines: [
        "Box: passed",
        "Lid: failed",
        "Key: passed",
        "Bolt: failed",
        "Nut: passed",
        "Rope: failed",
        "Wire: passed",
      ]),
    Case(
      name: "the run before this one",
      text: """
        # Laporan toko

        | Test | Sebelum | Sesudah |
        |---|---|---|
        | Cart | ❌ FAILED (502) | ✅ PASSED |
        | Mail | ✅ PASSED | ✅ PASSED |
        """,
      lines: [
        "Cart: passed",
        "Mail: passed",
      ]),
    Case(
      name: "attempts of one run are no rounds",
      text: """
        # Shop tests

        | Test | Attempt 1 | Attempt 2 |
        |---|---|---|
        | Ox | PASS | FAIL |
        | Cow | PASS | PASS |
        """,
      lines: [
        "Ox {Attempt 1}: passed",
        "Ox {Attempt 2}: failed",
        "Cow {Attempt 1}: passed",
        "Cow {Attempt 2}: passed",
      ]),
    Case(
      name: "a result in each of two places",
      text: """
        # Shop tests

        | Test | Chrome result | Firefox result |
        |---|---|---|
        | Cart | PASS | FAIL |
        | Mail | PASS | PASS |
        """,
      lines: [
        "Cart {Chrome result}: passed",
        "Cart {Firefox result}: failed",
        "Mail {Chrome result}: passed",
        "Mail {Firefox result}: passed",
      ]),
    Case(
      name: "an expected result is none",
      text: """
        # Shop tests

        | Test | Expected result | Actual result | Status |
        |---|---|---|---|
        | Cart | pass | fails | FAIL |
        | Mail | pass | passes | PASS |
        """,
      lines: [
        "Cart: failed fails",
        "Mail: passed",
      ]),
    Case(
      name: "an expected result of one word",
      text: """
        # Testprotokoll

        | Testfall | Erwartetes Resultat | Testresultat |
        |---|---|---|
        | Start | Motor läuft | Nicht bestanden |
        | Halt | Motor steht | bestanden |
        """,
      lines: [
        "Start: failed",
        "Halt: passed",
      ]),
  ]

  @Test("Each table gives what it tells of", arguments: cases)
  func tables(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
