import RoundModel

extension Round {
  /// Joins the results that their producer marks as attempts at one test: the last one counts, and
  /// a pass and a failure among them are a flaky test.
  ///
  /// - Returns: Whether any were joined.
  mutating func settleAttempts(_ names: inout NearNameKeys) -> Bool {
    guard details.contains(where: { $0.attemptMark != nil }) else { return false }
    var tests: [[UInt8]: [Int]] = [:]
    for (index, row) in rows.enumerated() where row.detail > 0 {
      guard let mark = details[Int(row.detail) - 1].attemptMark else { continue }
      tests[mark.test, default: []].append(index)
    }
    let repeated = tests.values.filter { $0.count > 1 }
    guard !repeated.isEmpty else { return false }
    var gone: Set<Int> = []
    for list in repeated {
      let inOrder = list.sorted { (start(of: $0), $0) < (start(of: $1), $1) }
      guard let first = list.min(), let last = inOrder.last else { continue }
      let attempts = inOrder.flatMap(attempts)
      rows[first] = rows[last]
      rows[first].outcome = Self.outcome(of: attempts) ?? rows[last].outcome
      details[Int(rows[first].detail) - 1].attempts = attempts
      gone.formUnion(list.filter { $0 != first })
    }
    remove(gone, &names)
    return true
  }

  private func start(of row: Int) -> Double {
    let mark = details[Int(rows[row].detail) - 1].attemptMark
    return mark.map { $0.start.isNaN ? 0 : $0.start } ?? 0
  }

  /// What a row says of attempts: those it lists, or itself as one.
  private func attempts(of row: Int) -> [Attempt] {
    let listed = details[Int(rows[row].detail) - 1].attempts
    return listed.isEmpty ? [attempt(rows[row])] : listed
  }

  /// A row as an attempt at a test.
  func attempt(_ row: Row) -> Attempt {
    let message = row.detail > 0 ? details[Int(row.detail) - 1].message : .none
    return Attempt(
      outcome: row.outcome, message: text(message, source: row.source),
      durationSeconds: row.duration.isFinite ? row.duration : nil)
  }

  /// What attempts come to: the last one, unless a pass and a failure make the test flaky.
  static func outcome(of attempts: [Attempt]) -> Outcome? {
    let hasPass = attempts.contains { $0.outcome == .passed }
    let hasFailure = attempts.contains { $0.outcome.severity > 1 }
    return hasPass && hasFailure ? .flaky : attempts.last?.outcome
  }
}
