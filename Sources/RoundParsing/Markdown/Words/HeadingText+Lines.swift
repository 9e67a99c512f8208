/// Remarks behind a name that say in which line of a file a test stands: they change with the file.
extension HeadingText {
  /// Where a remark starts that ends a name and gives nothing but a line: `path_is_unix (line 12)`.
  static func lineRemark(_ text: [UInt8]) -> Int? {
    guard text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")),
      open > 2,
      text.count - open < 40
    else { return nil }
    let inner = FoldedText.small(Array(text[(open + 1)..<(text.count - 1)]))
    guard let word = lines.first(in: inner) else { return nil }
    let rest = inner[..<word.range.lowerBound] + inner[word.range.upperBound...]
    let isPlace = rest.allSatisfy { byte in
      byte.isASCIIDigit || [0x20, 0x2C, 0x2D, 0x2E, 0x3A].contains(byte)
    }
    return isPlace && rest.contains(where: \.isASCIIDigit) ? open : nil
  }

  private static let lines = WordTable(.lineWords)
}
