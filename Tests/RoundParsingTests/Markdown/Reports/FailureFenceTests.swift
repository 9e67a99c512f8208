import RoundModel
import Testing

@testable import RoundParsing

/// Failing tests that stand alone in a fence, in the forms of many runners.
@Suite("Failures in fences")
struct FailureFenceTests {
  private static func report(_ heading: String, _ fence: String, _ before: String = "") -> String {
    """
    # Harbour tests

    ## Cranes

    | Test | Result |
    |---|---|
    | crane | PASS |

    ## \(heading)

    \(before)```
    \(fence)
    ```

    """
  }

  private static let crane = "crane: passed"

  private static let named: [ReportCase] = [
    ReportCase(
      name: "crosses and paths",
      text: report(
        "Failing tests",
        """
        × lifts a crate 12ms
        × drops a crate
        FAIL  src/crane.test.ts > Crane > lifts a crate
        FAIL  src/crane.test.ts > Crane > drops a crate
        """),
      lines: [
        crane, "src/crane.test.ts::Crane::lifts a crate: failed",
        "src/crane.test.ts::Crane::drops a crate: failed",
      ]),
    ReportCase(
      name: "one title in two groups",
      text: report(
        "Failures",
        """
        FAIL src/crane.test.ts > Crane > lifts
        FAIL src/hoist.test.ts > Hoist > lifts
        """),
      lines: [
        crane, "src/crane.test.ts::Crane::lifts: failed", "src/hoist.test.ts::Hoist::lifts: failed",
      ]),
    ReportCase(
      name: "titles of Jest",
      text: report(
        "Échecs",
        """
        ● Crane › lifts a crate

          expect(received).toBe(expected)

        ● sinks
        """),
      lines: [crane, "Crane::lifts a crate: failed", "sinks: failed"]),
    ReportCase(
      name: "numbered",
      text: report(
        "Fehlgeschlagene Tests",
        """
          1) Crane lifts a crate:
             AssertionError: expected 1 to equal 2

          2) Hoist
               holds
                 a barrel:
             TypeError: rope is not a function
        """),
      lines: [crane, "Crane lifts a crate: failed", "Hoist::holds::a barrel: failed"]),
    ReportCase(
      name: "numbered, of RSpec and PHPUnit",
      text: report(
        "Упавшие тесты",
        """
        1) Crane lifts
           Failure/Error: expect(crane).to be_up
        2) Dock\\CraneTest::testSinks
        """),
      lines: [crane, "Crane lifts: failed", "Dock\\CraneTest::testSinks: failed"]),
    ReportCase(
      name: "summary of Maven",
      text: report(
        "失败的测试",
        """
        [ERROR] Failures:
        [ERROR]   CraneTest.lifts:41 expected: <1> but was: <2>
        [ERROR]   Hoist.holds:7
        """),
      lines: [crane, "CraneTest.lifts: failed", "Hoist.holds: failed"]),
    ReportCase(
      name: "bare names",
      text: report(
        "Remaining failures (2 tests)",
        """
        Dock.Tests.CraneTests.Lifts
        dock::hoist::holds
        """),
      lines: [crane, "Dock.Tests.CraneTests.Lifts: failed", "dock::hoist::holds: failed"]),
  ]

  private static let others: [ReportCase] = [
    ReportCase(
      name: "a stack",
      text: report(
        "Failures",
        """
        java.lang.NullPointerException
            at dock.crane.Hoist.lift(Hoist.java:12)
        """),
      lines: [crane]),
    ReportCase(
      name: "an exception alone",
      text: report("Failures", "dock.crane.NoRopeException"), lines: [crane]),
    ReportCase(
      name: "a log among results",
      text: report("Log", "[ERROR] pool closed\n[ERROR] Crane.java:12 unused\nERROR: pool closed"),
      lines: [crane]),
    ReportCase(
      name: "no more failures",
      text: report("Failures", "0 failures"), lines: [crane]),
    ReportCase(
      name: "steps",
      text: report("Failures", "1) open the gate\n2) lift the crate"), lines: [crane]),
    ReportCase(
      name: "names of what was mended",
      text: report("Fixed failures", "Dock.CraneTests.Lifts\nDock.CraneTests.Holds"),
      lines: [crane]),
    ReportCase(
      name: "names among results",
      text: report("Packages", "dock.crane.hoist\ndock.crane.rope"), lines: [crane]),
    ReportCase(
      name: "a way through menus", text: report("Paths", "● Home › Cranes\n● Home › Docks"),
      lines: [crane]),
    ReportCase(
      name: "a product", text: report("Failures", "3 × 4\n× 3"), lines: [crane]),
    ReportCase(
      name: "a key to signs",
      text: report("Build", "○  (Static)   built once\nƒ  (Dynamic)  built each time"),
      lines: [crane]),
  ]

  @Test("Named", arguments: named)
  func names(_ report: ReportCase) throws {
    #expect(try report.tests().map(Self.lastPart) == report.lines)
  }

  @Test("Other text", arguments: others)
  func readsNone(_ report: ReportCase) throws {
    #expect(try report.tests().map(Self.lastPart) == report.lines)
  }

  /// A line without what stands behind the outcome.
  private static func lastPart(_ line: String) -> String {
    for end in [": failed", ": passed"] {
      guard let range = line.firstRange(of: end) else { continue }
      return line[..<range.lowerBound] + end
    }
    return line
  }

  @Test("The output under a file of tests names its tests")
  func readsInnerOutput() throws {
    let report = ReportCase(
      name: "",
      text: """
        # Harbour tests

        ### `test/crane.test.js`

        ```
        FAIL test/crane.test.js
          ✓ lifts (2 ms)
          ✕ sinks (6 ms)

        Tests:       1 failed, 1 passed, 2 total
        ```

        **Status: ❌ FAILED**

        """, lines: [])
    let tests = try report.tests().map(Self.lastPart)
    #expect(tests == ["lifts: passed", "sinks: failed"])
  }
}
