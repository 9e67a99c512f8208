import RoundModel

/// Sorts the tests of two rounds into classes, and counts them.
struct ChangeSorting {
  /// A test that is reported.
  struct Reported {
    var track: Int
    var before: RoundPair.SideView
    var after: RoundPair.SideView
    var changeClass: ChangeClass
    var effect: Effect
    var flags: [ChangeFlag]
  }

  private let pair: RoundPair
  private let failures: FailureScan
  private let includingUnchanged: Bool
  private let selection: TestSelection?
  private let baseline: [Row]
  private let candidate: [Row]
  /// The accepted renames by the row of the candidate.
  private let renames: [Int: Timeline.Rename]
  private(set) var summary = Comparison.Summary()
  private(set) var counts: [ChangeClass: Int] = [:]
  private(set) var matched = 0
  private(set) var moves = RateMoves()
  private(set) var reported: [Reported] = []
  private(set) var part: Comparison.Part?
  /// The totals of the part that was asked for; the rounds' own where that is all.
  private(set) var totals: (before: Comparison.RoundTotals, after: Comparison.RoundTotals)?

  init(
    _ pair: RoundPair, _ failures: FailureScan, includingUnchanged: Bool,
    selection: TestSelection
  ) {
    self.pair = pair
    self.failures = failures
    self.includingUnchanged = includingUnchanged
    self.selection = selection.isWhole ? nil : selection
    if !selection.isWhole {
      part = Comparison.Part(selection)
      totals = (Comparison.RoundTotals(), Comparison.RoundTotals())
    }
    baseline = pair.timeline.rounds[0].rows
    candidate = pair.timeline.rounds[1].rows
    renames = Dictionary(uniqueKeysWithValues: pair.timeline.renames.map { ($0.newRow, $0) })
  }

  mutating func run() {
    let cells = pair.timeline.cells
    var track = 0
    var stillPassing = 0
    // Nearly all tests of nearly all rounds pass in both: they are counted and nothing more.
    while track * 2 < cells.count {
      let (before, after) = (cells[track * 2], cells[track * 2 + 1])
      if let selection, !keep(before, after, selection) {
        track += 1
        continue
      }
      if before >= 0, after >= 0, isPlainPass(baseline[Int(before)], candidate[Int(after)]),
        !includingUnchanged, pair.timeline.links[track] == nil
      {
        stillPassing += 1
      } else {
        classify(track)
      }
      track += 1
    }
    totals?.before.addPasses(stillPassing)
    totals?.after.addPasses(stillPassing)
    matched += stillPassing
    summary.unchanged += stillPassing
    moves.addStillPassing(stillPassing)
    if stillPassing > 0 { counts[.stillPassing, default: 0] += stillPassing }
  }

  /// Whether either round's row was asked for; what was not is counted.
  private mutating func keep(
    _ before: Int32, _ after: Int32, _ selection: TestSelection
  ) -> Bool {
    let rounds = pair.timeline.rounds
    let was = before >= 0 ? baseline[Int(before)] : nil
    let now = after >= 0 ? candidate[Int(after)] : nil
    let isKept =
      was.map { selection.contains($0, of: rounds[0]) } == true
      || now.map { selection.contains($0, of: rounds[1]) } == true
    guard (now ?? was)?.kind == .test else { return isKept }
    if isKept {
      part?.kept += 1
    } else {
      part?.leftOut += 1
      if now?.isBad == true { part?.leftOutFailing += 1 }
      // Whether the rounds are of one suite is a question of all of their tests.
      if was != nil, now != nil { matched += 1 }
    }
    return isKept
  }

  @inline(__always)
  private func isPlainPass(_ before: Row, _ after: Row) -> Bool {
    before.outcome == .passed && after.outcome == .passed && before.evidence == .stated
      && after.evidence == .stated && before.flags.isEmpty && after.flags.isEmpty
      && before.kind == .test && after.kind == .test
  }

