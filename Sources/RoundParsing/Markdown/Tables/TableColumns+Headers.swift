import RoundModel

/// What the headers of columns say.
extension TableColumns {
  private static let notSeen = WordTable(.notSeen)

  /// What a header says that its column holds; of two words with a stroke between them a first one for
  /// remarks counts, whatever stands beside them: "Notes / bug ID".
  static func role(ofHeader key: [UInt8]) -> Lexicon.Column? {
    let best = Vocabulary.columns.best(in: key)
    guard let stroke = key.firstIndex(of: UInt8(ascii: "/")) else { return best }
    let first = KeyValue.trimmedSigns(Array(key[..<stroke]))
    let word = Array(first[..<((first.lastIndex { $0 != 0x20 } ?? -1) + 1)])
    switch Vocabulary.columns.exactly(word) {
    case .notes: return .notes
    case .message: return .message
    case .status, .duration, .rate, .expected, .name, .priority, .file, .group, .ordinal, .person,
      nil:
      return best
    }
  }

  /// Whether a header speaks of the result of something that is no test: "Mock result".
  static func isOfAnother(_ key: [UInt8]) -> Bool {
    Vocabulary.columns.best(in: key) == .status && notSeen.isIn(key)
  }

  /// Whether a header speaks of where the evidence of a result lies.
  static func isEvidence(_ key: [UInt8]) -> Bool { evidence.isIn(key) }

  private static let evidence = WordTable(.evidenceColumns)

  /// Whether a header calls a column that of the status.
  static func isStatus(_ key: [UInt8]) -> Bool {
    if offersVerdicts(key) { return true }
    guard Vocabulary.columns.best(in: key) == .status, !notSeen.isIn(key) else { return false }
    // "Results passed" counts, and "Pass/Fail" says.
    return MeasureVocabulary.outcomeMeasure(in: key) == nil
      || key.contains(UInt8(ascii: "/")) || Vocabulary.columns.exactly(key) == .status
  }

  /// How surely a header that names a status names that of a test: nothing but the status, or that of a
  /// test, before the status of something else.
  static func rank(ofStatus header: InlineText) -> Double {
    let key = KeyValue.folded(header.plain)
    if Vocabulary.columns.exactly(key) == .status || offersVerdicts(key) { return 2 }
    return Vocabulary.tests.isIn(key) ? 2 : 0
  }

  /// Whether a header is nothing but the verdicts that its cells choose from, a pass and a failure among
  /// them: `OK/KO`, `i.O. / n.i.O.`, `通过/失败`.
  private static func offersVerdicts(_ key: [UInt8]) -> Bool {
    guard key.count < 60, key.contains(UInt8(ascii: "/")) else { return false }
    var outcomes: [Outcome] = []
    for part in key.split(separator: UInt8(ascii: "/")) {
      let word = KeyValue.trimmedSigns(Array(part))
      guard let found = StatusVocabulary.word(word, at: 0), found.count == word.count else {
        return false
      }
      outcomes.append(found.outcome)
    }
    return outcomes.contains(.passed) && outcomes.contains { $0.severity > 1 }
  }

  /// Whether a header asks whether a row passed, over cells that say whether it did: `Pass`, `OK?`.
  static func asksForPass(_ key: [UInt8], _ table: MarkdownTable, _ column: Int) -> Bool {
    guard passes.exactly(key.filter { $0 != UInt8(ascii: "?") && $0 != 0x20 }) != nil else {
      return false
    }
    return StatusColumn.share(table, column) >= 0.7
      && table.cells(column).contains {
        $0.small.contains(where: \.isASCIILetter) || $0.small.count > 4
      }
  }

  private static let passes = WordTable(.passColumns)

  /// Whether a header stands over the way that a test is done, which tells nothing of how it went.
  static func namesSteps(_ key: [UInt8]) -> Bool { steps.isIn(key) }

  private static let steps = WordTable(.stepColumns)

  /// Whether the headers are those of a protocol of tests: a test, what is expected of it or who ran
  /// it, and the result.
  static func isProtocol(_ keys: [[UInt8]]) -> Bool {
    let roles = keys.map { Vocabulary.columns.exactly($0) ?? Vocabulary.columns.best(in: $0) }
    return roles.contains(.status) && (roles.contains(.expected) || roles.contains(.person))
      && namesTests(keys)
  }

