import RoundModel

/// Headings that are nothing but an outcome: "Failed" beside "Passed" lists tests as "Failed tests"
/// does.
extension MarkdownOutline {
  /// Takes sections under such headings for lists of tests where another one stands beside them.
  mutating func settleBareLists() {
    var bare: [Int: [Int]] = [:]
    for (index, section) in sections.enumerated() where Self.isBareOutcome(section) {
      guard let parent = section.parent else { continue }
      bare[parent, default: []].append(index)
    }
    for siblings in bare.values {
      let zones = Set(siblings.map { sections[$0].zone })
      // A failure must not vanish, whatever stands beside it, and nothing but tests is flaky.
      for index in siblings
      where zones.count > 1 || sections[index].zone == .failures || sections[index].zone == .flakes
      {
        sections[index].listsTests = true
      }
    }
  }

  private static func isBareOutcome(_ section: MarkdownSection) -> Bool {
    guard section.isZone, !section.listsTests, !section.isTitle, section.level < 7 else {
      return false
    }
    switch section.zone {
    case .failures, .passes, .skips, .flakes: break
    case .results, .summary, .coverage, .actions, .ignored: return false
    }
    let title = HeadingText.withoutFigures(section.title.plain)
    let words = KeyValue.folded(title)
    // "Known issues" and "Errors" list what was found, and no tests.
    guard let measure = MeasureVocabulary.outcomeMeasure(in: words), measure != .errors,
      !MarkdownZone.namesIssues(title)
    else { return false }
    return MarkdownZone.namesTestsOnly(title, needsNoun: false)
  }

  /// Whether a line that nothing marks as a heading stands right over a list, and says only that it is one
  /// of work to do: "TODO", "Next steps".
  static func standsOverTasks(
    _ blocks: [MarkdownBlock], at index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let block = blocks[index]
    guard block.kind == .line, block.text.count < 60, index + 1 < blocks.count,
      blocks[index + 1].kind == .item, block.flags.contains(.afterBlank),
      !block.flags.contains(.quoted)
    else { return false }
    return MarkdownZone.namesTasksOnly(KeyValue.folded(InlineText(block.text, bytes).plain))
  }

  /// Whether a line with a mark and words in strong type leads in a list of what works, or of what does
  /// not: "✅ **Working**:".
  static func leadsInWorking(
    _ blocks: [MarkdownBlock], at index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let block = blocks[index]
    guard block.text.count < 80, bytes[block.text.lowerBound] >= 0xE2, index + 1 < blocks.count,
      blocks[index + 1].kind == .item, !block.flags.contains(.quoted)
    else { return false }
    let line = InlineText(block.text, bytes)
    guard let mark = StatusVocabulary.mark(line.plain, at: 0), line.strong.count == 1,
      let run = line.strong.first, run.lowerBound <= mark.count + 4,
      let zone = MarkdownZone.ofWorking(Array(line.plain[run]))
    else { return false }
    let rest = KeyValue.trimmedSigns(Array(line.plain[run.upperBound...]))
    guard rest.isEmpty || rest == [UInt8(ascii: ":")] || rest.elementsEqual("\u{FF1A}".utf8) else {
      return false
    }
    return zone == (mark.outcome == .passed ? .passes : .failures)
  }

  /// Whether a line in strong type with a mark behind it stands over items of which one gives a status:
  /// "**Step 5: Open the gate** ✅" over "Status: PASS".
  static func headsStatus(
    _ blocks: [MarkdownBlock], at index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let block = blocks[index]
    guard block.text.count < 120, block.flags.contains(.afterBlank), index + 1 < blocks.count,
      blocks[index + 1].kind == .item, !block.flags.contains(.quoted),
      bytes.has("**", at: block.text.lowerBound, before: block.text.upperBound)
    else { return false }
    let line = InlineText(block.text, bytes)
    guard line.strong.count == 1, let run = line.strong.first, run.lowerBound == 0 else {
      return false
    }
    let rest = KeyValue.trimmedSigns(Array(line.plain[run.upperBound...]))
    guard let mark = StatusVocabulary.mark(rest, at: 0), mark.count == rest.count else {
      return false
    }
    return blocks[(index + 1)...].prefix(12).prefix { $0.kind == .item }.contains { item in
      KeyValue(item.text, bytes).map {
        $0.isMarked && MarkdownField(test: $0.key) == .status && !$0.value.isEmpty
      } ?? false
    }
  }
}
