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
  private var index: RowIndex
  private(set) var leaves: [Leaf] = []

  init(_ rounds: [Round], capacity: Int) {
    self.rounds = rounds
    index = RowIndex(capacity: capacity)
  }

  /// Makes the table collect the leaf of a row.
  mutating func want(_ round: Int, _ row: Int) {
    guard find(round, row, Self.end) == nil else { return }
    _ = index.findOrInsert(leaves.count, key: key(round, row)) { _ in false }
    leaves.append(Leaf(round: round, row: row))
  }

  /// Adds a row of the round being matched, if its leaf is wanted.
  mutating func add(row: Int, of round: Int) {
    if let leaf = find(round, row, Self.end) { leaves[leaf].rows.append(row) }
    if let leaf = findStem(round, row) { leaves[leaf].parametrisedRows.append(row) }
  }

  /// Adds an identity that a track is known by, if its leaf is wanted.
  mutating func add(_ entry: IdentityTable.Entry) {
    let (round, row) = (Int(entry.round), Int(entry.row))
    if let leaf = find(round, row, Self.end) { leaves[leaf].entries.append(entry) }
    if let leaf = findStem(round, row) { leaves[leaf].parametrisedEntries.append(entry) }
  }

  private func findStem(_ round: Int, _ row: Int) -> Int? {
    let hasStem = rounds[round].withName(of: rounds[round].rows[row]) { NameStem.end($0) != nil }
    return hasStem ? find(round, row) { NameStem.end($0) ?? $0.count } : nil
  }

  /// The leaf that a row's name has up to where it ends.
  private func find(_ round: Int, _ row: Int, _ end: (Span<UInt8>) -> Int) -> Int? {
    let facts = rounds[round].rows[row]
    return rounds[round].withName(of: facts) { name in
      let own = name.extracting(0..<end(name))
      return index.find(key: IdentityHash.hash(own)) { leaf in
        let known = leaves[leaf]
        let other = rounds[known.round].rows[known.row]
        guard other.kind == facts.kind else { return false }
        return rounds[known.round].withName(of: other) {
          $0.extracting(0..<Self.end($0)).equals(own)
        }
      }
    }
  }

  private func key(_ round: Int, _ row: Int) -> UInt64 {
    rounds[round].withName(of: rounds[round].rows[row]) { name in
      IdentityHash.hash(name.extracting(0..<Self.end(name)))
    }
  }

  /// Where the leaf ends: before a trailing `()`, which some producers write and others do not.
  static func end(_ name: Span<UInt8>) -> Int {
    let count = name.count
    guard count > 2, name[count - 1] == UInt8(ascii: ")"), name[count - 2] == UInt8(ascii: "(")
    else { return count }
    return count - 2
  }
}
