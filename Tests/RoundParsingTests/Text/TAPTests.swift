import RoundModel
import Testing

@testable import RoundParsing

/// The Test Anything Protocol and its dialects.
@Suite("TAP")
struct TAPTests {
  @Test(
    "A result line",
    arguments: [
      ("ok 1 - adds", "adds", Outcome.passed), ("not ok 2 adds", "adds", .failed),
      ("ok 3 # SKIP no bell", "", .skipped), ("not ok 4 x # skipped: no bell", "x", .skipped),
      ("ok 5 x # TODO later", "x", .unexpectedPass), ("not ok 6 x # todo", "x", .expectedFailure),
      ("ok 7 a # b", "a # b", .passed), ("ok 8 a \\# SKIP b", "a # SKIP b", .passed),
      ("ok 9 logs # error codes", "logs # error codes", .passed),
      ("not ok 10 x # TIMEOUT 30 s", "x", .timedOut), ("not ok - x", "x", .failed),
      ("ok 11 - x # time=12.5ms", "x", .passed), ("ok", "", .passed), ("ok 12", "", .passed),
      ("ok 13 x # TODO half # a cent", "x", .unexpectedPass),
      ("not ok 14 x # unexpected success: healed", "x", .unexpectedPass),
      ("ok 404 not found", "not found", .passed), ("ok 15 x #SKIP y", "x", .skipped),
    ])
  func result(line: String, name: String, outcome: Outcome) throws {
    let result = try #require(TAPResult(Array(line.utf8)[...], isKernel: false))
    #expect(result.name == Array(name.utf8))
    #expect(result.outcome == outcome)
  }

  @Test("What is no result line", arguments: ["okay 1", "not okay", "oks", "nok 1", "ok: fine"])
  func noResult(line: String) {
    #expect(TAPResult(Array(line.utf8)[...], isKernel: false) == nil)
  }

  @Test("Fewer results than planned: cut short; a plan that is missing: cut short")
  func planned() throws {
    let short = try Reading.round("1..3\nok 1 a\nok 2 b\n")
    #expect(short.completeness == .truncated)
    let open = try Reading.round("TAP version 13\nok 1 a\n")
    #expect(open.completeness == .truncated)
    let whole = try Reading.round("ok 1 a\nnot ok 2 b\n1..2\n")
    #expect(whole.completeness == .complete)
    #expect(whole.header.stated.total == 2)
    let inner = try Reading.round("TAP version 14\n1..1\n    1..3\n    ok 1 a\nok 1 - outer\n")
    #expect(inner.completeness == .truncated)
  }

  @Test("More results than planned contradict the plan")
  func unplanned() throws {
    let round = try Reading.round("1..1\nok 1 a\nok 2 b\n")
    #expect(round.diagnostics.contains { $0.code == .rowsDiffer })
  }

  @Test("A run that bails out is cut short, and says why")
  func bailOut() throws {
    let round = try Reading.round("1..2\nok 1 a\nBail out! no database\n")
    #expect(round.completeness == .truncated)
    #expect(round.diagnostics.contains { $0.message == "the run bailed out: no database" })
  }

  @Test("A document that is left out is an empty round")
  func skippedAll() throws {
    let round = try Reading.round("TAP version 13\n1..0 # SKIP no database\n")
    #expect(round.completeness == .empty)
  }

  @Test("A container is no test, unless it fails while all inside it are well")
  func containers() throws {
    let well = try Reading.round("1..1\n    ok 1 - a\n    1..1\nnot ok 1 - outer\n")
    #expect(Reading.lines(well) == ["outer failed", "outer::a passed"])
    #expect(Reading.tests(well)[0].kind == .test)
    let bad = try Reading.round("1..1\n    not ok 1 - a\n    1..1\nnot ok 1 - outer\n")
    #expect(Reading.tests(bad)[0].kind == .module)
  }

  @Test("The test that was running when the text ends was interrupted")
  func running() throws {
    let round = try Reading.round(
      "TAP version 13\n# Subtest: till\n    # Subtest: adds\n    ok 1 - adds\n"
        + "    # Subtest: opens\n")
    #expect(Reading.lines(round) == ["till::adds passed", "till::opens interrupted"])
    #expect(round.completeness == .truncated)
  }

