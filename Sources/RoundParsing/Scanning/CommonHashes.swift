/// Finds hashes that may stand for more than one thing.
///
/// One bit a slot, so that what is looked up for every row of a large round stays near the core, and
/// takes a few bytes a row. Nearly every file has no test twice, so the question is to be cheap.
enum CommonHashes {
  private static let slotsEach = 16

  /// The indices whose hash may be that of another index too: all that are, and some that are not.
  ///
  /// - Parameters:
  ///   - count: How many hashes there are.
  ///   - hash: The hash at an index.
  /// - Returns: Indices, rising.
  @inline(__always)
  static func indices(of count: Int, _ hash: (Int) -> UInt32) -> [Int] {
    guard count > 1 else { return [] }
    var size = 64
    while size < count * slotsEach { size *= 2 }
    let mask = size - 1
    var seen = [UInt64](repeating: 0, count: size / 64)
    var again = seen
    for index in 0..<count {
      let slot = Int(hash(index)) & mask
      let bit = UInt64(1) << UInt64(slot & 63)
      again[slot >> 6] |= seen[slot >> 6] & bit
      seen[slot >> 6] |= bit
    }
    return (0..<count).filter { index in
      let slot = Int(hash(index)) & mask
      return again[slot >> 6] & UInt64(1) << UInt64(slot & 63) != 0
    }
  }
}
