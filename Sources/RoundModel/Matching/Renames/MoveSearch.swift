/// Finds tests whose name stayed and whose file or suite changed.
struct MoveSearch {
  /// A pair of positions among the removed and the added tests.
  struct Pair {
    var old: Int
    var new: Int
    var score: Double
    var why: String
  }

  private enum Level: CaseIterable {
    case suite, file, leaf
  }

  private let candidates: RenameCandidates
  let places: PlaceTable
  private(set) var pairs: [Pair] = []
  private(set) var usedOld: [Bool]
  private(set) var usedNew: [Bool]

  init(_ candidates: RenameCandidates) {
    self.candidates = candidates
    places = PlaceTable(candidates)
    usedOld = Array(repeating: false, count: candidates.removed.count)
    usedNew = Array(repeating: false, count: candidates.added.count)
  }

  mutating func run(budget: Int) {
    for level in Level.allCases { matchUnique(level) }
    matchSeveral(budget: budget)
  }

  private mutating func accept(_ old: Int, _ new: Int, _ score: Double, _ why: String) {
    pairs.append(Pair(old: old, new: new, score: score, why: why))
    usedOld[old] = true
    usedNew[new] = true
  }

  /// Pairs what is unique on both sides by leaf, with its suite, its file or alone.
  private mutating func matchUnique(_ level: Level) {
    let olds = groups(candidates.removed, used: usedOld) { key($0, candidates.oldScope($0), level) }
    let news = groups(candidates.added, used: usedNew) { key($0, candidates.newScope($0), level) }
    for (key, old) in olds.sorted(by: { $0.value[0] < $1.value[0] }) {
      guard old.count == 1, let new = news[key], new.count == 1 else { continue }
      guard level != .leaf || isTelling(old[0], new[0]) else { continue }
      accept(old[0], new[0], 1, "the same name, found once on either side")
    }
  }

  private func key(
    _ item: RenameCandidates.Item, _ scope: RowScope, _ level: Level
  ) -> [UInt8]? {
    var place: [UInt8] = []
    switch level {
    case .suite:
      guard !scope.suite.isEmpty else { return nil }
      for part in scope.suite { place += Array(part.utf8) + [0] }
    case .file:
      guard let file = scope.file, !file.isEmpty else { return nil }
      place += Array(file.utf8) + [1]
    case .leaf: break
    }
    return place + item.leaf + [2] + scope.suffix
  }

  private func groups(
    _ items: [RenameCandidates.Item], used: [Bool], key: (RenameCandidates.Item) -> [UInt8]?
  ) -> [[UInt8]: [Int]] {
    var result: [[UInt8]: [Int]] = [:]
    for (position, item) in items.enumerated() where !used[position] {
      guard let key = key(item) else { continue }
      result[key, default: []].append(position)
    }
    return result
  }

  /// A leaf alone needs a telling name or a place that is much the same.
  private func isTelling(_ old: Int, _ new: Int) -> Bool {
    let (one, two) = (candidates.removed[old], candidates.added[new])
    if one.words.count >= 3 { return true }
    let place = places.writtenLikeness(one.scope, two.scope)
    return place.file >= 0.6 || place.suite >= 0.6
  }

  /// Pairs one of several equal leaves where its place is clearly the nearest.
  private mutating func matchSeveral(budget: Int) {
    let olds = groups(candidates.removed, used: usedOld) { key($0, candidates.oldScope($0), .leaf) }
    let news = groups(candidates.added, used: usedNew) { key($0, candidates.newScope($0), .leaf) }
    var left = budget
    for (key, old) in olds.sorted(by: { $0.value[0] < $1.value[0] }) {
      guard let new = news[key], old.count <= left / max(1, new.count) else { continue }
      left -= old.count * new.count
      var table = BestTwo(rows: old.count, columns: new.count)
      for (i, a) in old.enumerated() {
        for (j, b) in new.enumerated() { table.add(i, j, placeScore(a, b)) }
      }
      for (i, a) in old.enumerated() {
        guard let best = table.best(of: i), best.score >= 0.6, best.margin > 0.05 else { continue }
        accept(a, new[best.column], 0.95, "the same name, in the place that is most alike")
      }
    }
  }

  private func placeScore(_ old: Int, _ new: Int) -> Double {
    let place = places.writtenLikeness(
      candidates.removed[old].scope, candidates.added[new].scope)
    return 0.6 * place.file + 0.4 * place.suite
  }
}

/// The two best scores of every row and column of a table that is never kept whole.
struct BestTwo {
  private struct Top {
    var index = -1
    var first = 0.0
    var second = 0.0

    mutating func add(_ index: Int, _ score: Double) {
      if score > first {
        (self.index, second, first) = (index, first, score)
      } else if score > second {
        second = score
      }
    }
  }

  private var rows: [Top]
  private var columns: [Top]

  init(rows: Int, columns: Int) {
    self.rows = Array(repeating: Top(), count: rows)
    self.columns = Array(repeating: Top(), count: columns)
  }

  mutating func add(_ row: Int, _ column: Int, _ score: Double) {
    rows[row].add(column, score)
    columns[column].add(row, score)
  }

  /// The column that is the best of a row as the row is the best of it, and by how much both are.
  func best(of row: Int) -> (column: Int, score: Double, runnerUp: Double, margin: Double)? {
    let top = rows[row]
    guard top.index >= 0, columns[top.index].index == row else { return nil }
    let runnerUp = max(top.second, columns[top.index].second)
    return (top.index, top.first, runnerUp, top.first - runnerUp)
  }
}
