import RoundModel
import Testing

@testable import RoundParsing

/// Headings over sentences that open with how something went.
@Suite("Verdicts in plain words")
struct PlainVerdictTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "sentences that open with a verdict",
      text: """
        # Retest of the shop

        ### Sign in
        Works fine, nothing to report.

        ### Checkout
        Broken. The pay button is dead.

        ### Avatars
        Fails on old phones

        ### Search
        Not tested yet.
        """,
      lines: [
        "Sign in: passed", "Checkout: failed The pay button is dead.",
        "Avatars: failed on old phones", "Search: not-run",
      ]),
    Case(
      name: "sentences about how something is built",
      text: """
        # Design of the shop

        ### Sign in
        Works by sending a token to the server.

        ### Checkout
        Passed values are held against the basket.
        """,
      lines: []),
    Case(
      name: "one such sentence alone",
      text: """
        # Notes on the shop

        ### Sign in
        Works fine.

        ### Checkout
        The button moved to the left.
        """,
      lines: []),
  ]

  @Test("Reads verdicts where several stand side by side", arguments: cases)
  func reads(_ one: ReportCase) throws {
    #expect(try one.everything() == one.lines)
  }
}
