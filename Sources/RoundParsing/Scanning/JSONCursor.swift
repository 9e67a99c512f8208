import RoundModel

/// Reads a JSON document token by token, as RFC 8259 has it.
///
/// The cursor keeps no bytes: every method is lent the span, so that nothing here can outlive the
/// file. `NaN`, `Infinity` and `-Infinity`, which Python writes, are read as null and counted.
struct JSONCursor: Sendable {
  var index: Int
  /// How many objects and arrays are open.
  private(set) var depth = 0
  /// Whether nothing stands in the innermost open object or array yet.
  private var isFirst = true
  /// How many values were no numbers, and where the first one stands.
  private(set) var notNumbers: (count: Int, first: Int) = (0, 0)

  init(at index: Int = 0) { self.index = index }

  // MARK: - Space

  /// The byte after white space, which stays unread.
  @inline(__always)
  mutating func peek(
    _ bytes: Span<UInt8>, _ expectation: JSONFault.Expectation
  ) throws(JSONFault) -> UInt8 {
    while index < bytes.count {
      let byte = bytes[index]
      if byte > 0x20 { return byte }
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      index += 1
    }
    throw JSONFault(.ends(expected: expectation), at: bytes.count)
  }

  /// Checks that nothing but white space follows the document.
  mutating func finish(_ bytes: Span<UInt8>) throws(JSONFault) {
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else {
        let isDocument = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[")
        throw JSONFault(isDocument ? .secondDocument : .unexpected(.end), at: index)
      }
      index += 1
    }
  }

  /// Whether anything but white space follows.
  mutating func hasMore(_ bytes: Span<UInt8>) -> Bool {
    while index < bytes.count {
      if bytes[index] > 0x20 { return true }
      index += 1
    }
    return false
  }

  // MARK: - Objects and arrays

  /// Enters an object and returns the offset of its brace.
  @inline(__always)
  mutating func beginObject(_ bytes: Span<UInt8>) throws(JSONFault) -> Int {
    let byte = try peek(bytes, .object)
    guard byte == UInt8(ascii: "{") else { throw JSONFault(.unexpected(.object), at: index) }
    return try open()
  }

  /// Enters an array and returns the offset of its bracket.
  @inline(__always)
  mutating func beginArray(_ bytes: Span<UInt8>) throws(JSONFault) -> Int {
    let byte = try peek(bytes, .array)
    guard byte == UInt8(ascii: "[") else { throw JSONFault(.unexpected(.array), at: index) }
    return try open()
  }

  @inline(__always)
  private mutating func open() throws(JSONFault) -> Int {
    guard depth < JSONCursor.maximumDepth else { throw JSONFault(.tooDeep, at: index) }
    depth += 1
    isFirst = true
    index += 1
    return index - 1
  }

  @inline(__always)
  private mutating func close() {
    depth -= 1
    isFirst = false
    index += 1
  }

