package import RoundModel

/// A JSON document read into a tree, as far as it goes.
package struct JSONDocument: Sendable {
  package let root: JSONNode
  /// Why and where the document ends too early, if it does; what was whole is in the tree.
  let cut: JSONError?
  /// Where the first NaN or infinity stands, which was read as null.
  let firstNotANumber: Int?
  /// Where the document ends.
  let end: Int

  /// Reads the value that starts at an offset.
  ///
  /// - Throws: ``JSONError`` where the document breaks the rules. A document that is only cut short
  ///   is returned with what was whole.
  init(_ bytes: Span<UInt8>, at start: Int = 0) throws(JSONError) {
    var reader = Reader(cursor: JSONCursor(at: start))
    do throws(JSONError) {
      root = try reader.read(bytes)
      cut = nil
    } catch {
      guard error.problem == .cutShort, let partial = reader.closeAll() else { throw error }
      root = partial
      cut = error
    }
    firstNotANumber = reader.cursor.firstNotANumber
    end = reader.cursor.index
  }

  /// Builds the tree with a stack of its own, so that nesting cannot exhaust the program's.
  private struct Reader {
    struct Frame {
      let offset: Int
      let isObject: Bool
      var isFirst = true
      var members: [JSONNode.Member] = []
      var elements: [JSONNode] = []
      var key = ""
      var keyOffset = 0
      var keys: Set<[UInt8]> = []
    }

    var cursor: JSONCursor
    var frames: [Frame] = []

    mutating func read(_ bytes: Span<UInt8>) throws(JSONError) -> JSONNode {
      _ = try cursor.peek(bytes, inside: "the document")
      if let root = try value(bytes) { return root }
      while true {
        if let root = try step(bytes) { return root }
      }
    }

    /// Goes on in the innermost container; returns the root when it is complete.
    private mutating func step(_ bytes: Span<UInt8>) throws(JSONError) -> JSONNode? {
      let top = frames.count - 1
      if frames[top].isObject {
        guard let key = try cursor.key(bytes, isFirst: &frames[top].isFirst) else {
          return close(isWhole: true)
        }
        let decoded = JSONText.decode(key, in: bytes)
        guard frames[top].keys.insert(decoded).inserted else {
          throw JSONError(
            .repeatedKey, at: key.range.lowerBound - 1,
            "the key \"\(String(decoding: decoded, as: UTF8.self))\" stands in one object twice")
        }
        frames[top].key = String(decoding: decoded, as: UTF8.self)
        frames[top].keyOffset = key.range.lowerBound - 1
      } else if try !cursor.element(bytes, isFirst: &frames[top].isFirst) {
        return close(isWhole: true)
      }
      guard let node = try value(bytes) else { return nil }
      add(node)
      return nil
    }

    /// Reads a value that is no container, or opens a container and returns nothing.
    private mutating func value(_ bytes: Span<UInt8>) throws(JSONError) -> JSONNode? {
      let start = cursor.index
      let byte = bytes[start]
      let value: JSONNode.Value
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        try cursor.open(bytes)
        frames.append(Frame(offset: start, isObject: byte == UInt8(ascii: "{")))
        return nil
      case UInt8(ascii: "\""):
        value = .string(JSONText.decode(try cursor.string(bytes), in: bytes))
      case UInt8(ascii: "t"):
        try cursor.word("true", bytes)
        value = .bool(true)
      case UInt8(ascii: "f"):
        try cursor.word("false", bytes)
        value = .bool(false)
      case UInt8(ascii: "n"):
        try cursor.word("null", bytes)
        value = .null
      case UInt8(ascii: "N"), UInt8(ascii: "I"):
        try cursor.notANumber(bytes)
        value = .null
      case UInt8(ascii: "-") where start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "I"):
        try cursor.notANumber(bytes)
        value = .null
      case UInt8(ascii: "-"), 0x30...0x39:
        value = .number(JSONText.number(try cursor.number(bytes), in: bytes) ?? .nan)
      default: throw cursor.broken(bytes, expected: "a value")
      }
      return JSONNode(value: value, offset: start, isWhole: true)
    }

    private mutating func add(_ node: JSONNode) {
      let top = frames.count - 1
      if frames[top].isObject {
        frames[top].members.append(
          JSONNode.Member(key: frames[top].key, keyOffset: frames[top].keyOffset, value: node))
      } else {
        frames[top].elements.append(node)
      }
    }

    /// Closes the innermost container; returns it if it is the root.
    private mutating func close(isWhole: Bool) -> JSONNode? {
      let frame = frames.removeLast()
      let node = JSONNode(
        value: frame.isObject ? .object(frame.members) : .array(frame.elements),
        offset: frame.offset, isWhole: isWhole)
      guard !frames.isEmpty else { return node }
      add(node)
      return nil
    }

    /// Closes what a cut document left open.
    mutating func closeAll() -> JSONNode? {
      while !frames.isEmpty {
        if let root = close(isWhole: false) { return root }
      }
      return nil
    }
  }
}

extension JSONDocument {
  /// Reads a file that is one JSON document, whole and with nothing behind it.
  ///
  /// - Throws: ``ReadError`` with the place of what is wrong.
  package static func whole(_ source: Source) throws(ReadError) -> JSONDocument {
    try source.withBytes { (bytes: Span<UInt8>) throws(ReadError) -> JSONDocument in
      do throws(JSONError) {
        var cursor = JSONCursor()
        cursor.skipBlanks(bytes)
        let document = try JSONDocument(bytes, at: cursor.index)
        if let cut = document.cut { throw cut }
        cursor.index = document.end
        cursor.skipBlanks(bytes)
        guard cursor.index == bytes.count else {
          throw cursor.broken(bytes, expected: "the end of the file")
        }
        return document
      } catch {
        var places = PlaceReader(source: source)
        throw ReadError(
          .notWellFormed, path: source.path, error.message,
          place: places.place(of: error.offset))
      }
    }
  }
}
