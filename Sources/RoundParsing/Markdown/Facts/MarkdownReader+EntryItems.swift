import RoundModel

/// Items with a mark that stand under a heading which may tell of one test.
extension MarkdownReader {
  /// The items with a mark that a section lists.
  struct InnerItems: Sendable {
    /// How many there are.
    var count = 0
    /// Whether one of them has a test's name.
    var holdsNames = false
    /// Whether output names them by the ids of cases.
    var listsCases = false
    /// How many of them failed.
    var failing = 0
    /// How many of them passed.
    var passing = 0
    /// How many of them name something by its code, its path or its address.
    var naming = 0
    /// How many boxes say how something went each.
    var boxes = 0
    /// How many more give a verdict behind a name of their own, and how many of those failed.
    var parts = 0
    var failingParts = 0
    /// Whether the heading counts them, under one that lists tests by how they went.
    var areCounted = false
    /// Whether the heading names a part, and each of them is told for itself.
    var isList: Bool { boxes > 1 || areCounted }

    mutating func add(boxes: Int) {
      self.boxes = boxes
      count += boxes
    }

    /// Whether the thing is told part by part, and one of those failed.
    var holdsFailingPart: Bool { parts > 1 && failingParts > 0 }
    /// Whether what a heading stands over consists of them: there are several, or what names no test is
    /// told part by part, and one of the parts failed.
    func areParts(_ isTest: Bool, _ fields: EntryFields) -> Bool {
      count >= 2 || !isTest && fields.outcome != nil && holdsFailingPart
    }

    /// Whether they went differently and name things of their own, so that they are no steps of what
    /// stands over them.
    var areOthers: Bool { failing > 0 && passing > 0 && naming > 1 && naming * 2 > count }
  }

  /// Notes the boxes under a heading that names no test, whose steps they would be, and whether it counts
  /// what it lists.
  func noteParts(of index: Int, _ listed: inout InnerItems, _ bytes: Span<UInt8>) {
    listed.add(boxes: toldBoxes(sections[index], bytes))
    guard isCountedPart(sections[index]) else { return }
    let holdsList = (children[index] ?? []).contains {
      sections[$0].level == 8 && sections[$0].zone == sections[index].zone
    }
    listed.areCounted = listed.count > 1 || holdsList
  }

  /// Whether a heading that counts tests stands right under one that lists tests by how they went, and so
  /// names a part of those: "Public pages (17/17)" under "Passing tests".
  func isCountedPart(_ section: MarkdownSection) -> Bool {
    // "What works:" leads in a list of such a part.
    if section.level == 8, let part = section.parent, sections[part].zone == section.zone {
      return isCountedPart(sections[part])
    }
    guard let parent = section.parent, sections[parent].listsTests, !section.isZone,
      sections[parent].zone == section.zone, section.level < 7,
      section.title.plain.contains(where: \.isASCIIDigit)
    else { return false }
    let figures = FigureFinder(
      section.title.plain, key: nil, isSummary: true, fraction: .passed
    ).figures
    return figures.contains { $0.unit == .count && $0.value > 1 }
  }

