import RoundModel

/// The tests that the policy requires passed, by name.
enum RequiredRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let patterns = bench.policy.required.map { TestPattern($0) }
    guard !patterns.isEmpty else {
      return RuleResult(.required, .pass, "0 named by the policy")
    }
    let candidate = bench.comparison.candidate
    var failed: [TestID] = []
    var matched = Set<Int>()
    var passed = 0
    for row in candidate.rows where row.kind == .test {
      let id = candidate.id(of: row)
      let hits = patterns.indices.filter { patterns[$0].matches(id.bytes) }
      guard !hits.isEmpty else { continue }
      matched.formUnion(hits)
      if row.outcome == .passed, row.evidence <= .entailed {
        passed += 1
      } else {
        failed.append(id)
      }
    }
    let missing = patterns.indices.filter { !matched.contains($0) }.map { patterns[$0].text }
    if !failed.isEmpty {
      return RuleResult(
        .required, .fail,
        "\(GateBench.count(failed.count, "required test")) did not pass", tests: failed.sorted())
    }
    if !missing.isEmpty {
      let names = missing.prefix(3).joined(separator: ", ")
      let isKnown = candidate.hasFullRoster
      return RuleResult(
        .required, isKnown ? .fail : .inconclusive,
        "no test of \(bench.names.candidate) matches \(names)"
          + (isKnown ? "" : ", and it does not name every test"))
    }
    return RuleResult(.required, .pass, "\(passed) of \(passed) required tests passed")
  }
}
