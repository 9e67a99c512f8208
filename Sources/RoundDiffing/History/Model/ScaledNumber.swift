/// A positive number with an exponent of its own, for products of many small factors.
///
/// Only multiplication, division and square roots are used, so that results are the same bits on
/// every system: the mathematical library of the platform is not asked.
struct ScaledNumber {
  /// From 1 up to 2; 0 for zero.
  private(set) var significand: Double
  private(set) var exponent: Int

  init(_ value: Double) {
    self.init(significand: value, exponent: 0)
  }

  private init(significand: Double, exponent: Int) {
    guard significand > 0, significand.isFinite else {
      self.significand = 0
      self.exponent = 0
      return
    }
    self.significand = significand.significand
    self.exponent = exponent + Int(significand.exponent)
  }

  static func * (left: ScaledNumber, right: ScaledNumber) -> ScaledNumber {
    ScaledNumber(
      significand: left.significand * right.significand, exponent: left.exponent + right.exponent)
  }

  static func / (left: ScaledNumber, right: ScaledNumber) -> ScaledNumber {
    guard right.significand > 0 else { return ScaledNumber(0) }
    return ScaledNumber(
      significand: left.significand / right.significand, exponent: left.exponent - right.exponent)
  }

  /// The number to a whole power, in time logarithmic in the power.
  func power(_ power: Int) -> ScaledNumber {
    var result = ScaledNumber(1)
    var factor = self
    var rest = max(0, power)
    while rest > 0 {
      if rest & 1 == 1 { result = result * factor }
      rest >>= 1
      if rest > 0 { factor = factor * factor }
    }
    return result
  }

  var squareRoot: ScaledNumber {
    guard significand > 0 else { return self }
    // An even exponent halves exactly.
    let isOdd = exponent & 1 != 0
    return ScaledNumber(
      significand: (isOdd ? significand * 2 : significand).squareRoot(),
      exponent: (isOdd ? exponent - 1 : exponent) / 2)
  }

  /// The number as multiples of a power of two, 0 where that is too small to tell.
  func value(per exponent: Int) -> Double {
    let shift = self.exponent - exponent
    guard shift > -1020 else { return 0 }
    guard shift < 1020 else { return .infinity }
    return Double(sign: .plus, exponent: shift, significand: significand)
  }

  /// The number itself, or the nearest that can be said.
  var value: Double { value(per: 0) }

  /// *e* to a negative power.
  static func exponential(ofMinus value: Double) -> ScaledNumber {
    guard value > 0, let whole = Int(exactly: value.rounded(.down)) else { return ScaledNumber(1) }
    let rest = value - Double(whole)
    // The series of exp(rest), of which 20 terms are exact for a rest below 1.
    var term = 1.0
    var sum = 1.0
    for step in 1...20 {
      term *= rest / Double(step)
      sum += term
    }
    return ScaledNumber(0.36787944117144233).power(whole) / ScaledNumber(sum)
  }
}
