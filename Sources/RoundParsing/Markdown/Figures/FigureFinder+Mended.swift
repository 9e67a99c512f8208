import RoundModel

/// Figures of failures that were mended, which are none of the round: "12 of 12 failures resolved".
extension FigureFinder {
  /// Drops the figures that tell of failures that were mended; of several of which some were, the others
  /// are what fails.
  mutating func dropMended(_ key: [UInt8]?) {
    if let key, keyMeasure == .failed || keyMeasure == .errors, Self.tellsMended(key) {
      tellsMended = !figures.isEmpty
      figures = []
      return
    }
    let counts = figures.filter { $0.unit == .count }
    for figure in counts {
      let end = counts.filter { $0.statement == figure.statement }.map { $0.start + $0.count }.max()
      guard let end else { continue }
      switch figure.measure {
      case .failed, .errors:
        guard isMended(behind: end) || isLedByMending(figure.start) else { continue }
        drop(figure)
      case .total where isOfWork(behind: end):
        figures.removeAll { $0 == figure }
        tellsMended = true
      case .total, .passed, .skipped, .flaky, .notRun: continue
      }
    }
  }

  private mutating func drop(_ figure: FoundFigure) {
    let whole = figures.first { $0.statement == figure.statement && $0.measure == .total }
    figures.removeAll { $0.statement == figure.statement }
    tellsMended = true
    guard let whole, whole.value > figure.value else { return }
    var rest = figure
    rest.value = whole.value - figure.value
    figures.append(rest)
  }

  /// Whether the words behind an index say that what was counted is mended: "failures are fixed now".
  private func isMended(behind end: Int) -> Bool {
    let clause = Array(small[end...].prefix(80).prefix { !Self.endsStatement($0) })
    return Self.tellsMended(clause)
  }

  private static func tellsMended(_ words: [UInt8]) -> Bool {
    mended.isIn(words) && !Vocabulary.negations.isIn(words) && !open.isIn(words)
  }

  /// Whether a verb for mending or making stands right before a figure: "Fixed all 12 failing tests",
  /// "Wrote the 2 failing tests".
  private func isLedByMending(_ start: Int) -> Bool {
    let clause = small[..<start].reversed().prefix(40).prefix { !Self.endsStatement($0) }
    var words = Array(clause.reversed())
    while words.last == 0x20 || words.last == UInt8(ascii: "*") { words.removeLast() }
    if let last = words.lastIndex(of: 0x20) {
      let word = Array(words[(last + 1)...])
      if Vocabulary.all.exactly(word) != nil || Self.articles.exactly(word) != nil {
        words.removeSubrange(last...)
      }
    }
    guard let verb = Self.menders.last(of: words) else { return false }
    let before = Array(words[..<(words.count - verb.count)])
    return !Vocabulary.negations.isIn(before) && !Self.open.isIn(before)
  }

  /// Whether a number counts tests that were worked on, and nothing more is said: "(3 tests fixed)".
  private func isOfWork(behind end: Int) -> Bool {
    let clause = Array(small[end...].prefix(40).prefix { !Self.endsStatement($0) })
    guard let noun = Vocabulary.tests.first(in: clause), noun.range.lowerBound <= 1 else {
      return false
    }
    return Self.worked.exactly(KeyValue.trimmedSigns(Array(clause[noun.range.upperBound...])))
      != nil
  }

  private static func endsStatement(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"), 0x30...0x39:
      true
    default: false
    }
  }

  private static let mended = WordTable(.mendedCounts)

  /// Words that leave a failure to be mended.
  private static let open = WordTable(.notYetMended)

  /// Verbs in the past that what was mended or made follows.
  private static let menders = WordTable(.menders)

  private static let worked = WordTable(.workedOn)
}
