import RoundModel

/// What follows for the tests that a report names without an outcome.
///
/// Where a report names a test in its roster and lists every failure and skip that its figures
/// speak of, the test passed: that follows by arithmetic from facts of one document.
struct RosterEntailment {
  private let round: Round
  private let groups: FigureGroups
  private let isExhaustive: Bool
  /// The groups with room for a failure or a skip that no list names.
  private let openGroups: Set<Int>

  /// Prepares the conclusion; `nil` where the round gives every test that it names an outcome.
  init?(of round: Round) {
    guard round.rows.contains(where: Self.lacksOutcome) else { return nil }
    self.round = round
    groups = FigureGroups(of: round)
    var whole = Listing()
    var listings: [Int: Listing] = [:]
    for row in round.rows where row.kind == .test {
      whole.add(row)
      for index in groups.fitting(.init(row), of: round, isOwn: true) {
        listings[index, default: Listing()].add(row)
      }
    }
    let finding = whole.held(against: round.header.stated)
    if case .exhaustive = finding, round.completeness == .complete, !round.listIsCut {
      isExhaustive = true
    } else {
      isExhaustive = false
    }
    var open = ConsistencyReport(of: round).contestedGroups
    for index in groups.indices {
      switch (listings[index] ?? Listing()).held(against: round.groups[index].stated) {
      case .exhaustive, .unstated: break
      case .hiddenFailures, .hiddenSkips, .tooMany, .approximate: open.insert(index)
      }
    }
    openGroups = open
  }

  /// Whether a row names a test and says nothing of its outcome.
  static func lacksOutcome(_ row: Row) -> Bool { row.kind == .test && row.evidence == .unknown }

  /// Whether it follows that the test of a row passed.
  func entailsPass(of row: Row) -> Bool {
    isExhaustive && Self.lacksOutcome(row)
      && !groups.fitting(.init(row), of: round, isOwn: true).contains(where: openGroups.contains)
  }
}
