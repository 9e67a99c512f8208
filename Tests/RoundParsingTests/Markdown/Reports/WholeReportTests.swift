import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// Reports as people write them, each held against all that a careful person reads in it.
@Suite("Whole reports")
struct WholeReportTests {
  @Test("The head of each report", arguments: WholeReport.all)
  func heads(of report: WholeReport) throws {
    let header = try report.read().header
    #expect(header.title == report.title)
    #expect(header.number == report.number)
    #expect(header.date == report.date)
    #expect(header.time == report.time)
    #expect(header.durationSeconds == report.seconds)
    #expect(header.environment == report.environment)
  }

  @Test("The figures of each report, and none where it states none", arguments: WholeReport.all)
  func totals(of report: WholeReport) throws {
    #expect(try report.read().header.stated == report.stated)
  }

  @Test("The tests of each report with outcome, time and reason", arguments: WholeReport.all)
  func tests(of report: WholeReport) throws {
    let tests = Reading.tests(try report.read()).filter { $0.kind == .test }
    #expect(tests.map(WholeReport.line) == report.tests)
    #expect(tests.allSatisfy { $0.evidence == .stated })
  }

  @Test("What is told beside the tests of each report", arguments: WholeReport.all)
  func others(of report: WholeReport) throws {
    let round = try report.read()
    let others = Reading.tests(round).filter { $0.kind != .test }
    #expect(others.map(WholeReport.line) == report.others)
    #expect(round.header.actions.count == report.actions)
  }

  @Test(
    "No report contradicts itself, and none holds a word that is not read",
    arguments: WholeReport.all)
  func diagnostics(of report: WholeReport) throws {
    let told = try report.read().diagnostics.filter { $0.severity != .note }
    #expect(told.map { "\($0.code.rawValue) at \($0.place?.line ?? 0)" } == report.warnings)
  }
}
