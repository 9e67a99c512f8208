import RoundModel

/// What the policy allows a priority of failures and of newly skipped tests.
enum PrioritiesRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    let limits = bench.policy.priorities.sorted { $0.key < $1.key }
    guard !limits.isEmpty else { return RuleResult(.priorities, .pass, "0 limits set") }
    var over: [String] = []
    var within: [String] = []
    var tests: [TestID] = []
    var open: [TestID] = []
    for (priority, limit) in limits {
      open += bench.unknownTests.filter { $0.priority == priority }.map(\.id)
      if let most = limit.failures {
        let found = bench.failing.filter { $0.priority == priority && !bench.excuses($0) }
        note(
          found, most, "P\(priority): \(GateBench.count(found.count, "failure"))",
          &over, &within, &tests)
      }
      if let most = limit.newlySkipped {
        let found = bench.changes.filter {
          $0.priority == priority
            && ($0.changeClass == .newlySkipped || $0.changeClass == .maskedBySkip)
        }
        note(found, most, "P\(priority): \(found.count) newly skipped", &over, &within, &tests)
      }
    }
    guard over.isEmpty else {
      return RuleResult(.priorities, .fail, over.joined(separator: "; "), tests: tests)
    }
    if bench.isCandidateCut || !open.isEmpty {
      return RuleResult(
        .priorities, .inconclusive,
        within.joined(separator: "; ") + " among the tests seen", tests: open)
    }
    if bench.unnamedFailures > 0, limits.contains(where: { $0.value.failures != nil }) {
      return RuleResult(
        .priorities, .inconclusive,
        within.joined(separator: "; ")
          + "; \(GateBench.count(bench.unnamedFailures, "failure")) stated but not named")
    }
    return RuleResult(.priorities, .pass, within.joined(separator: "; "))
  }

  private static func note(
    _ found: [Change], _ most: Int, _ words: String, _ over: inout [String],
    _ within: inout [String], _ tests: inout [TestID]
  ) {
    let line = "\(words), at most \(most) allowed"
    if found.count > most {
      over.append(line)
      tests += found.map(\.id)
    } else {
      within.append(line)
    }
  }
}
