import RoundModel

/// Numbers and fractions that count no tests, by the words around them.
extension FigureFinder {
  private static let lookBack = 40

  /// Whether a number counts what tests are made with: "3 test accounts".
  static func namesMaterial(_ small: [UInt8], _ word: Range<Int>) -> Bool {
    materials.longest(small, at: word.lowerBound) != nil
      || small[word.lowerBound] >= 0xE3 && materials.isIn(Array(small[word]))
  }

  private static let materials = WordTable(.materials)

  /// Whether a large number is what a sentence speaks of: "921600 fails on this board".
  ///
  /// Counts go with the plural.
  func isSubject(_ end: Int, before word: Range<Int>) -> Bool {
    guard word.lowerBound <= end + 1, Self.verbs.exactly(Array(small[word])) != nil else {
      return false
    }
    var start = end
    while start > 0, text[start - 1].isASCIIDigit { start -= 1 }
    guard end - start >= 4, let next = self.word(after: word.upperBound) else { return false }
    return Self.links.exactly(next) != nil
  }

  /// Whether a number behind a word for an outcome belongs to a thing of its own, or is that of an
  /// error: "failing 8080 open tcp", "passed 1024 px", "error 500 on port 1".
  func namesThing(_ number: WrittenNumber, _ label: FigureLabel) -> Bool {
    guard label.near != nil else { return false }
    if small[..<skipBack(number.start)].reversed().starts(with: "error".utf8.reversed()) {
      return true
    }
    guard let word = word(after: number.end), let first = word.first,
      first.isASCIILetter || (0xC3...0xD1).contains(first)
    else { return false }
    // "Failed 3 login tests" counts tests.
    let clause = small[number.end...].prefix(60).prefix { !Self.endsPhrase($0) }
    return !FigureNoun.isKnown(word) && !Vocabulary.tests.isIn(Array(clause))
  }

  /// Whether a number behind the name of a thing and how that went counts what went wrong in it, and
  /// no tests: "Key check failed: 12 duplicate rows".
  func countsThings(_ number: WrittenNumber) -> Bool {
    guard let word = word(after: number.end), let first = word.first,
      first.isASCIILetter || (0xC3...0xD1).contains(first), measure(after: number.end) == nil
    else { return false }
    let clause = small[number.end...].prefix(60).prefix { !Self.endsPhrase($0) }
    return !FigureNoun.isKnown(word) && !Vocabulary.tests.isIn(Array(clause))
  }

  private static func endsPhrase(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || endsClause(byte)
  }

  private func skipBack(_ index: Int) -> Int {
    var index = index
    while index > 0, text[index - 1] == 0x20 { index -= 1 }
    return index
  }

  /// Whether "test" stands before a noun of its own: "1 test reordering", "2 test fixtures".
  func describes(_ small: [UInt8], _ word: Range<Int>) -> Bool {
    guard small[word].elementsEqual("test".utf8), word.upperBound < small.count,
      small[word.upperBound] == 0x20, let next = self.word(after: word.upperBound),
      next[0].isASCIILetter
    else { return false }
    return Self.runs.exactly(next) != nil
      || !FigureNoun.isKnown(next)
        && !MeasureVocabulary.isOther(next) && !MeasureVocabulary.isPassing(next)
        && Self.predicates.exactly(next) == nil
  }

  private static let runs = WordTable(.countedRuns)

  /// What goes on with a number of tests, and what they are on.
  private static let predicates = WordTable(.figurePredicates)

  /// Whether three or more numbers stand in a row with strokes between them, which no fraction is:
  /// "5 / 3 / 6".
  func isInRow(_ number: WrittenNumber) -> Bool {
    let before = skipBack(number.start)
    if before > 0, text[before - 1] == UInt8(ascii: "/") {
      let digit = skipBack(before - 1)
      if digit > 0, text[digit - 1].isASCIIDigit { return true }
    }
    var index = number.end
    for _ in 0..<2 {
      index = skipBlanks(index)
      guard index < text.count, text[index] == UInt8(ascii: "/") else { return false }
      index = skipBlanks(index + 1)
      let digits = text[min(index, text.count)...].prefix(while: \.isASCIIDigit)
      guard !digits.isEmpty else { return false }
      index = digits.endIndex
    }
    return true
  }

  private static let verbs = WordTable(.figureVerbs)
  private static let links = WordTable(.figureLinks)

  /// What groups of tests are called beside several outcomes: "30 groups passed, 2 failed".
  static let units = WordTable(.groupUnits)

  /// Whether the line speaks of several outcomes.
  var tellsSeveral: Bool { soleMeasure == nil && Vocabulary.measures.isIn(small) }

  /// Whether a fraction gives items of a list, and the line says how those went: "Passed: 22/28
  /// items".
  func countsItems(_ word: [UInt8]) -> Bool {
    Self.items.exactly(word) != nil
      && (keyMeasure == .passed || soleMeasure == .passed || keyMeasure == .failed)
  }

  private static let items = WordTable(.itemNouns)

  /// Whether a fraction is no count of tests: a score, a step that was reached, or a ratio in running
  /// words.
  func isOther(_ part: WrittenNumber, _ whole: WrittenNumber) -> Bool {
    if part.value > whole.value, let next = word(after: whole.end),
      next.first.map({ $0.isASCIILetter }) ?? false, !Vocabulary.tests.isIn(small),
      measure(after: whole.end, allowsTests: false) == nil, keyMeasure == nil, soleMeasure == nil
    {
      // "instead of 5/4 wrap pattern".
      return true
    }
    let limit = max(0, part.start - Self.lookBack)
    var from = part.start
    while from > limit, !Self.endsClause(small[from - 1]) { from -= 1 }
    let clause = Array(small[from..<part.start])
    guard Self.scales.isIn(clause) else { return false }
    return measure(after: whole.end, allowsTests: true) == nil
      && !Vocabulary.tests.isIn(clause)
  }

  private static func endsClause(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ";") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "(")
  }

  /// What is rated or reached, in parts of a whole.
  private static let scales = WordTable(.scales)

  /// Whether a number stands in a sentence about what went wrong, behind a label that counts: "Error:
  /// expected 12 to be 14".
  func tellsError(before number: WrittenNumber) -> Bool {
    guard keyMeasure == .errors || keyMeasure == .failed,
      let colon = small[..<number.start].firstIndex(of: UInt8(ascii: ":"))
    else { return false }
    let words = Array(small[(colon + 1)..<number.start])
    return words.count < 200 && Self.comparisons.isIn(words)
      && !(word(after: number.end).map { MeasureVocabulary.isTests($0) } ?? false)
  }

  private static let comparisons = WordTable(.comparisons)

  /// Whether a word of its own stands between a bracket and a fraction: "all images (Alpine 12/13)"
  /// lists two of them.
  func namesVersions(before start: Int) -> Bool {
    guard let open = text[..<start].lastIndex(of: UInt8(ascii: "(")),
      !text[open..<start].contains(UInt8(ascii: ")"))
    else { return false }
    let words = Array(small[(open + 1)..<start])
    return words.contains { $0.isASCIILetter || $0 >= 0xC3 } && !Vocabulary.measures.isIn(words)
      && !Vocabulary.results.isIn(words) && !Vocabulary.whole.isIn(words)
  }
}
