/// Numbers: whole ones without a point, others in the fewest digits that read back to the same
/// number, and what is no number as null.
extension JSONWriter {
  mutating func append(integer value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    append(digits: value.magnitude)
  }

  private mutating func append(digits value: UInt) {
    if value < 10 { return append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)) }
    var divisor: UInt = 10
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }

  mutating func append(number value: Double) {
    guard value.isFinite else { return append("null") }
    // Above 2^53 neighbouring whole numbers share a double, so their digits are not all known.
    if value.magnitude < 0x1p53, let whole = Int(exactly: value) {
      return append(integer: whole)
    }
    let decimal = ShortestDecimal(value)
    if decimal.isNegative { append(UInt8(ascii: "-")) }
    // Plain digits in the range where JavaScript writes them too, so that readers need no surprise.
    switch decimal.point {
    case 1...21: appendPlain(decimal)
    case -5...0:
      append("0.")
      for _ in decimal.point..<0 { append(UInt8(ascii: "0")) }
      append(escaped: decimal.digits)
    default: appendScientific(decimal)
    }
  }

  private mutating func appendPlain(_ decimal: ShortestDecimal) {
    for index in 0..<max(decimal.point, decimal.digits.count) {
      if index == decimal.point { append(UInt8(ascii: ".")) }
      append(index < decimal.digits.count ? decimal.digits[index] : UInt8(ascii: "0"))
    }
  }

  private mutating func appendScientific(_ decimal: ShortestDecimal) {
    for (index, digit) in decimal.digits.enumerated() {
      if index == 1 { append(UInt8(ascii: ".")) }
      append(digit)
    }
    append(UInt8(ascii: "e"))
    append(integer: decimal.point - 1)
  }
}

/// The fewest digits that read back to a number, and where the decimal point stands among them.
private struct ShortestDecimal {
  let isNegative: Bool
  /// The digits without leading and trailing zeros.
  private(set) var digits: [UInt8] = []
  /// How many digits stand before the point; zero and less means zeros after it.
  private(set) var point = 0

  /// Takes apart the standard library's own shortest form, such as `1.25`, `5e-05` or `1e+22`.
  init(_ value: Double) {
    isNegative = value < 0
    var exponent = 0
    var exponentSign = 1
    var isExponent = false
    var sawPoint = false
    for byte in value.magnitude.description.utf8 {
      switch byte {
      case UInt8(ascii: "e"): isExponent = true
      case UInt8(ascii: "-"): exponentSign = -1
      case UInt8(ascii: "."): sawPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if isExponent {
          exponent = exponent * 10 + Int(byte - UInt8(ascii: "0"))
        } else if digits.isEmpty, byte == UInt8(ascii: "0") {
          if sawPoint { point -= 1 }
        } else {
          digits.append(byte)
          if !sawPoint { point += 1 }
        }
      default: break
      }
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    point += exponent * exponentSign
  }
}
