import RoundModel

extension Comparison {
  /// Lets recorded rounds speak for the tests that changed: which failures are flakes, which fixes
  /// are confirmed, which failures came back.
  ///
  /// Classes stay those of the two rounds, but for a flake that recorded rounds confirm to be fixed;
  /// what a failure weighs may change where its reason was seen in earlier flakes.
  package mutating func apply(_ history: HistoryKnowledge) {
    let event = history.event(in: candidate)
    for index in changes.indices where changes[index].kind == .test {
      let old = changes[index]
      guard !old.changeClass.isUnchanged, let known = history.test(old) else { continue }
      var change = old
      HistoryFlags(known, hasEvent: event != nil).apply(to: &change)
      guard change != old else { continue }
      changes[index] = change
      recount(from: old, to: change)
    }
    diagnostics += history.damage
  }

  private mutating func recount(from old: Change, to new: Change) {
    if old.changeClass != new.changeClass {
      let left = (counts[old.changeClass] ?? 0) - 1
      counts[old.changeClass] = left > 0 ? left : nil
      counts[new.changeClass, default: 0] += 1
    }
    guard old.effect != new.effect else { return }
    summary[old.effect] -= 1
    summary[new.effect] += 1
  }
}

extension HistoryKnowledge {
  /// What is known of a changed test, under any of the names that it has.
  package func test(_ change: Change) -> Test? {
    test(change.id) ?? change.before?.result.flatMap { test($0.id) }
      ?? change.rename.flatMap { test($0.oldID) }
  }
}

extension Comparison.Summary {
  /// The tests with changes of an effect; changes that are listed as unchanged are none of them.
  fileprivate subscript(effect: Effect) -> Int {
    get {
      switch effect {
      case .regression: regressions
      case .warning: warnings
      case .progress: progress
      case .unknown: unknown
      case .information: information
      }
    }
    set {
      switch effect {
      case .regression: regressions = newValue
      case .warning: warnings = newValue
      case .progress: progress = newValue
      case .unknown: unknown = newValue
      case .information: information = newValue
      }
    }
  }
}

/// What recorded rounds say of one change.
struct HistoryFlags {
  private static let certain = 0.9

  private let known: HistoryKnowledge.Test
  private let hasEvent: Bool

  init(_ known: HistoryKnowledge.Test, hasEvent: Bool) {
    self.known = known
    self.hasEvent = hasEvent
  }

  func apply(to change: inout Change) {
    if known.isFlaky { add(.flakyHistory, to: &change) }
    let result = change.after?.result
    if result?.isBad == true {
      if hasEvent, !known.judgement.failsNow { add(.incident, to: &change) }
      applyToFailure(&change)
    } else if isFix(change) {
      applyToFix(&change)
    }
  }

  private func add(_ flag: ChangeFlag, to change: inout Change) {
    guard !change.flags.contains(flag) else { return }
    change.flags.append(flag)
    let order = ChangeFlag.allCases
    change.flags.sort { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }
  }

  // MARK: - Failures

  private func applyToFailure(_ change: inout Change) {
    let print = change.after?.message.map { Fingerprint(of: $0) }
    if change.changeClass == .failingWasFlaky, change.effect == .regression,
      known.flakyReasons.contains(where: { Self.isSame($0, print) })
    {
      change.effect = .warning
      change.why += "; recorded rounds saw this reason in its flakes"
    }
    if isReopened(change, print) {
      add(.reopened, to: &change)
      change.why += "; it failed before in recorded rounds, and passed in between"
    }
  }

  /// Whether a test that was mended fails again, for a reason that is not another one.
  private func isReopened(_ change: Change, _ print: Fingerprint?) -> Bool {
    switch change.changeClass {
    case .newlyFailing, .unskippedFailing, .addedFailing: break
    default: return false
    }
    guard !known.isFlaky, known.judgement.episodes > 0, !known.judgement.failsNow else {
      return false
    }
    guard let print, !known.failureReasons.isEmpty else { return true }
    return known.failureReasons.contains { Self.isSame($0, print) }
  }

  private static func isSame(_ earlier: Fingerprint, _ later: Fingerprint?) -> Bool {
    switch ReasonRelation.between(earlier, later) {
    case .same: true
    case .sameKind, .changed, .unknown: false
    }
  }

  // MARK: - Fixes

  private func isFix(_ change: Change) -> Bool {
    switch change.changeClass {
    case .fixed, .presumedFixed, .calmed: true
    default: false
    }
  }

  /// A fix is confirmed where the test was broken beyond doubt, and is healthy beyond doubt now; a
  /// calm where so many passes followed that it is healthy.
  private func applyToFix(_ change: inout Change) {
    guard known.judgement.failingRounds > 0 else { return }
    let presumed = change.after?.evidence == .presumed
    let belief = known.after(presumed ? .presumedPass : .pass)
    let isHealthy = belief.healthy >= Self.certain
    if change.changeClass == .calmed, isHealthy {
      change.changeClass = .fixed
      change.why += "; recorded rounds confirm it"
    } else if !isHealthy || !known.judgement.wasBroken {
      add(.fixUnconfirmed, to: &change)
      let sure = belief.flaky > 0.5 ? "it is more likely a flake" : "it may be a flake"
      change.why += "; recorded rounds do not confirm the fix: \(sure)"
    }
  }
}
