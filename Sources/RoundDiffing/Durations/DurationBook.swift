import RoundModel

/// How long tests took in the last rounds, in four bytes a test.
struct DurationBook: Sendable {
  /// The rounds that are kept; more say little of now.
  static let kept = 40

  /// For each kept round its number, and the seconds of each test; not a number where unknown.
  private(set) var columns: [(round: Int, seconds: [Float])] = []

  /// Keeps how long the good tests of a round took.
  mutating func add(_ round: Round, number: Int, tracks: [Int32], count: Int) {
    var seconds: [Float] = Array(repeating: .nan, count: count)
    var isKnown = false
    for (row, facts) in round.rows.enumerated() where tracks[row] >= 0 {
      guard facts.outcome == .passed, facts.duration > 0 else { continue }
      seconds[Int(tracks[row])] = Float(facts.duration)
      isKnown = true
    }
    guard isKnown else { return }
    columns.append((number, seconds))
    if columns.count > Self.kept { columns.removeFirst() }
  }

  /// The findings over some rounds, by their numbers; the later half against the earlier one.
  func findings(_ book: TestBook, in rounds: [Int]) -> DurationFindings {
    let wanted = Set(rounds)
    let known = columns.filter { wanted.contains($0.round) }
    let side = min(known.count / 2, DurationFindings.mostASide)
    guard side > 0 else { return DurationFindings(side: 0) }
    let later = known.suffix(side).map(\.seconds)
    let earlier = known.dropLast(side).suffix(side).map(\.seconds)
    return DurationSearch(earlier: earlier, later: later).findings { book.id(of: $0) }
  }
}
