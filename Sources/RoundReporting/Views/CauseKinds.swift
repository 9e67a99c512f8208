import RoundDiffing
import RoundModel

/// What the causes of rounds are causes of: tests mostly, and files, checks and issues beside them.
struct CauseKinds: Sendable {
  /// The kinds of those that are no tests.
  private let others: [TestID: Kind]

  /// The kinds in one round.
  init(_ round: Round, _ causes: [Cause]) {
    let ids = Set(causes.flatMap { $0.members.map(\.id) })
    var others: [TestID: Kind] = [:]
    for row in round.rows where row.kind != .test && !ids.isEmpty {
      let id = round.id(of: row)
      if ids.contains(id) { others[id] = row.kind }
    }
    for row in round.rows where row.kind == .test && !others.isEmpty {
      others[round.id(of: row)] = nil
    }
    self.others = others
  }

  /// The kinds in two rounds.
  init(_ comparison: Comparison) {
    var others: [TestID: Kind] = [:]
    for change in comparison.changes where change.kind != .test { others[change.id] = change.kind }
    for change in comparison.changes where change.kind == .test && !others.isEmpty {
      others[change.id] = nil
    }
    self.others = others
  }

  /// "3 tests", "1 issue", "2 tests and 1 check".
  func count(_ tests: [TestID]) -> String {
    let all = [Kind.test, .module, .check, .issue]
    let counts = all.compactMap { kind -> String? in
      let count = tests.count { others[$0] ?? .test == kind }
      return count > 0 ? Figures.count(count, kind.term) : nil
    }
    return Figures.list(counts)
  }
}
