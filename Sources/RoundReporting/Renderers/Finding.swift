package import RoundDiffing
package import RoundModel

/// What a command found out: all that any output is made from.
package enum Finding: Sendable {
  /// The commands that have something to report, and the round that `convert` writes anew.
  package enum Kind: Sendable, Hashable, CaseIterable {
    case show, check, explain, compare, gate, postmortem, record
  }

  case show(Round)
  case check([(round: Round, report: ConsistencyReport)])
  case explain(Explanation)
  case compare(Comparison)
  case gate(GateDecision, GateTerms)
  case postmortem(Postmortem)
  case record(Round)

  package var kind: Kind {
    switch self {
    case .show: .show
    case .check: .check
    case .explain: .explain
    case .compare: .compare
    case .gate: .gate
    case .postmortem: .postmortem
    case .record: .record
    }
  }

  /// The finding as a page, which has room for more than a terminal or a comment.
  package var page: Document {
    switch self {
    case .compare(let comparison): ComparisonPage(comparison).document
    case .gate(let decision, let terms):
      ComparisonPage(
        decision.comparison, decision: decision,
        exitStatus: terms.exitStatus ?? decision.verdict.exitStatus
      ).document
    default: document
    }
  }

  /// The finding in words, as every output for people shows it.
  package var document: Document {
    switch self {
    case .show(let round), .record(let round): Views.show(round)
    case .check(let reports): Views.check(reports)
    case .explain(let explanation): Views.explain(explanation)
    case .compare(let comparison): Views.compare(comparison)
    case .gate(let decision, let terms): Views.gate(decision, exitStatus: terms.exitStatus)
    case .postmortem(let draft): Views.postmortem(draft)
    }
  }
}

/// What a decision of the gate was taken by, apart from its inputs.
package struct GateTerms: Sendable, Hashable {
  /// The status that the program ends with; the verdict's own where nothing else is known.
  package var exitStatus: Int?
  /// The clock, as RFC 3339.
  package var now: String?
  /// The operands and options.
  package var arguments: [String]

  package init(exitStatus: Int? = nil, now: String? = nil, arguments: [String] = []) {
    self.exitStatus = exitStatus
    self.now = now
    self.arguments = arguments
  }
}
