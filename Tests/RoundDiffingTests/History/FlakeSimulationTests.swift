import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

/// The targets of the model, on suites with a known truth.
///
/// The numbers are small here; `.ci/simulate.py` runs 12,000 tests through the program.
@Suite("Simulated histories")
struct FlakeSimulationTests {
  @Test(
    "Flaky tests are found, and hardly any other is called flaky",
    arguments: [(10, 0.95, 0.15), (20, 0.97, 0.40)] as [(Int, Double, Double)])
  func flakyTargets(rounds: Int, precision: Double, recall: Double) {
    var simulation = FlakeSimulation(seed: 20_250_907, rounds: rounds)
    let judge = TestJudge(
      TestJudge.Rounds(areWhole: Array(repeating: true, count: rounds)))
    var (called, right, flaky, healthyCalled, others) = (0, 0, 0, 0, 0)
    for _ in 0..<4_000 {
      let drawn = simulation.draw()
      let isCalled = judge.judgement(of: drawn.sightings).state == .flaky
      flaky += drawn.isFlaky ? 1 : 0
      others += drawn.isFlaky ? 0 : 1
      if isCalled {
        called += 1
        if drawn.isFlaky { right += 1 } else { healthyCalled += 1 }
      }
    }
    #expect(Double(healthyCalled) / Double(others) <= 0.002)
    #expect(Double(right) >= precision * Double(called))
    #expect(Double(right) >= recall * Double(flaky))
  }

  @Test("A test that broke is called broken two rounds later, since the right round")
  func brokenTargets() {
    let rounds = 30
    var simulation = FlakeSimulation(seed: 7, rounds: rounds)
    let judge = TestJudge(
      TestJudge.Rounds(areWhole: Array(repeating: true, count: rounds)))
    var (broken, found, exact, called, wrong) = (0, 0, 0, 0, 0)
    for _ in 0..<4_000 {
      let drawn = simulation.draw()
      let judgement = judge.judgement(of: drawn.sightings)
      if judgement.state == .broken {
        called += 1
        if drawn.brokenSince == nil { wrong += 1 }
      }
      guard let since = drawn.brokenSince, since <= rounds - 2 else { continue }
      broken += 1
      guard judgement.state == .broken else { continue }
      found += 1
      if judgement.since == since { exact += 1 }
    }
    #expect(Double(found) >= 0.93 * Double(broken))
    #expect(Double(exact) >= 0.95 * Double(found))
    #expect(Double(wrong) <= 0.07 * Double(called))
  }

  @Test("Outages are found, no other round is, and nobody is flaky for them", arguments: [3, 11])
  func outages(seed: UInt64) {
    let (tests, rounds) = (150, 24)
    var generator = SeededGenerator(seed: seed)
    let hit: Set<Int> = [4, 10, 15, 20]
    var strips: [[Sighting]] = []
    for test in 0..<tests {
      let rate = test < 6 ? 0.2 : 0.001
      strips.append(
        (0..<rounds).map { round in
          let fails =
            Double.random(in: 0..<1, using: &generator) < (hit.contains(round) ? 0.4 : rate)
          return Sighting(fails ? .failed : .passed)
        })
    }
    var sums = Array(repeating: IncidentSums(), count: rounds)
    for strip in strips {
      let added = IncidentSearch.contributions(of: strip.map(\.observation))
      for (index, sum) in added.enumerated() { sums[index].add(sum) }
    }
    #expect(Set(IncidentSearch.events(sums)) == hit)
    let whole = Array(repeating: true, count: rounds)
    let judge = TestJudge(TestJudge.Rounds(areWhole: whole, events: hit))
    let blamed = strips.dropFirst(6).count { judge.judgement(of: $0).state == .flaky }
    #expect(blamed == 0)
    let naive = TestJudge(TestJudge.Rounds(areWhole: whole))
    #expect(strips.dropFirst(6).count { naive.judgement(of: $0).state == .flaky } > 0)
  }

  @Test("The sums of a round do not depend on the order of the tests")
  func orderIndependent() {
    var simulation = FlakeSimulation(seed: 5, rounds: 12)
    let strips = (0..<60).map { _ in simulation.draw().sightings.map(\.observation) }
    func sums(_ strips: [[Observation]]) -> [IncidentSums] {
      var sums = Array(repeating: IncidentSums(), count: 12)
      for strip in strips {
        for (index, sum) in IncidentSearch.contributions(of: strip).enumerated() {
          sums[index].add(sum)
        }
      }
      return sums
    }
    #expect(sums(strips) == sums(strips.reversed()))
    #expect(sums(strips) == sums(strips.sorted { $0.count < $1.count }.shuffled()))
  }
}
