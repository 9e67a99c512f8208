package import RoundModel

/// A JSON document read into a tree: for small files that people write, such as policies.
///
/// Rounds are never read this way, since a tree of a large round takes a hundred times its bytes.
package struct JSONDocument: Sendable {
  package let root: JSONNode

  /// Reads a file that is one JSON document, whole and with nothing behind it.
  ///
  /// - Throws: ``ReadError`` with the place of what is wrong.
  package static func whole(_ source: Source) throws(ReadError) -> JSONDocument {
    try source.withBytes { (bytes: Span<UInt8>) throws(ReadError) -> JSONDocument in
      do throws(JSONFault) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var reader = Reader(cursor: JSONCursor(at: start))
        let root = try reader.read(bytes)
        try reader.cursor.finish(bytes)
        return JSONDocument(root: root)
      } catch {
        throw error.readError(source, bytes)
      }
    }
  }

  /// Reads the next value of a document into a tree.
  static func value(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> JSONNode {
    var reader = Reader(cursor: cursor)
    let node = try reader.read(bytes)
    cursor = reader.cursor
    return node
  }

  /// Builds the tree with a stack of its own, so that nesting cannot exhaust the program's.
  private struct Reader {
    private struct Frame {
      let offset: Int
      let isObject: Bool
      var members: [JSONNode.Member] = []
      var elements: [JSONNode] = []
      var key = ""
      var keyOffset = 0
      var keys: Set<[UInt8]> = []
    }

    var cursor: JSONCursor
    private var frames: [Frame] = []

    init(cursor: JSONCursor) { self.cursor = cursor }

    mutating func read(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode {
      if let root = try value(bytes) { return root }
      while true {
        if let root = try step(bytes) { return root }
      }
    }

    /// Goes on in the innermost container; returns the root when it is complete.
    private mutating func step(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode? {
      let top = frames.count - 1
      if frames[top].isObject {
        guard let key = try cursor.nextKey(bytes) else { return close() }
        let text = key.decoded(bytes)
        guard frames[top].keys.insert(text).inserted else {
          throw JSONFault(.repeatedKey(key, object: frames[top].offset), at: key.quote)
        }
        frames[top].key = String(decoding: text, as: UTF8.self)
        frames[top].keyOffset = key.quote
      } else if try !cursor.nextElement(bytes) {
        return close()
      }
      guard let node = try value(bytes) else { return nil }
      add(node)
      return nil
    }

    /// Reads a value that is no container, or opens a container and returns nothing.
    private mutating func value(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode? {
      let kind = try cursor.kind(bytes)
      let offset = cursor.index
      var value = JSONNode.Value.null
      switch kind {
      case .object:
        frames.append(Frame(offset: try cursor.beginObject(bytes), isObject: true))
        return nil
      case .array:
        frames.append(Frame(offset: try cursor.beginArray(bytes), isObject: false))
        return nil
      case .text: if let text = try cursor.text(bytes) { value = .string(text.decoded(bytes)) }
      case .number: if let number = try cursor.number(bytes) { value = .number(number) }
      case .flag: if let flag = try cursor.flag(bytes) { value = .bool(flag) }
      case .null: try cursor.skip(bytes)
      }
      return JSONNode(value: value, offset: offset)
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
    private mutating func close() -> JSONNode? {
      let frame = frames.removeLast()
      let node = JSONNode(
        value: frame.isObject ? .object(frame.members) : .array(frame.elements),
        offset: frame.offset)
      guard !frames.isEmpty else { return node }
      add(node)
      return nil
    }
  }
}
