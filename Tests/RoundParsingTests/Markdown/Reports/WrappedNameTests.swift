import RoundModel
import Testing

/// Names with a label or parameters around them, and values that tell of a tool.
@Suite("Names in wrappings")
struct WrappedNameTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a label without a number",
      text: """
        # Test report

        | Test | Result |
        |---|---|
        | Scenario: Lose a bike | Pass |
        | Test 4: Sell a bike | Pass |

        ### Test case: Lend a bike
        **Result**: Pass

        ### Test case: Return a bike
        **Result**: Fail

        ### TC-07: Repair a bike
        **Result**: Pass
        """,
      lines: [
        "Lose a bike: passed", "Test 4: Sell a bike: passed", "Lend a bike: passed",
        "Return a bike: failed", "TC-07: Repair a bike: passed",
      ]),
    Case(
      name: "the parameters of a method",
      text: """
        # Shop

        | Test | Result |
        |---|---|
        | test_lends(self): | Pass |
        | test_returns(self, client) | Fail |
        | test_counts(3) | Pass |
        """,
      lines: ["test_lends: passed", "test_returns: failed", "test_counts(3): passed"]),
    Case(
      name: "a tool that found nothing",
      text: """
        # Shop

        | Test | Result |
        |---|---|
        | Lends | Pass |

        ## Local verification commands

        - `npm run lint`

        Lint result: 0 errors, 5 old warnings in other files.
        """, lines: ["Lends: passed"]),
  ]

  @Test("Reads the names alone", arguments: cases)
  func reads(_ one: ReportCase) throws {
    #expect(try one.everything().sorted() == one.lines.sorted())
  }
}
