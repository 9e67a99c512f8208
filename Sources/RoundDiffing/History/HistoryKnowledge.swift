package import RoundModel

/// What recorded rounds know of the tests of a round that comes after them.
///
/// The rounds are those before the candidate; what the candidate itself shows is added when asked.
package struct HistoryKnowledge: Sendable {
  /// What is known of one test.
  package struct Test: Sendable {
    /// What the recorded rounds make of it.
    package var judgement: TestJudgement
    /// What each recorded round shows of it.
    package var strip: [TestMark]
    /// The reasons of the failures in rounds that were followed by a pass, or that had one in
    /// themselves: what its flakes look like.
    package var flakyReasons: [Fingerprint]
    /// The reasons of all its failures, the last one last.
    package var failureReasons: [Fingerprint]
    /// The last round in which it both passed and failed, as an index into the rounds.
    package var lastFlake: Int?
    fileprivate var belief: Belief

    /// The probability, before the candidate, that the test is flaky.
    package var flaky: Double { judgement.flaky }
    /// The facts that speak for a flake: rounds with both outcomes, and failures between passes.
    package var flakyFacts: Int {
      max(judgement.flakes, judgement.episodes - (judgement.failsNow ? 1 : 0))
    }
    /// Whether the recorded rounds call the test flaky.
    package var isFlaky: Bool { judgement.state == .flaky }

    /// What is believed of the test once the candidate's attempts are counted.
    package func after(failed: Int, attempts: Int) -> Belief {
      after(Observation(failed: failed, attempts: attempts))
    }

    /// What is believed of the test once an observation is counted.
    package func after(_ seen: Observation) -> Belief {
      OutcomeModel.updated(OutcomeModel.next(belief), by: seen)
    }

    /// The re-runs of the candidate, all failing, after which the test is broken with 95 %.
    package func rerunsToConfirm(failed: Int, attempts: Int, target: Double = 0.95) -> Int? {
      Reruns.toConfirm(
        OutcomeModel.next(belief), Observation(failed: failed, attempts: attempts), target: target)
    }

    fileprivate var failureChance: Double { OutcomeModel.failureChance(OutcomeModel.next(belief)) }
  }

  /// The recorded rounds that count for the candidate, oldest first.
  package let rounds: [HistoryRound]
  /// What was found damaged: while there is any, a gate is inconclusive.
  package var damage: [Diagnostic]
  private let tests: [TestHistory]
  private let reasons: [Fingerprint]
  private let numbers: [TestID: Int]

  /// What one series of rounds knows.
  package init(_ series: HistorySeries, damage: [Diagnostic] = []) {
    rounds = series.rounds
    tests = series.tests
    reasons = series.reasons
    self.damage = damage
    var numbers: [TestID: Int] = [:]
    numbers.reserveCapacity(series.tests.count)
    for (number, test) in series.tests.enumerated() {
      for former in test.formerIDs where numbers[former] == nil { numbers[former] = number }
    }
    for (number, test) in series.tests.enumerated() { numbers[test.id] = number }
    self.numbers = numbers
  }

  /// What recorded rounds know, as far as they are of the branch and environment of a candidate.
  package init(_ recorded: [Round], for candidate: Round, damage: [Diagnostic] = []) {
    var lookback = HistoryLookback(from: candidate)
    for round in recorded { lookback.add(round) }
    self = lookback.knowledge(damage: damage)
  }

  /// What is known of a test, under its present or a former identity.
  package func test(_ id: TestID) -> Test? { numbers[id].map(test) }

  private func test(_ number: Int) -> Test {
    let test = tests[number]
    var result = Test(
      judgement: test.judgement, strip: test.strip, flakyReasons: [], failureReasons: [],
      lastFlake: test.strip.lastIndex(of: .flaky), belief: test.belief)
    for index in test.reasons.indices where test.reasons[index] >= 0 {
      let reason = reasons[Int(test.reasons[index])]
      if !result.failureReasons.contains(reason) { result.failureReasons.append(reason) }
      let passesLater = test.strip[(index + 1)...].first { $0.isGood || $0.isBad || $0 == .flaky }
      let isFlake = test.strip[index] == .flaky || passesLater.map(\.isGood) ?? false
      if isFlake, !result.flakyReasons.contains(reason) { result.flakyReasons.append(reason) }
    }
    return result
  }

  /// The round-wide event that a candidate is, if it is one; nobody can say yet what it means.
  package func event(in candidate: Round) -> Incident? {
    guard !rounds.isEmpty else { return nil }
    var sums = IncidentSums()
    let unknown = OutcomeModel.failureChance(.prior)
    for row in candidate.rows where row.kind == .test {
      let seen = Sighting(TestMark(row)).observation
      guard !seen.isMissing else { continue }
      let chance = numbers[candidate.id(of: row)].map { test($0).failureChance } ?? unknown
      guard chance < 0.5 else { continue }
      sums.add(
        IncidentSums(
          observed: 1, failed: seen.hasFailure ? 1 : 0,
          expected: UInt64((chance * 4_294_967_296).rounded(.down))))
    }
    guard sums.isEvent else { return nil }
    return Incident(
      round: rounds.count, failed: Int(clamping: sums.failed), of: Int(clamping: sums.observed),
      label: .undetermined, why: "no later round says whether they pass again")
  }
}

extension HistorySeries {
  /// A series without rounds.
  static let empty = HistorySeries(
    rounds: [], tests: [], incidents: [], sums: [], newFailures: [], trend: [],
    durations: DurationFindings(side: 0), reasons: [])
}
