import RoundModel
import Testing

/// A report, and a line for each row that a careful person reads in it.
struct ReportCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let lines: [String]
  var testDescription: String { name }

  /// A line for each test that is read.
  func tests() throws -> [String] {
    Reading.tests(try Reading.round(text)).filter { $0.kind == .test }.map(WholeReport.line)
  }

  /// A line for all that is read, with the kind of what is no test.
  func everything() throws -> [String] {
    Reading.tests(try Reading.round(text)).map { test in
      let time = test.durationSeconds.map { " (\($0) s)" } ?? ""
      let reason = test.message.map { " \($0)" } ?? ""
      let kind = test.kind == .test ? "" : " [\(test.kind.term)]"
      return "\(test.id): \(test.outcome.term)\(time)\(reason)\(kind)"
    }
  }
}
