import RoundModel

/// What would turn the verdict, in sentences.
struct Counterfactual {
  private(set) var sentences: [String] = []

  init(_ bench: GateBench, _ rules: [RuleResult]) {
    let failed = rules.filter { $0.result == .fail }
    let open = rules.filter { $0.result == .inconclusive }
    if !failed.isEmpty {
      sentences.append("To pass: \(Self.remedies(failed, bench).joined(separator: "; ")).")
      if !open.isEmpty { sentences.append("Also open: \(Self.list(open)).") }
    } else if !open.isEmpty {
      sentences.append("To decide: \(Self.decision(open, bench)).")
    }
  }

  /// What each failed rule asks for; tests that several rules stop at are asked for once.
  private static func remedies(_ failed: [RuleResult], _ bench: GateBench) -> [String] {
    var remedies: [String] = []
    let required = failed.first { $0.rule == .required }
    if let required {
      remedies.append(
        required.tests.isEmpty
          ? "run the required tests that are missing"
          : "make \(these(required.tests.count, "required test")) pass, which no waiver excuses")
    }
    if failed.contains(where: { $0.rule == .enoughTests }) {
      remedies.append("reach what the policy asks for as a minimum")
    }
    let excusable = failed.filter { rule in
      switch rule.rule {
      case .noFailures, .noRegressions, .nothingLost, .priorities: true
      default: false
      }
    }
    let named = Set(excusable.flatMap(\.tests)).subtracting(required?.tests ?? [])
    if !named.isEmpty {
      let them = named.count == 1 ? "it" : "them"
      remedies.append(
        "fix \(these(named.count, "test")), or waive \(them) (rounddiff help policy)")
    }
    if bench.unnamedFailures > 0, excusable.contains(where: { $0.rule == .noFailures }) {
      remedies.append(
        "name \(GateBench.count(bench.unnamedFailures, "failure")) that \(bench.names.candidate) "
          + "only counts")
    }
    if let limits = failed.first(where: { $0.rule == .limits }) {
      remedies.append("bring down what is over its limit (\(limits.detail))")
    }
    if let waivers = failed.first(where: { $0.rule == .waivers }) {
      remedies.append(
        "fix all but \(bench.flakyLimit) of \(these(waivers.tests.count, "quarantined test"))")
    }
    return remedies
  }

  private static func these(_ count: Int, _ noun: String) -> String {
    count == 1 ? "the \(noun) above" : "the \(Count.grouped(count)) \(noun)s above"
  }

  private static func decision(_ open: [RuleResult], _ bench: GateBench) -> String {
    if !bench.comparison.hasBaseline, !bench.circumstances.isFirstRound {
      return "give a baseline, or --first-round where there is none to be had"
    }
    if bench.isCandidateCut {
      return "give a complete \(bench.names.candidate), or the missing tests as a second "
        + "file, joined to the first by +"
    }
    return "settle \(list(open))"
  }

  private static func list(_ rules: [RuleResult]) -> String {
    rules.map(\.rule.rawValue).joined(separator: ", ")
  }
}
