import RoundModel
import Testing

@testable import RoundParsing

/// Lines of TAP that may be read in two ways.
@Suite("Odd lines of TAP")
struct TAPLinesTests {
  @Test("A brace at the end of a name opens a block only where one follows")
  func braces() throws {
    let names = try Reading.round("1..3\nok 1 - reads (\nok 2 - reads {\nok 3 - reads }\n")
    #expect(
      Reading.lines(names) == ["reads ( passed", "reads { passed", "reads } passed"])
    #expect(names.completeness == .complete)
    let block = try Reading.round("1..1\nok 1 - outer {\n    ok 1 - a\n    1..1\n}\n")
    #expect(Reading.lines(block) == ["outer passed", "outer::a passed"])
    let empty = try Reading.round("1..2\nok 1 - outer {\n\n}\nok 2 - b\n")
    #expect(Reading.lines(empty) == ["outer passed", "b passed"])
    let yaml = try Reading.round(
      "TAP version 13\n1..2\nnot ok 1 - reads {\n  ---\n  message: \"no end\"\n  ...\nok 2 - b\n")
    #expect(Reading.lines(yaml) == ["reads { failed", "b passed"])
    #expect(Reading.tests(yaml)[0].message == "no end")
    let last = try Reading.round("1..1\nok 1 - reads {\n")
    #expect(Reading.lines(last) == ["reads { passed"])
  }

  @Test("Results without a number are counted, and have that for a name where they have none")
  func positions() throws {
    let bare = try Reading.round("TAP version 13\n1..4\nok\nnot ok\nok 3 - b\nok # SKIP c\n")
    #expect(
      Reading.lines(bare) == ["#1 passed", "#2 failed", "b passed", "#4 skipped"])
    #expect(bare.diagnostics.isEmpty)
    let jump = try Reading.round("1..9\nok 7\nok\nok 9 - z\n")
    #expect(Reading.lines(jump).prefix(3) == ["#7 passed", "#8 passed", "z passed"])
    let inner = try Reading.round("1..1\n    ok\n    not ok\n    1..2\nnot ok 1 - outer\n")
    #expect(Reading.lines(inner) == ["outer failed", "outer::#1 passed", "outer::#2 failed"])
  }

  @Test(
    "What is left of a run that was cut before its plan is TAP, and cut",
    arguments: [
      "# Subtest: outer\n    ok 1 - a\n    ok 2 - b\nok 1 - outer\n",
      "# Running\nok 1 - a\nnot ok 2 - b\nSegmentation fault\n",
      "ok 1 a\n  ---\n  duration_ms: 3\n  ...\nnot ok 2 b\n",
    ])
  func lostPlan(text: String) throws {
    let round = try Reading.round(text)
    #expect(round.inputs[0].format == "tap")
    #expect(round.completeness == .truncated)
    #expect(Reading.tests(round).count(where: { $0.kind == .test }) == 2)
  }

  @Test(
    "Lines that only look like results are none of TAP",
    arguments: [
      "The tug\nok 1 a\nok 2 b\n", "ok 1 - a\n", "ok  \tp\t0.1s\nok  \tq\t0.2s\n",
      "ok 2 a\nok 3 b\n", "ok 1 a\nok 1 b\n", "ok 1 a\nok 2 b\n- sails: passed\n",
      "# Round 1\n- ok 1\n- ok 2\n",
    ])
  func others(text: String) {
    let lines = TextLine.lines(Array(text.utf8).span, 0..<text.utf8.count)
    #expect(!TAPFormat.hasEvidence(lines))
  }

  @Test("A failure whose name follows without a blank is a failure")
  func noBlank() throws {
    let round = try Reading.round("TAP version 13\nnot ok-b\nok 2 - a\n1..2\n")
    #expect(Reading.lines(round) == ["b failed", "a passed"])
    #expect(TAPResult(Array("ok-b".utf8)[...], isKernel: false) == nil)
    #expect(TAPResult(Array("not okay-b".utf8)[...], isKernel: false) == nil)
  }
}
