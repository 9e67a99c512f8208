import RoundModel

/// Sentences that lead in a list of tests and say more of them: "The 2 failing tests are older than
/// this change, and nobody looked at them:".
extension MarkdownOutline {
  private static let sentenceLimit = 500
  private static let itemLimit = 200

  /// What the list behind a line is about, where the line ends a sentence of that kind by a colon.
  ///
  /// A sentence may say what made tests fail, or where, as well, so that the items must be called as
  /// tests, or be names in code and as many as the sentence counts.
  static func sentenceZone(
    _ blocks: [MarkdownBlock], at index: Int, _ bytes: Span<UInt8>
  ) -> MarkdownZone? {
    let block = blocks[index]
    guard block.kind == .line, index + 1 < blocks.count, blocks[index + 1].kind == .item,
      !block.flags.contains(.quoted),
      bytes[block.text.upperBound - 1] == UInt8(ascii: ":")
        || bytes.has("\u{FF1A}", at: block.text.upperBound - 3, before: block.text.upperBound)
    else { return nil }
    var first = index
    while first > 0, index - first < 5, !blocks[first].flags.contains(.afterBlank),
      blocks[first - 1].kind == .line, blocks[first - 1].level == block.level
    {
      first -= 1
    }
    guard block.text.upperBound - blocks[first].text.lowerBound < sentenceLimit else { return nil }
    let opening = InlineText(blocks[first].text, bytes)
    // A line that opens in strong type names something.
    guard opening.strong.first?.lowerBound != 0, !TestName.isTestLike(opening.plain) else {
      return nil
    }
    var text = opening.plain
    for next in blocks[first...index].dropFirst() {
      text += [0x20] + InlineText(next.text, bytes).plain
    }
    if blocksTests(KeyValue.folded(text)) { return .skips }
    guard let (zone, end) = opened(KeyValue.folded(text)) else { return nil }
    let rest = Array(KeyValue.folded(text)[end...])
    guard !MarkdownReader.fixed.isIn(rest), !causes.isIn(rest), !Vocabulary.hedges.isIn(rest),
      !expected.isIn(rest), !otherUnits.isIn(rest), !MeasureVocabulary.isPassing(rest),
      !EntryFields.tellsPass(rest)
    else { return nil }
    let figures = FigureFinder(text, key: nil, isSummary: true).figures
    let stated = figures.first { $0.unit == .count }.flatMap { Int(exactly: $0.value) }
    return listsTests(blocks, from: index + 1, stated: stated, bytes) ? zone : nil
  }

  /// Whether a line is nothing but a name in strong type and code with a remark in brackets behind it,
  /// over items: among failures, those say what went wrong with what it names.
  static func namesOverReasons(
    _ blocks: [MarkdownBlock], at index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let block = blocks[index]
    guard block.kind == .line, block.flags.contains(.afterBlank), !block.flags.contains(.quoted),
      index + 1 < blocks.count, blocks[index + 1].kind == .item, block.text.count < 160,
      bytes.has("**`", at: block.text.lowerBound, before: block.text.upperBound)
    else { return false }
    let line = InlineText(block.text, bytes)
    guard let run = line.strong.first, run.lowerBound == 0, line.codeRun == run else {
      return false
    }
    let rest = KeyValue.trimmedSigns(Array(line.plain[run.upperBound...]))
    return rest.isEmpty || rest.first == UInt8(ascii: "(") && rest.last == UInt8(ascii: ")")
  }

  /// What the tests failed or were left out that a sentence in small letters opens with, and where
  /// their name ends: "the 2 failing tests" before a verb or a comma.
  private static func opened(_ small: [UInt8]) -> (MarkdownZone, end: Int)? {
    var index = 0
    while index < min(small.count, 120) {
      let isEnd = small[index] == UInt8(ascii: ",") || small[index] == UInt8(ascii: "(")
      if index > 0, isEnd || verbs.longest(small, at: index) != nil {
        let head = Array(small[..<index])
        let zone = MarkdownZone(heading: head)
        return zone.flatMap { zone in
          (zone == .failures || zone == .skips)
            && MarkdownZone.namesTestsOnly(head, needsNoun: false) ? (zone, index) : nil
        }
      }
      index += 1
    }
    return nil
  }

  /// Whether a sentence in small letters says that something kept others from being tested, and ends
  /// by leading those in: "this blocks all other testing, including".
  private static func blocksTests(_ small: [UInt8]) -> Bool {
    guard let verb = blockers.first(in: small), !Vocabulary.negations.isIn(small),
      !nothing.isIn(Array(small[..<verb.range.lowerBound])),
      !conditions.isIn(small), !Vocabulary.hedges.isIn(small), !RoundName.speaksOfBefore(small),
      !MarkdownReader.fixed.isIn(small)
    else { return false }
    var index = verb.range.upperBound
    var words = 0
    while index < small.count, words < 6 {
      if small[index] == 0x20 {
        index += 1
        continue
      }
      let noun =
        Vocabulary.tests.longest(small, at: index)?.count
        ?? Vocabulary.zones.longest(small, at: index).flatMap {
          $0.value == .results ? $0.count : nil
        }
      if let noun { return leadsIn(small, from: index + noun) }
      index = small[index...].firstIndex(of: 0x20) ?? small.count
      words += 1
    }
    return false
  }

  /// Whether nothing but words that lead in a list stands at the end of a sentence.
  private static func leadsIn(_ small: [UInt8], from start: Int) -> Bool {
    var index = start
    while index < small.count {
      if let word = inclusions.longest(small, at: index) {
        index += word.count
      } else if small[index] == 0x20 || small[index] == UInt8(ascii: ":")
        || small[index] == UInt8(ascii: ",")
      {
        index += 1
      } else {
        return false
      }
    }
    return true
  }

  /// Words for what keeps something from being done, and for what is meant by that.
  private static let blockers = WordTable(.blockers)
  private static let nothing = WordTable(.noFailures)
  private static let inclusions = WordTable(.inclusions)
  private static let conditions = WordTable(.conditions)

  /// Whether all items of a list open with the name of a test, or with code where they are as many as
  /// is stated.
  private static func listsTests(
    _ blocks: [MarkdownBlock], from start: Int, stated: Int?, _ bytes: Span<UInt8>
  ) -> Bool {
    let level = blocks[start].level
    var (count, index) = (0, start)
    var areTests = true
    while index < blocks.count, count < itemLimit {
      let block = blocks[index]
      guard block.kind == .item || block.level > level else { break }
      index += 1
      guard block.kind == .item, block.level == level else { continue }
      count += 1
      let line = InlineText(block.text, bytes)
      let run = line.codeRun.flatMap { $0.lowerBound <= 2 ? $0 : nil }
      let name = run.map { Array(line.plain[$0]) } ?? line.plain
      if TestName.isTestLike(name) || TestName.isPath(name) { continue }
      guard run != nil else { return false }
      areTests = false
    }
    return count > 0 && (areTests || stated == count)
  }

  /// Verbs behind the name of what a sentence tells of.
  private static let verbs = WordTable(.sentenceVerbs)

  /// Words by which a sentence leads in what made tests fail, or what they have in common.
  private static let causes = WordTable(.causeLinks)

  private static let expected = WordTable(.expectedStates)

  private static let otherUnits = WordTable(.otherUnits)
}
