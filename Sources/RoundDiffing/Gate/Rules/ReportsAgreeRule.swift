import RoundModel

/// No report contradicts itself, but where machine results settle it or the policy accepts it.
enum ReportsAgreeRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    var open: [String] = []
    var settled = 0
    var allowed = 0
    for (report, name) in [
      (bench.baselineReport, bench.names.baseline), (bench.candidateReport, bench.names.candidate),
    ] {
      settled += report.diagnostics.count { $0.code == .settledByMachine }
      let errors = report.diagnostics.filter { $0.severity == .error && $0.code.isContradiction }
      let counted = errors.filter { !bench.policy.allowDiagnostics.contains($0.code.rawValue) }
      allowed += errors.count - counted.count
      if !counted.isEmpty {
        let codes = Array(Set(counted.map(\.code.rawValue))).sorted().joined(separator: ", ")
        open.append("\(GateBench.count(counted.count, "contradiction")) in \(name) (\(codes))")
      }
    }
    guard open.isEmpty else {
      return RuleResult(.reportsAgree, .inconclusive, open.joined(separator: "; "))
    }
    var parts: [String] = []
    if settled > 0 {
      parts.append("\(GateBench.count(settled, "contradiction")) settled by machine results")
    }
    if allowed > 0 {
      parts.append("\(GateBench.count(allowed, "contradiction")) allowed by the policy")
    }
    return RuleResult(
      .reportsAgree, .pass, parts.isEmpty ? "0 contradictions" : parts.joined(separator: "; "))
  }
}
