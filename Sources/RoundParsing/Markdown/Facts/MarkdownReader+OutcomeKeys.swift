import RoundModel

/// Words for an outcome that lead in what had it, under the name of what was tested: "**Passed:** all
/// the basic cases", and "**Failed:** case **K-04**, the rebate is taken off twice" below it.
extension MarkdownReader {
  /// A word for an outcome with what it leads in.
  private struct OutcomeKey {
    var outcome: Outcome
    /// What stands behind it in its own line.
    var value: Range<Int>
    /// Whether it says that there is none.
    var isNone: Bool
  }

  /// Sections that list by outcome, as far as it was asked.
  struct KeyedSections: Sendable {
    /// Whether a section itself has a list of passes and one of failures.
    var opposed: [Int: Bool] = [:]
    /// Whether one of the sections inside a section has both.
    var parents: [Int: Bool] = [:]
    /// Parts of the suite whose items with a mark are tests, though their heading failed.
    var parts: Set<Int> = []
    /// Sections on how things were before a change.
    var former: Set<Int> = []
    /// Whether all items of a section are codes with reasons of failures.
    var reasons: [Int: Bool] = [:]
    /// Whether all items of a section open with the id of a test.
    var idLists: [Int: Bool] = [:]
    /// The outcomes for which a section lists names behind a word.
    var listed: [Int: Set<Outcome>] = [:]
    /// The indent of the items that name a problem each, in sections that list those that were found.
    var problems: [Int: UInt16?] = [:]
    /// Whether lines in strong type of a section name tests that have boxes for their outcomes.
    var sheets: [Int: Bool] = [:]
    /// Whether all numbered items of a section are cases with a verdict each.
    var numbered: [Int: Bool] = [:]
    /// Whether a line of a section gives several names before one verdict.
    var nameLines: [Int: Bool] = [:]
    /// Whether a section gives names with a verdict each.
    var judged: [Int: Bool] = [:]
    /// The names of what failed among so many of the tests that are told.
    var failing: (names: Set<[UInt8]>, count: Int) = ([], 0)
  }

  /// Whether a section lists by outcome: it has lists of passes and of failures, or it has one and a
  /// section beside it has both.
  ///
  /// The words are no status of what its heading names then.
  mutating func listsByOutcome(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    if isOpposed(index, bytes) { return true }
    guard let parent = sections[index].parent, !sections[parent].isTitle || parent > 0,
      opensWithKey(index, bytes)
    else { return false }
    if let known = keyed.parents[parent] { return known }
    let level = sections[index].level
    var holds = false
    for child in children[parent] ?? [] where !holds && sections[child].level == level {
      holds = isOpposed(child, bytes)
    }
    keyed.parents[parent] = holds
    return holds
  }

  private mutating func isOpposed(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    if let known = keyed.opposed[index] { return known }
    var (passes, failures) = (false, false)
    for block in blocks[sections[index].body] {
      guard let key = Self.outcomeKey(block, bytes), !key.isNone else { continue }
      if key.outcome == .passed { passes = true }
      if key.outcome.severity > 1 { failures = true }
    }
    keyed.opposed[index] = passes && failures
    return passes && failures
  }

  private func opensWithKey(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    blocks[sections[index].body].first.map { Self.outcomeKey($0, bytes) != nil } ?? false
  }

