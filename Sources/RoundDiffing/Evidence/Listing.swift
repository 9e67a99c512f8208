import RoundModel

/// What a report lists by name of a whole or a part, held against the figures it gives for it.
struct Listing {
  /// The listed tests that failed.
  var failures = 0
  /// The listed tests that neither failed nor passed.
  var others = 0

  /// What the figures leave open.
  enum Finding: Equatable {
    /// Every failure and every skip that the figures speak of is listed.
    case exhaustive(stated: Int)
    /// So many of so many failures are listed.
    case hiddenFailures(stated: Int)
    /// Failures are all listed, and so many tests were skipped without being named.
    case hiddenSkips(Int)
    /// More failures are listed than stated.
    case tooMany(stated: Int)
    /// No figure says how many failed.
    case unstated
    /// The figures are only about right.
    case approximate
  }

  mutating func add(_ row: Row) {
    // A name without an outcome is on the roster and in no list.
    guard row.kind == .test, row.evidence < .contested else { return }
    if row.isBad {
      failures += 1
    } else if row.outcome != .passed, row.outcome != .flaky, row.outcome != .unexpectedPass {
      others += 1
    }
  }

  /// Holds the list against figures.
  func held(against totals: Totals) -> Finding {
    if totals.isApproximate { return .approximate }
    let stated = totals.failed == nil ? nil : Self.failures(in: totals)
    if let stated, stated > failures { return .hiddenFailures(stated: stated) }
    if let stated, stated < failures { return .tooMany(stated: stated) }
    guard let total = totals.total, let passed = totals.passed else {
      guard let stated else { return .unstated }
      let skips = (totals.skipped ?? 0) - others
      return skips > 0 ? .hiddenSkips(skips) : .exhaustive(stated: stated)
    }
    // Impossible figures, as 51 passed of 50, leave no room for a failure either.
    let room = total - passed - failures - others
    guard room > 0 else { return .exhaustive(stated: stated ?? failures) }
    if stated != nil { return .hiddenSkips(room) }
    let skips = min(room, max(0, (totals.skipped ?? 0) - others))
    return skips == room
      ? .hiddenSkips(room) : .hiddenFailures(stated: failures + room - skips)
  }

  /// How many failures figures tell of, with errors where those are counted apart.
  static func failures(in totals: Totals) -> Int? {
    guard totals.failed != nil || totals.errors != nil else { return nil }
    return (totals.failed ?? 0) + (totals.errors ?? 0)
  }
}
