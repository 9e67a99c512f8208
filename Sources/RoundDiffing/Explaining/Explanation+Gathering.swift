package import RoundModel

extension Explanation {
  /// Gathers what some rounds, oldest first, tell of a test.
  package init(of name: String, in rounds: [Round]) {
    self.init(name: name, rounds: rounds)
    let timeline = Timeline(rounds)
    switch TestSearch(name, in: timeline).answer {
    case .none(let names): nearest = names
    case .several(let ids, let count):
      nearest = ids
      fitting = count
    case .found(let track):
      id = timeline.id(of: track)
      let analysis = CauseAnalysis(timeline)
      let story = IdentityStory(timeline, track: track)
      appearances = rounds.indices.map { round in
        var appearance = Self.appearance(track, round, timeline, analysis)
        appearance.identity = story.sentence(round)
        return appearance
      }
      addChanges(timeline, track)
      notKnown = Self.gaps(appearances, rounds)
    }
  }

  private static func appearance(
    _ track: Int, _ round: Int, _ timeline: Timeline, _ analysis: CauseAnalysis
  ) -> Appearance {
    guard let row = timeline.row(track, in: round) else { return Appearance() }
    var appearance = Appearance(result: timeline.rounds[round].result(at: row))
    appearance.message = appearance.result?.message
    appearance.messagePlace = appearance.result?.messagePlace
    let references = BackReferences(of: timeline.rounds[round]).all
    appearance.references = references.filter { $0.row == row }
    guard let finding = analysis.finding(round: round, row: row) else { return appearance }
    appearance.message = finding.message ?? appearance.message
    appearance.messagePlace = finding.messagePlace ?? appearance.messagePlace
    appearance.fingerprint = finding.fingerprint
    appearance.causeID = finding.causeID
    let cause = analysis.causes.first { $0.id == finding.causeID }
    let ownID = timeline.rounds[round].id(of: timeline.rounds[round].rows[row])
    appearance.sameCause = (cause?.members ?? [])
      .filter { $0.round == round && $0.id != ownID }
      .map { SharedTest(id: $0.id, place: $0.place) }
      .sorted { $0.id < $1.id }
    return appearance
  }

  /// What happened between each round and the one before it.
  private mutating func addChanges(_ timeline: Timeline, _ track: Int) {
    for round in rounds.indices.dropFirst() {
      let ids = [round - 1, round].compactMap { index in
        timeline.row(track, in: index).map { rounds[index].id(of: rounds[index].rows[$0]) }
      }
      guard !ids.isEmpty else { continue }
      let comparison = Comparison(
        of: rounds[round], against: rounds[round - 1], includingUnchanged: true)
      let change = comparison.changes.first { ids.contains($0.id) }
      appearances[round].change = change
      if appearances[round].result == nil { appearances[round].silence = change?.after }
      if appearances[round - 1].result == nil, appearances[round - 1].silence == nil {
        appearances[round - 1].silence = change?.before
      }
    }
  }

  /// What a reader will ask and the rounds do not tell.
  private static func gaps(_ appearances: [Appearance], _ rounds: [Round]) -> [String] {
    var sentences: [String] = []
    let changed = appearances.contains { appearance in
      guard let change = appearance.change else { return false }
      return !change.changeClass.isUnchanged && change.effect != .unknown
    }
    if changed, rounds.count > 1 {
      let named = rounds.count { $0.header.commit != nil }
      let ending =
        named == 0
        ? "No input names a commit." : "\(named) of \(rounds.count) inputs name a commit."
      sentences.append("what changed between the rounds. \(ending)")
    }
    for (appearance, round) in zip(appearances, rounds)
    where appearance.result == nil && (appearance.silence?.isKnown ?? false) == false {
      let reason = appearance.silence?.reason.map { ": " + $0 } ?? ""
      sentences.append("its outcome in \(round.name)\(reason).")
    }
    let failures = appearances.filter { $0.result?.isBad == true }
    if !failures.isEmpty, failures.allSatisfy({ $0.result?.rootCause == nil }) {
      sentences.append("why it failed: no report states a root cause.")
    }
    return sentences
  }
}
