import RoundModel
import Testing

@testable import RoundParsing

/// What is a test's own: its reason, its name and what kind of thing it is.
@Suite("Reasons, names and kinds of tests")
struct OwnReasonTests {
  typealias Case = ReportCase

  private static let reasons = [
    Case(
      name: "reasons that are told, and values that are none",
      text: """
        # Shop run

        ### 1. ❌ Ledger export
        - **Status:** FAILED (because the store failed)
        - **Endpoint:** `POST /ledger`

        ### 2. Refund a ticket
        **Status:** ❌ Failed
        **Browser:** Chrome

        ### 3. Book a ticket
        Status: Failed

        Related Bug: BUG_7

        Issue: money stays booked

        ### 4. Build (FAIL - blocker)
        - **Types:** **PASS.** Checked again.
        - **Style:** **FAIL.** Rule not found.

        ### 5. Despliegue
        - Resultado: Algunas verificaciones fallaron por falta de permisos

        ### 6. Venta
        - Resultado: Ninguna verificación falló
        """,
      lines: [
        "Ledger export: failed because the store failed", "Refund a ticket: failed",
        "Book a ticket: failed money stays booked",
        "Build: failed **Style:** **FAIL.** Rule not found.",
        "Despliegue: failed Algunas verificaciones fallaron por falta de permisos",
        "Venta: passed",
      ]),
    Case(
      name: "names of items, groups and kinds",
      text: """
        # Guard round

        ## Test Results

        - TC-1 Sell a ticket: Expected result: ticket printed. Actual result: Passed — paper came out.
        - TC-2 Refund a ticket: Expected result: money back. Actual result: Failed — money stays.

        ### FAILED Tests (2/2)

        #### 1. Two clerks write
        - **Status**: FAILED

        #### 2. Page load performance
        - **Status**: FAILED

        ## Endpoint Validation

        * Query fields (`skip`, `limit`) read whole numbers right.
        * Old pages (`failed`, `ended`) are shown grey.
        * Sums (`FAILED`)
        """,
      lines: [
        "TC-1 Sell a ticket: passed", "TC-2 Refund a ticket: failed money stays.",
        "Two clerks write: failed", "Page load performance: failed", "Sums: failed [check]",
      ]),
    Case(
      name: "a test over its steps",
      text: """
        # Test report

        ## Backend tests

        ### 1. Refund API test
        - **Full refund test**: ✅ **passed**
          - ✅ returns the amount
          - ✅ closes the order
        - **Part refund test**: ❌ **failed**
          - ✅ returns the amount
        """,
      lines: ["Full refund test: passed", "Part refund test: failed"]),
  ]

  @Test("A test has the reason and the name that are its own", arguments: reasons)
  func reasonsAndNames(of report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
