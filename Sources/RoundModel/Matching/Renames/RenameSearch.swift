/// Finds tests that changed their name, by what the names share, where they stand and what stands
/// beside them.
///
/// A pair is taken only where each is the other's best and nothing else comes near: ties broken by
/// guessing would carry one test's history to another.
struct RenameSearch {
  /// A pair of positions among the removed and the added tests.
  struct Pair {
    var old: Int
    var new: Int
    var isCertain: Bool
    var score: Double
    var why: String
  }

  private static let probableScore = 0.68
  private static let certainMargin = 0.10
  private static let probableMargin = 0.06
  /// Below this, a score is neither a rename nor a runner-up that spoils one.
  private static let floor = probableScore - certainMargin
  private static let (nameWeight, fileWeight, suiteWeight, orderWeight) = (0.62, 0.16, 0.12, 0.10)

  /// What the comparison of two names needs, made once a name.
  private struct Name {
    let words: [Int]
    let weight: Double
    let trigrams: [UInt32]
  }

  private let candidates: RenameCandidates
  private let olds: [Int]
  private let news: [Int]
  private var weights: [Double] = []
  private var oldNames: [Name] = []
  private var newNames: [Name] = []

  /// Prepares the search among what moves have left over.
  init(_ candidates: RenameCandidates, moves: MoveSearch) {
    self.candidates = candidates
    olds = candidates.removed.indices.filter { !moves.usedOld[$0] }
    news = candidates.added.indices.filter { !moves.usedNew[$0] }
  }

  /// How many pairs the search looks at.
  var cost: Int {
    let (product, overflow) = olds.count.multipliedReportingOverflow(by: news.count)
    return overflow ? .max : product
  }

  mutating func run() -> [Pair] {
    guard !olds.isEmpty, !news.isEmpty else { return [] }
    prepareNames()
    var table = BestTwo(rows: olds.count, columns: news.count)
    for i in olds.indices {
      for j in news.indices {
        let score = score(i, j)
        if score >= Self.floor { table.add(i, j, score) }
      }
    }
    return olds.indices.compactMap { i in
      guard let best = table.best(of: i), best.score >= Self.probableScore,
        best.margin >= Self.probableMargin
      else { return nil }
      return pair(i, best.column, best.score, best.runnerUp, best.margin)
    }
  }

  private mutating func prepareNames() {
    var words = WordWeights()
    let oldNumbers = olds.map { candidates.removed[$0].words.map { words.number($0) } }
    let newNumbers = news.map { candidates.added[$0].words.map { words.number($0) } }
    for row in candidates.before.rows where row.kind == .test {
      candidates.before.withName(of: row) { words.count($0) }
    }
    for item in candidates.added { words.count(item.leaf.span) }
    weights = words.weights()
    oldNames = zip(olds, oldNumbers).map { name(candidates.removed[$0], $1) }
    newNames = zip(news, newNumbers).map { name(candidates.added[$0], $1) }
  }

  private func name(_ item: RenameCandidates.Item, _ numbers: [Int]) -> Name {
    Name(
      words: numbers.sorted(), weight: numbers.reduce(0) { $0 + weights[$1] },
      trigrams: NameTokens.trigrams(item.leaf))
  }

  // The score of a pair, or 0 where it cannot reach the floor whatever its place is.
  private func score(_ i: Int, _ j: Int) -> Double {
    var name = likeness(oldNames[i], newNames[j])
    let best = Self.fileWeight + Self.suiteWeight + Self.orderWeight
    guard name * Self.nameWeight + best >= Self.floor else { return 0 }
    let (old, new) = (candidates.removed[olds[i]], candidates.added[news[j]])
    guard candidates.sameVariant(old, new) else { return 0 }
    if Antonyms.oppose(old.words, new.words) { name *= 0.8 }
    let (from, to) = (candidates.oldScope(old), candidates.newScope(new))
    return Self.nameWeight * name
      + Self.fileWeight * PlaceSimilarity.ofFiles(from, to)
      + Self.suiteWeight * PlaceSimilarity.ofSuites(from, to)
      + Self.orderWeight * candidates.neighbours(old, new).score
  }

