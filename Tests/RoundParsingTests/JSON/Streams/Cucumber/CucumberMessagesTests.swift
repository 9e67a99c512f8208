import RoundModel
import Testing

@testable import RoundParsing

/// Messages of Cucumber: the end of the run, and rules.
@Suite("Messages of Cucumber")
struct CucumberMessagesTests {
  private func scenario(_ id: String, _ name: String, _ status: String) -> String {
    let node = #""astNodeIds":["n\#(id)"]"#
    return [
      #"{"pickle":{"id":"p\#(id)","uri":"sea.feature","name":"\#(name)",\#(node),"steps":[]}}"#,
      #"{"testCase":{"id":"t\#(id)","pickleId":"p\#(id)","testSteps":[]}}"#,
      #"{"testCaseStarted":{"id":"c\#(id)","testCaseId":"t\#(id)","attempt":0}}"#,
      #"{"testStepFinished":{"testCaseStartedId":"c\#(id)","testStepResult":{"status":"\#(status)"}}}"#,
      #"{"testCaseFinished":{"testCaseStartedId":"c\#(id)","willBeRetried":false}}"#,
    ].joined(separator: "\n") + "\n"
  }

  private func end(_ success: Bool, _ more: String = "") -> String {
    #"{"testRunFinished":{"success":\#(success)\#(more)}}"# + "\n"
  }

  private let start = #"{"testRunStarted":{"timestamp":{"seconds":1,"nanos":0}}}"# + "\n"

  @Test("A run that failed has a row that says so", arguments: ["PASSED", "SKIPPED"])
  func contradiction(status: String) throws {
    let failed = try Reading.round(start + scenario("1", "tows", status) + end(false))
    #expect(failed.diagnostics.map(\.code) == [.rowsDiffer])
    let well = try Reading.round(start + scenario("1", "tows", status) + end(true))
    #expect(well.diagnostics.isEmpty)
  }

  @Test("A failure, or what the run says of itself, is no contradiction")
  func told() throws {
    let bad = try Reading.round(start + scenario("1", "tows", "FAILED") + end(false))
    #expect(bad.diagnostics.isEmpty)
    let error = try Reading.round(
      start + scenario("1", "tows", "PASSED") + end(false, #","message":"no water""#))
    #expect(error.diagnostics.isEmpty)
    #expect(Reading.lines(error).contains("the run error"))
  }

  @Test("What is pending failed a run that failed, and no other one")
  func pending() throws {
    let text = start + scenario("1", "tows", "PENDING") + scenario("2", "rests", "PASSED")
    let failed = try Reading.round(text + end(false))
    #expect(Reading.lines(failed) == ["sea.feature::tows failed", "sea.feature::rests passed"])
    #expect(Reading.tests(failed)[0].originalStatus == "PENDING")
    #expect(failed.diagnostics.isEmpty)
    let well = try Reading.round(text + end(true))
    #expect(Reading.lines(well) == ["sea.feature::tows skipped", "sea.feature::rests passed"])
    #expect(try Reading.round(text).rows.map(\.outcome) == [.skipped, .passed])
  }

  @Test("Scenarios of one name in two rules are two; elsewhere the rule is no part of the id")
  func rules() throws {
    func rule(_ name: String, _ nodes: [String]) -> String {
      let scenarios = nodes.map { #"{"scenario":{"id":"n\#($0)","name":"x"}}"# }
      return
        #"{"rule":{"id":"r\#(name)","name":"\#(name)","children":[\#(scenarios.joined(separator: ","))]}}"#
    }
    let document =
      #"{"gherkinDocument":{"uri":"sea.feature","feature":{"name":"F","children":["#
      + rule("ebb", ["1", "3"]) + "," + rule("flood", ["2"]) + "]}}}\n"
    let round = try Reading.round(
      start + document + scenario("1", "tows", "PASSED") + scenario("2", "tows", "FAILED")
        + scenario("3", "rests", "PASSED") + end(false))
    #expect(
      Reading.lines(round) == [
        "sea.feature::ebb::tows passed", "sea.feature::flood::tows failed",
        "sea.feature::rests passed",
      ])
    #expect(round.diagnostics.isEmpty)
  }
}
