import RoundModel

/// What the first bytes of a file say it is, before any format is asked.
enum Content: Sendable, Hashable {
  /// Text that starts at an offset, after a byte-order mark if there is one.
  case text(start: Int)
  /// UTF-16 with a byte-order mark; the text starts after it.
  case utf16(isBigEndian: Bool)
  /// Something that is refused, in the words of the refusal.
  case refused(String)

  init(_ bytes: Span<UInt8>) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16(isBigEndian: bytes[0] == 0xFE)
      return
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let look = Self.archive(bytes) ?? Self.binary(bytes) ?? Self.pointer(bytes, start)
      ?? Self.page(bytes, start)
    {
      self = .refused(look)
    } else {
      self = .text(start: start)
    }
  }

  private static func archive(_ bytes: Span<UInt8>) -> String? {
    if bytes.starts(with: [0x1F, 0x8B]) { return "it is gzip data: unpack it first" }
    let isZip =
      bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    if isZip { return "it is a zip archive: unpack it first" }
    if bytes.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return "it is zstd data: unpack it first" }
    if bytes.starts(with: [0xFD, 0x37, 0x7A, 0x58, 0x5A]) {
      return "it is xz data: unpack it first"
    }
    if bytes.starts(with: [0xB3]) {
      return "it is a subunit v2 stream: convert it with subunit-2to1 or subunit2junitxml first"
    }
    if bytes.starts(with: [0x25, 0x50, 0x44, 0x46]) { return "it is a PDF document" }
    return nil
  }

  private static func binary(_ bytes: Span<UInt8>) -> String? {
    if bytes.count >= 4 {
      if bytes[0] == 0, bytes[1] != 0, bytes[2] == 0 || bytes[3] != 0 {
        return "it looks like UTF-16 text without a byte-order mark: save it as UTF-8"
      }
      if bytes[0] != 0, bytes[1] == 0, bytes[2] != 0 || bytes[3] == 0 {
        return "it looks like UTF-16 text without a byte-order mark: save it as UTF-8"
      }
    }
    // Runners leave control characters in the messages of XML, NUL among them.
    if bytes.hasText("<?xml", at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0) { return nil }
    for index in 0..<min(bytes.count, 4096) where bytes[index] == 0 {
      return "it holds bytes that are no text"
    }
    return nil
  }

  private static func pointer(_ bytes: Span<UInt8>, _ start: Int) -> String? {
    bytes.hasText("version https://git-lfs.github.com/spec/", at: start)
      ? "it is a Git LFS pointer: fetch the file itself with 'git lfs pull'" : nil
  }

  /// An HTML page, with its title, since that mostly says what went wrong.
  private static func page(_ bytes: Span<UInt8>, _ start: Int) -> String? {
    var index = start
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
    let isPage =
      bytes.hasText("<!doctype html", at: index) || bytes.hasText("<html", at: index)
      || bytes.hasText("<head", at: index)
    guard isPage else { return nil }
    let head = bytes.extracting(index..<min(bytes.count, index + 4096))
    guard let open = head.offset(ofText: "<title", from: 0),
      let begin = head.offset(of: UInt8(ascii: ">"), from: open),
      let end = head.offset(of: UInt8(ascii: "<"), from: begin), end - begin < 200
    else { return "it looks like an HTML page" }
    let title = String(decoding: Array(copying: head, begin + 1..<end), as: UTF8.self)
    let words = title.unicodeScalars.split { $0.value <= 0x20 }.map { String($0) }
    return words.isEmpty
      ? "it looks like an HTML page"
      : "it looks like an HTML page, titled \"\(words.joined(separator: " "))\""
  }
}

extension Span<UInt8> {
  /// Whether the bytes start with some.
  func starts(with prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    for index in prefix.indices where self[index] != prefix[index] { return false }
    return true
  }

  /// Whether an ASCII text stands at an offset, whatever its case; the text is given in lowercase.
  func hasText(_ text: StaticString, at start: Int) -> Bool {
    let text = text.description.utf8
    guard start >= 0, start + text.count <= count else { return false }
    var index = start
    for byte in text {
      let found = self[index]
      guard (0x41...0x5A ~= found ? found | 0x20 : found) == byte else { return false }
      index += 1
    }
    return true
  }

  /// The offset of a byte, from an offset on.
  func offset(of byte: UInt8, from start: Int) -> Int? {
    var index = start
    while index < count {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// The offset of an ASCII text, whatever its case, from an offset on.
  func offset(ofText text: StaticString, from start: Int) -> Int? {
    for index in start..<Swift.max(start, count) where hasText(text, at: index) { return index }
    return nil
  }
}
