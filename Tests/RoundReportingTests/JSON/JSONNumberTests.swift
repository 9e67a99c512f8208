import TestSupport
import Testing

@testable import RoundReporting

@Suite("JSON numbers")
struct JSONNumberTests {
  private func written(_ value: Double) -> String {
    var writer = JSONWriter()
    writer.number(value)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test(
    "Numbers are written as a person would",
    arguments: [
      (0, "0"), (-0.0, "0"), (1, "1"), (-12, "-12"), (83.35, "83.35"), (0.1, "0.1"), (-0.5, "-0.5"),
      (0.05, "0.05"), (0.00005, "0.00005"), (0.000001234, "0.000001234"), (1.5e-7, "1.5e-7"),
      (.leastNonzeroMagnitude, "5e-324"), (9_007_199_254_740_992, "9007199254740992"),
      (1e20, "100000000000000000000"),
      (1.25e21, "1.25e21"), (123_456_789.25, "123456789.25"), (1e300, "1e300"),
      (1.7976931348623157e308, "1.7976931348623157e308"), (.nan, "null"), (.infinity, "null"),
      (-.infinity, "null"), (0.30000000000000004, "0.30000000000000004"),
    ])
  func writesNumbers(value: Double, expected: String) {
    #expect(written(value) == expected)
  }

  @Test("Every number reads back to itself and is strict JSON")
  func roundTrips() throws {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: UInt64.random(in: .min ... .max, using: &random))
      let seconds = Double(Int.random(in: 0..<10_000_000, using: &random)) / 1000
      for number in [value, seconds] where number.isFinite {
        let text = written(number)
        #expect(Double(text) == number)
        #expect(try StrictJSON.value(of: Array((text + "\n").utf8)) == .number(text))
      }
    }
  }

  @Test(
    "Whole numbers are written to the last digit",
    arguments: [0, 7, 10, 99, 100, 1_000_000, -1, -10, Int.max, Int.min])
  func writesWholeNumbers(value: Int) {
    var writer = JSONWriter()
    writer.number(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == String(value))
  }
}
