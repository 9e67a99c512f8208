/// Judges one test by what a row of rounds shows of it.
///
/// The thresholds are those that simulations of 12,000 tests were judged with: see the tests.
package struct TestJudge: Sendable {
  /// The observed rounds that are looked back on.
  package static let window = 60
  private static let certain = 0.9
  private static let even = 0.5
  /// The rounds in which a flake counts as recent.
  private static let recent = 20
  /// The fewest observed rounds that show a flake by failures alone.
  private static let leastObserved = 5

  /// What the judge is told of the rounds as such.
  package struct Rounds: Sendable {
    /// The round-wide events: failures in them that stand alone are left out.
    package var events: Set<Int> = []
    /// Whether each round is complete and names every test, so that an absence means something.
    package var areWhole: [Bool]

    package init(areWhole: [Bool], events: Set<Int> = []) {
      self.areWhole = areWhole
      self.events = events
    }
  }

  private let rounds: Rounds
  private let window: Int

  package init(_ rounds: Rounds, window: Int = window) {
    self.rounds = rounds
    self.window = max(1, window)
  }

  /// The judgement of a test with one sighting a round, oldest first.
  package func judgement(of sightings: [Sighting]) -> TestJudgement {
    judge(sightings).judgement
  }

  /// The judgement, and the belief after the last round for what is to come.
  package func judge(_ sightings: [Sighting]) -> (judgement: TestJudgement, belief: Belief) {
    let masked = mask(sightings)
    var result = TestJudgement()
    let lastUndetermined = masked.isUndetermined
    let start = windowStart(masked.observations)
    let observations = Array(masked.observations[start...])
    result.isUndetermined = lastUndetermined
    guard let last = observations.lastIndex(where: { !$0.isMissing }) else {
      return (withoutObservation(sightings, result), .prior)
    }
    let beliefs = OutcomeModel.filtered(observations)
    let smooth = OutcomeModel.smoothed(Array(observations[...last]), Array(beliefs[...last]))
    let facts = Facts(observations, beliefs, smooth, last: last, start: start)
    fill(&result, facts)
    decide(&result, facts, sightings)
    result.why = JudgementWording.why(result)
    return (result, beliefs[beliefs.count - 1])
  }

  // MARK: - What is observed

  /// Leaves out what belongs to round-wide events rather than to the test.
  private func mask(
    _ sightings: [Sighting]
  ) -> (observations: [Observation], isUndetermined: Bool) {
    var observations = sightings.map(\.observation)
    guard !rounds.events.isEmpty else { return (observations, false) }
    let seen = observations
    var isUndetermined = false
    for event in rounds.events where seen.indices.contains(event) && seen[event].hasFailure {
      let next = seen[(event + 1)...].first { !$0.isMissing }
      if event == seen.count - 1 {
        // No later round says whether the test itself is to blame.
        observations[event] = .missing
        isUndetermined = true
      } else if let next, next.isGood, let before = seen[..<event].last(where: { !$0.isMissing }),
        before.isGood
      {
        observations[event] = .missing
      }
    }
    return (observations, isUndetermined)
  }

  /// The round of the first observation that is looked back on.
  private func windowStart(_ observations: [Observation]) -> Int {
    var left = window
    var start = observations.count
    for index in observations.indices.reversed() where !observations[index].isMissing {
      guard left > 0 else { break }
      left -= 1
      start = index
    }
    return start
  }

  private func withoutObservation(
    _ sightings: [Sighting], _ start: TestJudgement
  ) -> TestJudgement {
    var result = start
    result.failsNow = result.isUndetermined
    if result.isUndetermined {
      result.state = .newFailure
      result.since = sightings.indices.last
    } else if let gone = goneSince(sightings) {
      result.state = .gone
      result.since = gone
    }
    result.why = JudgementWording.why(result)
    return result
  }

  /// What is counted of the window.
  private struct Facts {
    let observations: [Observation]
    let beliefs: [Belief]
    let smooth: [Belief]
    /// The last observed round of the window.
    let last: Int
    /// The index of the window's first round among all rounds.
    let start: Int
    /// The observed rounds of the window, oldest first.
    let seen: [Int]

    init(
      _ observations: [Observation], _ beliefs: [Belief], _ smooth: [Belief], last: Int, start: Int
    ) {
      self.observations = observations
      self.beliefs = beliefs
      self.smooth = smooth
      self.last = last
      self.start = start
      seen = observations.indices.filter { !observations[$0].isMissing }
    }

    /// The observed rounds at the end that are all good or all with a failure.
    var run: ArraySlice<Int> {
      let isGood = observations[last].isGood
      var first = seen.count
      while first > 0, observations[seen[first - 1]].isGood == isGood { first -= 1 }
      return seen[first...]
    }

    /// The last run of failures.
    var lastFailures: ArraySlice<Int> {
      guard var end = seen.lastIndex(where: { observations[$0].hasFailure }) else {
        return []
      }
      end += 1
      var first = end
      while first > 0, observations[seen[first - 1]].hasFailure { first -= 1 }
      return seen[first..<end]
    }
  }

  private func fill(_ result: inout TestJudgement, _ facts: Facts) {
    let belief = facts.beliefs[facts.last]
    result.healthy = belief.healthy
    result.flaky = belief.flaky
    result.broken = belief.broken
    result.observed = facts.seen.count
    result.run = facts.run.count
    result.failsNow = facts.observations[facts.last].isBad || result.isUndetermined
    var failing = false
    for index in facts.seen {
      let seen = facts.observations[index]
      if seen.isFlake { result.flakes += 1 }
      if seen.hasFailure { result.failingRounds += 1 }
      if seen.hasFailure, !failing { result.episodes += 1 }
      failing = seen.hasFailure
      result.failed += seen.failed
      result.attempts += seen.attempts
    }
    let prior = facts.last == 0 ? .prior : OutcomeModel.next(facts.beliefs[facts.last - 1])
    let seen = facts.observations[facts.last]
    result.rerunsFor95 = Reruns.toConfirm(prior, seen, target: 0.95)
    result.rerunsFor99 = Reruns.toConfirm(prior, seen, target: 0.99)
    for index in max(0, facts.last - Self.recent + 1)...facts.last {
      result.peakFlaky = max(result.peakFlaky, facts.smooth[index].flaky)
    }
  }

  // MARK: - The state

  private func decide(_ result: inout TestJudgement, _ facts: Facts, _ sightings: [Sighting]) {
    let isShown =
      result.flakes > 0 || (result.episodes >= 2 && result.observed >= Self.leastObserved)
    let failures = facts.lastFailures
    result.wasBroken = failures.contains { facts.beliefs[$0].broken >= Self.certain }
    let isGoodNow = facts.observations[facts.last].isGood
    if result.broken >= Self.certain {
      result.state = .broken
      result.since = facts.start + brokenSince(facts)
    } else if result.peakFlaky >= Self.certain, isShown {
      let stretch = flakyStretch(facts)
      result.state = .flaky
      result.since = facts.start + firstFailure(in: stretch, facts)
      narrow(&result, to: stretch, facts)
    } else if result.isUndetermined {
      result.state = .newFailure
      result.since = sightings.indices.last
    } else if result.failsNow, result.broken >= Self.even {
      result.state = .newFailure
      result.since = facts.run.first.map { facts.start + $0 }
    } else if result.peakFlaky >= Self.even {
      result.state = .suspected
      let stretch = flakyStretch(facts)
      result.since = facts.start + firstFailure(in: stretch, facts)
    } else if isGoodNow, result.wasBroken, result.healthy >= Self.certain {
      result.state = .fixed
      result.since = facts.run.first.map { facts.start + $0 }
    } else if result.failsNow {
      result.state = .newFailure
      result.since = facts.run.first.map { facts.start + $0 }
    } else if !failures.isEmpty, result.healthy < Self.certain {
      result.state = .recovering
      result.since = facts.run.first.map { facts.start + $0 }
    } else {
      decideQuiet(&result, facts, sightings)
    }
  }

  /// The states of a test that nothing speaks against.
  private func decideQuiet(_ result: inout TestJudgement, _ facts: Facts, _ sightings: [Sighting]) {
    let first = sightings.firstIndex { $0.mark.isPresent } ?? 0
    let isNew =
      result.observed < Self.leastObserved && first > 0
      && rounds.areWhole[..<first].contains(true)
    if isNew, goneSince(sightings) == nil {
      result.state = .new
      result.since = first
    } else if let gone = goneSince(sightings) {
      result.state = .gone
      result.since = gone
    } else if result.observed >= 2 {
      result.state = .healthy
    }
  }

  /// The round from which on all rounds lack the test, where the last one names every test.
  private func goneSince(_ sightings: [Sighting]) -> Int? {
    guard rounds.areWhole.last == true, sightings.last?.mark.isPresent == false,
      let last = sightings.lastIndex(where: { $0.mark.isPresent })
    else { return nil }
    return rounds.areWhole.indices.first { $0 > last && rounds.areWhole[$0] }
  }

  /// The first round of the last run in which the test was more probably broken than not.
  private func brokenSince(_ facts: Facts) -> Int {
    var first = facts.last
    while first > 0, facts.smooth[first - 1].broken >= Self.even { first -= 1 }
    return facts.seen.first { $0 >= first } ?? first
  }

  /// The rounds around the flakiest of the last 20 in which the test was more probably flaky than
  /// not.
  private func flakyStretch(_ facts: Facts) -> ClosedRange<Int> {
    let recent = max(0, facts.last - Self.recent + 1)...facts.last
    var peak = facts.last
    for index in recent where facts.smooth[index].flaky > facts.smooth[peak].flaky { peak = index }
    var (first, last) = (peak, peak)
    while first > 0, facts.smooth[first - 1].flaky >= Self.even { first -= 1 }
    while last < facts.last, facts.smooth[last + 1].flaky >= Self.even { last += 1 }
    return first...last
  }

  /// The first round of a stretch that has a failure.
  private func firstFailure(in stretch: ClosedRange<Int>, _ facts: Facts) -> Int {
    stretch.first { facts.observations[$0].hasFailure } ?? stretch.lowerBound
  }

  /// Counts the attempts of the flaky stretch only: its rate is the test's rate.
  private func narrow(
    _ result: inout TestJudgement, to stretch: ClosedRange<Int>, _ facts: Facts
  ) {
    result.failed = 0
    result.attempts = 0
    for index in stretch {
      result.failed += facts.observations[index].failed
      result.attempts += facts.observations[index].attempts
    }
  }
}
