import RoundModel

/// Two rounds matched, with what each says of the tests that only the other one names.
struct RoundPair {
  let timeline: Timeline
  let scope: RosterScope
  private let silences: [UnnamedTests]
  private let entailments: [RosterEntailment?]
  private let obstacles: Obstacles
  /// For each round, the rows whose counterpart cannot be told, and why.
  private let ambiguous: [[Int: String]]

  init(baseline: Round, candidate: Round, renames: [TestID: TestID] = [:]) {
    timeline = Timeline([baseline, candidate], renames: renames)
    let scope = RosterScope(timeline)
    self.scope = scope
    silences = [
      UnnamedTests(of: baseline, askedBy: candidate, as: .baseline, sameScope: scope.isSame),
      UnnamedTests(of: candidate, askedBy: baseline, as: .candidate, sameScope: scope.isSame),
    ]
    entailments = [RosterEntailment(of: baseline), RosterEntailment(of: candidate)]
    obstacles = Obstacles(of: candidate)
    ambiguous = AmbiguousNames(timeline).reasons
  }

  /// One side of a test: its row, or what the round's silence says.
  struct SideView {
    var row: Int?
    var standing: Standing
    var reason: String?
  }

  /// The side of a test in a round.
  func side(_ track: Int, in round: Int) -> SideView {
    if let row = timeline.row(track, in: round) {
      let facts = timeline.rounds[round].rows[row]
      if let entailment = entailments[round], entailment.entailsPass(of: facts) {
        return SideView(
          row: row, standing: Standing(.told(.passed), evidence: .entailed),
          reason: "it is on the roster, and every failure is listed")
      }
      return SideView(row: row, standing: Standing(facts), reason: reason(of: facts))
    }
    let asking = 1 - round
    guard let row = timeline.row(track, in: asking) else {
      return SideView(standing: Standing(.untold, evidence: .unknown))
    }
    if let reason = ambiguous[asking][row] {
      return SideView(standing: Standing(.untold, evidence: .unknown), reason: reason)
    }
    if round == 1,
      let reason = obstacles.reason(
        forAbsenceOf: timeline.rounds[0].rows[row], of: timeline.rounds[0])
    {
      let standing = Standing(.told(.notRun), evidence: .presumed, keptFromRunning: true)
      return SideView(standing: standing, reason: reason)
    }
    let finding = silences[round].finding(for: timeline.rounds[asking].rows[row])
    return SideView(standing: finding.standing, reason: finding.reason)
  }

  /// Why a named test has nothing to go by.
  private func reason(of row: Row) -> String? {
    if row.flags.contains(.keptFromRunning), row.outcome == .notRun {
      return "an error elsewhere kept the test from running"
    }
    switch row.evidence {
    case .stated, .entailed, .presumed: return nil
    case .contested: return "what it says of the test contradicts itself"
    case .unknown: return "it names the test without an outcome"
    }
  }
}

/// The tests whose counterpart in the other round cannot be told, because a bare name fits several.
struct AmbiguousNames {
  /// For each round, the reason by row.
  private(set) var reasons: [[Int: String]]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ timeline: Timeline) {
    reasons = Array(repeating: [:], count: timeline.rounds.count)
    guard !timeline.ambiguities.isEmpty else { return }
    var places = timeline.rounds.map { PlaceReader(round: $0) }
    for ambiguity in timeline.ambiguities {
      let round = timeline.rounds[ambiguity.round]
      let other = timeline.rounds[ambiguity.otherRound]
      let row = round.rows[ambiguity.row]
      let name = round.id(of: row)
      let fits = ambiguity.candidates.prefix(3).map { "'\(other.id(of: other.rows[$0]))'" }
      let more = ambiguity.candidates.count - fits.count
      let list = fits.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
      let all =
        "'\(name)' fits \(Count.tests(ambiguity.candidates.count)) of \(other.name): \(list)"
      reasons[ambiguity.round][ambiguity.row] = all
      for candidate in ambiguity.candidates where reasons[ambiguity.otherRound][candidate] == nil {
        reasons[ambiguity.otherRound][candidate] =
          "its '\(name)' fits \(Count.tests(ambiguity.candidates.count)), this one among them"
      }
      diagnostics.append(
        Diagnostic(
          .ambiguousName, all + "; it is taken for none of them",
          at: places[ambiguity.round].place(of: Int(row.offset), source: row.source)))
    }
  }
}
