import RoundModel

/// Turns the text of a document into the text that it stands for.
enum XMLText {
  /// Bytes in a reference; zeros before a number may make it long.
  private static let referenceLimit = 40

  /// A reference such as `&lt;` or `&#10;`: the scalar it stands for and where it ends.
  static func reference(
    at start: Int, in bytes: Span<UInt8>
  ) -> (scalar: UInt32, end: Int)? {
    var index = start + 1
    let limit = min(bytes.count, start + referenceLimit)
    guard index < limit else { return nil }
    if bytes[index] == UInt8(ascii: "#") { return numeric(start, limit, bytes) }
    var name: [UInt8] = []
    while index < limit, bytes[index] != UInt8(ascii: ";") {
      name.append(bytes[index])
      index += 1
    }
    guard index < limit, let scalar = entity(name) else { return nil }
    return (scalar, index + 1)
  }

  /// Whether what stands at an offset up to the end of the file may be the start of a reference.
  static func mayContinue(at start: Int, in bytes: Span<UInt8>) -> Bool {
    guard bytes.count - start < referenceLimit else { return false }
    for index in start + 1..<bytes.count {
      let byte = bytes[index]
      let isPart = byte == UInt8(ascii: "#") || (0x30...0x39).contains(byte) || byte | 0x20 > 0x60
      if !isPart || byte >= 0x7F { return false }
    }
    return true
  }

  private static func entity(_ name: [UInt8]) -> UInt32? {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": 0x3C
    case "gt": 0x3E
    case "amp": 0x26
    case "quot": 0x22
    case "apos": 0x27
    default: nil
    }
  }

  private static func numeric(
    _ start: Int, _ limit: Int, _ bytes: Span<UInt8>
  ) -> (scalar: UInt32, end: Int)? {
    var index = start + 2
    let isHexadecimal = index < limit && bytes[index] == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digits = index
    var value: UInt32 = 0
    while index < limit, let digit = digit(bytes[index], isHexadecimal) {
      value = value &* (isHexadecimal ? 16 : 10) &+ digit
      guard value <= 0x10FFFF else { return nil }
      index += 1
    }
    guard index > digits, index < limit, bytes[index] == UInt8(ascii: ";"),
      Unicode.Scalar(value) != nil, value != 0xFFFE, value != 0xFFFF
    else { return nil }
    return (value, index + 1)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x37)
    case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x57)
    default: nil
    }
  }

  /// Text with references followed and line breaks made one: CR LF and CR become LF.
  ///
  /// In an attribute's value, a line break or a tab that is no reference stands for a blank.
  static func decode(
    _ range: Range<Int>, in bytes: Span<UInt8>, isValue: Bool = false
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&"), let parsed = reference(at: index, in: bytes),
        let scalar = Unicode.Scalar(parsed.scalar)
      {
        result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index = parsed.end
      } else if byte == 0x0D {
        if index + 1 >= range.upperBound || bytes[index + 1] != 0x0A {
          result.append(isValue ? 0x20 : 0x0A)
        }
        index += 1
      } else {
        result.append(isValue && (byte == 0x0A || byte == 0x09) ? 0x20 : byte)
        index += 1
      }
    }
    return result
  }

  static func string(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    String(decoding: [UInt8](copying: bytes, range), as: UTF8.self)
  }

  /// The name at a range without its namespace prefix.
  static func localName(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: ":") { start = index + 1 }
    return string(start..<range.upperBound, in: bytes)
  }

  /// Whether three bytes spell "xml" in any case.
  static func isXML(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    range.map { bytes[$0] | 0x20 }.elementsEqual("xml".utf8)
  }
}
