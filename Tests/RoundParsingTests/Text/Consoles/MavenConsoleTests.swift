import RoundModel
import Testing

@testable import RoundParsing

/// What Maven prints of a test run, in old and new forms.
@Suite("Consoles of Maven")
struct MavenConsoleTests {
  private static let end = """
    [INFO] Results:
    [INFO]
    [INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0
    [INFO] BUILD SUCCESS
    """

  @Test("A run that is well names no test, and its totals are those below its results")
  func well() throws {
    let round = try Reading.round(
      """
      [INFO] Running sea.ReefTest
      [INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1,000.5 s -- in sea.ReefTest
      \(Self.end)
      """)
    #expect(round.inputs[0].format == "maven-console")
    #expect(round.rows.isEmpty)
    #expect(round.header.stated == Totals(total: 2, failed: 0, skipped: 0, errors: 0))
    #expect(round.header.durationSeconds == 1000.5)
    #expect(round.completeness == .complete)
    #expect(round.diagnostics.isEmpty)
  }

  @Test("Times before the levels and colours are no part of the lines")
  func clocks() throws {
    let round = try Reading.round(
      """
      2026-03-02T09:14:21.1234567Z [INFO] Running sea.TugTest
      2026-03-02T09:14:21.2234567Z [\u{1B}[1;31mERROR\u{1B}[m] Tests run: 1, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.1 s <<< FAILURE! - in sea.TugTest
      2026-03-02T09:14:21.3234567Z [ERROR] tows(sea.TugTest)  Time elapsed: 0.05 s  <<< FAILURE!
      2026-03-02T09:14:22.1234567Z [INFO] Results:
      2026-03-02T09:14:22.1234567Z [ERROR] Tests run: 1, Failures: 1, Errors: 0, Skipped: 0
      """)
    #expect(Reading.lines(round) == ["sea.TugTest::tows failed"])
    #expect(round.header.stated == Totals(total: 1, failed: 1, skipped: 0, errors: 0))
  }

  @Test("The old form has no levels, and no class behind its totals")
  func oldForm() throws {
    let round = try Reading.round(
      """
      -------------------------------------------------------
       T E S T S
      -------------------------------------------------------
      Running sea.TugTest
      Tests run: 2, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.3 sec <<< FAILURE!
      tows(sea.TugTest)  Time elapsed: 0.25 sec  <<< FAILURE!
      java.lang.AssertionError: sunk
      \tat sea.TugTest.tows(TugTest.java:9)

      Running sea.ReefTest
      Tests run: 1, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 0.1 sec

      Results :

      Failed tests:   tows(sea.TugTest): sunk

      Tests run: 3, Failures: 1, Errors: 0, Skipped: 0
      """)
    #expect(Reading.lines(round) == ["sea.TugTest::tows failed"])
    #expect(Reading.tests(round).map(\.message) == ["sunk"])
    #expect(round.header.stated == Totals(total: 3, failed: 1, skipped: 0, errors: 0))
    #expect(round.completeness == .complete)
    #expect(round.diagnostics.isEmpty)
  }

  @Test("What only the results name is a failure too")
  func onlyInResults() throws {
    let round = try Reading.round(
      """
      [INFO] Results:
      [INFO]
      [ERROR] Failures:
      [ERROR]   TugTest.tows:31 expected: <2> but was: <1>
      [ERROR] Errors:
      [ERROR]   TugTest.rests » IllegalState no berth
      [INFO]
      [ERROR] Tests run: 9, Failures: 1, Errors: 1, Skipped: 0
      """)
    #expect(Reading.lines(round) == ["TugTest::tows failed", "TugTest::rests error"])
    #expect(Reading.tests(round)[0].message == "expected: <2> but was: <1>")
    #expect(round.diagnostics.isEmpty)
  }

  @Test("A test that passed when it was run again is flaky, and one that never did failed once")
  func reruns() throws {
    let round = try Reading.round(
      """
      [INFO] Running sea.TugTest
      [ERROR] Tests run: 2, Failures: 3, Errors: 0, Skipped: 0, Time elapsed: 0.3 s <<< FAILURE! -- in sea.TugTest
      [ERROR] sea.TugTest.tows -- Time elapsed: 0.02 s <<< FAILURE!
      rope is loose
      [ERROR] sea.TugTest.rests -- Time elapsed: 0.02 s <<< FAILURE!
      no berth
      [ERROR] sea.TugTest.rests -- Time elapsed: 0.01 s <<< FAILURE!
      no berth
      [INFO] Results:
      [ERROR] Failures:
      [ERROR] sea.TugTest.rests
      [ERROR]   Run 1: TugTest.rests:9 no berth
      [ERROR]   Run 2: TugTest.rests:9 no berth
      [WARNING] Flakes:
      [WARNING] sea.TugTest.tows
      [ERROR]   Run 1: TugTest.tows:5 rope is loose
      [INFO]   Run 2: PASS
      [ERROR] Tests run: 2, Failures: 1, Errors: 0, Skipped: 0, Flakes: 1
      """)
    #expect(Reading.lines(round) == ["sea.TugTest::tows flaky", "sea.TugTest::rests failed"])
    #expect(round.header.stated == Totals(total: 2, failed: 1, skipped: 0, errors: 0))
    #expect(round.diagnostics.isEmpty)
  }

  @Test("Modules of a build are added up; one that stops in a class is cut short there")
  func modules() throws {
    let module = """
      [INFO] Running sea.ReefTest
      [INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in sea.ReefTest
      \(Self.end)

      """
    let whole = try Reading.round(module + module)
    #expect(whole.header.stated.total == 4)
    #expect(whole.completeness == .complete)
    let cut = try Reading.round(module + "[INFO] Running sea.TugTest\nropes are out\n")
    #expect(cut.completeness == .truncated)
    #expect(cut.diagnostics.map(\.message).contains { $0.contains("sea.TugTest") })
    let ended = try Reading.round(module + "[INFO] Results:\n[ERROR] Failures:\n")
    #expect(ended.completeness == .truncated)
  }

  @Test("A build that failed while no test did is told of")
  func failedBuild() throws {
    let text = Self.end.split(separator: "\n").dropLast().joined(separator: "\n")
    let round = try Reading.round(text + "\n[INFO] BUILD FAILURE\n")
    #expect(round.diagnostics.map(\.code) == [.rowsDiffer])
  }

  @Test("Figures in the words of a person are no console")
  func notRecognised() throws {
    let round = try Reading.round(
      "# Round 2\n\nTests run: 3, Failures: 1, Errors: 0, Skipped: 0\n\nRunning late, as ever.\n")
    #expect(round.inputs[0].format == "markdown")
  }
}
