import RoundModel

/// The escape of texts.
///
/// Texts come from inputs and are hostile: beside what RFC 8259 asks for, nothing is written raw
/// that a terminal obeys or that turns the reading direction, and bytes that are not UTF-8 become
/// U+FFFD, since JSON is UTF-8 by its standard.
extension JSONWriter {
  /// Adds a text, escaped, without quotes.
  mutating func append(text: String) { append(text: Array(text.utf8).span) }

  /// Adds the bytes of a text, escaped, without quotes.
  mutating func append(text: Span<UInt8>) {
    var index = 0
    var runStart = 0
    while index < text.count {
      while index + 8 <= text.count, Self.isPlain(word: text.word(at: index)) { index += 8 }
      guard index < text.count else { break }
      let byte = text[index]
      if Self.isPlain(byte) {
        index += 1
        continue
      }
      let step = UTF8Step(text, at: index)
      if let scalar = step.scalar, scalar >= 0x80, !UTF8Step.misleads(scalar) {
        index += step.length
        continue
      }
      append(plain: text.extracting(runStart..<index))
      if let scalar = step.scalar { append(escape: scalar) } else { append("\u{FFFD}") }
      index += step.length
      runStart = index
    }
    append(plain: text.extracting(runStart..<text.count))
  }

  /// Whether all of eight bytes are plain ASCII, so that most text is passed over word by word.
  @inline(__always)
  private static func isPlain(word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    // Each term has the high bit set in a byte that is below 0x20, a quote, a backslash, DEL, or
    // not ASCII; a borrow may reach a byte above one of these, which the byte loop then looks at.
    let found =
      word | (word &- ones &* 0x20) | (quote &- ones) | (backslash &- ones) | (word &+ ones)
    return found & highs == 0
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func append(escape scalar: UInt32) {
    append(UInt8(ascii: "\\"))
    switch scalar {
    case 0x08: append(UInt8(ascii: "b"))
    case 0x09: append(UInt8(ascii: "t"))
    case 0x0A: append(UInt8(ascii: "n"))
    case 0x0C: append(UInt8(ascii: "f"))
    case 0x0D: append(UInt8(ascii: "r"))
    case 0x22, 0x5C: append(UInt8(truncatingIfNeeded: scalar))
    default:
      append(UInt8(ascii: "u"))
      for digit in UTF8Step.digits(of: scalar) { append(digit) }
    }
  }
}
