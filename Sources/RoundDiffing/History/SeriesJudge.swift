import RoundModel

/// Judges the tests of one series: first the rounds across tests, then each test.
///
/// Tests with the same strip are judged once, which is nearly all of them: most pass everywhere.
struct SeriesJudge {
  /// Tests that every round shows alike.
  private struct Group {
    let sightings: [Sighting]
    var tracks: [Int32] = []
  }

  /// A test and the group that it is in.
  private struct Member {
    let group: Int
    let track: Int
  }

  private let builder: HistoryBuilder
  private let rounds: [HistoryRound]
  private let indices: [Int]
  private let columns: [HistoryColumn]
  private let name: String?
  private let window: Int
  private let groups: [Group]
  /// The tests outside the part of the suite that was asked for.
  private let leftOut: Int

  /// - Parameters:
  ///   - builder: What was kept of all rounds.
  ///   - rounds: The rounds of the series.
  ///   - indices: Their indices among all rounds.
  ///   - name: What parts the series from the others.
  ///   - window: The observed rounds of a test that are looked back on.
  init(
    builder: HistoryBuilder, rounds: [HistoryRound], indices: [Int], name: String?, window: Int
  ) {
    self.builder = builder
    self.rounds = rounds
    self.indices = indices
    self.name = name
    self.window = window
    columns = indices.map { builder.columns[$0] }
    (groups, leftOut) = Self.grouped(columns, builder.isSelected)
  }

  private static func grouped(
    _ columns: [HistoryColumn], _ isSelected: [Bool]
  ) -> (groups: [Group], leftOut: Int) {
    var isSpecial = Array(repeating: false, count: isSelected.count)
    for column in columns { for track in column.detailedTracks { isSpecial[track] = true } }
    let strips = SharedWork.inParts(of: isSelected.count) { StripTable(columns, of: $0) }
    var leftOut = 0
    var groups: [Group] = []
    var known: [[UInt8]: Int] = [:]
    for part in strips {
      for track in part.tracks {
        guard let strip = part.strip(track) else { continue }
        guard isSelected[track] else {
          leftOut += 1
          continue
        }
        if !isSpecial[track], let group = known[strip] {
          groups[group].tracks.append(Int32(truncatingIfNeeded: track))
          continue
        }
        let sightings =
          isSpecial[track]
          ? columns.map { $0.sighting(track) }
          : strip.map { Sighting(TestMark(rawValue: $0) ?? .absent) }
        if !isSpecial[track] { known[strip] = groups.count }
        groups.append(Group(sightings: sightings, tracks: [Int32(truncatingIfNeeded: track)]))
      }
    }
    return (groups, leftOut)
  }

  /// The whole series, judged.
  func series() -> HistorySeries {
    let sums = self.sums()
    let events = IncidentSearch.events(sums)
    let judge = TestJudge(
      TestJudge.Rounds(areWhole: rounds.map(\.isWhole), events: Set(events)), window: window)
    let former = formerIDs()
    let shared = sharedReasons()
    let members = groups.indices.flatMap { group in
      groups[group].tracks.map { Member(group: group, track: Int($0)) }
    }
    let parts = SharedWork.inParts(of: members.count) { range in
      self.tests(members[range], judge, former)
    }
    let tests = parts.flatMap(\.self)
    let fresh = members.indices.compactMap { newFailure(tests[$0], members[$0].track, shared) }
    // Keys are sorted instead of tests, which are large.
    let order = tests.indices.map { Place(tests[$0], $0) }.sorted()
    return HistorySeries(
      name: name, rounds: rounds, tests: order.map { tests[$0.index] },
      incidents: incidents(events, sums), sums: sums, newFailures: NewFailure.confirm(fresh),
      trend: HistoryTrend(rounds, columns).steps,
      durations: builder.durations.findings(builder.book, in: indices),
      reasons: builder.reasons.prints, leftOut: leftOut)
  }

  /// The tests of some members, which stand group by group: a group is judged once.
  private func tests(
    _ members: ArraySlice<Member>, _ judge: TestJudge, _ former: [Int: [TestID]]
  ) -> [TestHistory] {
    var tests: [TestHistory] = []
    tests.reserveCapacity(members.count)
    var judged: (group: Int, test: TestHistory, mayHaveReasons: Bool)?
    for member in members {
      let id = builder.book.id(of: member.track)
      if judged?.group != member.group {
        let test = Self.test(id, groups[member.group].sightings, judge)
        judged = (member.group, test, test.strip.contains { $0.isBad || $0 == .flaky })
      }
      guard let (_, pattern, mayHaveReasons) = judged else { continue }
      var test = pattern
      test.id = id
      test.formerIDs = former[member.track] ?? []
      let priority = Int(builder.priorities[member.track])
      test.priority = priority > 0 ? priority : nil
      if mayHaveReasons { test.reasons = columns.map { $0.detail(member.track)?.reason ?? -1 } }
      tests.append(test)
    }
    return tests
  }

