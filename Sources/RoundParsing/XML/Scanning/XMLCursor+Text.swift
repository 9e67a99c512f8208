import RoundModel

/// Text, references and the characters that may stand in either.
extension XMLCursor {
  /// Text up to the next tag; nothing where it is only blanks outside the root element.
  @inline(__always)
  mutating func text(_ bytes: Span<UInt8>) throws(XMLError) -> Token? {
    let start = index
    var needsDecoding = false
    var seen: UInt64 = 0
    while true {
      _ = XMLWords.advance(&index, in: bytes, seen: &seen, to: XMLWords.text)
      guard index < bytes.count else { break }
      let byte = bytes[index]
      seen |= UInt64(byte)
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "&") {
        needsDecoding = true
        try reference(bytes, "text")
        continue
      }
      if byte == UInt8(ascii: "]"), index + 2 < bytes.count, bytes[index + 1] == byte,
        bytes[index + 2] == UInt8(ascii: ">")
      {
        throw broken(index, "found ']]>' in text, expected '&gt;' for its last character")
      }
      if byte < 0x20 { note(byte, &needsDecoding) }
      index += 1
    }
    if seen & XMLWords.highs != 0 { try checkCharacters(start..<index, bytes) }
    guard open.isEmpty else { return .text(start..<index, needsDecoding: needsDecoding) }
    try checkOutside(start..<index, bytes)
    return nil
  }

  private func checkOutside(_ range: Range<Int>, _ bytes: Span<UInt8>) throws(XMLError) {
    for offset in range where !Self.isBlank(bytes[offset]) {
      throw broken(
        offset, hasRoot ? "found text after the root element" : "found text before the root element"
      )
    }
  }

  /// Counts a control character; a carriage return only makes the text one to decode.
  @inline(__always)
  mutating func note(_ byte: UInt8, _ needsDecoding: inout Bool) {
    if byte == 0x0A || byte == 0x09 { return }
    if byte == 0x0D {
      needsDecoding = true
    } else {
      controls.add(at: index)
    }
  }

  /// Checks a reference and moves behind it.
  @inline(never)
  mutating func reference(_ bytes: Span<UInt8>, _ place: String) throws(XMLError) {
    let start = index
    guard let parsed = XMLText.reference(at: index, in: bytes) else {
      guard !XMLText.mayContinue(at: index, in: bytes) else { throw cut(bytes, "a reference") }
      throw broken(
        start, "found '&' in \(place) that starts none of the five entities and no character")
    }
    if parsed.scalar < 0x20, parsed.scalar != 9, parsed.scalar != 10, parsed.scalar != 13 {
      controls.add(at: start)
    }
    index = parsed.end
  }

  /// Counts what is not UTF-8, and refuses the two scalars that are no characters to XML.
  @inline(never)
  mutating func checkCharacters(_ range: Range<Int>, _ bytes: Span<UInt8>) throws(XMLError) {
    var start = range.lowerBound
    while start < range.upperBound,
      let offset = UTF8Check.firstInvalid(bytes.extracting(start..<range.upperBound))
    {
      // A sequence that the end of the file cut is the cut's, not the sequence's fault.
      if range.upperBound < bytes.count { invalid.add(at: start + offset) }
      start += offset + 1
    }
    var index = range.lowerBound
    while index + 2 < range.upperBound {
      if bytes[index] == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] & 0xFE == 0xBE {
        throw broken(index, "found U+FFFE or U+FFFF, which are no characters")
      }
      index += 1
    }
  }

  @inline(__always)
  mutating func skipBlanks(_ bytes: Span<UInt8>) -> Bool {
    let start = index
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return index > start
  }

  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }
}
