import RoundModel

/// Finds the values of an object under the names that different writers give them.
enum JSONFields {
  /// The first value that one of the keys has, keys in order of preference, case ignored.
  static func first(_ node: JSONNode, _ keys: [String]) -> JSONNode? {
    for key in keys {
      for member in node.members where isSame(member.key, key) {
        if case .null = member.value.value { continue }
        return member.value
      }
    }
    return nil
  }

  /// Whether two keys are the same but for case, underscores and hyphens.
  static func isSame(_ key: String, _ known: String) -> Bool {
    var left = key.utf8.makeIterator()
    var right = known.utf8.makeIterator()
    func next(_ iterator: inout String.UTF8View.Iterator) -> UInt8? {
      while let byte = iterator.next() {
        if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") { continue }
        return (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      }
      return nil
    }
    while true {
      let (a, b) = (next(&left), next(&right))
      if a != b { return false }
      if a == nil { return true }
    }
  }

  /// Text of a value: a string, or a number or word as it is written.
  static func text(_ node: JSONNode?) -> String? {
    guard let node else { return nil }
    switch node.value {
    case .string: return node.text
    case .number(let number):
      return Int(exactly: number).map(String.init) ?? (number.isFinite ? String(number) : nil)
    case .bool(let bool): return bool ? "true" : "false"
    case .null, .array, .object: return nil
    }
  }

  /// A message: a string, or the message inside an object, or the strings of an array.
  static func message(_ node: JSONNode?) -> JSONNode? {
    guard let node else { return nil }
    switch node.value {
    case .string(let bytes): return bytes.isEmpty ? nil : node
    case .object: return message(first(node, ["message", "text", "reason", "longrepr", "value"]))
    case .array(let elements): return elements.lazy.compactMap { message($0) }.first
    case .null, .bool, .number: return nil
    }
  }

  /// A priority: a number, or `P1`, or `priority-1`.
  static func priority(_ node: JSONNode?) -> Int? {
    guard let node else { return nil }
    if let number = node.integer { return (1...255).contains(number) ? number : nil }
    guard let bytes = node.bytes else { return nil }
    let small = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for mark in ["priority-", "priority ", "priority", "p"] where small.starts(with: mark.utf8) {
      return Int(String(decoding: small.dropFirst(mark.utf8.count), as: UTF8.self))
    }
    return Int(String(decoding: small, as: UTF8.self))
  }

  /// A priority from a field of that name, also inside metadata, or from a tag.
  static func priority(of test: JSONNode, tags: [String]) -> Int? {
    if let own = priority(first(test, ["priority"])) { return own }
    for key in ["metadata", "extra", "labels"] {
      if let inner = first(test, [key]), let own = priority(first(inner, ["priority"])) {
        return own
      }
    }
    for tag in tags {
      let small = tag.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      for mark in ["priority-", "p"] where small.starts(with: mark.utf8) {
        let digits = small.dropFirst(mark.utf8.count)
        if let number = Int(String(decoding: digits, as: UTF8.self)) { return number }
      }
    }
    return nil
  }

  /// The strings of an array, or of a text that separates them by commas.
  static func strings(_ node: JSONNode?) -> [String] {
    node?.elements?.compactMap { text($0) } ?? []
  }
}

extension RoundBuilder {
  /// The text of a string value, left in the source where it holds no escapes.
  mutating func slice(_ node: JSONNode, _ bytes: Span<UInt8>) -> TextSlice {
    guard let text = node.bytes else { return .none }
    let start = node.offset + 1
    let isRaw =
      start + text.count < bytes.count && text.indices.allSatisfy { bytes[start + $0] == text[$0] }
    return isRaw ? TextSlice(source: start..<start + text.count) : store(text)
  }

  /// Reports what the document as a whole is lacking: its end, or numbers that are none.
  mutating func note(_ document: JSONDocument, rows: String = "results") {
    if let offset = document.firstNotANumber {
      report(
        .notANumber, "NaN or an infinity was read as null, which JSON does not allow", at: offset)
    }
    guard let cut = document.cut else { return }
    isTruncated = true
    let places = cut.beginning.map { place($0) }
    var diagnostic = Diagnostic(.cutShort, cut.message, at: place(cut.offset))
    diagnostic.detail = [
      "\(count) complete \(rows) were read before it; nothing is presumed about the rest."
    ]
    diagnostic.beginning = places
    diagnostic.excerpt = places.flatMap { excerpt(line: $0.line) }
    report(diagnostic)
  }

  /// A line of the source, for showing with a mark under it.
  func excerpt(line: Int) -> String? {
    source.withBytes { bytes in
      var current = 1
      var start = 0
      while current < line, start < bytes.count {
        if bytes[start] == 0x0A { current += 1 }
        start += 1
      }
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, end - start < 200 { end += 1 }
      return String(decoding: (start..<end).map { bytes[$0] }, as: UTF8.self)
    }
  }
}
