package import RoundDiffing
package import RoundModel

/// What a command found out: all that any output is made from.
package enum Finding: Sendable {
  /// The commands that have something to report, and the round that `convert` writes anew.
  package enum Kind: Sendable, Hashable, CaseIterable {
    case show, check, explain, compare, gate, postmortem, history, historyCheck, record
  }

  case show(Round)
  /// Reports against themselves, and the status that the program ends with.
  case check([(round: Round, report: ConsistencyReport)], exitStatus: Int? = nil)
  case explain(Explanation)
  case compare(Comparison)
  case gate(GateDecision, GateTerms)
  case postmortem(Postmortem)
  case history(History, HistoryTerms)
  case historyCheck(HistoryCheck)
  case record(Round)

  package var kind: Kind {
    switch self {
    case .show: .show
    case .check: .check
    case .explain: .explain
    case .compare: .compare
    case .gate: .gate
    case .postmortem: .postmortem
    case .history: .history
    case .historyCheck: .historyCheck
    case .record: .record
    }
  }

  /// The finding as a page, which has room for more than a terminal or a comment.
  package var page: Document {
    switch self {
    case .compare(let comparison): ComparisonPage(comparison).document
    case .gate(let decision, let terms):
      ComparisonPage(decision.comparison, decision: decision, terms).document
    default: document
    }
  }

  /// The finding as a comment or a summary, in which what needs no action is folded.
  package func comment(isRoomy: Bool) -> Document {
    switch self {
    case .compare(let comparison): CommentView(comparison, isRoomy: isRoomy).document
    case .gate(let decision, let terms):
      CommentView(
        decision.comparison, gate: GateView(decision, terms), isRoomy: isRoomy
      ).document
    default: document
    }
  }

  /// The finding in words, as every output for people shows it.
  package var document: Document {
    switch self {
    case .show(let round), .record(let round): Views.show(round)
    case .check(let reports, let status): Views.check(reports, exitStatus: status)
    case .explain(let explanation): Views.explain(explanation)
    case .compare(let comparison): Views.compare(comparison)
    case .gate(let decision, let terms): Views.gate(decision, terms)
    case .postmortem(let draft): Views.postmortem(draft)
    case .history(let history, let terms): Views.history(history, terms)
    case .historyCheck(let check): Views.historyCheck(check)
    }
  }
}

/// What a decision of the gate was taken by, apart from its rounds and its policy, and how much of
/// it is told.
package struct GateTerms: Sendable, Hashable {
  /// A file that was read beside the rounds and the policy.
  package struct File: Sendable, Hashable {
    package var path: String
    package var sha256: String

    package init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// The status that the program ends with; the verdict's own where nothing else is known.
  package var exitStatus: Int?
  /// The clock, as RFC 3339.
  package var now: String?
  /// The program's version.
  package var program: String?
  /// The operands, and the options that the decision depends on.
  package var arguments: [String]
  package var renames: File?
  /// The history that was asked, with one hash over all that it holds.
  package var history: File?
  /// Whether to tell what each waiver and quarantine hides.
  package var explainsWaivers = false
  /// Whether to tell every rule in effect, also the built-in ones.
  package var showsAllRules = false

  package init(exitStatus: Int? = nil, now: String? = nil, arguments: [String] = []) {
    self.exitStatus = exitStatus
    self.now = now
    self.arguments = arguments
  }
}
