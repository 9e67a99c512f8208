import RoundModel
import Testing

@testable import RoundParsing

/// Names that hold the word for a figure, in lists that give a verdict on each name.
@Suite("Names with the word for a figure")
struct JudgedNameTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a name beside others with a verdict is read, whatever words it holds",
      text: """
        # Ferry app, test cycle 2

        ### As a guest
        - [x] Layout: PASS - fits
        - [x] Error handling: PASS - no stack traces
        - [ ] Failed sign-in: FAIL - no message
        - [ ] Failure page: N/A
        - [ ] Booking: FAIL - sum is doubled
        """,
      lines: [
        "Layout: passed", "Error handling: passed", "Failed sign-in: failed no message",
        "Failure page: not-run", "Booking: failed sum is doubled",
      ]),
    Case(
      name: "small letters are enough in all languages",
      text: """
        # Fähr-App, Testrunde 2

        ## Prüfungen
        - Anmeldung: bestanden
        - Fehlerbehandlung: bestanden
        - Abbruch bei Fehlern: fehlgeschlagen
        """,
      lines: [
        "Anmeldung: passed", "Fehlerbehandlung: passed", "Abbruch bei Fehlern: failed",
      ]),
    Case(
      name: "figures stay figures",
      text: """
        # Ferry app, cycle 2

        ## Results
        - Layout: PASS
        - Failed tests: 2
        - Errors: none
        - Skipped: none
        """,
      lines: ["Layout: passed"]),
    Case(
      name: "a value of the head of a list is no test",
      text: """
        # Ferry app, cycle 2

        - Failure rate: OK
        - Failed tests: SKIPPED
        """,
      lines: []),
  ]

  @Test("Lists with verdicts", arguments: cases)
  func reads(_ report: Case) throws {
    let lines = try report.everything().map { $0.replacing(" [check]", with: "") }
    #expect(lines == report.lines)
  }
}
