import RoundModel

/// A statement on all of a group: "All P1 tests passing (25/25)", "alle Tests bestanden".
struct BlanketStatement: Sendable {
  /// What all of which passed or failed; empty where the statement names nothing.
  let name: [UInt8]
  let outcome: Outcome
  /// The figures that the statement gives with a fraction.
  let figures: [FoundFigure]

  /// Whether the number of tests stands before the word for all of them.
  let countsFirst: Bool

  /// Whether the statement counts what it speaks of.
  var isCounted: Bool { figures.count >= 2 }

  /// The statement that a line is, if it is one.
  init?(_ line: InlineText) {
    let start = HeadingText.nameStart(line.plain)
    let small = FoldedText.small(Array(line.plain[start...]))
    // "All tests must pass before the release" states nothing yet.
    guard let all = Self.opening(small), let outcome = Self.outcome(small),
      !Vocabulary.hedges.isIn(small)
    else { return nil }
    self.outcome = outcome
    let measure: Claim.Measure = outcome == .passed ? .passed : .failed
    if let number = Self.leadingCount(small), number.precision == .exact {
      // "30 tests all passed" counts them before it speaks of all.
      guard outcome == .passed || outcome == .failed, !Self.concessions.isIn(small),
        !Self.isMixed(small)
      else { return nil }
      figures = Self.figures(number, measure, from: start)
      (name, countsFirst) = ([], true)
      return
    }
    countsFirst = false
    var figures = FigureFinder(line.plain, key: nil, isSummary: true, fraction: measure).figures
      .filter { $0.unit == .count && $0.precision == .exact }
    if figures.count == 1, figures[0].measure == .total {
      // "All passed (30 tests)" counts what passed.
      var passed = figures[0]
      passed.measure = measure
      figures.append(passed)
    }
    self.figures = figures
    // "All tests were run: 91 passed, 4 failed" says different things of different tests.
    guard Set(figures.map(\.measure)).subtracting([.total]).count <= 1, !Self.isMixed(small) else {
      return nil
    }
    var end = all
    while end < small.count, !Self.ends(small, at: end) { end += 1 }
    var text = line.plain[(start + all)..<(start + end)]
    while text.first == 0x20 { text.removeFirst() }
    while let last = text.last, last == 0x20 || last == UInt8(ascii: "(") { text.removeLast() }
    name = Array(text)
  }

  /// What a value says of a part that it counts before it speaks of all of it: "12 tests - all PASSED";
  /// without figures where the number is no exact one.
  static func counted(_ value: [UInt8]) -> (outcome: Outcome, figures: [FoundFigure])? {
    let small = FoldedText.small(value)
    guard let number = leadingCount(small, setsOff: true), let outcome = outcome(small),
      outcome == .passed || outcome == .failed, !Vocabulary.hedges.isIn(small),
      !concessions.isIn(small), !isMixed(small)
    else { return nil }
    let measure: Claim.Measure = outcome == .passed ? .passed : .failed
    return (outcome, number.precision == .exact ? figures(number, measure, from: 0) : [])
  }

  private static func figures(
    _ number: WrittenNumber, _ measure: Claim.Measure, from start: Int
  ) -> [FoundFigure] {
    [measure, .total].map { measure in
      FoundFigure(
        measure: measure, value: number.value, start: start + number.start,
        count: number.end - number.start, statement: 1)
    }
  }

  /// Where the word for "all" at the start ends.
  private static func opening(_ small: [UInt8]) -> Int? {
    if let all = Vocabulary.all.longest(small, at: 0) { return all.count }
    return leadingCount(small).flatMap { $0.precision == .exact ? small.count : nil }
  }

  /// The number of tests that a text in small letters opens with, before a word for all of them, with
  /// or without a sign that sets that off.
  private static func leadingCount(_ small: [UInt8], setsOff: Bool = false) -> WrittenNumber? {
    let start = small.first == UInt8(ascii: "~") ? 1 : 0
    guard let number = WrittenNumber(small, at: start), !number.isPercent else { return nil }
    var end = number.end
    let skipBlanks = { while end < small.count, small[end] == 0x20 { end += 1 } }
    skipBlanks()
    if Vocabulary.tests.longest(small, at: end) == nil {
      end += counters.longest(small, at: end)?.count ?? 0
    }
    guard let noun = Vocabulary.tests.longest(small, at: end) else { return nil }
    end += noun.count
    skipBlanks()
    if setsOff, let sign = Self.signs.first(where: { small[end...].starts(with: $0.utf8) }) {
      end += sign.utf8.count
      skipBlanks()
    }
    return Vocabulary.all.longest(small, at: end) == nil ? nil : number
  }

  private static let signs = ["-", "\u{2013}", "\u{2014}", ",", ":"]
  private static let counters = WordTable(.counters)
  private static let concessions = WordTable(.concessions)

  private static func outcome(_ small: [UInt8]) -> Outcome? {
    switch MeasureVocabulary.outcomeMeasure(in: small) {
    case .passed: .passed
    case .failed: .failed
    case .skipped: .skipped
    case .total, .errors, .flaky, .notRun, nil: MeasureVocabulary.isPassing(small) ? .passed : nil
    }
  }

  /// Whether words for passes and for failures stand side by side: "all failures are fixed".
  private static func isMixed(_ small: [UInt8]) -> Bool {
    var found: Set<Bool> = []
    var index = 0
    while index < small.count {
      if let word = StatusVocabulary.word(small, at: index) {
        if word.outcome == .passed { found.insert(true) }
        if word.outcome.severity > 0 { found.insert(false) }
        index += word.count
      } else {
        index += 1
      }
    }
    return found.count > 1
  }

  /// Whether the name of the group ends: at a noun for tests, a word for an outcome, a figure.
  private static func ends(_ small: [UInt8], at index: Int) -> Bool {
    if small[index] == UInt8(ascii: "(") || small[index] == UInt8(ascii: ":") { return true }
    guard index > 0, small[index - 1] == 0x20 || small[index] >= 0xE3 else { return false }
    if small[index].isASCIIDigit { return true }
    return Vocabulary.tests.longest(small, at: index) != nil
      || StatusVocabulary.word(small, at: index) != nil
      || Vocabulary.measures.longest(small, at: index) != nil
  }
}
