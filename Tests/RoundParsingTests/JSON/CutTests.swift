import RoundModel
import Testing

@testable import RoundParsing

/// What every JSON format promises of files that are broken.
@Suite("Broken JSON")
struct CutTests {
  static let reports = [
    #"{"tests": [{"name": "a", "status": "passed"}, {"name": "b", "status": "failed"}]}"#,
    #"{"results": {"tool": {"name": "t"}, "summary": {"tests": 2, "passed": 1, "failed": 1, "#
      + #""pending": 0, "skipped": 0, "other": 0, "start": 1, "stop": 2}, "tests": [{"name": "a", "#
      + #""status": "passed", "duration": 1}, {"name": "b", "status": "failed", "duration": 2}]}}"#,
    #"{"created": 1.5, "exitcode": 1, "root": "/x", "environment": {}, "summary": {"passed": 1, "#
      + #""failed": 1, "total": 2, "collected": 2}, "tests": [{"nodeid": "t.py::a", "outcome": "#
      + #""passed"}, {"nodeid": "t.py::b", "outcome": "failed"}]}"#,
  ]

  @Test("Cut at every byte: never complete, never a pass for the failure", arguments: reports)
  func cut(report: String) throws {
    let bytes = Array(report.utf8)
    for end in 0..<bytes.count {
      let part = Array(bytes[..<end])
      guard Reading.refusal(bytes: part) == nil else { continue }
      let round = try Reading.round(bytes: part)
      #expect(round.completeness == .truncated)
      for test in Reading.tests(round) where test.name == "b" {
        #expect(test.outcome != .passed)
      }
    }
    #expect(try Reading.round(report).completeness == .complete)
  }

  @Test(
    "What cannot be trusted is refused with its place",
    arguments: [
      (#"{"tests": [{"name": "a", "name": "b", "status": "passed"}]}"#, DiagnosticCode.repeatedKey),
      (#"{"tests": [{"name": "a", "status": "passed"},]}"#, .notWellFormed),
      (#"{"tests": [{"name": "a", "status": "passed"}]} x"#, .notWellFormed),
      ("", .emptyInput), ("  \n", .emptyInput), ("{}", .notRecognised), ("[]", .notRecognised),
      ("null", .notRecognised), ("{", .cutShort),
    ])
  func refused(text: String, code: DiagnosticCode) {
    #expect(Reading.refusal(text)?.code == code)
  }

  @Test("Brackets in brackets end in a refusal and not in a trap")
  func deep() {
    let text = String(repeating: "[", count: 100_000)
    #expect(Reading.refusal(text) != nil)
  }

  @Test("A number that is none is read as unknown, with a diagnostic")
  func notNumbers() throws {
    let round = try Reading.round(
      #"{"tests": [{"name": "a", "status": "passed", "duration": NaN}]}"#)
    #expect(round.diagnostics.contains { $0.code == .notANumber })
    #expect(Reading.tests(round).first?.durationSeconds == nil)
  }

  @Test("A row that is none is told, and the rest is read")
  func malformedRow() throws {
    let round = try Reading.round(
      #"{"tests": [{"name": "a", "status": "passed"}, {"name": "b", "status": "passed"}, 7, "#
        + #"{"status": "failed"}, {"name": "c", "status": "failed"}]}"#)
    #expect(Reading.lines(round) == ["a passed", "b passed", "c failed"])
    #expect(round.diagnostics.count { $0.code == .malformedRow } == 2)
  }
}
