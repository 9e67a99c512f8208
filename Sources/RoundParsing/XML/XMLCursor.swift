import RoundModel

/// An attribute as it stands in the document.
struct XMLAttribute: Sendable, Hashable {
  let name: Range<Int>
  let value: Range<Int>
  /// Whether the value holds references or line breaks, so that it is not the text it stands for.
  let needsDecoding: Bool
}

/// Reads XML token by token: well-formed elements, text and nothing that could hide either.
///
/// Follows XML 1.0 (fifth edition) without document types: a DOCTYPE is refused, only the five
/// named entities and character references are known, and namespaces are left to the reader. What
/// is not well-formed is an error with its place, except for control characters, which real
/// runners leave in messages: they are counted.
struct XMLCursor: Sendable {
  enum Token: Sendable, Hashable {
    /// A start tag; the attributes are in ``XMLCursor/attributes``.
    case start(name: Range<Int>)
    /// An end tag, also that of an empty element.
    case end(name: Range<Int>)
    case text(Range<Int>, needsDecoding: Bool)
    /// The content of a CDATA section, which stands for itself.
    case literal(Range<Int>)
    case finish
  }

  private static let depthLimit = 256
  private static let attributeLimit = 1000

  private(set) var index: Int
  private(set) var attributes: [XMLAttribute] = []
  /// The names of the elements that are open, outermost first.
  private(set) var open: [Range<Int>] = []
  private(set) var controlCount = 0
  private(set) var firstControl: Int?
  private var emptyElement: Range<Int>?
  private var hasRoot = false
  private let start: Int

  /// A cursor that starts at an offset, such as after a byte-order mark or another document.
  init(at index: Int = 0) {
    self.index = index
    start = index
  }

  /// Whether the root element is closed.
  var isAfterRoot: Bool { hasRoot && open.isEmpty && emptyElement == nil }

  /// The next token.
  mutating func next(in bytes: Span<UInt8>) throws(XMLError) -> Token {
    if let name = emptyElement {
      emptyElement = nil
      open.removeLast()
      return .end(name: name)
    }
    while true {
      guard index < bytes.count else { return try finish(bytes) }
      guard bytes[index] == UInt8(ascii: "<") else {
        if let text = try text(bytes) { return text }
        continue
      }
      guard index + 1 < bytes.count else { throw cut(bytes, "a tag") }
      switch bytes[index + 1] {
      case UInt8(ascii: "/"): return try endTag(bytes)
      case UInt8(ascii: "?"): try instruction(bytes)
      case UInt8(ascii: "!"):
        if let literal = try declaration(bytes) { return literal }
      default: return try startTag(bytes)
      }
    }
  }

  private func finish(_ bytes: Span<UInt8>) throws(XMLError) -> Token {
    if let name = open.last {
      throw XMLError(
        .cutShort, at: bytes.count,
        "the file ends inside <\(XMLText.string(name, in: bytes))>")
    }
    guard hasRoot else {
      throw XMLError(.cutShort, at: bytes.count, "the file ends before its root element")
    }
    return .finish
  }

  private func cut(_ bytes: Span<UInt8>, _ what: String) -> XMLError {
    XMLError(.cutShort, at: bytes.count, "the file ends inside \(what)")
  }

  private func broken(_ offset: Int, _ message: String) -> XMLError {
    XMLError(.notWellFormed, at: offset, message)
  }

  // MARK: - Text

  /// Text up to the next tag; nothing where it is only blanks outside the root element.
  private mutating func text(_ bytes: Span<UInt8>) throws(XMLError) -> Token? {
    let start = index
    var needsDecoding = false
    while index < bytes.count {
      let byte = bytes[index]
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
    guard open.isEmpty else { return .text(start..<index, needsDecoding: needsDecoding) }
    for offset in start..<index where !Self.isBlank(bytes[offset]) {
      throw broken(
        offset, hasRoot ? "found text after the root element" : "found text before the root element"
      )
    }
    return nil
  }

  /// Counts a control character; a carriage return only makes the text one to decode.
  private mutating func note(_ byte: UInt8, _ needsDecoding: inout Bool) {
    switch byte {
    case 0x09, 0x0A: return
    case 0x0D: needsDecoding = true
    default:
      controlCount += 1
      firstControl = firstControl ?? index
    }
  }

  /// Checks a reference and moves behind it.
  private mutating func reference(_ bytes: Span<UInt8>, _ place: String) throws(XMLError) {
    let start = index
    guard let parsed = XMLText.reference(at: index, in: bytes) else {
      guard start + 12 < bytes.count else { throw cut(bytes, "a reference") }
      throw broken(
        start, "found '&' in \(place) that starts none of the five entities and no character")
    }
    if parsed.scalar < 0x20, parsed.scalar != 9, parsed.scalar != 10, parsed.scalar != 13 {
      controlCount += 1
      firstControl = firstControl ?? start
    }
    index = parsed.end
  }

  // MARK: - Tags

  private mutating func startTag(_ bytes: Span<UInt8>) throws(XMLError) -> Token {
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
      switch bytes[index] {
      case UInt8(ascii: ">"):
        index += 1
        open.append(name)
        hasRoot = true
        return .start(name: name)
      case UInt8(ascii: "/"):
        guard index + 1 < bytes.count else { throw cut(bytes, "a tag") }
        guard bytes[index + 1] == UInt8(ascii: ">") else {
          throw broken(index, "found '/' inside a tag, expected '/>'")
        }
        index += 2
        open.append(name)
        hasRoot = true
        emptyElement = name
        return .start(name: name)
      default:
        guard hadBlank else { throw broken(index, "expected a blank before an attribute") }
        try attribute(bytes)
      }
    }
  }

