import RoundModel

/// Turns strings and numbers of a document into what they stand for.
enum JSONText {
  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }

  /// The bytes that a string stands for; a lone surrogate becomes U+FFFD.
  static func decode(_ string: JSONString, in bytes: Span<UInt8>) -> [UInt8] {
    guard string.hasEscapes else { return string.range.map { bytes[$0] } }
    var result: [UInt8] = []
    result.reserveCapacity(string.range.count)
    var index = string.range.lowerBound
    while index < string.range.upperBound {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\\") else {
        result.append(byte)
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "u"):
        index = unicode(at: index, string.range.upperBound, bytes, into: &result)
        continue
      default: result.append(bytes[index + 1])
      }
      index += 2
    }
    return result
  }

  /// Appends the scalar of `\uXXXX`, or of a pair of them, and returns where it ends.
  private static func unicode(
    at index: Int, _ end: Int, _ bytes: Span<UInt8>, into result: inout [UInt8]
  ) -> Int {
    let high = unit(at: index + 2, bytes)
    if (0xD800...0xDBFF).contains(high), index + 12 <= end, bytes[index + 6] == UInt8(ascii: "\\"),
      bytes[index + 7] == UInt8(ascii: "u")
    {
      let low = unit(at: index + 8, bytes)
      if (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
      {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        return index + 12
      }
    }
    let scalar = Unicode.Scalar(high) ?? "\u{FFFD}"
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    return index + 6
  }

  private static func unit(at index: Int, _ bytes: Span<UInt8>) -> UInt32 {
    (0..<4).reduce(0) { $0 << 4 | (digit(bytes[index + $1]) ?? 0) }
  }

  /// The value of a number that was checked to be one; `nil` where it is not finite.
  static func number(_ range: Range<Int>, in bytes: Span<UInt8>) -> Double? {
    guard range.count <= 400 else { return nil }
    let text = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
