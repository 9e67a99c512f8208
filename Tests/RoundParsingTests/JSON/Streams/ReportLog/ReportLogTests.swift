import RoundModel
import Testing

@testable import RoundParsing

/// How a session of pytest ended, against what its reports say.
@Suite("Ends of pytest's sessions")
struct ReportLogTests {
  private func round(_ outcome: String, exit: Int) throws -> Round {
    let reports = [("setup", "passed"), ("call", outcome), ("teardown", "passed")].map {
      #"{"$report_type":"TestReport","nodeid":"t.py::a","when":"\#($0)","outcome":"\#($1)"}"#
    }
    let end = #"{"$report_type":"SessionFinish","exitstatus":\#(exit)}"#
    return try Reading.round((reports + [end]).joined(separator: "\n") + "\n")
  }

  @Test("Exit status 1 without a failure is a contradiction")
  func exit() throws {
    #expect(try round("passed", exit: 1).diagnostics.map(\.code) == [.rowsDiffer])
    #expect(try round("failed", exit: 1).diagnostics.isEmpty)
    #expect(try round("passed", exit: 0).diagnostics.isEmpty)
    #expect(try round("passed", exit: 2).diagnostics.map(\.code) == [.cutShort])
  }
}
