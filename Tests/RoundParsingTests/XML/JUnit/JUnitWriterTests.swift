import RoundModel
import Testing

@testable import RoundParsing

/// Writers of JUnit XML that count, name or mark in a way of their own.
@Suite("Ways of some writers of JUnit XML")
struct JUnitWriterTests {
  private func lines(_ text: String) throws -> [String] { Reading.lines(try Reading.round(text)) }

  private func codes(_ text: String) throws -> [DiagnosticCode] {
    try Reading.round(text).diagnostics.map(\.code)
  }

  @Test(
    "An attribute that is called a failure may say that there is none",
    arguments: [
      ("failure='false'", "passed"), ("failure='0'", "passed"), ("failure=' False '", "passed"),
      ("failure=''", "passed"), ("error='false'", "passed"), ("failure='no'", "failed"),
      ("failure='true'", "failed"),
      ("failure='the rope broke'", "failed"), ("failure='1'", "failed"), ("error='true'", "error"),
      ("failure='false' error='true'", "error"), ("failure='2' error='0'", "failed"),
    ])
  func attributes(attributes: String, outcome: String) throws {
    let text =
      "<testsuite name='s'><testcase classname='Tug' name='tows' \(attributes)/></testsuite>"
    #expect(try lines(text) == ["Tug::tows \(outcome)"])
  }

  @Test("The file of a test, by three names", arguments: ["file", "filename", "filepath"])
  func files(name: String) throws {
    let round = try Reading.round(
      "<testsuite name='s'><testcase classname='Tug' name='tows' \(name)='sea/tug.cpp'/></testsuite>"
    )
    #expect(Reading.tests(round)[0].file == "sea/tug.cpp")
  }

  @Test(
    "A message that says no more than that the test failed leaves the word to the text",
    arguments: [
      ("type='Stopped by a failed step' message='Stopped by a failed step'", "the rope broke"),
      ("type='failed' message='failed tows'", "the rope broke"),
      ("message='failed Tug::tows'", "the rope broke"),
      ("type='E' message='failed to tow'", "failed to tow"),
      ("type='RopeError' message='RopeError'", "RopeError"),
    ])
  func messages(attributes: String, message: String) throws {
    let round = try Reading.round(
      "<testsuite name='s'><testcase classname='Tug' name='tows'><failure \(attributes)>"
        + "the rope broke</failure></testcase></testsuite>")
    #expect(Reading.tests(round)[0].message == message)
  }

  private func newman(root: String, _ figure: String, id: String) -> String {
    "<testsuites name='Sea' tests='\(root)' time='1.5'><testsuite name='Get tide' id='\(id)'"
      + " timestamp='2026-03-01T08:00:00.000Z' tests='\(figure)' failures='0' errors='0' time='1'>"
      + "<testcase name='status is 200' classname='Sea' time='0.5'/>"
      + "<testcase name='is high' classname='Sea' time='0.5'/></testsuite></testsuites>"
  }

  @Test("Newman's root counts scripts: the suites state the tests")
  func newmansRoot() throws {
    let id = "11111111-2222-4333-8444-555555555555"
    for root in ["1", "2", "7"] {
      let round = try Reading.round(newman(root: root, "2", id: id))
      #expect(Reading.lines(round) == ["Sea::status is 200 passed", "Sea::is high passed"])
      #expect(round.diagnostics.isEmpty)
      #expect(round.header.stated.total == 2)
    }
    #expect(try codes(newman(root: "3", "3", id: id)) == [.rowsDiffer])
    #expect(try codes(newman(root: "3", "2", id: "0")) == [.rowsDiffer])
  }

  private func ginkgo(skipped: Int, disabled: Int) -> String {
    "<testsuites tests='3' disabled='2' errors='0' failures='0'><testsuite name='Sea' tests='3'"
      + " disabled='\(disabled)' skipped='\(skipped)' errors='0' failures='0'>"
      + "<testcase name='[It] tows' classname='Sea' status='passed'/>"
      + "<testcase name='[It] rests' classname='Sea' status='pending'>"
      + "<skipped message='pending'/></testcase>"
      + "<testcase name='[It] sails' classname='Sea' status='skipped'>"
      + "<skipped message='skipped'/></testcase></testsuite></testsuites>"
  }

  @Test("What was left out from the start may be counted beside what was skipped")
  func disabled() throws {
    #expect(try codes(ginkgo(skipped: 1, disabled: 1)) == [])
    #expect(try codes(ginkgo(skipped: 2, disabled: 0)) == [])
    #expect(try codes(ginkgo(skipped: 1, disabled: 0)) == [.rowsDiffer])
    #expect(
      try lines(ginkgo(skipped: 1, disabled: 1)) == [
        "Sea::[It] tows passed", "Sea::[It] rests skipped", "Sea::[It] sails skipped",
      ])
  }

  private func testCafe(failures: Int, errors: Int) -> String {
    "<testsuite name='TestCafe Tests: Chrome 92.0 / Linux' tests='3' failures='\(failures)'"
      + " skipped='0' errors='\(errors)'>"
      + "<testcase classname='Tug' file='tug.js' name='tows (unstable)' time='3'/>"
      + "<testcase classname='Tug' file='tug.js' name='rests (in port) (unstable)"
      + " (screenshots: /sea/2026-03-01_1)' time='2'><failure>1) no</failure></testcase>"
      + "<testcase classname='Tug' file='tug.js' name='sails (screenshots: /sea/2026-03-01_2)'"
      + " time='2'/></testsuite>"
  }

  @Test("TestCafe's remarks are no part of a name, and one of them says that the test is flaky")
  func testCafe() throws {
    #expect(
      try lines(testCafe(failures: 1, errors: 1)) == [
        "Tug::tows flaky", "Tug::rests (in port) failed", "Tug::sails passed",
      ])
    #expect(try codes(testCafe(failures: 1, errors: 1)) == [])
    #expect(try codes(testCafe(failures: 1, errors: 2)) == [.rowsDiffer])
    #expect(
      try lines(
        "<testsuite name='s'><testcase classname='Tug' name='tows (unstable)'/></testsuite>")
        == ["Tug::tows (unstable) passed"])
  }
}
