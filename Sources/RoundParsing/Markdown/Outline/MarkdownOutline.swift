import RoundModel

/// The sections of a report, in source order.
struct MarkdownOutline: Sendable {
  var sections: [MarkdownSection] = []

  init(_ blocks: [MarkdownBlock], _ bytes: Span<UInt8>) {
    sections.append(
      MarkdownSection(level: 0, title: InlineText(), offset: 0, parent: nil, body: 0..<0))
    sections[0].isTitle = true
    // A comment may start with a heading of any level, and no other one.
    let isAlone = blocks.count { $0.kind == .heading && 1...6 ~= $0.level } == 1
    // Behind a head of named values, the first of several smaller headings is that of a part.
    let isHeaded = blocks.first?.flags.contains(.frontMatter) ?? false
    let titleLevel =
      isHeaded && blocks.count(where: { $0.kind == .heading && $0.level == 2 }) > 1 ? 1 : 2
    var stack = [0]
    var folds: [Int] = []
    var sawHeading = false
    for (index, block) in blocks.enumerated() {
      if block.kind == .foldEnd {
        if let depth = folds.popLast(), depth < stack.count {
          stack.removeLast(stack.count - depth)
          goOn(after: stack.last ?? 0, at: index)
        }
        continue
      }
      if endsLeadIn(block, stack.last ?? 0) {
        stack.removeLast()
        goOn(after: stack.last ?? 0, at: index)
      }
      let isNamed = sections[stack.last ?? 0].zone == .failures
      guard
        let level = Self.level(of: block, blocks, index, bytes)
          ?? (isNamed && Self.namesOverReasons(blocks, at: index, bytes) ? 7 : nil)
      else {
        sections[sections.count - 1].body = sections[sections.count - 1].body.lowerBound..<index + 1
        continue
      }
      // What a list of contents stands over is no part of it.
      while stack.count > 1, let last = stack.last,
        sections[last].level >= level || Self.listsContents(sections[last])
      {
        stack.removeLast()
      }
      let parent = stack.last ?? 0
      if block.kind == .heading, block.level == 7 { folds.append(stack.count) }
      var section = MarkdownSection(
        level: level, title: InlineText(block.text, bytes), offset: block.text.lowerBound,
        parent: parent, body: index + 1..<index + 1)
      section.isTitle =
        !sawHeading && (level <= titleLevel || level <= 6 && isAlone)
        && !Self.opensChange(section, blocks[(index + 1)...], bytes)
      section.indent = block.kind == .line ? block.level : 0
      sawHeading = true
      settle(&section, in: sections[parent], blocks, index, bytes)
      // A line in strong type sets off a part of a section, unless it names a case.
      if level < 7 || TestName.isTestLike(section.title.plain) {
        sections[parent].hasSections = true
      }
      stack.append(sections.count)
      sections.append(section)
    }
    settleBareLists()
  }

  /// Settles what a section is about, by its heading, by what it stands in and by what stands in it.
  private func settle(
    _ section: inout MarkdownSection, in parent: MarkdownSection, _ blocks: [MarkdownBlock],
    _ index: Int, _ bytes: Span<UInt8>
  ) {
    settleZone(&section, in: parent)
    if groupsFailures(section, in: parent, blocks, index, bytes) {
      section.zone = .failures
      section.isZone = false
    }
    if listsAffected(section, in: parent) {
      section.zone = .failures
      (section.isZone, section.listsTests) = (true, true)
    }
    if section.zone == .ignored {
      section.isAside = standsAside(section, in: parent)
      reopen(&section, in: parent, blocks, index, bytes)
      if Self.printsRounds(section, blocks[(index + 1)...], bytes) {
        section.zone = parent.zone
        (section.isZone, section.isAside) = (false, parent.isAside)
      }
      reopenJudged(&section, blocks, index, bytes)
      judge(&section, in: parent, blocks, index, bytes)
    }
    if section.level == 8, section.zone != .ignored, section.zone != .actions,
      let zone = Self.sentenceZone(blocks, at: index, bytes)
    {
      section.zone = zone
      (section.isZone, section.listsTests) = (true, true)
    }
    if section.zone == .ignored, isSubtitle(section, blocks, index, bytes) {
      section.isTitle = true
      section.zone = .results
      (section.isZone, section.isOverall) = (false, false)
    }
  }

  /// Whether a section lists what the report consists of.
  private static func listsContents(_ section: MarkdownSection) -> Bool {
    section.isZone && section.zone == .ignored
      && contents.exactly(KeyValue.folded(HeadingText.name(section.title.plain))) != nil
  }

  private static let contents = WordTable(.contentsHeads)

  /// Whether a line ends the list that another one led in.
  private func endsLeadIn(_ block: MarkdownBlock, _ section: Int) -> Bool {
    sections[section].level == 8 && block.kind == .line && block.flags.contains(.afterBlank)
      && block.level <= sections[section].indent
  }

  /// Goes on with a section after a part of it that has ended.
  private mutating func goOn(after outer: Int, at index: Int) {
    var section = sections[outer]
    section.title = InlineText()
    section.parent = outer
    section.body = index..<index
    section.hasSections = false
    sections.append(section)
  }

