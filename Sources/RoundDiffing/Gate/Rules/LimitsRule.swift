import RoundModel

/// How many tests of a class the policy allows; flaky ones are limited also where it says nothing.
enum LimitsRule: GateRuling {
  static func judge(_ bench: GateBench) -> RuleResult {
    var lines: [String] = []
    var over: [TestID] = []
    var isOver = false
    func check(_ found: [Change], _ words: String, most: Int) {
      lines.append(
        "\(Count.grouped(found.count)) \(words)\(seen(bench)), at most \(Count.grouped(most)) allowed"
      )
      if found.count > most {
        isOver = true
        over += found.map(\.id)
      }
    }
    // What the policy says nothing of stays limited.
    let flaky = [ChangeClass.newlyFlaky, .stillFlaky].filter { bench.policy.limits[$0] == nil }
    if !flaky.isEmpty {
      let found = bench.changes.filter { flaky.contains($0.changeClass) }
      let isNew = found.allSatisfy { $0.changeClass == .newlyFlaky }
      let words = flaky.count == 1 ? flaky[0].label : isNew ? "newly flaky" : "flaky"
      check(found, words, most: bench.flakyLimit)
    }
    for (changeClass, most) in bench.policy.limits.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    {
      check(bench.changes.filter { $0.changeClass == changeClass }, changeClass.label, most: most)
    }
    return RuleResult(
      .limits, isOver ? .fail : .pass, lines.joined(separator: "; "), tests: isOver ? over : [])
  }

  private static func seen(_ bench: GateBench) -> String {
    guard bench.isCandidateCut else { return "" }
    let tests = bench.comparison.candidate.testCount
    return " among the \(GateBench.count(tests, "test")) seen"
  }
}
