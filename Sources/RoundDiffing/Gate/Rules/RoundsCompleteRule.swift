import RoundModel

/// Both rounds were read to their end and hold executed tests, and of every test of the candidate
/// something is known.
enum RoundsCompleteRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let comparison = bench.comparison
    var troubles: [String] = []
    var tests: [TestID] = []
    if !comparison.hasBaseline, !bench.circumstances.isFirstRound {
      troubles.append("there is no baseline (--first-round says that there is none to be had)")
    }
    for (round, name, ran) in rounds(bench) {
      troubles += [
        trouble(round, name, ran), unreadRows(round, name, bench.policy),
        unreadFacts(round, name, isStrict: bench.circumstances.isStrict),
      ].compactMap(\.self)
    }
    if let history = bench.circumstances.history, history.damaged > 0 {
      troubles.append("\(GateBench.count(history.damaged, "file")) of the history damaged")
    }
    let unknown = bench.unknownTests
    if !unknown.isEmpty, !bench.isCandidateCut {
      troubles.append(
        "\(GateBench.count(unknown.count, "test")) of \(bench.names.candidate) cannot be compared")
      tests += unknown.map(\.id)
    }
    let unreadable = unreadable(bench)
    if unreadable > 0 {
      troubles.append(
        "the outcome of \(GateBench.count(unreadable, "test")) of \(bench.names.candidate) "
          + "cannot be read")
    }
    if let modules = failedModules(comparison.candidate) {
      troubles.append(
        "\(GateBench.count(modules, "module")) of \(bench.names.candidate) failed, and no test in "
          + "\(modules == 1 ? "it" : "them") is named")
    }
    let unlisted = UnlistedTests(of: comparison.candidate)
    if !bench.policy.allowPresumed {
      let presumed = presumed(bench, unlisted)
      if presumed > 0 {
        let noun = presumed == 1 ? "1 pass" : "\(Count.grouped(presumed)) passes"
        let verb = presumed == 1 ? "is" : "are"
        troubles.append("\(noun) of \(bench.names.candidate) \(verb) only presumed")
      }
    }
    if let open = unlisted, open.outcome != .passed {
      troubles.append(
        "\(GateBench.count(open.count, "test")) of \(bench.names.candidate) "
          + "\(open.count == 1 ? "has" : "have") no outcome by name: \(open.why)")
    }
    guard troubles.isEmpty else {
      return RuleResult(
        .roundsComplete, .inconclusive, troubles.joined(separator: "; "), tests: tests)
    }
    let told = rounds(bench).map { figures($0.round, $0.name) }
    return RuleResult(.roundsComplete, .pass, told.joined(separator: "; "))
  }

  /// The rounds there are, the earlier one first.
  private static func rounds(_ bench: GateBench) -> [(round: Round, name: String, ran: Int)] {
    let comparison = bench.comparison
    let candidate = (comparison.candidate, bench.names.candidate, bench.candidateRan)
    guard comparison.hasBaseline else { return [candidate] }
    return [(comparison.baseline, bench.names.baseline, bench.baselineRan), candidate]
  }

  private static func trouble(_ round: Round, _ name: String, _ ran: Int) -> String? {
    let tests = round.testCount
    switch round.completeness {
    case .truncated:
      guard let planned = round.header.planned else {
        return "\(name) was cut short after \(GateBench.count(tests, "result"))"
      }
      return
        "\(name): \(Count.grouped(tests)) of \(Count.grouped(planned)) planned tests have a result"
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

  /// What could not be read may say anything, and what is only doubtful counts where it should.
  private static func unreadFacts(_ round: Round, _ name: String, isStrict: Bool) -> String? {
    // That a file ends too soon is told by how complete the round is.
    let errors = round.diagnostics.count {
      $0.severity == .error && $0.code.isReading && $0.code != .cutShort
    }
    if errors > 0 { return "\(GateBench.count(errors, "error")) in reading \(name)" }
    guard isStrict else { return nil }
    let warnings = round.diagnostics.count { $0.severity == .warning }
    return warnings > 0
      ? "\(GateBench.count(warnings, "warning")) in \(name), which --strict takes for errors" : nil
  }

  /// The tests of a first round whose outcome says neither pass nor fail; against a baseline they
  /// cannot be compared.
  private static func unreadable(_ bench: GateBench) -> Int {
    guard !bench.comparison.hasBaseline else { return 0 }
    return bench.comparison.candidate.rows.count { $0.kind == .test && $0.outcome == .unreadable }
  }

  /// The files, suites or phases that a person's report tells of as failed, where no test in it is:
  /// what failed in them is not known.
  private static func failedModules(_ round: Round) -> Int? {
    guard !round.isMachineOnly else { return nil }
    var modules = 0
    for row in round.rows where row.isBad {
      if row.kind == .test { return nil }
      if row.kind == .module { modules += 1 }
    }
    return modules > 0 ? modules : nil
  }

  /// The passes of the candidate that rest on nothing but presumption.
  private static func presumed(_ bench: GateBench, _ unlisted: UnlistedTests?) -> Int {
    let named = bench.changes.count { $0.after?.evidence == .presumed }
    guard let unlisted, unlisted.outcome == .passed else { return named }
    return max(named, unlisted.count)
  }

  private static func figures(_ round: Round, _ name: String) -> String {
    let tests = round.testCount
    if let planned = round.header.planned {
      return "\(name): \(Count.grouped(tests)) of \(Count.grouped(planned)) planned"
    }
    if let total = round.header.stated.total {
      return "\(name): \(Count.grouped(tests)) of \(Count.grouped(total)) named"
    }
    return "\(name): \(Count.grouped(tests)) named"
  }
}
