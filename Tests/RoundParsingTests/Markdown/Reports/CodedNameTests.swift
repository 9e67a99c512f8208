import RoundModel
import Testing

@testable import RoundParsing

/// Several names in code before one verdict.
@Suite("Names in code")
struct CodedNameTests {
  typealias Case = ReportCase

  private static let lists = [
    Case(
      name: "names before one verdict",
      text: """
        # Rerun of the routes

        ## Findings

        - `till-open-nl`, `till-close-nl`, and `till-sum-nl` — PASS, judged by hand.
        - `card-pay-nl` and `card-void-nl` — **FAIL**. The terminal gave no receipt.
        """,
      lines: [
        "till-open-nl: passed", "till-close-nl: passed", "till-sum-nl: passed",
        "card-pay-nl: failed The terminal gave no receipt.",
        "card-void-nl: failed The terminal gave no receipt.",
      ]),
    Case(
      name: "a range, words between the names, and a word that only starts a sentence",
      text: """
        # Rerun of the routes

        ## Findings

        - `role-1` through `role-7` — PASS.
        - `till` after `card` — FAIL was seen once.
        - `till`, `card` — passed on to the shop.
        """,
      lines: []),
  ]

  @Test(arguments: lists)
  func tellsByTheNames(_ report: Case) throws {
    let tests = try report.tests()
    #expect(tests == report.lines, "\(tests)")
  }
}
