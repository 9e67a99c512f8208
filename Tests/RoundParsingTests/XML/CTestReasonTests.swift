import RoundModel
import Testing

@testable import RoundParsing

/// Why CTest did not run a test: most reasons are failures to it.
@Suite("Tests that CTest did not run")
struct CTestReasonTests {
  @Test(
    "The reason decides, in both of CTest's formats",
    arguments: [
      ("Disabled", Outcome.skipped), ("SKIP_RETURN_CODE=77", .skipped),
      ("SKIP_REGULAR_EXPRESSION_MATCHED", .skipped), ("Unable to find executable", .error),
      ("Required Files Missing", .error), ("Fixture dependency failed", .notRun),
    ])
  func reasons(reason: String, outcome: Outcome) throws {
    let junit = try Reading.round(
      "<testsuite name='b' tests='1' failures='0' skipped='1'><testcase name='sails'"
        + " classname='sails' status='notrun'><skipped message='\(reason)'/></testcase></testsuite>"
    )
    #expect(Reading.lines(junit) == ["sails \(outcome.term)"])
    #expect(junit.diagnostics.isEmpty)
    let dashboard = try Reading.round(
      "<Site><Testing><Test Status='notrun'><Name>sails</Name><Results><NamedMeasurement"
        + " name='Completion Status'><Value>\(reason)</Value></NamedMeasurement></Results></Test>"
        + "</Testing></Site>")
    #expect(Reading.lines(dashboard) == ["sails \(outcome.term)"])
    #expect(junit.rows[0].flags == dashboard.rows[0].flags)
  }

  @Test(
    "Older versions write the reason in the place of output",
    arguments: [
      ("Unable to find executable: /sea/sails", "sails error"), ("Disabled", "sails skipped"),
      ("SKIP_RETURN_CODE=77", "sails skipped"),
    ])
  func older(reason: String, line: String) throws {
    let round = try Reading.round(
      "<Site><Testing><Test Status='notrun'><Name>sails</Name><Results><Measurement><Value>"
        + "\(reason)</Value></Measurement></Results></Test></Testing></Site>")
    #expect(Reading.lines(round) == [line])
    #expect(Reading.tests(round)[0].message == reason)
    #expect(round.diagnostics.isEmpty)
  }

  @Test("A test that was started and has no reason ended with the code for a skip")
  func started() throws {
    func lines(_ output: String) throws -> [String] {
      Reading.lines(
        try Reading.round(
          "<Site><Testing><Test Status='notrun'><Name>sails</Name><FullCommandLine>/sea/sails"
            + "</FullCommandLine><Results><Measurement><Value>\(output)</Value></Measurement>"
            + "</Results></Test></Testing></Site>"))
    }
    #expect(try lines("no wind today") == ["sails skipped"])
    #expect(try lines("Unable to find required file: /sea/chart") == ["sails error"])
  }

  @Test("Without a reason nothing tells whether a test that did not run failed")
  func noReason() throws {
    let round = try Reading.round(
      "<Site><Testing><Test Status='notrun'><Name>sails</Name><Results/></Test></Testing></Site>")
    #expect(Reading.lines(round) == ["sails unreadable"])
    #expect(round.diagnostics.map(\.code) == [.unknownStatus])
  }

  @Test(
    "The skips of other writers are skips",
    arguments: [
      "<testcase name='a' classname='Hull' status='notrun'><skipped message='no water'/></testcase>",
      "<testcase name='a' classname='a' status='notrun' result='suppressed'>"
        + "<skipped message='later'/></testcase>",
      "<testcase name='a' classname='a' status='notrun'><skipped/></testcase>",
      "<testcase name='a' classname='a' status='run'><skipped message='no water'/></testcase>",
    ])
  func others(text: String) throws {
    let round = try Reading.round("<testsuite name='s'>\(text)</testsuite>")
    #expect(Reading.tests(round).map(\.outcome) == [.skipped])
  }
}
