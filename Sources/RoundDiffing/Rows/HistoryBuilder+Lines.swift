package import RoundModel

extension HistoryBuilder {
  /// The rounds and the tests as lines for other engines have them.
  package struct Lines: Sendable {
    /// The rounds, in the order in which they came.
    package let table: [RoundsTable.Entry]
    /// The tests by the bytes of their ids, each with its number.
    package let tests: [(id: TestID, track: Int)]
    fileprivate let builder: HistoryBuilder

    /// What each round shows of a test.
    package func sightings(of track: Int) -> [Sighting] {
      builder.columns.map { $0.sighting(track) }
    }

    /// What one round says of a test in full; `nil` where it says nothing.
    package func result(of track: Int, in round: Int) -> RowResult? {
      let column = builder.columns[round]
      let mark = column.mark(track)
      guard mark != .absent else { return nil }
      var result = builder.result(of: track, in: round) ?? RowResult(silence: mark)
      if let reason = column.detail(track)?.reason, reason >= 0 {
        result.fingerprint = builder.reasons.prints[Int(reason)].key
      }
      return result
    }
  }

  /// The rounds so far as one part of a history.
  package func lines(part: String) -> Lines {
    var named = rounds
    RoundLabels.makeUnique(&named)
    let table = named.enumerated().map { index, round in entry(index, round, part) }
    let tests = (0..<book.count).map { track in (id: book.id(of: track), track: track) }
    return Lines(table: table, tests: tests.sorted { $0.id < $1.id }, builder: self)
  }

  private func entry(_ index: Int, _ round: HistoryRound, _ part: String) -> RoundsTable.Entry {
    let header = round.brief.header
    // A round without a time comes where it was given.
    let (microseconds, overflows) =
      (round.moment ?? Int64(index)).multipliedReportingOverflow(by: 1_000_000)
    let hashes = round.brief.origins.compactMap(\.sha256).joined(separator: "+")
    var entry = RoundsTable.Entry(
      part: part, position: index, at: overflows ? index : Int(microseconds),
      round: hashes.isEmpty ? round.name : SHA256.hexadecimal(of: Array(hashes.utf8).span),
      label: round.name, completeness: round.brief.completeness.term, isWhole: round.isWhole)
    entry.suite = header.suite
    entry.branch = header.branch
    entry.total = round.totals.total
    if round.totals.isTold {
      entry.passed = round.totals.passed
      entry.failed = round.totals.failed
    }
    return entry
  }
}
