/// Collects what has the same leaf: the last part of an identity, `name()` and `name` alike.
struct LeafTable {
  /// A leaf and all that have it.
  struct Leaf {
    /// A row that spells the leaf.
    fileprivate let round: Int
    fileprivate let row: Int
    fileprivate(set) var entries: [IdentityTable.Entry] = []
    /// The rows of the round being matched.
    fileprivate(set) var rows: [Int] = []
    /// What has the leaf before its parameters, which the leaf itself has not.
    fileprivate(set) var parametrisedEntries: [IdentityTable.Entry] = []
    fileprivate(set) var parametrisedRows: [Int] = []
  }

  private let rounds: [Round]
  private let spelling: LeafSpelling
  private var index: RowIndex
  private(set) var leaves: [Leaf] = []

  init(_ rounds: [Round], spelling: LeafSpelling, capacity: Int) {
    self.rounds = rounds
    self.spelling = spelling
    index = RowIndex(capacity: capacity)
  }

  /// Makes the table collect the leaf of a row.
  mutating func want(_ round: Int, _ row: Int) {
    guard findLeaf(round, row) == nil else { return }
    _ = index.findOrInsert(leaves.count, key: key(round, row)) { _ in false }
    leaves.append(Leaf(round: round, row: row))
  }

  /// Adds a row of the round being matched, if its leaf is wanted.
  mutating func add(row: Int, of round: Int) {
    if let leaf = findLeaf(round, row) { leaves[leaf].rows.append(row) }
    if let leaf = findStem(round, row) { leaves[leaf].parametrisedRows.append(row) }
  }

  /// Adds an identity that a track is known by, if its leaf is wanted.
  mutating func add(_ entry: IdentityTable.Entry) {
    let (round, row) = (Int(entry.round), Int(entry.row))
    if let leaf = findLeaf(round, row) { leaves[leaf].entries.append(entry) }
    if let leaf = findStem(round, row) { leaves[leaf].parametrisedEntries.append(entry) }
  }

  private func findLeaf(_ round: Int, _ row: Int) -> Int? {
    let facts = rounds[round].rows[row]
    return rounds[round].withName(of: facts) { name in
      spelling.withLeaf(name) { find($0, facts.kind) }
    }
  }

  private func findStem(_ round: Int, _ row: Int) -> Int? {
    let facts = rounds[round].rows[row]
    return rounds[round].withName(of: facts) { name in
      spelling.withStem(name) { find($0, facts.kind) } ?? nil
    }
  }

  private func find(_ spelled: Span<UInt8>, _ kind: Kind) -> Int? {
    index.find(key: IdentityHash.hash(spelled)) { leaf in
      let known = leaves[leaf]
      let other = rounds[known.round].rows[known.row]
      guard other.kind == kind else { return false }
      return rounds[known.round].withName(of: other) { name in
        spelling.withLeaf(name) { $0.equals(spelled) }
      }
    }
  }

  private func key(_ round: Int, _ row: Int) -> UInt64 {
    rounds[round].withName(of: rounds[round].rows[row]) { name in
      spelling.withLeaf(name) { IdentityHash.hash($0) }
    }
  }
}
