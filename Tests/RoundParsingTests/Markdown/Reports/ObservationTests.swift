import RoundModel
import Testing

@testable import RoundParsing

/// Observations under headings that end in a verdict each, some of which carry a mark of their own.
@Suite("Observations with a mark")
struct ObservationTests {
  typealias Case = ReportCase

  private static let cases = [
    Case(
      name: "a tick among observations without one",
      text: """
        # Bench report

        ## What works

        ### Pump start — PASS
        - the pump turns
        - the gauge rises to full
        - the valve is open — correct

        ### Register layout — PASS (after fix)
        - The order of writes is that of the manual
        - After the start:
          - the gain is set ✓
          - the clock is set ✓
        """,
      lines: ["Pump start: passed", "Register layout: passed"]),
    Case(
      name: "a cross among observations without one",
      text: """
        # Bench report

        ## What works

        ### Pump start — PASS
        - the pump turns
        - the gauge rises to full
        - the valve is open — FAILED

        ### Register layout — PASS
        - The order of writes is that of the manual
        - After the start:
          - the gain is set ✓
          - the clock is set ✗
        """,
      lines: ["the valve is open: failed [check]"]),
    Case(
      name: "items with a tick each",
      text: """
        # Bench report

        ## What works

        ### Pump — PASS
        - ✓ starts
        - ✓ stops

        ### Valve — PASS
        - ✓ opens
        - ✓ shuts
        """,
      lines: ["Pump: passed [module]", "Valve: passed [module]"]),
  ]

  @Test("Observations are parts of their test, unless one failed", arguments: cases)
  func reads(_ report: Case) throws {
    #expect(try report.everything() == report.lines)
  }
}
