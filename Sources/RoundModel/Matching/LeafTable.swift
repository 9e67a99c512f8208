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
    guard find(round, row) == nil else { return }
    _ = index.findOrInsert(leaves.count, key: key(round, row)) { _ in false }
    leaves.append(Leaf(round: round, row: row))
  }

  /// Adds a row of the round being matched, if its leaf is wanted.
  mutating func add(row: Int, of round: Int) {
    guard let leaf = find(round, row) else { return }
    leaves[leaf].rows.append(row)
  }

  /// Adds an identity that a track is known by, if its leaf is wanted.
  mutating func add(_ entry: IdentityTable.Entry) {
    guard let leaf = find(Int(entry.round), Int(entry.row)) else { return }
    leaves[leaf].entries.append(entry)
  }

  private func find(_ round: Int, _ row: Int) -> Int? {
    index.find(key: key(round, row)) { same($0, round, row) }
  }

  private func same(_ leaf: Int, _ round: Int, _ row: Int) -> Bool {
    let known = leaves[leaf]
    let (one, two) = (rounds[known.round].rows[known.row], rounds[round].rows[row])
    guard one.kind == two.kind else { return false }
    return rounds[known.round].withName(of: one) { left in
      rounds[round].withName(of: two) { right in
        left.extracting(0..<Self.end(left)).equals(right.extracting(0..<Self.end(right)))
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
