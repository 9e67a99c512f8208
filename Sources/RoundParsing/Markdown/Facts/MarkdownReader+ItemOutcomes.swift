import RoundModel

/// How an item went, by its own signs and by the section that it stands in.
extension MarkdownReader {
  func itemOutcome(
    _ block: MarkdownBlock, _ phrase: StatusPhrase, _ section: MarkdownSection, isTest: Bool
  ) -> Outcome? {
    if isTest, Self.tellsProvoked(phrase, section) { return .passed }
    if let outcome = phrase.outcome, phrase.isMarked {
      // An open box beside a tick is no pass.
      if block.flags.contains(.unchecked), outcome == .passed { return isTest ? .notRun : nil }
      // What passed in the end stands in a list of flaky tests because it failed before.
      if section.zone == .flakes, outcome == .passed { return .flaky }
      guard outcome == .unreadable else { return outcome }
      // A warning sign in a list of failures is that of a failure, and a mere sign in a list of what
      // was left out says no more than the list.
      switch section.zone {
      case .failures: return .failed
      case .skips: return Self.isSign(phrase) ? .skipped : outcome
      case .flakes: return Self.isSign(phrase) ? .flaky : outcome
      case .results, .passes, .summary, .coverage, .actions, .ignored: return outcome
      }
    }
    if block.flags.contains(.checked) {
      // "[x] Sign-in fails" ticks off that it was looked at, or mended.
      if let verdict = StatusVocabulary.closingVerdict(phrase.small), verdict.outcome.severity > 1 {
        return nil
      }
      return isTest || boxesTell(section) ? .passed : nil
    }
    if block.flags.contains(.unchecked) {
      // An open box in a list of failures is one that nobody mended yet.
      if section.zone == .failures, isTest || section.listsTests { return .failed }
      return isTest || boxesTell(section) ? .notRun : nil
    }
    return isTest ? Self.outcome(of: section.zone) ?? Self.blanket(section.title) : nil
  }

  /// Whether an item in a list of tests that passed says behind a name which error the test provokes:
  /// "`test_no_door` — ERROR when a room has no door".
  private static func tellsProvoked(_ phrase: StatusPhrase, _ section: MarkdownSection) -> Bool {
    guard section.zone == .passes, section.listsTests, phrase.outcome == .error,
      let status = phrase.status, status.lowerBound >= phrase.name.upperBound,
      status.upperBound < phrase.small.count,
      phrase.text[status].allSatisfy({ $0.isASCIILetter })
    else { return false }
    return provokers.longest(phrase.small, at: status.upperBound + 1) != nil
  }

  private static let provokers = WordTable(.provokers)

  /// Whether a heading lists what has to be mended, where a tick says that somebody has seen to it, or
  /// will: "Services that need fixing".
  func asksForFixes(_ section: MarkdownSection) -> Bool {
    section.zone == .failures && Self.fixRequests.isIn(KeyValue.folded(section.title.plain))
  }

  private static let fixRequests = WordTable(.fixRequests)

  /// Whether a status is a sign without words.
  private static func isSign(_ phrase: StatusPhrase) -> Bool {
    phrase.status.map { !phrase.text[$0].contains(where: \.isASCIILetter) } ?? false
  }

  /// Whether boxes in a section say how something went: its heading, or one above it, says that results
  /// follow, or its heading gives a verdict among results.
  func boxesTell(_ section: MarkdownSection) -> Bool {
    if section.isZone || resultsHeading(over: section) != nil { return true }
    let phrase = section.phrase
    return section.zone == .results && section.speaksOfTests && !section.isTitle && phrase.isMarked
      && phrase.outcome != nil
  }

  /// Whether the heading over boxes, or the one on results above it, speaks of tests: "Test results".
  func boxesAreTests(_ section: MarkdownSection) -> Bool {
    let namesTests = { (section: MarkdownSection) in
      Vocabulary.tests.isIn(KeyValue.folded(section.title.plain))
    }
    return namesTests(section) || resultsHeading(over: section).map(namesTests) ?? false
  }

  /// The nearest heading above that says what it is about, where it says that results follow and is no
  /// title: "Checklist results".
  private func resultsHeading(over section: MarkdownSection) -> MarkdownSection? {
    guard section.zone == .results, !section.isZone else { return nil }
    var next = section.parent
    while let index = next, !sections[index].isTitle {
      let outer = sections[index]
      if outer.isZone {
        let words = KeyValue.folded(outer.title.plain)
        return outer.zone == .results && Vocabulary.results.isIn(words) ? outer : nil
      }
      next = outer.parent
    }
    return nil
  }

