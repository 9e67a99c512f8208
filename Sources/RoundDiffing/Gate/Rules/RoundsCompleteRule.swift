import RoundModel

/// Both rounds were read to their end and hold executed tests, and of every test of the candidate
/// something is known.
enum RoundsCompleteRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let comparison = bench.comparison
    var troubles: [String] = []
    var tests: [TestID] = []
    for (round, name, ran) in [
      (comparison.baseline, bench.names.baseline, bench.baselineRan),
      (comparison.candidate, bench.names.candidate, bench.candidateRan),
    ] {
      if let trouble = trouble(round, name, ran) { troubles.append(trouble) }
      if let trouble = unreadRows(round, name, bench.policy) { troubles.append(trouble) }
    }
    let unknown = bench.unknownTests
    if !unknown.isEmpty, !bench.isCandidateCut {
      troubles.append(
        "\(GateBench.count(unknown.count, "test")) of \(bench.names.candidate) cannot be compared")
      tests += unknown.map(\.id)
    }
    let unreadable = bench.changes.filter { $0.after?.result?.outcome == .unreadable }
      .filter { $0.changeClass != .notComparable }
    if !unreadable.isEmpty {
      troubles.append(
        "\(GateBench.count(unreadable.count, "test")) of \(bench.names.candidate) "
          + "\(unreadable.count == 1 ? "has" : "have") a status that no rule reads")
      tests += unreadable.map(\.id)
    }
    if !bench.policy.allowPresumed {
      let presumed = presumed(bench)
      if presumed > 0 {
        let noun = presumed == 1 ? "1 pass" : "\(presumed) passes"
        let verb = presumed == 1 ? "is" : "are"
        troubles.append("\(noun) of \(bench.names.candidate) \(verb) only presumed")
      }
    }
    guard troubles.isEmpty else {
      return RuleResult(
        .roundsComplete, .inconclusive, troubles.joined(separator: "; "), tests: tests)
    }
    let both = [
      figures(comparison.baseline, bench.names.baseline),
      figures(comparison.candidate, bench.names.candidate),
    ]
    return RuleResult(.roundsComplete, .pass, both.joined(separator: "; "))
  }

  private static func trouble(_ round: Round, _ name: String, _ ran: Int) -> String? {
    let tests = round.rows.count { $0.kind == .test }
    switch round.completeness {
    case .truncated:
      guard let planned = round.header.planned else {
        return "\(name) was cut short after \(GateBench.count(tests, "result"))"
      }
      return "\(name): \(tests) of \(planned) planned tests have a result"
    case .partial: return "\(name) is a part of the suite on purpose"
    case .empty: return "\(name) holds no test"
    case .unknown: return "\(name) states no total and names no test"
    case .complete: return ran > 0 ? nil : "\(name) executed no test"
    }
  }

  /// Rows that were left out may be failures.
  private static func unreadRows(_ round: Round, _ name: String, _ policy: Policy) -> String? {
    guard !policy.allowDiagnostics.contains(DiagnosticCode.malformedRow.rawValue) else {
      return nil
    }
    let count = round.diagnostics.count { $0.code == .malformedRow }
    return count > 0 ? "\(GateBench.count(count, "row")) of \(name) could not be read" : nil
  }

  /// The passes of the candidate that rest on nothing but presumption.
  private static func presumed(_ bench: GateBench) -> Int {
    let named = bench.changes.count { $0.after?.evidence == .presumed }
    guard let unlisted = UnlistedTests(of: bench.comparison.candidate) else { return named }
    return max(named, unlisted.count)
  }

  private static func figures(_ round: Round, _ name: String) -> String {
    let tests = round.rows.count { $0.kind == .test }
    if let planned = round.header.planned { return "\(name): \(tests) of \(planned) planned" }
    if let total = round.header.stated.total { return "\(name): \(tests) of \(total) named" }
    return "\(name): \(tests) named"
  }
}
