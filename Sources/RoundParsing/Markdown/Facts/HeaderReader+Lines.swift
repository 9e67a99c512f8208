import RoundModel

/// Lines of the head that several named values share: "**Build:** 7 **Date:** 2 May", "Date: 2 May |
/// Tester: Ann".
extension HeaderReader {
  private static let lineLimit = 400

  /// All named values of a line; none where it is no named value itself.
  static func pairs(of line: Range<Int>, _ bytes: Span<UInt8>) -> [KeyValue] {
    KeyValue(line, bytes).map { pairs(in: $0, bytes) } ?? []
  }

  /// A named value without those that stand behind it in its line, and these.
  ///
  /// A bar, a dot in the middle or strong type sets any name off; behind a comma or wide blanks only a
  /// name that heads of reports are known to have starts another value.
  static func pairs(in pair: KeyValue, _ bytes: Span<UInt8>) -> [KeyValue] {
    guard pair.value.count < lineLimit, let (end, next) = cut(pair.value, bytes),
      let first = KeyValue(
        key: pair.key, value: bytes.trimmed(pair.value.lowerBound..<end))
    else { return [pair] }
    return [first] + pairs(in: next, bytes)
  }

  /// Where the first value of a text ends, and what stands behind it.
  private static func cut(_ text: Range<Int>, _ bytes: Span<UInt8>) -> (Int, KeyValue)? {
    for index in text.dropFirst() {
      var start = index
      var needsKnownName = false
      switch bytes[index] {
      case UInt8(ascii: "|"): start += 1
      case 0xC2 where bytes.has("\u{B7}", at: index, before: text.upperBound): start += 2
      case 0xE2 where bytes.has("\u{2022}", at: index, before: text.upperBound): start += 3
      case UInt8(ascii: "*")
      where bytes[index - 1] == 0x20 && bytes.has("**", at: index, before: text.upperBound):
        break
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        start += 1
        needsKnownName = true
      case 0x20 where bytes[index - 1] == 0x20: needsKnownName = true
      default: continue
      }
      let rest = bytes.trimmed(start..<text.upperBound)
      guard let next = KeyValue(rest, bytes), !next.value.isEmpty,
        next.key.count(where: { $0 == 0x20 }) < 3,
        !needsKnownName || isKnown(next.key)
      else { continue }
      return (index, next)
    }
    return nil
  }

  /// Whether a name is one of a head, or that of the result.
  private static func isKnown(_ key: [UInt8]) -> Bool {
    let field = Vocabulary.fields.exactly(key)
    return field == .status || field == .outcome || Vocabulary.headFields.exactly(key) != nil
  }
}
