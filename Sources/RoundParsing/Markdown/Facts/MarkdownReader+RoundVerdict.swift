import RoundModel

/// What a report says of its round as a whole, held against what it tells of.
extension MarkdownReader {
  /// Notes a verdict such as "Overall status: FAILED" where nothing that the report tells of failed:
  /// either the verdict or the list of tests is wrong, or a failure is not named.
  func checkVerdict(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    let stated = builder.header.stated
    guard !builder.isTruncated, !told.isEmpty || !plain.isEmpty,
      stated.passed ?? stated.total == stated.total
    else { return }
    if !tellsOfTrouble(amongTests: true), let refusal = releaseRefusal(bytes) {
      builder.report(
        .rowsDiffer,
        "the report refuses the release ('\(refusal.words)'), and no test in it failed",
        at: refusal.offset)
      return
    }
    guard !tellsOfTrouble(amongTests: false), let verdict = failingVerdict(bytes) else { return }
    builder.report(
      .rowsDiffer,
      "the round is said to have failed ('\(verdict.words)'), and nothing in it failed",
      at: verdict.offset)
  }

  /// Whether anything that was read failed, or cannot be read: tests, modules, checks, bugs, figures.
  private func tellsOfTrouble(amongTests: Bool) -> Bool {
    let fails = told.contains { test in
      test.outcome != .passed && test.outcome.severity > 0 && (!amongTests || test.kind == .test)
    }
    if fails { return true }
    if boxes.contains(where: { $0.outcome.severity > 1 }) { return true }
    if plainStatuses.all.contains(where: { $0.outcome.severity > 0 }) { return true }
    return claims.contains { claim in
      switch claim.figure.measure {
      case .failed, .errors, .flaky: claim.figure.value > 0
      case .passed: claim.figure.unit == .percent && claim.figure.value < 100
      case .total, .skipped, .notRun: false
      }
    }
  }

  /// The first verdict on the whole round that says that it failed.
  private func failingVerdict(_ bytes: Span<UInt8>) -> (words: String, offset: Int)? {
    for index in sections.indices {
      if let chosenRound, let round = roundOfSection[index], round != chosenRound { continue }
      let section = sections[index]
      guard !entries.contains(index), section.zone != .actions else { continue }
      let phrase = section.phrase
      let name = KeyValue.folded(
        HeadingText.name(Array(section.title.plain[phrase.name])))
      let isConclusion = section.level > 0 && Self.namesVerdict(name)
      if isConclusion, phrase.outcome.map({ $0.severity > 1 }) ?? false {
        return (section.title.text, section.offset)
      }
      guard isConclusion || section.zone != .ignored && speaksOfRound(index) else { continue }
      var lines = 0
      for block in blocks[section.body] {
        guard block.kind == .line || block.kind == .item, block.text.count < 200 else { continue }
        lines += 1
        if lines > Self.verdictLimit { break }
        if isConclusion, lines == 1 {
          let line = InlineText(block.text, bytes)
          if let lone = LoneVerdict(line), lone.outcome.severity > 1 {
            return (line.text, block.text.lowerBound)
          }
        }
        let hasFailed = HeaderReader.pairs(of: block.text, bytes).contains { pair in
          Self.namesVerdict(pair.key) && Self.saysFailed(InlineText(pair.value, bytes))
        }
        if hasFailed { return (InlineText(block.text, bytes).text, block.text.lowerBound) }
      }
    }
    return nil
  }

  private static let verdictLimit = 24

  /// Whether words name the status, the result or the verdict, of the whole or of nothing else.
  private static func namesVerdict(_ words: [UInt8]) -> Bool {
    guard !RoundName.speaksOfBefore(words), !otherTimes.isIn(words) else { return false }
    let field = Vocabulary.fields.exactly(words)
    return field == .status || field == .outcome || namesConclusion(words)
      || MarkdownZone.isOverall(words)
      || wholes.exactly(words) != nil
  }

  private static let wholes = WordTable(.roundVerdicts)

  /// Whether a value says nothing but that something failed, with a mark or a reason perhaps.
  private static func saysFailed(_ value: InlineText) -> Bool {
    guard value.plain.count < 120 else { return false }
    let text = FoldedText.small(value.plain)
    let (marks, start) = leadingMarks(text)
    if marks.contains(.passed) { return false }
    // A warning sign alone says nothing.
    guard start < text.count else { return !marks.isEmpty && marks.allSatisfy { $0 == .failed } }
    guard let word = StatusVocabulary.word(text, at: start), word.outcome.severity > 1 else {
      return false
    }
    let rest = text[(start + word.count)...].drop { $0 == 0x20 || $0 == UInt8(ascii: "*") }
    guard let next = rest.first else { return true }
    return !next.isASCIIWord && next < 0xC0 || next >= 0xE2
  }

  /// The marks that a value opens with, and where the words behind them start.
  static func leadingMarks(_ text: [UInt8]) -> (marks: [Outcome], end: Int) {
    var marks: [Outcome] = []
    var index = text.skippingBlanks(from: 0)
    while index < text.count, let mark = StatusVocabulary.mark(text, at: index) {
      marks.append(mark.outcome)
      index = text.skippingBlanks(from: index + mark.count)
    }
    return (marks, index)
  }
}
