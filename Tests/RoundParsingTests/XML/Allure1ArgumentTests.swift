import RoundModel
import Testing

@testable import RoundParsing

/// What a test of Allure 1 was called with.
@Suite("Arguments in Allure 1")
struct Allure1ArgumentTests {
  private func test(_ name: String, _ status: String, _ parameters: String) -> String {
    "<test-case status='\(status)'><name>\(name)</name><parameters>\(parameters)</parameters>"
      + "</test-case>"
  }

  private func parameter(_ name: String, _ value: String, _ kind: String = "argument") -> String {
    "<parameter name='\(name)' value='\(value)' kind='\(kind)'/>"
  }

  @Test("Arguments are part of the id, and properties of the system are not")
  func arguments() throws {
    let round = try Reading.round(
      "<ns2:test-suite xmlns:ns2='urn:model.allure.qatools.yandex.ru'><name>sea.Tug</name>"
        + "<test-cases>" + test("tows", "passed", parameter("tide", "ebb"))
        + test("tows", "failed", parameter("tide", "flood") + parameter("knots", "3"))
        + test("rests", "passed", parameter("os.name", "Linux", "system-property"))
        + test("sails[ebb]", "passed", parameter("tide", "ebb")) + "</test-cases></ns2:test-suite>")
    #expect(
      Reading.lines(round) == [
        "sea.Tug::tows[ebb] passed", "sea.Tug::tows[flood, 3] failed", "sea.Tug::rests passed",
        "sea.Tug::sails[ebb] passed",
      ])
    #expect(Reading.tests(round)[1].parameters == "tide=flood, knots=3")
  }
}
