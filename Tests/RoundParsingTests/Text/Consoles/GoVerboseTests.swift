import RoundModel
import Testing

@testable import RoundParsing

/// Odd ends and lines of what `go test` prints for people.
@Suite("go test -v")
struct GoVerboseTests {
  @Test("A marker without a name is about no test")
  func noName() throws {
    let round = try Reading.round(
      "=== RUN   TestTow\n--- FAIL: TestTow (0.00s)\n=== NAME  \n"
        + "    testing.go:9: race detected during execution of test\nFAIL\nexit status 1\n"
        + "FAIL\tsea/tug\t0.015s\n")
    #expect(Reading.lines(round) == ["sea/tug::TestTow failed"])
    let alone = try Reading.round(
      "=== RUN   TestTow\n--- PASS: TestTow (0.00s)\n=== CONT  \nrace of two\nFAIL\n"
        + "FAIL\tsea/tug\t0.015s\n")
    #expect(Reading.lines(alone) == ["sea/tug::TestTow passed", "sea/tug error"])
  }

  @Test("A test binary that is run by itself ends in a word")
  func binary() throws {
    let tests = "=== RUN   TestTow\n--- PASS: TestTow (0.06s)\n"
    for end in ["PASS\n", "PASS\n\n", "PASS\ncoverage: 12.5% of statements\n"] {
      let round = try Reading.round(tests + end)
      #expect(Reading.lines(round) == ["TestTow passed"])
      #expect(round.completeness == .complete)
      #expect(round.diagnostics.isEmpty)
    }
    let failed = try Reading.round("--- FAIL: TestTow (0.06s)\n    a_test.go:3: sunk\nFAIL\n")
    #expect(Reading.lines(failed) == ["TestTow failed"])
    #expect(!failed.diagnostics.contains { $0.code == .cutShort })
  }

  @Test("A word in the middle, a package before it or a test without an end: cut short")
  func noEnd() throws {
    let tests = "=== RUN   TestTow\n--- PASS: TestTow (0.06s)\n"
    for text in [
      tests, tests + "PASS\nmore\n", tests + "=== RUN   TestRest\nPASS\n",
      tests + "PASS\nok  \tsea/tug\t0.1s\n" + tests + "PASS\n",
    ] {
      #expect(try Reading.round(text).completeness == .truncated)
    }
  }

  @Test("A binary that says that it failed has a test that says so")
  func contradiction() throws {
    let round = try Reading.round("=== RUN   TestTow\n--- PASS: TestTow (0.06s)\nFAIL\n")
    #expect(round.diagnostics.map(\.code) == [.rowsDiffer])
  }

  @Test("Lines of packages may have blanks for tabs")
  func blanks() throws {
    let round = try Reading.round(
      "# sea/reef\nreef/a_test.go:3: undefined: x\n=== RUN TestTow\n"
        + "--- PASS: TestTow (0.10s)\nPASS\nok      sea/tug 0.100s\n"
        + "?       sea/buoy        [no test files]\nFAIL    sea/reef [build failed]\n"
        + "FAIL    sea/rock [setup failed]\n")
    #expect(
      Reading.lines(round) == ["sea/tug::TestTow passed", "sea/reef error", "sea/rock error"])
    #expect(Reading.tests(round)[1].message == "reef/a_test.go:3: undefined: x")
    #expect(round.completeness == .complete)
  }

  @Test(
    "Sentences are no packages",
    arguments: [
      "FAIL    to see", "ok      then go", "FAIL: x 0.1s", "ok  a", "FAIL    x [a b]",
      "ok      x 3s",
    ])
  func sentences(line: String) {
    #expect(GoPackageLine(blanks: Array(line.utf8)[...]) == nil)
  }
}
