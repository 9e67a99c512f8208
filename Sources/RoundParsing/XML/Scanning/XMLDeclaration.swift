import RoundModel

/// The declaration that an XML document may start with: `<?xml version="1.0" encoding="UTF-8"?>`.
struct XMLDeclaration: Sendable {
  /// The encoding that the document says it is in, in lowercase; `nil` where it says nothing.
  private(set) var encoding: String?
  /// Where the name of the encoding stands.
  private(set) var encodingOffset: Int?
  /// Where the document goes on.
  private(set) var end = 0

  private static let names: [StaticString] = ["version", "encoding", "standalone"]

  /// Reads the declaration at an offset, by production 23 of XML 1.0: a version, then perhaps an
  /// encoding, then perhaps whether the document stands alone.
  init(_ bytes: Span<UInt8>, at start: Int) throws(XMLError) {
    var cursor = XMLCursor(at: start + 5)
    var next = 0
    while true {
      let hadBlank = cursor.skipBlanks(bytes)
      let index = cursor.index
      guard index + 1 < bytes.count else { throw cursor.cut(bytes, "the XML declaration") }
      if bytes[index] == UInt8(ascii: "?"), bytes[index + 1] == UInt8(ascii: ">") {
        guard next > 0 else { throw cursor.broken(start, "the XML declaration has no version") }
        end = index + 2
        return
      }
      guard hadBlank else { throw cursor.broken(index, "expected a blank in the XML declaration") }
      let name = try cursor.name(bytes, "what the XML declaration says")
      guard let position = Self.position(of: name, in: bytes), position >= next,
        next > 0 || position == 0
      else { throw cursor.broken(index, "found what no XML declaration says in this place") }
      let value = try Self.value(&cursor, bytes)
      try check(value, position, cursor, bytes)
      next = position + 1
    }
  }

  /// The declaration of a document that starts at an offset, if it has one that can be read.
  static func find(_ bytes: Span<UInt8>, at start: Int) -> XMLDeclaration? {
    guard bytes.hasText("<?xml", at: start), start + 5 < bytes.count,
      XMLCursor.isBlank(bytes[start + 5])
    else { return nil }
    return try? XMLDeclaration(bytes, at: start)
  }

  /// Where the declaration stands behind blanks or comments, before which it should not; `nil` where
  /// it is the first thing in the document, or there is none.
  static func late(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while true {
      while index < bytes.count, XMLCursor.isBlank(bytes[index]) { index += 1 }
      guard bytes.hasText("<!--", at: index) else { break }
      guard let end = bytes.offset(ofText: "-->", from: index + 4) else { return nil }
      index = end + 3
    }
    return index > start && find(bytes, at: index) != nil ? index : nil
  }

  private static func position(of name: Range<Int>, in bytes: Span<UInt8>) -> Int? {
    let text = [UInt8](copying: bytes, name)
    return names.firstIndex { text.elementsEqual($0.description.utf8) }
  }

  private static func value(
    _ cursor: inout XMLCursor, _ bytes: Span<UInt8>
  ) throws(XMLError) -> Range<Int> {
    _ = cursor.skipBlanks(bytes)
    guard cursor.index < bytes.count else { throw cursor.cut(bytes, "the XML declaration") }
    guard bytes[cursor.index] == UInt8(ascii: "=") else {
      throw cursor.broken(cursor.index, "expected '=' in the XML declaration")
    }
    cursor.index += 1
    _ = cursor.skipBlanks(bytes)
    guard cursor.index < bytes.count else { throw cursor.cut(bytes, "the XML declaration") }
    let quote = bytes[cursor.index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw cursor.broken(cursor.index, "expected a quoted value in the XML declaration")
    }
    cursor.index += 1
    let start = cursor.index
    while cursor.index < bytes.count, bytes[cursor.index] != quote {
      if bytes[cursor.index] == UInt8(ascii: ">") {
        throw cursor.broken(start, "expected a quote to end the value")
      }
      cursor.index += 1
    }
    guard cursor.index < bytes.count else { throw cursor.cut(bytes, "the XML declaration") }
    cursor.index += 1
    return start..<cursor.index - 1
  }

  private mutating func check(
    _ value: Range<Int>, _ position: Int, _ cursor: XMLCursor, _ bytes: Span<UInt8>
  ) throws(XMLError) {
    let text = [UInt8](copying: bytes, value)
    let isRight: Bool
    switch position {
    case 0:
      isRight =
        text.count > 2 && text.starts(with: "1.".utf8)
        && text.dropFirst(2).allSatisfy { (0x30...0x39).contains($0) }
    case 1:
      isRight = Self.isEncodingName(text)
      encoding = String(decoding: text.map { Self.lowercased($0) }, as: UTF8.self)
      encodingOffset = value.lowerBound
    default: isRight = text.elementsEqual("yes".utf8) || text.elementsEqual("no".utf8)
    }
    guard isRight else {
      throw cursor.broken(value.lowerBound, "found a value that no XML declaration has")
    }
  }

  private static func isEncodingName(_ text: [UInt8]) -> Bool {
    guard let first = text.first, isLetter(first) else { return false }
    return text.allSatisfy {
      isLetter($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".")
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(lowercased(byte)) }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
