package import RoundModel

/// Takes rounds one after the other, oldest first, and keeps a byte a test of each.
package struct HistoryBuilder: Sendable {
  private(set) var rounds: [HistoryRound] = []
  private(set) var columns: [HistoryColumn] = []
  private(set) var book: TestBook
  private(set) var reasons = ReasonTable()
  private(set) var durations = DurationBook()
  /// The priority that each test had last; 0 for none.
  private(set) var priorities: [UInt8] = []
  package private(set) var diagnostics: [Diagnostic] = []
  /// The last round that names every test, with the test of each of its rows.
  private var roster: (round: Round, tracks: [Int32])?
  /// Reports from before the first such round.
  private var silent: [(column: Int, round: Round)] = []
  private let hashesSources: Bool
  /// What each round says in full, where that is kept.
  private var results: [RowResults]?
  private let selection: TestSelection
  /// Whether each test is in the part of the suite that was asked for.
  private(set) var isSelected: [Bool] = []

  /// An empty history.
  ///
  /// - Parameters:
  ///   - renames: New identities by old ones, as somebody confirmed them.
  ///   - selection: The part of the suite to judge; what is not in it is counted and left out.
  ///   - hashesSources: Whether the files that tell of the rounds are hashed, as JSON needs it.
  ///   - keepsResults: Whether more than a byte is kept of each result.
  package init(
    renames: [TestID: TestID] = [:], selection: TestSelection = TestSelection(),
    hashesSources: Bool = false, keepsResults: Bool = false
  ) {
    results = keepsResults ? [] : nil
    self.selection = selection
    book = TestBook(renames: renames)
    self.hashesSources = hashesSources
  }

  /// Adds the next round.
  package mutating func add(_ round: Round) {
    let tracks = book.match(round)
    let silence: TestMark = round.completeness == .truncated ? .notRun : .absent
    var column = HistoryColumn(count: book.count, silence: silence)
    priorities += Array(repeating: 0, count: book.count - priorities.count)
    isSelected += Array(repeating: selection.isWhole, count: book.count - isSelected.count)
    let reasons = reasons.reasons(of: round)
    let entailment = RosterEntailment(of: round)
    var results = results == nil ? nil : RowResults(count: book.count)
    for row in round.rows.indices where tracks[row] >= 0 {
      let facts = round.rows[row]
      let track = Int(tracks[row])
      var mark = TestMark(facts)
      let isEntailed = mark == .unknown && entailment?.entailsPass(of: facts) == true
      if isEntailed { mark = .passed }
      results?.set(track, facts, isEntailed: isEntailed)
      column.set(track, mark)
      if !isSelected[track], selection.contains(facts, of: round) { isSelected[track] = true }
      if facts.priority > 0 { priorities[track] = facts.priority }
      if facts.detail > 0 { addDetail(row, tracks[row], reasons[row], of: round, to: &column) }
    }
    column.sortDetails()
    durations.add(round, number: columns.count, tracks: tracks, count: book.count)
    rounds.append(HistoryRound(round, hashing: hashesSources))
    columns.append(column)
    if let results { self.results?.append(results) }
    settleSilence(round, tracks)
  }

  private func addDetail(
    _ row: Int, _ track: Int32, _ reason: Int32?, of round: Round, to column: inout HistoryColumn
  ) {
    let attempts = Sighting.attempts(of: round.rows[row], in: round)
    guard attempts != nil || reason != nil else { return }
    column.add(
      HistoryColumn.Detail(
        track: track, failed: Int32(clamping: attempts?.failed ?? 0),
        attempts: Int32(clamping: attempts?.attempts ?? 0), reason: reason ?? -1))
  }

  /// What a round says of a test in full; `nil` where it does not name it, or nothing is kept.
  func result(of track: Int, in round: Int) -> RowResult? { results?[round].result(track) }

  // MARK: - What reports do not name

  /// Presumes passes where a report lists its failures and a neighbour names every test.
  private mutating func settleSilence(_ round: Round, _ tracks: [Int32]) {
    if round.namesEveryTest {
      for pending in silent {
        presume(
          in: pending.column, RoundPair(baseline: pending.round, candidate: round), silentSide: 0,
          tracks)
      }
      silent = []
      roster = (round, tracks)
    } else if !round.isMachineOnly, round.completeness == .complete {
      if let roster {
        presume(
          in: columns.count - 1, RoundPair(baseline: roster.round, candidate: round),
          silentSide: 1, roster.tracks)
      } else {
        silent.append((columns.count - 1, round))
      }
    }
  }

  private mutating func presume(
    in column: Int, _ pair: RoundPair, silentSide: Int, _ tracks: [Int32]
  ) {
    for test in 0..<pair.timeline.count where pair.timeline.row(test, in: silentSide) == nil {
      guard let row = pair.timeline.row(test, in: 1 - silentSide), tracks[row] >= 0 else {
        continue
      }
      let track = Int(tracks[row])
      guard columns[column].mark(track) == .absent else { continue }
      columns[column].extend(to: book.count)
      let standing = pair.side(test, in: silentSide).standing
      if standing.outcome == .passed, standing.evidence == .presumed {
        columns[column].set(track, .presumed)
      } else if standing.evidence == .contested {
        columns[column].set(track, .unknown)
      }
    }
  }

  // MARK: - Judging

  /// What the rounds so far say of every test.
  package func history(window: Int = TestJudge.window) -> History {
    var named = rounds
    RoundLabels.makeUnique(&named)
    let parts = SeriesSplit(named)
    let series = parts.groups.map { group in
      SeriesJudge(
        builder: self, rounds: group.rounds.map { named[$0] }, indices: group.rounds,
        name: group.name, window: window
      ).series()
    }
    return History(series: series, diagnostics: diagnostics + RoundLabels.orderNotes(named))
  }

  /// All rounds as one series, whatever branch and environment they are of.
  func wholeSeries() -> HistorySeries {
    var named = rounds
    RoundLabels.makeUnique(&named)
    return SeriesJudge(
      builder: self, rounds: named, indices: Array(named.indices), name: nil,
      window: TestJudge.window
    ).series()
  }
}
