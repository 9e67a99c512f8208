import RoundModel

/// Lines that count none of what a cross stands before.
extension MarkdownReader {
  /// Whether a line says that there are none of what its mark warns of: "❌ With problems: 0".
  static func countsNone(_ line: InlineText, _ pair: KeyValue, _ bytes: Span<UInt8>) -> Bool {
    guard let mark = StatusVocabulary.mark(line.plain, at: 0), mark.outcome != .passed else {
      return false
    }
    let value = KeyValue.trimmedSigns(InlineText(pair.value, bytes).plain)
    guard value.first == UInt8(ascii: "0") else { return false }
    let rest = value.dropFirst().drop { $0 == 0x20 }
    // "0 (0%)" and "0/12".
    return rest.isEmpty || rest.first == UInt8(ascii: "(") && rest.last == UInt8(ascii: ")")
      || rest.first == UInt8(ascii: "/") && rest.dropFirst().allSatisfy(\.isASCIIDigit)
  }

  /// Whether a name counts what neither passed nor failed: "Partial cases".
  static func isHalfway(_ key: [UInt8]) -> Bool { halfways.isIn(key) }

  private static let halfways = WordTable(.halfways)

  /// Whether an item counts none of what its mark warns of, and is no figure by its name.
  func countsNone(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard let pair = KeyValue(block.text, bytes), pair.value.count <= 16,
      MeasureVocabulary.measure(ofKey: pair.key) == nil
    else { return false }
    return Self.countsNone(InlineText(block.text, bytes), pair, bytes)
  }
}