  /// Reads what a word for an outcome leads in, in a section that lists by outcome; returns where it
  /// ends, or `nil` where the block leads in nothing of the kind.
  ///
  /// The tests that failed are known by what is set in strong type or code, or by the code that opens
  /// the text. Where nothing names one, what the heading names has failed.
  mutating func readOutcomeKey(
    _ position: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Int? {
    // "Failed tests:" over items names them all.
    guard let key = Self.outcomeKey(blocks[position], bytes), listsByOutcome(index, bytes),
      !key.value.isEmpty || Self.label(InlineText(blocks[position].text, bytes)) == nil
    else { return nil }
    let next = endOfKey(position, before: end, bytes)
    guard key.outcome.severity > 1, !key.isNone else {
      // What is listed item by item is read so.
      return blocks[position + 1..<next].contains { $0.kind == .item } ? position + 1 : next
    }
    var texts = key.value.isEmpty ? [] : [key.value]
    texts += blocks[position + 1..<next].filter { $0.kind != .fence }.map(\.text)
    texts.removeAll { Self.saysNone($0, bytes) }
    var isNamed = false
    for text in texts {
      for found in Self.codes(in: text, bytes) {
        var test = ToldTest(
          name: found.name, outcome: key.outcome, carrier: .item, offset: text.lowerBound,
          section: index)
        test.group = group(index, bytes, &builder)
        test.message = found.reason
        test.messageOffset = found.reason.lowerBound
        tell(test)
        isNamed = true
      }
    }
    if !isNamed, let text = texts.first { tellUnnamed(key.outcome, text, index, bytes, &builder) }
    return next
  }

  /// Tells that what a heading names has failed in some part.
  private mutating func tellUnnamed(
    _ outcome: Outcome, _ text: Range<Int>, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    let section = sections[index]
    let name = HeadingText.name(section.title.plain)
    guard !section.isTitle, section.level > 0, !section.isOverall, !name.isEmpty,
      section.zone == .results || section.zone == .failures, !roundSections.contains(index)
    else { return }
    var test = ToldTest(
      name: name, outcome: outcome, carrier: .field, offset: section.offset, section: index)
    test.group = section.parent.flatMap { group($0, bytes, &builder) }
    test.message = text
    test.messageOffset = text.lowerBound
    tell(test)
  }

  /// The worst that the lists of a section say, where the heading itself is the name of a test.
  mutating func worstOfKeys(_ index: Int, _ bytes: Span<UInt8>) -> Outcome? {
    guard isOpposed(index, bytes) else { return nil }
    return blocks[sections[index].body].compactMap { block in
      Self.outcomeKey(block, bytes).flatMap { $0.isNone ? nil : $0.outcome }
    }.max { $0.weight < $1.weight }
  }

  /// Where what a word leads in ends: at the next one, or where its item or paragraph does.
  private func endOfKey(_ position: Int, before end: Int, _ bytes: Span<UInt8>) -> Int {
    let key = blocks[position]
    var next = position + 1
    while next < end {
      let block = blocks[next]
      switch block.kind {
      case .heading, .table, .htmlTable, .rule, .foldEnd: return next
      case .fence where block.level <= key.level: return next
      case .fence: break
      case .item where block.level <= key.level: return next
      case .line where block.level <= key.level && block.flags.contains(.afterBlank): return next
      case .item, .line:
        if Self.outcomeKey(block, bytes) != nil { return next }
      }
      next += 1
    }
    return next
  }

  /// A block that is a word for an outcome with a list or prose behind it, and neither a count nor an
  /// answer: "**Passed:** 12", "Passed: yes".
  private static func outcomeKey(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> OutcomeKey? {
    guard block.kind == .item || block.kind == .line, block.text.count < 4000,
      let pair = KeyValue(block.text, bytes), pair.isMarked || block.kind == .item,
      pair.key.count <= 60
    else { return nil }
    let words = HeadingText.name(HeadingText.withoutFigures(pair.key))
    guard let outcome = keyOutcome(words) else { return nil }
    let value = InlineText(pair.value, bytes).plain
    guard !(value.first?.isASCIIDigit ?? false), StatusVocabulary.mark(value, at: 0) == nil,
      EntryFields.answer(pair.value, bytes) != .passed
    else { return nil }
    return OutcomeKey(
      outcome: outcome, value: pair.value, isNone: saysNone(pair.value, bytes))
  }

  /// Whether a text says that there is none: "none", "-", "no failures".
  private static func saysNone(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let value = InlineText(text, bytes).plain
    let small = FoldedText.small(value)
    if value.count == 1 || TestName.isDash(value) || EntryFields.answer(text, bytes) == .failed {
      return true
    }
    return nothing.longest(small, at: 0).map { small.count - $0.count < 24 } ?? false
      || StatusVocabulary.absentFault(small, at: 0).map { $0.count == small.count } ?? false
  }

  private static func keyOutcome(_ words: [UInt8]) -> Outcome? {
    if let zone = MarkdownZone(heading: words),
      MarkdownZone.namesTestsOnly(words, needsNoun: true)
    {
      return outcome(of: zone)
    }
    guard let word = StatusVocabulary.word(words, at: 0), word.count == words.count else {
      return nil
    }
    return [.passed, .failed, .skipped, .notRun].contains(word.outcome) ? word.outcome : nil
  }

  /// The names of tests in a text, with what it says of them: what is set off and reads as a code or
  /// as the name of a program, or the code that the text opens with.
  private static func codes(
    in text: Range<Int>, _ bytes: Span<UInt8>
  ) -> [(name: [UInt8], reason: Range<Int>)] {
    let line = InlineText(text, bytes)
    let runs = line.strong + [line.codeRun].compactMap(\.self)
    var found: [(name: [UInt8], reason: Range<Int>)] = []
    for run in runs.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let name = KeyValue.trimmedSigns(Array(line.plain[run]))
      guard !name.contains(0x20), TestName.isIdentifier(name) || TestName.isCaseID(name),
        !found.contains(where: { $0.name == name })
      else { continue }
      found.append((name, text))
    }
    if !found.isEmpty { return found }
    let first = Array(line.plain.prefix { $0 != 0x20 && $0 != UInt8(ascii: ",") })
    var name = first
    while name.last == UInt8(ascii: ":") || name.last == UInt8(ascii: ".") { name.removeLast() }
    guard TestName.isIdentifier(name) || TestName.isCaseID(name) else { return [] }
    var start = name.count
    while start < line.plain.count, !line.plain[start].isASCIIWord, line.plain[start] < 0xC3 {
      start += 1
    }
    let reason =
      start < line.plain.count ? bytes.trimmed(line.offset(start)..<text.upperBound) : text
    return [(name, reason)]
  }
}