  @Test("Documents one after the other")
  func documents() throws {
    let round = try Reading.round(
      "TAP version 13\n1..1\nok 1 a\nTAP version 13\n1..2\nok 1 b\nnot ok 2 c\n")
    #expect(Reading.lines(round) == ["a passed", "b passed", "c failed"])
    #expect(round.completeness == .complete)
  }

  @Test("A whole identity in a description is split where it says so")
  func identities() throws {
    let round = try Reading.round(
      "1..3\nok 1 tests/test_a.py::TestA.test_b[x.y]\nok 2 tests/test_a.py::test_c\n"
        + "ok 3 a.test.ts > suite > b > c\n")
    #expect(
      Reading.tests(round).map(\.id.description) == [
        "tests/test_a.py::TestA::test_b[x.y]", "tests/test_a.py::test_c",
        "a.test.ts::suite::b::c",
      ])
  }

  @Test("Times in names are times")
  func times() throws {
    let bats = try Reading.round("1..2\nok 1 adds in 12ms\nnot ok 2 opens in 3ms\n")
    #expect(Reading.lines(bats) == ["adds passed", "opens failed"])
    #expect(Reading.tests(bats)[0].durationSeconds == 0.012)
    let named = try Reading.round("1..2\nok 1 answers in 50ms\nok 2 opens\n")
    #expect(Reading.lines(named) == ["answers in 50ms passed", "opens passed"])
    let testem = try Reading.round("1..1\nok 1 Chrome 99.0 - [12 ms] - Till: adds\n")
    #expect(Reading.lines(testem) == ["Chrome 99.0 - Till: adds passed"])
  }

  @Test("A test that was left out took no time")
  func untimedSkip() throws {
    let round = try Reading.round("1..2\nok 1 a in 12ms\nok 2 b # skip no bell\n")
    #expect(Reading.lines(round) == ["a passed", "b skipped"])
  }

  @Test(
    "Comments behind a failure tell its reason",
    arguments: [
      (
        "# (in test file sum.bats, line 9)\n#   `[ 5 -eq 4 ]' failed\n# of the sum",
        "`[ 5 -eq 4 ]' failed"
      ),
      (
        "#   Failed test 'b'\n#   at t/sum.t line 5.\n#          got: '5'\n#     expected: '4'",
        "got: '5'\nexpected: '4'"
      ),
      ("# Failed test 2: \"b\"\n#     have: 5\n#     want: 4", "have: 5\nwant: 4"),
      ("# Failed test 2: \"b\"", nil), ("a line that the test printed", nil),
      ("# Failed test 'b'\n# Looks like you failed 1 test of 1.", nil),
      ("# the next test", nil), ("# tests 1\n# fail 1", nil),
    ])
  func comments(remarks: String, message: String?) throws {
    let round = try Reading.round("1..1\nnot ok 1 b\n\(remarks)\n")
    #expect(Reading.tests(round).map(\.message) == [message])
  }

  @Test("A block may be JSON")
  func jsonBlock() throws {
    let round = try Reading.round(
      "TAP version 14\nnot ok 1 - adds\n  ---\n  {\"message\":\"2 and not 3\",\"severity\":\"fail\"}\n"
        + "  ...\n1..1\n")
    #expect(Reading.tests(round)[0].message == "2 and not 3")
  }

  @Test("A report in Markdown that quotes TAP is a report")
  func quoted() throws {
    let round = try Reading.round("# Round 1\n\n- [x] pays\n\n```\n1..1\nok 1 a\n```\n")
    #expect(round.inputs[0].format == "markdown")
  }

  @Test("Nesting has an end")
  func deep() throws {
    let lines = (0..<400).map { String(repeating: " ", count: $0 * 4) + "ok 1 - a\n" }
    let round = try Reading.round("TAP version 13\n" + lines.reversed().joined() + "1..1\n")
    #expect(!round.rows.isEmpty)
    let braces = (0..<400).map { String(repeating: " ", count: $0) + "ok 1 - a {\n" }
    #expect(try !Reading.round("TAP version 13\n" + braces.joined()).rows.isEmpty)
  }
}
