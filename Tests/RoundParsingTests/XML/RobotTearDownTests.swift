import RoundModel
import Testing

@testable import RoundParsing

/// Suites of Robot Framework whose set-up or tear-down failed.
@Suite("Tear-downs of Robot Framework's suites")
struct RobotTearDownTests {
  private let message = "Suite teardown failed:\nno water"

  private func xml(passed: Int, failed: Int) throws -> Round {
    try Reading.round(
      "<robot generator='Robot 7.0'><suite name='Sea'><test name='tows'><status status='PASS'/>"
        + "</test><status status='FAIL'>\(message)</status></suite><statistics><total>"
        + "<stat pass='\(passed)' fail='\(failed)' skip='0'>All Tests</stat></total></statistics>"
        + "</robot>")
  }

  private func json(passed: Int, failed: Int, _ message: String) throws -> Round {
    let text = message.split(separator: "\n").joined(separator: "\\n")
    return try Reading.round(
      #"{"generator":"Robot 7.2","suite":{"name":"Sea","status":"FAIL","message":"\#(text)","#
        + #""tests":[{"name":"tows","status":"PASS"}]},"statistics":{"total":{"pass":\#(passed),"#
        + #""fail":\#(failed),"skip":0}}}"#)
  }

  @Test("The suite is an error of its own; the statistics call failed what passed in it")
  func tearDown() throws {
    for (passed, failed, isRight) in [(0, 1, true), (1, 0, true), (0, 2, false)] {
      for round in [
        try xml(passed: passed, failed: failed), try json(passed: passed, failed: failed, message),
      ] {
        #expect(Reading.lines(round) == ["Sea::tows passed", "Sea error"])
        #expect(round.diagnostics.isEmpty == isRight)
      }
    }
  }

  @Test("A suite that failed for its tests, or for a suite around it, is none")
  func others() throws {
    for message in ["", "Parent suite teardown failed:\nSuite teardown failed:\nno water"] {
      let round = try json(passed: 1, failed: 0, message)
      #expect(Reading.lines(round) == ["Sea::tows passed"])
    }
  }
}
