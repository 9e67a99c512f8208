import RoundModel
import Testing

@testable import RoundParsing

/// What a build says of itself in TeamCity's messages, beside its tests.
@Suite("Problems of builds for TeamCity")
struct TeamCityProblemTests {
  private let passed =
    "##teamcity[testStarted name='tows']\n##teamcity[testFinished name='tows' duration='1']\n"
  private let failed =
    "##teamcity[testStarted name='sinks']\n##teamcity[testFailed name='sinks' message='x']\n"
    + "##teamcity[testFinished name='sinks' duration='1']\n"

  @Test("A problem is an error of its own")
  func problem() throws {
    let round = try Reading.round(
      passed + "##teamcity[buildProblem description='no water' identity='sea']\n")
    #expect(Reading.lines(round) == ["tows passed", "build problem: sea error"])
    #expect(Reading.tests(round)[1].message == "no water")
    let two = try Reading.round(
      passed + "##teamcity[buildProblem description='no water']\n"
        + "##teamcity[buildProblem description='no wind']\n")
    #expect(Reading.lines(two) == ["tows passed", "build problem error"])
    #expect(Reading.tests(two)[1].message == "no water\nno wind")
    #expect(two.diagnostics.isEmpty)
  }

  @Test("An exit code says nothing more where a test failed; another problem does")
  func exitCode() throws {
    let exit = "##teamcity[buildProblem description='Process exited with code 1']\n"
    #expect(Reading.lines(try Reading.round(passed + failed + exit)).count == 2)
    #expect(
      Reading.lines(try Reading.round(passed + exit)) == ["tows passed", "build problem error"])
    let other = "##teamcity[buildProblem description='no water']\n"
    #expect(Reading.lines(try Reading.round(passed + failed + other)).count == 3)
  }

  @Test("A last message without its end is a cut; one before it is a line of somebody else")
  func cut() throws {
    let open = "##teamcity[buildProblem descrip\n"
    #expect(try Reading.round(passed + open).completeness == .truncated)
    #expect(try Reading.round(open + passed).completeness == .complete)
  }

  @Test("A status that says failure has a failure beside it; the last status counts")
  func status() throws {
    let failure = "##teamcity[buildStatus status='FAILURE' text='x']\n"
    let success = "##teamcity[buildStatus status='SUCCESS' text='x']\n"
    #expect(try Reading.round(passed + failure).diagnostics.map(\.code) == [.rowsDiffer])
    #expect(try Reading.round(passed + failed + failure).diagnostics.isEmpty)
    #expect(try Reading.round(passed + failure + success).diagnostics.isEmpty)
    #expect(
      try Reading.round(passed + "##teamcity[buildStatus text='x']\n").diagnostics.isEmpty)
  }
}
