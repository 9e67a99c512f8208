import RoundModel
import Testing

@testable import RoundParsing

/// What the summary of a TRX file says of the run, beside its results.
@Suite("Summaries of TRX files")
struct TRXSummaryTests {
  private func round(_ results: String, _ summary: String, end: String = "</TestRun>") throws
    -> Round
  {
    try Reading.round(
      "<TestRun xmlns='http://microsoft.com/schemas/VisualStudio/TeamTest/2010'><Results>"
        + "\(results)</Results>\(summary)\(end)")
  }

  private let passed = "<UnitTestResult testId='1' testName='Tows' outcome='Passed'/>"
  private let failed = "<UnitTestResult testId='2' testName='Pulls' outcome='Failed'/>"

  @Test("A run that failed has a result that says so", arguments: ["Failed", "Error"])
  func contradiction(word: String) throws {
    let summary = "<ResultSummary outcome='\(word)'/>"
    let round = try round(passed, summary)
    #expect(round.diagnostics.map(\.code) == [.rowsDiffer])
    #expect(try self.round(passed + failed, summary).diagnostics.isEmpty)
    let error = "<RunInfos><RunInfo outcome='Error'><Text>no adapter</Text></RunInfo></RunInfos>"
    let told = try self.round(passed, "<ResultSummary outcome='\(word)'>\(error)</ResultSummary>")
    #expect(told.diagnostics.isEmpty)
    #expect(Reading.tests(told).map(\.outcome) == [.passed, .error])
  }

  @Test(
    "Other words contradict nothing",
    arguments: ["Completed", "Passed", "Warning", "Inconclusive", ""])
  func others(word: String) throws {
    #expect(try round(passed, "<ResultSummary outcome='\(word)'/>").diagnostics.isEmpty)
  }

  @Test("A summary before results that were cut contradicts nothing")
  func cut() throws {
    let round = try Reading.round(
      "<TestRun xmlns='http://microsoft.com/schemas/VisualStudio/TeamTest/2010'>"
        + "<ResultSummary outcome='Failed'/><Results>\(passed)<UnitTestResult testId='2'")
    #expect(round.completeness == .truncated)
    #expect(!round.diagnostics.contains { $0.code == .rowsDiffer })
  }

  @Test("A result without an outcome is an error; one with an odd word stays unreadable")
  func noOutcome() throws {
    let none = try round("<UnitTestResult testId='1' testName='Tows'/>", "")
    #expect(Reading.lines(none) == ["Tows error"])
    let odd = try round("<UnitTestResult testId='1' testName='Tows' outcome='Drifted'/>", "")
    #expect(Reading.lines(odd) == ["Tows unreadable"])
  }
}
