/// The renames that somebody confirmed, as they apply to one round after those before it.
///
/// They win over equal names and every likeness: where the old name lives on as another test, the
/// history goes to the new one all the same.
struct ConfirmedRenames {
  /// A track, and the row that goes on with it.
  struct Tie {
    var old: TestID
    /// The row that has the old name.
    var entry: IdentityTable.Entry
    var row: Int
  }

  private let renames: [TestID: TestID]
  private(set) var ties: [Tie] = []

  /// Finds the rows of a round that somebody says were called otherwise.
  ///
  /// - Parameters:
  ///   - renames: New identities by old ones.
  ///   - matcher: What is matched so far.
  ///   - round: The round.
  init(_ renames: [TestID: TestID], in matcher: RowMatcher, round: Int) {
    self.renames = renames
    let news = Self.rows(with: Set(renames.values), in: matcher.rounds[round])
    guard !news.isEmpty else { return }
    let olds = Self.entries(with: Set(renames.keys), in: matcher)
    let owners = Self.owners(of: Set(news.values), in: matcher, round: round)
    var taken: Set<Int> = []
    for old in renames.keys.sorted() {
      guard let entry = olds[old], let row = target(of: old, among: news), !taken.contains(row),
        matcher.rounds[Int(entry.round)].rows[Int(entry.row)].kind
          == matcher.rounds[round].rows[row].kind,
        // A name that was there before has a history of its own.
        owners[row] == nil || owners[row] == Int(entry.track)
      else { continue }
      taken.insert(row)
      ties.append(Tie(old: old, entry: entry, row: row))
    }
  }

  /// The row of the latest name that a chain of renames leads to.
  private func target(of old: TestID, among news: [TestID: Int]) -> Int? {
    var (name, met): (TestID, Set<TestID>) = (old, [old])
    var row: Int?
    while let next = renames[name], met.insert(next).inserted {
      row = news[next] ?? row
      name = next
    }
    return row
  }

  private static func rows(with ids: Set<TestID>, in round: Round) -> [TestID: Int] {
    let lengths = Set(ids.map(\.bytes.count))
    var result: [TestID: Int] = [:]
    for (index, row) in round.rows.enumerated() where lengths.contains(length(of: row, in: round)) {
      let id = round.id(of: row)
      if ids.contains(id), result[id] == nil { result[id] = index }
    }
    return result
  }

  private static func entries(
    with ids: Set<TestID>, in matcher: RowMatcher
  ) -> [TestID: IdentityTable.Entry] {
    let lengths = Set(ids.map(\.bytes.count))
    var result: [TestID: IdentityTable.Entry] = [:]
    for entry in matcher.identities.entries {
      let round = matcher.rounds[Int(entry.round)]
      let row = round.rows[Int(entry.row)]
      guard lengths.contains(length(of: row, in: round)) else { continue }
      let id = round.id(of: row)
      if ids.contains(id), result[id] == nil { result[id] = entry }
    }
    return result
  }

  /// The tracks that some rows of a round were given to by their own names.
  private static func owners(
    of rows: Set<Int>, in matcher: RowMatcher, round: Int
  ) -> [Int: Int] {
    var owners: [Int: Int] = [:]
    for track in 0..<matcher.count {
      let row = Int(matcher.cell(track, in: round))
      if rows.contains(row) { owners[row] = track }
    }
    return owners
  }

  private static func length(of row: Row, in round: Round) -> Int {
    let scope = round.scopes[Int(row.scope)]
    return scope.prefix.count + row.name.count + scope.suffix.count
  }
}
