import FoundationEssentials
import RoundModel
import TestSupport
import Testing

@testable import RoundDiffing

/// The model against figures of an independent implementation, which logarithms and matrices make.
@Suite("Model of outcomes")
struct OutcomeModelTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let name: String
    let rounds: [Observation]
    let filtered: [Double]
    let smoothFlaky: [Double]
    let smoothBroken: [Double]
    var testDescription: String { name }
  }

  static var vectors: [Vector] {
    get throws {
      let data = try Data(contentsOf: URL(filePath: Fixture.path("history/model.tsv")))
      return data.split(separator: UInt8(ascii: "\n")).map { line in
        let fields = line.split(separator: UInt8(ascii: "\t")).map {
          String(decoding: $0, as: UTF8.self)
        }
        let numbers = fields[1...].map { field in
          field.split(separator: " ").map { Double($0) ?? .nan }
        }
        let rounds = numbers[0].indices.map { index in
          Observation(
            failed: Int(numbers[0][index]), attempts: Int(numbers[1][index]),
            isPresumed: numbers[2][index] == 0.5)
        }
        return Vector(
          name: fields[0], rounds: rounds, filtered: numbers[3], smoothFlaky: numbers[4],
          smoothBroken: numbers[5])
      }
    }
  }

  @Test("Filtered and smoothed beliefs equal the figures to nine digits", arguments: try vectors)
  func equalsFigures(vector: Vector) throws {
    let filtered = OutcomeModel.filtered(vector.rounds)
    let last = try #require(filtered.last)
    for (got, expected) in zip([last.healthy, last.flaky, last.broken], vector.filtered) {
      #expect((got - expected).magnitude < 1e-9)
    }
    let smooth = OutcomeModel.smoothed(vector.rounds, filtered)
    for index in smooth.indices {
      #expect((smooth[index].flaky - vector.smoothFlaky[index]).magnitude < 1e-9)
      #expect((smooth[index].broken - vector.smoothBroken[index]).magnitude < 1e-9)
    }
  }

  @Test("Thousands of attempts in one round neither overflow nor vanish")
  func manyAttempts() {
    for (failed, attempts) in [(0, 100_000), (100_000, 100_000), (15_000, 100_000), (150, 201)] {
      let seen = Observation(failed: failed, attempts: attempts)
      let belief = OutcomeModel.updated(.prior, by: seen)
      #expect((belief.healthy + belief.flaky + belief.broken - 1).magnitude < 1e-9)
    }
    let flaky = OutcomeModel.updated(.prior, by: Observation(failed: 15_000, attempts: 100_000))
    #expect(flaky.flaky > 0.999)
    #expect(flaky.rates[2] > 0.999)
  }

  @Test("The wide product agrees with the narrow one where both hold")
  func scaledAgrees() {
    let narrow = OutcomeModel.likelihood(Observation(failed: 40, attempts: 200))
    let wide = OutcomeModel.likelihood(Observation(failed: 40, attempts: 201))
    // One more pass multiplies by the chance of a pass, up to a common factor.
    let ratio = wide.rates[0] / narrow.rates[0] / (1 - 0.03)
    for index in 1..<7 {
      let other =
        wide.rates[index] / narrow.rates[index] / (1 - OutcomeModel.grid[index])
      #expect((other / ratio - 1).magnitude < 1e-12)
    }
  }

  @Test(
    "Intervals of rates",
    arguments: [
      (3, 9, 0.131692, 0.603957), (2, 6, 0.104271, 0.659198), (0, 10, 0.000192, 0.170773),
      (1, 1, 0.228520, 0.998457), (50, 100, 0.418512, 0.581488),
    ] as [(Int, Int, Double, Double)])
  func intervals(failed: Int, attempts: Int, low: Double, high: Double) {
    let interval = BetaInterval(failed: failed, of: attempts)
    #expect((interval.low - low).magnitude < 1e-6)
    #expect((interval.high - high).magnitude < 1e-6)
  }

  @Test(
    "Tails of Poisson counts",
    arguments: [
      (5, 1.0, 0.003659847), (10, 3.0, 0.001102488), (20, 40.0, 1.0), (100, 50.0, 3.200065e-10),
    ]
      as [(Int, Double, Double)])
  func tails(count: Int, mean: Double, probability: Double) {
    let got = PoissonTail.probability(of: count, mean: mean)
    #expect((got / probability - 1).magnitude < 1e-6)
  }

  @Test("Re-runs that settle a failure after ten passes")
  func reruns() throws {
    let passes = Array(repeating: Observation.pass, count: 10)
    let last = try #require(OutcomeModel.filtered(passes).last)
    let prior = OutcomeModel.next(last)
    #expect(Reruns.toConfirm(prior, .failure, target: 0.95) == 1)
    #expect(Reruns.toConfirm(prior, .failure, target: 0.99) == 3)
    #expect(Reruns.toConfirm(prior, .pass, target: 0.95) == nil)
  }

  @Test(
    "Passes in a row that rule a flake out",
    arguments: [(0.1, 29, 44), (0.2, 14, 21), (0.3, 9, 13), (0.5, 5, 7)] as [(Double, Int, Int)])
  func passesToRuleOut(rate: Double, at95: Int, at99: Int) {
    #expect(Reruns.passesToRuleOut(rate: rate, confidence: 0.95) == at95)
    #expect(Reruns.passesToRuleOut(rate: rate, confidence: 0.99) == at99)
  }
}
