import RoundModel
import Testing

@testable import RoundParsing

/// The log and the report of Boost.Test in one file.
@Suite("Boost's log and report together")
struct BoostPairTests {
  private func log(_ name: String) -> String {
    "<TestLog><TestSuite name='\(name)'><TestCase name='tows'><TestingTime>10</TestingTime></TestCase>"
      + "<TestCase name='rests'><Error file='tug.cpp' line='9'>the rope broke</Error></TestCase>"
      + "</TestSuite></TestLog>\n"
  }

  private func report(_ name: String, failed: Int = 1) -> String {
    "<TestResult><TestSuite name='\(name)' result='failed' test_cases_passed='\(2 - failed)'"
      + " test_cases_failed='\(failed)' test_cases_skipped='0'>"
      + "<TestCase name='tows' result='passed'/><TestCase name='rests' result='failed'/>"
      + "</TestSuite></TestResult>\n"
  }

  @Test("The log tells the tests, and the report the totals")
  func pair() throws {
    let round = try Reading.round(log("sea") + report("sea"))
    #expect(Reading.lines(round) == ["sea::tows passed", "sea::rests failed"])
    #expect(Reading.tests(round)[1].message == "the rope broke")
    #expect(round.header.stated == Totals(passed: 1, failed: 1, skipped: 0))
    #expect(round.diagnostics.isEmpty)
    let two = try Reading.round(log("sea") + report("sea", failed: 2))
    #expect(Set(two.diagnostics.map(\.code)) == [.rowsDiffer])
  }

  @Test("Several pairs, and a log that names no tests")
  func several() throws {
    let round = try Reading.round(log("ebb") + report("ebb") + log("flood") + report("flood"))
    #expect(
      Reading.lines(round) == [
        "ebb::tows passed", "ebb::rests failed", "flood::tows passed", "flood::rests failed",
      ])
    #expect(round.header.stated == Totals(passed: 2, failed: 2, skipped: 0))
    let empty = try Reading.round("<TestLog></TestLog>" + report("sea"))
    #expect(Reading.lines(empty) == ["sea::tows passed", "sea::rests failed"])
    #expect(empty.diagnostics.isEmpty)
  }

  @Test("Something else behind a log is still refused")
  func others() {
    #expect(Reading.refusal(log("sea") + "<Other/>")?.code == .notWellFormed)
  }
}
