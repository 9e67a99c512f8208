import RoundModel
import Testing

@testable import RoundParsing

/// Headings in which a verdict stands between the label of a test and its title.
@Suite("Verdicts between a label and a title")
struct LabelledVerdictTests {
  private static let reports: [ReportCase] = [
    ReportCase(
      name: "with dashes on both sides, and failures that are numbered",
      text: """
        # Testprotokoll

        ## Test 1 - Fehler 1 - Storno nach Mitternacht:

        Die Kasse bleibt stehen.

        ## Test 2 - Fehler 2 - Storno ohne Beleg

        Die Kasse druckt zweimal.

        ## Test 3 - Erfolgreich - Verkauf

        Der Beleg kommt.

        ## Test 4 – FAILED – Rabatt

        Der Rabatt fehlt.

        ## TC-05 - Übersprungen - Waage
        """,
      lines: [
        "Test 1: Storno nach Mitternacht: failed Die Kasse bleibt stehen.",
        "Test 2: Storno ohne Beleg: failed Die Kasse druckt zweimal.", "Test 3: Verkauf: passed",
        "Test 4: Rabatt: failed Der Rabatt fehlt.", "TC-05: Waage: skipped",
      ]),
    ReportCase(
      name: "a word inside a title is none",
      text: """
        # Test report

        ## Test 1 - Error messages - all of them
        **Status**: Passed

        ## Test 2 - Failed login
        **Status**: Passed

        ## Test 3 - Error 404 page
        **Status**: Passed
        """,
      lines: [
        "Test 1 - Error messages - all of them: passed", "Test 2 - Failed login: passed",
        "Test 3 - Error 404 page: passed",
      ]),
  ]

  @Test("Reads the tests", arguments: reports)
  func reads(_ report: ReportCase) throws {
    #expect(try report.everything() == report.lines)
  }
}
