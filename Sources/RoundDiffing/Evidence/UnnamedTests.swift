import RoundModel

/// What a round says of the tests that it does not name, as far as another round asks.
///
/// A machine's round names every test, so that its silence means absence. A person's report lists
/// its failures: where it lists them all and the size is unchanged, the rest passed by presumption.
struct UnnamedTests {
  /// What the silence says of a test.
  enum Finding: Hashable {
    /// The round names every test, and this one is none of them.
    case absent
    case presumedPassed(reason: String)
    case contested(reason: String)
    case unknown(reason: String)
  }

  /// Which of the two rounds is silent, for the words.
  enum Role {
    case baseline, candidate
  }

  private let round: Round
  private let other: Round
  private let role: Role
  /// The answer where it is the same for every test.
  private let uniform: Finding?
  private var findings: [FigureGroups.Position: Finding] = [:]

  /// Prepares the answers for the tests of `other` that `round` does not name.
  init(of round: Round, askedBy other: Round, as role: Role, sameScope: Bool) {
    self.round = round
    self.other = other
    self.role = role
    uniform = Self.uniformFinding(of: round, sameScope: sameScope)
    if uniform == nil { judgePositions() }
  }

  /// What the round says of a test of the other round that it does not name.
  func finding(for row: Row) -> Finding {
    // Rosters and figures are of tests; only a machine names its modules and checks as well.
    guard row.kind == .test || (uniform != nil && round.isMachineOnly) else {
      return .unknown(reason: "it does not name this \(row.kind.term)")
    }
    if let uniform { return uniform }
    return findings[FigureGroups.Position(row)]
      ?? .unknown(reason: "it does not say what its other tests are")
  }

  private static func uniformFinding(of round: Round, sameScope: Bool) -> Finding? {
    switch round.completeness {
    case .truncated: return .unknown(reason: "it was cut short and does not name this test")
    case .partial: return .unknown(reason: "it ran a part of the suite and does not name this test")
    case .empty: return .unknown(reason: "it is empty")
    case .unknown:
      return .unknown(reason: "it states no total, and does not name this test")
    case .complete: break
    }
    if round.hasFullRoster {
      return sameScope
        ? .absent : .unknown(reason: "it is of another scope and does not name this test")
    }
    return round.listIsCut ? .unknown(reason: "its list of failures is cut") : nil
  }

  /// Judges each group of the silent round once, and each place that tests of the other round hold.
  private mutating func judgePositions() {
    let groups = FigureGroups(of: round)
    var whole = Listing()
    var listings: [Int: Listing] = [:]
    var memberships: [FigureGroups.Position: [Int]] = [:]
    for row in round.rows where row.kind == .test {
      whole.add(row)
      let position = FigureGroups.Position(row)
      let fits = memberships[position] ?? groups.fitting(position, of: round, isOwn: true)
      memberships[position] = fits
      for index in fits { listings[index, default: Listing()].add(row) }
    }
    var sizes: [FigureGroups.Position: Int] = [:]
    for row in other.rows where row.kind == .test {
      sizes[FigureGroups.Position(row), default: 0] += 1
    }
    let fitting = Dictionary(
      uniqueKeysWithValues: sizes.keys.map {
        ($0, groups.fitting($0, of: other, isOwn: false))
      })
    var groupSizes: [Int: Int] = [:]
    for (position, size) in sizes {
      for index in fitting[position] ?? [] { groupSizes[index, default: 0] += size }
    }
    let judge = SilenceJudge(
      round: round, other: other, role: role, groups: groups, whole: whole, listings: listings,
      groupSizes: groupSizes)
    for (position, fits) in fitting { findings[position] = judge.finding(in: fits) }
  }
}

extension UnnamedTests.Finding {
  /// The side of a comparison that the finding makes.
  var standing: Standing {
    switch self {
    case .absent: .absent
    case .presumedPassed: Standing(.told(.passed), evidence: .presumed)
    case .contested: Standing(.untold, evidence: .contested)
    case .unknown: Standing(.untold, evidence: .unknown)
    }
  }

  /// Why the round says this.
  var reason: String? {
    switch self {
    case .absent: nil
    case .presumedPassed(let reason), .contested(let reason), .unknown(let reason): reason
    }
  }
}
