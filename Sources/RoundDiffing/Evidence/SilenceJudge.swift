import RoundModel

/// Decides what a report's silence on a test says, from its figures, its list and the sizes.
struct SilenceJudge {
  private let round: Round
  private let other: Round
  private let role: UnnamedTests.Role
  private let groups: FigureGroups
  private let whole: Listing
  private let listings: [Int: Listing]
  /// How many tests of the other round belong to each group.
  private let groupSizes: [Int: Int]
  private let consistency: ConsistencyReport
  private let wholeFinding: Listing.Finding
  /// How many failures that no list names the groups have room for.
  private let groupRoom: Int

  init(
    round: Round, other: Round, role: UnnamedTests.Role, groups: FigureGroups, whole: Listing,
    listings: [Int: Listing], groupSizes: [Int: Int]
  ) {
    self.round = round
    self.other = other
    self.role = role
    self.groups = groups
    self.whole = whole
    self.listings = listings
    self.groupSizes = groupSizes
    consistency = ConsistencyReport(of: round)
    wholeFinding = whole.held(against: round.header.stated)
    var room = 0
    for index in groups.indices {
      let listing = listings[index] ?? Listing()
      if case .hiddenFailures(let stated) = listing.held(against: round.groups[index].stated) {
        room += stated - listing.failures
      }
    }
    groupRoom = room
  }

  /// The finding for a test that belongs to some groups; the weakest of what they say.
  func finding(in fits: [Int]) -> UnnamedTests.Finding {
    guard !groups.isEmpty else { return findingInWhole() }
    guard !fits.isEmpty else {
      return .unknown(reason: "no group that it gives figures for is this test's")
    }
    var result: UnnamedTests.Finding?
    for index in fits {
      let found = finding(inGroup: index)
      if Self.strength(found) < (result.map(Self.strength) ?? .max) { result = found }
    }
    return result ?? .unknown(reason: "it does not say what its other tests are")
  }

  private static func strength(_ finding: UnnamedTests.Finding) -> Int {
    switch finding {
    case .absent: 3
    case .presumedPassed: 2
    case .unknown: 1
    case .contested: 0
    }
  }

  // A round without groups is one group.
  private func findingInWhole() -> UnnamedTests.Finding {
    let then = round.header.stated.total
    let now = other.hasFullRoster ? other.testCount : other.header.stated.total
    switch wholeFinding {
    case .exhaustive(let stated):
      return sized(then, now, label: nil, listed: listed(whole.failures, stated))
    case .hiddenFailures(let stated), .tooMany(let stated):
      return .contested(reason: Count.mismatch(listed: whole.failures, stated: stated))
    case .hiddenSkips(let skips): return .unknown(reason: unnamedSkips(skips))
    case .unstated: return .unknown(reason: "it does not say how many tests failed")
    case .approximate: return .unknown(reason: "its figures are only about right")
    }
  }

  private func finding(inGroup index: Int) -> UnnamedTests.Finding {
    let label = groups.label(of: index)
    if consistency.contestedGroups.contains(index) { return contested(index, label) }
    let listing = listings[index] ?? Listing()
    let totals = round.groups[index].stated
    // A report's only group with figures, as large as the round, is the round.
    if groups.indices.count == 1, totals.total != nil, totals.total == round.header.stated.total {
      return findingInWhole()
    }
    let now =
      other.hasFullRoster
      ? groupSizes[index] ?? 0 : groups.counterpartTotal(of: index, in: other)
    switch listing.held(against: totals) {
    case .exhaustive(let stated):
      if case .hiddenFailures(let all) = wholeFinding, all - whole.failures > groupRoom {
        return .contested(reason: Count.mismatch(listed: whole.failures, stated: all))
      }
      var count = listed(listing.failures, stated) + " in \(label)"
      if case .exhaustive(let all) = wholeFinding { count = listed(whole.failures, all) }
      return sized(totals.total, now, label: label, listed: count)
    case .hiddenFailures: return contested(index, label)
    case .tooMany(let stated):
      return .contested(
        reason: Count.mismatch(listed: listing.failures, stated: stated) + " in \(label)")
    case .hiddenSkips(let skips): return .unknown(reason: unnamedSkips(skips) + " in \(label)")
    case .approximate: return .unknown(reason: "its \(label) figures are only about right")
    case .unstated:
      guard case .exhaustive(let all) = wholeFinding else { return findingInWhole() }
      return sized(totals.total, now, label: label, listed: listed(whole.failures, all))
    }
  }

  /// The presumption, where the size is unchanged.
  private func sized(
    _ then: Int?, _ now: Int?, label: String?, listed: String
  ) -> UnnamedTests.Finding {
    let what = label.map { $0 + ": " } ?? ""
    guard let then else {
      return .unknown(reason: "it does not say how many tests \(label ?? "it") has")
    }
    guard let now else {
      return .unknown(
        reason: "\(listed), but \(other.name) does not say how many tests \(label ?? "it") has")
    }
    guard then == now else {
      return .unknown(
        reason: "\(listed), but its size differs (\(what)\(Count.tests(then)), "
          + "\(now) in \(other.name))")
    }
    let asWas = role == .baseline ? "as then" : "as before"
    return .presumedPassed(
      reason: "\(listed) and this is not one of them (\(what)\(Count.tests(then)), \(asWas))")
  }

  private func contested(_ index: Int, _ label: String) -> UnnamedTests.Finding {
    let place = round.claims.first { $0.scope == .group(index) }?.place ?? round.groups[index].place
    let at = place.map { " (\($0.description))" } ?? ""
    return .contested(reason: "its \(label) figures contradict its list\(at)")
  }

  private func listed(_ listed: Int, _ stated: Int) -> String {
    stated == 0 && listed == 0
      ? "it states no failure"
      : "\(listed) of \(Count.failures(stated)) \(listed == 1 ? "is" : "are") listed"
  }

  private func unnamedSkips(_ count: Int) -> String {
    "\(Count.tests(count)) \(count == 1 ? "was" : "were") neither passed nor named"
  }
}

extension Round {
  /// How many tests the round names.
  package var testCount: Int { rows.count { $0.kind == .test } }
}
