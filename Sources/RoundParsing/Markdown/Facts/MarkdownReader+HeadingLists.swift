import RoundModel

/// Headings that list tests one by one under a heading that says how all of them went.
extension MarkdownReader {
  /// Whether a heading is one of those of which a section consists that names nothing but tests and
  /// their outcome: "Takes coins" and "Gives change" under "Passed tests".
  mutating func isListedByHeading(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    guard let parent = section.parent, 2...6 ~= section.level else { return false }
    if let known = headingLists[parent] { return known }
    let lists = listsHeadings(parent, of: section.level, bytes)
    headingLists[parent] = lists
    return lists
  }

  /// A heading with a topic of its own among them, with parts or with a count shows that they are groups;
  /// one alone is a test where the heading over it counts one.
  private func listsHeadings(_ index: Int, of level: Int, _ bytes: Span<UInt8>) -> Bool {
    let section = sections[index]
    guard section.isZone, section.listsTests, level > section.level else { return false }
    let inner = (children[index] ?? []).map { sections[$0] }.filter { $0.level < 7 }
    let areAlike = inner.allSatisfy { one in
      one.level == level && one.zone == section.zone && !one.isZone && !one.isOverall
        && !one.hasSections && !countsTests(one) && !TestName.isIssue(one.title.plain)
        && (one.zone == .failures || !holdsFailure(one, bytes))
    }
    let counted = section.title.plain.firstIndex(ofPart: Array("(1)".utf8)) != nil
    return areAlike && (inner.count > 1 || counted)
  }

  /// Whether a line under a heading tells of a failure, which a heading over passes must not hide.
  private func holdsFailure(_ section: MarkdownSection, _ bytes: Span<UInt8>) -> Bool {
    blocks[section.body].contains { block in
      switch block.kind {
      case .line, .item:
        StatusPhrase(InlineText(block.text, bytes)).outcome.map { $0.severity > 0 } ?? false
      case .table, .htmlTable, .fence: true
      case .heading, .rule, .foldEnd: false
      }
    }
  }

  /// Whether the nearest section that says what it is about speaks of tests.
  func isAmongTests(_ section: MarkdownSection) -> Bool {
    var next = section.parent
    while let index = next {
      let parent = sections[index]
      if parent.isZone, !parent.isTitle {
        return Vocabulary.tests.isIn(KeyValue.folded(parent.title.plain))
      }
      next = parent.parent
    }
    return false
  }
}
