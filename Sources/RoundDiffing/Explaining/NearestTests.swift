import RoundModel

/// The tests whose names take the fewest changes of letters.
///
/// Names that differ in too many letters are dropped by counting letters, which is cheap; the
/// changes are counted for the best of the others only, so that large rounds are no trouble.
struct NearestTests {
  private static let mostMeasured = 200
  private static let longest = 200

  private let rounds: [Round]

  init(_ rounds: [Round]) { self.rounds = rounds }

  /// The identities that are nearest to a name, the nearest first.
  func nearest(to wanted: [UInt8], shown: Int) -> [TestID] {
    guard !wanted.isEmpty, wanted.count <= Self.longest else { return [] }
    var candidates: [TestID: Int] = [:]
    let letters = Self.letters(wanted[...])
    let limit = max(2, wanted.count / 3)
    for round in rounds {
      for row in round.rows where row.kind == .test {
        let difference = round.withName(of: row) { name -> Int in
          guard abs(name.count - wanted.count) <= limit else { return .max }
          var counts = letters
          for index in 0..<name.count { counts[Int(name[index] & 0x3F)] -= 1 }
          return counts.reduce(0) { $0 + abs($1) }
        }
        if difference <= 2 * limit { candidates[round.id(of: row)] = difference }
      }
    }
    let best = candidates.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      .prefix(Self.mostMeasured)
    let measured = best.map { candidate in
      (id: candidate.key, distance: Self.distance(wanted, candidate.key.leaf))
    }
    return measured.filter { $0.distance <= limit }
      .sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
      .prefix(shown).map(\.id)
  }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> [Int] {
    var counts = Array(repeating: 0, count: 64)
    for byte in bytes { counts[Int(byte & 0x3F)] += 1 }
    return counts
  }

  /// Insertions, deletions and changes between two texts.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var last = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let change = last[column] + (byte == right[column] ? 0 : 1)
        current.append(min(change, last[column + 1] + 1, current[column] + 1))
      }
      last = current
    }
    return last[right.count]
  }
}

extension TestID {
  /// The name after the last `::`.
  fileprivate var leaf: [UInt8] {
    var start = 0
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: ":"), bytes[index + 1] == UInt8(ascii: ":") {
        start = index + 2
        index += 1
      }
      index += 1
    }
    return Array(bytes[start...])
  }
}
