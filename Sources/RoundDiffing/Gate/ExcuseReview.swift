import RoundModel

/// What is worth a look at waivers and quarantine, whether or not they decide anything today.
struct ExcuseReview {
  /// A pattern that fits more of the round's tests than one in this many, and more than
  /// ``fewestBroad`` of them, is too broad.
  private static let broadShare = 10
  private static let fewestBroad = 5
  /// A cause of fewer bytes fits almost any message.
  private static let shortestCause = 4
  private static let soonDays: Int64 = 7
  /// So many entries that end on one day are a cliff.
  private static let cliff = 3

  /// What became of each entry, where that is worth a word.
  private(set) var states: [String?] = []
  /// What else is worth a look, entry by entry.
  private(set) var remarks: [[String]] = []
  /// The days on which several entries end at once.
  private(set) var cliffs: [String] = []

  init(_ uses: [ExcuseUse], in round: Round) {
    let tests = round.testCount
    for use in uses {
      states.append(Self.state(use))
      var found = [Self.ending(use)].compactMap(\.self)
      if !use.isOver {
        if let broad = Self.breadth(use, in: round, of: tests) { found.append(broad) }
        if let cause = use.cause, cause.utf8.count < Self.shortestCause {
          found.append("\(use.name) is broad: its cause '\(cause)' fits almost any message")
        }
      }
      remarks.append(found)
    }
    let days = Dictionary(grouping: uses.filter { !$0.isOver }, by: \.lastDay)
    for (day, ending) in days.sorted(by: { $0.key < $1.key }) where ending.count >= Self.cliff {
      cliffs.append("\(ending.count) entries end on one day, \(day)")
    }
  }

  /// Everything that was found, in the order of the entries.
  var notices: [String] {
    zip(states, remarks).flatMap { state, remarks in [state].compactMap(\.self) + remarks } + cliffs
  }

  private static func state(_ use: ExcuseUse) -> String? {
    switch use.state {
    case .used:
      guard use.kind == .waiver, !use.notCovered.isEmpty else { return nil }
      return "\(use.name) does not cover the reason of \(Count.failures(use.notCovered.count))"
    case .unused: return "\(use.name) was not used"
    case .expired: return "\(use.name) ended on \(use.lastDay)"
    case .otherReason:
      return "\(use.name) does not cover the reason of \(Count.failures(use.notCovered.count))"
    case .refused:
      return "\(use.name) does not count for \(Count.tests(use.notCovered.count)): "
        + "what is required, and more than the cap, is never quarantined"
    }
  }

  private static func ending(_ use: ExcuseUse) -> String? {
    guard !use.isOver, use.daysLeft <= soonDays else { return nil }
    if use.daysLeft == 0 { return "\(use.name) ends today, \(use.lastDay)" }
    return "\(use.name) ends in \(use.daysLeft == 1 ? "1 day" : "\(use.daysLeft) days")"
  }

  /// A pattern without a star names one test, or its variants, and is never broad.
  private static func breadth(_ use: ExcuseUse, in round: Round, of tests: Int) -> String? {
    guard use.test.utf8.contains(UInt8(ascii: "*")) else { return nil }
    let pattern = TestPattern(use.test)
    let fitting = round.rows.count { row in
      row.kind == .test && pattern.matches(round.id(of: row).bytes)
    }
    guard fitting > fewestBroad, fitting * broadShare > tests else { return nil }
    return "\(use.name) is broad: it fits \(fitting) of \(Count.tests(tests))"
  }
}
