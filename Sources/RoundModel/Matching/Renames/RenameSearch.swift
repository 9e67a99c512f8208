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

  /// The most steps that comparing names letter by letter may take.
  private static let mostSteps = 400_000_000

  private let candidates: RenameCandidates
  private let places: PlaceTable
  private let olds: [Int]
  private let news: [Int]
  private var weights: [Double] = []
  private var opposition: WordOpposition
  private var oldNames: [RenameName] = []
  private var newNames: [RenameName] = []
  /// Whether the names are so long and so alike that the search was left out.
  private(set) var isTooMuch = false

  /// Prepares the search among what moves have left over.
  init(_ candidates: RenameCandidates, moves: MoveSearch) {
    self.candidates = candidates
    places = moves.places
    olds = candidates.removed.indices.filter { !moves.usedOld[$0] }
    news = candidates.added.indices.filter { !moves.usedNew[$0] }
    opposition = WordOpposition(WordWeights())
  }

  /// How many pairs the search looks at.
  var cost: Int {
    let (product, overflow) = olds.count.multipliedReportingOverflow(by: news.count)
    return overflow ? .max : product
  }

  mutating func run() -> [Pair] {
    guard !olds.isEmpty, !news.isEmpty else { return [] }
    prepareNames()
    guard let table = scores() else {
      isTooMuch = true
      return []
    }
    return olds.indices.compactMap { i in
      guard let best = table.best(of: i), best.score >= Self.probableScore,
        best.margin >= Self.probableMargin
      else { return nil }
      // Names that only look alike stay two: that may be a fault of a producer.
      guard !onlyLookAlike(i, best.column) else { return nil }
      return pair(i, best.column, best.score, best.runnerUp, best.margin)
    }
  }

  /// Whether two names differ in nothing but blanks or the normal form of their letters.
  private func onlyLookAlike(_ i: Int, _ j: Int) -> Bool {
    let (old, new) = (candidates.removed[olds[i]].leaf, candidates.added[news[j]].leaf)
    guard let difference = FoldedName.difference(old, new) else { return false }
    return !difference.utf8.elementsEqual("case".utf8)
  }

  private mutating func prepareNames() {
    var words = WordWeights()
    let oldNumbers = olds.map { candidates.removed[$0].words.map { words.number($0) } }
    let newNumbers = news.map { candidates.added[$0].words.map { words.number($0) } }
    words.count(candidates.before)
    for item in candidates.added { words.count(item.leaf.span) }
    weights = words.weights()
    opposition = WordOpposition(words)
    oldNames = zip(olds, oldNumbers).map { name(candidates.removed[$0], $1) }
    newNames = zip(news, newNumbers).map { name(candidates.added[$0], $1) }
  }

  private func name(_ item: RenameCandidates.Item, _ numbers: [Int32]) -> RenameName {
    let figures = zip(item.words, numbers).filter { NameTokens.isNumber($0.0) }.map(\.1)
    return RenameName(
      words: numbers, figures: figures, weight: numbers.reduce(0) { $0 + weights[Int($1)] },
      trigrams: NameTokens.trigrams(item.leaf))
  }

  /// The scores that reach the floor, or `nil` where working them out would take too long.
  ///
  /// What two names share by words comes from lists of the names that have a word, and the letters
  /// that they can share at most from a few bits each: nearly all pairs are dropped by that alone.
  private func scores() -> BestTwo? {
    let postings = postings()
    let placeWeight = Self.fileWeight + Self.suiteWeight + Self.orderWeight
    // A little below the bound, so that rounding drops no pair.
    let least = (Self.floor - placeWeight) / Self.nameWeight - 1e-9
    var table = BestTwo(rows: olds.count, columns: news.count)
    var steps = 0
    var shared = Array(repeating: 0.0, count: news.count)
    for (row, old) in oldNames.enumerated() {
      for column in shared.indices { shared[column] = 0 }
      for (word, count) in Self.counted(old.words) {
        let weight = weights[Int(word)]
        for posting in postings[Int(word)] {
          shared[Int(posting.column)] += weight * Double(min(count, posting.count))
        }
      }
      for column in newNames.indices {
        let all = old.weight + newNames[column].weight
        let words = all > 0 ? 2 * shared[column] / all : 0
        guard 0.6 * words + 0.4 * old.mostAlike(newNames[column]) >= least else { continue }
        steps += old.trigrams.count + newNames[column].trigrams.count
        guard steps <= Self.mostSteps else { return nil }
        let score = score(row, column)
        if score >= Self.floor { table.add(row, column, score) }
      }
    }
    return table
  }

  /// For each word, the names of added tests that have it, and how often.
  private func postings() -> [[(column: Int32, count: Int32)]] {
    var postings: [[(column: Int32, count: Int32)]] = Array(repeating: [], count: weights.count)
    for (column, name) in newNames.enumerated() {
      for (word, count) in Self.counted(name.words) {
        postings[Int(word)].append((Int32(truncatingIfNeeded: column), count))
      }
    }
    return postings
  }

  /// Each word of a sorted list, and how often it stands there.
  private static func counted(_ words: [Int32]) -> [(Int32, Int32)] {
    var result: [(Int32, Int32)] = []
    for word in words {
      if let last = result.last, last.0 == word {
        result[result.count - 1].1 += 1
      } else {
        result.append((word, 1))
      }
    }
    return result
  }

  /// The score of a pair, or 0 where it cannot reach the floor whatever its place is.
  private func score(_ i: Int, _ j: Int) -> Double {
    var name = oldNames[i].likeness(newNames[j], weights: weights)
    let best = Self.fileWeight + Self.suiteWeight + Self.orderWeight
    guard name * Self.nameWeight + best >= Self.floor else { return 0 }
    if opposition.oppose(oldNames[i], newNames[j]) { name *= 0.8 }
    guard name * Self.nameWeight + best >= Self.floor else { return 0 }
    let (old, new) = (candidates.removed[olds[i]], candidates.added[news[j]])
    guard candidates.sameVariant(old, new) else { return 0 }
    let place = places.likeness(old.scope, new.scope)
    let score =
      Self.nameWeight * name + Self.fileWeight * place.file + Self.suiteWeight * place.suite
    guard score + Self.orderWeight >= Self.floor else { return 0 }
    return score + Self.orderWeight * candidates.neighbours(old, new).score
  }

  private func pair(
    _ i: Int, _ j: Int, _ score: Double, _ runnerUp: Double, _ margin: Double
  ) -> Pair {
    let (old, new) = (candidates.removed[olds[i]], candidates.added[news[j]])
    let same = candidates.neighbours(old, new).same
    let isCertain =
      score >= Timeline.certainScore && margin >= Self.certainMargin
      && !opposition.oppose(oldNames[i], newNames[j]) && (same >= 2 || !needsNeighbours(old, new))
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
    let name = Self.decimal(oldNames[i].likeness(newNames[j], weights: weights))
    let isSameFile = (from.file ?? "").utf8.elementsEqual((to.file ?? "").utf8)
    let hasFile =
      from.isComparable(with: to) && (from.file != nil || to.file != nil)
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
