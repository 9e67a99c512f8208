import RoundModel

/// Whether two rounds tell of the same suite.
///
/// Two rounds are of another scope when fewer than half of the tests named by the smaller are in
/// the other, both having full rosters: what one of them does not name was then never meant to be
/// in it, and cannot be called lost or added.
struct RosterScope {
  /// The tests named in both rounds.
  let shared: Int
  /// The tests that the smaller round names.
  let smaller: Int
  let isSame: Bool

  init(_ timeline: Timeline) {
    var shared = 0
    let rows = timeline.rounds[0].rows
    for track in 0..<timeline.count {
      guard let row = timeline.row(track, in: 0), timeline.row(track, in: 1) != nil else {
        continue
      }
      if rows[row].kind == .test { shared += 1 }
    }
    self.shared = shared
    smaller = min(timeline.rounds[0].testCount, timeline.rounds[1].testCount)
    isSame =
      !timeline.rounds[0].hasFullRoster || !timeline.rounds[1].hasFullRoster
      || shared * 2 >= smaller
  }
}