  private mutating func classify(_ track: Int) {
    let before = pair.side(track, in: 0)
    let after = pair.side(track, in: 1)
    let entry = ClassTable(before.standing, after.standing, failurePair(before, after))
    let row = after.row.map { candidate[$0] } ?? before.row.map { baseline[$0] }
    if let row, row.kind != .test, isBeyondTheOther(before, after) { return }
    let flags = flags(track, before, after, entry)
    if row?.kind == .test {
      count(entry, isFlagged: !flags.isEmpty)
      if before.row != nil, after.row != nil { matched += 1 }
      moves.add(before, after)
      totals?.before.add(before.standing)
      totals?.after.add(after.standing)
    }
    guard includingUnchanged || !entry.changeClass.isUnchanged || !flags.isEmpty else { return }
    reported.append(
      Reported(
        track: track, before: before, after: after, changeClass: entry.changeClass,
        effect: entry.effect, flags: flags))
  }

  /// Whether what is no test stands in one round, and a machine that tells of tests only made the
  /// other: its silence says nothing.
  private func isBeyondTheOther(_ before: RoundPair.SideView, _ after: RoundPair.SideView) -> Bool {
    let rounds = pair.timeline.rounds
    guard rounds[0].isMachineOnly != rounds[1].isMachineOnly else { return false }
    return (rounds[1].isMachineOnly ? after : before).row == nil
  }

  private mutating func count(_ entry: ClassTable, isFlagged: Bool) {
    counts[entry.changeClass, default: 0] += 1
    switch entry.effect {
    case .regression: summary.regressions += 1
    case .warning: summary.warnings += 1
    case .progress: summary.progress += 1
    case .unknown: summary.unknown += 1
    case .information:
      if entry.changeClass.isUnchanged, !isFlagged {
        summary.unchanged += 1
      } else {
        summary.information += 1
      }
    }
  }

  private func flags(
    _ track: Int, _ before: RoundPair.SideView, _ after: RoundPair.SideView, _ entry: ClassTable
  ) -> [ChangeFlag] {
    var flags: [ChangeFlag] = []
    if pair.timeline.links[track] == .renamed, let rename = after.row.flatMap({ renames[$0] }) {
      if rename.isRenamed { flags.append(.renamed) }
      if rename.isMoved { flags.append(.moved) }
    }
    if ClaimedFix.isRefuted(after.row, in: pair.timeline.rounds[1]) { flags.append(.claimedFixed) }
    let isDuplicate =
      before.row.map { baseline[$0].flags.contains(.duplicate) } == true
      || after.row.map { candidate[$0].flags.contains(.duplicate) } == true
    if isDuplicate { flags.append(.duplicate) }
    if entry.reasonDiffersIn { flags.append(.reasonDiffersIn) }
    return flags
  }

  /// How two failures relate; read only where both sides have one.
  private func failurePair(
    _ before: RoundPair.SideView, _ after: RoundPair.SideView
  ) -> FailurePair {
    guard let was = before.row, let now = after.row, after.standing.isBad else {
      return FailurePair()
    }
    let isFlake = before.standing.outcome == .flaky
    guard isFlake || before.standing.isBad else { return FailurePair() }
    let rounds = pair.timeline.rounds
    let print = failures.fingerprint(round: 1, row: now)
    let earlier = failures.fingerprint(round: 0, row: was)
    let reason = ReasonRelation.between(earlier, print)
    var seen = isFlake && reason.isSame
    if isFlake, !seen, baseline[was].detail > 0 {
      let attempts = rounds[0].details[Int(baseline[was].detail) - 1].attempts
      seen = attempts.contains { attempt in
        guard attempt.outcome.severity > 0, let message = attempt.message else { return false }
        return ReasonRelation.between(Fingerprint(of: message), print).isSame
      }
    }
    let formats = (
      rounds[0].inputs[Int(baseline[was].source)].format,
      rounds[1].inputs[Int(candidate[now].source)].format
    )
    return FailurePair(
      reason: reason, sameProducer: formats.0.utf8.elementsEqual(formats.1.utf8), seenInFlake: seen)
  }
}

extension ReasonRelation {
  fileprivate var isSame: Bool {
    if case .same = self { true } else { false }
  }
}
