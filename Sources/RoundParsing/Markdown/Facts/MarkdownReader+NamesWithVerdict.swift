import RoundModel

/// Lines that give several names before one verdict on all of them: "Home page, menu, basket: OK".
extension MarkdownReader {
  /// Reads a line as such a list; returns whether it is one.
  ///
  /// A line with one name only is read where its section holds a list, since a named value of anything
  /// looks alike.
  mutating func readNamesWithVerdict(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    guard let found = namesWithVerdict(block, index, bytes) else { return false }
    if found.names.count == 1 {
      guard listsNamesWithVerdict(index, bytes) else { return false }
    }
    let areTests = hasTitleOnTests || told.contains { $0.kind == .test }
    for item in found.names {
      var test = ToldTest(
        name: InlineText(item.name, bytes).plain, outcome: found.outcome, carrier: .section,
        offset: item.name.lowerBound, section: index)
      test.group = group(index, bytes, &builder)
      test.ordinal = TestName.ordinal(test.name)
      test.code = TestName.leadingLabel(test.name)?.code
      test.kind = areTests || test.code != nil ? .test : .check
      test.status = found.status
      test.message = found.reason ?? item.remark
      test.messageOffset = test.message?.lowerBound ?? 0
      if found.outcome == .passed { test.message = nil }
      tell(test)
    }
    return true
  }

  private struct JudgedNames {
    var names: [ListedName]
    var outcome: Outcome
    var status: String
    var reason: Range<Int>?
  }

  /// Whether one of the lines of a section gives several names before a verdict; looked at once.
  private mutating func listsNamesWithVerdict(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    if let known = keyed.nameLines[index] { return known }
    let lists = blocks[sections[index].body].contains {
      namesWithVerdict($0, index, bytes).map { $0.names.count > 1 } ?? false
    }
    keyed.nameLines[index] = lists
    return lists
  }

  private func namesWithVerdict(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>
  ) -> JudgedNames? {
    switch sections[index].zone {
    case .results, .summary, .failures, .passes, .skips, .flakes: break
    case .coverage, .actions, .ignored: return nil
    }
    guard block.kind == .line, block.text.count < 600, !block.flags.contains(.quoted),
      !block.flags.contains(.frontMatter), let colon = Self.colon(in: block.text, bytes),
      let names = Self.names(
        in: bytes.trimmed(block.text.lowerBound..<colon.lowerBound), nil, bytes)
    else { return nil }
    let rest = bytes.trimmed(colon.upperBound..<block.text.upperBound)
    guard !rest.isEmpty, names.allSatisfy({ Self.mayBeJudged($0, bytes) }) else { return nil }
    let line = InlineText(rest, bytes)
    guard let verdict = LoneVerdict(line, acceptsPlain: true) else { return nil }
    let small = line.plain.isEmpty ? [] : FoldedText.small(line.plain)
    switch verdict.outcome {
    case .passed:
      guard Self.standsAlone(verdict, small), StatusVocabulary.insteadOfPass(small) == nil else {
        return nil
      }
    case .failed, .skipped, .notRun: break
    default: return nil
    }
    var reason: Range<Int>?
    if verdict.rest < line.plain.count {
      let start = line.offset(verdict.rest)
      reason = bytes.trimmed(start..<block.text.upperBound)
    }
    return JudgedNames(
      names: names, outcome: verdict.outcome,
      status: String(decoding: verdict.status.prefix(60), as: UTF8.self),
      reason: reason.flatMap { $0.count > 2 ? $0 : nil })
  }

  /// Whether nothing goes on with a verdict but what a sign sets off: "works after a restart" is none.
  private static func standsAlone(_ verdict: LoneVerdict, _ small: [UInt8]) -> Bool {
    let next = small.skippingBlanks(from: verdict.status.count)
    return next == small.count || ".,;!(-".utf8.contains(small[next]) || small[next] >= 0x80
  }

  /// The first colon of a line behind which a value stands, outside of code.
  private static func colon(in text: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int>? {
    var index = text.lowerBound
    while index < min(text.upperBound, text.lowerBound + 300) {
      switch bytes[index] {
      case UInt8(ascii: "`"):
        guard let close = bytes.firstIndex(of: UInt8(ascii: "`"), in: index + 1..<text.upperBound)
        else { return nil }
        index = close
      case UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: "{"): return nil
      case UInt8(ascii: ":"):
        return index + 1 < text.upperBound && bytes.isBlank(at: index + 1) ? index..<index + 1 : nil
      case 0xEF where bytes.has("\u{FF1A}", at: index, before: text.upperBound):
        return index..<index + 3
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a name is neither that of a field, of a figure or of the whole, nor of work to do.
  private static func mayBeJudged(_ item: ListedName, _ bytes: Span<UInt8>) -> Bool {
    let words = KeyValue.folded(InlineText(item.name, bytes).plain)
    return MarkdownField(test: words) == nil && MarkdownField(head: words) == nil
      && MeasureVocabulary.measure(ofKey: words) == nil && !MarkdownZone.isOverall(words)
      && MarkdownZone(heading: words) == nil && !namesConclusion(words)
      && Vocabulary.tests.exactly(words) == nil
  }
}
