import RoundModel
import Testing

@testable import RoundParsing

/// Tables of two columns with the names of values in the first, one table a test.
@Suite("Tables of one test case each")
struct CaseCardTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "an assessment of what came beside what was wanted",
      text: """
        # Kiosk protocol

        ## 1.1 Sell a ticket
        | Test case: 001 | Sell a ticket |
        |---|---|
        | Goal: | A ticket can be had |
        | Expected: | One ticket |
        | Actual: | One ticket was printed |
        | Assessment: | Works as planned. |

        ## 1.2 Printer configuration
        | Test case: 002 | Printer configuration |
        |---|---|
        | Expected: | The name of the line |
        | Actual: | No name |
        | Assessment: | Failed |
        """,
      lines: [
        "Sell a ticket: passed One ticket was printed", "Printer configuration: failed No name",
      ]),
    Case(
      name: "the same in German",
      text: """
        # Kioskprotokoll

        ## 1.1 Fahrschein kaufen
        | Testfall: 001 | Fahrschein kaufen |
        |---|---|
        | Soll: | Ein Schein |
        | Ist: | Ein Schein |
        | Analyse: | Alles wie geplant. |
        """,
      lines: ["Fahrschein kaufen: passed Ein Schein"]),
    Case(
      name: "an assessment of nothing that was tested, and one in a sentence",
      text: """
        # Kiosk protocol

        ## Printer configuration
        | Field | Value |
        |---|---|
        | Port | 9100 |
        | Assessment | Works as planned |

        ## Sell at night
        | Test case | N-1 |
        |---|---|
        | Expected | One ticket |
        | Actual | Two came out |
        | Assessment | The night needs another look at the roller |
        """,
      lines: []),
  ]

  @Test("A card tells of its test", arguments: cases)
  func reads(_ report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
