import RoundModel
import Testing

@testable import RoundParsing

/// Data rows of MSTest.
@Suite("Data rows in TRX files")
struct TRXRowTests {
  private func row(_ number: Int, _ name: String, _ outcome: String) -> String {
    "<UnitTestResult testId='1' testName='\(name)' outcome='\(outcome)' dataRowInfo='\(number)'"
      + " resultType='DataDrivenDataRow'/>"
  }

  private func round(_ rows: String...) throws -> Round {
    try Reading.round(
      "<TestRun xmlns='http://microsoft.com/schemas/VisualStudio/TeamTest/2010'><TestDefinitions>"
        + "<UnitTest name='Tows' id='1'><TestMethod className='Sea.Tug, Sea' name='Tows'/></UnitTest>"
        + "</TestDefinitions><Results><UnitTestResult testId='1' testName='Tows' outcome='Failed'>"
        + "<InnerResults>\(rows.joined())</InnerResults></UnitTestResult></Results></TestRun>")
  }

  @Test("Rows that are called as all of them together are told apart by their numbers")
  func numbers() throws {
    let round = try round(row(0, "Tows", "Passed"), row(1, "Tows", "Failed"))
    #expect(
      Reading.lines(round) == [
        "Sea.Tug::Tows failed", "Sea.Tug::Tows (Data Row 0) passed",
        "Sea.Tug::Tows (Data Row 1) failed",
      ])
    #expect(Reading.tests(round).map(\.kind) == [.module, .test, .test])
    #expect(round.diagnostics.isEmpty)
  }

  @Test("Rows with names of their own keep them")
  func names() throws {
    let round = try round(row(0, "Tows (ebb)", "Passed"), row(1, "Tows (flood)", "Failed"))
    #expect(
      Reading.lines(round) == [
        "Sea.Tug::Tows failed", "Sea.Tug::Tows (ebb) passed", "Sea.Tug::Tows (flood) failed",
      ])
  }
}
