import RoundModel

/// Fields that tell how a test of something went, beside the state of the work on it.
extension EntryFields {
  /// The field that a name beside a verdict stands for, which holds no other word: "Retest: FAIL",
  /// "Verification: PASS".
  static func retest(_ pair: KeyValue, _ bytes: Span<UInt8>) -> MarkdownField? {
    guard retests.exactly(pair.key) != nil || verifications.exactly(pair.key) != nil,
      opensWithVerdict(InlineText(pair.value, bytes).plain)
    else { return nil }
    return .outcome
  }

  /// Whether a field is that of a test and no state of what was mended: "Test result", "Retest".
  static func namesTest(_ key: [UInt8]) -> Bool {
    verifications.exactly(key) == nil
      && (retests.exactly(key) != nil || MarkdownField(test: key) == .outcome)
  }

  /// Whether the name of a status is that of a part, and neither that of the whole nor a field for itself:
  /// "Launch status".
  static func namesPart(_ key: [UInt8]) -> Bool {
    key.contains(0x20) && Vocabulary.fields.exactly(key) == nil && !MarkdownZone.isOverall(key)
      && speaksOfNow(key)
  }

  /// Whether the name of a status is not that of another time: "Previous status".
  static func speaksOfNow(_ key: [UInt8]) -> Bool {
    !RoundName.namesBefore(key) && !MarkdownReader.otherTimes.isIn(key)
  }

  /// Whether a value starts with a mark, or with a word for an outcome that nothing joins to more:
  /// "FAIL", "✅ works", "passed on the second try", and no "error handling was added".
  static func opensWithVerdict(_ value: [UInt8]) -> Bool {
    if StatusVocabulary.mark(value, at: 0) != nil { return true }
    let small = FoldedText.small(value)
    guard let word = StatusVocabulary.word(small, at: 0) else { return false }
    var index = word.count
    while index < small.count, small[index] == 0x20 { index += 1 }
    guard index < small.count else { return true }
    if StatusVocabulary.mark(value, at: index) != nil
      || Vocabulary.reasons.longest(small, at: index) != nil
    {
      return true
    }
    return !small[index].isASCIIWord && small[index] < 0xC3
      || value[..<word.count].allSatisfy {
        $0 == 0x20 || 0x41...0x5A ~= $0
      } || small[index] == 0xEF || small[index...].starts(with: [0xE3, 0x80])
  }

  /// Whether the outcome is one of before a change, as the remark behind it says: "FAIL (before the
  /// fix)".
  static func isFormer(_ value: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let small = FoldedText.small(InlineText(value, bytes).plain)
    guard let word = StatusVocabulary.word(small, at: 0) else { return false }
    return RoundName.speaksOfBefore(Array(small[word.count...]))
  }

  /// Whether the status is a sentence on what was seen, rather than a verdict: "the server crashes at
  /// the first request".
  var describesSymptom: Bool {
    guard let status else { return false }
    let value = Array(status.utf8)
    // Three letters of Chinese or Japanese say as much as a word or two.
    guard tellsInProse || value.count(where: { $0 >= 0xE3 && $0 < 0xEE }) >= 8 else { return false }
    let small = FoldedText.small(value)
    return !Self.opensWithVerdict(value) && StatusVocabulary.closingMark(value) == nil
      && !Vocabulary.persisting.isIn(small) && !MarkdownReader.toFix.isIn(small)
      && !Self.deniesFix(small)
  }

  /// Whether a text in small letters says that something was not mended.
  private static func deniesFix(_ small: [UInt8]) -> Bool {
    small.indices.contains { index in
      guard let word = Vocabulary.negations.longest(small, at: index) else { return false }
      let end = index + word.count
      let next = end < small.count && small[end] == 0x20 ? end + 1 : end
      return MarkdownReader.fixed.longest(small, at: next) != nil
    }
  }

  /// Whether a status is a second one, below what was done about the first: that is the last word.
  func isRetested(_ value: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    outcomeRank == 1 && fix != nil && !namesOther
      && Self.opensWithVerdict(InlineText(value, bytes).plain)
  }

  /// Whether the status is a sentence rather than a word.
  var tellsInProse: Bool { (status?.utf8.count { $0 == 0x20 } ?? 0) > 2 }

  /// Whether the status is a mark or a word for a verdict, and no mere remark.
  var isPlain: Bool { status.map { Self.isPlain(Array($0.utf8)) } ?? true }

  /// The first status that is named in the first lines of some output and known.
  static func statusInOutput(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Outcome? {
    for text in bytes.lines(of: block.text, atMost: 20) {
      guard let pair = KeyValue(text, bytes), let field = field(pair),
        field == .status || field == .outcome
      else { continue }
      // "test result: FAILED. 2 passed; 1 failed" is that of a run.
      let value = InlineText(pair.value, bytes).plain
      let counts = FigureFinder(value, key: nil, isSummary: true).figures.map(\.measure)
      guard !counts.contains(.passed) || !counts.contains(.failed) else { continue }
      if let outcome = outcome(value) { return outcome }
    }
    return nil
  }

  /// Whether output gives more than one status, so that none of them is that of the whole.
  static func givesStatuses(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    var count = 0
    for text in bytes.lines(of: block.text, atMost: 60) where count < 2 && text.count < 200 {
      guard let pair = KeyValue(text, bytes), let field = field(pair),
        field == .status || field == .outcome, outcome(InlineText(pair.value, bytes).plain) != nil
      else { continue }
      count += 1
    }
    return count > 1
  }

  /// Whether the status counts several tests beside its verdict, which one test does not consist of:
  /// "PASS (6/6 tests)".
  var countsItsTests: Bool {
    guard let status else { return false }
    let cell = Array(status.utf8)
    return FigureFinder(cell, key: nil, isSummary: false, fraction: .passed).figures.contains {
      $0.measure == .total && $0.unit == .count && $0.value > 1
    } && Vocabulary.tests.isIn(FoldedText.small(cell))
  }

  /// Whether a problem and what was done about it stand beside the result, so that the result is
  /// that of the work: "Problem: ...", "Solution: ...", "Result: it finds all rows".
  var tellsRepair: Bool {
    fix != nil && (message != nil || rootCause != nil) && outcome == .passed && describesSymptom
  }

  /// What a result says that tells in a sentence what came, and ends in a word for success: "Order 4
  /// created successfully (id: 17)".
  static func success(_ cell: [UInt8]) -> Outcome? {
    var small = FoldedText.small(cell)
    if small.last == UInt8(ascii: ".") { small.removeLast() }
    if small.last == UInt8(ascii: ")"), let open = small.lastIndex(of: UInt8(ascii: "(")) {
      small.removeLast(small.count - open)
    }
    while let last = small.last, last == 0x20 || last == UInt8(ascii: ".") { small.removeLast() }
    guard small.count < 160, successes.last(of: small) != nil, small.contains(0x20),
      !Vocabulary.negations.isIn(small), !Vocabulary.hedges.isIn(small)
    else { return nil }
    for index in small.indices where index == 0 || !small[index - 1].isASCIIWord {
      let told =
        StatusVocabulary.mark(small, at: index)?.outcome
        ?? StatusVocabulary.word(small, at: index)?.outcome
      guard told == nil || told == .passed else { return nil }
    }
    return .passed
  }

  private static let successes = WordTable(.successes)

  /// Names of values that sort a failure and give no reason for it.
  static let sorts = WordTable(.categoryFields)

  private static let retests = WordTable(.retestFields)

  private static let verifications = WordTable(.verificationFields)
}
