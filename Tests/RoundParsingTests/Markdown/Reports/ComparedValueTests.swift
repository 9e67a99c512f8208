import RoundModel
import Testing

@testable import RoundParsing

/// Tests that tell what was expected and what was seen, and no word for how they went.
@Suite("Expected and actual values")
struct ComparedValueTests {
  static let compared = [
    ReportCase(
      name: "under the heading of each test",
      text: """
        # Test log

        ## Checks of the input

        #### Test Case 1: Valid seat
        - **Seat**: `50`
        - **Expected Result**: `true`
        - **Actual Result**: `true`

        #### Test Case 2: Seat with a fraction
        - **Seat**: `50.5`
        - **Expected Result**: `false`
        - **Actual Result**: `true`

        #### Test Case 3: Two prices
        - **Expected Result child**: `5`
        - **Expected Result adult**: `9`
        - **Actual Result child**: `5`
        - **Actual Result adult**: `9`

        #### Test Case 4: Sentences
        - **Expected Result**: the seat is marked as sold
        - **Actual Result**: the seat turns red

        #### Test Case 5: No result
        - **Expected Result**: `true`
        """,
      lines: [
        "Test Case 1: Valid seat: passed", "Test Case 2: Seat with a fraction: failed true",
        "Test Case 3: Two prices: passed",
        "Test Case 4: Sentences: unreadable the seat turns red",
      ]),
    ReportCase(
      name: "in the rows of a table",
      text: """
        # Ferry report

        | Test case | Expected result | Actual result |
        |---|---|---|
        | Log in | Home opens | Home opens. |
        | Count the seats | 50 | 49 |
        | Log out | Login page | The start page is shown |
        | Print | A page | |

        ## Settings

        | Setting | Expected | Actual |
        |---|---|---|
        | Zoom | 1 | 1 |
        """,
      lines: [
        "Log in: passed", "Count the seats: failed 49",
        "Log out: unreadable",
      ]),
    ReportCase(
      name: "not in a plan, and not where all is told in sentences",
      text: """
        # Ferry report

        | Test case | Expected result | Actual result |
        |---|---|---|
        | Log in | Home opens | The home page is there |
        | Log out | Login page | |
        """, lines: []),
  ]

  @Test("The same value twice is a pass", arguments: compared)
  func values(_ one: ReportCase) throws {
    #expect(try one.tests() == one.lines)
  }

  @Test("Rows of one name are told apart by two columns where one is not enough")
  func variants() throws {
    let round = try Reading.round(
      """
      # Ferry report

      | Feature | Device | Browser | Result |
      |---|---|---|---|
      | Sign in | Phone | Fire bird | Pass |
      | Sign  in | Desktop | Fire bird | Pass |
      | Sign in | Desktop | Old one | Fail |
      | Map | Phone | Fire bird | Pass |
      """)
    #expect(Reading.tests(round).map(\.name).count == 4)
    #expect(Reading.tests(round).contains { $0.name == "Sign in (Desktop, Old one)" })
  }

  @Test("A rate of what was run is no rate of passes")
  func rates() throws {
    let line = Array("The run reached a 100% completion rate".utf8)
    #expect(FigureFinder(line, key: nil, isSummary: true).figures.isEmpty)
    let other = Array("The run reached a 100% success rate".utf8)
    #expect(!FigureFinder(other, key: nil, isSummary: true).figures.isEmpty)
  }
}
