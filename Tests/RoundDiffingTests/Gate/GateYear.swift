import RoundModel
import TestSupport

@testable import RoundDiffing

/// A suite over a year: some tests are flaky, some rounds bring a regression that stays a while.
///
/// Every failure is tried once more on the same revision, as most pipelines do.
struct GateYear {
  /// One way to decide, with how often it was wrong.
  struct Tally {
    var clean = 0
    var bad = 0
    var falseBlocks = 0
    var misses = 0

    var blockRate: Double { clean > 0 ? Double(falseBlocks) / Double(clean) : 0 }
    var missRate: Double { bad > 0 ? Double(misses) / Double(bad) : 0 }

    mutating func add(isBad: Bool, passes: Bool) {
      if isBad {
        bad += 1
        if passes { misses += 1 }
      } else {
        clean += 1
        if !passes { falseBlocks += 1 }
      }
    }
  }

  private let tests: Int
  private var random: SeededGenerator
  /// The chance that an attempt of a flaky test fails, by its number.
  private var flakes: [Int: Double] = [:]
  /// A regression: how many rounds it stays, and what it says.
  private struct Regression {
    var rounds: Int
    var message: String
  }

  /// The tests that are broken.
  private var broken: [Int: Regression] = [:]
  private var regressions = 0
  private var builder = HistoryBuilder()
  private var flips: [Int] = []
  private var last: [Bool?] = []
  private var baseline: Round?

  private(set) var tallies: [String: Tally] = [:]

  init(tests: Int, seed: UInt64) {
    self.tests = tests
    random = SeededGenerator(seed: seed)
    for index in 0..<max(1, tests * 3 / 100) {
      // Most flakes are rare and a few are frequent: a beta distribution with mean 1 in 6.
      let share = Double.random(in: 0..<1, using: &random)
      flakes[index * 31 % tests] = 1 - power(1 - share, oneFifth: ())
    }
    flips = Array(repeating: 0, count: tests)
    last = Array(repeating: nil, count: tests)
  }

  /// The fifth root, by Newton's method.
  private func power(_ value: Double, oneFifth: Void) -> Double {
    guard value > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<60 { root = (4 * root + value / (root * root * root * root)) / 5 }
    return root
  }

  /// Runs some rounds; those before `measured` only make the history.
  mutating func run(rounds: Int, from measured: Int) {
    for number in 0..<rounds {
      breakTests()
      let entries = (0..<tests).map { entry($0) }
      var sketch = RoundSketch.machine(number + 1, entries)
      sketch.trailer = "round \(number)"
      let round = sketch.round()
      if number >= measured { decide(round, entries) }
      remember(round, entries)
      broken = broken.compactMapValues { regression in
        regression.rounds > 1
          ? Regression(rounds: regression.rounds - 1, message: regression.message) : nil
      }
    }
  }

  /// One round in ten brings one to three regressions, a quarter of them in a flaky test.
  private mutating func breakTests() {
    guard Int.random(in: 0..<10, using: &random) == 0 else { return }
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let isFlaky = Int.random(in: 0..<4, using: &random) == 0
      let known = flakes.keys.sorted()
      let test =
        isFlaky
        ? known.randomElement(using: &random) ?? 0 : Int.random(in: 0..<tests, using: &random)
      regressions += 1
      let what = ["total", "list", "header", "token", "footer", "price", "label"][regressions % 7]
      let how = ["empty", "stale", "missing", "doubled", "reversed"][regressions % 5]
      broken[test] = Regression(
        rounds: Int.random(in: 1...4, using: &random),
        message: "AssertionError: the \(what) of order \(regressions) is \(how)")
    }
  }

  private mutating func entry(_ test: Int) -> RoundSketch.Entry {
    let name = "test_\(test)"
    if let regression = broken[test] {
      var entry = RoundSketch.Entry(name, .failed, message: regression.message)
      entry.attempts = [Attempt(outcome: .failed), Attempt(outcome: .failed)]
      return entry
    }
    guard let chance = flakes[test] else { return RoundSketch.Entry(name) }
    guard Double.random(in: 0..<1, using: &random) < chance else { return RoundSketch.Entry(name) }
    let message = "TimeoutError: page \(test) not loaded in time"
    let isBad = Double.random(in: 0..<1, using: &random) < chance
    var entry = RoundSketch.Entry(name, isBad ? .failed : .flaky, message: message)
    entry.attempts = [
      Attempt(outcome: .failed, message: message),
      Attempt(outcome: isBad ? .failed : .passed, message: isBad ? message : nil),
    ]
    return entry
  }

  private mutating func decide(_ round: Round, _ entries: [RoundSketch.Entry]) {
    let isBad = !broken.isEmpty
    let failing = entries.indices.filter { entries[$0].outcome == .failed }
    add("any failure", isBad, passes: failing.isEmpty)
    add("new failures only", isBad, passes: failing.allSatisfy { last[$0] == false })
    add("ignore what ever failed and passed", isBad, passes: failing.allSatisfy { flips[$0] > 0 })
    add("ignore three flips", isBad, passes: failing.allSatisfy { flips[$0] >= 3 })
    guard let baseline else { return }
    let comparison = Comparison(of: round, against: baseline)
    for (name, consults) in [("release, no history", false), ("release with history", true)] {
      var circumstances = GateCircumstances()
      if consults, !failing.isEmpty {
        let series = builder.history().series.first ?? .empty
        circumstances.consult(HistoryKnowledge(series), about: comparison)
      }
      let decision = GateDecision(
        of: comparison, under: Policy(), now: UTCTime(secondsSince1970: 0),
        circumstances: circumstances)
      add(name, isBad, passes: decision.verdict == .pass)
    }
  }

  private mutating func add(_ name: String, _ isBad: Bool, passes: Bool) {
    tallies[name, default: Tally()].add(isBad: isBad, passes: passes)
  }

  private mutating func remember(_ round: Round, _ entries: [RoundSketch.Entry]) {
    builder.add(round)
    for (index, entry) in entries.enumerated() {
      let passes = entry.outcome == .passed
      if let before = last[index], before != passes { flips[index] += 1 }
      last[index] = passes
    }
    baseline = round
  }
}
