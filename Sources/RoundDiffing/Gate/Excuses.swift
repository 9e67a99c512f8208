import RoundModel

/// Which failures the policy excuses, and what became of each waiver and quarantine.
struct Excuses: Sendable {
  /// Waivers of more tests than this share of the round, and of at least five, are too broad.
  private static let broadShare = 10
  private static let soonDays: Int64 = 7

  private(set) var waived: Set<TestID> = []
  private(set) var quarantined: Set<TestID> = []
  private(set) var used = 0
  private(set) var expired: [String] = []
  private(set) var notices: [String] = []
  /// Quarantined failures beyond the most that are excused.
  private(set) var overCap: [TestID] = []

  init(_ comparison: Comparison, under policy: Policy, now: UTCTime, cap: Int) {
    let failing = comparison.changes.filter { change in
      change.kind == .test && (change.after?.result?.isBad == true || Self.isLoss(change))
    }
    let required = policy.required.map { TestPattern($0) }
    for waiver in policy.waivers { apply(waiver, failing, comparison, now) }
    for entry in policy.quarantine {
      guard let end = UTCTime(endOfDay: entry.until), now <= end else {
        expired.append("the quarantine of \(entry.test) ended on \(entry.until)")
        continue
      }
      let pattern = TestPattern(entry.test)
      for change in failing where !Self.isLoss(change) && pattern.matches(change.id.bytes) {
        guard !required.contains(where: { $0.matches(change.id.bytes) }) else {
          notices.append("\(change.id) is required, so that its quarantine does not count")
          continue
        }
        quarantined.insert(change.id)
      }
    }
    quarantined.subtract(waived)
    if quarantined.count > cap {
      overCap = quarantined.sorted()
      quarantined = []
    }
  }

  /// Whether a test's failure, or its loss, is excused.
  func excuses(_ change: Change) -> Bool {
    waived.contains(change.id) || quarantined.contains(change.id)
  }

  private static func isLoss(_ change: Change) -> Bool {
    switch change.changeClass {
    case .lostPass, .maskedBySkip, .failureVanished: true
    default: false
    }
  }

  private mutating func apply(
    _ waiver: Policy.Waiver, _ failing: [Change], _ comparison: Comparison, _ now: UTCTime
  ) {
    guard let end = UTCTime(endOfDay: waiver.expires), now <= end else {
      expired.append("the waiver of \(waiver.test) ended on \(waiver.expires)")
      return
    }
    let pattern = TestPattern(waiver.test)
    let named = failing.filter { pattern.matches($0.id.bytes) }
    let matching = named.filter { matchesReason(waiver, $0) }
    waived.formUnion(matching.map(\.id))
    if matching.isEmpty {
      notices.append(
        named.isEmpty
          ? "the waiver of \(waiver.test) was not used"
          : "the waiver of \(waiver.test) does not cover the reason of "
            + "\(named.count == 1 ? "1 failure" : "\(named.count) failures")")
    } else {
      used += 1
    }
    let most = max(5, comparison.candidateTotals.total / Self.broadShare)
    if matching.count >= most {
      notices.append("the waiver of \(waiver.test) is broad: it covers \(matching.count) tests")
    }
    let days = end.days(since: now)
    if days <= Self.soonDays {
      notices.append(
        days == 0
          ? "the waiver of \(waiver.test) ends today, \(waiver.expires)"
          : "the waiver of \(waiver.test) ends in \(days == 1 ? "1 day" : "\(days) days")")
    }
  }

  /// A waiver speaks of one reason; only what has no reason, a lost test, needs none.
  private func matchesReason(_ waiver: Policy.Waiver, _ change: Change) -> Bool {
    guard let cause = waiver.cause else { return Self.isLoss(change) }
    guard !Self.isLoss(change), !cause.isEmpty else { return false }
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
