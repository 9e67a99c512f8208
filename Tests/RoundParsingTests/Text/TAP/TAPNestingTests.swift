import RoundModel
import Testing

@testable import RoundParsing

/// Which results of TAP stand inside which.
@Suite("Nested TAP")
struct TAPNestingTests {
  private let quay = """
    # Subtest: port.test_moor()
        ok 1 - finds a berth
        1..1
    ok 1 - port.test_moor

    """

  private let slip = """
    # Subtest: port.test_launch()
        ok 1 - opens the gate
        not ok 2 - clears the slip
        1..2
    not ok 2 - port.test_launch

    """

  @Test("A result ends the subtest announced before it, whatever name each has")
  func otherName() throws {
    let one = try Reading.round(quay + "1..1\n")
    #expect(
      Reading.lines(one) == ["port.test_moor passed", "port.test_moor::finds a berth passed"])
    #expect(one.completeness == .complete)
    let two = try Reading.round(quay + slip + "1..2\n")
    #expect(
      Reading.lines(two) == [
        "port.test_moor passed", "port.test_moor::finds a berth passed",
        "port.test_launch failed", "port.test_launch::opens the gate passed",
        "port.test_launch::clears the slip failed",
      ])
    #expect(two.completeness == .complete)
  }

  @Test("An announcement without results inside it ends with the next result, too")
  func comment() throws {
    let round = try Reading.round("1..2\n# Subtest: nothing\nok 1 - a\nnot ok 2 - b\n")
    #expect(Reading.lines(round) == ["a passed", "b failed"])
  }

  @Test("Where it was cut, what is announced further in holds the results below")
  func cut() throws {
    let round = try Reading.round(
      "TAP version 13\n    # Subtest: outer\n    ok 1 - a\n    not ok 2 - b\n")
    #expect(Reading.lines(round) == ["outer::a passed", "outer::b failed"])
    #expect(round.completeness == .truncated)
  }

  private let selftests = """
    TAP version 13
    1..3
    # timeout set to 45
    # selftests: rig: mast
    # TAP version 13
    # 1..3
    # ok 1 step
    # # the shroud is slack
    # not ok 2 rake
    # ok 3 # SKIP no crane
    not ok 1 selftests: rig: mast # exit=1
    # selftests: rig: keel
    # 1..0 # SKIP no dry dock
    ok 2 selftests: rig: keel # SKIP
    # selftests: rig: helm
    # ok, so it turns
    # # ok 1 inner
    # ok 1 turns
    ok 3 selftests: rig: helm

    """

  @Test("The kernel's selftests: results behind a mark stand inside the next one without it")
  func prefixed() throws {
    let round = try Reading.round(selftests)
    #expect(
      Reading.lines(round) == [
        "selftests: rig: mast failed", "selftests: rig: mast::step passed",
        "selftests: rig: mast::rake failed", "selftests: rig: mast::no crane skipped",
        "selftests: rig: keel skipped", "selftests: rig: helm passed",
        "selftests: rig: helm::turns passed", "selftests: rig: helm::turns::inner passed",
      ])
    let tests = Reading.tests(round)
    #expect(tests[0].kind == .module)
    #expect(tests[4].message == "no dry dock")
    #expect(round.completeness == .complete)
    #expect(round.diagnostics.isEmpty)
  }

  @Test("A program that fails with all its results well is a test that failed")
  func program() throws {
    let round = try Reading.round(
      "TAP version 13\n1..1\n# selftests: rig: mast\n# 1..1\n# ok 1 step\n"
        + "not ok 1 selftests: rig: mast # TIMEOUT 45 seconds\n")
    #expect(
      Reading.lines(round) == [
        "selftests: rig: mast timed-out", "selftests: rig: mast::step passed",
      ])
    #expect(Reading.tests(round)[0].kind == .test)
  }

  @Test("Elsewhere, comments are comments")
  func comments() throws {
    let round = try Reading.round("1..1\n# ok 7 is no result\n# not ok 8 neither\nok 1 a\n")
    #expect(Reading.lines(round) == ["a passed"])
  }

  @Test("A plan that leaves out what is inside tells the reason")
  func inner() throws {
    let round = try Reading.round(
      "1..2\n    1..0 # SKIP no tide\nok 1 - ebb # skip\nok 2 - flood # skip no moon\n")
    #expect(Reading.lines(round) == ["ebb skipped", "flood skipped"])
    #expect(Reading.tests(round).map(\.message) == ["no tide", "no moon"])
  }
}
