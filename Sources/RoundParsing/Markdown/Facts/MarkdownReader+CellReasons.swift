import RoundModel

/// Why a row failed, in the cell of its status.
extension MarkdownReader {
  /// What stands behind the outcome in the cell of a status: `failed: no hits`, `FAIL (no hits)`.
  static func reason(_ cell: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int>? {
    if let reason = reasonBeforeVerdict(cell, bytes) ?? reasonBehindMark(cell, bytes) {
      return reason
    }
    var index = cell.lowerBound + 1
    while index + 1 < cell.upperBound {
      var (start, end) = (index, cell.upperBound)
      switch bytes[index] {
      case UInt8(ascii: ":") where bytes[index + 1] == 0x20: start += 1
      case UInt8(ascii: "(") where bytes[end - 1] == UInt8(ascii: ")"):
        start += 1
        end -= 1
      case 0xE2
      where bytes.has("\u{2014} ", at: index, before: end)
        || bytes.has("\u{2013} ", at: index, before: end):
        start += 3
      default:
        index += 1
        continue
      }
      let head = InlineText(cell.lowerBound..<index, bytes).plain
      let rest = bytes.trimmed(start..<end)
      let isBad = StatusVocabulary.outcome(ofCell: head).map { $0.severity > 0 } ?? false
      return isBad && isReason(rest, bytes) ? rest : nil
    }
    return nil
  }

  /// What stands before a verdict at the end of a cell: `the sum is doubled, failed`.
  private static func reasonBeforeVerdict(
    _ cell: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    let text = InlineText(cell, bytes)
    let small = FoldedText.small(text.plain)
    guard let closing = StatusVocabulary.closingVerdict(small), closing.outcome.severity > 1,
      StatusVocabulary.outcome(ofCell: Array(text.plain[..<closing.start])) == nil
    else { return nil }
    var end = text.offset(closing.start)
    while end > cell.lowerBound, isSeparator(bytes[end - 1]) { end -= 1 }
    return isReason(cell.lowerBound..<end, bytes) ? cell.lowerBound..<end : nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "_")
  }

  /// What stands behind a cross that no word for a failure follows: `❌ taken`.
  private static func reasonBehindMark(
    _ cell: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    let text = InlineText(cell, bytes)
    guard let mark = StatusVocabulary.mark(text.plain, at: 0), mark.outcome.severity > 1 else {
      return nil
    }
    let words = Array(text.plain[mark.count...].drop { $0 == 0x20 })
    guard !words.isEmpty, StatusVocabulary.outcome(ofCell: words) == nil else { return nil }
    let start = text.offset(text.plain.count - words.count)
    let rest = bytes.trimmed(start..<cell.upperBound)
    return isReason(rest, bytes) ? rest : nil
  }

  private static func isReason(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let text = InlineText(range, bytes).plain
    return text.count { $0.isASCIILetter || $0 >= 0xC3 } > 2
      && !StatusVocabulary.tellsFormer(FoldedText.small(text))
  }
}
