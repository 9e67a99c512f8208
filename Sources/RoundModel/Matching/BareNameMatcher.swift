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
  private let spelling: LeafSpelling
  private var forms: IdentityForms
  private(set) var joins: [Join] = []
  private(set) var ambiguities: [Timeline.Ambiguity] = []

  init(_ matcher: RowMatcher, round: Int, unmatched: [Int]) {
    self.matcher = matcher
    self.round = round
    self.unmatched = unmatched
    forms = IdentityForms(matcher.rounds)
    spelling = FormMatcher.haveSeveralFormats(matcher.rounds[...round]) ? .loose : .strict
  }

  mutating func run() {
    // A bare name needs a whole identity on the other side.
    let areUnlike = spelling == .loose
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
    var table = LeafTable(
      matcher.rounds, spelling: spelling, capacity: rows.count + entries.count)
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
    let joined = joinByGroup(leaf, isUnmatched)
    let others = leaf.rows.filter { !joined.rows.contains($0) }
    // One row that has its own test already leaves nothing to confuse a bare name with.
    if others.count > 1 || others.contains(where: { isUnmatched[$0] }) {
      for entry in open where !joined.tracks.contains(Int(entry.track)) {
        ambiguities.append(
          Timeline.Ambiguity(
            round: Int(entry.round), row: Int(entry.row), otherRound: round, candidates: others))
      }
    }
    let entries = leaf.entries.filter { !joined.tracks.contains(Int($0.track)) }
    let left = Set(entries.map(\.track))
    if left.count > 1 || left.contains(where: { matcher.isFree(Int($0), round) }),
      let last = entries.map(\.round).max()
    {
      let candidates = entries.filter { $0.round == last }.map { Int($0.row) }
      for row in rows where !joined.rows.contains(row) {
        ambiguities.append(
          Timeline.Ambiguity(
            round: round, row: row, otherRound: Int(last), candidates: candidates))
      }
    }
  }

  /// Joins what stands in one group on either side, where the name alone fits several: a report puts
  /// under a heading what a machine puts into a suite.
  private mutating func joinByGroup(
    _ leaf: LeafTable.Leaf, _ isUnmatched: [Bool]
  ) -> (tracks: Set<Int>, rows: Set<Int>) {
    var olds: [[UInt8]: [IdentityTable.Entry]] = [:]
    for entry in leaf.entries where matcher.isFree(Int(entry.track), round) {
      guard let group = group(Int(entry.round), Int(entry.row)) else { continue }
      olds[group, default: []].append(entry)
    }
    var news: [[UInt8]: [Int]] = [:]
    for row in leaf.rows where isUnmatched[row] {
      guard let group = group(round, row) else { continue }
      news[group, default: []].append(row)
    }
    var joined: (tracks: Set<Int>, rows: Set<Int>) = ([], [])
    for (group, rows) in news.sorted(by: { $0.value[0] < $1.value[0] }) {
      guard rows.count == 1, let entry = olds[group]?.first,
        olds[group]?.allSatisfy({ $0.track == entry.track }) == true,
        isBare(round, rows[0]) || isBare(Int(entry.round), Int(entry.row)),
        joined.tracks.insert(Int(entry.track)).inserted
      else { continue }
      joined.rows.insert(rows[0])
      joins.append(Join(track: Int(entry.track), row: rows[0]))
    }
    return joined
  }

  /// The innermost part of a row's place, or the group that a report puts it into.
  private mutating func group(_ round: Int, _ row: Int) -> [UInt8]? {
    if let part = forms.form(round, row).place.parts.last { return part }
    let number = Int(matcher.rounds[round].rows[row].group)
    return number > 0 ? Array(matcher.rounds[round].groups[number - 1].name.utf8) : nil
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
    let facts = matcher.rounds[round].rows[row]
    return matcher.rounds[round].scopes[Int(facts.scope)].isBare
      && !matcher.rounds[round].withName(of: facts) { spelling.hasPlace($0) }
  }
}
