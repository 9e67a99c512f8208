/// Finds rows by identity: open addressing over 32-bit slots, half full at most.
package struct RowIndex: Sendable {
  private var slots: [UInt32]
  private let mask: Int

  package init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The row with the key for which `matches` holds, or `nil` after adding `row` in its place.
  @inline(__always)
  package mutating func findOrInsert(
    _ row: Int, key: UInt64, matches: (Int) -> Bool
  ) -> Int? {
    var slot = Int(truncatingIfNeeded: key >> 7) & mask
    while slots[slot] != 0 {
      let found = Int(slots[slot]) - 1
      if matches(found) { return found }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(truncatingIfNeeded: row + 1)
    return nil
  }

  /// The row with the key for which `matches` holds.
  @inline(__always)
  package func find(key: UInt64, matches: (Int) -> Bool) -> Int? {
    var slot = Int(truncatingIfNeeded: key >> 7) & mask
    while slots[slot] != 0 {
      let found = Int(slots[slot]) - 1
      if matches(found) { return found }
      slot = (slot + 1) & mask
    }
    return nil
  }
}
