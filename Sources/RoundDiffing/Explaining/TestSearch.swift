import RoundModel

/// Finds the test that a person means among the tests of some rounds.
///
/// The whole identity counts first, then the name without its file and suite, then the only name
/// that starts with what was asked for.
struct TestSearch {
  private let rounds: [Round]
  private let wanted: [UInt8]

  init(_ name: String, in rounds: [Round]) {
    self.rounds = rounds
    wanted = Array(name.utf8)
  }

  enum Answer: Equatable {
    case found(TestID)
    /// The names that are nearest, or that all fit.
    case none([TestID])
  }

  private static let shown = 5

  var answer: Answer {
    var exact: TestID?
    var leaves: Set<TestID> = []
    var starts: Set<TestID> = []
    for round in rounds {
      for row in round.rows where row.kind == .test {
        let fit = round.withName(of: row) { Self.fit($0, wanted) }
        let isBare = round.scopes[Int(row.scope)].isBare
        if fit == .none, isBare { continue }
        let id = round.id(of: row)
        if id.bytes == wanted { exact = id }
        if fit == .whole { leaves.insert(id) }
        if fit != .none || id.bytes.starts(with: wanted) { starts.insert(id) }
      }
    }
    if let exact { return .found(exact) }
    for fits in [leaves, starts] where !fits.isEmpty {
      let sorted = fits.sorted()
      return sorted.count == 1 ? .found(sorted[0]) : .none(Array(sorted.prefix(Self.shown)))
    }
    return .none(nearest)
  }

  private enum Fit {
    case none, start, whole
  }

  private static func fit(_ name: Span<UInt8>, _ wanted: [UInt8]) -> Fit {
    guard name.count >= wanted.count else { return .none }
    for index in wanted.indices where name[index] != wanted[index] { return .none }
    return name.count == wanted.count ? .whole : .start
  }

  /// The names that take the fewest changes of letters.
  ///
  /// Names that differ in too many letters are dropped by counting letters, which is cheap; the
  /// changes are counted for the best of the others only, so that large rounds are no trouble.
  private var nearest: [TestID] {
    guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
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
    let best = candidates.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(200)
    let measured = best.map { candidate in
      (id: candidate.key, distance: Self.distance(wanted, candidate.key.leaf))
    }
    return measured.filter { $0.distance <= limit }
      .sorted { ($0.distance, $0.id) < ($1.distance, $1.id) }
      .prefix(Self.shown).map(\.id)
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
