import RoundModel

/// What figures count, by the words around them.
enum MeasureVocabulary {
  /// What a name before a colon counts.
  static func measure(ofKey key: [UInt8]) -> Claim.Measure? {
    if notGood.exactly(key) != nil { return .failed }
    // "Not passed: 2" counts failures.
    if let own = Vocabulary.measures.exactly(key) { return own }
    if let found = outcomeMeasure(in: StatusVocabulary.withoutNegations(key)) {
      return loads.isIn(key) && !Vocabulary.tests.isIn(key) ? nil : found
    }
    return isTotalKey(key) || isWholeOfTested(key) ? .total : nil
  }

  /// What a name counts that is nothing but words for an outcome or a total, with or without a noun
  /// for tests: "Tests passed", and not "Bugs found and fixed".
  static func measure(ofFigure key: [UInt8]) -> Claim.Measure? {
    if let own = Vocabulary.measures.exactly(key) { return own }
    if isTotalKey(key) { return .total }
    guard let noun = Vocabulary.tests.first(in: key) else { return nil }
    var rest = key
    rest.removeSubrange(noun.range)
    return Vocabulary.measures.exactly(KeyValue.trimmedSigns(rest))
  }

  /// What a load is made of: how many of them succeeded says nothing of tests.
  private static let loads = WordTable(.loads)

  /// Whether a name counts all tests: "Total tests run", and not "Total files found".
  private static func isTotalKey(_ key: [UInt8]) -> Bool {
    guard Vocabulary.totals.isIn(key), Vocabulary.others.first(in: key) == nil else { return false }
    var index = 0
    while index < key.count {
      let known =
        Vocabulary.totals.longest(key, at: index) ?? Vocabulary.tests.longest(key, at: index)
        ?? Vocabulary.overall.longest(key, at: index) ?? fillers.longest(key, at: index)
      if let known {
        index += known.count
      } else if key[index].isASCIILetter || 0xC3...0xD1 ~= key[index] {
        return false
      } else {
        index += 1
      }
    }
    return true
  }

  /// Whether a name counts all things that were tested: "Total pages tested".
  private static func isWholeOfTested(_ key: [UInt8]) -> Bool {
    let words = key.split(separator: 0x20).map { Array($0) }
    guard words.count == 3, Vocabulary.totals.exactly(words[0]) != nil else { return false }
    return testables.exactly(words[1]) != nil && tested.exactly(words[2]) != nil
  }

  /// Whether a name counts what ran: "Tests executed".
  static func countsRuns(_ key: [UInt8]) -> Bool { runs.isIn(key) }

  private static let runs = WordTable(.runWords)
  private static let testables = WordTable(.testables)
  private static let tested = WordTable(.tested)

  /// The outcome that a text speaks of, if it speaks of one.
  static func outcomeMeasure(in text: [UInt8]) -> Claim.Measure? {
    Vocabulary.measures.best(in: text)
  }

  /// Whether a text says that something passes.
  static func isPassing(_ small: [UInt8]) -> Bool {
    outcomeMeasure(in: small) == .passed || Vocabulary.passing.isIn(small)
  }

  /// What a word behind a number counts.
  static func measure(ofWord word: [UInt8]) -> Claim.Measure? {
    if notGood.exactly(word) != nil { return .failed }
    return Vocabulary.measures.first(in: word)?.value
  }

  /// A word for failures where it stands alone: "ng serve" is a command.
  private static let notGood = WordTable(.notGood)

  /// Whether a word counts something that is no test.
  static func isOther(_ word: [UInt8]) -> Bool { Vocabulary.others.first(in: word) != nil }

  /// Whether a word is one for errors that stands for failures beside a number of tests.
  static func isFault(_ word: [UInt8]) -> Bool { faults.exactly(word) != nil }

  private static let faults = WordTable(.countedAsFaults)

  /// Whether a word is a noun for tests.
  static func isTests(_ word: [UInt8]) -> Bool { Vocabulary.tests.first(in: word) != nil }

  /// Whether a word says that all are counted: "15 total".
  static func isTotal(_ word: [UInt8]) -> Bool {
    Vocabulary.totals.exactly(word) != nil && word.count > 3
  }

  private static let fillers = WordTable(.fillers)

  static func isFiller(_ word: [UInt8]) -> Bool { fillers.exactly(word) != nil }

  /// Whether a name is that of a rate.
  static func isRate(_ key: [UInt8]) -> Bool { Vocabulary.rates.isIn(key) }

  /// What a rate in a text is the rate of, where the text says so.
  static func rateMeasure(in text: [UInt8]) -> Claim.Measure? {
    guard isRate(text), !otherRates.isIn(text) else { return nil }
    return failureRates.isIn(text) ? .failed : .passed
  }

  /// Whether a name is that of a rate of passes, and not of what was run or reached at all: "Completion
  /// rate".
  static func isPassRate(_ key: [UInt8]) -> Bool { isRate(key) && !otherRates.isIn(key) }

  private static let otherRates = WordTable(.otherRates)

  private static let failureRates = WordTable(.failureRates)

  /// Words that number things, so that the number behind one counts nothing: "Priority 1 passed".
  private static let numberings = WordTable(.numberings)

  /// Whether a word numbers what follows it.
  static func numbers(_ word: [UInt8]) -> Bool { numberings.exactly(word) != nil }
}
