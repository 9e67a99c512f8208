package import RoundModel

/// What came of verifying every file of a history folder.
package struct HistoryCheck: Sendable {
  package var path: String
  /// The records that are what their names say.
  package private(set) var whole = 0
  /// The tests that they name, all together.
  package private(set) var tests = 0
  /// The first and the last of them, by name.
  package private(set) var first: String?
  package private(set) var last: String?
  /// What is damaged, and what is there twice.
  package var findings: [Diagnostic] = []

  package init(path: String) { self.path = path }

  /// Counts a record that was read.
  package mutating func add(_ round: Round) {
    whole += 1
    tests += round.rows.count { $0.kind == .test }
    first = first ?? round.name
    last = round.name
  }

  /// The same as the report of one round, for forms that know reports.
  package var report: (round: Round, report: ConsistencyReport) {
    var header = RoundHeader()
    header.label = "history"
    var round = Round(header: header)
    round.diagnostics = findings
    return (round, ConsistencyReport(of: round))
  }

  /// The files that are not what they should be.
  package var damaged: Int { findings.count { $0.severity == .error } }

  package var isWhole: Bool { damaged == 0 }
}
