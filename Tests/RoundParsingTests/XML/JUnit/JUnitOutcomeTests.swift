import RoundModel
import Testing

@testable import RoundParsing

/// What children and attributes of a test case amount to.
@Suite("Outcomes of JUnit test cases")
struct JUnitOutcomeTests {
  static func tests(_ cases: String, suite: String = "") throws -> [TestResult] {
    Reading.tests(try Reading.round("<testsuite name=\"s\"\(suite)>\(cases)</testsuite>"))
  }

  @Test(
    "Children decide, in the order of the rules",
    arguments: [
      ("", Outcome.passed), ("<failure/>", .failed), ("<error/>", .error),
      ("<skipped/>", .skipped), ("<skip/>", .skipped), ("<ignored/>", .skipped),
      ("<skipped/><failure/>", .failed), ("<failure/><error/>", .error),
      ("<skipped/><failure/><error/>", .error),
      ("<skipped type='pytest.xfail'/>", .expectedFailure),
      ("<skipped type='XFAIL'/>", .expectedFailure),
      ("<skipped type='pytest.xfail'/><error/>", .error),
      ("<skipped type='todo'/><failure/>", .expectedFailure),
      ("<skipped message='TEST_CASE tagged with !mayfail'/><failure/>", .expectedFailure),
      ("<skipped message='todo'/><failure/>", .failed),
      ("<error type='UnexpectedSuccess'/>", .unexpectedPass),
      ("<failure message='[XPASS(strict)] x'/>", .unexpectedPass),
      ("<failure type='TimeoutError'/>", .timedOut),
      ("<error type='x.TimeoutException'/>", .timedOut),
      ("<failure message='Timed out after 3 s'/>", .timedOut),
      ("<failure type='cancelledByParent'/>", .notRun), ("<failure type='hookFailed'/>", .error),
      ("<flakyFailure/>", .flaky), ("<flakyError/>", .flaky), ("<rerunFailure/>", .failed),
      ("<rerunError/>", .error), ("<flakyFailure/><rerunFailure/><failure/>", .failed),
      ("<Failure/>", .failed), ("<assertionFailed/>", .failed), ("<crash/>", .error),
      ("<system-out>failure</system-out>", .passed), ("<properties/>", .passed),
      ("<failure>text only</failure>", .failed), ("<warning>w</warning>", .unreadable),
      ("<warning/><failure/>", .failed), ("<warning/><error/>", .error),
      ("<skipped/><warning/>", .skipped),
    ])
  func children(children: String, outcome: Outcome) throws {
    let tests = try Self.tests("<testcase classname='c' name='n'>\(children)</testcase>")
    #expect(tests.map(\.outcome) == [outcome])
  }

  @Test(
    "Attributes tell what no child does, and never turn a failure into less",
    arguments: [
      ("status='run' result='completed'", "", Outcome.passed),
      ("status='notrun'", "", .skipped), ("status='run' result='suppressed'", "", .skipped),
      ("status='disabled'", "", .skipped), ("status='failed'", "", .failed),
      ("status='FAIL'", "", .failed), ("result='error'", "", .error),
      ("status='failed'", "<skipped/>", .failed), ("status='passed'", "<failure/>", .failed),
      ("status='passed' result='failed'", "", .failed), ("failure='no'", "", .failed),
      ("status='undefined'", "", .error), ("status='perhaps'", "", .unreadable),
      ("status='perhaps'", "<failure/>", .failed), ("status=''", "", .passed),
      ("status='passed'", "<warning/>", .passed), ("status='failed'", "<warning/>", .failed),
    ])
  func attributes(attributes: String, children: String, outcome: Outcome) throws {
    let tests = try Self.tests("<testcase name='n' \(attributes)>\(children)</testcase>")
    #expect(tests.map(\.outcome) == [outcome])
  }

  @Test("A warning in the place of a result says why the test cannot be read")
  func warning() throws {
    let round = try Reading.round(
      "<testsuite name='s' tests='1' warnings='1'><testcase name='n'><warning type='W'>no assertion"
        + "</warning></testcase></testsuite>")
    #expect(Reading.tests(round).map(\.message) == ["no assertion"])
    #expect(Reading.tests(round).map(\.originalStatus) == ["warning"])
    #expect(round.diagnostics.map(\.code) == [.unknownStatus])
    #expect(round.diagnostics[0].message.utf8.starts(with: "a warning stands".utf8))
  }

  @Test("A test case inside a test case is one of its own")
  func nested() throws {
    let tests = try Self.tests(
      "<testcase name='a'><testcase name='b'><failure/></testcase></testcase><testcase name='c'/>")
    #expect(tests.map { "\($0.name) \($0.outcome.term)" } == ["b failed", "a passed", "c passed"])
  }

  @Test("An unknown status is kept as it was written")
  func unknown() throws {
    let round = try Reading.round(
      "<testsuite><testcase name='n' status='perhaps'/></testsuite>")
    #expect(Reading.tests(round)[0].originalStatus == "perhaps")
    #expect(round.diagnostics.map(\.code) == [.unknownStatus])
  }

  @Test(
    "The message is the attribute where it says something, and else the text",
    arguments: [
      ("<failure message='m'>t</failure>", "m"), ("<failure>t</failure>", "t"),
      ("<failure message='failure'>t</failure>", "t"),
      ("<failure message='test failure'> t </failure>", "t"),
      ("<failure message='failed'/>", "failed"),
      ("<failure message='Failed'>t</failure>", "t"),
      (
        "<failure message='Failed'>=== RUN   TestN&#10;    n_test.go:9: got 1&#10;--- FAIL: TestN (0.00s)&#10;</failure>",
        "n_test.go:9: got 1"
      ),
      ("<failure message='Failed'>=== RUN   TestN&#10;--- FAIL: TestN (0.00s)</failure>", "Failed"),
      ("<failure message=\"thread 'x' panicked at a.rs:1:2\">t</failure>", "t"),
      ("<failure><![CDATA[<b>]]> &amp; c</failure>", "<b> & c"),
      ("<failure message='a&#10;b'/>", "a\nb"),
      ("<failure>c::n&#10;what happened</failure>", "what happened"),
      ("<error>own<system-out>no</system-out></error>", "own"),
    ])
  func message(child: String, message: String) throws {
    let tests = try Self.tests("<testcase classname='c' name='n'>\(child)</testcase>")
    #expect(tests[0].message == message)
  }

  @Test("A Go package that does not build is no test", arguments: ["build", "setup"])
  func brokenPackage(word: String) throws {
    let round = try Reading.round(
      """
      <testsuite name='port/crane' tests='1' errors='1'>
      <properties><property name='go.version' value='go1.22'/></properties>
      <testcase classname='port/crane' name='[\(word) failed]'><error message='Build error'/></testcase>
      </testsuite>
      """)
    #expect(Reading.lines(round) == ["port/crane error"])
    #expect(round.rows.map { $0.flags.contains(.synthetic) } == [true])
  }

  @Test(
    "Calls are told from names that only end in brackets",
    arguments: [
      ("turns()", "c::turns"), ("calls back()", "c::calls back()"), ("()", "c::()"),
      ("turns(int)", "c::turns(int)"),
    ])
  func calls(name: String, id: String) throws {
    #expect(
      try Self.tests("<testcase classname='c' name='\(name)'/>").map(\.id.description) == [id])
  }
}
