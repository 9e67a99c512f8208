import RoundDiffing
import RoundModel

/// What `gate` says.
struct GateView: Sendable {
  private static let testLimit = 5
  let decision: GateDecision
  let terms: GateTerms

  init(_ decision: GateDecision, _ terms: GateTerms) {
    self.decision = decision
    self.terms = terms
  }

  private var exitStatus: Int { terms.exitStatus ?? decision.verdict.exitStatus }

  var document: Document {
    var document = Document([Document.Section(nil, [.headline(headline, aside: nil)])])
    document.append(nil, [.rules(ruleEntries([.fail, .inconclusive, .pass]))])
    if terms.explainsWaivers { document.sections.append(excuses) }
    document.append(nil, others)
    document.append(nil, effectiveRules)
    document.append(nil, closing + [.muted(policy)])
    return document
  }

  var comparison: Comparison { decision.comparison }

  var headline: Phrase {
    let verdict = decision.verdict
    let pair =
      comparison.hasBaseline
      ? RoundNames.pair(comparison.baseline, comparison.candidate)
      : "\(RoundNames(comparison.candidate).full), without a baseline"
    return "\(words: verdict.word, .strong(verdict.tone))  \(pair): \(reason)"
  }

  /// The verdict in one clause.
  var reason: Phrase {
    let summary = comparison.summary
    switch decision.verdict {
    case .pass where !comparison.hasBaseline:
      let totals = comparison.candidateTotals
      return "\(totals.passed) of \(words: Figures.count(totals.total, "test")) passed"
    case .pass:
      let progress = ChangeCounts(comparison).progress.map { $0.styled(.plain) }
      let parts: [Phrase] =
        ["0 regressions"] + progress
        + ["\(summary.unchanged) of \(summary.total) unchanged"]
      return parts.joined(", ")
    case .fail:
      if summary.regressions > 0 {
        return Phrase(words: Figures.count(summary.regressions, "regression"))
      }
      return failingShare
    case .inconclusive:
      for (round, other) in [
        (comparison.candidate, comparison.baseline), (comparison.baseline, comparison.candidate),
      ] where round.completeness == .truncated {
        return "\(RoundNames(round, beside: other).name) was cut short"
      }
      let undecided = decision.rules.filter { $0.result == .inconclusive }
      let names = undecided.map(\.rule.rawValue)
      return names.isEmpty
        ? "nothing could be decided"
        : "cannot tell by \(words: Figures.list(names))"
    }
  }

  var failingShare: Phrase {
    let failing = decision.rules.count { $0.result == .fail }
    let all = Figures.count(decision.rules.count, "rule")
    return "\(failing) of \(words: all) failed"
  }

  /// The rules that stopped the release first, the undecided ones next.
  ///
  /// Where `listsChanges` is not set, a failing rule lists only what is no change of this
  /// comparison.
  func ruleEntries(_ verdicts: [Verdict], listsChanges: Bool = true) -> [RuleEntry] {
    let rules = decision.rules.filter { $0.result != .pass && verdicts.contains($0.result) }
    let asked = Set(rules.flatMap(\.tests))
    var changes: [TestID: Change] = [:]
    for change in comparison.changes where asked.contains(change.id) {
      changes[change.id] = change
    }
    let entries = ChangeEntries(comparison)
    return verdicts.flatMap { verdict in
      decision.rules.filter { $0.result == verdict }.map { rule in
        var listed = rule
        if verdict == .fail, !listsChanges { listed.tests.removeAll { changes[$0] != nil } }
        return RuleEntry(
          verdict.glyph, Phrase(words: verdict.rawValue), name: Phrase(words: rule.rule.rawValue),
          tone: verdict == .pass ? .none : verdict.tone, detail: "\(sentence: rule.detail)",
          entries: tests(of: listed, changes, entries))
      }
    }
  }

  /// The tests that a rule stopped at: all where it fails, some where it cannot tell.
  private func tests(
    of rule: RuleResult, _ changes: [TestID: Change], _ entries: ChangeEntries
  ) -> [Entry] {
    guard rule.result != .pass else { return [] }
    var ids = rule.tests
    if rule.result == .inconclusive {
      // What failed before matters most where nothing can be said now.
      ids = ids.filter { Self.wasBad(changes[$0]) } + ids.filter { !Self.wasBad(changes[$0]) }
    }
    let limit = rule.result == .fail ? ids.count : Self.testLimit
    var result = ids.prefix(limit).map { id -> Entry in
      guard let change = changes[id] else {
        return Entry(nil, "", tone: .none, name: Clipping.name(id.description))
      }
      var entry = entries.entry(change)
      entry.lines = []
      return entry
    }
    let more = rule.tests.count - result.count
    if more > 0 { result.append(Entry(nil, "", tone: .none, name: "and \(more) more")) }
    return result
  }

  private static func wasBad(_ change: Change?) -> Bool {
    [change?.before, change?.after].contains { side in
      guard let side, side.isKnown else { return false }
      return side.outcome.severity > 0 || side.outcome == .flaky
    }
  }

  /// What the results of a cut round are not.
  private var noRate: Phrase? {
    let totals = comparison.candidateTotals
    guard comparison.candidate.completeness == .truncated,
      let planned = comparison.candidate.header.planned, planned > totals.total
    else { return nil }
    let missing = planned - totals.total
    return """
      \(totals.passed) of \(words: Figures.count(totals.total, "result")) passed. That is no pass \
      rate: \(words: Figures.count(missing, "test")) \(words: missing == 1 ? "is" : "are") not in it.
      """
  }

  var closing: [Block] {
    var blocks: [Block] = []
    if let part = comparison.part { blocks.append(.text("\(sentence: part.sentence)")) }
    if let noRate { blocks.append(.text(noRate)) }
    if decision.verdict == .fail || !decision.uncounted.isEmpty {
      let isFailing = decision.rules.contains { $0.result == .fail }
      let share: [Phrase] = isFailing ? ["\(failingShare)."] : []
      let uncounted = decision.uncounted.map { Phrase([Phrase.Run(.sentence, $0)]) }
      blocks.append(.text((share + uncounted).joined(" ")))
    }
    for sentence in decision.counterfactual { blocks.append(.text("\(sentence: sentence)")) }
    return blocks
  }

  var policy: Phrase {
    var phrase: Phrase = "policy: "
    if let path = decision.policy.path {
      phrase += "\(input: path)"
      if let hash = decision.policy.sha256 {
        phrase += " (SHA-256 \(words: String(decoding: hash.utf8.prefix(16), as: UTF8.self)))"
      }
    } else {
      phrase += "built in"
    }
    if decision.policy.profile != .release {
      phrase += ", profile \(words: decision.policy.profile.rawValue)"
    }
    return phrase + ". exit status \(words: String(exitStatus))"
  }
}
