/// Builds the tracks of a timeline: identity first, then bare names.
struct RowMatcher {
  private let rounds: [Round]
  private(set) var cells: [Int32] = []
  private(set) var links: [Int: Timeline.Link] = [:]
  private(set) var ambiguities: [Timeline.Ambiguity] = []
  /// A row that stands for each track: the first that names it.
  private var head: [(round: Int32, row: Int32)] = []

  init(_ rounds: [Round]) { self.rounds = rounds }

  mutating func run() {
    guard let first = rounds.first else { return }
    for row in first.rows.indices { appendTrack(round: 0, row: row) }
    for round in rounds.indices.dropFirst() { match(round) }
  }

  private mutating func appendTrack(round: Int, row: Int) {
    let base = cells.count
    cells.append(contentsOf: repeatElement(Timeline.absent, count: rounds.count))
    cells[base + round] = Int32(truncatingIfNeeded: row)
    head.append((Int32(truncatingIfNeeded: round), Int32(truncatingIfNeeded: row)))
  }

  /// Ties the rows of a round to the tracks known so far, and opens tracks for the rest.
  private mutating func match(_ round: Int) {
    let known = head.count
    var unmatched: [Int] = []
    var index: RowIndex?
    var expected = 0
    let comparer = RowComparer(rounds, candidate: round)
    for row in rounds[round].rows.indices {
      // Rounds mostly keep their order, so the track after the last match is tried first and the
      // table is built at the first miss.
      if expected < known, isFree(expected, round), comparer.equal(head[expected], row) {
        cells[expected * rounds.count + round] = Int32(truncatingIfNeeded: row)
        expected += 1
        continue
      }
      let table = index ?? makeIndex(known)
      index = table
      let key = rounds[round].rows[row].key
      let found = table.find(key: key) { comparer.equal(head[$0], row) }
      if let found, isFree(found, round) {
        cells[found * rounds.count + round] = Int32(truncatingIfNeeded: row)
        expected = found + 1
      } else {
        unmatched.append(row)
      }
    }
    joinBareNames(round, known: known, unmatched: &unmatched)
    for row in unmatched { appendTrack(round: round, row: row) }
  }

  private func isFree(_ track: Int, _ round: Int) -> Bool {
    cells[track * rounds.count + round] < 0
  }

  private func makeIndex(_ known: Int) -> RowIndex {
    var index = RowIndex(capacity: known)
    for track in 0..<known {
      let row = rounds[Int(head[track].round)].rows[Int(head[track].row)]
      // Rows of one round differ already, and tracks of later rounds were found to be new.
      _ = index.findOrInsert(track, key: row.key) { _ in false }
    }
    return index
  }

  // MARK: - Bare names

  /// Joins names without file and suite to the one test of the other side that has them as leaf.
  private mutating func joinBareNames(_ round: Int, known: Int, unmatched: inout [Int]) {
    let open = (0..<known).filter { isFree($0, round) }
    guard !open.isEmpty, !unmatched.isEmpty else { return }
    let bareOpen = open.filter { isBare(Int(head[$0].round), Int(head[$0].row)) }
    let bareUnmatched = unmatched.filter { isBare(round, $0) }
    guard !bareOpen.isEmpty || !bareUnmatched.isEmpty else { return }
    var joined: Set<Int> = []
    // A track's bare name against qualified rows of this round, all of them: a name that one test
    // already has by identity is ambiguous all the same.
    let qualifiedRows = rounds[round].rows.indices.filter { !isBare(round, $0) }
    let byLeaf = leaves(qualifiedRows.map { (round, $0) })
    for track in bareOpen {
      let (headRound, headRow) = (Int(head[track].round), Int(head[track].row))
      let fits = candidates(headRound, headRow, in: byLeaf).map { qualifiedRows[$0] }
      settle(track, round, headRound, headRow, fits, unmatched, &joined)
    }
    let qualifiedTracks = (0..<known).filter { !isBare(Int(head[$0].round), Int(head[$0].row)) }
    let tracksByLeaf = leaves(qualifiedTracks.map { (Int(head[$0].round), Int(head[$0].row)) })
    for row in bareUnmatched where !joined.contains(row) {
      let fits = candidates(round, row, in: tracksByLeaf).map { qualifiedTracks[$0] }
      if fits.count == 1, isFree(fits[0], round) {
        cells[fits[0] * rounds.count + round] = Int32(truncatingIfNeeded: row)
        links[fits[0]] = .bareName
        joined.insert(row)
      } else if fits.count > 1 {
        ambiguities.append(
          .init(
            round: round, row: row, otherRound: Int(head[fits[0]].round),
            candidates: fits.map { Int(head[$0].row) }))
      }
    }
    unmatched.removeAll { joined.contains($0) }
  }

