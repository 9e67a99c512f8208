import RoundModel
import Testing

@testable import RoundParsing

/// What results of a project's own making say beside the array of them.
@Suite("Words above results of one's own")
struct GenericVerdictTests {
  private let passes = #"[{"name":"tows","status":"passed"},{"name":"rests","status":"passed"}]"#

  @Test(
    "A word for the whole that speaks of a failure is held against the results",
    arguments: [
      #""status":"failed""#, #""outcome":"ERROR""#, #""result":"timed out""#, #""success":false"#,
      #""passed":false"#, #""failed":true"#, #""status":false"#,
      #""summary":{"total":2,"status":"failed"}"#,
      #""name":"night watch","result":"FAILED","error":"no water""#,
    ])
  func held(word: String) throws {
    for text in ["{\(word),\"tests\":\(passes)}", "{\"tests\":\(passes),\(word)}"] {
      let round = try Reading.round(text)
      #expect(Reading.lines(round) == ["tows passed", "rests passed"])
      #expect(round.diagnostics.map(\.code) == [.rowsDiffer])
    }
    let told = try Reading.round(
      "{\(word),\"tests\":[{\"name\":\"tows\",\"status\":\"failed\"},"
        + "{\"name\":\"rests\",\"status\":\"passed\"}]}")
    #expect(told.diagnostics.isEmpty)
    let odd = try Reading.round(
      "{\(word),\"tests\":[{\"name\":\"tows\",\"status\":\"passed\"},"
        + "{\"name\":\"rests\",\"status\":\"adrift\"}]}")
    #expect(!odd.diagnostics.contains { $0.code == .rowsDiffer })
  }

  @Test(
    "Figures, good words and words that say nothing contradict nothing",
    arguments: [
      #""status":"passed""#, #""success":true"#, #""failed":0"#, #""passed":2"#,
      #""status":"done""#, #""failed":false"#, #""result":{"status":"failed"}"#,
    ])
  func unheld(word: String) throws {
    let round = try Reading.round("{\(word),\"tests\":\(passes)}")
    #expect(Reading.lines(round) == ["tows passed", "rests passed"])
    #expect(round.diagnostics.isEmpty)
  }

  @Test("The word of one group is held against the results in it, and told once")
  func groups() throws {
    let round = try Reading.round(
      #"{"status":"failed","groups":[{"name":"ebb","status":"failed","tests":"# + passes
        + #"},{"name":"flood","status":"passed","tests":"# + passes + "}]}")
    #expect(
      Reading.lines(round) == [
        "ebb::tows passed", "ebb::rests passed", "flood::tows passed", "flood::rests passed",
      ])
    #expect(round.diagnostics.map(\.code) == [.rowsDiffer])
  }

  @Test(
    "An object with a name and a status is the result, whatever its steps came to",
    arguments: [
      #""steps":[{"name":"casts off","status":"passed"},{"name":"heaves","status":"passed"}]"#,
      #""testStage":{"status":"failed","steps":[{"name":"casts off","status":"passed"}]}"#,
      #""beforeStages":[{"name":"casts off","status":"passed"}]"#,
      #""stages":[{"title":"ebb","steps":[{"name":"heaves","status":"passed"}]}]"#,
    ])
  func steps(steps: String) throws {
    let round = try Reading.round(
      #"{"name":"tows a barge","status":"failed","statusMessage":"the rope broke","# + steps + "}")
    #expect(Reading.lines(round) == ["tows a barge failed"])
    #expect(Reading.tests(round)[0].message == "the rope broke")
    #expect(round.diagnostics.isEmpty)
  }

  @Test("A full name that is a place in a file is no name", arguments: [":5", ":5:1", ""])
  func places(line: String) throws {
    let round = try Reading.round(
      #"[{"name":"tows","fullName":"sea/tug.spec.ts\#(line)","status":"passed"}]"#)
    #expect(
      Reading.lines(round) == [
        line.isEmpty ? "sea/tug.spec.ts passed" : "sea/tug.spec.ts::tows passed"
      ])
  }

  @Test("Steps of something that has no status are all there is")
  func stepsAlone() throws {
    let round = try Reading.round(
      #"{"name":"tows","steps":[{"name":"casts off","status":"passed"}]}"#)
    #expect(Reading.lines(round) == ["casts off passed"])
  }
}
