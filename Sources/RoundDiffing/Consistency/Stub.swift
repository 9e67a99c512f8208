package import RoundModel
extension ConsistencyReport {
  package init(of round: Round) {
    self.init(); diagnostics = round.diagnostics.filter { $0.code.isContradiction }
  }
}
extension Round { package init(joining rounds: [Round]) { self = rounds[0] } }
