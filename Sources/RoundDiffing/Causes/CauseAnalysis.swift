package import RoundModel

/// Why tests fail: the reason of each failure of a timeline, and the causes that they share.
///
/// Only rows that are BAD or flaky are looked at, and each distinct message only once.
package struct CauseAnalysis: Sendable {
  /// The causes of all rounds, by number.
  package private(set) var causes: [Cause] = []

  private let scan: FailureScan
  /// The index of the cause of each failure; -1 where nothing is known of its reason.
  private var causeOf: [Int32]

  package init(_ timeline: Timeline) { self.init(timeline, FailureScan(timeline.rounds)) }

  /// The causes of failures that were collected before, from the rounds of the timeline.
  init(_ timeline: Timeline, _ collected: FailureScan) {
    var scan = collected
    scan.setTracks(of: timeline)
    self.scan = scan
    causeOf = Array(repeating: -1, count: scan.failures.count)
    guard !scan.failures.isEmpty else { return }
    let groups = Self.ordered(CauseGrouping(timeline, scan).groups, timeline, scan)
    for (number, group) in groups.enumerated() {
      for failure in group.failures { causeOf[failure] = Int32(truncatingIfNeeded: number) }
    }
    var writer = CauseWriter(timeline, scan)
    causes = groups.enumerated().map { writer.cause("C\($0.offset + 1)", $0.element) }
    setStates(groups, timeline)
  }

  /// What is known of the failure of a row; `nil` for a row that is neither BAD nor flaky.
  package func finding(round: Int, row: Int) -> FailureFinding? {
    guard let index = scan.failure(round: round, row: row) else { return nil }
    let failure = scan.failures[index]
    return FailureFinding(
      message: failure.message.map { scan.messages.texts[$0] },
      messagePlace: failure.messagePlace,
      fingerprint: failure.message.map { scan.messages.prints[$0] },
      causeID: causeOf[index] < 0 ? nil : causes[Int(causeOf[index])].id,
      references: failure.references)
  }

  /// Groups by their least test, those seen only in flaky tests last.
  private static func ordered(
    _ groups: [CauseGrouping.Group], _ timeline: Timeline, _ scan: FailureScan
  ) -> [CauseGrouping.Group] {
    let keyed = groups.map { group in
      let isFlaky = group.failures.allSatisfy { scan.failures[$0].isFlaky }
      // A flaky test of a cause that others have for good does not name it.
      let tests = group.failures.filter { isFlaky || !scan.failures[$0].isFlaky }
      let least = Set(tests.map { scan.failures[$0].track }).map { timeline.id(of: $0) }.min()
      return (isFlaky: isFlaky, least: least, group: group)
    }
    return keyed.sorted { left, right in
      if left.isFlaky != right.isFlaky { return right.isFlaky }
      guard let a = left.least, let b = right.least, a != b else {
        return left.group.failures[0] < right.group.failures[0]
      }
      return a < b
    }.map(\.group)
  }

  // MARK: - States

  private mutating func setStates(_ groups: [CauseGrouping.Group], _ timeline: Timeline) {
    let last = timeline.rounds.count - 1
    guard last > 0 else { return }
    for (number, group) in groups.enumerated() {
      let seen = Set(group.failures.map { scan.failures[$0].round })
      if seen.contains(last) {
        causes[number].state =
          seen.contains(last - 1) ? .known : seen.count > 1 ? .recurring : .new
      } else {
        let isShown = isShownGone(group, since: seen.max() ?? 0, in: last, timeline)
        causes[number].state = isShown ? .resolved : .notObserved
      }
    }
  }

  /// Whether every test that had a cause in one round has a result in a later one that shows that
  /// it is gone: a pass, or a failure for another reason.
  private func isShownGone(
    _ group: CauseGrouping.Group, since round: Int, in last: Int, _ timeline: Timeline
  ) -> Bool {
    group.failures.allSatisfy { index in
      let failure = scan.failures[index]
      guard failure.round == round else { return true }
      guard let row = timeline.row(failure.track, in: last) else { return false }
      let later = timeline.rounds[last].rows[row]
      if let found = scan.failure(round: last, row: row) { return causeOf[found] >= 0 }
      return later.outcome == .passed || later.outcome == .unexpectedPass
    }
  }
}
