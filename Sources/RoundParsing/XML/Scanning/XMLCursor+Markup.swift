import RoundModel

/// Instructions, comments and CDATA sections.
extension XMLCursor {
  mutating func instruction(_ bytes: Span<UInt8>) throws(XMLError) {
    let start = index
    index += 2
    let target = try name(bytes, "a processing instruction")
    let isDeclaration = target.count == 3 && XMLText.isXML(target, in: bytes)
    if isDeclaration {
      guard start == self.start, bytes.extracting(target).starts(with: Array("xml".utf8)) else {
        throw broken(start, "found an XML declaration, which can stand only at the very start")
      }
      index = try XMLDeclaration(bytes, at: start).end
      return
    }
    if index < bytes.count, bytes[index] != UInt8(ascii: "?"), !Self.isBlank(bytes[index]) {
      throw broken(index, "expected a blank after the name of a processing instruction")
    }
    let content = index
    try skip(to: UInt8(ascii: "?"), bytes, "a processing instruction") { index in
      index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">") ? 2 : 0
    }
    try checkCharacters(content..<index - 2, bytes)
  }

  /// A comment, which is skipped, or a CDATA section, which is returned.
  mutating func declaration(_ bytes: Span<UInt8>) throws(XMLError) -> Token? {
    let start = index
    if starts(with: "<!--", bytes) {
      index += 4
      try skipComment(bytes)
      return nil
    }
    if starts(with: "<![CDATA[", bytes) {
      guard !open.isEmpty else { throw broken(start, "found text outside the root element") }
      index += 9
      return try literal(bytes)
    }
    if bytes.count - start < 9, !starts(with: "<!D", bytes) { throw cut(bytes, "a declaration") }
    guard starts(with: "<!DOCTYPE", bytes) || starts(with: "<!E", bytes) || bytes.count - start < 9
    else { throw broken(start, "found '<!' that starts no comment and no CDATA section") }
    throw XMLError(
      .documentType, at: start,
      "found a document type declaration (DOCTYPE), which is refused: it can hide text")
  }

  private mutating func skipComment(_ bytes: Span<UInt8>) throws(XMLError) {
    let content = index
    var fault: Int?
    try skip(to: UInt8(ascii: "-"), bytes, "a comment") { index in
      guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "-") else { return 0 }
      guard index + 2 < bytes.count else { return 0 }
      if bytes[index + 2] == UInt8(ascii: ">") { return 3 }
      fault = index
      return 3
    }
    if let fault { throw broken(fault, "found '--' inside a comment") }
    try checkCharacters(content..<index - 3, bytes)
  }

  private mutating func literal(_ bytes: Span<UInt8>) throws(XMLError) -> Token {
    let content = index
    try skip(to: UInt8(ascii: "]"), bytes, "a CDATA section") { index in
      guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "]") else { return 0 }
      return bytes[index + 2] == UInt8(ascii: ">") ? 3 : 0
    }
    let range = content..<index - 3
    try checkCharacters(range, bytes)
    return .literal(range)
  }

  /// Moves behind an end mark, and counts control characters on the way.
  ///
  /// How long the mark is at a byte that may start it is asked for; 0 where none stands there.
  @inline(__always)
  private mutating func skip(
    to first: UInt8, _ bytes: Span<UInt8>, _ what: String, length: (Int) -> Int
  ) throws(XMLError) {
    var ignored = false
    while true {
      while index + 8 <= bytes.count {
        let special = XMLWords.any(bytes.word(at: index), of: UInt64(first))
        if special != 0 {
          index += special.trailingZeroBitCount >> 3
          break
        }
        index += 8
      }
      guard index < bytes.count else { throw cut(bytes, what) }
      let byte = bytes[index]
      if byte == first {
        let found = length(index)
        if found > 0 {
          index += found
          return
        }
      } else if byte < 0x20 {
        note(byte, &ignored)
      }
      index += 1
    }
  }

  private func starts(with text: StaticString, _ bytes: Span<UInt8>) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    var offset = 0
    for byte in text.description.utf8 {
      if bytes[index + offset] != byte { return false }
      offset += 1
    }
    return true
  }
}
