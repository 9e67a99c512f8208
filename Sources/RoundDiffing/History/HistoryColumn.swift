package import RoundModel

/// What a history keeps of one round: its own facts, and a byte a test.
package struct HistoryRound: Sendable {
  /// The round without rows and bytes.
  package var brief: Round
  /// What the round is called among the others: no two have one name.
  package var name: String
  package var totals: Comparison.RoundTotals
  /// Whether the round is complete and names every test.
  package var isWhole: Bool
  /// When the round began, in seconds since 1970, where it says.
  package var moment: Int64?

  /// Whether the round was cut short.
  package var isCut: Bool { brief.completeness == .truncated }

  init(_ round: Round, hashing: Bool) {
    brief = round.brief(hashing: hashing)
    name = round.name
    totals = Comparison.RoundTotals(of: round)
    isWhole = round.namesEveryTest
    moment = Self.moment(of: round.header)
  }

  /// When a round says that it began; a date alone is its first moment.
  package static func moment(of header: RoundHeader) -> Int64? {
    if let started = header.startedAt.flatMap({ UTCTime($0) }) { return started.secondsSince1970 }
    guard let date = header.date else { return nil }
    let text = header.time.map { date + "T" + $0 } ?? date
    return (UTCTime(text) ?? UTCTime(date))?.secondsSince1970
  }
}

/// What one round shows of every test.
struct HistoryColumn: Sendable {
  /// What a single byte does not hold: the attempts of a test, and why it failed.
  struct Detail: Sendable {
    var track: Int32
    var failed: Int32
    var attempts: Int32
    /// The number of the reason; −1 for none.
    var reason: Int32
  }

  private(set) var marks: [TestMark]
  /// By track.
  private var details: [Detail] = []

  /// A round that is silent of every test known so far.
  init(count: Int, silence: TestMark) { marks = Array(repeating: silence, count: count) }

  /// What the round shows of a test.
  @inline(__always)
  func mark(_ track: Int) -> TestMark { track < marks.count ? marks[track] : .absent }

  mutating func set(_ track: Int, _ mark: TestMark) { marks[track] = mark }

  /// Makes room for tests that came later.
  mutating func extend(to count: Int) {
    guard marks.count < count else { return }
    marks += Array(repeating: .absent, count: count - marks.count)
  }

  mutating func add(_ detail: Detail) { details.append(detail) }

  mutating func sortDetails() {
    // Rounds mostly keep their order, so that there is mostly nothing to do.
    let isSorted = details.indices.dropFirst().allSatisfy {
      details[$0 - 1].track <= details[$0].track
    }
    if !isSorted { details.sort { $0.track < $1.track } }
  }

  /// What else is known of a test in the round.
  func detail(_ track: Int) -> Detail? {
    var (low, high) = (0, details.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(details[middle].track) < track { low = middle + 1 } else { high = middle }
    }
    return low < details.count && Int(details[low].track) == track ? details[low] : nil
  }

  /// The mark of a test with the attempts behind it.
  func sighting(_ track: Int) -> Sighting {
    let mark = mark(track)
    guard mark.isBad || mark == .flaky || mark.isGood, let detail = detail(track),
      detail.attempts > 0
    else { return Sighting(mark) }
    return Sighting(mark, failed: Int(detail.failed), attempts: Int(detail.attempts))
  }

  /// The failures of the round with the numbers of their reasons.
  var reasons: [(track: Int, reason: Int32)] {
    details.filter { $0.reason >= 0 }.map { (Int($0.track), $0.reason) }
  }

  /// The tests of which more than a byte is known.
  var detailedTracks: [Int] { details.map { Int($0.track) } }
}
