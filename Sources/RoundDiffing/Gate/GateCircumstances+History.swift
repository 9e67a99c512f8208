import RoundModel

extension GateCircumstances {
  /// Asks recorded rounds about the tests that fail.
  ///
  /// The probabilities are those before the candidate and with it; failures of one cause that are
  /// new together are seldom flakes that coincide, so that each makes the others likelier to be
  /// real.
  package mutating func consult(_ knowledge: HistoryKnowledge, about comparison: Comparison) {
    history = History(rounds: knowledge.rounds.count, damaged: knowledge.damage.count)
    let failing = comparison.changes.filter {
      $0.kind == .test && $0.after?.result?.isBad == true
    }
    let fresh = failing.filter { knowledge.test($0)?.judgement.failsNow != true }
    let sharing = Dictionary(grouping: fresh.filter { $0.cause != nil }, by: { $0.cause ?? "" })
    for change in failing {
      guard let known = knowledge.test(change), let result = change.after?.result else { continue }
      let attempts = max(1, result.attempts.count)
      let belief = known.after(failed: attempts, attempts: attempts)
      let alike = change.cause.flatMap { sharing[$0]?.count } ?? 1
      let print = change.after?.message.map { Fingerprint(of: $0) }
      evidence[change.id] = FlakyEvidence(
        flakyBefore: known.flaky, brokenNow: NewFailure.raised(belief.broken, by: alike),
        failedLikeThis: known.flakyReasons.contains { Self.isAlike($0, print) },
        words: known.judgement.why)
    }
  }

  /// The same reason, or one of the same kind; what says nothing of its reason is like none.
  private static func isAlike(_ earlier: Fingerprint, _ later: Fingerprint?) -> Bool {
    switch ReasonRelation.between(earlier, later) {
    case .same, .sameKind: true
    case .changed, .unknown: false
    }
  }
}
