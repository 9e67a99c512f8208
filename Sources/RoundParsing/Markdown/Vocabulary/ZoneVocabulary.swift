import RoundModel

/// What a section is about, by the words of its heading.
enum MarkdownZone: Sendable, Hashable {
  /// Results, by whatever its lines say.
  case results
  /// Everything listed here failed, passed, was skipped or was flaky, unless a line says otherwise.
  case failures, passes, skips, flakes
  /// The figures of the round as a whole.
  case summary
  /// What was covered: figures count, and marks beside features say nothing of how they went.
  case coverage
  /// What should happen next: kept, and never an outcome.
  case actions
  /// Nothing here is an outcome of this round: examples, expectations, history, conclusions.
  case ignored

  /// The zone that a heading opens; `nil` where its words say nothing of that.
  init?(heading text: [UInt8]) {
    let words = StatusVocabulary.withoutNegations(KeyValue.folded(text))
    // "session/history" is a path.
    guard words.contains(0x20) || !words.contains(UInt8(ascii: "/")) else { return nil }
    if let own = Self.ofWorking(text) {
      self = own
      return
    }
    if Self.namesNoResults(words) {
      self = .ignored
      return
    }
    if Self.isNext(words) {
      self = .actions
      return
    }
    let strong = Vocabulary.zones.best(in: words)
    // "Slow (not a real failure)" lists none.
    if strong == .failures, Self.notReal.isIn(words) {
      self = .ignored
      return
    }
    // What was done tells of no outcome by its ticks.
    if strong == .actions, Self.namesDone(words) {
      self = .ignored
      return
    }
    // Bugs that were found and mended since tell what the tests showed.
    if strong == .ignored, Self.namesFoundAndMended(words) { return nil }
    switch strong {
    case .actions, .ignored, .failures, .passes, .skips, .flakes, .coverage:
      self = strong ?? .results
      return
    case .results, .summary, nil: break
    }
    if Self.isAside(words) {
      self = .ignored
    } else if let strong {
      self = strong
    } else {
      return nil
    }
  }

  /// Whether a heading in small letters says of work that it was done: "Completed tasks".
  static func namesDone(_ words: [UInt8]) -> Bool {
    Vocabulary.zones.best(in: words) == .actions && done.isIn(words)
  }

  private static let done = WordTable(.doneHeads)

  /// Whether words in small letters say that work to do follows, and nothing else: "Next", "TODO".
  static func namesTasksOnly(_ words: [UInt8]) -> Bool {
    isNext(words) || Vocabulary.zones.exactly(words) == .actions
  }

  /// Whether words are nothing but one for what comes next, which names other things beside others:
  /// "The next invoice", "La suite de tests".
  private static func isNext(_ words: [UInt8]) -> Bool {
    nextHeads.exactly(KeyValue.trimmedColon(words)) != nil
  }

  private static let nextHeads = WordTable(.nextHeads)

  private static let notReal = WordTable(.notReal)

  /// Whether a heading in small letters names something beside the results, and says little else.
  private static func isAside(_ words: [UInt8]) -> Bool {
    var index = 0
    var isNamed = false
    var others = 0
    while index < words.count {
      // "Status of the examples" says how they went.
      if let field = Vocabulary.fields.longest(words, at: index), field.value == .status,
        !Vocabulary.results.isIn(Array(words[index..<index + field.count]))
      {
        return false
      }
      if let found = Vocabulary.asides.longest(words, at: index) {
        isNamed = true
        index += found.count
      } else if let filler = Vocabulary.overall.longest(words, at: index) {
        index += filler.count
      } else if words[index].isASCIILetter || words[index] >= 0xC0 {
        others += 1
        index = words.endOfWord(from: index + 1)
      } else {
        index += 1
      }
    }
    return isNamed && others <= 1
  }

  /// Whether a heading says no more than that the results as a whole follow.
  static func isOverall(_ heading: [UInt8]) -> Bool {
    let words = KeyValue.folded(HeadingText.withoutFigures(heading))
    if Vocabulary.whole.isIn(words) { return true }
    var index = 0
    var isNamed = false
    while index < words.count {
      if let found = Vocabulary.overall.longest(words, at: index) {
        isNamed = true
        index += found.count
      } else if words[index].isASCIIWord || words[index] >= 0xC0 && words[index] < 0xE2
        || words[index] >= 0xE3 && words[index] < 0xEF
      {
        return false
      } else {
        index += 1
      }
    }
    return isNamed
  }

