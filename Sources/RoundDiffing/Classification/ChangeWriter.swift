import RoundModel

/// Reads the facts of the reported tests out of both rounds, and orders their changes.
struct ChangeWriter {
  private let pair: RoundPair
  private let analysis: CauseAnalysis
  private let renames: RenameNotes

  init(_ pair: RoundPair, _ analysis: CauseAnalysis) {
    self.pair = pair
    self.analysis = analysis
    renames = RenameNotes(pair.timeline)
  }

  /// The changes, worst first, then by priority, then by id.
  func changes(
    _ reported: [ChangeSorting.Reported], _ shifts: ParameterShifts
  ) -> [Change] {
    let wording = ChangeWording(pair)
    var parts = SharedWork.inParts(of: reported.count) { range in
      part(reported[range], shifts, wording)
    }
    // Changes are large, so that their keys are sorted in their place, and each is moved once.
    var keys: [(rank: (UInt8, UInt8, Int), id: TestID, part: Int, index: Int)] = []
    keys.reserveCapacity(reported.count)
    for (part, changes) in parts.enumerated() {
      for (index, change) in changes.enumerated() {
        guard let change else { continue }
        keys.append((change.rank, change.id, part, index))
      }
    }
    keys.sort { left, right in
      left.rank == right.rank ? left.id < right.id : left.rank < right.rank
    }
    return keys.compactMap { parts[$0.part][$0.index].take() }
  }

  /// The changes of some of the reported tests, in their order.
  private func part(
    _ reported: ArraySlice<ChangeSorting.Reported>, _ shifts: ParameterShifts,
    _ wording: ChangeWording
  ) -> [Change?] {
    // Lines are counted once a source, however many tests are reported.
    var before = pair.timeline.rounds[0].results(at: reported.compactMap(\.before.row))
      .makeIterator()
    var after = pair.timeline.rounds[1].results(at: reported.compactMap(\.after.row)).makeIterator()
    return reported.map { entry in
      let was = entry.before.row == nil ? nil : before.next()
      let now = entry.after.row == nil ? nil : after.next()
      var change = change(entry, was, now, wording)
      change.note = shifts.note(entry) ?? change.note
      if let note = change.note { change.why += "; \(note)" }
      return change
    }
  }

  private func change(
    _ entry: ChangeSorting.Reported, _ was: TestResult?, _ now: TestResult?,
    _ wording: ChangeWording
  ) -> Change {
    let earlier = finding(entry.before, 0, was)
    let later = finding(entry.after, 1, now)
    var change = Change(
      id: pair.timeline.id(of: entry.track), kind: now?.kind ?? was?.kind ?? .test,
      changeClass: entry.changeClass, effect: entry.effect, flags: entry.flags,
      priority: now?.priority ?? was?.priority, before: side(entry.before, was, earlier),
      after: side(entry.after, now, later), why: "")
    change.cause = later?.causeID ?? earlier?.causeID
    change.causeBefore = earlier?.causeID
    change.rename = entry.after.row.flatMap { renames.accepted[$0] }
    change.note = renames.note(before: entry.before.row, after: entry.after.row)
    change.why = wording.why(change)
    return change
  }

  private func finding(
    _ view: RoundPair.SideView, _ round: Int, _ result: TestResult?
  ) -> FailureFinding? {
    guard let row = view.row, let result, result.isBad || result.outcome == .flaky else {
      return nil
    }
    return analysis.finding(round: round, row: row)
  }

  private func side(
    _ view: RoundPair.SideView, _ result: TestResult?, _ finding: FailureFinding?
  ) -> Change.Side? {
    if view.standing.presence == .absent { return nil }
    return Change.Side(
      outcome: view.standing.outcome ?? .unreadable, evidence: view.standing.evidence,
      result: result, message: finding?.message ?? result?.message,
      fingerprint: finding?.fingerprint?.key, reason: view.reason)
  }
}

extension Change {
  /// The order of the class, then of the effect, then of the priority; none comes last.
  fileprivate var rank: (UInt8, UInt8, Int) {
    (changeClass.rank, effect == .regression ? 0 : 1, priority ?? .max)
  }
}

extension ChangeClass {
  /// The place of the class in the table, worst first.
  fileprivate var rank: UInt8 {
    switch self {
    case .newlyFailing: 0
    case .addedFailing: 1
    case .unskippedFailing: 2
    case .changedReason: 3
    case .worsened: 4
    case .lostPass: 5
    case .failingWasFlaky: 6
    case .eased: 7
    case .stillFailing: 8
    case .newlyFlaky: 9
    case .stillFlaky: 10
    case .maskedBySkip: 11
    case .failureVanished: 12
    case .newlySkipped: 13
    case .newlyExpected: 14
    case .newlyUnexpectedPass: 15
    case .fixed: 16
    case .presumedFixed: 17
    case .calmed: 18
    case .addedPassing: 19
    case .addedSkipped: 20
    case .removedSkipped: 21
    case .unskippedPassing: 22
    case .stillPassing: 23
    case .stillSkipped: 24
    case .stillExpected: 25
    case .firstSeen: 26
    case .notComparable: 27
    }
  }
}
