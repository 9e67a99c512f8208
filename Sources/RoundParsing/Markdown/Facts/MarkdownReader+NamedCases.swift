import RoundModel

/// Headings that name a test by words which stand elsewhere for notes, figures or what comes next.
extension MarkdownReader {
  /// A place among the headings: those of one level under one heading stand beside each other.
  private struct Place: Hashable {
    var parent: Int
    var level: Int
  }

  /// The sections of a report, where a heading whose words open a part of another kind names what the
  /// verdict under it is told of: "View the order statistics" or "Test case: Card is refused".
  ///
  /// The verdict tells: the heading has the label of a test, or one beside it has a verdict as well. A
  /// heading that says nothing but such words, as "Test summary" does, stays what it is.
  static func namedCases(
    _ sections: [MarkdownSection], _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> [MarkdownSection] {
    var sections = namedExamples(sections, blocks, bytes)
    let named = sections.indices.filter { index in
      sections[index].parent.map { mayNameCase(sections[index], in: sections[$0]) } ?? false
        && ownVerdict(blocks[sections[index].body], bytes) != nil
    }
    guard !named.isEmpty else { return sections }
    var judged: [Place: Int] = [:]
    for section in sections where 1...6 ~= section.level && !section.isTitle {
      guard let parent = section.parent, ownVerdict(blocks[section.body], bytes) != nil else {
        continue
      }
      judged[Place(parent: parent, level: section.level), default: 0] += 1
    }
    var cases: Set<Int> = []
    for index in named {
      guard let parent = sections[index].parent else { continue }
      let place = Place(parent: parent, level: sections[index].level)
      guard judged[place] ?? 0 > 1 || labelEnd(sections[index].title.plain) != nil else { continue }
      cases.insert(index)
    }
    for index in sections.indices {
      guard let parent = sections[index].parent,
        cases.contains(index) || !sections[index].isZone && cases.contains(parent)
      else { continue }
      // What stands inside a test speaks of nothing else.
      cases.insert(index)
      sections[index].zone = sections[parent].zone
      (sections[index].isZone, sections[index].isOverall) = (false, false)
      sections[index].listsTests = false
    }
    return sections
  }

  /// Whether a heading opens a part of some kind by a word, and says more than such words do.
  private static func mayNameCase(
    _ section: MarkdownSection, in parent: MarkdownSection
  ) -> Bool {
    guard section.isZone, section.zone != .results, !section.isTitle, 1...6 ~= section.level,
      parent.zone != .ignored, parent.zone != .actions
    else { return false }
    let title = section.title.plain
    if let end = labelEnd(title) {
      return MarkdownOutline.namesMore(KeyValue.folded(Array(title[end...])))
    }
    let words = KeyValue.folded(HeadingText.name(title))
    return MarkdownOutline.namesMore(words) && !otherTimes.isIn(words)
      && !RoundName.speaksOfBefore(words) && !MarkdownZone.namesNoResults(words)
      && !MarkdownZone.namesIssues(words) && !TestName.isIssue(words) && !namesChange(title)
      && !countsParts(title)
  }

  /// Where the label of a test without a number ends that opens a heading: "Test case: Refund".
  private static func labelEnd(_ title: [UInt8]) -> Int? {
    let start = HeadingText.nameStart(title)
    guard let colon = title[start...].prefix(40).firstIndex(of: UInt8(ascii: ":")),
      colon > start, colon + 2 < title.count
    else { return nil }
    let label = FoldedText.small(Array(title[start..<colon]))
    // Labels of a few letters, such as "IT", are words of their own before a colon.
    guard label.count > 3, Vocabulary.labels.exactly(label) != nil else { return nil }
    return colon + 1
  }
}
