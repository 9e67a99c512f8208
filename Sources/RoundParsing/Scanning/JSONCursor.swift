import RoundModel

/// A string as it stands in a document, without its quotes.
struct JSONString: Sendable, Hashable {
  let range: Range<Int>
  /// Whether the string holds escapes, so that its bytes are not the text it stands for.
  let hasEscapes: Bool
}

/// Reads JSON by the letter of RFC 8259, over bytes that are lent to every call.
///
/// Strings are scanned eight bytes at a time; what is rare stands in functions of its own. NaN and
/// the infinities, which Python writes, are read as null and counted.
struct JSONCursor: Sendable {
  static let depthLimit = ReadLimits.depth

  var index: Int
  /// How many brackets are open.
  private(set) var depth = 0
  /// Where the first NaN or infinity stands.
  private(set) var firstNotANumber: Int?

  init(at index: Int = 0) { self.index = index }

  // MARK: - Blanks and punctuation

  @inline(__always)
  mutating func skipBlanks(_ bytes: Span<UInt8>) {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      index += 1
    }
  }

  /// The next byte that is no blank, which is not consumed.
  @inline(__always)
  mutating func peek(_ bytes: Span<UInt8>, inside what: String) throws(JSONError) -> UInt8 {
    skipBlanks(bytes)
    guard index < bytes.count else { throw cut(bytes, what) }
    return bytes[index]
  }

  func cut(_ bytes: Span<UInt8>, _ what: String) -> JSONError {
    JSONError(.cutShort, at: bytes.count, "the file ends inside \(what)")
  }

  func broken(_ bytes: Span<UInt8>, expected: String, at offset: Int? = nil) -> JSONError {
    let place = offset ?? index
    let found =
      place < bytes.count
      ? (0x21...0x7E).contains(bytes[place])
        ? "'\(Unicode.Scalar(bytes[place]))'" : "the byte \(bytes[place])" : "the end"
    return JSONError(.notWellFormed, at: place, "found \(found), expected \(expected)")
  }

  /// Enters an object or an array whose opening bracket is next.
  @inline(__always)
  mutating func open(_ bytes: Span<UInt8>) throws(JSONError) {
    guard depth < Self.depthLimit else {
      throw JSONError(.tooDeep, at: index, "more than \(Self.depthLimit) brackets are open")
    }
    depth += 1
    index += 1
  }

  /// The next key of an object, or `nil` at its end. The cursor then stands before the value.
  @inline(__always)
  mutating func key(
    _ bytes: Span<UInt8>, isFirst: inout Bool
  ) throws(JSONError) -> JSONString? {
    var byte = try peek(bytes, inside: "an object")
    if byte == UInt8(ascii: "}") {
      index += 1
      depth -= 1
      return nil
    }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { throw broken(bytes, expected: "',' or '}'") }
      index += 1
      byte = try peek(bytes, inside: "an object")
    }
    isFirst = false
    guard byte == UInt8(ascii: "\"") else { throw broken(bytes, expected: "a key in quotes") }
    let key = try string(bytes)
    guard try peek(bytes, inside: "an object") == UInt8(ascii: ":") else {
      throw broken(bytes, expected: "':'")
    }
    index += 1
    _ = try peek(bytes, inside: "an object")
    return key
  }

  /// Whether an array has another element. The cursor then stands before it.
  @inline(__always)
  mutating func element(_ bytes: Span<UInt8>, isFirst: inout Bool) throws(JSONError) -> Bool {
    let byte = try peek(bytes, inside: "an array")
    if byte == UInt8(ascii: "]") {
      index += 1
      depth -= 1
      return false
    }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { throw broken(bytes, expected: "',' or ']'") }
      index += 1
      if try peek(bytes, inside: "an array") == UInt8(ascii: "]") {
        throw broken(bytes, expected: "a value")
      }
    }
    isFirst = false
    return true
  }

  // MARK: - Strings

  /// Reads a string whose opening quote is next.
  @inline(__always)
  mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> JSONString {
    let start = index + 1
    var position = start
    var hasEscapes = false
    while true {
      // Eight bytes at a time: a word without quote, backslash or control character is skipped.
      while position + 8 <= bytes.count {
        let word = bytes.word(at: position)
        let quote = word ^ 0x2222_2222_2222_2222
        let slash = word ^ 0x5C5C_5C5C_5C5C_5C5C
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        let special =
          ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash)
          | ((word &- 0x2020_2020_2020_2020) & ~word)
        let marks = special & highs
        guard marks == 0 else {
          position += marks.trailingZeroBitCount >> 3
          break
        }
        position += 8
      }
      guard position < bytes.count else { throw cutString(bytes) }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        index = position + 1
        return JSONString(range: start..<position, hasEscapes: hasEscapes)
      }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        position = try escape(bytes, at: position)
      } else if byte < 0x20 {
        throw broken(
          bytes, expected: "an escape: a string holds no control character", at: position)
      } else {
        position += 1
      }
    }
  }

  private func cutString(_ bytes: Span<UInt8>) -> JSONError {
    JSONError(.cutShort, at: bytes.count, "the file ends inside a string", beginning: index)
  }

  /// Checks an escape and returns where it ends.
  @inline(never)
  private func escape(_ bytes: Span<UInt8>, at position: Int) throws(JSONError) -> Int {
    guard position + 1 < bytes.count else { throw cutString(bytes) }
    switch bytes[position + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      return position + 2
    case UInt8(ascii: "u"):
      for offset in 2..<6 {
        guard position + offset < bytes.count else { throw cutString(bytes) }
        guard JSONText.digit(bytes[position + offset]) != nil else {
          throw broken(bytes, expected: "four hexadecimal digits", at: position + offset)
        }
      }
      return position + 6
    default: throw broken(bytes, expected: "an escape that JSON knows", at: position + 1)
    }
  }

  // MARK: - Numbers and words

  /// Reads a number whose first byte is next and returns its bytes' range.
  mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> Range<Int> {
    let start = index
    if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "0") {
      index += 1
    } else {
      try digits(bytes)
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits(bytes)
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count,
        bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-")
      {
        index += 1
      }
      try digits(bytes)
    }
    return start..<index
  }

  private mutating func digits(_ bytes: Span<UInt8>) throws(JSONError) {
    let start = index
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    guard index > start else {
      throw index < bytes.count ? broken(bytes, expected: "a digit") : cut(bytes, "a number")
    }
  }

  /// Reads a word such as `true` whose first letter is next.
  mutating func word(_ word: StaticString, _ bytes: Span<UInt8>) throws(JSONError) {
    let start = index
    for byte in word.description.utf8 {
      guard index < bytes.count else { throw cut(bytes, "a word") }
      guard bytes[index] == byte else {
        throw broken(bytes, expected: "a value", at: start)
      }
      index += 1
    }
  }

  /// Reads NaN or an infinity, whose first letter, after a sign, is next.
  mutating func notANumber(_ bytes: Span<UInt8>) throws(JSONError) {
    firstNotANumber = firstNotANumber ?? index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    guard index < bytes.count else { throw cut(bytes, "a number") }
    try bytes[index] == UInt8(ascii: "N") ? word("NaN", bytes) : word("Infinity", bytes)
  }
}
