/// What is looked for in the bytes of short texts.
extension [UInt8] {
  /// The offset of the first place where an ASCII text stands.
  func firstOffset(of text: StaticString) -> Int? {
    let text = Array(text.description.utf8)
    guard let first = text.first, count >= text.count else { return nil }
    var index = 0
    while index <= count - text.count {
      if self[index] == first, self[index...].starts(with: text) { return index }
      index += 1
    }
    return nil
  }

  /// Whether an ASCII text stands somewhere.
  func holds(_ text: StaticString) -> Bool { firstOffset(of: text) != nil }

  /// Whether an ASCII text stands at the start.
  func begins(with text: StaticString) -> Bool { starts(with: text.description.utf8) }

  /// The bytes without white space at both ends.
  var trimmed: ArraySlice<UInt8> { self[...].trimmed }
}

extension JSONNode {
  /// The strings of an array of strings, or the one string; empty ones are left out.
  var strings: [String] {
    if let text { return text.isEmpty ? [] : [text] }
    return (elements ?? []).compactMap(\.text).filter { !$0.isEmpty }
  }

  /// The elements of an array that are objects and whole.
  var objects: [JSONNode] { (elements ?? []).filter { $0.isObject && !$0.isCut } }

  /// The text, if it is not empty.
  var words: [UInt8]? { bytes.flatMap { $0.isEmpty ? nil : $0 } }

  /// Whether the text is a word.
  func equals(_ word: String) -> Bool { bytes?.elementsEqual(word.utf8) ?? false }
}
