import RoundModel

/// Holds the figures of a person's report against the tests that a machine lists for the same round.
struct MachineSettlement {
  private let facts: ReportFacts
  /// What the machine counts for each figure; `nil` where its tests cannot be placed.
  let values: [Int?]
  /// The files of the machine.
  let paths: String

  /// - Returns: `nil` unless a person and a machine that lists every test tell of the round.
  init?(_ facts: ReportFacts) {
    let round = facts.round
    let tellers = round.tellers
    let machines = tellers.filter { !$0.isProse }
    guard round.hasFullRoster, !machines.isEmpty, machines.count < tellers.count else {
      return nil
    }
    self.facts = facts
    paths = machines.prefix(3).map(\.path).joined(separator: ", ")
    var counts: [Int?: Totals] = [:]
    let groups = FigureGroups(of: round)
    var known: [FigureGroups.Position: [Int]] = [:]
    for row in round.rows where row.kind == .test && !round.isProse(row) {
      let position = FigureGroups.Position(row)
      let fits = known[position] ?? groups.fitting(position, of: round, isOwn: true)
      known[position] = fits
      for scope in [nil] + fits.map({ Optional($0) }) {
        counts[scope, default: Self.none].count(row)
      }
    }
    values = facts.book.figures.map { counts[$0.group]?[$0.measure] }
  }

  private static let none = Totals(total: 0, passed: 0, failed: 0, skipped: 0, errors: 0)

  /// The diagnostics of contradictions as the machine's results leave them.
  func settled(_ diagnostics: [Diagnostic], _ broken: [Constraint]) -> [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      guard diagnostic.severity == .error, diagnostic.code.isContradiction else {
        return diagnostic
      }
      if diagnostic.follows != nil { return nil }
      let own = broken.filter { $0.code == diagnostic.code && isAbout($0, diagnostic) }
      let figures = own.flatMap(\.relation.figures)
      guard !figures.isEmpty, figures.allSatisfy({ values[$0] != nil }) else {
        var open = diagnostic
        open.detail.append("The results in \(paths) do not settle it.")
        return open
      }
      return Diagnostic(
        .settledByMachine,
        "\(diagnostic.message); \(paths) settles it: \(words(own[0], figures))",
        at: diagnostic.place, excerpt: diagnostic.excerpt, length: diagnostic.length)
    }
  }

  private func isAbout(_ constraint: Constraint, _ diagnostic: Diagnostic) -> Bool {
    constraint.relation.figures.contains { facts.figure($0).place == diagnostic.place }
  }

  /// The figures as the machine counts them.
  private func words(_ constraint: Constraint, _ figures: [Int]) -> String {
    let passed = figures.first { facts.figure($0).measure == .passed }
    let total = figures.first { facts.figure($0).measure == .total }
    if let passed, let total, let a = values[passed], let b = values[total] {
      return "\(a) of \(b) passed"
    }
    return figures.prefix(4).compactMap { number in
      values[number].map { "\($0) \(facts.figure(number).measure.word)" }
    }.joined(separator: ", ")
  }
}

extension Totals {
  /// Counts one row as a person's figures would.
  fileprivate mutating func count(_ row: Row) {
    total = (total ?? 0) + 1
    if row.isBad {
      failed = (failed ?? 0) + 1
    } else if row.outcome == .skipped || row.outcome == .notRun {
      skipped = (skipped ?? 0) + 1
    } else if row.outcome != .unreadable {
      passed = (passed ?? 0) + 1
    }
  }
}
