import RoundModel

/// Sentences on single tests: "The null check on `orders` fails, with 298 rows."
extension MarkdownReader {
  /// A test as a sentence tells of it, until the whole report says whether it is one.
  struct SentenceTest {
    var verdict: SentenceVerdict
    var section: Int
    /// The sentence, which holds no figure of the round then.
    var sentence: Range<Int>
  }

  /// Keeps what the sentences of a line say of single tests.
  mutating func keepSentences(
    _ position: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>
  ) {
    switch sections[index].zone {
    case .results, .summary, .failures, .passes, .skips, .flakes: break
    case .coverage, .actions, .ignored: return
    }
    let block = blocks[position]
    guard block.kind == .line, !block.flags.contains(.quoted), !block.flags.contains(.frontMatter),
      roundLines[block.text.lowerBound] == nil
    else { return }
    for sentence in sentences(from: position, before: end, bytes) {
      guard let verdict = SentenceVerdict(sentence, bytes) else { continue }
      sentenceTests.append(SentenceTest(verdict: verdict, section: index, sentence: sentence))
    }
  }

  /// Tells of the tests that sentences name.
  ///
  /// A name that only a test has is enough. Another one in code has to be that of a test told elsewhere,
  /// or made as those are. One in words counts in a report that lists no tests and tells of several so,
  /// or is on tests by its title: elsewhere a sentence on a check may be on anything.
  mutating func settleSentences(_ bytes: Span<UInt8>, _ builder: inout RoundBuilder) {
    guard !sentenceTests.isEmpty else { return }
    let listsTests = told.contains { $0.kind == .test || $0.kind == .check } || !plain.isEmpty
    let names = sentenceTests.contains { $0.verdict.form == .key } ? formsOfNames() : []
    let isProse =
      !listsTests
      && (hasTitleOnTests || sentenceTests.count(where: { $0.verdict.form == .words }) > 1)
    var told: [Range<Int>] = []
    for test in sentenceTests {
      switch test.verdict.form {
      case .code: break
      case .key: guard names.contains(Self.form(test.verdict.name)) else { continue }
      case .words:
        guard isProse else { continue }
        // Who writes in sentences may well tell of others in words that are not read.
        builder.listIsCut = true
      }
      tell(test, bytes, &builder)
      told.append(test.sentence)
    }
    dropFigures(of: told)
  }

  /// Leaves out the figures of such sentences: "The check failed: 1,204 rows" counts no failures.
  private mutating func dropFigures(of sentences: [Range<Int>]) {
    guard !sentences.isEmpty else { return }
    claims.removeAll { claim in
      var (low, high) = (0, sentences.count)
      while low < high {
        let middle = (low + high) / 2
        if sentences[middle].upperBound <= claim.offset { low = middle + 1 } else { high = middle }
      }
      return low < sentences.count && sentences[low].contains(claim.offset)
    }
  }

  private mutating func tell(
    _ own: SentenceTest, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let verdict = own.verdict
    var test = ToldTest(
      name: verdict.name, outcome: verdict.outcome, carrier: .section,
      offset: verdict.range.lowerBound, section: own.section)
    if verdict.range.count == verdict.name.count { test.nameRange = verdict.range }
    test.group = speaksOfRound(own.section) ? nil : group(own.section, bytes, &builder)
    test.ordinal = TestName.ordinal(test.name)
    test.code = TestName.leadingLabel(test.name)?.code
    test.message = verdict.reason
    test.messageOffset = verdict.reason?.lowerBound ?? 0
    tell(test)
  }

  private static let formLimit = 5000

  /// How the names and codes of the tests are made that are told one by one.
  private func formsOfNames() -> Set<[UInt8]> {
    var forms: Set<[UInt8]> = []
    for test in told.prefix(Self.formLimit) where test.kind == .test || test.kind == .check {
      let word = test.name.prefix { $0 > 0x20 && $0 < 0x80 && $0 != UInt8(ascii: ":") }
      // "Login works" is no name of the series that "Login with a wrong password" is of.
      guard word.count == test.name.count || word.contains(where: \.isASCIIDigit) else { continue }
      if !word.isEmpty { forms.insert(Self.form(Array(word))) }
    }
    return forms
  }

  /// What a name has in common with others of its series: its first letters, and a sign for each number
  /// behind them.
  private static func form(_ name: [UInt8]) -> [UInt8] {
    var form: [UInt8] = []
    var isFirst = true
    for byte in name {
      if byte.isASCIIDigit {
        if form.last != UInt8(ascii: "9") { form.append(UInt8(ascii: "9")) }
        isFirst = false
      } else if byte.isASCIILetter {
        if isFirst {
          form.append(byte)
        } else if form.last != UInt8(ascii: "a") {
          form.append(UInt8(ascii: "a"))
        }
      } else {
        form.append(byte)
        isFirst = false
      }
    }
    return form
  }
}
