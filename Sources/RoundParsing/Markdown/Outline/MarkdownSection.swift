import RoundModel

/// A heading with the blocks under it, up to the next heading.
struct MarkdownSection: Sendable {
  /// 1 to 6 for headings, 7 for a line in strong type that stands as one, 0 for what is above all.
  var level: Int
  /// The heading without its marks; empty above the first heading.
  var title: InlineText
  /// Where the heading's text starts.
  var offset: Int
  /// The section that this one stands in; `nil` for the whole.
  var parent: Int?
  /// The blocks before the next heading.
  var body: Range<Int>
  /// Whether sections stand inside this one.
  var hasSections = false
  /// What the section is about, by its own heading and those above.
  var zone = MarkdownZone.results
  /// Whether its own heading says what it is about.
  var isZone = false
  /// Whether its heading names nothing but the results as a whole: "Overall results".
  var isOverall = false
  /// Whether its own heading, or one above it, speaks of tests, checks or results.
  var speaksOfTests = false
  /// Whether it is the title of the report, or stands above it.
  var isTitle = false
}

/// The sections of a report, in source order.
struct MarkdownOutline: Sendable {
  private(set) var sections: [MarkdownSection] = []

  init(_ blocks: [MarkdownBlock], _ bytes: Span<UInt8>) {
    sections.append(
      MarkdownSection(level: 0, title: InlineText(), offset: 0, parent: nil, body: 0..<0))
    sections[0].isTitle = true
    var stack = [0]
    var sawHeading = false
    for (index, block) in blocks.enumerated() {
      guard let level = Self.level(of: block, blocks, index, bytes) else {
        sections[sections.count - 1].body = sections[sections.count - 1].body.lowerBound..<index + 1
        continue
      }
      while stack.count > 1, let last = stack.last, sections[last].level >= level {
        stack.removeLast()
      }
      let parent = stack.last ?? 0
      var section = MarkdownSection(
        level: level, title: InlineText(block.text, bytes), offset: block.text.lowerBound,
        parent: parent, body: index + 1..<index + 1)
      section.isTitle = !sawHeading && level <= 2
      sawHeading = true
      settleZone(&section, in: sections[parent])
      // A line in strong type sets off a part of a section, unless it names a case.
      if level < 7 || TestName.isTestLike(section.title.plain) {
        sections[parent].hasSections = true
      }
      stack.append(sections.count)
      sections.append(section)
    }
  }

  /// The level of the heading that a block is, if it is one.
  private static func level(
    of block: MarkdownBlock, _ blocks: [MarkdownBlock], _ index: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    switch block.kind {
    case .heading: return Int(block.level)
    case .line where block.flags.contains(.afterBlank) && !block.flags.contains(.quoted):
      guard index + 1 < blocks.count, block.text.count < 120, isStrongAlone(block.text, bytes)
      else { return nil }
      switch blocks[index + 1].kind {
      case .item, .table, .fence, .htmlTable: return 7
      case .line:
        // A line in strong type over prose is a heading where it names a case.
        return TestName.isTestLike(InlineText(block.text, bytes).plain) ? 7 : nil
      case .heading, .rule: return nil
      }
    default: return nil
    }
  }

  /// Whether a line is nothing but one run of strong type, with or without a colon behind it.
  private static func isStrongAlone(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard bytes.has("**", at: text.lowerBound, before: text.upperBound) else { return false }
    let line = InlineText(text, bytes)
    guard line.strong.count == 1, let run = line.strong.first, run.lowerBound == 0 else {
      return false
    }
    let rest = KeyValue.trimmedSigns(Array(line.plain[run.upperBound...]))
    if rest.isEmpty || rest == [UInt8(ascii: ":")] { return true }
    // "**Failed** (not critical):" has a remark behind it.
    guard rest.last == UInt8(ascii: ":") || rest.suffix(3).elementsEqual("\u{FF1A}".utf8) else {
      return false
    }
    return rest.first == UInt8(ascii: "(") || rest.starts(with: "\u{FF08}".utf8)
  }

  private func settleZone(_ section: inout MarkdownSection, in parent: MarkdownSection) {
    // A status behind a name says nothing of what the section is about.
    let name = Array(section.title.plain[StatusPhrase(section.title).name])
    let heading = HeadingText.withoutFigures(name.isEmpty ? section.title.plain : name)
    var own = section.isTitle ? nil : MarkdownZone(heading: heading)
    // A heading that names a test says nothing of what stands under it.
    if TestName.isTestLike(Array(heading[HeadingText.nameStart(heading)...])) { own = nil }
    // "✅ What the previous fixes improved" tells of outcomes all the same.
    if own == .ignored, StatusVocabulary.mark(section.title.plain, at: 0) != nil { own = .results }
    let phrase = StatusPhrase(section.title)
    if own == nil || own == .results, phrase.outcome == .skipped || phrase.outcome == .notRun,
      let status = phrase.status, section.title.plain[status].contains(where: \.isASCIILetter),
      Vocabulary.tests.isIn(FoldedText.small(heading)), !TestName.isTestLike(heading)
    {
      // "Tests that need a server (skipped)" lists what was left out.
      own = .skips
    }
    section.isZone = own != nil
    section.isOverall = !section.isTitle && MarkdownZone.isOverall(heading)
    section.speaksOfTests =
      parent.speaksOfTests || !section.isTitle && MarkdownZone.speaksOfTests(heading)
    switch parent.zone {
    case .actions, .ignored: section.zone = parent.zone
    case .coverage: section.zone = own == .results || own == .passes ? .coverage : own ?? .coverage
    case .failures, .passes, .skips:
      // "Login tests" under "Failed tests" names a group of the failed ones.
      let isGroup = own == .results || own == .summary
      section.zone = isGroup ? parent.zone : own ?? parent.zone
      if isGroup { section.isZone = false }
    case .summary, .results: section.zone = own ?? parent.zone
    }
  }
}