  /// Whether a header is nothing but a word for tests, so that each row is one.
  static func namesTests(_ keys: [[UInt8]]) -> Bool {
    keys.contains { kind($0) == .test && Vocabulary.columns.exactly($0) == .name }
  }

  /// Whether a header stands over what was seen, which is told beside what was expected.
  static func namesActual(_ key: [UInt8]) -> Bool { actual.isIn(key) }

  private static let actual = WordTable(.actualColumns)

  /// Whether a header stands over what a row is for or where it lies, which is no name.
  static func describes(_ key: [UInt8]) -> Bool { descriptions.isIn(key) }

  private static let descriptions = WordTable(.descriptionColumns)

  /// Whether a header says that the names under it are those of figures.
  static func namesMetrics(_ key: [UInt8]) -> Bool { metrics.contains(key) }

  private static let metrics = Set(Lexicon.words(.metricColumns).map { Array($0.utf8) })

  static func namesFigures(_ key: [UInt8]) -> Bool {
    key.isEmpty || metricWords.isIn(key) || isStatus(key)
  }

  private static let metricWords = WordTable(.metricWords)

  /// What rows are whose names stand under a header.
  static func kind(_ key: [UInt8]) -> Kind? { Vocabulary.kinds.best(in: key) }

  func total(_ key: [UInt8]) -> Claim.Measure? {
    let isTotal =
      Self.totalWords.exactly(key) != nil
      // What was planned beside what came of it counts tests, and beside anything else work.
      || namesOutcomes && Self.plannedCounts.exactly(key) != nil
    return isTotal ? .total : nil
  }

  /// Whether a header counts what passed or failed.
  static func namesOutcomes(_ keys: [[UInt8]]) -> Bool {
    keys.contains { key in
      let measure = MeasureVocabulary.measure(ofKey: key)
      return measure == .passed || measure == .failed
    }
  }

  private static let totalWords = WordTable(.totalWords)
  private static let plannedCounts = WordTable(.plannedCounts)

  /// The columns of rounds by their headers in small letters: numbered ones, or one before and one
  /// after a change.
  static func rounds(_ keys: [[UInt8]]) -> [RoundColumn] {
    let numbered = keys.enumerated().compactMap { column, key in
      RoundName.number(key).map { RoundColumn(number: $0.0, column: column) }
    }
    guard numbered.isEmpty else { return numbered }
    if let (before, after) = beforeAndAfter(keys) {
      return [
        RoundColumn(number: 1, column: before, name: keys[before]),
        RoundColumn(number: 2, column: after, name: keys[after]),
      ]
    }
    if let (former, now) = FormerColumns.find(keys) {
      return [
        RoundColumn(number: 1, column: former, name: keys[former]),
        RoundColumn(number: 2, column: now, name: keys[now]),
      ]
    }
    guard let (first, second) = RetestColumns.find(keys) else { return [] }
    return [
      RoundColumn(number: 1, column: first, name: keys[first], isRetest: true),
      RoundColumn(number: 2, column: second, name: keys[second], isRetest: true),
    ]
  }

  /// The first columns that are called alike but for "before" and "after", or else the first that
  /// name those.
  static func beforeAndAfter(_ keys: [[UInt8]]) -> (Int, Int)? {
    let befores = keys.indices.filter { RoundName.isBefore(keys[$0]) }
    let afters = keys.indices.filter { RoundName.isAfter(keys[$0]) }
    for before in befores {
      let rest = RoundName.withoutTime(keys[before])
      guard !rest.isEmpty,
        let after = afters.first(where: { after in
          after > before && RoundName.withoutTime(keys[after]) == rest
        })
      else { continue }
      return (before, after)
    }
    guard let before = befores.first, let after = afters.first, before < after else { return nil }
    return (before, after)
  }

  /// Seconds in a unit that a header names: `Time (ms)`.
  static func unit(_ key: [UInt8]) -> Double? {
    guard let open = key.firstIndex(of: UInt8(ascii: "(")), open + 1 < key.count else { return nil }
    return WrittenTime.scale(Array(key[(open + 1)...].prefix { $0 != UInt8(ascii: ")") }))
  }

  static let causes = WordTable(.causeColumns)

  /// Whether one header says that a row passed and another one that it failed.
  static func namesBoxes(_ keys: [[UInt8]]) -> Bool {
    let outcomes = keys.compactMap { key in
      StatusVocabulary.word(key, at: 0).flatMap { $0.count == key.count ? $0.outcome : nil }
    }
    return outcomes.contains(.passed) && outcomes.contains(.failed)
  }
}
