import RoundModel
import Testing

@testable import RoundParsing

/// Text files of Surefire, old and new.
@Suite("Text files of Surefire")
struct SurefireTextTests {
  private let line = String(repeating: "-", count: 79) + "\n"

  private func set(_ name: String, _ totals: String, _ rest: String = "") -> String {
    "\(line)Test set: \(name)\n\(line)Tests run: \(totals)\n\(rest)"
  }

  @Test("Failures are named, with their reason; the time is that of the set")
  func failures() throws {
    let round = try Reading.round(
      set(
        "sea.TugTest",
        "3, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 1,000.5 s <<< FAILURE! - in sea.TugTest",
        "tows(sea.TugTest)  Time elapsed: 0.25 s  <<< FAILURE!\n"
          + "java.lang.AssertionError: expected:<0> but was:<1>\n\tat sea.TugTest.tows(TugTest.java:9)\n"
          + "\nrests(sea.TugTest)  Time elapsed: 0.01 sec  <<< ERROR!\njava.lang.NullPointerException\n"
          + "\tat sea.TugTest.rests(TugTest.java:5)\n\n"))
    #expect(Reading.lines(round) == ["sea.TugTest::tows failed", "sea.TugTest::rests error"])
    let tests = Reading.tests(round)
    #expect(
      tests.map(\.message) == ["expected:<0> but was:<1>", "java.lang.NullPointerException"])
    #expect(tests.map(\.durationSeconds) == [0.25, 0.01])
    #expect(
      tests[1].trace
        == "java.lang.NullPointerException\n\tat sea.TugTest.rests(TugTest.java:5)")
    #expect(round.header.stated == Totals(total: 3, failed: 1, skipped: 0, errors: 1))
    #expect(round.header.durationSeconds == 1000.5)
    #expect(round.completeness == .complete)
    #expect(round.diagnostics.isEmpty)
  }

  @Test("The new form puts the class before the method")
  func newForm() throws {
    let round = try Reading.round(
      set(
        "sea.TugTest",
        "2, Failures: 1, Errors: 0, Skipped: 0, Time elapsed: 0.5 s <<< FAILURE! -- in sea.TugTest",
        "sea.TugTest.tows(int)[2] -- Time elapsed: 0.1 s <<< FAILURE!\nsunk\n\n"))
    #expect(Reading.lines(round) == ["sea.TugTest::tows(int)[2] failed"])
    #expect(Reading.tests(round).map(\.message) == ["sunk"])
  }

  @Test("A class that fails before its first test has its own name")
  func ofClass() throws {
    let round = try Reading.round(
      set(
        "sea.TugTest",
        "1, Failures: 0, Errors: 1, Skipped: 0, Time elapsed: 0.5 s <<< FAILURE! - in sea.TugTest",
        "sea.TugTest  Time elapsed: 0.5 s  <<< ERROR!\nno water\n"))
    #expect(Reading.lines(round) == ["sea.TugTest error"])
  }

  @Test("A set that is well names no test; several are added up")
  func well() throws {
    let totals = "2, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 0.5 s - in x"
    let round = try Reading.round(set("sea.TugTest", totals) + set("sea.Reef", totals))
    #expect(round.inputs[0].format == "surefire-text")
    #expect(round.header.stated == Totals(total: 4, failed: 0, skipped: 2, errors: 0))
    #expect(round.header.durationSeconds == 1)
  }

  @Test("Fewer failures than are counted contradict the file")
  func contradiction() throws {
    let round = try Reading.round(
      set(
        "sea.TugTest", "3, Failures: 2, Errors: 0, Skipped: 0, Time elapsed: 0.5 s <<< FAILURE!",
        "tows(sea.TugTest)  Time elapsed: 0.25 s  <<< FAILURE!\nsunk\n"))
    #expect(!round.diagnostics.isEmpty)
  }
}
