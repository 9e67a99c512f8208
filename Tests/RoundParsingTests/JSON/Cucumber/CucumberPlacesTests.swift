import RoundModel
import Testing

@testable import RoundParsing

/// Scenarios of one name in a feature of Cucumber's JSON.
@Suite("Scenarios of one name")
struct CucumberPlacesTests {
  private func scenario(
    _ id: String, line: Int, _ status: String = "passed", keyword: String = "Scenario",
    name: String = "tows"
  ) -> String {
    #"{"id":"\#(id)","keyword":"\#(keyword)","type":"scenario","name":"\#(name)","line":\#(line),"#
      + #""steps":[{"name":"s","result":{"status":"\#(status)"}}]}"#
  }

  private func lines(_ scenarios: String...) throws -> [String] {
    let round = try Reading.round(
      #"[{"uri":"sea.feature","id":"sea","keyword":"Feature","name":"Sea","elements":["#
        + scenarios.joined(separator: ",") + "]}]")
    return Reading.lines(round).map { line in
      line.utf8.starts(with: "sea.feature::Sea::".utf8)
        ? String(decoding: line.utf8.dropFirst(18), as: UTF8.self) : line
    }
  }

  @Test("Rows of an outline that only their lines tell apart are numbered")
  func lineNumbers() throws {
    #expect(
      try lines(
        scenario("sea;tows", line: 9, "failed"), scenario("sea;tows", line: 10),
        scenario("sea;rests", line: 20, name: "rests"))
        == ["tows[2] failed", "tows[3] passed", "rests passed"])
  }

  @Test(
    "A step whose state is unknown is an error, and below what is worse",
    arguments: [
      ("unknown", "error", "unknown"), ("undefined", "error", "undefined"),
      ("ambiguous", "error", "ambiguous"), ("failed", "failed", nil),
      ("skipped", "error", "unknown"), ("passed", "error", "unknown"),
    ] as [(String, String, String?)])
  func unknown(status: String, outcome: String, word: String?) throws {
    let round = try Reading.round(
      #"[{"uri":"sea.feature","id":"sea","keyword":"Feature","name":"Sea","elements":[{"id":"sea;a","#
        + #""keyword":"Scenario","type":"scenario","name":"tows","steps":[{"result":{"status":"#
        + #""unknown"}},{"result":{"status":"\#(status)"}}]}]}]"#)
    #expect(Reading.lines(round) == ["sea.feature::Sea::tows \(outcome)"])
    #expect(Reading.tests(round)[0].originalStatus == word)
    #expect(round.diagnostics.isEmpty)
  }

  @Test("The scenarios of a rule may stand in it, behind the background that it gives them")
  func inRules() throws {
    let background =
      #"{"id":"sea;ebb;b","keyword":"Background","type":"background","name":"","line":3,"#
      + #""steps":[{"name":"s","result":{"status":"failed"}}]}"#
    let rule =
      #"{"id":"sea;ebb","keyword":"Rule","type":"rule","name":"ebb","line":2,"children":["#
      + background + "," + scenario("sea;ebb;tows", line: 5) + ","
      + scenario("sea;ebb;rests", line: 9, name: "rests") + "]}"
    #expect(
      try lines(scenario("sea;sails", line: 1, name: "sails"), rule) == [
        "sails passed", "tows failed", "rests passed",
      ])
  }

  @Test("A retry stands at the line of the first run")
  func retry() throws {
    #expect(
      try lines(scenario("sea;tows", line: 9, "failed"), scenario("sea;tows", line: 9))
        == ["tows failed"])
    #expect(
      try lines(scenario("sea;tows;;2", line: 9, "failed"), scenario("sea;tows;;2", line: 9))
        == ["tows[2] failed"])
  }

  @Test("A second table of examples numbers its rows anew; the first one keeps its ids")
  func tables() throws {
    #expect(
      try lines(
        scenario("sea;tows;;2", line: 9), scenario("sea;tows;;3", line: 10),
        scenario("sea;tows;;2", line: 19, "failed"))
        == ["tows[2] passed", "tows[3] passed", "tows[2.2] failed"])
  }

  @Test("Tables with names need no more than the order of the rows")
  func namedTables() throws {
    let outline = "Scenario Outline"
    #expect(
      try lines(
        scenario("sea;tows;ebb;2", line: 9, keyword: outline),
        scenario("sea;tows;flood;2", line: 19, keyword: outline))
        == ["tows[2] passed", "tows[3] passed"])
  }

  @Test("Scenarios of one name are told apart by their lines, whatever their ids are")
  func idsOfTheirOwn() throws {
    #expect(
      try lines(
        scenario("sea;tows;ebb;2", line: 9), scenario("sea;tows;ebb;3", line: 10, "failed"))
        == ["tows[2] passed", "tows[3] failed"])
  }

  @Test("The rule tells apart what has one name, and nothing else")
  func rules() throws {
    #expect(
      try lines(
        scenario("sea;at-ebb;tows", line: 5), scenario("sea;at-flood;tows", line: 15, "failed"),
        scenario("sea;at-ebb;rests", line: 25, name: "rests"),
        scenario("sea;tows", line: 2, "skipped"))
        == ["at-ebb::tows passed", "at-flood::tows failed", "rests passed", "tows skipped"])
    #expect(
      try lines(
        scenario("sea;at-ebb;tows;;2", line: 5), scenario("sea;at-flood;tows;;2", line: 15))
        == ["at-ebb::tows[2] passed", "at-flood::tows[2] passed"])
  }

  @Test(
    "Statuses may start with a capital",
    arguments: [
      ("Passed", Outcome.passed), ("Failed", .failed), ("Skipped", .skipped),
      ("Pending", .skipped), ("Undefined", .error), ("PASSED", .passed), ("Drifted", .unreadable),
    ])
  func capitals(status: String, outcome: Outcome) throws {
    #expect(try lines(scenario("sea;tows", line: 9, status)) == ["tows \(outcome.term)"])
  }
}
