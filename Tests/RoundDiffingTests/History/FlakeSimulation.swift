import TestSupport

@testable import RoundDiffing

/// A suite with a known truth: healthy tests, flaky ones, tests that break and are mended.
struct FlakeSimulation {
  struct Drawn {
    var sightings: [Sighting]
    /// Whether the test was flaky in one of the last twenty rounds.
    var isFlaky: Bool
    /// The round from which on it is broken to the end, if it is.
    var brokenSince: Int?
  }

  private var generator: SeededGenerator
  let rounds: Int

  init(seed: UInt64, rounds: Int) {
    generator = SeededGenerator(seed: seed)
    self.rounds = rounds
  }

  private mutating func chance() -> Double { Double.random(in: 0..<1, using: &generator) }

  private mutating func round() -> Int { Int.random(in: 1..<rounds, using: &generator) }

  /// A rate of failure as flaky tests have it: most fail seldom.
  private mutating func rate() -> Double {
    let grid = [0.03, 0.08, 0.15, 0.25, 0.40, 0.60, 0.80]
    var left = chance()
    for (rate, weight) in zip(grid, [0.24, 0.22, 0.18, 0.14, 0.11, 0.07, 0.04]) {
      left -= weight
      if left < 0 { return rate * (0.8 + 0.4 * chance()) }
    }
    return 0.8
  }

  /// Draws one test.
  mutating func draw() -> Drawn {
    var rates = Array(repeating: 0.001, count: rounds)
    var isFlaky = false
    var brokenSince: Int?
    switch chance() {
    case ..<0.08:
      rates = Array(repeating: rate(), count: rounds)
      isFlaky = true
    case ..<0.09:
      let end = round()
      let flake = rate()
      for index in 0..<end { rates[index] = flake }
      isFlaky = end > max(0, rounds - 20)
    case ..<0.12:
      let start = round()
      brokenSince = start
      for index in start..<rounds { rates[index] = 0.998 }
    case ..<0.15:
      let (one, two) = (round(), round())
      for index in min(one, two)..<max(one, two) { rates[index] = 0.998 }
    case ..<0.16:
      for _ in 0..<2 {
        let start = round()
        for index in start..<min(rounds, start + 3) { rates[index] = 0.998 }
      }
    default: break
    }
    let sightings = rates.map { rate in Sighting(chance() < rate ? .failed : .passed) }
    return Drawn(sightings: sightings, isFlaky: isFlaky, brokenSince: brokenSince)
  }
}
