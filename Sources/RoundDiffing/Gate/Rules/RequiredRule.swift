import RoundModel

/// The tests that the policy requires passed, by name.
///
/// They are required of the whole round, also where only a part of it is compared, and no waiver,
/// quarantine or history excuses them.
enum RequiredRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let patterns = bench.policy.required.map { TestPattern($0) }
    guard !patterns.isEmpty else {
      return RuleResult(.required, .pass, "0 named by the policy")
    }
    let candidate = bench.comparison.candidate
    var failed: [TestID] = []
    var open: [TestID] = []
    var matched = Set<Int>()
    var passed = 0
    for row in candidate.rows where row.kind == .test {
      let id = candidate.id(of: row)
      let hits = patterns.indices.filter { patterns[$0].matches(id.bytes) }
      guard !hits.isEmpty else { continue }
      matched.formUnion(hits)
      switch standing(row, isCut: bench.isCandidateCut) {
      case .pass: passed += 1
      case .fail: failed.append(id)
      case .inconclusive: open.append(id)
      }
    }
    guard failed.isEmpty else {
      return RuleResult(
        .required, .fail,
        "\(GateBench.count(failed.count, "required test")) did not pass", tests: failed.sorted())
    }
    let missing = patterns.indices.filter { !matched.contains($0) }.map { patterns[$0].text }
    if !missing.isEmpty {
      let names = missing.prefix(3).joined(separator: ", ")
      let isKnown = candidate.hasFullRoster
      return RuleResult(
        .required, isKnown ? .fail : .inconclusive,
        "no test of \(bench.names.candidate) matches \(names)"
          + (isKnown ? "" : ", and it does not name every test"))
    }
    guard open.isEmpty else {
      return RuleResult(
        .required, .inconclusive,
        "of \(GateBench.count(open.count, "required test")) it is not known whether "
          + "\(open.count == 1 ? "it" : "they") passed", tests: open.sorted())
    }
    return RuleResult(.required, .pass, "\(passed) of \(passed) required tests passed")
  }

  /// Whether a required test passed, did not, or cannot be told.
  private static func standing(_ row: Row, isCut: Bool) -> Verdict {
    if row.evidence >= .contested || row.outcome == .unreadable { return .inconclusive }
    if row.outcome == .notRun, isCut || row.flags.contains(.keptFromRunning) {
      return .inconclusive
    }
    guard row.outcome == .passed else { return .fail }
    return row.evidence <= .entailed ? .pass : .inconclusive
  }
}
