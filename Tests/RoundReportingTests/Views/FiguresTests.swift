import Testing

@testable import RoundReporting

@Suite("Numbers")
struct FiguresTests {
  @Test(
    "Whole numbers are in groups of three",
    arguments: [
      (0, "0"), (999, "999"), (1204, "1,204"), (-1204, "−1,204"), (1_000_000, "1,000,000"),
      (Int.min, "−9,223,372,036,854,775,808"),
    ])
  func grouped(number: Int, expected: String) {
    #expect(Figures.grouped(number) == expected)
  }

  @Test(
    "Nouns agree with their numbers", arguments: [(0, "0 tests"), (1, "1 test"), (2, "2 tests")])
  func nouns(number: Int, expected: String) {
    #expect(Figures.count(number, "test") == expected)
  }

  @Test(
    "Rates have one decimal, and less than all is never 100 %",
    arguments: [
      (91, 95, "95.8 %"), (95, 95, "100.0 %"), (99_999, 100_000, "99.9 %"), (0, 95, "0.0 %"),
      (1, 100_000, "0.1 %"), (0, 0, "–"), (51, 50, "102.0 %"),
    ])
  func rates(part: Int, whole: Int, expected: String) {
    #expect(Figures.rate(part, of: whole) == expected)
  }

  @Test(
    "Seconds have up to two decimals",
    arguments: [
      (83.35, "83.35 s"), (0.4, "0.4 s"), (2, "2 s"), (1204.05, "1,204.05 s"), (0, "0 s"),
      (0.001, "under 0.01 s"), (Double.nan, "–"), (Double.infinity, "–"), (-1.5, "−1.5 s"),
    ])
  func seconds(value: Double, expected: String) {
    #expect(Figures.seconds(value) == expected)
  }

  @Test("Rounded terms add up to the rounded total")
  func remainders() {
    let values = [-2.128, -1.064, 2.128, -0.045, -0.866]
    let tenths = Figures.tenths(values, addingUpTo: -20)
    #expect(tenths.reduce(0, +) == -20)
    #expect(tenths == [-21, -11, 21, 0, -9])
  }
}
