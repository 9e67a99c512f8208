import RoundModel

extension Round {
  /// Joins tests that are told as passed more than once, where the dialect writes a rerun so.
  ///
  /// pytest's JUnit tells a run that failed and was repeated as a test case without a failure, so
  /// that a test which passed at last stands there as two passes. Nobody writes a second pass
  /// otherwise: all but the last are failed attempts. Where any of them tells of a failure, nothing
  /// is inferred.
  ///
  /// - Returns: Whether any row was changed.
  mutating func settleReruns(
    _ repeated: [(first: Int, again: Int)], _ names: inout NearNameKeys
  ) -> Bool {
    guard !repeated.isEmpty else { return false }
    var repeats: [Int: [Int]] = [:]
    let areApart = tellApartBySuites(repeated, &names)
    let repeated = areApart ? repeatedRows() : repeated
    for (first, again) in repeated { repeats[first, default: [first]].append(again) }
    let reruns = repeats.filter { _, group in group.allSatisfy { rows[$0].outcome == .passed } }
    guard !reruns.isEmpty else { return areApart }
    for (first, group) in reruns { settle(first, reruns: group) }
    remove(Set(reruns.flatMap { $0.value.dropFirst() }), &names)
    return true
  }

  private mutating func settle(_ first: Int, reruns group: [Int]) {
    var attempts = group.map { row in
      Attempt(
        outcome: .failed, message: nil,
        durationSeconds: rows[row].duration.isFinite ? rows[row].duration : nil)
    }
    attempts[attempts.count - 1].outcome = .passed
    if let last = group.last { rows[first].duration = rows[last].duration }
    rows[first].outcome = .flaky
    if rows[first].detail == 0 {
      details.append(RowDetail())
      rows[first].detail = UInt32(truncatingIfNeeded: details.count)
    }
    details[Int(rows[first].detail) - 1].attempts = attempts
  }
}
