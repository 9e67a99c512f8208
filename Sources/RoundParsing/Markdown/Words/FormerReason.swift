import RoundModel

/// Reasons that say only that a test went as it did in a round before: "same as in round 1", "still
/// fails", "unchanged".
///
/// The words state no error, and taken for one they would make a new reason out of the old one.
enum FormerReason {
  private static let longest = 100

  /// Whether a text says so and nothing else.
  static func isAll(_ text: [UInt8]) -> Bool {
    guard text.count <= longest else { return false }
    let small = FoldedText.small(text)
    let round = RoundName.number(small)?.1
    var (index, isStill, isAlike, namesRound) = (0, false, false, false)
    while index < small.count {
      if let round, round.lowerBound == index {
        namesRound = true
        index = round.upperBound
      } else if let count = stills.longest(small, at: index)?.count {
        isStill = true
        index += count
      } else if let count = RoundName.formerRun(small, at: index) {
        namesRound = true
        index += count
      } else if let count = likenesses.longest(small, at: index)?.count {
        isAlike = true
        index += count
      } else if let count = link(small, at: index) {
        index += count
      } else if let word = StatusVocabulary.word(small, at: index), word.outcome.severity > 1 {
        index += word.count
      } else if small[index] < 0x80, !small[index].isASCIIWord {
        index += 1
      } else {
        return false
      }
    }
    return isStill || isAlike && namesRound
  }

  /// The length of a word that says nothing by itself: one that joins others, or a single letter.
  private static func link(_ small: [UInt8], at index: Int) -> Int? {
    if let link = links.longest(small, at: index) { return link.count }
    if let round = Vocabulary.rounds.longest(small, at: index) { return round.count }
    let isAlone =
      small[index].isASCIILetter && (index == 0 || small[index - 1] == 0x20)
      && (index + 1 == small.count || small[index + 1] == 0x20)
    return isAlone ? 1 : nil
  }

  /// Whether a text says nothing but "same", which beside the column of a round before means that one.
  static func isSame(_ text: [UInt8]) -> Bool {
    likenesses.exactly(FoldedText.small(text)) != nil
  }

  private static let stills = WordTable(.unchanged)
  private static let likenesses = WordTable(.likenesses)
  private static let links = WordTable(.likenessLinks)
}