  /// Whether a heading gives the number of all tests: "Total tests run: 320 tests".
  static func namesTotal(_ heading: [UInt8]) -> Bool {
    guard let colon = heading.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return heading[colon...].contains(where: \.isASCIIDigit)
      && MeasureVocabulary.measure(ofKey: KeyValue.folded(Array(heading[..<colon]))) == .total
  }

  /// Whether a heading announces modules, files or suites rather than tests.
  static func namesModules(_ heading: [UInt8]) -> Bool {
    moduleWords.isIn(KeyValue.folded(heading))
  }

  private static let moduleWords = WordTable(.moduleWords)

  /// Whether a heading announces bugs and their like.
  static func namesIssues(_ heading: [UInt8]) -> Bool {
    issueWords.isIn(KeyValue.folded(heading))
  }

  private static let issueWords = WordTable(.issueWords)

  /// Whether a heading says by a word of its own that the whole is meant.
  static func namesWhole(_ heading: [UInt8]) -> Bool {
    Vocabulary.whole.isIn(KeyValue.folded(heading))
  }

  /// Whether a heading names tests and how they went, and says nothing else.
  static func namesTestsOnly(_ heading: [UInt8], needsNoun: Bool) -> Bool {
    if ofWorking(heading) != nil { return true }
    // "Failed tests (not critical)" has a remark behind it.
    let folded = StatusVocabulary.withoutNegations(KeyValue.folded(heading))
    let open = folded.firstIndex(of: UInt8(ascii: "(")).flatMap { $0 > 3 ? $0 : nil }
    let words = open.map { Array(folded[..<$0]) } ?? folded
    var index = 0
    var hasNoun = false
    var hasOutcome = false
    while index < words.count {
      let noun = Vocabulary.tests.longest(words, at: index)
      let zone = Vocabulary.zones.longest(words, at: index)
      if let zone, zone.count > noun?.count ?? 0 {
        hasOutcome = true
        hasNoun = hasNoun || noun != nil && zone.value == .results
        index += zone.count
      } else if let noun {
        hasNoun = true
        index += noun.count
      } else if let count = feature(words, at: index) {
        hasNoun = true
        index += count
      } else if let known = Vocabulary.overall.longest(words, at: index)
        ?? particles.longest(words, at: index)
      {
        index += known.count
      } else if words[index].isASCIILetter || 0xC3...0xD1 ~= words[index] || words[index] >= 0xE3 {
        guard words[index] == 0xEF else { return false }
        index += 3
      } else {
        index += 1
      }
    }
    return hasOutcome && (hasNoun || !needsNoun)
  }

  private static let particles = WordTable(.headingParticles)

  /// Whether a title says that the whole is a report on results.
  static func namesReport(_ heading: [UInt8]) -> Bool {
    reportWords.isIn(KeyValue.folded(heading))
  }

  private static let reportWords = WordTable(.reportNames)

  /// Whether a heading speaks of tests, checks or results, so that marks under it are outcomes.
  static func speaksOfTests(_ heading: [UInt8]) -> Bool {
    Vocabulary.results.isIn(KeyValue.folded(heading))
  }
}

extension [UInt8] {
  /// The first index at which a part stands.
  func firstIndex(ofPart part: [UInt8]) -> Int? {
    guard let first = part.first, count >= part.count else { return nil }
    var index = 0
    while index + part.count <= count {
      if self[index] == first, holds(part, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// Whether a phrase stands here as whole words; letters outside ASCII end no word.
  func holdsPhrase(_ phrase: [UInt8]) -> Bool {
    guard let first = phrase.first, count >= phrase.count else { return false }
    var index = 0
    while index + phrase.count <= count {
      if self[index] == first, holds(phrase, at: index) {
        let end = index + phrase.count
        let opens = first >= 0x80 || index == 0 || !self[index - 1].isASCIIWord
        let closes = phrase[phrase.count - 1] >= 0x80 || end == count || !self[end].isASCIIWord
        if opens, closes { return true }
      }
      index += 1
    }
    return false
  }
}
