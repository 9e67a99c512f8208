/// Finds tests of whose names every run makes a part anew: an address, a moment, a temporary path, a
/// number in a suite.
///
/// Such a name is the same test only where masking it makes no two tests of either round alike;
/// otherwise nothing tells which is which, and the names stay as they are.
struct VolatileNames {
  private struct Key: Hashable {
    let scope: Int32
    let name: [UInt8]
  }

  private let matcher: RowMatcher

  init(_ matcher: RowMatcher) { self.matcher = matcher }

  /// The pairs among rows, given as round and row, that are one without such parameters.
  ///
  /// - Returns: Positions among the olds and the news, in the order of the news.
  func pairs(
    of olds: [(round: Int, row: Int)], with news: [(round: Int, row: Int)]
  ) -> [(old: Int, new: Int)] {
    var places: [Key: (news: [Int], olds: [Int])] = [:]
    for (index, one) in news.enumerated() {
      guard let key = key(one.round, one.row) else { continue }
      places[key, default: ([], [])].news.append(index)
    }
    guard !places.isEmpty else { return [] }
    var rounds: Set<Int> = []
    for (index, one) in olds.enumerated() {
      guard let key = key(one.round, one.row), places[key] != nil else { continue }
      places[key]?.olds.append(index)
      rounds.insert(one.round)
    }
    let found = places.filter { $0.value.olds.count == 1 && $0.value.news.count == 1 }
    guard !found.isEmpty, let round = news.first?.round else { return [] }
    rounds.insert(round)
    let crowded = crowded(Set(found.keys), in: rounds)
    return found.filter { !crowded.contains($0.key) }
      .map { (old: $0.value.olds[0], new: $0.value.news[0]) }.sorted { $0.new < $1.new }
  }

  /// The masked names that several tests of one round have.
  private func crowded(_ keys: Set<Key>, in rounds: Set<Int>) -> Set<Key> {
    var crowded: Set<Key> = []
    for round in rounds {
      var met: Set<Key> = []
      for row in matcher.rounds[round].rows.indices {
        guard let key = key(round, row), keys.contains(key) else { continue }
        if !met.insert(key).inserted { crowded.insert(key) }
      }
    }
    return crowded
  }

  private func key(_ round: Int, _ row: Int) -> Key? {
    let facts = matcher.rounds[round].rows[row]
    let masked = matcher.rounds[round].withName(of: facts) { VolatileParts.masked($0) }
    return masked.map { Key(scope: matcher.scopes.numbers[round][Int(facts.scope)], name: $0) }
  }
}

extension Timeline {
  /// Whether two rows, given with their rounds, have one name but for parts that every run makes
  /// anew.
  package func differInVolatileParts(
    _ old: (round: Int, row: Int), _ new: (round: Int, row: Int)
  ) -> Bool {
    let names = [old, new].map { one in
      rounds[one.round].withName(of: rounds[one.round].rows[one.row]) {
        VolatileParts.masked($0)
      }
    }
    return names[0] != nil && names[0] == names[1]
  }
}
