import RoundModel

/// Bugs that a report lists as found, without a status of their own: each of them is one that is there.
extension MarkdownReader {
  /// What a heading says of the problems under it.
  enum ProblemHeading: Sendable {
    /// That they were found, and nothing else: "Bugs found", "Major issues identified".
    case found
    /// That they were found and what was done about each: "Issues found and remediation".
    case mended
    /// How grave they are, under a heading that says the rest: "Critical".
    case grade

    /// What a heading says; `nil` where its words say more than that problems were found, as those of
    /// "No issues found", "Issues fixed" and "Issue tracker" do.
    init?(_ title: [UInt8]) {
      self.init(words: KeyValue.folded(title))
    }

    /// What the words before a remark in brackets say: how grave the problems are, "Low priority
    /// (documents)", or that they were found and are there, "Critical issues (must fix first)".
    static func beforeRemark(_ title: [UInt8]) -> ProblemHeading? {
      guard let open = title.firstIndex(ofPart: Array(" (".utf8)), title.last == UInt8(ascii: ")")
      else { return nil }
      let told = ProblemHeading(Array(title[..<open]))
      let isOpen =
        told == .grade
        || told == .found && MarkdownReader.toFix.isIn(FoldedText.small(Array(title[open...])))
      return isOpen ? told : nil
    }

    private init?(words: [UInt8]) {
      guard !TestName.isNumberedIssue(words) else { return nil }
      var (isNamed, isMended, isKnown) = (false, false, false)
      var index = 0
      while index < words.count {
        if let noun = MarkdownReader.problemNouns.longest(words, at: index) {
          isNamed = true
          index += noun.count
        } else if let mending = MarkdownReader.mendingHeads.longest(words, at: index) {
          isMended = true
          index += mending.count
        } else if let known = MarkdownReader.problemFillers.longest(words, at: index) {
          isKnown = true
          index += known.count
        } else if words[index].isASCIILetter || 0xC3...0xD1 ~= words[index]
          || 0xE3...0xED ~= words[index]
        {
          return nil
        } else {
          index += 1
        }
      }
      guard isNamed || isKnown && !isMended else { return nil }
      self = !isNamed ? .grade : isMended ? .mended : .found
    }
  }

  static let problemNouns = WordTable(.foundProblems)
  static let problemFillers = WordTable(.foundProblemWords)
  static let mendingHeads = WordTable(.mendingHeads)

  /// What a section says of the problems that it lists, by its heading, or by the one over it where
  /// its own says how grave they are.
  func problemHeading(_ index: Int) -> ProblemHeading? {
    let section = sections[index]
    switch section.zone {
    case .results, .failures, .summary: break
    case .passes, .skips, .flakes, .coverage, .actions, .ignored: return nil
    }
    guard section.level > 0 else { return nil }
    guard let own = ProblemHeading(section.title.plain) ?? .beforeRemark(section.title.plain) else {
      return nil
    }
    guard own == .grade else { return own }
    guard !section.isTitle, let parent = section.parent,
      let outer = ProblemHeading(sections[parent].title.plain), outer != .grade
    else { return nil }
    return outer
  }

