/// Every identity that a timeline has met, and the track that each one leads to.
///
/// A track has one identity, or several where a bare name or a rename was tied to it.
struct IdentityTable {
  /// A row that spells an identity.
  struct Entry {
    var round: Int32
    var row: Int32
    var track: Int32
  }

  private(set) var entries: [Entry] = []
  /// The key of each identity, which most look-ups need nothing else of.
  private var keys: [UInt64] = []
  /// Built at the first look-up: rounds that keep their order never need one.
  private var index: RowIndex?
  private var capacity = 0

  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    keys.reserveCapacity(count)
  }

  /// Adds an identity that the table does not hold.
  mutating func add(round: Int, row: Int, track: Int, key: UInt64) {
    entries.append(
      Entry(
        round: Int32(truncatingIfNeeded: round), row: Int32(truncatingIfNeeded: row),
        track: Int32(truncatingIfNeeded: track)))
    keys.append(key)
    guard index != nil else { return }
    guard entries.count <= capacity else {
      index = nil
      return
    }
    _ = index?.findOrInsert(entries.count - 1, key: key) { _ in false }
  }

  /// Makes sure that identities can be found.
  mutating func prepare() {
    guard index == nil else { return }
    capacity = entries.count + entries.count / 2 + 16
    var table = RowIndex(capacity: capacity)
    for position in entries.indices {
      // Equal identities lead to the first of them; the others are found by no one.
      _ = table.findOrInsert(position, key: keys[position]) { _ in false }
    }
    index = table
  }

  /// The identity with a key for which `matches` holds.
  @inline(__always)
  func find(key: UInt64, matches: (Entry) -> Bool) -> Entry? {
    index?.find(key: key) { keys[$0] == key && matches(entries[$0]) }.map { entries[$0] }
  }
}
