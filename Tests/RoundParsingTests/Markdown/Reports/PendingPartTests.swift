import RoundModel
import Testing

@testable import RoundParsing

/// Tests under a heading without a verdict, of which a summary says that they wait.
@Suite("Parts of a report that wait")
struct PendingPartTests {
  private static func report(_ line: String) -> String {
    """
    # Quay tests

    ## Automated tests

    Total: 25 tests passed

    ## Manual Tests (need a crane)

    These have to be done by hand.

    ### Test 3: Open the gate
    **Location:** north
    **Expected outcome:** it opens

    ### Test 4: Shut the gate
    **Location:** south
    **Expected outcome:** it shuts

    ## Summary

    - **Automated Tests:** ✅ All passing (25/25)
    \(line)
    """
  }

  @Test(
    "Labelled tests of such a part were not run",
    arguments: [
      "- **Manual Tests:** ⏳ Pending crane (2 tests)", "- **Manual Tests:** ⏳ Pending crane",
    ])
  func waits(line: String) throws {
    let round = try Reading.round(Self.report(line))
    let tests = Reading.tests(round).filter { $0.kind == .test }
    #expect(
      tests.map { "\($0.id): \($0.outcome.term)" } == [
        "Test 3: Open the gate: not-run", "Test 4: Shut the gate: not-run",
      ])
  }

  @Test(
    "Another number, another part or a pass says nothing of them",
    arguments: [
      "- **Manual Tests:** ⏳ Pending crane (5 tests)", "- **Crane Tests:** ⏳ Pending crane",
      "- **Manual Tests:** ✅ done",
    ])
  func saysNothing(line: String) throws {
    let round = try Reading.round(Self.report(line))
    #expect(Reading.tests(round).allSatisfy { $0.kind != .test })
  }
}
