/// What a person adds to the lines of an output that is quoted.
extension TextLine {
  /// The line without marks at its end, and without a mark or an arrow behind it and what it leads to:
  /// `[  FAILED  ] Crate.Lifts (2 ms)  ❌ since the new rope`, `opens (0.1s)  <- new`.
  func withoutAnnotation() -> TextLine {
    var text = bytes.trimmedEnd
    guard text.contains(where: { $0 >= 0xE2 }) || text.offset(of: "  <-") != nil else {
      return self
    }
    let first = text.firstIndex { $0 > 0x20 } ?? text.endIndex
    for sign in ["  <- ", "  <-- ", "  <== ", "  \u{2190} "] {
      if let start = text.lastOffset(of: sign), start > first { text = text[..<start].trimmedEnd }
    }
    if let mark = Self.mark(in: text), mark > first { text = text[..<mark].trimmedEnd }
    guard text.endIndex < bytes.endIndex, text.count > 3 else { return self }
    return TextLine(offset: offset, bytes: text)
  }

  /// More bytes than any picture takes.
  private static let longest = 40

  /// Where a picture of an outcome starts that ends a line, or stands behind the brackets around a time
  /// or behind two blanks.
  private static func mark(in text: ArraySlice<UInt8>) -> Int? {
    var found: Int?
    for index in text.indices where text[index] >= 0xE2 && index > text.startIndex + 1 {
      guard text[index - 1] == 0x20,
        let mark = StatusVocabulary.mark(Array(text[index...].prefix(longest)), at: 0)
      else { continue }
      let before = text[index - 2]
      let isSetOff =
        before == 0x20 || before == UInt8(ascii: ")") || before == UInt8(ascii: "]")
      if isSetOff || index + mark.count >= text.endIndex { found = found ?? index }
    }
    return found
  }
}
