import RoundModel

/// Builds the tree of a JSON value with a stack of its own, so that nesting cannot exhaust the
/// program's.
struct JSONTreeReader {
  private struct Frame {
    let offset: Int
    let isObject: Bool
    var members: [JSONNode.Member] = []
    var elements: [JSONNode] = []
    var key: [UInt8] = []
    var keyOffset = 0
    var keys: Set<[UInt8]> = []
  }

  var cursor: JSONCursor
  /// How many strings hold half of a surrogate pair, and where the first one stands.
  private(set) var loneSurrogates: (count: Int, first: Int) = (0, 0)
  /// The keys whose values are kept; `nil` for all of them.
  private let keys: Set<[UInt8]>?
  private var frames: [Frame] = []

  /// Makes a reader that keeps the values of some keys and passes over all others, which may be
  /// most of a document: what tests printed, how much code they covered.
  init(cursor: JSONCursor, keeping keys: Set<[UInt8]>? = nil) {
    self.cursor = cursor
    self.keys = keys
  }

  /// Reads the next value to its end.
  mutating func read(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode {
    frames = []
    if let root = try value(bytes) { return root }
    while true {
      if let root = try step(bytes) { return root }
    }
  }

  /// Reads the next value as far as the document goes.
  ///
  /// - Returns: The tree, in which objects and arrays that are not whole say so, and the fault that
  ///   says where the document ends, if it ends too early.
  mutating func readWhatIsThere(
    _ bytes: Span<UInt8>
  ) throws(JSONFault) -> (root: JSONNode, fault: JSONFault?) {
    do throws(JSONFault) {
      return (try read(bytes), nil)
    } catch {
      guard error.isEnd else { throw error }
      var root: JSONNode?
      while !frames.isEmpty { root = close(isCut: true) }
      return (root ?? JSONNode(value: .null, offset: cursor.index), error)
    }
  }

  /// Goes on in the innermost container; returns the root when it is complete.
  private mutating func step(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode? {
    let top = frames.count - 1
    if frames[top].isObject {
      guard let key = try cursor.nextKey(bytes) else { return close(isCut: false) }
      let text = key.decoded(bytes)
      guard frames[top].keys.insert(text).inserted else {
        throw JSONFault(.repeatedKey(key, object: frames[top].offset), at: key.quote)
      }
      if let keys, !keys.contains(text) {
        try cursor.skip(bytes)
        return nil
      }
      frames[top].key = text
      frames[top].keyOffset = key.quote
    } else if try !cursor.nextElement(bytes) {
      return close(isCut: false)
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
    case .text: if let text = try cursor.text(bytes) { value = .string(decoded(text, bytes)) }
    case .number: if let number = try cursor.number(bytes) { value = .number(number) }
    case .flag: if let flag = try cursor.flag(bytes) { value = .bool(flag) }
    case .null: try cursor.skip(bytes)
    }
    return JSONNode(value: value, offset: offset)
  }

  private mutating func decoded(_ text: JSONText, _ bytes: Span<UInt8>) -> [UInt8] {
    guard text.hasEscape else { return Array(copying: bytes, text.range) }
    let (decoded, hasLoneSurrogate) = EscapedText.decode(bytes.extracting(text.range))
    if hasLoneSurrogate {
      if loneSurrogates.count == 0 { loneSurrogates.first = text.quote }
      loneSurrogates.count += 1
    }
    return decoded
  }

  private mutating func add(_ node: JSONNode) {
    let top = frames.count - 1
    if frames[top].isObject {
      let key = String(decoding: frames[top].key, as: UTF8.self)
      frames[top].members.append(
        JSONNode.Member(key: key, keyOffset: frames[top].keyOffset, value: node))
    } else {
      frames[top].elements.append(node)
    }
  }

  /// Closes the innermost container; returns it if it is the root.
  private mutating func close(isCut: Bool) -> JSONNode? {
    let frame = frames.removeLast()
    let node = JSONNode(
      value: frame.isObject ? .object(frame.members) : .array(frame.elements),
      offset: frame.offset, isCut: isCut)
    guard !frames.isEmpty else { return node }
    add(node)
    return nil
  }
}
