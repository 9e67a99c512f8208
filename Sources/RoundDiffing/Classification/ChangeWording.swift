import RoundModel

/// Says in one sentence why a change has its class, so that a reader can check it.
struct ChangeWording {
  private let names: (String, String)
  private let rosters: (String, String)

  init(_ pair: RoundPair) {
    let (baseline, candidate) = (pair.timeline.rounds[0], pair.timeline.rounds[1])
    let alike = baseline.name.utf8.elementsEqual(candidate.name.utf8)
    names = alike ? ("the baseline", "the candidate") : (baseline.name, candidate.name)
    rosters = (Self.roster(of: baseline), Self.roster(of: candidate))
  }

  /// The sentence for a change whose sides are set.
  func why(_ change: Change) -> String {
    switch change.changeClass {
    case .firstSeen: return firstSeen(change)
    case .notComparable: return notComparable(change)
    default: break
    }
    let was = said(change.before, in: names.0, rosters.0)
    let now = said(change.after, in: names.1, rosters.1)
    return was + ", " + now + ending(change) + RenameNotes.words(change)
  }

  private func firstSeen(_ change: Change) -> String {
    "\(names.0) gives no outcome to go by\(because(change.before)); "
      + said(change.after, in: names.1, rosters.1)
  }

  private func notComparable(_ change: Change) -> String {
    if let after = change.after, after.isKnown, !isKeptFromRunning(change) {
      let was = said(change.before, in: names.0, rosters.0)
      return "\(was), \(said(after, in: names.1, rosters.1)): a status that no rule reads"
    }
    if change.after == nil {
      return said(change.before, in: names.0, rosters.0) + ", "
        + said(nil, in: names.1, rosters.1) + ": nothing to compare"
    }
    return "\(names.1) gives no outcome to go by\(because(change.after)); "
      + said(change.before, in: names.0, rosters.0)
  }

  private func isKeptFromRunning(_ change: Change) -> Bool {
    change.after?.outcome == .notRun && change.after?.reason != nil
  }

  private func because(_ side: Change.Side?) -> String {
    guard let reason = side?.reason else { return "" }
    return ": " + reason
  }

  /// What one round says: "passed in round 1 (results.json:8:5)".
  private func said(_ side: Change.Side?, in round: String, _ roster: String) -> String {
    guard let side else { return "not mentioned in \(round) (\(roster))" }
    guard side.isKnown else { return "\(round) gives no outcome to go by\(because(side))" }
    let word = Self.verb(side.outcome)
    if side.evidence == .presumed {
      return "\(word) in \(round): presumed\(side.reason.map { ", " + $0 } ?? "")"
    }
    let entailed = side.evidence == .entailed ? ", entailed" : ""
    let place = side.result?.place.map { " (\($0.description)\(entailed))" } ?? ""
    return "\(word) in \(round)\(place)"
  }

  private func ending(_ change: Change) -> String {
    switch change.changeClass {
    case .changedReason:
      change.flags.contains(.reasonDiffersIn)
        ? ": the same kind of failure with another parameter" : ": for another reason"
    case .worsened: ": more severe"
    case .eased: ": less severe, and not a fix"
    case .stillFailing, .stillFlaky: ""
    case .failingWasFlaky:
      change.effect == .regression
        ? ": not the failure that was seen in the flake"
        : ": with the message that was seen in the flake"
    case .maskedBySkip, .failureVanished: ": not a fix"
    case .newlyExpected: change.before?.result?.isBad == true ? ": not a fix" : ""
    case .calmed: ": fixed only when more rounds confirm it"
    case .newlyFailing, .addedFailing, .unskippedFailing, .lostPass, .newlyFlaky, .newlySkipped,
      .newlyUnexpectedPass, .fixed, .presumedFixed, .addedPassing, .addedSkipped, .removedSkipped,
      .unskippedPassing, .stillPassing, .stillSkipped, .stillExpected, .firstSeen, .notComparable:
      ""
    }
  }

  private static func verb(_ outcome: Outcome) -> String {
    switch outcome {
    case .passed: "passed"
    case .failed: "failed"
    case .error: "ended in an error"
    case .timedOut: "timed out"
    case .crashed: "crashed"
    case .interrupted: "was interrupted"
    case .skipped: "skipped"
    case .notRun: "not run"
    case .expectedFailure: "failed as expected"
    case .unexpectedPass: "passed unexpectedly"
    case .flaky: "flaky"
    case .unreadable: "unreadable"
    }
  }

  /// What makes an absence from the round mean something: "complete, 97 of 97 planned".
  private static func roster(of round: Round) -> String {
    let named = round.testCount
    let skips = round.inputs.contains(where: \.leavesOutSkipped) ? "; it may be skipped" : ""
    if let planned = round.header.planned {
      return "\(round.completeness.term), \(named) of \(planned) planned\(skips)"
    }
    if let total = round.header.stated.total {
      return "\(round.completeness.term), \(named) of \(total) named\(skips)"
    }
    return "\(round.completeness.term), \(Count.tests(named)) named\(skips)"
  }
}
