import RoundModel

/// What stands in a JSON document, as far as it takes to say what the document is.
struct JSONSample: Sendable {
  /// One step from the root of a document to a value.
  enum Step: Sendable, Hashable {
    case key([UInt8])
    /// Every element of an array.
    case each
  }

  /// A key with the sort of its value, and the value where it is a short string.
  struct Member: Sendable {
    var key: [UInt8]
    var kind: JSONKind
    var text: [UInt8]?
    var flag: Bool?
  }

  /// An array of objects, or all arrays that the same steps lead to.
  struct List: Sendable {
    var path: [Step]
    /// The elements looked at, objects or not.
    var count = 0
    /// The members of the objects among them.
    var objects: [[Member]] = []
  }

  private static let textLimit = 64
  private static let elementLimit = 100
  private static let memberLimit = 400

  private(set) var root = JSONKind.null
  /// The members of the root, and of objects in it under the path of their keys.
  private(set) var members: [[Step]: [Member]] = [:]
  private(set) var lists: [List] = []
  /// What is wrong with the document, as far as it was looked at.
  private(set) var fault: JSONFault?
  /// Whether the document was looked at to its end.
  let isWhole: Bool
  private var listNumbers: [[Step]: Int] = [:]

  /// Looks at the document in some bytes, which are all of it or its first part.
  init(_ bytes: Span<UInt8>, from start: Int, isWhole: Bool) {
    self.isWhole = isWhole
    var cursor = JSONCursor(at: start)
    do throws(JSONFault) {
      root = try cursor.kind(bytes)
      switch root {
      case .object: try sampleObject([], &cursor, bytes)
      case .array: try sampleList([], &cursor, bytes)
      default: try cursor.skip(bytes)
      }
      if isWhole { try cursor.finish(bytes) }
    } catch {
      fault = error
    }
  }

  // The depth of both is bounded by the length of the path, not by the input.

  private mutating func sampleObject(
    _ path: [Step], _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) {
    _ = try cursor.beginObject(bytes)
    while let key = try cursor.nextKey(bytes) {
      let member = try member(key, &cursor, bytes)
      if members[path, default: []].count < Self.memberLimit {
        members[path, default: []].append(member)
      }
      try descend(path, member, &cursor, bytes)
    }
  }

  private mutating func sampleList(
    _ path: [Step], _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) {
    let number = listNumbers[path] ?? lists.count
    if number == lists.count {
      listNumbers[path] = number
      lists.append(List(path: path))
    }
    let inside = path + [.each]
    _ = try cursor.beginArray(bytes)
    while try cursor.nextElement(bytes) {
      let isObject = try cursor.kind(bytes) == .object
      guard lists[number].count < Self.elementLimit else {
        try cursor.skip(bytes)
        continue
      }
      lists[number].count += 1
      guard isObject else {
        try cursor.skip(bytes)
        continue
      }
      let position = lists[number].objects.count
      lists[number].objects.append([])
      _ = try cursor.beginObject(bytes)
      while let key = try cursor.nextKey(bytes) {
        let member = try member(key, &cursor, bytes)
        if lists[number].objects[position].count < Self.memberLimit {
          lists[number].objects[position].append(member)
        }
        try descend(inside, member, &cursor, bytes)
      }
    }
  }

  /// Reads or passes over the value of a member, looking into it where that may tell something.
  private mutating func descend(
    _ path: [Step], _ member: Member, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) {
    guard member.kind == .object || member.kind == .array else { return try cursor.skip(bytes) }
    let inner = path + [.key(member.key)]
    if member.kind == .object, inner.count <= 2, inner.allSatisfy({ $0 != .each }) {
      try sampleObject(inner, &cursor, bytes)
    } else if member.kind == .array, inner.count <= 5, inner.count(where: { $0 == .each }) <= 2 {
      try sampleList(inner, &cursor, bytes)
    } else {
      try cursor.skip(bytes)
    }
  }

  /// The member with a key, its value still unread.
  private func member(
    _ key: JSONText, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> Member {
    let kind = try cursor.kind(bytes)
    var member = Member(key: key.decoded(bytes), kind: kind)
    if kind == .text {
      var ahead = cursor
      if let text = try ahead.text(bytes), text.count <= Self.textLimit {
        member.text = text.decoded(bytes)
      }
    } else if kind == .flag {
      member.flag = bytes[cursor.index] == UInt8(ascii: "t")
    }
    return member
  }

  // MARK: - Questions

  /// The member of the root, or of an object in it, with some keys on the way.
  func member(_ keys: String...) -> Member? {
    let path = keys.dropLast().map { Step.key(Array($0.utf8)) }
    return members[path]?.first { $0.key.elementsEqual(keys[keys.count - 1].utf8) }
  }

  /// Whether such a member is there and of a sort.
  func has(_ kind: JSONKind, _ keys: String...) -> Bool {
    let path = keys.dropLast().map { Step.key(Array($0.utf8)) }
    let last = keys[keys.count - 1].utf8
    return members[path]?.contains { $0.kind == kind && $0.key.elementsEqual(last) } ?? false
  }

  /// Whether members of the root have all these keys.
  func hasKeys(_ keys: String...) -> Bool {
    keys.allSatisfy { key in
      members[[]]?.contains { $0.key.elementsEqual(key.utf8) } ?? false
    }
  }

  /// The short string that a member of the root holds.
  func text(_ key: String) -> String? {
    member(key)?.text.map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether the first object of an array under a key of the root has a key.
  func firstElement(of list: String, has key: String) -> Bool {
    let path = [Step.key(Array(list.utf8))]
    let first = lists.first { $0.path == path }?.objects.first
    return first?.contains { $0.key.elementsEqual(key.utf8) } ?? false
  }

  /// Whether the first object of an array at the root has all these keys.
  func firstElementHas(_ keys: String...) -> Bool {
    guard let first = lists.first(where: { $0.path.isEmpty })?.objects.first else { return false }
    return keys.allSatisfy { key in first.contains { $0.key.elementsEqual(key.utf8) } }
  }
}
