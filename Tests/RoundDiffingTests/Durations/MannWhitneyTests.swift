import Testing

@testable import RoundDiffing

/// The rank test against figures that tables and other programs give.
@Suite("Shift between samples")
struct MannWhitneyTests {
  @Test(
    "The least probability by the number of rounds a side",
    arguments: [(2, 0.1667), (3, 0.05), (4, 0.0143), (5, 0.00397), (6, 0.00108)]
      as [(Int, Double)])
  func least(side: Int, probability: Double) {
    let early = (0..<side).map { 1 + Double($0) / 100 }
    let late = (0..<side).map { 2 + Double($0) / 100 }
    let test = MannWhitney(late, against: early)
    #expect((test.pWhenGreater - probability).magnitude < 1e-4)
    #expect(test.pWhenSmaller == 1)
  }

  @Test("Samples that lie alike are no shift")
  func alike() {
    let test = MannWhitney([1, 3, 5, 7, 9], against: [2, 4, 6, 8, 10])
    #expect(test.statistic == 10)
    #expect(test.pWhenGreater > 0.5)
  }

  @Test("Ties go by the normal approximation with their correction")
  func ties() {
    let test = MannWhitney([2, 2, 3, 3, 4], against: [1, 1, 2, 2, 3])
    #expect((test.pWhenGreater - 0.0625612).magnitude < 1e-6)
    #expect(MannWhitney([1, 1], against: [1, 1]).pWhenGreater == 1)
  }

  @Test(
    "Tails of the normal distribution",
    arguments: [
      (0, 0.5), (1, 0.1586552539), (1.6448536, 0.05), (3, 0.0013498980), (-2, 0.9772498681),
    ]
      as [(Double, Double)])
  func tails(value: Double, probability: Double) {
    #expect((MannWhitney.normalTail(value) - probability).magnitude < 1e-8)
  }
}
