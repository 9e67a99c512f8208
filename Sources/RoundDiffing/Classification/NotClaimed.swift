import RoundModel

/// What two rounds do not support, in sentences that say what would be needed.
struct NotClaimed {
  private(set) var sentences: [String] = []

  init(
    _ pair: RoundPair, _ baseline: Comparison.RoundTotals, _ candidate: Comparison.RoundTotals
  ) {
    let rounds = pair.timeline.rounds
    if let cut = rounds.first(where: { $0.completeness == .truncated }) {
      sentences.append("what became of the tests that \(cut.name) does not name: it was cut short")
    }
    if let part = rounds.first(where: { $0.completeness == .partial }) {
      sentences.append(
        "what became of the tests that \(part.name) does not name: it ran a part of the suite")
    }
    if !pair.scope.isSame {
      sentences.append("which tests were added or lost: the rounds are of another scope")
    }
    let nameless = rounds.filter { $0.completeness == .complete && !$0.hasFullRoster }
    if !nameless.isEmpty { addRoster(rounds, nameless, baseline, candidate) }
  }

  private mutating func addRoster(
    _ rounds: [Round], _ nameless: [Round], _ baseline: Comparison.RoundTotals,
    _ candidate: Comparison.RoundTotals
  ) {
    let more = candidate.total - baseline.total
    let (was, now) = (baseline.total, candidate.total)
    let isStated = rounds.allSatisfy { $0.header.stated.total != nil || $0.hasFullRoster }
    let added =
      more > 0 && isStated ? " (at least \(more), as \(now) is \(more) more than \(was))" : ""
    let lost =
      more < 0 && isStated ? " (at least \(-more), as \(now) is \(-more) less than \(was))" : ""
    let owners = nameless.map { $0.name + "'s" }.joined(separator: " and ")
    let operands = rounds.map { round -> String in
      let path = round.inputs.first?.source.path ?? "ROUND"
      let isNameless = round.completeness == .complete && !round.hasFullRoster
      return isNameless ? path + "+RESULTS.json" : path
    }
    sentences.append(
      "which tests were added\(added), lost\(lost) or renamed. That needs the names of \(owners) "
        + "tests, for example rounddiff compare \(operands.joined(separator: " "))")
  }
}
