/// Joins names without file and suite to the one test of the other side that has them as leaf.
///
/// A person's report writes `test_login` where the machine's file writes
/// `tests/test_auth.py::test_login`. The two are the same test only where nothing else on either
/// side has that leaf; otherwise the name is ambiguous, and joined to none.
struct BareNameMatcher {
  /// A track and the row that is the same test.
  struct Join {
    var track: Int
    var row: Int
  }

  private let matcher: RowMatcher
  private let round: Int
  private let unmatched: [Int]
  private(set) var joins: [Join] = []
  private(set) var ambiguities: [Timeline.Ambiguity] = []

  init(_ matcher: RowMatcher, round: Int, unmatched: [Int]) {
    self.matcher = matcher
    self.round = round
    self.unmatched = unmatched
  }

  mutating func run() {
    // A bare name needs a whole identity on the other side.
    let areUnlike = FormMatcher.haveSeveralFormats(matcher.rounds[...round])
    let nowHasWhole = areUnlike || hasWholeIdentities(matcher.rounds[round])
    let thenHasWhole =
      areUnlike || matcher.rounds[..<round].contains(where: hasWholeIdentities)
    let rows = thenHasWhole ? unmatched.filter { isBare(round, $0) } : []
    let entries =
      nowHasWhole
      ? matcher.identities.entries.filter {
        matcher.isFree(Int($0.track), round) && isBare(Int($0.round), Int($0.row))
      } : []
    guard !rows.isEmpty || !entries.isEmpty else { return }
    var table = LeafTable(matcher.rounds, capacity: rows.count + entries.count)
    for entry in entries { table.want(Int(entry.round), Int(entry.row)) }
    for row in rows { table.want(round, row) }
    for row in matcher.rounds[round].rows.indices { table.add(row: row, of: round) }
    for entry in matcher.identities.entries { table.add(entry) }
    var isUnmatched = Array(repeating: false, count: matcher.rounds[round].rows.count)
    for row in unmatched { isUnmatched[row] = true }
    for leaf in table.leaves { settle(leaf, isUnmatched) }
  }

  private mutating func settle(_ leaf: LeafTable.Leaf, _ isUnmatched: [Bool]) {
    let tracks = Set(leaf.entries.map(\.track))
    let open = leaf.entries.filter {
      matcher.isFree(Int($0.track), round) && isBare(Int($0.round), Int($0.row))
    }
    let rows = leaf.rows.filter { isUnmatched[$0] && isBare(round, $0) }
    if tracks.count == 1, leaf.rows.count == 1, let track = tracks.first, let row = leaf.rows.first,
      matcher.isFree(Int(track), round), isUnmatched[row]
    {
      joins.append(Join(track: Int(track), row: row))
      return
    }
    reportParametrised(leaf, open, rows, isUnmatched)
    // One row that has its own test already leaves nothing to confuse a bare name with.
    let rowsMayFit = leaf.rows.count > 1 || leaf.rows.contains { isUnmatched[$0] }
    if rowsMayFit {
      for entry in open {
        ambiguities.append(
          Timeline.Ambiguity(
            round: Int(entry.round), row: Int(entry.row), otherRound: round, candidates: leaf.rows))
      }
    }
    let tracksMayFit =
      tracks.count > 1 || tracks.contains { matcher.isFree(Int($0), round) }
    if tracksMayFit, let last = leaf.entries.map(\.round).max() {
      let candidates = leaf.entries.filter { $0.round == last }.map { Int($0.row) }
      for row in rows {
        ambiguities.append(
          Timeline.Ambiguity(
            round: round, row: row, otherRound: Int(last), candidates: candidates))
      }
    }
  }

  /// A name without parameters fits all tests of the other side that have it with some.
  private mutating func reportParametrised(
    _ leaf: LeafTable.Leaf, _ open: [IdentityTable.Entry], _ rows: [Int], _ isUnmatched: [Bool]
  ) {
    let news = leaf.parametrisedRows.filter { isUnmatched[$0] }
    if leaf.rows.isEmpty, !news.isEmpty {
      for entry in open {
        ambiguities.append(
          Timeline.Ambiguity(
            round: Int(entry.round), row: Int(entry.row), otherRound: round, candidates: news))
      }
    }
    let olds = leaf.parametrisedEntries.filter { matcher.isFree(Int($0.track), round) }
    guard leaf.entries.isEmpty, let last = olds.map(\.round).max() else { return }
    let candidates = olds.filter { $0.round == last }.map { Int($0.row) }
    for row in rows {
      ambiguities.append(
        Timeline.Ambiguity(round: round, row: row, otherRound: Int(last), candidates: candidates))
    }
  }

  private func hasWholeIdentities(_ round: Round) -> Bool { round.scopes.contains { !$0.isBare } }

  private func isBare(_ round: Int, _ row: Int) -> Bool {
    matcher.rounds[round].scopes[Int(matcher.rounds[round].rows[row].scope)].isBare
  }
}
