package import RoundDiffing
package import RoundModel

extension Views {
  /// One round, normalised.
  package static func show(_ round: Round) -> Document {
    ShowView(round, ShowView.Findings(of: round)).document
  }

  /// Everything that is known of one test.
  package static func explain(_ explanation: Explanation) -> Document {
    ExplainView(explanation).document
  }

  /// Each test over many rounds.
  package static func history(_ history: History, _ terms: HistoryTerms) -> Document {
    HistoryView(history, terms).document
  }

  /// Whether every file of a history folder is what it should be.
  package static func historyCheck(_ check: HistoryCheck) -> Document {
    HistoryCheckView(check).document
  }

  /// A draft of a postmortem.
  package static func postmortem(_ draft: Postmortem) -> Document {
    PostmortemView(draft).document
  }
}

extension ShowView.Findings {
  /// What the analyses say of a round on its own.
  init(of round: Round) {
    let report = ConsistencyReport(of: round)
    self.init()
    causes = CauseAnalysis(Timeline([round])).causes
    for cause in causes {
      for member in cause.members where causeOf[member.id] == nil { causeOf[member.id] = cause.id }
    }
    unlisted = UnlistedTests(of: round)
    contradicted = Self.contradicted(round, report)
    contradictions = report.openContradictions
  }

  /// The groups that a contradiction was found in, or whose figures leave room for one.
  private static func contradicted(_ round: Round, _ report: ConsistencyReport) -> Set<Int> {
    var groupAt: [SourcePlace: Int] = [:]
    for claim in round.claims {
      if case .group(let index) = claim.scope { groupAt[claim.place] = index }
    }
    for (index, group) in round.groups.enumerated() {
      if let place = group.place, groupAt[place] == nil { groupAt[place] = index }
    }
    var groups = report.contestedGroups
    for diagnostic in report.diagnostics
    where diagnostic.code.isContradiction && diagnostic.severity == .error {
      if let place = diagnostic.place, let index = groupAt[place] { groups.insert(index) }
    }
    return groups
  }
}
