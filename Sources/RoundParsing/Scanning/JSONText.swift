import RoundModel

/// A string token of a JSON document: where its text stands between the quotes.
struct JSONText: Sendable {
  var start: Int
  var end: Int
  /// Whether a backslash stands in it, so that its text is not the bytes of the source.
  var hasEscape: Bool
  /// Whether a byte above 0x7F stands in it, so that it may not be UTF-8.
  var hasHighByte: Bool

  var range: Range<Int> { start..<end }
  var count: Int { end - start }

  /// The offset of the opening quote.
  var quote: Int { start - 1 }

  /// The text, byte for byte, with escapes read out.
  func decoded(_ bytes: Span<UInt8>) -> [UInt8] {
    hasEscape ? EscapedText.decode(bytes.extracting(range)).bytes : Array(copying: bytes, range)
  }

  /// The text as a string; bytes that are not UTF-8 show as U+FFFD.
  func string(_ bytes: Span<UInt8>) -> String { String(decoding: decoded(bytes), as: UTF8.self) }

  /// Whether the text is some ASCII word.
  func equals(_ word: StaticString, _ bytes: Span<UInt8>) -> Bool {
    let text = word.description.utf8
    if hasEscape { return decoded(bytes).elementsEqual(text) }
    guard count == text.count else { return false }
    var index = start
    for byte in text {
      if bytes[index] != byte { return false }
      index += 1
    }
    return true
  }
}

extension Array where Element == UInt8 {
  /// A copy of a range of some bytes.
  init(copying bytes: Span<UInt8>, _ range: Range<Int>) {
    let part = bytes.extracting(range)
    self.init(capacity: part.count) { output in
      for index in part.indices { output.append(part[index]) }
    }
  }
}

/// Reads the escapes of a JSON string that was found to be well formed.
enum EscapedText {
  /// The bytes that a string stands for, and whether half of a surrogate pair had to be replaced.
  static func decode(_ text: Span<UInt8>) -> (bytes: [UInt8], hasLoneSurrogate: Bool) {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var hasLoneSurrogate = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < text.count else {
        result.append(byte)
        index += 1
        continue
      }
      let escape = text[index + 1]
      index += 2
      guard escape == UInt8(ascii: "u") else {
        result.append(plain(escape))
        continue
      }
      var scalar = hex(text, index)
      index += 4
      if scalar & 0xFC00 == 0xD800, index + 6 <= text.count, text[index] == UInt8(ascii: "\\"),
        text[index + 1] == UInt8(ascii: "u"), hex(text, index + 2) & 0xFC00 == 0xDC00
      {
        scalar = 0x10000 + (scalar & 0x3FF) << 10 + hex(text, index + 2) & 0x3FF
        index += 6
      }
      let valid = Unicode.Scalar(scalar)
      if valid == nil { hasLoneSurrogate = true }
      result.append(contentsOf: Array(String(valid ?? "\u{FFFD}").utf8))
    }
    return (result, hasLoneSurrogate)
  }

  private static func plain(_ escape: UInt8) -> UInt8 {
    switch escape {
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: escape
    }
  }

  private static func hex(_ text: Span<UInt8>, _ start: Int) -> UInt32 {
    var value: UInt32 = 0
    for index in start..<min(start + 4, text.count) {
      value = value << 4 | UInt32(HexDigit.value(text[index]) ?? 0)
    }
    return value
  }
}

/// Hexadecimal digits.
enum HexDigit {
  static func value(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }
}
