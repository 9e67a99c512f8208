/// What is done with texts by their bytes, where only ASCII has a meaning.
enum ASCIIText {
  /// The text without blanks and line breaks around it.
  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return [] }
    return first == 0 && last == bytes.count - 1 ? bytes : Array(bytes[first...last])
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func lowercased(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// Where a text stands in another one first; in linear time for the short texts that are asked
  /// for.
  static func index(of word: String, in bytes: [UInt8]) -> Int? {
    let word = Array(word.utf8)
    guard let first = word.first, bytes.count >= word.count else { return nil }
    return bytes.indices.dropLast(word.count - 1).first { index in
      bytes[index] == first && bytes[index...].starts(with: word)
    }
  }

  static func contains(_ bytes: [UInt8], _ word: String) -> Bool {
    index(of: word, in: bytes) != nil
  }

  /// Whether a text is one of some words.
  static func isOne(_ bytes: some Collection<UInt8>, of words: [String]) -> Bool {
    words.contains { bytes.elementsEqual($0.utf8) }
  }

  /// The text behind a prefix; `nil` where it does not start with it, or nothing is left.
  static func after(_ prefix: some Collection<UInt8>, in bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > prefix.count, bytes.starts(with: prefix) else { return nil }
    return Array(bytes[prefix.count...])
  }

  /// The first line.
  static func firstLine(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    bytes.prefix { $0 != 0x0A && $0 != 0x0D }
  }

  /// The last component of a path, with either slash.
  static func lastComponent(_ path: String) -> String {
    let bytes = Array(path.utf8)
    let isSlash = { (byte: UInt8) in byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }
    guard let slash = bytes.lastIndex(where: isSlash), slash + 1 < bytes.count else { return path }
    return String(decoding: bytes[(slash + 1)...], as: UTF8.self)
  }
}