  /// How many boxes right under the heading of a part say how its things went.
  func toldBoxes(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Int {
    let boxed = blocks[section.body].lazy.filter { $0.kind == .item && Self.isBoxed($0) }
    guard let least = boxed.map(\.level).min(), boxesTell(section) else { return 0 }
    return boxed.count { $0.level == least && !startsWithMark($0.text, bytes) }
  }

  /// Whether a section lists several things with an outcome, so that it is no test itself.
  func listedTests(
    _ body: Range<Int>, _ bytes: Span<UInt8>
  ) -> InnerItems {
    var found = InnerItems()
    let least = blocks[body].lazy.filter { $0.kind == .item }.map(\.level).min()
    var advice: UInt16?
    for block in blocks[body] {
      if let level = advice, block.level > level { continue }
      advice = opensAdvice(block, bytes) ? block.level : nil
      if block.kind == .item, block.level == least { countPart(block, bytes, &found) }
      switch block.kind {
      case .item where !block.flags.contains(.ordered) && endsInMark(block.text, bytes):
        countNamed(block.text, bytes, &found)
      case .item, .line: count(block.text, bytes, &found)
      case .fence:
        for text in bytes.lines(of: block.text) {
          if opensWithCase(text, bytes) {
            countNamed(text, bytes, &found)
            found.listsCases = found.holdsNames
          } else {
            count(Self.withoutBullet(text, bytes), bytes, &found)
          }
          if Self.deniesExpectation(text, bytes) { found.failingParts += 1 }
        }
      case .heading, .table, .htmlTable, .rule, .foldEnd: break
      }
    }
    return found
  }

  /// Whether an item leads in what to do about a test, and with what to watch for: marks on that are none
  /// of its parts.
  private func opensAdvice(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard block.kind == .item, let pair = KeyValue(block.text, bytes), pair.value.isEmpty else {
      return false
    }
    if MarkdownZone(heading: pair.key) == .actions { return true }
    switch MarkdownField(test: pair.key) {
    case .fix, .impact, .rootCause, .procedure, .expected: return true
    default: return false
    }
  }

  private func count(
    _ text: Range<Int>, _ bytes: Span<UInt8>, _ found: inout InnerItems
  ) {
    guard startsWithMark(text, bytes) else { return }
    found.count += 1
    let line = InlineText(text, bytes)
    let phrase = StatusPhrase(line)
    let name = Array(line.plain[phrase.name])
    if TestName.isTestLike(name) || opensWithIdentifier(line, phrase) { found.holdsNames = true }
    if phrase.outcome == .passed { found.passing += 1 }
    if namesOther(line, name) { found.naming += 1 }
    if phrase.outcome.map({ $0.severity > 1 }) ?? false,
      !Vocabulary.expectations.isIn(FoldedText.small(line.plain))
    {
      found.failing += 1
    }
  }

  /// Whether code opens the name of an item, and is the name of a test as programs write it.
  private func opensWithIdentifier(_ line: InlineText, _ phrase: StatusPhrase) -> Bool {
    guard let run = line.codeRun, run.lowerBound <= phrase.name.lowerBound else { return false }
    return TestName.isIdentifier(Array(line.plain[run]))
  }

  /// Counts an item with a mark behind the name of a test or behind code that opens it: "`opens_it` ✗".
  private func countNamed(
    _ text: Range<Int>, _ bytes: Span<UInt8>, _ found: inout InnerItems
  ) {
    let line = InlineText(text, bytes)
    let phrase = StatusPhrase(line)
    guard let status = phrase.status, status.lowerBound >= phrase.name.upperBound, phrase.isMarked
    else {
      count(text, bytes, &found)
      return
    }
    let name = Array(line.plain[phrase.name])
    let isNamed = TestName.isTestLike(name) || TestName.isIdentifier(name)
    let isCode = line.codeRun.map { $0.lowerBound <= 1 && $0.upperBound >= name.count } ?? false
    guard isNamed || isCode else { return }
    found.count += 1
    found.naming += 1
    if isNamed { found.holdsNames = true }
    if phrase.outcome == .passed { found.passing += 1 }
    if phrase.outcome.map({ $0.severity > 1 }) ?? false { found.failing += 1 }
  }

  /// Whether a line of output opens with the id of a case: `CART-02  ❌ empties`.
  private func opensWithCase(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard 6..<400 ~= text.count, 0x41...0x5A ~= bytes[text.lowerBound] else { return false }
    return TestName.isCaseID(Array(copying: bytes, text))
  }

  /// Counts an item that gives the verdict on a part behind its name: "Export: ❌ FAILED (no rights)".
  private func countPart(
    _ block: MarkdownBlock, _ bytes: Span<UInt8>, _ found: inout InnerItems
  ) {
    guard let pair = KeyValue(block.text, bytes), !startsWithMark(block.text, bytes),
      !pair.value.isEmpty, EntryFields.field(pair) == nil, !EntryFields.namesDetail(pair.key),
      !RoundName.namesBefore(pair.key), !RoundName.opensAfter(pair.key)
    else { return }
    let value = InlineText(pair.value, bytes)
    guard let verdict = LoneVerdict(value) else {
      if Self.deniesExpectation(block.text, bytes) { found.failingParts += 1 }
      return
    }
    found.parts += 1
    let remark = FoldedText.small(Array(value.plain[verdict.rest...]))
    if verdict.outcome.severity > 1, !Self.saysExpected(remark) { found.failingParts += 1 }
  }

  /// Whether a line says how something should be and that it is not so: "Prices: should be refused (but
  /// are shown)".
  private static func deniesExpectation(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard let pair = KeyValue(text, bytes), 8..<200 ~= pair.value.count else { return false }
    let small = FoldedText.small(InlineText(pair.value, bytes).plain)
    return obligations.contains { small.starts(with: $0.utf8) } && concessions.isIn(small)
  }

  private static let concessions = WordTable(.concessions)

  /// Whether a remark in small letters says that something should be so: "as expected", and no "option
  /// not known".
  private static func saysExpected(_ remark: [UInt8]) -> Bool {
    guard let word = Vocabulary.expectations.first(in: remark) else { return false }
    let before = remark[..<word.range.lowerBound].split(separator: 0x20).last ?? []
    return Vocabulary.negations.exactly(Array(before)) == nil
  }

  /// Whether a text without a mark in front ends in one.
  private func endsInMark(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard text.count > 6, bytes[text.upperBound - 1] >= 0x80, !startsWithMark(text, bytes) else {
      return false
    }
    let tail = Array(copying: bytes, max(text.lowerBound, text.upperBound - 8)..<text.upperBound)
    return tail.indices.contains { index in
      StatusVocabulary.mark(tail, at: index).map { index + $0.count == tail.count } ?? false
    }
  }

  private func startsWithMark(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard !text.isEmpty, bytes[text.lowerBound] >= 0xE2 else { return false }
    let head = Array(copying: bytes, text.lowerBound..<min(text.upperBound, text.lowerBound + 4))
    return StatusVocabulary.mark(head, at: 0) != nil
  }

  /// Whether a pass stands over a cross, or over a part that failed, so that it is no plain pass.
  static func hidesFailure(
    _ phrase: StatusPhrase, _ fields: EntryFields, _ listed: InnerItems
  ) -> Bool {
    listed.failingParts > 0
      || (phrase.outcome ?? .passed == .passed && fields.outcome == nil || fields.tellsTest)
        && (listed.failing > 0 || fields.hasFailedPart)
  }

  /// Whether that is so, or the heading of a part counts fewer passes than tests.
  func hidesFailure(
    _ section: MarkdownSection, _ isTest: Bool, _ phrase: StatusPhrase, _ fields: EntryFields,
    _ listed: InnerItems
  ) -> Bool {
    Self.hidesFailure(phrase, fields, listed)
      || !isTest && fields.outcome == nil && countsLess(section)
  }

  /// Whether an item names a thing of its own, and no step: by code that opens it, by a path, or as a
  /// request: "GET `/orders`".
  private func namesOther(_ line: InlineText, _ name: [UInt8]) -> Bool {
    let start = HeadingText.nameStart(name)
    let text = name[start...]
    if TestName.isCaseID(Array(text)) || TestName.isPath(Array(text)) { return true }
    if TestName.isRequest(text) { return true }
    guard let run = line.codeRun else { return false }
    return line.plain[..<run.lowerBound].allSatisfy { !$0.isASCIIWord && $0 != UInt8(ascii: "(") }
  }
}
