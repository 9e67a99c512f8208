import RoundModel
import Testing

@testable import RoundParsing

/// What a report says should come, be it output, results or goals.
@Suite("Expected output and goals")
struct ExpectedOutputTests {
  @Test(
    "What stands under such a heading is no outcome",
    arguments: [
      "Expected final output (after the repair)", "Expected console output",
      "Expected overall status", "Sortie finale attendue", "Erwartete letzte Ausgabe",
      "Phase 2 goals", "Objectifs de la semaine 2",
    ])
  func holdsNone(heading: String) throws {
    let round = try Reading.round(Self.report(heading))
    #expect(Reading.tests(round).map(WholeReport.line) == ["TC-1 Casts off: passed"])
    #expect(round.header.stated == Totals())
  }

  @Test(
    "Output, and a part of the product by such a name, is what it says",
    arguments: ["Final output", "Savings goals", "Unexpected output"])
  func holdsOutcomes(heading: String) throws {
    let names = Reading.tests(try Reading.round(Self.report(heading))).map(\.id)
    #expect(names.contains { "\($0)" == "turns round" })
  }

  private static func report(_ heading: String) -> String {
    """
    # Ferry

    ## Tests

    - TC-1 Casts off: passed

    ## \(heading)

    ```
      ✓ turns round
      ✓ sounds the horn

    Tests:       16 passed, 16 total
    ```

    - ✅ **Decks**: none wet
    """
  }
}
