import RoundModel
import Testing

@testable import RoundParsing

/// Fences that open behind the name of a value, and codes that stand over values alone.
@Suite("Values of several lines, and codes over values")
struct TrailingFenceTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "an error in a fence that opens behind its name",
      text: """
        # Kiosk tests

        ## Failed tests

        ### Pays with two cards

        **Error:** ```
        TypeError: no card
        ```

        ### Gives change

        **Error:** ```
        the tray is shut
        ```

        ## Passed tests

        ### Takes coins

        ### Takes bills
        """,
      lines: [
        "Pays with two cards: failed TypeError: no card", "Gives change: failed the tray is shut",
        "Takes coins: passed", "Takes bills: passed",
      ]),
    Case(
      name: "a fence that nothing closes before the next heading opens none",
      text: """
        # Kiosk tests

        The word is written as: ```

        ## Test results

        | Test | Result |
        |---|---|
        | Takes coins | PASS |
        """,
      lines: ["Takes coins: passed"]),
    Case(
      name: "codes over values, without any marks",
      text: """
        Kiosk, run by hand

        1 Coins - test cases

            TC-COIN-001
            Status: PASS
            Reason: the sum is shown

            TC-COIN-002
            Status: FAIL
            Reason: a torn note is taken

        2 Cards - test cases

            TC-CARD-001
            Status: N/A
            Reason: no reader
        """,
      lines: [
        "TC-COIN-001: passed the sum is shown", "TC-COIN-002: failed a torn note is taken",
        "TC-CARD-001: not-run no reader",
      ]),
  ]

  @Test("Each test is read", arguments: cases)
  func reads(_ report: ReportCase) throws {
    #expect(try report.tests() == report.lines)
  }
}
