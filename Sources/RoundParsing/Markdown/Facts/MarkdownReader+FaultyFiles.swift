import RoundModel

/// Sentences that name the files which a heading counts as faulty.
extension MarkdownReader {
  private static let sentenceLimit = 600

  /// Takes the files that open a sentence for those that failed, where the heading over it is on
  /// failures and counts as many: "**a_test.py** and **b_test.py** contain import errors:" under
  /// "Import errors (2 files)".
  mutating func readFaultyFiles(
    _ position: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let (block, section) = (blocks[position], sections[index])
    guard section.zone == .failures, block.kind == .line, block.text.count < Self.sentenceLimit,
      let counted = Self.bracketedCount(section.title.plain)
    else { return false }
    let line = InlineText(block.text, bytes).plain
    let (names, rest) = Self.filesAtStart(of: line)
    let words = FoldedText.small(Array(line[rest...]))
    guard names.count == counted, !Vocabulary.negations.isIn(words), !Self.fixed.isIn(words),
      !Vocabulary.hedges.isIn(words), let outcome = Self.fault(in: words)
    else { return false }
    let reason =
      position + 1 < end && blocks[position + 1].kind == .item ? blocks[position + 1].text : nil
    for name in names {
      var module = ToldTest(
        name: name, outcome: outcome, carrier: .item, offset: block.text.lowerBound, section: index)
      module.kind = .module
      module.group = group(index, bytes, &builder)
      if let reason {
        module.message = EntryFields.withoutTicks(reason, bytes)
        module.messageOffset = reason.lowerBound
      }
      tell(module)
    }
    return true
  }

  /// What a sentence in small letters says of a file that did not work.
  private static func fault(in words: [UInt8]) -> Outcome? {
    let namesError = words.split(separator: 0x20).contains { word in
      MeasureVocabulary.isFault(KeyValue.trimmedSigns(Array(word)))
    }
    if namesError { return .error }
    switch Vocabulary.measures.first(in: words)?.value {
    case .errors: return .error
    case .failed: return .failed
    case .total, .passed, .skipped, .flaky, .notRun, nil: return nil
    }
  }

  /// The names of files that a text opens with, parted by commas and words such as "and", and where
  /// its other words start.
  private static func filesAtStart(of line: [UInt8]) -> (names: [[UInt8]], rest: Int) {
    var names: [[UInt8]] = []
    var rest = 0
    for word in line.split(separator: 0x20) {
      var name = Array(word)
      if name.last == UInt8(ascii: ",") { name.removeLast() }
      if TestName.isModule(name) {
        names.append(name)
      } else if names.isEmpty || joints.exactly(FoldedText.small(name)) == nil {
        break
      }
      rest = word.endIndex
    }
    return (names, rest)
  }

  /// The whole number at the start of the last brackets of a heading.
  private static func bracketedCount(_ title: [UInt8]) -> Int? {
    guard let open = title.lastIndex(of: UInt8(ascii: "(")), open + 1 < title.count,
      let number = WrittenNumber(title, at: open + 1), number.precision == .exact,
      !number.isPercent, number.end < title.count, title[number.end] != UInt8(ascii: "/")
    else { return nil }
    return Int(exactly: number.value)
  }
}