  /// Reads an item of a list of problems; returns where what is told of it ends.
  mutating func readFoundProblem(
    _ position: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Int? {
    let block = blocks[position]
    // A list in a summary tells again what failed, in other words, unless it sums up the problems and says
    // what is wrong; and the title of a file may be that of one bug, with the steps to see it.
    guard block.kind == .item, !isSummaryOfTests(index), !sections[index].isTitle,
      let heading = problemHeading(index),
      block.level == problemLevel(index, bytes),
      let found = problemName(block, bytes),
      sections[index].zone != .summary || found.reason != nil
    else { return nil }
    let after = details(after: position, of: block, before: end, bytes)
    let inner = blocks[position + 1..<after]
    let fields = EntryFields(inner, bytes, &builder)
    guard let outcome = fields.bugState ?? fields.outcome ?? Self.implied(heading, fields),
      outcome != .unreadable
    else {
      return nil
    }
    var test = ToldTest(
      name: found.name, outcome: outcome, carrier: .item, offset: block.text.lowerBound,
      section: index)
    test.kind = .issue
    test.group = group(index, bytes, &builder)
    fill(&test, fields, bytes)
    if outcome != .passed, let reason = found.reason {
      test.message = reason
      test.messageOffset = reason.lowerBound
    }
    tell(test)
    return after
  }

  /// Whether a section stands in a summary that is none of the problems themselves, as "Issues summary"
  /// is.
  private func isSummaryOfTests(_ index: Int) -> Bool {
    guard sections[index].zone == .summary else { return false }
    var next: Int? = index
    while let own = next, !sections[own].isZone { next = sections[own].parent }
    return next.flatMap { ProblemHeading(sections[$0].title.plain) } != .found
  }

  /// How a problem stands that says nothing of it: it is there, unless the heading speaks of repairs,
  /// and then it is mended where the one that is told was made.
  private static func implied(_ heading: ProblemHeading, _ fields: EntryFields) -> Outcome? {
    guard heading == .mended else { return .failed }
    guard let fix = fields.fix else { return nil }
    return mendingVerbs.longest(FoldedText.small(Array(fix.text.utf8)), at: 0) == nil
      ? nil : .passed
  }

  private static let mendingVerbs = WordTable(.mendingVerbs)

  /// The indent of the items of a section that name a problem each; `nil` where they are named values
  /// of one problem, counts or boxes.
  private mutating func problemLevel(_ index: Int, _ bytes: Span<UInt8>) -> UInt16? {
    if let known = keyed.problems[index] { return known }
    let items = blocks[sections[index].body].filter { $0.kind == .item }
    var level = items.map(\.level).min()
    let isOfOthers = items.contains { block in
      guard block.level == level else { return false }
      if Self.isBoxed(block) { return true }
      guard let pair = KeyValue(block.text, bytes) else { return false }
      if Vocabulary.issues.exactly(pair.key) != nil || TestName.isNumberedIssue(pair.key) {
        return false
      }
      if ProblemHeading(pair.key) == .grade { return pair.value.isEmpty }
      return EntryFields.field(pair) != nil || EntryFields.namesDetail(pair.key)
        || Self.detailHeads.exactly(pair.key) != nil
    }
    if isOfOthers { level = nil }
    keyed.problems[index] = .some(level)
    return level
  }

  static let detailHeads = WordTable(.detailHeads)

  /// What an item calls a problem, and what it says of it behind a name in strong type.
  private func problemName(
    _ block: MarkdownBlock, _ bytes: Span<UInt8>
  ) -> (name: [UInt8], reason: Range<Int>?)? {
    let line = InlineText(block.text, bytes)
    let pair = KeyValue(block.text, bytes)
    if let pair, Vocabulary.issues.exactly(pair.key) != nil {
      let name = InlineText(pair.value, bytes).plain
      guard Self.mayBeProblem(FoldedText.small(name)) else { return nil }
      return Self.shortened(name).map { ($0, nil) }
    }
    let phrase = StatusPhrase(line)
    if let sign = phrase.status, phrase.isMarked {
      // A cross or a warning sign leads in what is wrong; a verdict in words is read as such.
      guard phrase.outcome != .passed, sign.lowerBound == 0,
        !line.plain[sign].contains(where: \.isASCIILetter)
      else { return nil }
      let name = Array(line.plain[phrase.name])
      return Self.mayBeProblem(FoldedText.small(name))
        ? Self.shortened(name).map { ($0, nil) } : nil
    }
    guard Self.mayBeProblem(FoldedText.small(line.plain)) else { return nil }
    if let pair {
      // "Open: 3" and "High: 2 of 5" count them.
      if InlineText(pair.value, bytes).plain.first?.isASCIIDigit ?? true { return nil }
      // "High: the menu is gone" tells of one after its grade.
      if ProblemHeading(pair.key) == .grade {
        return Self.shortened(InlineText(pair.value, bytes).plain).map { ($0, nil) }
      }
    }
    if let run = line.strong.first, run.lowerBound <= 1, run.upperBound < line.plain.count {
      let name = Self.withoutColon(Array(line.plain[run]))
      let rest = line.plain[run.upperBound...].firstIndex {
        $0.isASCIIWord || $0 >= 0xC3 && $0 < 0xE2
      }
      let isCode = !name.contains(0x20) && name.contains(where: \.isASCIIDigit)
      if let rest, !isCode, ProblemHeading(name) == nil {
        guard !name.isEmpty, name.count <= 200 else { return nil }
        // "**The menu is gone** [HIGH]" says how grave it is and nothing else.
        if Self.withoutGrade(line.plain).count <= run.upperBound { return (name, nil) }
        let start = line.offset(rest)
        return (name, EntryFields.withoutTicks(start..<block.text.upperBound, bytes))
      }
    }
    return Self.shortened(line.plain).map { ($0, nil) }
  }

  /// The name of a problem without the grade behind it, in brackets or in capitals behind a dash: "The
  /// menu is gone - HIGH".
  static func withoutGrade(_ name: [UInt8]) -> [UInt8] {
    let signs: [(open: String, close: String)] = [
      (" [", "]"), (" (", ")"), (" - ", ""), (" \u{2013} ", ""), (" \u{2014} ", ""),
    ]
    for (open, close) in signs where name.suffix(close.utf8.count).elementsEqual(close.utf8) {
      let end = name.count - close.utf8.count
      let start = name[..<end].lastIndex(of: Array(open.utf8).last { $0 != 0x20 } ?? 0)
      guard let at = start.flatMap({ Self.start(of: open, around: $0, in: name) }), at > 2 else {
        continue
      }
      let grade = Array(name[(at + open.utf8.count)..<end])
      let isPlain = close.isEmpty && !(grade.count > 2 && grade.allSatisfy { !(0x61...0x7A ~= $0) })
      if !isPlain, ProblemHeading(grade) == .grade { return Array(name[..<at]) }
    }
    return name
  }

  /// Where a sign with its blanks starts that holds the byte at an index.
  private static func start(of sign: String, around index: Int, in text: [UInt8]) -> Int? {
    let bytes = Array(sign.utf8)
    guard let inner = bytes.lastIndex(where: { $0 != 0x20 }), index >= inner else { return nil }
    let start = index - inner
    return text[start...].starts(with: bytes) ? start : nil
  }

  private static func withoutColon(_ name: [UInt8]) -> [UInt8] {
    var name = KeyValue.trimmedSigns(name)
    while name.last == UInt8(ascii: ":") || name.last == 0x20 { name.removeLast() }
    return name
  }

  /// The text of an item as a name: its first sentence where there are several.
  private static func shortened(_ text: [UInt8]) -> [UInt8]? {
    var name = Array(text[HeadingText.nameStart(text)...])
    // "[High] the menu is gone" opens with its grade.
    if let close = name.firstIndex(of: UInt8(ascii: "]")), name.first == UInt8(ascii: "["),
      ProblemHeading(Array(name[1..<close])) == .grade
    {
      name = Array(name[(close + 1)...].drop { $0 == 0x20 })
    }
    if let stop = name.firstIndex(ofPart: Array(". ".utf8)), stop > 12, name.count > stop + 2,
      0x41...0x5A ~= name[stop + 2]
    {
      name.removeLast(name.count - stop)
    }
    name = withoutColon(withoutStop(name))
    return name.isEmpty || name.count > 240 ? nil : name
  }

  /// Whether a text in small letters may tell of a problem that is there: it says neither that there is
  /// none nor that one was mended, names no test, and holds no figures of tests.
  private static func mayBeProblem(_ small: [UInt8]) -> Bool {
    guard FailureColumn.names(small), !fixed.isIn(small), !saysNoProblem(small),
      ProblemHeading(small) == nil, mendingVerbs.longest(small, at: 0) == nil,
      !TestName.isIdentifier(Array(small.prefix { $0 != 0x20 && $0 != UInt8(ascii: ":") })),
      TestName.ordinal(small) == nil
    else { return false }
    return FigureFinder(small, key: nil, isSummary: false).figures.allSatisfy {
      $0.measure == .total
    }
  }

  /// Whether a text says that there are no problems: "No critical bugs were found", and not "No error
  /// is shown".
  private static func saysNoProblem(_ small: [UInt8]) -> Bool {
    guard noneOf.longest(small, at: 0) != nil || none.longest(small, at: 0) != nil else {
      return false
    }
    return problemNouns.isIn(small) || small.split(separator: 0x20).count < 3
  }

  private static let noneOf = WordTable(.absenceWords)
  private static let none = WordTable(.noFailures)
}
