/// Builds the tracks of a timeline: identity first, then bare names, then renames.
struct RowMatcher {
  let rounds: [Round]
  let scopes: ScopeNumbers
  private(set) var cells: [Int32] = []
  private(set) var identities = IdentityTable()
  private(set) var links: [Int: Timeline.Link] = [:]
  private(set) var ambiguities: [Timeline.Ambiguity] = []
  private(set) var renames: [Timeline.Rename] = []
  private(set) var possibleRenames: [Timeline.Rename] = []
  private(set) var skippedSearches: [Timeline.SkippedSearch] = []
  /// New identities by old ones, as somebody confirmed them.
  private let confirmed: [TestID: TestID]
  /// The old names of confirmed renames that no two rounds bear out.
  private(set) var unused: Set<TestID>

  init(_ rounds: [Round], confirmed: [TestID: TestID]) {
    self.rounds = rounds
    self.confirmed = confirmed
    unused = Set(confirmed.keys)
    scopes = ScopeNumbers(rounds)
  }

  /// The number of tracks so far.
  var count: Int { rounds.isEmpty ? 0 : cells.count / rounds.count }

  mutating func run() {
    guard let first = rounds.first else { return }
    identities.reserve(first.rows.count)
    cells.reserveCapacity(first.rows.count * rounds.count)
    for row in first.rows.indices { openTrack(round: 0, row: row) }
    for round in rounds.indices.dropFirst() { match(round) }
  }

  /// Ties the rows of a round to the tracks known so far, and opens tracks for the rest.
  private mutating func match(_ round: Int) {
    var unmatched = matchIdentities(round)
    matchConfirmed(round, &unmatched)
    matchForms(round, &unmatched)
    matchBareNames(round, &unmatched)
    matchTitles(round, &unmatched)
    matchRenames(round, &unmatched)
    for row in unmatched { openTrack(round: round, row: row) }
  }

  private mutating func matchForms(_ round: Int, _ unmatched: inout [Int]) {
    var forms = FormMatcher(self, round: round, unmatched: unmatched)
    forms.run()
    ambiguities += forms.ambiguities
    if let skipped = forms.skipped { skippedSearches.append(skipped) }
    for join in forms.joins { tie(join.track, to: join.row, of: round, as: .otherForm) }
    remove(forms.joins.map(\.row), from: &unmatched)
  }

  private mutating func matchBareNames(_ round: Int, _ unmatched: inout [Int]) {
    guard !unmatched.isEmpty else { return }
    var bare = BareNameMatcher(self, round: round, unmatched: unmatched)
    bare.run()
    ambiguities += bare.ambiguities
    for join in bare.joins { tie(join.track, to: join.row, of: round, as: .bareName) }
    remove(bare.joins.map(\.row), from: &unmatched)
  }

  private mutating func matchTitles(_ round: Int, _ unmatched: inout [Int]) {
    var titles = TitleMatcher(self, round: round, unmatched: unmatched)
    titles.run()
    for join in titles.joins { tie(join.track, to: join.row, of: round, as: .bareName) }
    remove(titles.joins.map(\.row), from: &unmatched)
  }

  private mutating func matchRenames(_ round: Int, _ unmatched: inout [Int]) {
    guard !unmatched.isEmpty else { return }
    var matcher = RenameMatcher(self, round: round, unmatched: unmatched)
    matcher.run()
    for (track, rename) in matcher.accepted {
      tie(track, to: rename.newRow, of: round, as: .renamed)
      renames.append(rename)
    }
    possibleRenames += matcher.probable
    if let skipped = matcher.skipped { skippedSearches.append(skipped) }
    remove(matcher.accepted.map(\.rename.newRow), from: &unmatched)
  }

