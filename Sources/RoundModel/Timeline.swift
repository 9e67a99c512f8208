/// Tests matched across rounds: a row a test, a column a round.
///
/// Identity is settled here and nowhere else. What a round that does not name a test may still say
/// of it is the business of the evidence calculus.
package struct Timeline: Sendable {
  /// What tied a row of one round to a row of another.
  package enum Link: UInt8, Sendable, Hashable {
    /// The same identity, byte for byte.
    case identity
    /// The same place and name, which the two rounds write in other ways.
    case otherForm
    /// A bare name that exactly one test of the other round has as its leaf.
    case bareName
    /// A rename or a move that was accepted.
    case renamed
  }

  /// A bare name that fits several tests of another round, so that it is none of them.
  package struct Ambiguity: Sendable, Hashable {
    package var round: Int
    package var row: Int
    package var otherRound: Int
    package var candidates: [Int]
  }

  /// The row of one test in each round; `absent` where the round does not name it.
  package static let absent: Int32 = -1

  package let rounds: [Round]
  /// For each track, one cell a round, laid out track after track.
  package private(set) var cells: [Int32]
  /// How the cells of a track were tied where it was not by identity.
  package private(set) var links: [Int: Link] = [:]
  package private(set) var ambiguities: [Ambiguity] = []
  /// The renames and moves that were accepted; each is one track that carries both names.
  package private(set) var renames: [Rename] = []
  /// Likenesses that are worth a note; the two names stay two tracks.
  package private(set) var possibleRenames: [Rename] = []
  /// The searches for renames that were left out because they would have cost too much.
  package private(set) var skippedSearches: [SkippedSearch] = []
  /// The old names of confirmed renames that no two of the rounds bear out, by bytes.
  package private(set) var unusedRenames: [TestID] = []

  /// The number of tests.
  package var count: Int { rounds.isEmpty ? 0 : cells.count / rounds.count }

  /// The row of a test in a round, or `nil` where the round does not name it.
  @inline(__always)
  package func row(_ track: Int, in round: Int) -> Int? {
    let cell = cells[track * rounds.count + round]
    return cell < 0 ? nil : Int(cell)
  }

  /// Matches the tests of some rounds, oldest first.
  ///
  /// - Parameters:
  ///   - rounds: The rounds, oldest first.
  ///   - renames: New identities by old ones, as somebody confirmed them.
  package init(_ rounds: [Round], renames: [TestID: TestID] = [:]) {
    self.rounds = rounds
    var matcher = RowMatcher(rounds, confirmed: renames)
    matcher.run()
    cells = matcher.cells
    links = matcher.links
    ambiguities = matcher.ambiguities
    self.renames = matcher.renames
    possibleRenames = matcher.possibleRenames
    skippedSearches = matcher.skippedSearches
    unusedRenames = matcher.unused.sorted()
  }

  /// The identity a track goes by: that of the last round that names it with a whole identity.
  ///
  /// A bare name yields to a qualified one, since the qualified one says more.
  package func id(of track: Int) -> TestID {
    var bare: TestID?
    for round in rounds.indices.reversed() {
      guard let index = row(track, in: round) else { continue }
      let row = rounds[round].rows[index]
      if !rounds[round].scopes[Int(row.scope)].isBare { return rounds[round].id(of: row) }
      bare = bare ?? rounds[round].id(of: row)
    }
    return bare ?? TestID(bytes: [])
  }
}
