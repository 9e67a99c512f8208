/// Tests matched across a stream of rounds, each of which is let go when the next has come.
///
/// A ``Timeline`` keeps its rounds, which is right for two of them; a history of hundreds keeps of
/// each test its identity and nothing else. Identity is settled as there: by the bytes first, then
/// by bare names, then by renames between two neighbours that both name every test.
package struct TestBook: Sendable {
  private var names = IdentityStore()
  /// The identity that each test goes by, as an index into the store.
  private var current: [Int32] = []
  /// The round that last had each test, by its number in the stream.
  private var lastRound: [Int32] = []
  private var roundNumber: Int32 = -1
  /// The identities of the last round's rows in their order, which the next one mostly repeats.
  private var order: [Int32] = []
  private var previous: (round: Round, tracks: [Int32])?
  private let confirmed: [TestID: TestID]
  /// The renames and moves that were accepted, with the number of the round that has the new name.
  package private(set) var renames: [(track: Int, old: TestID, rename: Timeline.Rename)] = []

  /// An empty book.
  ///
  /// - Parameter renames: New identities by old ones, as somebody confirmed them.
  package init(renames: [TestID: TestID] = [:]) { confirmed = renames }

  /// The number of tests so far.
  package var count: Int { current.count }

  /// The identity that a test goes by: that of the last round that names it, or the whole one where
  /// others are bare.
  package func id(of track: Int) -> TestID { names.id(Int(current[track])) }

  /// The test with an identity, under whichever of its names.
  package func track(of id: TestID) -> Int? {
    names.entries.indices.first { names.id($0) == id }.map { Int(names.entries[$0].track) }
  }

  /// Every identity that was met, with the test that it belongs to.
  package var identities: [(id: TestID, track: Int)] {
    names.entries.indices.map { (names.id($0), Int(names.entries[$0].track)) }
  }

  /// Ties the rows of the next round to tests, and opens tests for those that are new.
  ///
  /// - Returns: For each row its test; −1 for what is no test.
  package mutating func match(_ round: Round) -> [Int32] {
    roundNumber += 1
    var pass = BookPass(
      round: round, number: roundNumber, names: names, lastRound: lastRound, current: current,
      order: order)
    names = IdentityStore()
    lastRound = []
    order = []
    pass.run()
    names = pass.names
    lastRound = pass.lastRound
    order = pass.order
    var tracks = pass.tracks
    var unmatched = pass.unmatched
    if !unmatched.isEmpty {
      tieConfirmed(round, &tracks, &unmatched)
      tieNeighbours(round, &tracks, &unmatched)
      tieBareNames(round, &tracks, &unmatched)
      for row in unmatched { open(row, of: round, &tracks) }
    }
    // What is no test has no place in the order of tests.
    order.removeAll { $0 < 0 }
    previous = (round, tracks)
    return tracks
  }

  private func isFree(_ track: Int32) -> Bool { lastRound[Int(track)] != roundNumber }

  /// Opens a test for a row.
  private mutating func open(_ row: Int, of round: Round, _ tracks: inout [Int32]) {
    let track = Int32(truncatingIfNeeded: current.count)
    let identity = names.add(round, row, track: track)
    current.append(identity)
    lastRound.append(roundNumber)
    tracks[row] = track
    order[row] = identity
  }

  /// Gives a test the identity of a row, by which it goes from then on unless it has a whole one.
  private mutating func tie(
    _ row: Int, of round: Round, to track: Int32, _ tracks: inout [Int32]
  ) {
    let identity = names.add(round, row, track: track)
    let isWhole = !round.scopes[Int(round.rows[row].scope)].isBare
    if isWhole || names.isBare(Int(current[Int(track)])) { current[Int(track)] = identity }
    lastRound[Int(track)] = roundNumber
    tracks[row] = track
    order[row] = identity
  }

  // MARK: - By what somebody confirmed

  private mutating func tieConfirmed(
    _ round: Round, _ tracks: inout [Int32], _ unmatched: inout [Int]
  ) {
    guard !confirmed.isEmpty else { return }
    var olds: [TestID: [TestID]] = [:]
    for (old, new) in confirmed { olds[new, default: []].append(old) }
    unmatched.removeAll { row in
      let id = round.id(of: round.rows[row])
      guard let (old, track) = formerTest(olds[id] ?? []) else { return false }
      tie(row, of: round, to: track, &tracks)
      let rename = Timeline.Rename(
        round: Int(roundNumber), oldRound: -1, oldRow: -1, newRow: row, tier: .confirmed, score: 1,
        isRenamed: true, isMoved: false, why: "confirmed")
      renames.append((Int(track), old, rename))
      return true
    }
  }

  /// The first of some identities whose test has no row of this round yet.
  private func formerTest(_ olds: [TestID]) -> (old: TestID, track: Int32)? {
    for old in olds.sorted() {
      guard let track = track(of: old) else { continue }
      let number = Int32(truncatingIfNeeded: track)
      if isFree(number) { return (old, number) }
    }
    return nil
  }

  // MARK: - By bare names

  private mutating func tieBareNames(
    _ round: Round, _ tracks: inout [Int32], _ unmatched: inout [Int]
  ) {
    let hasBareRow = unmatched.contains { round.isBare($0) }
    let hasWholeRow = unmatched.contains { !round.isBare($0) }
    guard (hasBareRow && names.hasWhole) || (hasWholeRow && names.hasBare) else { return }
    var rowsOf: [[UInt8]: Int] = [:]
    for row in round.rows.indices where round.rows[row].kind == .test {
      rowsOf[round.leaf(row), default: 0] += 1
    }
    var tracksOf: [[UInt8]: (track: Int32, hasBare: Bool, hasWhole: Bool)?] = [:]
    for (index, entry) in names.entries.enumerated() {
      let leaf = names.leaf(index)
      guard rowsOf[leaf] != nil else { continue }
      let isBare = names.isBare(index)
      guard let known = tracksOf[leaf] else {
        tracksOf[leaf] = .some((entry.track, isBare, !isBare))
        continue
      }
      // Two tests with one leaf: a bare name is neither of them.
      tracksOf[leaf] = known.flatMap { one in
        one.track == entry.track
          ? (one.track, one.hasBare || isBare, one.hasWhole || !isBare) : nil
      }
    }
    unmatched.removeAll { row in
      let leaf = round.leaf(row)
      guard rowsOf[leaf] == 1, let found = tracksOf[leaf] ?? nil, isFree(found.track),
        round.isBare(row) ? found.hasWhole : found.hasBare && !found.hasWhole
      else { return false }
      tie(row, of: round, to: found.track, &tracks)
      return true
    }
  }

  // MARK: - By the round before

  /// Ties what two neighbouring rounds write differently: other forms, bare names, renames.
  private mutating func tieNeighbours(
    _ round: Round, _ tracks: inout [Int32], _ unmatched: inout [Int]
  ) {
    guard let previous, previous.tracks.contains(where: { $0 >= 0 && isFree($0) }) else { return }
    let open = Set(unmatched)
    let pair = Timeline([previous.round, round])
    var tied: Set<Int> = []
    for (test, link) in pair.links.sorted(by: { $0.key < $1.key }) where link != .identity {
      guard let old = pair.row(test, in: 0), let new = pair.row(test, in: 1), open.contains(new),
        previous.tracks[old] >= 0, isFree(previous.tracks[old])
      else { continue }
      tie(new, of: round, to: previous.tracks[old], &tracks)
      tied.insert(new)
    }
    for rename in pair.renames where tied.contains(rename.newRow) {
      let old = previous.round.id(of: previous.round.rows[rename.oldRow])
      renames.append((Int(previous.tracks[rename.oldRow]), old, rename))
    }
    if !tied.isEmpty { unmatched.removeAll { tied.contains($0) } }
  }
}

extension Round {
  /// Whether the round ran to its end and names every test.
  package var namesEveryTest: Bool { hasFullRoster && completeness == .complete }

  fileprivate func isBare(_ row: Int) -> Bool { scopes[Int(rows[row].scope)].isBare }

  /// The name of a row without a trailing `()`, which some producers write and others do not.
  fileprivate func leaf(_ row: Int) -> [UInt8] {
    withName(of: rows[row]) { name in IdentityStore.leaf((0..<name.count).map { name[$0] }) }
  }
}
