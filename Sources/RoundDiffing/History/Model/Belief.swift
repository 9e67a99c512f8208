/// How probable each of the nine states of a test is; the nine add up to 1.
///
/// A test is healthy, broken, or flaky with one of seven rates of failure.
package struct Belief: Sendable {
  package var healthy: Double
  package var broken: Double
  package var rates: InlineArray<7, Double>

  /// The probability that the test is flaky, whatever its rate.
  package var flaky: Double {
    var sum = 0.0
    for index in 0..<7 { sum += rates[index] }
    return sum
  }

  /// Scales the nine so that they add up to 1.
  @inline(__always)
  mutating func normalise() {
    let sum = healthy + flaky + broken
    guard sum > 0 else {
      self = .prior
      return
    }
    healthy /= sum
    broken /= sum
    for index in 0..<7 { rates[index] /= sum }
  }

  /// The product, state by state; not normalised.
  @inline(__always)
  static func * (left: Belief, right: Belief) -> Belief {
    var result = left
    result.healthy *= right.healthy
    result.broken *= right.broken
    for index in 0..<7 { result.rates[index] *= right.rates[index] }
    return result
  }

  static let even = Belief(healthy: 1, broken: 1, rates: InlineArray(repeating: 1))

  /// What is believed of a test that nothing is known of.
  package static let prior = Belief(
    healthy: 0.955, broken: 0.015, rates: OutcomeModel.scaled(OutcomeModel.weights, by: 0.03))
}