  private mutating func settle(
    _ track: Int, _ round: Int, _ headRound: Int, _ headRow: Int, _ fits: [Int],
    _ unmatched: [Int], _ joined: inout Set<Int>
  ) {
    if fits.count == 1, let row = fits.first, !joined.contains(row), unmatched.contains(row) {
      cells[track * rounds.count + round] = Int32(truncatingIfNeeded: row)
      links[track] = .bareName
      joined.insert(row)
    } else if fits.count > 1 {
      ambiguities.append(
        .init(round: headRound, row: headRow, otherRound: round, candidates: fits))
    }
  }

  private func isBare(_ round: Int, _ row: Int) -> Bool {
    rounds[round].scopes[Int(rounds[round].rows[row].scope)].isBare
  }

  /// The positions in a list of rows by the bytes of their names.
  private func leaves(_ rows: [(round: Int, row: Int)]) -> [[UInt8]: [Int]] {
    var result: [[UInt8]: [Int]] = [:]
    for (position, entry) in rows.enumerated() {
      result[leaf(entry.round, entry.row), default: []].append(position)
    }
    return result
  }

  private func leaf(_ round: Int, _ row: Int) -> [UInt8] {
    let row = rounds[round].rows[row]
    return rounds[round].withName(of: row) { name in
      var end = name.count
      // `name()` and `name` are the same leaf.
      if end > 2, name[end - 1] == UInt8(ascii: ")"), name[end - 2] == UInt8(ascii: "(") {
        end -= 2
      }
      return (0..<end).map { name[$0] }
    }
  }

  private func candidates(_ round: Int, _ row: Int, in table: [[UInt8]: [Int]]) -> [Int] {
    table[leaf(round, row)] ?? []
  }
}

/// Compares identities byte by byte, scope against scope and name against name.
struct RowComparer {
  private let rounds: [Round]
  private let candidate: Int
  /// For each earlier round, the scopes of the candidate that equal its scopes; -1 for none.
  private let scopeMaps: [[Int32]]

  init(_ rounds: [Round], candidate: Int) {
    self.rounds = rounds
    self.candidate = candidate
    var byScope: [ScopeBytes: Int32] = [:]
    for (index, scope) in rounds[candidate].scopes.enumerated() {
      byScope[ScopeBytes(scope)] = Int32(truncatingIfNeeded: index)
    }
    scopeMaps = (0..<candidate).map { round in
      rounds[round].scopes.map { byScope[ScopeBytes($0)] ?? -1 }
    }
  }

  private struct ScopeBytes: Hashable {
    let prefix: [UInt8]
    let suffix: [UInt8]
    init(_ scope: RowScope) {
      prefix = scope.prefix
      suffix = scope.suffix
    }
  }

  @inline(__always)
  func equal(_ head: (round: Int32, row: Int32), _ row: Int) -> Bool {
    let earlier = rounds[Int(head.round)].rows[Int(head.row)]
    let later = rounds[candidate].rows[row]
    guard earlier.key == later.key else { return false }
    guard scopeMaps[Int(head.round)][Int(earlier.scope)] == Int32(truncatingIfNeeded: later.scope)
    else { return false }
    return rounds[Int(head.round)].withName(of: earlier) { left in
      rounds[candidate].withName(of: later) { right in
        guard left.count == right.count else { return false }
        for index in 0..<left.count where left[index] != right[index] { return false }
        return true
      }
    }
  }
}
