import RoundModel
import Testing

@testable import RoundParsing

/// What gotestsum prints, with a line a test and without.
@Suite("gotestsum")
struct GotestsumTests {
  private let stream = """
    PASS sea/tug.TestTow/bow (0.00s)
    PASS sea/tug.TestTow (0.01s)
    SKIP sea/tug.TestRest (0.00s)
    === RUN   TestSail/reef
        sail_test.go:7: aground
        --- FAIL: TestSail/reef (0.00s)
    FAIL sea/v1.2/rig.TestSail/reef (0.02s)
    === RUN   TestSail
    --- FAIL: TestSail (0.00s)
    FAIL sea/v1.2/rig.TestSail (0.02s)
    PASS sea/tug
    FAIL sea/v1.2/rig

    """

  private let rows = [
    "sea/tug::TestTow/bow passed", "sea/tug::TestTow passed", "sea/tug::TestRest skipped",
    "sea/v1.2/rig::TestSail/reef failed", "sea/v1.2/rig::TestSail failed",
  ]

  private let summary = """

    === Skipped
    === SKIP: sea/tug TestRest (0.00s)
        rest_test.go:3: at anchor

    === Failed
    === FAIL: sea/v1.2/rig TestSail/reef (0.02s)
        sail_test.go:7: aground

    === FAIL: sea/v1.2/rig TestSail (0.02s)

    DONE 5 tests, 1 skipped, 2 failures in 0.125s

    """

  @Test("Each test has a line, and the list at the end repeats some of them")
  func eachTest() throws {
    let round = try Reading.round(stream + summary)
    #expect(round.inputs[0].format == "gotestsum-console")
    #expect(Reading.lines(round) == rows)
    let tests = Reading.tests(round)
    #expect(tests.map(\.kind) == [.test, .module, .test, .test, .module])
    #expect(tests[2].message == "rest_test.go:3: at anchor")
    #expect(tests[3].message == "sail_test.go:7: aground")
    #expect(tests[3].durationSeconds == 0.02)
    #expect(round.completeness == .complete)
    #expect(round.header.durationSeconds == 0.125)
    #expect(round.diagnostics.isEmpty)
  }

  @Test("Without the totals, the output is cut short")
  func cut() throws {
    let round = try Reading.round(stream)
    #expect(Reading.lines(round) == rows)
    #expect(Reading.tests(round)[3].message == "sail_test.go:7: aground")
    #expect(round.completeness == .truncated)
  }

  @Test("With a line a package, only what failed or was left out is named")
  func packages() throws {
    let round = try Reading.round("✓  sea/tug (10ms)\n✖  sea/v1.2/rig (20ms)\n" + summary)
    #expect(
      Reading.lines(round) == [
        "sea/tug::TestRest skipped", "sea/v1.2/rig::TestSail/reef failed",
        "sea/v1.2/rig::TestSail failed",
      ])
    #expect(round.header.stated.total == 5)
    #expect(round.header.stated.failed == 2)
    #expect(round.diagnostics.isEmpty)
  }

  @Test("A package that failed, and no test in it, is an error")
  func package() throws {
    let told = try Reading.round(
      "✖  sea/reef (1ms)\n\n=== Failed\n=== FAIL: sea/reef  (0.00s)\nno water\n"
        + "FAIL\tsea/reef\t0.001s\n\nDONE 0 tests, 1 failure in 0.1s\n")
    #expect(Reading.lines(told) == ["sea/reef error"])
    let untold = try Reading.round(
      "PASS sea/tug.TestTow (0.00s)\nFAIL sea/reef\n\n=== Errors\nreef/a.go:3: undefined: x\n\n"
        + "DONE 1 tests, 1 error in 0.1s\n")
    #expect(Reading.lines(untold) == ["sea/tug::TestTow passed", "sea/reef error"])
    #expect(Reading.tests(untold)[1].message == "reef/a.go:3: undefined: x")
  }

  @Test("A test that passed when it ran again is flaky")
  func rerun() throws {
    let round = try Reading.round(
      "FAIL sea/tug.TestTow (0.00s)\nFAIL sea/tug\nPASS sea/tug.TestTow (re-run 1) (0.00s)\n"
        + "PASS sea/tug\n\n=== Failed\n=== FAIL: sea/tug TestTow (0.00s)\n    a_test.go:1: adrift\n\n"
        + "DONE 2 runs, 2 tests, 1 failure in 0.1s\n")
    #expect(Reading.lines(round) == ["sea/tug::TestTow flaky"])
  }

  @Test("Failures that are counted have a row")
  func contradiction() throws {
    let round = try Reading.round("PASS sea/tug.TestTow (0.00s)\nDONE 1 tests, 1 failure in 0.1s\n")
    #expect(round.diagnostics.contains { $0.code == .rowsDiffer })
  }

  @Test(
    "Lines that are none of gotestsum's",
    arguments: [
      "PASS TestTow (0.00s)", "PASS sea/tug.tow (0.00s)", "FAIL sea/tug.TestTow", "PASS (0.1s)",
      "=== FAIL: the tug sank again (0.00s)", "=== FAIL: sea/tug TestTow", "DONE 3 tests in a row",
    ])
  func others(line: String) {
    let bytes = Array(line.utf8)[...]
    #expect(GotestsumLine(test: bytes) == nil)
    #expect(GotestsumLine(heading: bytes) == nil)
    #expect(GotestsumLine.totals(bytes) == nil)
  }
}
