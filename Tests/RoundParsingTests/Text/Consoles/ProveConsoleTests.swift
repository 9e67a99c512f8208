import RoundModel
import Testing

@testable import RoundParsing

/// What prove prints of whole files.
@Suite("prove")
struct ProveConsoleTests {
  private let end = "Files=2, Tests=3,  1 wallclock secs ( 0.02 usr  0.01 sys )\n"

  @Test("Files are tests, and each says how it ended")
  func files() throws {
    let round = try Reading.round(
      "t/a.t .... ok\nt/b.t .... \nDubious, test returned 1 (wstat 256, 0x100)\n"
        + "Failed 1/2 subtests \nt/c.t .... skipped: no tide\nt/d.t .... No subtests run \n"
        + "[09:00:01] t/e.t .... ok       12 ms ( 0.00 usr )\nt/f.t .... Failed 2/3 subtests \n"
        + "\nTest Summary Report\n-------------------\nt/b.t (Wstat: 256 Tests: 2 Failed: 1)\n"
        + "  Failed test:  2\nFiles=6, Tests=9,  3 wallclock secs ( 0.02 usr )\nResult: FAIL\n")
    #expect(
      Reading.lines(round) == [
        "t/a.t passed", "t/b.t failed", "t/c.t skipped", "t/d.t error", "t/e.t passed",
        "t/f.t failed",
      ])
    #expect(
      Reading.tests(round).map(\.message) == [
        nil, "Failed 1/2 subtests", "no tide", "No subtests run", nil, "Failed 2/3 subtests",
      ])
    #expect(round.completeness == .complete)
    #expect(round.header.stated.total == 6)
    #expect(round.header.durationSeconds == 3)
    #expect(round.diagnostics.isEmpty)
  }

  @Test("What a file printed of its failure is the reason")
  func reason() throws {
    let round = try Reading.round(
      "t/a.t .. ok\nt/b.t .. \n\n#   Failed test 'sails'\n#   at t/b.t line 9.\n"
        + "#          got: '1'\n#     expected: '2'\nFailed 1/2 subtests \n\(end)Result: FAIL\n")
    #expect(Reading.tests(round)[1].message == "got: '1'\nexpected: '2'")
  }

  @Test("A file without an end was running; without a result at the end, the run is cut short")
  func cut() throws {
    let round = try Reading.round("t/a.t .. ok\nt/b.t .. \nafloat\n")
    #expect(Reading.lines(round) == ["t/a.t passed", "t/b.t interrupted"])
    #expect(round.completeness == .truncated)
  }

  @Test("A program that failed with all its results well is an error")
  func dubious() throws {
    let round = try Reading.round(
      "t/a.t .. ok\nt/b.t .. \nDubious, test returned 3 (wstat 768, 0x300)\n"
        + "All 2 subtests passed \n\(end)Result: FAIL\n")
    #expect(Reading.lines(round) == ["t/a.t passed", "t/b.t error"])
  }

  @Test("A run that failed has a row that says so, and as many files as it counts")
  func contradictions() throws {
    let failed = try Reading.round("t/a.t .. ok\nt/b.t .. ok\n\(end)Result: FAIL\n")
    #expect(failed.diagnostics.map(\.code) == [.rowsDiffer])
    let other = try Reading.round("t/a.t .. ok\n\(end)Result: PASS\n")
    #expect(!other.diagnostics.isEmpty)
  }

  @Test(
    "Sentences with dots are none of prove's", arguments: ["well .. ok", "x.t . ok", "a.t .. so"])
  func sentences(line: String) {
    #expect(!(ProveLine(Array(line.utf8)[...])?.isSure ?? false))
  }
}
