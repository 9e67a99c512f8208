package import RoundModel

extension Round {
  /// Joins rows of one identity: the worst outcome counts and the row is flagged, or, where asked
  /// for, they are attempts of one test.
  ///
  /// What the names of suites tell apart is no repetition.
  ///
  /// - Parameters:
  ///   - meaning: What rows of one identity are.
  ///   - passesAreReruns: Whether further passes of a test tell that it failed before.
  ///   - names: The names of all rows.
  mutating func mergeDuplicates(
    as meaning: ReadOptions.Duplicates, passesAreReruns: Bool = false, _ names: inout NearNameKeys
  ) {
    var repeated = lookThrough(&names)
    if passesAreReruns, settleReruns(repeated, &names) { repeated = lookThrough(&names) }
    if settleAttempts(&names) { repeated = lookThrough(&names) }
    guard !repeated.isEmpty else { return }
    if tellApartBySuites(repeated, &names) { repeated = repeatedRows() }
    // Attempts are no news, and are cited only where the test is shown.
    if meaning != .attempts { countLines(LineTable.inParts) }
    var places = PlaceReader(round: self)
    var attempts: [Int: [Attempt]] = [:]
    for (first, again) in repeated {
      merge(again, into: first, as: meaning, &places, &attempts)
    }
    for (row, list) in attempts.sorted(by: { $0.key < $1.key }) { settle(row, attempts: list) }
    remove(Set(repeated.map(\.again)), &names)
  }

  /// Removes rows whose facts went to another one, and their keys.
  mutating func remove(_ gone: Set<Int>, _ names: inout NearNameKeys) {
    names.remove(gone, of: rows.count)
    rows.remove(at: gone)
  }

  /// Looks at all rows for those that are told again, and meanwhile at all names for those that are
  /// nearly equal.
  private func lookThrough(_ names: inout NearNameKeys) -> [(first: Int, again: Int)] {
    guard rows.count >= Self.manyRows else { return repeatedRows() }
    let keys = names
    let found = JoinedWork<[Int]>.runs(of: 2) { number in
      number == 0 ? rowsWithCommonKeys() : keys.suspects(in: self)
    } join: { _, _ in
      false
    }
    names.keep(suspects: found.last?.piece)
    return repeatedRows(among: found.first?.piece ?? [])
  }

  /// From how many rows on another core is of help.
  private static let manyRows = 20_000

  /// Each row whose identity stood in the round before, with the first row that has it.
  func repeatedRows() -> [(first: Int, again: Int)] { repeatedRows(among: rowsWithCommonKeys()) }

  private func repeatedRows(among suspects: [Int]) -> [(first: Int, again: Int)] {
    guard !suspects.isEmpty else { return [] }
    var index = RowIndex(capacity: suspects.count)
    var repeated: [(first: Int, again: Int)] = []
    for row in suspects {
      let first = index.findOrInsert(row, key: rows[row].key) { sameIdentity($0, row) }
      if let first { repeated.append((first, row)) }
    }
    return repeated
  }

  /// The rows that may have the identity of another one, in their order.
  private func rowsWithCommonKeys() -> [Int] {
    CommonHashes.indices(of: rows.count) { UInt32(truncatingIfNeeded: rows[$0].key >> 32) }
  }

  func sameIdentity(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (rows[left], rows[right])
    guard a.key == b.key, a.kind == b.kind else { return false }
    let (s, t) = (scopes[Int(a.scope)], scopes[Int(b.scope)])
    guard a.scope == b.scope || (s.prefix == t.prefix && s.suffix == t.suffix) else { return false }
    return withName(of: a) { left in
      withName(of: b) { right in
        guard left.count == right.count else { return false }
        for index in 0..<left.count where left[index] != right[index] { return false }
        return true
      }
    }
  }

  private mutating func merge(
    _ again: Int, into first: Int, as meaning: ReadOptions.Duplicates, _ places: inout PlaceReader,
    _ attempts: inout [Int: [Attempt]]
  ) {
    let (one, two) = (rows[first], rows[again])
    if meaning == .attempts {
      if attempts[first] == nil { attempts[first] = [attempt(one)] }
      attempts[first]?.append(attempt(two))
      withDetail(of: first) { $0.attemptPlaces.append(RowDetail.Offset(of: two)) }
      return
    }
    let (here, there) = (
      places.place(of: Int(two.offset), source: two.source),
      places.place(of: Int(one.offset), source: one.source)
    )
    diagnostics.append(
      Diagnostic(
        .duplicateTest,
        "'\(id(of: two))' is told again as \(two.outcome.term), and was \(one.outcome.term) at "
          + "\(there?.inFile ?? "?"); the worst outcome counts", at: here))
    if two.outcome.weight > one.outcome.weight {
      rows[first] = two
      rows[first].offset = one.offset
      if rows[first].group == 0 { rows[first].group = one.group }
      if rows[first].priority == 0 { rows[first].priority = one.priority }
    }
    rows[first].flags.insert(.duplicate)
    withDetail(of: first) { detail in
      if let here { detail.otherPlaces.append(here) }
    }
  }

