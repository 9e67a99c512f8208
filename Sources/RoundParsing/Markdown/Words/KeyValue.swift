import RoundModel

/// A named value such as `**Error**: text` or `Duration: 3 s`.
struct KeyValue: Sendable {
  /// The name in small letters, without marks.
  let key: [UInt8]
  /// The value as it stands in the source.
  let value: Range<Int>
  /// Whether the name is marked as one, by emphasis.
  let isMarked: Bool

  /// The named value that a line is, if it is one.
  ///
  /// A name is at most six words before a colon; a colon inside a code span, a time or an address
  /// names nothing.
  init?(_ range: Range<Int>, _ bytes: Span<UInt8>) {
    let range = Self.withoutSlant(Self.withoutFieldMark(range, bytes), bytes)
    var index = range.lowerBound
    var hasEmphasis = false
    var words = 1
    var colon: Int?
    let limit = min(range.upperBound, range.lowerBound + 80)
    scan: while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"): hasEmphasis = true
      // Signs of programs: what holds them is no name.
      case UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "\""), UInt8(ascii: "{"),
        UInt8(ascii: "="), UInt8(ascii: ";"):
        return nil
      case 0x20: words += 1
      case UInt8(ascii: ":"):
        // A name in strong type may hold one: `**test:unit**: passed`.
        if hasEmphasis, index + 1 < limit, bytes[index + 1].isASCIIWord { break }
        colon = index
        break scan
      case 0xEF where index + 2 < limit && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x9A:
        // The full-width colon.
        colon = index
        break scan
      default: break
      }
      index += 1
    }
    guard let colon, words <= 6, colon > range.lowerBound else { return nil }
    var start = colon + (bytes[colon] == UInt8(ascii: ":") ? 1 : 3)
    // `**Error:** text` closes its emphasis behind the colon.
    while start < range.upperBound,
      bytes[start] == UInt8(ascii: "*") || bytes[start] == UInt8(ascii: "_") && hasEmphasis
    {
      hasEmphasis = true
      start += 1
    }
    let isFollowed =
      start >= range.upperBound || bytes[start] <= 0x20 || bytes[colon] != UInt8(ascii: ":")
      || hasEmphasis
    guard isFollowed else { return nil }
    // In French a blank stands before the colon.
    let name = InlineText(bytes.trimmed(range.lowerBound..<colon), bytes).plain
    let key = KeyValue.withoutWideBlank(KeyValue.folded(name))
    guard !key.isEmpty, key.contains(where: { $0.isASCIILetter || $0 >= 0x80 }) else { return nil }
    self.key = key
    value = Self.withoutClosing(bytes.trimmed(start..<range.upperBound), of: range, bytes)
    isMarked = hasEmphasis
  }

  /// A value without the stars that close strong type which the whole line is set in:
  /// `**Test: Refund**`.
  private static func withoutClosing(
    _ value: Range<Int>, of range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int> {
    guard value.count > 2, bytes.has("**", at: range.lowerBound, before: range.upperBound),
      bytes.has("**", at: value.upperBound - 2, before: value.upperBound)
    else { return value }
    // Where the name closes its own, the stars at the end close some of the value.
    for index in range.lowerBound + 2..<value.upperBound - 2
    where bytes.has("**", at: index, before: value.upperBound) {
      return value
    }
    return bytes.trimmed(value.lowerBound..<value.upperBound - 2)
  }

  /// A field such as `:Date: 2 May 2025` without the colon before its name; `:x:` is a picture.
  private static func withoutFieldMark(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    guard range.count > 2, bytes[range.lowerBound] == UInt8(ascii: ":"),
      0x41...0x5A ~= bytes[range.lowerBound + 1]
    else { return range }
    return range.lowerBound + 1..<range.upperBound
  }

  /// A line that is set in slanted type as a whole, behind a picture perhaps, without the marks for it:
  /// `_Duration: 3 s_`.
  private static func withoutSlant(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    let mark = UInt8(ascii: "_")
    guard range.count > 4, bytes[range.upperBound - 1] == mark,
      let start = bytes.firstIndex(of: mark, in: range), start + 2 < range.upperBound,
      start - range.lowerBound < 12, bytes[start + 1].isASCIILetter,
      bytes.firstIndex(of: mark, in: start + 1..<range.upperBound - 1) == nil
    else { return range }
    for index in range.lowerBound..<start where bytes[index].isASCIIWord { return range }
    return start + 1..<range.upperBound - 1
  }

  /// A name and a value that stand in two cells.
  init?(key: [UInt8], value: Range<Int>) {
    guard !key.isEmpty, !value.isEmpty else { return nil }
    self.key = key
    self.value = value
    isMarked = true
  }

  /// A text without the blank at its end that no line breaks at: U+00A0 or U+202F.
  private static func withoutWideBlank(_ text: [UInt8]) -> [UInt8] {
    for blank in ["\u{A0}", "\u{202F}"]
    where text.suffix(blank.utf8.count).elementsEqual(blank.utf8) {
      return Array(text.dropLast(blank.utf8.count))
    }
    return text
  }

  /// Small letters, with pictures and signs before the first letter taken off.
  static func folded(_ text: [UInt8]) -> [UInt8] {
    let small = FoldedText.small(text)
    let start =
      small.firstIndex {
        $0.isASCIIWord || (0xC3...0xD1).contains($0) || (0xE3...0xED).contains($0)
      }
      ?? small.count
    return Array(small[start...])
  }

  /// A text without the colon behind it.
  static func trimmedColon(_ text: [UInt8]) -> [UInt8] {
    var text = text
    while let last = text.last, last == 0x20 || last == UInt8(ascii: ":") { text.removeLast() }
    return text
  }

  /// A text without blanks, stars and the sign that asks for a picture at its ends.
  static func trimmedSigns(_ text: [UInt8]) -> [UInt8] {
    var (start, end) = (0, text.count)
    while start < end, text[start] == 0x20 || text[start] == UInt8(ascii: "*") { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: "*") { end -= 1 }
    return Array(text[start..<end])
  }
}
