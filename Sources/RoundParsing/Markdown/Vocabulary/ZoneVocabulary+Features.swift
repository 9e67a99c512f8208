import RoundModel

/// Headings over lists of what worked and of what did not.
extension MarkdownZone {
  /// What a heading opens that says of the things under it only that they work, or do not: "Successfully
  /// tested", "Funcionó", "Was nicht funktioniert".
  static func ofWorking(_ heading: [UInt8]) -> MarkdownZone? {
    let words = bare(heading)
    if worked.exactly(words) != nil { return .passes }
    return broken.exactly(words) != nil ? .failures : nil
  }

  /// Whether the things under a heading are called by no word for tests, but by one for what was tested,
  /// or by none: "Working features".
  static func namesFeatures(_ heading: [UInt8]) -> Bool {
    if ofWorking(heading) != nil { return true }
    let words = bare(heading)
    return features.isIn(words) && !Vocabulary.tests.isIn(words)
  }

  /// The word for what was tested that stands at an index of a heading.
  static func feature(_ words: [UInt8], at index: Int) -> Int? {
    features.longest(words, at: index)?.count
  }

  private static func bare(_ heading: [UInt8]) -> [UInt8] {
    var words = KeyValue.folded(HeadingText.name(heading))
    for colon in [":", "\u{FF1A}"] where words.suffix(colon.utf8.count).elementsEqual(colon.utf8) {
      words.removeLast(colon.utf8.count)
    }
    return words
  }

  private static let worked = WordTable(.workedHeads)
  private static let broken = WordTable(.brokenHeads)
  private static let features = WordTable(.featureNouns)
}
