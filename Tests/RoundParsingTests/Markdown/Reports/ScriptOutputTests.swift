import RoundModel
import Testing

@testable import RoundParsing

/// Output of scripts of one's own, and of runners that no reader of text formats knows.
@Suite("Output of scripts")
struct ScriptOutputTests {
  private static func report(_ fence: String) -> String {
    "# Dock round\n\n## Crane tests\n\n```\n\(fence)\n```\n"
  }

  private static func log(_ fence: String) -> String {
    "# Dock round\n\n- ✅ `test_crane`\n\n## Start\n\n```\n\(fence)\n```\n"
  }

  private static let both = ["opens the gate: passed", "lifts the crate: failed"]

  private static let scripts: [ReportCase] = [
    ReportCase(
      name: "dots before the verdict",
      text: report(
        "[1/2] opens the gate ......... PASS\n[2/2] lifts the crate ........ FAIL (too heavy)"),
      lines: ["opens the gate: passed", "lifts the crate: failed too heavy"]),
    ReportCase(
      name: "three dots and small letters",
      text: report("opens the gate ... ok (5ms)\nlifts the crate ... FAILED (3ms)"),
      lines: ["opens the gate: passed (0.005 s)", "lifts the crate: failed (0.003 s)"]),
    ReportCase(
      name: "columns", text: report("PASS  opens the gate\nFAIL  lifts the crate (too heavy)"),
      lines: ["opens the gate: passed", "lifts the crate: failed too heavy"]),
    ReportCase(
      name: "dashes", text: report("PASS - opens the gate\nFAIL - lifts the crate"), lines: both),
    ReportCase(
      name: "one blank", text: report("PASS opens the gate\nFAIL lifts the crate"), lines: both),
    ReportCase(
      name: "a reason behind a colon",
      text: report("opens the gate - PASSED\nlifts the crate - FAILED: too heavy"),
      lines: ["opens the gate: passed", "lifts the crate: failed too heavy"]),
    ReportCase(
      name: "names that hold figures",
      text: report("FAIL: locks after 3 failed attempts\nPASS: All tests have names"),
      lines: ["locks after 3 failed attempts: failed", "All tests have names: passed"]),
    ReportCase(
      name: "Robot",
      text: report(
        """
        Dock :: All of it
        Opens the gate                    | PASS |
        Lifts the crate                   | FAIL |
        Too heavy
        Dock :: All of it                 | FAIL |
        2 tests, 1 passed, 1 failed
        """),
      lines: ["Opens the gate: passed", "Lifts the crate: failed"]),
    ReportCase(
      name: "marks behind the lines of pytest",
      text: report(
        """
        tests/test_crane.py::test_opens PASSED [ 50%]  ✅
        tests/test_crane.py::test_lifts FAILED [100%]  ❌
        """),
      lines: [
        "tests/test_crane.py::test_opens: passed", "tests/test_crane.py::test_lifts: failed",
      ]),
    ReportCase(
      name: "Bun",
      text: report("(pass) opens the gate [1.2ms]\n(fail) lifts the crate\n\n 1 pass\n 1 fail"),
      lines: ["opens the gate: passed (0.001 s)", "lifts the crate: failed"]),
    ReportCase(
      name: "Pester",
      text: report("  [+] opens the gate 12ms\n  [-] lifts the crate 30ms\nPassed: 1, Failed: 1"),
      lines: ["opens the gate: passed (0.012 s)", "lifts the crate: failed (0.03 s)"]),
    ReportCase(
      name: "Dart",
      text: report("00:01 +1: opens the gate\n00:01 +1 -1: lifts the crate [E]"),
      lines: ["lifts the crate: failed"]),
    ReportCase(
      name: "ScalaTest",
      text: report("GateSpec:\n- opens the gate\n- lifts the crate *** FAILED ***"),
      lines: ["lifts the crate: failed"]),
    ReportCase(
      name: "Hspec",
      text: report(
        """
        Dock
          opens the gate [✔]
          lifts the crate [✘]

        Finished in 0.0010 seconds
        2 examples, 1 failure
        """),
      lines: ["Dock opens the gate: passed", "Dock lifts the crate: failed"]),
    ReportCase(
      name: "a tree with a failure that is not named",
      text: report("Dock\n  opens the gate\n  lifts the crate\n\n2 examples, 1 failure"), lines: []),
    ReportCase(
      name: "marks behind the lines of GoogleTest",
      text: report(
        "[       OK ] Gate.Opens (0 ms)  ✅\n[  FAILED  ] Crate.Lifts (2 ms) ❌ since the new rope"),
      lines: ["Gate::Opens: passed (0.0 s)", "Crate::Lifts: failed (0.002 s)"]),
    ReportCase(
      name: "marks behind lines of TAP",
      text: report("1..2\nok 1 - opens the gate ✅\nnot ok 2 - lifts the crate  <- new"),
      lines: both),
  ]

  private static let others: [ReportCase] = [
    ReportCase(
      name: "a log",
      text: log("Loading the table ... ok\nStarting the engine... ok\nFAILED to open the door"),
      lines: ["test_crane: passed"]),
    ReportCase(
      name: "files and packages",
      text: log("PASS src/gate.test.ts\nFAIL dock/crate 0.004s\nFAIL dock/rope [build failed]"),
      lines: ["test_crane: passed"]),
    ReportCase(
      name: "criteria and figures",
      text: log(
        "PASS rate 95%\nPASS count: 4\nFAIL count: 0\nFAIL if the lamp is out\nPASS 4\n"
          + "FAIL  dock, round 1: 5 regressions"),
      lines: ["test_crane: passed"]),
    ReportCase(
      name: "brackets of a log", text: log("[+] found the door\n[-] lost the key"),
      lines: ["test_crane: passed"]),
  ]

  @Test("Reads the tests", arguments: scripts + others)
  func reads(_ report: ReportCase) throws {
    let lines = try report.everything()
    #expect(lines == report.lines)
  }

  @Test("What stands behind a line does not count for its tests")
  func readsNoFigures() throws {
    let round = try Reading.round(Self.scripts[0].text)
    #expect(round.header.stated.total == nil)
    #expect(round.groups.allSatisfy { $0.stated.total == nil })
  }
}
