package import RoundModel

extension HistoryBuilder {
  /// The rounds and the tests as lines for other engines have them.
  package struct Lines: Sendable {
    /// The rounds, in the order in which they came.
    package var table: [RoundsTable.Entry]
    /// The tests, by the bytes of their ids, with a sighting for each round.
    package var tests: [(id: TestID, sightings: [Sighting])]
  }

  /// The rounds so far as one part of a history.
  package func lines(part: String) -> Lines {
    var named = rounds
    RoundLabels.makeUnique(&named)
    let table = named.enumerated().map { index, round in entry(index, round, part) }
    let tests = (0..<book.count).map { track in
      (id: book.id(of: track), sightings: columns.map { $0.sighting(track) })
    }
    return Lines(table: table, tests: tests.sorted { $0.id < $1.id })
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
