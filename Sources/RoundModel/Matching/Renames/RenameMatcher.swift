/// Ties tests that changed their name or place from one round to the next.
///
/// Only between two complete rounds that name every test: elsewhere a test that is not named may
/// still be there, and a likeness of names would be taken for it.
struct RenameMatcher {
  /// The most pairs of names that are held against each other.
  static let budget = 4_000_000

  private let matcher: RowMatcher
  private let round: Int
  private let unmatched: [Int]
  private(set) var accepted: [(track: Int, rename: Timeline.Rename)] = []
  private(set) var probable: [Timeline.Rename] = []
  private(set) var skipped: Timeline.SkippedSearch?

  init(_ matcher: RowMatcher, round: Int, unmatched: [Int]) {
    self.matcher = matcher
    self.round = round
    self.unmatched = unmatched
  }

  mutating func run() {
    let (before, after) = (matcher.rounds[round - 1], matcher.rounds[round])
    let areWhole = [before, after].allSatisfy { $0.hasFullRoster && $0.completeness == .complete }
    guard areWhole, !unmatched.isEmpty else { return }
    var partners: [Int32] = Array(repeating: -1, count: before.rows.count)
    var tracks: [Int: Int] = [:]
    var removed: [Int] = []
    let taken = ambiguousRows()
    for track in 0..<matcher.count {
      let old = matcher.cell(track, in: round - 1)
      guard old >= 0 else { continue }
      let new = matcher.cell(track, in: round)
      partners[Int(old)] = new
      guard new < 0, before.rows[Int(old)].kind == .test, !taken.old.contains(Int(old)) else {
        continue
      }
      tracks[Int(old)] = track
      removed.append(Int(old))
    }
    let added = unmatched.filter { after.rows[$0].kind == .test && !taken.new.contains($0) }
    guard !removed.isEmpty, !added.isEmpty else { return }
    search(
      RenameCandidates(
        before: before, after: after, partners: partners, removed: removed.sorted(), added: added),
      tracks)
  }

  private mutating func search(_ candidates: RenameCandidates, _ tracks: [Int: Int]) {
    var candidates = candidates
    var moves = MoveSearch(candidates)
    moves.run(budget: Self.budget)
    for pair in moves.pairs {
      let (old, new) = (candidates.removed[pair.old].row, candidates.added[pair.new].row)
      candidates.partners[old] = Int32(truncatingIfNeeded: new)
      accept(
        Timeline.Rename(
          round: round, oldRound: round - 1, oldRow: old, newRow: new, tier: .moved,
          score: pair.score,
          isRenamed: false, isMoved: true, why: pair.why), tracks)
    }
    var search = RenameSearch(candidates, moves: moves)
    let pairs = search.cost <= Self.budget ? search.run() : []
    if search.cost > Self.budget || search.isTooMuch {
      skipped = Timeline.SkippedSearch(
        round: round, removed: candidates.removed.count - moves.pairs.count,
        added: candidates.added.count - moves.pairs.count)
      return
    }
    for pair in pairs {
      let (old, new) = (candidates.removed[pair.old], candidates.added[pair.new])
      let rename = Timeline.Rename(
        round: round, oldRound: round - 1, oldRow: old.row, newRow: new.row,
        tier: pair.isCertain ? .certain : .probable, score: pair.score, isRenamed: true,
        isMoved: candidates.isMoved(old, new), why: pair.why)
      if pair.isCertain { accept(rename, tracks) } else { probable.append(rename) }
    }
  }

  private mutating func accept(_ rename: Timeline.Rename, _ tracks: [Int: Int]) {
    guard let track = tracks[rename.oldRow] else { return }
    accepted.append((track, rename))
  }

  /// The rows that a bare name may stand for, or that are such a name.
  private func ambiguousRows() -> (old: Set<Int>, new: Set<Int>) {
    var (old, new): (Set<Int>, Set<Int>) = ([], [])
    for ambiguity in matcher.ambiguities {
      let sides = [
        (ambiguity.round, [ambiguity.row]), (ambiguity.otherRound, ambiguity.candidates),
      ]
      for (owner, rows) in sides {
        if owner == round { new.formUnion(rows) }
        if owner == round - 1 { old.formUnion(rows) }
      }
    }
    return (old, new)
  }
}
