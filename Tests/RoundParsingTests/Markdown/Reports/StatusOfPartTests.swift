import RoundModel
import Testing

@testable import RoundParsing

/// Statuses of the parts of one test, and what is said beside it that is no part and no reason.
@Suite("Statuses of parts of one test")
struct StatusOfPartTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a part that failed behind one that passed",
      text: """
        # Kiosk round

        ## Results by kiosk

        ### 1. North hall
        - **Setup Status**: ✅ Success
        - **Boot Status**: ❌ **CRASHED AT START**
        - **Error**: `MissingLibrary: printer`

        ### 2. South hall
        - **Setup Status**: ✅ Success
        - **Boot Status**: ✅ Booted
        - **Status**: **READY**

        ### 3. East hall
        - **Setup Status**: ✅ Success
        - **Boot Status**: ✅ Booted
        - **Status**: ❌ FAILED
        """,
      lines: [
        "North hall: crashed MissingLibrary: printer", "South hall: passed", "East hall: failed",
      ]),
    Case(
      name: "a status of before, and one of the whole before that of a part",
      text: """
        # Kiosk round

        ### Test 1: North hall
        - **Setup Status**: ✅ Success
        - **Previous Status**: ❌ FAILED

        ### Test 2: South hall
        - **Status**: ✅ PASSED
        - **Light Status**: ❌ off, as it should be
        """,
      lines: ["Test 1: North hall: passed", "Test 2: South hall: passed"]),
    Case(
      name: "marks on advice, values that sort a failure, and rows that it was found in",
      text: """
        # Warehouse checks

        ## Failed tests (2)

        ### FAILURE #1: unique_stock_bin
        - **Test Type:** One bin a pallet
        - **Failed Records:** 41 bins stand twice
        - **Recommendation:**
          - ❌ **DROP** the check for the yard
          - ✅ keep it for the hall

        ### FAILURE #2: stock_never_negative
        - **Model:** stock
        - **Test Category:** Range
        - **Got:** 3 rows below zero
        """,
      lines: [
        "unique_stock_bin: failed 41 bins stand twice",
        "stock_never_negative: failed 3 rows below zero",
      ]),
    Case(
      name: "marks on parts are no advice",
      text: """
        # Warehouse checks

        ## Stock module
        - ✅ unique_stock_bin
        - ❌ stock_never_negative
        """,
      lines: ["unique_stock_bin: passed [check]", "stock_never_negative: failed [check]"]),
  ]

  @Test("A part that failed is not hidden", arguments: cases)
  func reads(_ report: Case) throws {
    #expect(try report.everything() == report.lines)
  }

  @Test("A numbered failure names no group")
  func numbersNoGroup() throws {
    let round = try Reading.round(Self.cases[2].text)
    #expect(round.groups.allSatisfy { !$0.name.contains("#") })
  }
}
