public import RoundModel

extension Comparison {
  /// Compares two rounds: the later one with the earlier one.
  ///
  /// Time is linear in the tests of both rounds. Unchanged tests are counted and not listed.
  public init(of candidate: Round, against baseline: Round) {
    self.init(of: candidate, against: baseline, includingUnchanged: false)
  }

  /// Compares two rounds.
  ///
  /// Time is linear in the tests of both rounds; only the tests that are reported are read out of
  /// their sources.
  ///
  /// - Parameters:
  ///   - candidate: The later round.
  ///   - baseline: The earlier round.
  ///   - includingUnchanged: Whether unchanged tests are listed too.
  ///   - renames: New identities by old ones, as somebody confirmed them.
  ///   - selection: The part of the suite to compare; what is not in it is counted and left out.
  ///   - timing: Whether durations are looked at, which say too little for a gate.
  package init(
    of candidate: Round, against baseline: Round, includingUnchanged: Bool = false,
    renames: [TestID: TestID] = [:], selection: TestSelection = TestSelection(),
    timing: Bool = false
  ) {
    let pair = RoundPair(
      baseline: baseline.countingLines(), candidate: candidate.countingLines(), renames: renames)
    let failures = FailureScan(pair.timeline.rounds)
    var sorting = ChangeSorting(
      pair, failures, includingUnchanged: includingUnchanged, selection: selection)
    sorting.run()
    self.init(
      pair, CauseAnalysis(pair.timeline, failures), sorting, confirmed: renames.count)
    if timing { take(PairDurations(pair.timeline)) }
  }

  /// Compares two rounds as the other initialisers do, on two cores: reasons of failures are read
  /// while tests are matched, and causes and durations found while they are classified.
  package static func between(
    _ baseline: Round, _ candidate: Round, includingUnchanged: Bool = false,
    renames: [TestID: TestID] = [:], selection: TestSelection = TestSelection(),
    timing: Bool = false
  ) async -> Comparison {
    let rounds = [baseline.countingLines(), candidate.countingLines()]
    async let failures = FailureScan(rounds)
    let pair = RoundPair(baseline: rounds[0], candidate: rounds[1], renames: renames)
    let timeline = pair.timeline
    let scan = await failures
    async let analysis = CauseAnalysis(timeline, scan)
    async let durations = timing ? PairDurations(timeline) : nil
    var sorting = ChangeSorting(
      pair, scan, includingUnchanged: includingUnchanged, selection: selection)
    sorting.run()
    var comparison = Comparison(pair, await analysis, sorting, confirmed: renames.count)
    comparison.take(await durations)
    return comparison
  }

  private mutating func take(_ durations: PairDurations?) {
    self.durations = durations
    if let durations { diagnostics += durations.diagnostics(baseline, candidate) }
  }

  private init(
    _ pair: RoundPair, _ analysis: CauseAnalysis, _ sorting: ChangeSorting, confirmed: Int
  ) {
    let (baseline, candidate) = (pair.timeline.rounds[0], pair.timeline.rounds[1])
    self.init(baseline: baseline, candidate: candidate)
    part = sorting.part
    summary = sorting.summary
    counts = sorting.counts
    matched = sorting.matched
    causes = analysis.causes
    let shifts = ParameterShifts(pair, sorting.reported)
    changes = ChangeWriter(pair, analysis).changes(sorting.reported, shifts)
    parameterShifts = shifts.folded
    baselineTotals = sorting.totals?.before ?? RoundTotals(of: baseline)
    candidateTotals = sorting.totals?.after ?? RoundTotals(of: candidate)
    if part != nil {
      let listed = Set(changes.map(\.id))
      causes.removeAll { cause in cause.tests.allSatisfy { !listed.contains($0) } }
    }
    decomposition =
      RateDecomposition(
        sorting.moves, baseline: baselineTotals, candidate: candidateTotals
      ).terms
    shrinking = ShrunkSuite.sentence(
      sorting.moves, baseline: baselineTotals, candidate: candidateTotals)
    notClaimed = NotClaimed(pair, baselineTotals, candidateTotals).sentences
    diagnostics = Self.diagnostics(pair, confirmed: confirmed)
    if let shrinking { diagnostics.append(Diagnostic(.rateRoseByShrinking, shrinking)) }
  }

  /// Tells of a first round, which nothing earlier can be held against.
  package init(
    ofFirst candidate: Round, includingUnchanged: Bool = false,
    selection: TestSelection = TestSelection()
  ) {
    var nothing = Round()
    nothing.header.label = "no baseline"
    self.init(
      of: candidate, against: nothing, includingUnchanged: includingUnchanged,
      selection: selection)
    hasBaseline = false
    notClaimed = []
  }

  private static func diagnostics(_ pair: RoundPair, confirmed: Int) -> [Diagnostic] {
    var result = AmbiguousNames(pair.timeline).diagnostics
    if !pair.scope.isSame {
      result.append(
        Diagnostic(
          .otherScope,
          "\(pair.scope.shared) of the \(Count.tests(pair.scope.smaller)) that the smaller round "
            + "names are in the other, fewer than half; tests that one of them does not name are "
            + "called neither lost nor added"))
    }
    for skipped in pair.timeline.skippedSearches {
      result.append(
        Diagnostic(
          .renameSearchSkipped,
          "\(skipped.removed) removed and \(skipped.added) added tests are too many to look for "
            + "renames among them"))
    }
    return result + IdentityNotes(pair.timeline, confirmed: confirmed).diagnostics
  }
}
