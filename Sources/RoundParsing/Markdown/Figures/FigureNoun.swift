import RoundModel

/// The noun behind a figure that stands alone in a line: "4 failed logins" counts logins.
enum FigureNoun {
  /// Whether the words behind a figure make it one of something that is no test.
  ///
  /// An adjective for an outcome counts what it stands before, and errors that something is told of
  /// are events: "6 errors logged".
  static func isOther(_ figure: FoundFigure, _ line: InlineText) -> Bool {
    let small = FoldedText.small(line.plain)
    if figure.measure == .total, figure.precision != .exact { return isOfPart(figure, small) }
    let start = figure.start + figure.count
    guard start < small.count else { return false }
    let clause = small[start...].prefix { !ends($0) }
    let words = clause.split(separator: 0x20).map { Array($0) }
    guard words.count >= 2, !isKnown(words[1]) else { return false }
    switch figure.measure {
    case .errors: return MeasureVocabulary.measure(ofWord: words[0]) == .errors
    case .passed, .failed, .skipped: return adjectives.exactly(words[0]) != nil
    case .total, .flaky, .notRun: return false
    }
  }

  /// The words for what a whole counts that stand before what is said of it, where none of them is a
  /// word for tests: the "style rules" of "5 of 7 style rules pass".
  static func own(behind figure: FoundFigure, _ line: InlineText) -> [UInt8]? {
    guard figure.measure == .total, figure.unit == .count, figure.precision == .exact else {
      return nil
    }
    let start = figure.start + figure.count
    guard start < line.plain.count, line.plain[start] == 0x20 else { return nil }
    let clause = FoldedText.small(Array(line.plain[start...].prefix(60))).prefix { !ends($0) }
    let words = clause.split(separator: 0x20).map { Array($0) }
    let noun = words.prefix { !isKnown($0) }
    guard (1...3).contains(noun.count), noun.count < words.count,
      !Vocabulary.tests.isIn(Array(clause))
    else { return nil }
    return Array(noun.joined(separator: [0x20]))
  }

  /// Whether a rough figure in brackets belongs to what is named before it: "Menus (30+ checks)".
  private static func isOfPart(_ figure: FoundFigure, _ small: [UInt8]) -> Bool {
    guard let open = small[..<figure.start].lastIndex(of: UInt8(ascii: "(")) else { return false }
    let words = small[..<open].split { !$0.isASCIILetter && $0 < 0xC3 }.map { Array($0) }
    return words.contains { !isKnown($0) && Vocabulary.all.exactly($0) == nil }
  }

  private static func ends(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "-"), 0xE2:
      true
    default: false
    }
  }

  /// Whether a word goes on with what is said of tests.
  static func isKnown(_ word: [UInt8]) -> Bool {
    !(word.first.map { $0.isASCIILetter || $0 >= 0xC3 } ?? false) || particles.exactly(word) != nil
      || MeasureVocabulary.isTests(word) || MeasureVocabulary.isFiller(word)
      || MeasureVocabulary.isTotal(word) || MeasureVocabulary.measure(ofWord: word) != nil
      || Vocabulary.overall.exactly(word) != nil
  }

  private static let adjectives = WordTable(.adjectives)

  private static let particles = WordTable(.nounParticles)
}
