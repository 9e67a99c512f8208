import RoundModel
import Testing

@testable import RoundParsing

/// Names of tests in code without a mark, in rounds that say how all of their tests went.
@Suite("Names without a mark")
struct UnmarkedNameTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "classes of tests over their names, where all passed",
      text: """
        # Till tests

        Total: 5, passed: 5, failed: 0

        ## Integration tests (2)

        - `Drawer_opens_on_sale` — the drawer is open behind the sale
        - `Receipt_is_printed_once` — one slip, no second one

        ## Unit tests (3)

        **TillTests** — `sum_of_no_rows` (zero) · `sum_of_two_rows`
        **DrawerTests** — `stays_shut_at_night`
        """,
      lines: [
        "Drawer_opens_on_sale: passed", "Receipt_is_printed_once: passed",
        "sum_of_no_rows: passed", "sum_of_two_rows: passed", "stays_shut_at_night: passed",
      ]),
    Case(
      name: "the same where one failed that nobody names",
      text: """
        # Till tests

        Total: 5, passed: 4, failed: 1

        ## Integration tests (2)

        - `Drawer_opens_on_sale` — the drawer is open behind the sale
        - `Receipt_is_printed_once` — one slip, no second one

        **TillTests** — `sum_of_no_rows` · `sum_of_two_rows`
        """, lines: []),
    Case(
      name: "what the tests are of, and names that the heading does not count",
      text: """
        # Till tests

        Total: 5, passed: 5, failed: 0

        ## Settings of the tests

        - `till_opening_hour` — nine
        - `drawer_lock_time` — a minute

        ## Unit tests (3)

        **TillTests** — `TillService` · `DrawerService`
        **DrawerTests** — with `stays_shut_at_night` as the longest
        """, lines: []),
    Case(
      name: "a list of cases that is as long as the round, in names with a capital",
      text: """
        # Till tests

        ## Covered cases

        1. `DrawerOpensOnEverySale`
        2. `ReceiptIsPrintedOnce`
        3. `DrawerStaysShutAtNight`

        ## Result

        - Total tests: 3
        - Passed: 3
        - Failed: 0
        """,
      lines: [
        "DrawerOpensOnEverySale: passed", "ReceiptIsPrintedOnce: passed",
        "DrawerStaysShutAtNight: passed",
      ]),
    Case(
      name: "classes that are fewer than the tests, and as many things of another sort",
      text: """
        # Till tests

        Total tests: 3, passed: 3, failed: 0

        ## Tests in these classes

        1. `DrawerOpensOnEverySale`
        2. `ReceiptIsPrintedOnce`

        ## Services

        1. `OrderServiceOfTheShop`
        2. `PriceServiceOfTheShop`
        3. `StockServiceOfTheShop`
        """, lines: []),
  ]

  @Test(arguments: cases)
  func areTestsThatPassed(_ report: ReportCase) throws {
    #expect(try report.everything() == report.lines)
  }
}
