import RoundModel

/// Says how the rows of one test were tied together, round after round.
struct IdentityStory {
  private let timeline: Timeline
  private let track: Int

  init(_ timeline: Timeline, track: Int) {
    self.timeline = timeline
    self.track = track
  }

  /// How the row of a round was found to be the test, or `nil` in the first round that names it.
  func sentence(_ round: Int) -> String? {
    guard let row = timeline.row(track, in: round) else { return ambiguity(round) }
    guard let before = (0..<round).last(where: { timeline.row(track, in: $0) != nil }),
      let old = timeline.row(track, in: before)
    else { return ambiguity(row, in: round) }
    let (one, two) = (timeline.rounds[before], timeline.rounds[round])
    if let rename = timeline.renames.first(where: { $0.round == round && $0.newRow == row }) {
      return renamed(rename)
    }
    let (was, now) = (one.id(of: one.rows[old]), two.id(of: two.rows[row]))
    if was == now { return "the same id as in \(one.name)" }
    let areBare = [(one, old), (two, row)].map { $0.0.scopes[Int($0.0.rows[$0.1].scope)].isBare }
    if areBare[0] == areBare[1] {
      if timeline.differInVolatileParts((before, old), (round, row)) {
        return "the same as '\(was)' of \(one.name) but for parts that every run makes anew"
      }
      return "the same place and name as '\(was)' of \(one.name), which writes them in another way"
    }
    return areBare[0]
      ? "the only test that '\(was)' of \(one.name) fits"
      : "fits '\(was)' of \(one.name) alone"
  }

  private func renamed(_ rename: Timeline.Rename) -> String {
    let round = timeline.rounds[rename.oldRound]
    let old = round.id(of: round.rows[rename.oldRow])
    let verb = rename.isRenamed ? (rename.isMoved ? "renamed and moved" : "renamed") : "moved"
    switch rename.tier {
    case .confirmed: return "\(verb) from '\(old)', as was confirmed"
    case .moved: return "\(verb) from '\(old)': \(rename.why)"
    case .certain, .probable:
      return "\(verb) from '\(old)' (score \(RenameNotes.decimal(rename.score)), "
        + "\(RenameNotes.decimal(Timeline.certainScore)) needed: \(rename.why))"
    }
  }

  /// Why a row was tied to no row of another round.
  private func ambiguity(_ row: Int, in round: Int) -> String? {
    guard let found = timeline.ambiguities.first(where: { $0.round == round && $0.row == row })
    else { return nil }
    let other = timeline.rounds[found.otherRound]
    return "fits \(Count.tests(found.candidates.count)) of \(other.name), and was taken for none: "
      + Self.list(found.candidates, in: other)
  }

  /// Why a round that may name the test was not tied to it.
  private func ambiguity(_ round: Int) -> String? {
    for other in timeline.rounds.indices {
      guard let row = timeline.row(track, in: other) else { continue }
      for found in timeline.ambiguities {
        let names = timeline.rounds[found.round]
        if found.round == other, found.row == row, found.otherRound == round {
          let list = Self.list(found.candidates, in: timeline.rounds[round])
          return "it fits \(Count.tests(found.candidates.count)) here, and was taken for none: "
            + list
        }
        if found.otherRound == other, found.round == round, found.candidates.contains(row) {
          return "'\(names.id(of: names.rows[found.row]))' may be it, and fits "
            + "\(Count.tests(found.candidates.count)): it was taken for none"
        }
      }
    }
    return nil
  }

  private static func list(_ rows: [Int], in round: Round) -> String {
    let shown = rows.prefix(3).map { "'\(round.id(of: round.rows[$0]))'" }.joined(separator: ", ")
    return rows.count > 3 ? shown + " and \(rows.count - 3) more" : shown
  }
}