  /// A test that was sighted so, without what is its own.
  private static func test(
    _ id: TestID, _ sightings: [Sighting], _ judge: TestJudge
  ) -> TestHistory {
    let (judgement, belief) = judge.judge(sightings)
    let strip = sightings.map(\.mark)
    let isUneventful =
      judgement.state == .healthy
      && strip.allSatisfy { $0.isGood || $0 == .notRun || $0 == .unknown }
    return TestHistory(
      id: id, formerIDs: [], priority: nil, strip: strip, reasons: [], judgement: judgement,
      totalFailed: sightings.reduce(0) { $0 + $1.failed },
      totalAttempts: sightings.reduce(0) { $0 + $1.attempts }, belief: belief,
      isUneventful: isUneventful)
  }

  private func sums() -> [IncidentSums] {
    var sums: [IncidentSums] = Array(repeating: IncidentSums(), count: rounds.count)
    for group in groups {
      let added = IncidentSearch.contributions(of: group.sightings.map(\.observation))
      for (index, sum) in added.enumerated() where sum.observed > 0 {
        sums[index].add(sum, times: UInt64(group.tracks.count))
      }
    }
    return sums
  }

  private func formerIDs() -> [Int: [TestID]] {
    guard !builder.book.renames.isEmpty else { return [:] }
    return builder.book.renames.reduce(into: [:]) { $0[$1.track, default: []].append($1.old) }
  }

  /// The place of a test in lists: what needs action first, then by priority, then by id.
  private struct Place: Comparable {
    let rank: Int
    let priority: Int
    let id: TestID
    let index: Int

    init(_ test: TestHistory, _ index: Int) {
      rank = test.judgement.state.rank
      priority = test.priority ?? .max
      id = test.id
      self.index = index
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.rank != right.rank { return left.rank < right.rank }
      return left.priority == right.priority
        ? left.id < right.id : left.priority < right.priority
    }
  }

  // MARK: - What fails since the last round

  private func newFailure(
    _ test: TestHistory, _ track: Int, _ shared: [Int32: Int]
  ) -> NewFailure? {
    let judgement = test.judgement
    guard let last = rounds.indices.last, test.strip[last].isBad, judgement.run == 1,
      judgement.failsNow
    else { return nil }
    return NewFailure(
      id: test.id, alone: judgement.broken, flaky: judgement.flaky,
      sharing: columns[last].detail(track).flatMap { shared[$0.reason] } ?? 1,
      rerunsFor95: judgement.rerunsFor95, rerunsFor99: judgement.rerunsFor99)
  }

  /// How many tests fail since the last round for each reason that ties failures together.
  ///
  /// Messages that say too little tie nothing together, and failed surroundings are no cause.
  private func sharedReasons() -> [Int32: Int] {
    guard let last = columns.indices.last else { return [:] }
    var counts: [Int32: Int] = [:]
    for (track, reason) in columns[last].reasons
    where columns[last].mark(track).isBad && !failedBefore(track, last) {
      counts[reason, default: 0] += 1
    }
    return counts.filter { reason, _ in
      let print = builder.reasons.prints[Int(reason)]
      return !print.isGeneric && !InfrastructureFamily.holds(print)
    }
  }

  private func failedBefore(_ track: Int, _ round: Int) -> Bool {
    let before = columns[..<round].last { !$0.sighting(track).observation.isMissing }
    return before.map { $0.sighting(track).observation.hasFailure } ?? false
  }

  // MARK: - Round-wide events

  private func incidents(_ events: [Int], _ sums: [IncidentSums]) -> [Incident] {
    events.map { round in
      let failing = groups.reduce(into: (failed: 0, passedAgain: 0)) { counts, group in
        guard group.sightings[round].observation.hasFailure else { return }
        counts.failed += group.tracks.count
        let next = group.sightings[(round + 1)...].first { !$0.observation.isMissing }
        if next?.observation.isGood == true { counts.passedAgain += group.tracks.count }
      }
      let found = IncidentEvidence(
        columns[round].reasons.map(\.reason), builder.reasons.prints, failed: failing.failed)
      let isLast = round == rounds.count - 1
      let label: Incident.Label =
        isLast ? .undetermined : found.isEnvironment ? .environment : .massFailure
      let after =
        isLast
        ? "no later round says whether they pass again"
        : "\(failing.passedAgain) of \(failing.failed) passed when they were next observed"
      return Incident(
        round: round, failed: Int(clamping: sums[round].failed),
        of: Int(clamping: sums[round].observed), label: label, why: "\(after); \(found.words)")
    }
  }
}

extension HistoryState {
  /// The place of the state in lists: what needs action first.
  var rank: Int {
    switch self {
    case .broken: 0
    case .newFailure: 1
    case .flaky: 2
    case .suspected: 3
    case .recovering: 4
    case .fixed: 5
    case .new: 6
    case .gone: 7
    case .insufficientData: 8
    case .healthy: 9
    }
  }
}