  private mutating func attribute(_ bytes: Span<UInt8>) throws(XMLError) {
    let name = try name(bytes, "an attribute")
    for other in attributes where XMLText.equal(other.name, name, in: bytes) {
      throw broken(
        name.lowerBound, "the attribute '\(XMLText.string(name, in: bytes))' stands here again")
    }
    guard attributes.count < Self.attributeLimit else {
      throw broken(name.lowerBound, "more than \(Self.attributeLimit) attributes in one tag")
    }
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
    var needsDecoding = false
    while index < bytes.count, bytes[index] != quote {
      let byte = bytes[index]
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
    guard index < bytes.count else { throw cut(bytes, "an attribute's value") }
    attributes.append(
      XMLAttribute(name: name, value: start..<index, needsDecoding: needsDecoding))
    index += 1
  }

  private mutating func endTag(_ bytes: Span<UInt8>) throws(XMLError) -> Token {
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
    guard XMLText.equal(expected, name, in: bytes) else {
      throw broken(
        start,
        "found </\(XMLText.string(name, in: bytes))>, expected </\(XMLText.string(expected, in: bytes))>"
      )
    }
    index += 1
    open.removeLast()
    return .end(name: name)
  }

  private mutating func name(_ bytes: Span<UInt8>, _ what: String) throws(XMLError) -> Range<Int> {
    let start = index
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    guard index < bytes.count else { throw cut(bytes, "a tag") }
    guard index > start, Self.startsName(bytes[start]) else {
      throw broken(start, "expected the name of \(what)")
    }
    return start..<index
  }

  // MARK: - Instructions, comments, CDATA

  private mutating func instruction(_ bytes: Span<UInt8>) throws(XMLError) {
    let start = index
    index += 2
    let target = try name(bytes, "a processing instruction")
    let isDeclaration = target.count == 3 && XMLText.isXML(target, in: bytes)
    if isDeclaration, start > self.start {
      throw broken(start, "found an XML declaration, which can stand only at the very start")
    }
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "?"), bytes[index + 1] == UInt8(ascii: ">") {
        index += 2
        return
      }
      index += 1
    }
    throw cut(bytes, "a processing instruction")
  }

  /// A comment, which is skipped, or a CDATA section, which is returned.
  private mutating func declaration(_ bytes: Span<UInt8>) throws(XMLError) -> Token? {
    let start = index
    if starts(with: "<!--", bytes) {
      index += 4
      try skipComment(bytes, from: start)
      return nil
    }
    if starts(with: "<![CDATA[", bytes) {
      guard !open.isEmpty else { throw broken(start, "found text outside the root element") }
      index += 9
      let content = index
      while index + 2 < bytes.count {
        if bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: "]"),
          bytes[index + 2] == UInt8(ascii: ">")
        {
          let range = content..<index
          index += 3
          return .literal(range)
        }
        var ignored = false
        if bytes[index] < 0x20 { note(bytes[index], &ignored) }
        index += 1
      }
      throw cut(bytes, "a CDATA section")
    }
    if bytes.count - start < 9, !starts(with: "<!D", bytes) { throw cut(bytes, "a declaration") }
    throw XMLError(
      .documentType, at: start,
      "found a document type declaration (DOCTYPE), which is refused: it can hide text")
  }

  private mutating func skipComment(_ bytes: Span<UInt8>, from start: Int) throws(XMLError) {
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-") {
        guard bytes[index + 2] == UInt8(ascii: ">") else {
          throw broken(index, "found '--' inside a comment")
        }
        index += 3
        return
      }
      index += 1
    }
    throw cut(bytes, "a comment")
  }

  // MARK: - Bytes

  private func starts(with text: StaticString, _ bytes: Span<UInt8>) -> Bool {
    let count = text.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    var offset = 0
    for scalar in text.description.utf8 {
      if bytes[index + offset] != scalar { return false }
      offset += 1
    }
    return true
  }

  @inline(__always)
  private mutating func skipBlanks(_ bytes: Span<UInt8>) -> Bool {
    let start = index
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    return index > start
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  @inline(__always)
  private static func isNameByte(_ byte: UInt8) -> Bool {
    startsName(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: ".")
  }

  @inline(__always)
  private static func startsName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) && byte & 0x40 != 0 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":") || byte >= 0x80
  }
}
