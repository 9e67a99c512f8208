import RoundModel

/// Which failures the policy excuses, and what became of each waiver and quarantine.
struct Excuses: Sendable {
  private(set) var waived: Set<TestID> = []
  private(set) var quarantined: Set<TestID> = []
  private(set) var uses: [ExcuseUse] = []
  /// What is worth a look at the entries, in sentence fragments.
  private(set) var notices: [String] = []
  /// Quarantined failures beyond the most that are excused.
  private(set) var overCap: [TestID] = []

  init(_ comparison: Comparison, under policy: Policy, now: UTCTime, cap: Int) {
    let failing = comparison.changes.filter { change in
      change.kind == .test && (change.after?.result?.isBad == true || Self.isLoss(change))
    }
    let required = policy.required.map { TestPattern($0) }
    for waiver in policy.waivers { apply(waiver, failing, now) }
    for entry in policy.quarantine { apply(entry, failing, required, now) }
    quarantined.subtract(waived)
    if quarantined.count > cap {
      overCap = quarantined.sorted()
      quarantined = []
      for index in uses.indices where uses[index].kind == .quarantine { uses[index].refuse() }
    }
    let review = ExcuseReview(uses, in: comparison.candidate)
    for (index, found) in review.remarks.enumerated() { uses[index].notices = found }
    notices = review.notices
  }

  /// Whether a test's failure, or its loss, is excused.
  func excuses(_ change: Change) -> Bool {
    waived.contains(change.id) || quarantined.contains(change.id)
  }

  /// The entries that are over.
  var expired: [ExcuseUse] { uses.filter { $0.state == .expired } }

  /// The entries that hide something.
  var used: Int { uses.count { $0.state == .used } }

  private static func isLoss(_ change: Change) -> Bool {
    switch change.changeClass {
    case .lostPass, .maskedBySkip, .failureVanished: true
    default: false
    }
  }

  private mutating func apply(_ waiver: Policy.Waiver, _ failing: [Change], _ now: UTCTime) {
    var use = ExcuseUse(waiver, now: now)
    let pattern = TestPattern(waiver.test)
    let named = failing.filter { pattern.matches($0) }
    let covered = named.filter { Self.matchesReason(waiver, $0) }
    use.settle(covered, of: named)
    if !use.isOver { waived.formUnion(covered.map(\.id)) }
    uses.append(use)
  }

  private mutating func apply(
    _ entry: Policy.Quarantine, _ failing: [Change], _ required: [TestPattern], _ now: UTCTime
  ) {
    var use = ExcuseUse(entry, now: now)
    let pattern = TestPattern(entry.test)
    let named = failing.filter { !Self.isLoss($0) && pattern.matches($0) }
    let covered = named.filter { change in
      !required.contains { $0.matches(change) }
    }
    use.settle(covered, of: named)
    if !use.isOver { quarantined.formUnion(covered.map(\.id)) }
    uses.append(use)
  }

  /// A waiver speaks of one reason; only what has no reason, a lost test, needs none.
  private static func matchesReason(_ waiver: Policy.Waiver, _ change: Change) -> Bool {
    guard let cause = waiver.cause else { return isLoss(change) }
    guard !isLoss(change), !cause.utf8.isEmpty else { return false }
    if let fingerprint = change.after?.fingerprint, fingerprint.utf8.elementsEqual(cause.utf8) {
      return true
    }
    let message = Array((change.after?.message ?? change.after?.result?.message ?? "").utf8)
    let part = Array(cause.utf8)
    guard let first = part.first, message.count >= part.count else { return false }
    return message.indices.dropLast(part.count - 1).contains { index in
      message[index] == first && message[index...].starts(with: part)
    }
  }
}

extension TestPattern {
  /// Whether the pattern fits a test by its name, or by the one it had before.
  func matches(_ change: Change) -> Bool {
    matches(change.id.bytes) || change.rename.map { matches($0.oldID.bytes) } == true
  }
}

extension ExcuseUse {
  /// Takes what the entry names, and what of that it covers.
  fileprivate mutating func settle(_ covered: [Change], of named: [Change]) {
    let ids = Set(covered.map(\.id))
    hidden = isOver ? [] : covered.map(Hidden.init)
    notCovered = named.filter { isOver || !ids.contains($0.id) }.map(Hidden.init)
    if isOver {
      state = .expired
    } else if !covered.isEmpty {
      state = .used
    } else if !named.isEmpty {
      state = kind == .waiver ? .otherReason : .refused
    }
  }

  /// Hides nothing, because the entries together would hide too much.
  fileprivate mutating func refuse() {
    guard state == .used else { return }
    state = .refused
    notCovered += hidden
    hidden = []
  }
}

extension ExcuseUse.Hidden {
  fileprivate init(_ change: Change) {
    self.init(
      id: change.id, changeClass: change.changeClass,
      message: change.after?.message ?? change.after?.result?.message)
  }
}