  private mutating func settle(_ row: Int, attempts list: [Attempt]) {
    rows[row].outcome = Self.outcome(of: list) ?? rows[row].outcome
    withDetail(of: row) { $0.attempts = list }
  }

  private mutating func withDetail(of row: Int, _ change: (inout RowDetail) -> Void) {
    if rows[row].detail == 0 {
      details.append(RowDetail())
      rows[row].detail = UInt32(truncatingIfNeeded: details.count)
    }
    change(&details[Int(rows[row].detail) - 1])
  }

  /// Holds the totals that a machine states against its rows.
  mutating func compareStatedWithCounted(_ counted: Totals?, habits: Set<Claim.Measure>) {
    guard isMachineOnly else { return }
    let counted = counted ?? counts
    for measure in [Claim.Measure.total, .passed, .failed, .skipped, .errors] {
      guard let stated = header.stated[measure], let found = counted[measure], stated != found
      else {
        continue
      }
      let isHabit = habits.contains(measure)
      diagnostics.append(
        Diagnostic(
          isHabit ? .dialectHabit : .rowsDiffer,
          "the file states \(stated) \(measure.noun), and its rows hold \(found)",
          at: header.places["stated"]))
    }
  }

  /// Keeps the first of many diagnostics of one kind, and one that counts the rest.
  mutating func foldDiagnostics() {
    let limit = 100
    guard diagnostics.count > limit else { return }
    var counts: [DiagnosticCode: Int] = [:]
    for diagnostic in diagnostics { counts[diagnostic.code, default: 0] += 1 }
    guard counts.values.contains(where: { $0 > limit }) else { return }
    var kept: [DiagnosticCode: Int] = [:]
    diagnostics = diagnostics.compactMap { diagnostic in
      let total = counts[diagnostic.code] ?? 0
      guard total > limit else { return diagnostic }
      let number = (kept[diagnostic.code] ?? 0) + 1
      kept[diagnostic.code] = number
      if number <= limit { return diagnostic }
      guard number == limit + 1 else { return nil }
      return Diagnostic(
        diagnostic.code, "\(total - limit) more of this kind, from here on", at: diagnostic.place,
        severity: diagnostic.severity)
    }
  }

  /// What the rows hold, counted.
  package var counts: Totals {
    var totals = Totals(total: 0, passed: 0, failed: 0, skipped: 0, errors: 0)
    for row in rows where row.kind == .test {
      totals.total = (totals.total ?? 0) + 1
      switch row.outcome {
      case .passed, .flaky: totals.passed = (totals.passed ?? 0) + 1
      case .failed, .timedOut, .crashed, .interrupted: totals.failed = (totals.failed ?? 0) + 1
      case .unexpectedPass:
        if row.isBad {
          totals.failed = (totals.failed ?? 0) + 1
        } else {
          totals.passed = (totals.passed ?? 0) + 1
        }
      case .error: totals.errors = (totals.errors ?? 0) + 1
      case .skipped, .expectedFailure: totals.skipped = (totals.skipped ?? 0) + 1
      case .notRun, .unreadable: break
      }
    }
    return totals
  }

  mutating func decideCompleteness(isTruncated: Bool, isPartial: Bool) {
    let tests = rows.count { $0.kind == .test }
    if isTruncated {
      completeness = .truncated
    } else if isPartial {
      completeness = .partial
    } else if isMachineOnly, let planned = header.planned, planned > tests {
      completeness = .truncated
      diagnostics.append(
        Diagnostic(
          .rowsDiffer, "\(planned) tests were planned, and \(tests) have a row",
          at: header.places["planned"]))
    } else if tests == 0, header.stated.isEmpty || header.stated.total == 0 {
      completeness = isMachineOnly || header.stated.total == 0 ? .empty : .unknown
    } else {
      completeness = .complete
    }
    let lists = isMachineOnly && inputs.contains { $0.listsEveryTest }
    hasFullRoster = completeness == .complete && (lists || header.stated.total == tests)
  }
}

extension Claim.Measure {
  /// The key of the measure among the places of a header.
  var property: String {
    switch self {
    case .total: "total"
    case .passed: "passed"
    case .failed: "failed"
    case .skipped: "skipped"
    case .errors: "errors"
    case .flaky: "flaky"
    case .notRun: "notRun"
    }
  }

  /// What a figure of this measure counts, for messages.
  package var noun: String {
    switch self {
    case .total: "tests"
    case .passed: "passed"
    case .failed: "failed"
    case .skipped: "skipped"
    case .errors: "errors"
    case .flaky: "flaky"
    case .notRun: "not run"
    }
  }
}

extension Array {
  /// Removes the elements at some indices; the others keep their order.
  mutating func remove(at gone: Set<Int>) {
    let indices = gone.sorted()
    guard let first = indices.first else { return }
    var (kept, next) = (first, 0)
    for index in first..<count {
      if next < indices.count, indices[next] == index {
        next += 1
      } else {
        self[kept] = self[index]
        kept += 1
      }
    }
    removeLast(count - kept)
  }
}