  /// The level of the heading that a block is, if it is one.
  private static func level(
    of block: MarkdownBlock, _ blocks: [MarkdownBlock], _ index: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    switch block.kind {
    case .heading: return Int(block.level)
    case .line where leadsIn(block, blocks, index, bytes): return 8
    case .line where sentenceZone(blocks, at: index, bytes) != nil: return 8
    case .line where opensPart(blocks, at: index, bytes): return 7
    case .line where leadsInWorking(blocks, at: index, bytes): return 7
    case .line where headsStatus(blocks, at: index, bytes): return 7
    case .line where block.flags.contains(.afterBlank) && !block.flags.contains(.quoted):
      guard index + 1 < blocks.count, block.text.count < 120, isStrongAlone(block.text, bytes)
      else { return nil }
      switch blocks[index + 1].kind {
      case .item, .table, .fence, .htmlTable:
        return index > 0 && isHead(blocks[index - 1], of: block, bytes) ? nil : 7
      case .line:
        // A line in strong type over prose is a heading where it names a case, and so is one over
        // another that says only that tests follow.
        if index + 2 < blocks.count, blocks[index + 2].kind == .table,
          isHead(block, of: blocks[index + 1], bytes)
        {
          return 7
        }
        return TestName.isTestLike(InlineText(block.text, bytes).plain)
          || MarkdownReader.verdict(in: blocks[index + 1], bytes) != nil ? 7 : nil
      case .heading, .rule, .foldEnd: return nil
      }
    default: return nil
    }
  }

  /// Whether two lines in strong type stand over one table: a name, and a word that tests or results
  /// follow.
  private static func isHead(
    _ head: MarkdownBlock, of line: MarkdownBlock, _ bytes: Span<UInt8>
  ) -> Bool {
    let isLine = { (block: MarkdownBlock) in
      block.kind == .line && block.flags.contains(.afterBlank) && !block.flags.contains(.quoted)
        && block.text.count < 120
    }
    guard isLine(head), isLine(line), isStrongAlone(head.text, bytes),
      isStrongAlone(line.text, bytes)
    else { return false }
    let name = HeadingText.name(InlineText(head.text, bytes).plain)
    let word = HeadingText.name(InlineText(line.text, bytes).plain)
    return !name.isEmpty && !MarkdownZone.isOverall(name) && MarkdownZone(heading: name) == nil
      && MarkdownZone.isOverall(word)
  }

  /// Whether a line leads in a list of what failed, passed, was left out or should be done: "The
  /// failing tests are:".
  private static func leadsIn(
    _ block: MarkdownBlock, _ blocks: [MarkdownBlock], _ index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    if standsOverTasks(blocks, at: index, bytes) { return true }
    guard index + 1 < blocks.count, block.text.count < 120, !block.flags.contains(.quoted),
      bytes[block.text.upperBound - 1] == UInt8(ascii: ":")
        || bytes.has("\u{FF1A}", at: block.text.upperBound - 3, before: block.text.upperBound)
    else { return false }
    let next = blocks[index + 1]
    guard next.kind == .item || next.kind == .line && next.level > block.level else { return false }
    let line = InlineText(block.text, bytes)
    let heading = HeadingText.withoutFigures(line.plain)
    guard !TestName.isTestLike(heading), line.strong.isEmpty else { return false }
    switch MarkdownZone(heading: heading) {
    case .actions: return true
    case .failures, .passes, .skips, .flakes:
      return
        (MarkdownZone.namesTestsOnly(heading, needsNoun: false)
        || MarkdownZone.ofWorking(heading) != nil)
        && !describesTests(blocks, from: index + 1, bytes)
    case .results, .summary, .coverage, .ignored, nil: return false
    }
  }

  /// Whether the items of a list say something of the tests before it instead of naming them: "Not
  /// related to our change", "Can be ignored".
  private static func describesTests(
    _ blocks: [MarkdownBlock], from start: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let level = blocks[start].level
    var index = start
    while index < blocks.count, index - start < 20, blocks[index].kind == .item {
      defer { index += 1 }
      guard blocks[index].level == level else { continue }
      let line = InlineText(blocks[index].text, bytes)
      let text = line.plain
      if line.codeRun != nil || StatusVocabulary.mark(text, at: 0) != nil { return false }
      if predicates.longest(FoldedText.small(text), at: 0) != nil { return true }
    }
    return false
  }

  private static let predicates = WordTable(.headingPredicates)

  /// Whether a line is nothing but one run of strong type, with or without a colon behind it.
  static func isStrongAlone(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard bytes.has("**", at: text.lowerBound, before: text.upperBound) else { return false }
    let line = InlineText(text, bytes)
    guard line.strong.count == 1, let run = line.strong.first, run.lowerBound == 0 else {
      return false
    }
    let rest = KeyValue.trimmedSigns(Array(line.plain[run.upperBound...]))
    if rest.isEmpty || rest == [UInt8(ascii: ":")] || rest.elementsEqual("\u{FF1A}".utf8) {
      return true
    }
    // "**Failed** (not critical):" has a remark behind it.
    guard rest.last == UInt8(ascii: ":") || rest.suffix(3).elementsEqual("\u{FF1A}".utf8) else {
      return false
    }
    return rest.first == UInt8(ascii: "(") || rest.starts(with: "\u{FF08}".utf8)
  }
}
