import RoundModel

/// Families of messages, merged where they are one message told in two ways.
///
/// Two families are one where nearly all of their words are the same, or where one of them is the
/// other with a wrapper around it. The merged family goes by the smallest of its forms, so that
/// the order of the messages changes nothing.
struct Families: Sendable {
  /// Forms compared with one form by their words, at most.
  ///
  /// Rare words are looked up first, so that only text made for it comes near.
  private static let mostCompared = 512

  private let forms: [[UInt8]]
  private let numbers: [[UInt8]: Int]
  private var sets: DisjointSets

  init(_ families: some Sequence<String>) {
    let distinct = Set(families.map { Array($0.utf8) })
    forms = distinct.sorted { $0.lexicographicallyPrecedes($1) }
    numbers = Dictionary(
      forms.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    sets = DisjointSets(count: forms.count)
    joinByWords()
    joinWraps()
  }

  /// The smallest form of the merged family that a form belongs to.
  mutating func representative(of family: String) -> String {
    guard let number = numbers[Array(family.utf8)] else { return family }
    return String(decoding: forms[sets.root(of: number)], as: UTF8.self)
  }

  /// Whether two forms would be merged if there were no others.
  static func areOne(_ left: String, _ right: String) -> Bool {
    if left.utf8.elementsEqual(right.utf8) { return true }
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    let (mine, theirs) = (Set(FamilyWords.of(a)), Set(FamilyWords.of(b)))
    if !mine.isEmpty,
      isNearlyEqual(shared: mine.intersection(theirs).count, mine.count, theirs.count)
    {
      return true
    }
    return a.count < b.count ? FamilyWrap(b).wraps(a) : FamilyWrap(a).wraps(b)
  }

  /// Whether sets of words that share some are the same by nine tenths of their union.
  private static func isNearlyEqual(shared: Int, _ left: Int, _ right: Int) -> Bool {
    shared * 10 >= (left + right - shared) * 9
  }

  // MARK: - By words

  /// Joins forms by their words: a rare word of one must be among the rare words of the other.
  private mutating func joinByWords() {
    var groups: [[[UInt8]]: Int] = [:]
    var distinct: [(words: [[UInt8]], form: Int)] = []
    for (form, bytes) in forms.enumerated() {
      let words = Set(FamilyWords.of(bytes)).sorted { $0.lexicographicallyPrecedes($1) }
      if words.isEmpty { continue }
      if let first = groups[words] {
        sets.join(first, form)
      } else {
        groups[words] = form
        distinct.append((words, form))
      }
    }
    // Under nine words, nine tenths are all of them.
    joinNearlyEqual(distinct.filter { $0.words.count >= 9 })
  }

  private mutating func joinNearlyEqual(_ candidates: [(words: [[UInt8]], form: Int)]) {
    guard candidates.count > 1 else { return }
    var frequencies: [[UInt8]: Int] = [:]
    for candidate in candidates {
      for word in candidate.words { frequencies[word, default: 0] += 1 }
    }
    let ranked = frequencies.sorted {
      ($0.value, $1.key.lexicographicallyPrecedes($0.key) ? 1 : 0)
        < ($1.value, $0.key.lexicographicallyPrecedes($1.key) ? 1 : 0)
    }
    var ranks: [[UInt8]: Int32] = [:]
    for (rank, entry) in ranked.enumerated() { ranks[entry.key] = Int32(truncatingIfNeeded: rank) }
    let sorted = candidates.map { candidate in
      (words: candidate.words.compactMap { ranks[$0] }.sorted(), form: candidate.form)
    }
    var postings: [Int32: [Int]] = [:]
    for (index, candidate) in sorted.enumerated() {
      let prefix = candidate.words.prefix(candidate.words.count / 10 + 1)
      var compared = 0
      for word in prefix {
        for other in (postings[word] ?? []).reversed() where compared < Self.mostCompared {
          compared += 1
          compare(candidate, sorted[other])
        }
        postings[word, default: []].append(index)
      }
    }
  }

  private mutating func compare(
    _ left: (words: [Int32], form: Int), _ right: (words: [Int32], form: Int)
  ) {
    guard sets.root(of: left.form) != sets.root(of: right.form) else { return }
    var (i, j, shared) = (0, 0, 0)
    while i < left.words.count, j < right.words.count {
      if left.words[i] == right.words[j] {
        shared += 1
        i += 1
        j += 1
      } else if left.words[i] < right.words[j] {
        i += 1
      } else {
        j += 1
      }
    }
    if Self.isNearlyEqual(shared: shared, left.words.count, right.words.count) {
      sets.join(left.form, right.form)
    }
  }

  // MARK: - By wrappers

  private mutating func joinWraps() {
    // Most parts are ruled out by their first eight bytes, which the shortest three words have.
    var openings: Set<UInt64> = []
    var lengths: Set<Int> = []
    var wrapped: Set<Int> = []
    for (form, bytes) in forms.enumerated() where FamilyWrap.mayBeWrapped(bytes) {
      openings.insert(bytes.span.word(at: 0))
      lengths.insert(bytes.count)
      wrapped.insert(form)
    }
    for (form, bytes) in forms.enumerated() {
      let wrap = FamilyWrap(bytes)
      for start in wrap.starts
      where start + 8 <= bytes.count && openings.contains(bytes.span.word(at: start)) {
        for end in wrap.ends where end > start && lengths.contains(end - start) {
          guard end - start < bytes.count, let part = numbers[Array(bytes[start..<end])],
            wrapped.contains(part)
          else { continue }
          sets.join(part, form)
        }
      }
    }
  }
}
