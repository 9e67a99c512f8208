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
    if wholes.exactly(name) != nil || namesExpectedOutput(name) || namesGoals(name) { return true }
    guard let last = endings.first(in: name) else { return false }
    return last.range.upperBound == name.count
  }

  /// Whether a heading in small letters says of output or of a result that it is expected, whatever words
  /// stand between the two: "expected console output", "expected final result".
  private static func namesExpectedOutput(_ name: [UInt8]) -> Bool {
    let isNoun = { (words: [UInt8]) in
      MarkdownReader.outputs.last(of: words) != nil
        || Vocabulary.columns.last(of: words)?.value == .status
    }
    if expected.longest(name, at: 0) != nil { return isNoun(name) }
    // The word follows the noun in other languages: "sortie finale attendue".
    guard let blank = name.lastIndex(of: 0x20), expected.longest(name, at: blank + 1) != nil else {
      return false
    }
    return MarkdownReader.outputs.longest(name, at: 0) != nil
      || Vocabulary.columns.longest(name, at: 0)?.value == .status
  }

  private static let expected = WordTable(.expectedWords)

  /// Whether a heading in small letters speaks of the goals of a numbered stretch of work: "week 2 goals".
  ///
  /// Without the number, "savings goals" may be a part of the product.
  private static func namesGoals(_ name: [UInt8]) -> Bool {
    name.contains(where: \.isASCIIDigit)
      && (goals.last(of: name) != nil || goals.longest(name, at: 0) != nil)
  }

  private static let goals = WordTable(.goalHeads)

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
