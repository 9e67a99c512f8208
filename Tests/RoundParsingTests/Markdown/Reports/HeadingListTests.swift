import RoundModel
import Testing

@testable import RoundParsing

/// Tests that headings name under one that says how all of them went.
@Suite("Headings that list tests by outcome")
struct HeadingListTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "headings that give the id of a test",
      text: """
        # Kiosk tests

        ## Failed tests

        ### 1. Test ID: coins_1 (Coins)

        **Score:** 0 %

        ### 2. Test ID: cards_1 (Cards)

        **Score:** 0 %
        """,
      lines: ["coins_1 (Coins): failed", "cards_1 (Cards): failed"]),
    Case(
      name: "passes and failures without a word more",
      text: """
        # Kiosk tests

        ## Failed tests

        ### Gives change
        The tray stays shut.

        ### Prints a slip
        - put in a coin
        - the paper is white

        ## ✅ Passed tests

        ### 🟢 Takes coins
        **Time:** N/A

        ### 🟢 Takes bills
        **Time:** 4 s
        """,
      lines: [
        "Gives change: failed The tray stays shut.", "Prints a slip: failed put in a coin",
        "Takes coins: passed",
        "Takes bills: passed (4.0 s)",
      ]),
    Case(
      name: "one test that is counted",
      text: """
        # Kiosk tests

        ## Failed tests (1)

        ### Gives change
        The tray stays shut.
        """,
      lines: ["Gives change: failed The tray stays shut."]),
    Case(
      name: "groups, topics and a heading alone name none",
      text: """
        # Kiosk tests

        ## Failed tests

        ### Notes on how they were run
        By hand.

        ## Passed tests

        ### Coins (12 tests)
        All of them.

        ### Cards (3 tests)
        All of them.
        """,
      lines: []),
  ]

  @Test("Each test is read", arguments: cases)
  func reads(_ report: ReportCase) throws {
    #expect(try report.tests() == report.lines)
  }
}