  /// How all tests went by the heading over them: "Search tests (✅ All passed)".
  static func blanket(_ title: InlineText) -> Outcome? {
    let phrase = StatusPhrase(title)
    guard let outcome = phrase.outcome, let status = phrase.status, phrase.isMarked,
      Vocabulary.all.isIn(FoldedText.small(Array(title.plain[status.lowerBound...])))
    else { return nil }
    return outcome == .passed || outcome == .failed || outcome == .skipped ? outcome : nil
  }

  /// Whether a text is nothing but a noun for tests or other things that are counted and their number:
  /// "Badly written tests: 3".
  static func countsThings(_ text: [UInt8]) -> Bool {
    guard let last = text.last, last.isASCIIDigit, text.count < 100,
      let colon = text.lastIndex(of: UInt8(ascii: ":")), colon + 1 < text.count
    else { return false }
    let number = text[(colon + 1)...].drop { $0 == 0x20 }
    var name = Array(text[..<colon])
    // "Old tests (written before): 3" has a remark behind the noun.
    if name.last == UInt8(ascii: ")"), let open = name.lastIndex(of: UInt8(ascii: "(")), open > 2 {
      name.removeLast(name.count - open)
    }
    let label = KeyValue.folded(KeyValue.trimmedSigns(name))
    guard number.allSatisfy(\.isASCIIDigit), label.contains(0x20), !TestName.isTestLike(label)
    else {
      return false
    }
    return Vocabulary.tests.last(of: label) != nil || Vocabulary.others.last(of: label) != nil
  }

  /// Settles what an item with an outcome is by what it stands among; returns whether it is told.
  func settleKind(
    of test: inout ToldTest, _ block: MarkdownBlock, _ section: MarkdownSection, isTest: Bool
  ) -> Bool {
    if TestName.isCaseID(test.name), MarkdownZone.namesIssues(section.title.plain) {
      // "SHOP-12: totals are wrong (in progress)" under "Defects" is a bug that is open.
      guard test.outcome == .passed || test.outcome == .failed else { return false }
      test.kind = .issue
      return true
    }
    if test.kind == .check,
      section.listsTests || isNumberedTest(block, test, section) || isCountedPart(section)
    {
      test.kind = .test
    }
    if test.kind == .test, !isTest, MarkdownZone.namesFeatures(section.title.plain),
      !isCountedPart(section)
    {
      test.kind = .check
    }
    return true
  }

  /// Whether an item with a number gives a name in strong type and a verdict in words behind it.
  ///
  /// A case of a plan is told so: "**Print receipt** - FAIL: no paper" behind its number.
  static func numbersCase(
    _ block: MarkdownBlock, _ line: InlineText, _ phrase: StatusPhrase
  ) -> Bool {
    guard block.flags.contains(.ordered), phrase.isMarked, let run = line.strong.first,
      run.lowerBound <= phrase.name.lowerBound, run.upperBound >= phrase.name.upperBound,
      let status = phrase.status, status.lowerBound >= run.upperBound
    else { return false }
    return line.plain[status].contains(where: \.isASCIILetter)
  }

  /// Whether all items of a section are such cases, and one of them passed.
  ///
  /// What is wrong with a thing is listed alike, "**Menu** - not working", but nothing that works.
  mutating func numbersCases(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    if let known = keyed.numbered[index] { return known }
    let items = blocks[sections[index].body].filter { $0.kind == .item }
    let least = items.map(\.level).min()
    var (count, passed, areCases) = (0, 0, true)
    for item in items where item.level == least {
      let line = InlineText(item.text, bytes)
      let phrase = StatusPhrase(line)
      count += 1
      passed += phrase.outcome == .passed ? 1 : 0
      areCases = areCases && Self.numbersCase(item, line, phrase)
      if !areCases { break }
    }
    let numbers = areCases && count > 1 && passed > 0
    keyed.numbered[index] = numbers
    return numbers
  }

  /// Whether an item with a number and a word for its outcome stands under a heading on tests.
  private func isNumberedTest(
    _ block: MarkdownBlock, _ test: ToldTest, _ section: MarkdownSection
  ) -> Bool {
    block.flags.contains(.ordered) && Self.holdsWord(test.status)
      && Vocabulary.tests.isIn(KeyValue.folded(section.title.plain))
  }
}