  /// Applies the renames that somebody confirmed.
  private mutating func matchConfirmed(_ round: Int, _ unmatched: inout [Int]) {
    guard !confirmed.isEmpty else { return }
    let found = ConfirmedRenames(confirmed, in: self, round: round).ties
    for tie in found {
      let track = Int(tie.entry.track)
      unused.remove(tie.old)
      let before = cell(track, in: round)
      guard Int(before) != tie.row else { continue }
      // Another test took the old name, and starts a history of its own.
      if before >= 0 { unmatched.append(Int(before)) }
      renames.append(confirmedRename(tie.entry, tie.row, in: round))
      self.tie(track, to: tie.row, of: round, as: .renamed)
    }
    remove(found.map(\.row), from: &unmatched)
    unmatched.sort()
  }

  private func confirmedRename(
    _ entry: IdentityTable.Entry, _ row: Int, in round: Int
  ) -> Timeline.Rename {
    let (one, two) = (rounds[Int(entry.round)], rounds[round])
    let (old, new) = (one.rows[Int(entry.row)], two.rows[row])
    let isMoved = one.scopes[Int(old.scope)].prefix != two.scopes[Int(new.scope)].prefix
    let isRenamed = one.withName(of: old) { left in
      two.withName(of: new) { !left.equals($0) }
    }
    return Timeline.Rename(
      round: round, oldRound: Int(entry.round), oldRow: Int(entry.row), newRow: row,
      tier: .confirmed, score: 1,
      isRenamed: isRenamed, isMoved: isMoved, why: "confirmed")
  }

  private func remove(_ rows: [Int], from unmatched: inout [Int]) {
    guard !rows.isEmpty else { return }
    let gone = Set(rows)
    unmatched.removeAll { gone.contains($0) }
  }

  private mutating func openTrack(round: Int, row: Int) {
    let track = count
    for column in rounds.indices {
      cells.append(column == round ? Int32(truncatingIfNeeded: row) : Timeline.absent)
    }
    identities.add(round: round, row: row, track: track, key: rounds[round].rows[row].key)
  }

  /// Gives a track the row of a round, by which it is known from then on.
  mutating func tie(_ track: Int, to row: Int, of round: Int, as link: Timeline.Link) {
    cells[track * rounds.count + round] = Int32(truncatingIfNeeded: row)
    links[track] = link
    identities.add(round: round, row: row, track: track, key: rounds[round].rows[row].key)
  }

  func isFree(_ track: Int, _ round: Int) -> Bool { cell(track, in: round) < 0 }

  /// The row of a track in a round; -1 for none.
  func cell(_ track: Int, in round: Int) -> Int32 { cells[track * rounds.count + round] }

  /// Matches by identity, and returns the rows that no track is known by.
  private mutating func matchIdentities(_ round: Int) -> [Int] {
    let (then, now) = (rounds[round - 1], rounds[round])
    var pass = IdentityPass(
      rounds: rounds, scopes: scopes.numbers, round: round,
      cells: cells, identities: identities)
    cells = []
    identities = IdentityTable()
    then.withNameBytes { thenSource, thenBytes, thenStore in
      now.withNameBytes { nowSource, nowBytes, nowStore in
        for row in now.rows.indices {
          pass.match(row) { earlier, later in
            guard earlier.name.isInStore || earlier.source == thenSource,
              later.name.isInStore || later.source == nowSource
            else {
              return then.withName(of: earlier) { left in
                now.withName(of: later) { left.equals($0) }
              }
            }
            let left = (earlier.name.isInStore ? thenStore : thenBytes)
              .extracting(earlier.name.range)
            let right = (later.name.isInStore ? nowStore : nowBytes).extracting(later.name.range)
            return left.equals(right)
          }
        }
      }
    }
    cells = pass.cells
    identities = pass.identities
    return pass.unmatched
  }
}

