/// The places of the tests that may have been renamed, taken apart once each.
///
/// Texts and words have numbers here, so that two places are held against each other in a few steps
/// however many pairs of tests stand in them.
struct PlaceTable {
  private struct Place {
    let file: Int32
    let stem: Int32
    let stemWords: [Int32]
    let folders: [Int32]
    let suite: Int32
    let suiteWords: [Int32]
    let isBare: Bool
  }

  private var numbers: [[UInt8]: Int32] = [:]
  private var places: [Place] = []
  /// For each scope of the round before and of the round, its place; −1 where no such test stands.
  private var before: [Int32] = []
  private var after: [Int32] = []

  /// Takes apart the scopes of the removed and the added tests.
  init(_ candidates: RenameCandidates) {
    self.init(
      candidates.removed.map { ($0.scope, candidates.oldScope($0)) },
      candidates.added.map { ($0.scope, candidates.newScope($0)) })
  }

  /// Takes apart scopes with their numbers in the round before and in the round.
  init(_ olds: [(Int, RowScope)], _ news: [(Int, RowScope)]) {
    before = slots(olds)
    after = slots(news)
  }

  private mutating func slots(_ scopes: [(Int, RowScope)]) -> [Int32] {
    let count = scopes.reduce(0) { max($0, $1.0 + 1) }
    var slots: [Int32] = Array(repeating: -1, count: count)
    for (number, scope) in scopes where slots[number] < 0 {
      slots[number] = Int32(truncatingIfNeeded: places.count)
      places.append(place(scope))
    }
    return slots
  }

  /// The places of two scopes, or `nil` where either was not taken apart.
  @inline(__always)
  private func pair(_ old: Int, _ new: Int) -> (Int, Int)? {
    guard before.indices.contains(old), after.indices.contains(new), before[old] >= 0,
      after[new] >= 0
    else { return nil }
    return (Int(before[old]), Int(after[new]))
  }

  /// How alike the files and the suites of a scope of the round before and one of the round are.
  ///
  /// A round that gives bare names says nothing of places, so that no place differs.
  func likeness(_ old: Int, _ new: Int) -> (file: Double, suite: Double) {
    guard let (left, right) = pair(old, new), places[left].isBare == places[right].isBare else {
      return (1, 1)
    }
    return (
      Self.ofFiles(places[left], places[right]), Self.ofSuites(places[left], places[right])
    )
  }

  /// Of the files and suites as they are written, bare names too.
  func writtenLikeness(_ old: Int, _ new: Int) -> (file: Double, suite: Double) {
    guard let (left, right) = pair(old, new) else { return (0, 0) }
    return (
      Self.ofFiles(places[left], places[right]), Self.ofSuites(places[left], places[right])
    )
  }

  private static func ofFiles(_ left: Place, _ right: Place) -> Double {
    if left.file == right.file { return 1 }
    let names =
      left.stem == right.stem ? 1 : 0.8 * Dice.coefficient(left.stemWords, right.stemWords)
    let folders =
      left.folders.isEmpty && right.folders.isEmpty
      ? 1 : Dice.coefficient(left.folders, right.folders)
    return 0.65 * names + 0.25 * folders
  }

  private static func ofSuites(_ left: Place, _ right: Place) -> Double {
    if left.suite == right.suite { return 1 }
    return left.suiteWords.isEmpty || right.suiteWords.isEmpty
      ? 0.3 : 0.9 * Dice.coefficient(left.suiteWords, right.suiteWords)
  }

  private mutating func number(_ text: [UInt8]) -> Int32 {
    if let known = numbers[text] { return known }
    let number = Int32(truncatingIfNeeded: numbers.count)
    numbers[text] = number
    return number
  }

  private mutating func words(_ text: [UInt8]) -> [Int32] {
    NameTokens.words(text).map { number($0) }.sorted()
  }

  private mutating func place(_ scope: RowScope) -> Place {
    let file = Array((scope.file ?? "").utf8)
    let parts = Self.parts(of: file)
    let stem = Self.stem(parts.last ?? [])
    var suite: [UInt8] = []
    var suiteWords: [Int32] = []
    for name in scope.suite {
      let bytes = Array(name.utf8)
      // A length before each part keeps two parts from being read as one.
      suite += Array("\(bytes.count):".utf8) + bytes
      suiteWords += words(bytes)
    }
    return Place(
      file: number(file), stem: number(stem), stemWords: words(stem),
      folders: parts.dropLast().map { number($0) }.sorted(), suite: number(suite),
      suiteWords: suiteWords.sorted(), isBare: scope.prefix.isEmpty)
  }
  private static func parts(of path: [UInt8]) -> [[UInt8]] {
    path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
  }

  private static func stem(_ name: [UInt8]) -> [UInt8] {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return name }
    return Array(name[..<dot])
  }
}

extension RowScope {
  /// Whether both scopes say where their tests stand, or neither does.
  func isComparable(with other: RowScope) -> Bool { prefix.isEmpty == other.prefix.isEmpty }
}
