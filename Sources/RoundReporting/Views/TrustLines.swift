import RoundDiffing
import RoundModel

/// What a comparison rests on, and how far that can be trusted.
struct TrustLines: Sendable {
  private let comparison: Comparison
  private let before: RoundNames
  private let after: RoundNames

  init(_ comparison: Comparison) {
    self.comparison = comparison
    before = RoundNames(comparison.baseline, beside: comparison.candidate)
    after = RoundNames(comparison.candidate, beside: comparison.baseline)
  }

  /// What a reader must know before relying on the comparison.
  var doubts: [Phrase] {
    [(comparison.baseline, before), (comparison.candidate, after)].compactMap { round, name in
      contradiction(round, name)
    }
  }

  var blocks: [Block] {
    ([roster]
      + [comparison.baseline, comparison.candidate].enumerated().map { index, round in
        contradictions(round, index == 0 ? before : after)
      }).compactMap { $0 }.map(Block.muted)
  }

  private var roster: Phrase? {
    let rounds = [comparison.baseline, comparison.candidate]
    let isComplete = rounds.allSatisfy { $0.completeness == .complete }
    guard isComplete else { return nil }
    guard rounds.allSatisfy(\.hasFullRoster) else { return "Both rounds are complete." }
    let allStated = comparison.changes.allSatisfy { change in
      change.before?.evidence ?? .stated == .stated && change.after?.evidence ?? .stated == .stated
    }
    let ending = allStated ? " All outcomes are stated." : ""
    return "Both rounds are complete and name every test.\(words: ending)"
  }

  private func contradictions(_ round: Round, _ name: RoundNames) -> Phrase? {
    guard let told = contradiction(round, name) else { return nil }
    let operand = round.inputs.map(\.source.path).joined(separator: "+")
    return "\(told) (rounddiff check \(input: operand))."
  }

  private func contradiction(_ round: Round, _ name: RoundNames) -> Phrase? {
    let report = ConsistencyReport(of: round)
    let open = report.openContradictions
    let settled = report.diagnostics.count { $0.code == .settledByMachine }
    guard open + settled > 0 else { return nil }
    let what: Phrase
    if open == 0 {
      what = "contradicts itself \(words: Figures.times(settled)); its machine results settle that"
    } else {
      what = "contradicts itself \(words: Figures.times(open + settled))"
    }
    return "\(name.capitalized) \(what)"
  }
}
