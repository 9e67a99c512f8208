import RoundModel

/// Start tags, end tags and the names in them.
extension XMLCursor {
  @inline(__always)
  mutating func startTag(_ bytes: Span<UInt8>) throws(XMLError) -> Token {
    let start = index
    guard !open.isEmpty || !hasRoot else { throw broken(start, "found a second root element") }
    guard open.count < Self.depthLimit else {
      throw XMLError(.tooDeep, at: start, "more than \(Self.depthLimit) elements are open")
    }
    index += 1
    let name = try name(bytes, "an element")
    attributes.removeAll(keepingCapacity: true)
    while true {
      let hadBlank = skipBlanks(bytes)
      guard index < bytes.count else { throw cut(bytes, "a tag") }
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        index += 1
        break
      }
      if byte == UInt8(ascii: "/") {
        guard index + 1 < bytes.count else { throw cut(bytes, "a tag") }
        guard bytes[index + 1] == UInt8(ascii: ">") else {
          throw broken(index, "found '/' inside a tag, expected '/>'")
        }
        index += 2
        emptyElement = name
        break
      }
      guard hadBlank else { throw broken(index, "expected a blank before an attribute") }
      try attribute(bytes)
    }
    open.append(name)
    hasRoot = true
    return .start(name: name)
  }

  @inline(__always)
  private mutating func attribute(_ bytes: Span<UInt8>) throws(XMLError) {
    let nameRange = try name(bytes, "an attribute")
    let name = XMLName(nameRange, in: bytes)
    try checkAttribute(name, nameRange, bytes)
    _ = skipBlanks(bytes)
    guard index < bytes.count else { throw cut(bytes, "a tag") }
    guard bytes[index] == UInt8(ascii: "=") else {
      throw broken(index, "expected '=' after an attribute's name")
    }
    index += 1
    _ = skipBlanks(bytes)
    guard index < bytes.count else { throw cut(bytes, "a tag") }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw broken(index, "expected a quoted value")
    }
    index += 1
    let start = index
    let needsDecoding = try value(bytes, quote)
    attributes.append(
      XMLAttribute(
        name: name, nameRange: nameRange, value: start..<index, needsDecoding: needsDecoding))
    index += 1
  }

  /// Refuses an attribute that stands in its tag already.
  @inline(__always)
  private func checkAttribute(
    _ name: XMLName, _ range: Range<Int>, _ bytes: Span<UInt8>
  ) throws(XMLError) {
    for other in attributes where other.name == name {
      guard bytes.equal(other.nameRange, range) else { continue }
      throw broken(
        range.lowerBound, "the attribute '\(XMLText.string(range, in: bytes))' stands here again")
    }
    guard attributes.count < Self.attributeLimit else {
      throw broken(range.lowerBound, "more than \(Self.attributeLimit) attributes in one tag")
    }
  }

  /// Moves to the quote that ends a value, and tells whether the value has to be decoded.
  @inline(__always)
  private mutating func value(_ bytes: Span<UInt8>, _ quote: UInt8) throws(XMLError) -> Bool {
    let start = index
    var needsDecoding = false
    var seen: UInt64 = 0
    while true {
      _ = XMLWords.advance(&index, in: bytes, seen: &seen) {
        XMLWords.value($0, quote: UInt64(quote))
      }
      guard index < bytes.count else { throw cut(bytes, "an attribute's value") }
      let byte = bytes[index]
      if byte == quote { break }
      seen |= UInt64(byte)
      if byte == UInt8(ascii: "<") { throw broken(index, "found '<' in an attribute's value") }
      if byte == UInt8(ascii: "&") {
        needsDecoding = true
        try reference(bytes, "a value")
        continue
      }
      if byte < 0x20 {
        note(byte, &needsDecoding)
        // A line break or tab in a value stands for a blank.
        if byte == 0x09 || byte == 0x0A { needsDecoding = true }
      }
      index += 1
    }
    if seen & XMLWords.highs != 0 { try checkCharacters(start..<index, bytes) }
    return needsDecoding
  }

  @inline(__always)
  mutating func endTag(_ bytes: Span<UInt8>) throws(XMLError) -> Token {
    let start = index
    index += 2
    let name = try name(bytes, "an end tag")
    _ = skipBlanks(bytes)
    guard index < bytes.count else { throw cut(bytes, "a tag") }
    guard bytes[index] == UInt8(ascii: ">") else {
      throw broken(index, "expected '>' to close an end tag")
    }
    guard let expected = open.last else {
      throw broken(start, "found </\(XMLText.string(name, in: bytes))>, and no element is open")
    }
    guard bytes.equal(expected, name) else {
      let (found, wanted) = (
        XMLText.string(name, in: bytes), XMLText.string(expected, in: bytes)
      )
      throw broken(start, "found </\(found)>, expected </\(wanted)>")
    }
    index += 1
    open.removeLast()
    return .end(name: name)
  }

  @inline(__always)
  mutating func name(_ bytes: Span<UInt8>, _ what: StaticString) throws(XMLError) -> Range<Int> {
    let start = index
    var high: UInt8 = 0
    while index < bytes.count, Self.isNameByte(bytes[index]) {
      high |= bytes[index]
      index += 1
    }
    guard index < bytes.count else { throw cut(bytes, "a tag") }
    guard index > start, Self.startsName(bytes[start]) else {
      throw broken(start, "expected the name of \(what)")
    }
    if high >= 0x80 { try checkName(start..<index, bytes) }
    return start..<index
  }

  /// Refuses scalars above ASCII that may not stand in a name, by the tables of XML 1.0.
  @inline(never)
  private func checkName(_ range: Range<Int>, _ bytes: Span<UInt8>) throws(XMLError) {
    var isFirst = true
    for scalar in XMLText.string(range, in: bytes).unicodeScalars {
      guard scalar.isASCII || XMLNameScalars.allows(scalar, first: isFirst) else {
        throw broken(range.lowerBound, "found a character that may not stand in a name")
      }
      isFirst = false
    }
  }

  // One bit for every byte below 128 that may stand in a name.
  private static let lowNameBytes: UInt64 = 0x07FF_6000_0000_0000
  private static let highNameBytes: UInt64 = 0x07FF_FFFE_87FF_FFFE

  @inline(__always)
  private static func isNameByte(_ byte: UInt8) -> Bool {
    if byte >= 0x80 { return true }
    let bits = byte < 0x40 ? lowNameBytes : highNameBytes
    return bits >> UInt64(byte & 0x3F) & 1 != 0
  }

  @inline(__always)
  private static func startsName(_ byte: UInt8) -> Bool {
    isNameByte(byte) && !(byte < UInt8(ascii: ":"))
  }
}

/// The scalars above ASCII that names are made of: NameStartChar and NameChar of XML 1.0.
enum XMLNameScalars {
  private static let starts: [ClosedRange<UInt32>] = [
    0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF, 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D,
    0x2070...0x218F, 0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFFC,
    0x10000...0xEFFFF,
  ]
  private static let others: [ClosedRange<UInt32>] = [0xB7...0xB7, 0x300...0x36F, 0x203F...0x2040]

  static func allows(_ scalar: Unicode.Scalar, first isFirst: Bool) -> Bool {
    starts.contains { $0.contains(scalar.value) }
      || (!isFirst && others.contains { $0.contains(scalar.value) })
  }
}
