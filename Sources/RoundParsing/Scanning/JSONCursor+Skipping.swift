/// Values that nobody asks for: checked, and passed over without recursion.
extension JSONCursor {
  /// Which of the open brackets are braces, one bit each, 64 at hand and the rest put away.
  private struct Brackets {
    private var bits: UInt64 = 0
    private var count = 0
    private var stored: [UInt64] = []

    var isEmpty: Bool { count == 0 }
    var isObject: Bool { bits & 1 == 1 }
    /// How many brackets are open.
    var depth: Int { count }

    mutating func push(isObject: Bool) {
      if count > 0, count & 63 == 0 {
        stored.append(bits)
        bits = 0
      }
      bits = bits << 1 | (isObject ? 1 : 0)
      count += 1
    }

    mutating func pop() {
      count -= 1
      bits >>= 1
      if count > 0, count & 63 == 0 { bits = stored.popLast() ?? 0 }
    }
  }

  /// Passes over the object or array at the cursor.
  mutating func skipContainer(_ bytes: Span<UInt8>) throws(JSONFault) {
    var brackets = Brackets()
    repeat {
      // The cursor stands before a value.
      let byte = try peek(bytes, .value)
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        guard depth + brackets.depth < Self.maximumDepth else {
          throw JSONFault(.tooDeep, at: index)
        }
        let isObject = byte == UInt8(ascii: "{")
        brackets.push(isObject: isObject)
        index += 1
        if try enter(bytes, isObject: isObject) { continue }
        brackets.pop()
      } else {
        try skip(bytes)
      }
      while !brackets.isEmpty, try !hasMore(bytes, isObject: brackets.isObject) {
        brackets.pop()
      }
    } while !brackets.isEmpty
  }

  /// Whether the object or array that was just opened holds anything; its key is read then.
  @inline(__always)
  private mutating func enter(
    _ bytes: Span<UInt8>, isObject: Bool
  ) throws(JSONFault) -> Bool {
    let byte = try peek(bytes, isObject ? .keyOrEnd : .value)
    if byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      index += 1
      return false
    }
    if isObject { try skipKey(bytes) }
    return true
  }

  /// Whether another member or element follows; its comma and key are read then, and else the
  /// closing bracket.
  @inline(__always)
  private mutating func hasMore(_ bytes: Span<UInt8>, isObject: Bool) throws(JSONFault) -> Bool {
    let byte = try peek(bytes, isObject ? .commaOrBrace : .commaOrBracket)
    if byte == UInt8(ascii: ",") {
      index += 1
      if isObject { try skipKey(bytes) }
      return true
    }
    guard byte == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
      throw JSONFault(.unexpected(isObject ? .commaOrBrace : .commaOrBracket), at: index)
    }
    index += 1
    return false
  }

  @inline(__always)
  private mutating func skipKey(_ bytes: Span<UInt8>) throws(JSONFault) {
    guard try peek(bytes, .key) == UInt8(ascii: "\"") else {
      throw JSONFault(.unexpected(.key), at: index)
    }
    _ = try string(bytes)
    guard try peek(bytes, .colon) == UInt8(ascii: ":") else {
      throw JSONFault(.unexpected(.colon), at: index)
    }
    index += 1
  }
}