  /// The next key of the innermost object, with its colon read; `nil` after the closing brace.
  @inline(__always)
  mutating func nextKey(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONText? {
    var byte = try peek(bytes, isFirst ? .keyOrEnd : .commaOrBrace)
    if byte == UInt8(ascii: "}") {
      close()
      return nil
    }
    if isFirst {
      isFirst = false
    } else {
      guard byte == UInt8(ascii: ",") else {
        throw JSONFault(.unexpected(.commaOrBrace), at: index)
      }
      index += 1
      byte = try peek(bytes, .key)
    }
    guard byte == UInt8(ascii: "\"") else { throw JSONFault(.unexpected(.key), at: index) }
    let key = try string(bytes)
    guard try peek(bytes, .colon) == UInt8(ascii: ":") else {
      throw JSONFault(.unexpected(.colon), at: index)
    }
    index += 1
    return key
  }

  /// Moves to the value of a member whose comma, key and colon were recognised by their bytes.
  @inline(__always)
  mutating func enterMember(at value: Int) {
    isFirst = false
    index = value
  }

  /// Whether the innermost array has another element, which is then the next thing to read.
  @inline(__always)
  mutating func nextElement(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool {
    let byte = try peek(bytes, isFirst ? .value : .commaOrBracket)
    if isFirst {
      if byte == UInt8(ascii: "]") {
        close()
        return false
      }
      isFirst = false
      return true
    }
    if byte == UInt8(ascii: "]") {
      close()
      return false
    }
    guard byte == UInt8(ascii: ",") else {
      throw JSONFault(.unexpected(.commaOrBracket), at: index)
    }
    index += 1
    _ = try peek(bytes, .value)
    return true
  }

  static let maximumDepth = ReadLimits.depth

  // MARK: - Values

  /// What sort of value comes next; nothing of it is read.
  @inline(__always)
  mutating func kind(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONKind {
    let byte = try peek(bytes, .value)
    guard let kind = JSONKind(firstByte: byte) else {
      throw JSONFault(.unexpected(.value), at: index)
    }
    return kind
  }

  /// The next value where it is a string; any other value is passed over.
  @inline(__always)
  mutating func text(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONText? {
    if try peek(bytes, .value) == UInt8(ascii: "\"") { return try string(bytes) }
    try skip(bytes)
    return nil
  }

  /// The next value where it is true or false; any other value is passed over.
  mutating func flag(_ bytes: Span<UInt8>) throws(JSONFault) -> Bool? {
    let byte = try peek(bytes, .value)
    try skip(bytes)
    return byte == UInt8(ascii: "t") ? true : byte == UInt8(ascii: "f") ? false : nil
  }

  /// The next value where it is a number; any other value is passed over.
  ///
  /// What is no finite number to a computer, such as `1e999`, is infinite.
  @inline(__always)
  mutating func number(_ bytes: Span<UInt8>) throws(JSONFault) -> Double? {
    let byte = try peek(bytes, .value)
    if byte &- 0x30 < 10 { return try unsignedNumber(bytes) }
    return try otherNumber(bytes, byte)
  }

  @inline(never)
  private mutating func otherNumber(
    _ bytes: Span<UInt8>, _ byte: UInt8
  ) throws(JSONFault) -> Double? {
    let isNegative =
      byte == UInt8(ascii: "-")
      && !(index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "I"))
    guard isNegative else {
      try skip(bytes)
      return nil
    }
    index += 1
    return -(try unsignedNumber(bytes))
  }

  /// Passes over the next value, whatever it is, checking its grammar.
  @inline(__always)
  mutating func skip(_ bytes: Span<UInt8>) throws(JSONFault) {
    let byte = try peek(bytes, .value)
    if byte == UInt8(ascii: "\"") {
      _ = try string(bytes)
    } else if byte &- 0x30 < 10 {
      try skipUnsignedNumber(bytes)
    } else {
      try skipOther(bytes, byte)
    }
  }

  /// Passes over the next value and returns where it stands.
  @inline(__always)
  mutating func skipped(_ bytes: Span<UInt8>) throws(JSONFault) -> Range<Int> {
    _ = try peek(bytes, .value)
    let start = index
    try skip(bytes)
    return start..<index
  }

  /// Passes over the next value and returns where one like it stands.
  ///
  /// A value that is written byte for byte as one that was read before needs no reading again: texts,
  /// objects and arrays end where their last byte says so.
  @inline(__always)
  mutating func skipped(
    _ bytes: Span<UInt8>, like known: Range<Int>
  ) throws(JSONFault) -> Range<Int> {
    let byte = try peek(bytes, .value)
    let end = index + known.count
    if known.count > 1, end <= bytes.count, byte == UInt8(ascii: "\"") || byte & 0xDF == 0x5B,
      bytes.equal(known, index..<end)
    {
      index = end
      return known
    }
    let start = index
    try skip(bytes)
    return start..<index
  }

  @inline(never)
  mutating func skipOther(_ bytes: Span<UInt8>, _ byte: UInt8) throws(JSONFault) {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      try skipContainer(bytes)
      isFirst = false
    case UInt8(ascii: "t"): try word("true", bytes)
    case UInt8(ascii: "f"): try word("false", bytes)
    case UInt8(ascii: "n"): try word("null", bytes)
    case UInt8(ascii: "N"):
      countNotNumber()
      try word("NaN", bytes)
    case UInt8(ascii: "I"):
      countNotNumber()
      try word("Infinity", bytes)
    case UInt8(ascii: "-"):
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "I") {
        countNotNumber()
        try word("-Infinity", bytes)
      } else {
        index += 1
        try skipUnsignedNumber(bytes)
      }
    default: throw JSONFault(.unexpected(.value), at: index)
    }
  }

  private mutating func countNotNumber() {
    if notNumbers.count == 0 { notNumbers.first = index }
    notNumbers.count += 1
  }

  private mutating func word(_ word: StaticString, _ bytes: Span<UInt8>) throws(JSONFault) {
    let start = index
    for byte in word.description.utf8 {
      guard index < bytes.count else {
        throw JSONFault(.endsInWord(began: start), at: bytes.count)
      }
      guard bytes[index] == byte else { throw JSONFault(.unexpected(.value), at: start) }
      index += 1
    }
  }

  /// A cursor before an element further down in the innermost array, which has counted nothing yet.
  func atElement(_ offset: Int) -> JSONCursor {
    var other = self
    other.index = offset
    other.isFirst = false
    other.notNumbers = (0, 0)
    return other
  }

  /// Moves to where another cursor stands that read on from here.
  mutating func move(to other: JSONCursor) {
    let before = notNumbers
    self = other
    guard before.count > 0 else { return }
    notNumbers = (before.count + other.notNumbers.count, before.first)
  }

  /// Takes over what another cursor counted that read a part of the same document.
  mutating func absorb(_ other: JSONCursor) {
    if notNumbers.count == 0 { notNumbers.first = other.notNumbers.first }
    notNumbers.count += other.notNumbers.count
  }
}

/// The sorts of JSON values.
enum JSONKind: UInt8, Sendable, Hashable {
  case object, array, text, number, flag, null

  @inline(__always)
  init?(firstByte byte: UInt8) {
    switch byte {
    case UInt8(ascii: "{"): self = .object
    case UInt8(ascii: "["): self = .array
    case UInt8(ascii: "\""): self = .text
    case UInt8(ascii: "-"), 0x30...0x39: self = .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .flag
    case UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "I"): self = .null
    default: return nil
    }
  }

  /// The word for the sort in messages.
  var noun: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    case .text: "a string"
    case .number: "a number"
    case .flag: "true or false"
    case .null: "null"
    }
  }
}
