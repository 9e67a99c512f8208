import RoundModel

/// Strings, eight bytes at a time.
extension JSONCursor {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// The string at the cursor, which stands on its opening quote.
  @inline(__always)
  mutating func string(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONText {
    let start = index + 1
    var position = start
    var seen: UInt64 = 0
    while position + 8 <= bytes.count {
      let word = bytes.word(at: position)
      let special = Self.special(word)
      if special == 0 {
        seen |= word
        position += 8
        continue
      }
      let shift = special.trailingZeroBitCount & 0x38
      seen |= word & ((1 &<< UInt64(shift)) &- 1)
      position += shift >> 3
      if bytes[position] == UInt8(ascii: "\"") {
        index = position + 1
        return JSONText(
          start: start, end: position, hasEscape: false, hasHighByte: seen & Self.highs != 0)
      }
      break
    }
    return try stringTail(bytes, start, position, seen & Self.highs != 0)
  }

  /// The high bit of every byte that is a quote, a backslash or a control character.
  ///
  /// The lowest one is exact, which is the one that counts.
  @inline(__always)
  private static func special(_ word: UInt64) -> UInt64 {
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    return
      (((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
      | ((word &- (ones &* 0x20)) & ~word)) & highs
  }

  /// The rest of a string that has escapes, or that ends near the end of the file.
  @inline(never)
  private mutating func stringTail(
    _ bytes: Span<UInt8>, _ start: Int, _ from: Int, _ hadHighByte: Bool
  ) throws(JSONFault) -> JSONText {
    var position = from
    var hasHighByte = hadHighByte
    var hasEscape = false
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        index = position + 1
        return JSONText(
          start: start, end: position, hasEscape: hasEscape, hasHighByte: hasHighByte)
      case UInt8(ascii: "\\"):
        hasEscape = true
        position = try escapeEnd(bytes, position, start)
      case 0..<0x20: throw JSONFault(.controlCharacter, at: position)
      default:
        if byte >= 0x80 { hasHighByte = true }
        position += 1
      }
    }
    throw JSONFault(.endsInString(began: start - 1), at: bytes.count)
  }

  /// The offset after the escape at an offset.
  private func escapeEnd(
    _ bytes: Span<UInt8>, _ backslash: Int, _ start: Int
  ) throws(JSONFault) -> Int {
    let cut = JSONFault(.endsInString(began: start - 1), at: bytes.count)
    guard backslash + 1 < bytes.count else { throw cut }
    switch bytes[backslash + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return backslash + 2
    case UInt8(ascii: "u"):
      for digit in backslash + 2..<backslash + 6 {
        guard digit < bytes.count else { throw cut }
        guard HexDigit.value(bytes[digit]) != nil else {
          throw JSONFault(.unexpected(.hexDigit), at: digit)
        }
      }
      return backslash + 6
    default: throw JSONFault(.unexpected(.escape), at: backslash)
    }
  }
}
