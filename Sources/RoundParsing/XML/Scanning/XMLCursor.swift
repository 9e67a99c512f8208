import RoundModel

/// Reads XML token by token: well-formed elements, text and nothing that could hide either.
///
/// Follows XML 1.0 (fifth edition) without document types: a DOCTYPE is refused, only the five
/// named entities and character references are known, and namespaces are left to the reader. What
/// is not well-formed is an error with its place, except for control characters, which real
/// runners leave in messages, and bytes that are not UTF-8: both are counted.
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

  static let depthLimit = 256
  static let attributeLimit = 1000

  var index: Int
  var attributes: [XMLAttribute] = []
  /// The names of the elements that are open, outermost first.
  var open: [Range<Int>] = []
  /// Control characters that XML does not allow, raw or as references.
  var controls = XMLCount()
  /// Bytes that are not UTF-8.
  var invalid = XMLCount()
  var emptyElement: Range<Int>?
  var hasRoot = false
  let start: Int

  /// A cursor that starts at an offset, such as after a byte-order mark or another document.
  init(at index: Int = 0) {
    self.index = index
    start = index
  }

  /// A cursor for the document that follows another one, with what was counted so far.
  init(at index: Int, after other: XMLCursor) {
    self.init(at: index)
    controls = other.controls
    invalid = other.invalid
  }

  /// Whether the root element is closed.
  @inline(__always)
  var isAfterRoot: Bool { hasRoot && open.isEmpty && emptyElement == nil }

  /// The next token.
  @inline(__always)
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

  /// Reads up to the end of the innermost open element, whose start was the last token.
  mutating func skipElement(in bytes: Span<UInt8>) throws(XMLError) {
    var depth = 1
    while depth > 0 {
      switch try next(in: bytes) {
      case .start: depth += 1
      case .end: depth -= 1
      case .text, .literal: continue
      case .finish: return
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

  func cut(_ bytes: Span<UInt8>, _ what: String) -> XMLError {
    XMLError(.cutShort, at: bytes.count, "the file ends inside \(what)")
  }

  func broken(_ offset: Int, _ message: String) -> XMLError {
    XMLError(.notWellFormed, at: offset, message)
  }
}

/// How often something odd stands in a document, and where first.
struct XMLCount: Sendable, Hashable {
  private(set) var count = 0
  private(set) var first: Int?

  mutating func add(at offset: Int) {
    count += 1
    first = first ?? offset
  }

  /// Adds what was counted further down.
  mutating func add(_ other: XMLCount) {
    count += other.count
    first = first ?? other.first
  }
}