  /// How alike two names are: by words, the rarer the weightier, and by letters.
  private func likeness(_ left: Name, _ right: Name) -> Double {
    var (i, j, shared) = (0, 0, 0.0)
    while i < left.words.count, j < right.words.count {
      if left.words[i] == right.words[j] {
        shared += weights[left.words[i]]
        (i, j) = (i + 1, j + 1)
      } else if left.words[i] < right.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    let all = left.weight + right.weight
    let words = all > 0 ? 2 * shared / all : 0
    return 0.6 * words + 0.4 * Dice.coefficient(left.trigrams, right.trigrams)
  }

  private func pair(
    _ i: Int, _ j: Int, _ score: Double, _ runnerUp: Double, _ margin: Double
  ) -> Pair {
    let (old, new) = (candidates.removed[olds[i]], candidates.added[news[j]])
    let same = candidates.neighbours(old, new).same
    let isCertain =
      score >= Timeline.certainScore && margin >= Self.certainMargin
      && !Antonyms.oppose(old.words, new.words) && (same >= 2 || !needsNeighbours(old, new))
      && !differsInParametersOnly(old, new)
    return Pair(
      old: olds[i], new: news[j], isCertain: isCertain, score: score,
      why: why(i, j, same: same, runnerUp: runnerUp))
  }

  /// A qualifier added to a name, or a word put in place of an unlike one, often makes another
  /// test, so that only its neighbours can show that it is the same one.
  private func needsNeighbours(
    _ old: RenameCandidates.Item, _ new: RenameCandidates.Item
  ) -> Bool {
    let (a, b) = (Set(old.words), Set(new.words))
    if a != b, a.isSubset(of: b) || b.isSubset(of: a) { return true }
    let (onlyA, onlyB) = (a.subtracting(b), b.subtracting(a))
    guard !onlyA.isEmpty, !onlyB.isEmpty else { return false }
    return onlyA.allSatisfy { one in
      let letters = NameTokens.trigrams(one)
      return onlyB.allSatisfy { Dice.coefficient(letters, NameTokens.trigrams($0)) < 0.3 }
    }
  }

  /// One name with other parameters is another test of the same family.
  private func differsInParametersOnly(
    _ old: RenameCandidates.Item, _ new: RenameCandidates.Item
  ) -> Bool {
    guard let one = old.stem, let two = new.stem else { return false }
    return one == two
  }

  private func why(_ i: Int, _ j: Int, same: Double, runnerUp: Double) -> String {
    let (old, new) = (candidates.removed[olds[i]], candidates.added[news[j]])
    let (from, to) = (candidates.oldScope(old), candidates.newScope(new))
    let name = Self.decimal(likeness(oldNames[i], newNames[j]))
    let isSameFile = (from.file ?? "").utf8.elementsEqual((to.file ?? "").utf8)
    let hasFile =
      PlaceSimilarity.areComparable(from, to) && (from.file != nil || to.file != nil)
    let file = hasFile ? (isSameFile ? ", same file" : ", another file") : ""
    let neighbours = same == same.rounded() ? "\(Int(same))" : Self.decimal(same)
    let rival = runnerUp > 0 ? "runner-up \(Self.decimal(runnerUp))" : "no runner-up"
    return "name \(name)\(Self.difference(old.words, new.words))\(file), "
      + "neighbours \(neighbours) of 2, \(rival)"
  }

  /// The words that differ: " (websocket → api)".
  private static func difference(_ old: [[UInt8]], _ new: [[UInt8]]) -> String {
    let text = { (words: [[UInt8]]) in
      words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
    let gone = text(old.filter { !new.contains($0) })
    let come = text(new.filter { !old.contains($0) })
    switch (gone.isEmpty, come.isEmpty) {
    case (true, true): return ""
    case (true, false): return " (+ \(come))"
    case (false, true): return " (− \(gone))"
    case (false, false): return " (\(gone) → \(come))"
    }
  }

  /// A number from 0 to 2 with two decimals.
  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
