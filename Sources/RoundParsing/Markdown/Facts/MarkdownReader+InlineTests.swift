import RoundModel

/// Tests that run on in a paragraph under a heading that says how all of them went.
extension MarkdownReader {
  private static let inlineLimit = 500

  /// Takes the parts of a paragraph for the tests that the heading over it counts: "Gates - 3/3 PASS"
  /// over "opens · closes · locks"; returns whether they are those.
  ///
  /// They have to be as many as are counted, and none of them may say anything else.
  mutating func readInlineTests(
    _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let section = sections[index]
    guard section.level > 0, !section.isTitle, !section.hasSections,
      section.title.plain.contains(UInt8(ascii: "/")),
      let (outcome, count) = Self.shareOfAll(section.title),
      let list = InlineList(blocks[section.body], count: count, bytes),
      list.parts.allSatisfy({ Self.saysNoOther(than: outcome, $0.text) })
    else { return false }
    let phrase = section.phrase
    var module = ToldTest(
      name: HeadingText.name(Array(section.title.plain[phrase.name])), outcome: outcome,
      carrier: .heading, offset: section.offset, section: index)
    module.kind = .module
    module.group = section.parent.flatMap { group($0, bytes, &builder) }
    module.status = phrase.status.map { String(decoding: section.title.plain[$0], as: UTF8.self) }
    if !module.name.isEmpty { tell(module) }
    readHeadingFigures(index, bytes, &builder)
    for part in list.parts {
      var test = ToldTest(
        name: part.text, outcome: outcome, carrier: .section, offset: part.offset, section: index)
      test.isImplied = true
      test.group = group(index, bytes, &builder)
      tell(test)
    }
    entries.insert(index)
    return true
  }

  /// How all tests of a heading went that counts them as a share of all: "12/12 passed".
  private static func shareOfAll(_ title: InlineText) -> (outcome: Outcome, count: Int)? {
    let figures = FigureFinder(title.plain, key: nil, isSummary: true, fraction: .passed).figures
      .filter { $0.unit == .count && $0.precision == .exact }
    let told = StatusPhrase(title).outcome
    guard figures.count == 2, figures[1].measure == .total, figures[0].value == figures[1].value,
      let count = Int(exactly: figures[0].value), (2...inlineLimit).contains(count)
    else { return nil }
    switch figures[0].measure {
    case .passed where told == .passed: return (.passed, count)
    case .failed where told == .failed: return (.failed, count)
    default: return nil
    }
  }

  /// Whether a text has neither a mark nor a word in capitals for another outcome.
  private static func saysNoOther(than outcome: Outcome, _ text: [UInt8]) -> Bool {
    let small = FoldedText.small(text)
    var index = 0
    while index < text.count {
      if let mark = StatusVocabulary.mark(text, at: index), mark.outcome != outcome { return false }
      if 0x41...0x5A ~= text[index], index == 0 || !text[index - 1].isASCIIWord,
        let word = StatusVocabulary.word(small, at: index), word.outcome != outcome,
        isInCapitals(text[index..<index + word.count])
      {
        return false
      }
      index += 1
    }
    return true
  }
}