/// One pass over the rows of a round, in the order of the round before it.
private struct IdentityPass {
  private let rounds: [Round]
  private let scopes: [[Int32]]
  private let scopesThen: [Int32]
  private let scopesNow: [Int32]
  private let then: [Row]
  private let now: [Row]
  private let round: Int
  private let width: Int
  private(set) var cells: [Int32]
  private(set) var identities: IdentityTable
  private(set) var unmatched: [Int] = []
  /// The track of each row of the round before; empty where rows and tracks are numbered alike.
  private let tracks: [Int32]
  /// The row of the round before that is likely to come next.
  private var expected = 0

  init(
    rounds: [Round], scopes: [[Int32]], round: Int, cells: consuming [Int32],
    identities: consuming IdentityTable
  ) {
    self.rounds = rounds
    self.scopes = scopes
    self.round = round
    width = rounds.count
    scopesThen = scopes[round - 1]
    scopesNow = scopes[round]
    then = rounds[round - 1].rows
    now = rounds[round].rows
    var tracks: [Int32] = []
    if round > 1 {
      tracks = Array(repeating: -1, count: then.count)
      var track = 0
      while track * width < cells.count {
        let row = cells[track * width + round - 1]
        if row >= 0 { tracks[Int(row)] = Int32(truncatingIfNeeded: track) }
        track += 1
      }
    }
    self.tracks = tracks
    self.cells = cells
    self.identities = identities
  }

  /// Ties a row to the test that it is, if one is known.
  ///
  /// - Parameters:
  ///   - row: The row of the round.
  ///   - sameName: Whether a row of the round before and one of the round have the same name.
  @inline(__always)
  mutating func match(_ row: Int, sameName: (Row, Row) -> Bool) {
    if !isNext(row, sameName) { lookUp(row, sameName) }
  }

  /// Ties a row to the test that came next in the round before, if it is that one.
  @inline(__always)
  private mutating func isNext(_ row: Int, _ sameName: (Row, Row) -> Bool) -> Bool {
    guard expected < then.count else { return false }
    let (earlier, later) = (then[expected], now[row])
    guard earlier.key == later.key, earlier.kind == later.kind,
      scopesThen[Int(earlier.scope)] == scopesNow[Int(later.scope)], sameName(earlier, later)
    else { return false }
    let track = tracks.isEmpty ? expected : Int(tracks[expected])
    guard cells[track * width + round] < 0 else { return false }
    cells[track * width + round] = Int32(truncatingIfNeeded: row)
    expected += 1
    return true
  }

  /// Finds a row in the table of all identities.
  @inline(__always)
  private mutating func lookUp(_ row: Int, _ sameName: (Row, Row) -> Bool) {
    identities.prepare()
    let found = identities.find(key: now[row].key) { isSame($0, row, sameName) }
    guard let found, cells[Int(found.track) * width + round] < 0 else {
      unmatched.append(row)
      return
    }
    cells[Int(found.track) * width + round] = Int32(truncatingIfNeeded: row)
    let before = cells[Int(found.track) * width + round - 1]
    if before >= 0 { expected = Int(before) + 1 }
  }

  @inline(__always)
  private func isSame(
    _ entry: IdentityTable.Entry, _ row: Int, _ sameName: (Row, Row) -> Bool
  ) -> Bool {
    guard Int(entry.round) == round - 1 else { return isSameAsEarlier(entry, row) }
    let (earlier, later) = (then[Int(entry.row)], now[row])
    return earlier.kind == later.kind
      && scopesThen[Int(earlier.scope)] == scopesNow[Int(later.scope)] && sameName(earlier, later)
  }

  private func isSameAsEarlier(_ entry: IdentityTable.Entry, _ row: Int) -> Bool {
    let earlier = rounds[Int(entry.round)].rows[Int(entry.row)]
    let later = now[row]
    guard earlier.kind == later.kind,
      scopes[Int(entry.round)][Int(earlier.scope)] == scopesNow[Int(later.scope)]
    else { return false }
    return rounds[Int(entry.round)].withName(of: earlier) { left in
      rounds[round].withName(of: later) { left.equals($0) }
    }
  }
}
