/// What a tag in a text does to it.
struct InlineTag: Sendable {
  let isEnd: Bool
  /// Whether it sets what it holds apart from the rest, as a paragraph or an item is.
  let isOfBlock: Bool
  /// Whether it sets what it holds in strong type, as headings are.
  let isStrong: Bool

  /// Takes a whole tag, from bracket to bracket.
  init(_ tag: Range<Int>, _ bytes: Span<UInt8>) {
    isEnd = bytes[tag.lowerBound + 1] == UInt8(ascii: "/")
    let start = tag.lowerBound + (isEnd ? 2 : 1)
    let word = (start..<tag.upperBound).prefix { bytes[$0].isASCIIWord }
      .prefix(12).map { bytes[$0].asciiLowercased }
    let isHeading =
      word.count == 2 && word[0] == UInt8(ascii: "h") && 0x31...0x36 ~= word[1]
    isStrong = isHeading || Self.strong.contains { $0.utf8.elementsEqual(word) }
    isOfBlock = isHeading || Self.blocks.contains { $0.utf8.elementsEqual(word) }
  }

  private static let strong = ["b", "strong"]
  private static let blocks = [
    "p", "li", "ul", "ol", "div", "hr", "tr", "td", "th", "table", "pre", "blockquote", "dt", "dd",
  ]
}

/// A sign that is written by its name or its number: `&amp;`, `&#9989;`, `&#x2705;`.
struct Entity: Sendable {
  let bytes: [UInt8]
  /// The offset behind it.
  let end: Int

  init?(at start: Int, before limit: Int, _ source: Span<UInt8>) {
    var index = start + 1
    while index < min(limit, start + 12), source[index] != UInt8(ascii: ";") {
      guard source[index].isASCIIWord || source[index] == UInt8(ascii: "#") else { return nil }
      index += 1
    }
    guard index < limit, source[index] == UInt8(ascii: ";"), index > start + 1 else { return nil }
    let word = String(decoding: (start + 1..<index).map { source[$0] }, as: UTF8.self)
    end = index + 1
    if let named = Self.names[word] {
      bytes = Array(named.utf8)
      return
    }
    guard word.hasPrefix("#") else { return nil }
    let digits = word.dropFirst()
    let isHex = digits.hasPrefix("x") || digits.hasPrefix("X")
    guard let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits),
      let scalar = Unicode.Scalar(number), number >= 0x20
    else { return nil }
    bytes = number == 0xA0 ? [0x20] : Array(String(Character(scalar)).utf8)
  }

  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "\u{2013}",
    "mdash": "\u{2014}", "hellip": "\u{2026}", "check": "\u{2713}", "checkmark": "\u{2713}",
    "cross": "\u{2717}", "rarr": "\u{2192}", "times": "\u{D7}", "ensp": " ", "emsp": " ",
  ]
}
