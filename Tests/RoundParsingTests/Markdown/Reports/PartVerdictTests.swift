import RoundModel
import Testing

@testable import RoundParsing

/// Parts and items with an outcome of their own, over items with others.
@Suite("Verdicts over lists")
struct PartVerdictTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a module with a verdict holds its tests",
      text: """
        # Regression of the shop

        ## Billing module: PASSED

        - ✅ write an invoice
        - ✅ cancel an invoice

        ## Mail module ❌

        - ✅ send a letter
        - ❌ fetch letters
        """,
      lines: [
        "write an invoice: passed",
        "cancel an invoice: passed",
        "Billing module: passed [module]",
        "send a letter: passed",
        "fetch letters: failed",
        "Mail module: failed [module]",
      ]),
    Case(
      name: "a test with a verdict holds its steps",
      text: """
        # Regression of the shop

        ### Test 4: refund ❌

        - ✅ open the order
        - ❌ press the button
        """,
      lines: ["Test 4: refund: failed ❌ press the button"]),
    Case(
      name: "a cross under a tick",
      text: """
        # Regression of the shop

        ## Test results

        - ✅ place an order
          - ❌ with a voucher
        - ✅ cancel an order
        """,
      lines: ["with a voucher: failed", "cancel an order: passed"]),
    Case(
      name: "figures of the round before state nothing of this one",
      text: """
        # Round 2 results

        We ran the four failing tests of round 1 again:

        - test_send: now passing
        - test_fetch: still failing
        - test_sort: not re-run
        """,
      lines: ["test_send: passed", "test_fetch: failed", "test_sort: not-run"]),
    Case(
      name: "a run of tests among the work that was done",
      text: """
        # Day 3

        ## Completed tasks and action items

        ### 1. ✅ Update the driver

        ### 2. ⚠️ Run of the browser tests

        **Results of the tests:**

        | Test | Status |
        |---|---|
        | sign in | FAIL |
        | sign out | PASS |

        ## Action items

        ### Results of the tests to come

        | Test | Status |
        |---|---|
        | sign up | FAIL |
        """,
      lines: ["sign in: failed", "sign out: passed"]),
  ]

  @Test("Reads what stands under the verdict", arguments: cases)
  func reads(_ one: ReportCase) throws {
    #expect(try one.everything().sorted() == one.lines.sorted())
  }

  @Test("States no failures that are told of another round")
  func statesNothing() throws {
    let round = try Reading.round(Self.cases[3].text)
    #expect(round.header.stated.failed == nil)
  }
}
