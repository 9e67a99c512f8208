import RoundModel
import TestSupport
import Testing

@testable import RoundParsing

/// A report under `Tests/Fixtures/reports` with the facts that a careful person reads in it.
struct WholeReport: Sendable, CustomTestStringConvertible {
  let file: String
  /// The round that is asked for; `nil` for the last one.
  var round: Int?
  var title: String?
  var number: Int?
  var date: String?
  var time: String?
  var seconds: Double?
  var environment: String?
  var stated = Totals()
  /// Each test as `name: outcome (seconds) reason`, in order.
  var tests: [String]
  /// Modules, checks and issues, in the same way.
  var others: [String] = []
  /// How many next steps the report lists.
  var actions = 0
  /// Warnings and errors as `code at line`.
  var warnings: [String] = []

  var testDescription: String { file + (round.map { ", round \($0)" } ?? "") }

  static let all = european + others

  func read() throws -> Round {
    var options = ReadOptions()
    options.round = round
    let source = try Source(mapping: Fixture.path("reports/\(file)"))
    return try RoundReader(options: options).read(source)
  }

  /// A test as the tables write it.
  static func line(_ test: TestResult) -> String {
    let time = test.durationSeconds.map { " (\($0) s)" } ?? ""
    let reason = (test.message ?? test.notes.first?.text).map { " \($0)" } ?? ""
    return "\(test.id): \(test.outcome.term)\(time)\(reason)"
  }
}
