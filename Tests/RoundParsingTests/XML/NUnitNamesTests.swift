import RoundModel
import Testing

@testable import RoundParsing

/// Cases of NUnit whose names do not tell them apart.
@Suite("Names of NUnit's cases")
struct NUnitNamesTests {
  private func modern(_ method: String, _ name: String, _ result: String) -> String {
    "<test-case name='\(name)' fullname='Sea.Tug.\(name)' methodname='\(method)'"
      + " classname='Sea.Tug' result='\(result)'/>"
  }

  @Test("A case with a name of its own has its method in front of it")
  func methods() throws {
    let round = try Reading.round(
      "<test-run>" + modern("Tows", "one barge", "Passed") + modern("Rests", "one barge", "Failed")
        + modern("Rests", "Rests(2)", "Passed") + modern("Sails", "Sails", "Passed") + "</test-run>"
    )
    #expect(
      Reading.lines(round) == [
        "Sea.Tug.Tows.one barge passed", "Sea.Tug.Rests.one barge failed",
        "Sea.Tug.Rests(2) passed", "Sea.Tug.Sails passed",
      ])
    #expect(round.diagnostics.isEmpty)
  }

  private func older(_ fixture: String, _ result: String) -> String {
    "<test-suite type='TestFixture' name='\(fixture)' executed='True'><results>"
      + "<test-case name='Tug.tows' executed='True' result='\(result)'/>"
      + "<test-case name='Tug.rests' executed='True' result='Success'/></results></test-suite>"
  }

  @Test("Cases of one name in two fixtures are two; elsewhere the fixture is no part of the id")
  func fixtures() throws {
    func round(_ fixtures: String) throws -> Round {
      try Reading.round(
        "<test-results name='sea.dll'><environment/><test-suite type='Assembly' name='sea.dll'"
          + " executed='True'><results>\(fixtures)</results></test-suite></test-results>")
    }
    #expect(
      Reading.lines(try round(older("Ebb", "Success") + older("Flood", "Failure"))) == [
        "Tug.tows {Ebb} passed", "Tug.rests {Ebb} passed", "Tug.tows {Flood} failed",
        "Tug.rests {Flood} passed",
      ])
    #expect(
      Reading.lines(try round(older("Ebb", "Success"))) == ["Tug.tows passed", "Tug.rests passed"])
  }
}
