import RoundModel

/// Headings over what is no result, by all of their words or by their last ones.
extension MarkdownZone {
  /// Whether a heading in small letters names a list of changes, a key to signs, advice or a hope,
  /// and nothing else: what is ticked there is no outcome.
  ///
  /// "Upload new files" may be a test, so that the words must be the whole of it.
  static func namesNoResults(_ words: [UInt8]) -> Bool {
    let name = bare(words)
    guard !name.isEmpty else { return false }
    if wholes.exactly(name) != nil { return true }
    guard let last = endings.first(in: name) else { return false }
    return last.range.upperBound == name.count
  }

  /// A heading without its number, a colon and brackets behind it.
  private static func bare(_ words: [UInt8]) -> [UInt8] {
    var start = 0
    while start < words.count,
      words[start].isASCIIDigit || words[start] == UInt8(ascii: ".") || words[start] == 0x20
        || words[start] == UInt8(ascii: ")")
    {
      start += 1
    }
    var end = words.count
    if let open = words[start...].firstIndex(of: UInt8(ascii: "(")), open > start { end = open }
    while end > start, words[end - 1] == 0x20 || words[end - 1] == UInt8(ascii: ":") { end -= 1 }
    return Array(words[start..<end])
  }

  private static let wholes = WordTable(.asideHeadings)

  private static let endings = WordTable(.asideEndings)

  /// Whether a heading in small letters says of bugs that they were found and mended: "Bugs found and
  /// fixed".
  static func namesFoundAndMended(_ words: [UInt8]) -> Bool {
    found.isIn(words) && mended.isIn(words)
      && (Vocabulary.issues.isIn(words) || Vocabulary.kinds.first(in: words)?.value == .issue
        || MarkdownReader.problemNouns.isIn(words))
  }

  private static let found = WordTable(.foundVerbs)

  private static let mended = WordTable(.mendedLines)
}
