import RoundModel

/// Numbers.
extension JSONCursor {
  /// What a number's digits say, where they are few enough to be read exactly.
  private struct Digits {
    var mantissa: UInt64 = 0
    var count = 0
    var exponent = 0
    var hasExponentPart = false
  }

  /// The number at the cursor, without a sign.
  @inline(__always)
  mutating func unsignedNumber(_ bytes: Span<UInt8>) throws(JSONFault) -> Double {
    let start = index
    let digits = try scanNumber(bytes)
    // A mantissa below 2 to the 53 and a power of ten up to 22 are exact, so that one division
    // rounds as it should.
    if digits.count <= 15, digits.exponent >= -22, !digits.hasExponentPart {
      var power = 1.0
      var exponent = digits.exponent
      while exponent < 0 {
        power *= 10
        exponent += 1
      }
      return Double(digits.mantissa) / power
    }
    return Self.slowNumber(bytes, start..<index)
  }

  @inline(__always)
  mutating func skipUnsignedNumber(_ bytes: Span<UInt8>) throws(JSONFault) {
    // Moments in milliseconds stand in every test of some formats: digits and nothing else.
    var end = index
    while end + 8 <= bytes.count {
      let count = Self.leadingDigits(bytes.word(at: end))
      end += count
      if count == 8 { continue }
      let next = bytes[end]
      guard end > index, bytes[index] != UInt8(ascii: "0"), next != UInt8(ascii: "."),
        next | 0x20 != UInt8(ascii: "e")
      else { break }
      index = end
      return
    }
    _ = try scanNumber(bytes)
  }

  /// How many bytes of a word are digits before the first that is none.
  @inline(__always)
  private static func leadingDigits(_ word: UInt64) -> Int {
    let digits = word ^ 0x3030_3030_3030_3030
    // A sum sets the high bit of a byte from ten on; what it carries comes behind the first of them.
    let others = ((digits &+ 0x7676_7676_7676_7676) | digits) & 0x8080_8080_8080_8080
    return others.trailingZeroBitCount >> 3
  }

  @inline(never)
  private static func slowNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double {
    Double(String(decoding: Array(copying: bytes, range), as: UTF8.self)) ?? .infinity
  }

  @inline(__always)
  private mutating func scanNumber(_ bytes: Span<UInt8>) throws(JSONFault) -> Digits {
    let start = index
    var digits = Digits()
    while index < bytes.count {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { break }
      digits.mantissa = digits.mantissa &* 10 &+ UInt64(digit)
      index += 1
    }
    digits.count = index - start
    if digits.count == 0 { throw Self.missingDigit(bytes, index, start) }
    if bytes[start] == UInt8(ascii: "0"), digits.count > 1 {
      throw JSONFault(.leadingZero, at: start)
    }
    guard index < bytes.count else { return digits }
    let next = bytes[index]
    if next == UInt8(ascii: ".") || next | 0x20 == UInt8(ascii: "e") {
      try scanFraction(bytes, start, &digits)
    }
    return digits
  }

  @inline(__always)
  private mutating func scanFraction(
    _ bytes: Span<UInt8>, _ start: Int, _ digits: inout Digits
  ) throws(JSONFault) {
    if bytes[index] == UInt8(ascii: ".") {
      index += 1
      let first = index
      while index < bytes.count {
        let digit = bytes[index] &- 0x30
        guard digit < 10 else { break }
        digits.mantissa = digits.mantissa &* 10 &+ UInt64(digit)
        index += 1
      }
      if index == first { throw Self.missingDigit(bytes, index, start) }
      digits.count += index - first
      digits.exponent = first - index
    }
    guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") else { return }
    try scanExponent(bytes, start)
    digits.hasExponentPart = true
  }

  @inline(never)
  private mutating func scanExponent(_ bytes: Span<UInt8>, _ start: Int) throws(JSONFault) {
    index += 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
      index += 1
    }
    let first = index
    while index < bytes.count, bytes[index] &- 0x30 < 10 { index += 1 }
    if index == first { throw Self.missingDigit(bytes, index, start) }
  }

  @inline(never)
  private static func missingDigit(_ bytes: Span<UInt8>, _ index: Int, _ start: Int) -> JSONFault {
    index < bytes.count
      ? JSONFault(.unexpected(.digit), at: index)
      : JSONFault(.endsInWord(began: start), at: index)
  }
}
