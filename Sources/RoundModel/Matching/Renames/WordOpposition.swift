/// Words that turn a name into that of its opposite, by the numbers of the words.
struct WordOpposition {
  private var negations: [Int32] = []
  /// For each word, the words that say the opposite.
  private var opposites: [Int32: [Int32]] = [:]

  /// Finds the words of a table that say no, or that have an opposite in it.
  init(_ words: WordWeights) {
    negations = Antonyms.negations.compactMap { words.known($0) }
    for (one, two) in Antonyms.pairs {
      guard let a = words.known(one), let b = words.known(two) else { continue }
      opposites[a, default: []].append(b)
      opposites[b, default: []].append(a)
    }
  }

  /// Whether two names say opposite things or count differently.
  func oppose(_ left: RenameName, _ right: RenameName) -> Bool {
    if left.figures != right.figures, !left.figures.isEmpty, !right.figures.isEmpty { return true }
    for word in negations where left.has(word) != right.has(word) { return true }
    guard !opposites.isEmpty else { return false }
    for word in left.distinct {
      guard let others = opposites[word], !right.has(word) else { continue }
      for other in others where right.has(other) && !left.has(other) { return true }
    }
    return false
  }
}
