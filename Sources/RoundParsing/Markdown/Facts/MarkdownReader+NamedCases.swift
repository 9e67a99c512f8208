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
  /// The verdict tells: it is a failure, the heading has the label of a test, or one beside it has a
  /// verdict as well. A heading that says nothing but such words, as "Test summary" does, stays what it is.
  static func namedCases(
    _ sections: [MarkdownSection], _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> [MarkdownSection] {
    var sections = namedExamples(headedCases(sections, blocks, bytes), blocks, bytes)
    var named: [(index: Int, place: Place, hasFailed: Bool)] = []
    for (index, section) in sections.enumerated() {
      guard let parent = section.parent, mayNameCase(section, in: sections[parent]),
        let verdict = ownVerdict(blocks[section.body], bytes)
      else { continue }
      // A failure must not vanish, though nothing beside it has a verdict; that of a summary is of all.
      let hasFailed = verdict.outcome.severity > 1 && section.zone != .summary
      named.append((index, Place(parent: parent, level: section.level), hasFailed))
    }
    guard !named.isEmpty else { return sections }
    let judged = verdicts(sections, blocks, bytes)
    var cases = Set(
      named.filter {
        $0.hasFailed || judged[$0.place] ?? 0 > 1
          || labelEnd(sections[$0.index].title.plain) != nil
      }.map(\.index))
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

  /// How many headings have a verdict of their own at each place.
  private static func verdicts(
    _ sections: [MarkdownSection], _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> [Place: Int] {
    var judged: [Place: Int] = [:]
    for section in sections where 1...6 ~= section.level && !section.isTitle {
      guard let parent = section.parent, ownVerdict(blocks[section.body], bytes) != nil else {
        continue
      }
      judged[Place(parent: parent, level: section.level), default: 0] += 1
    }
    return judged
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
    // "Order history" names a part of the product, and "History of the orders" may tell of one.
    return MarkdownOutline.namesMore(words) && otherTimes.longest(words, at: 0) == nil
      && Vocabulary.fields.best(in: words) != .expected && !RoundName.speaksOfBefore(words)
      && !MarkdownZone.namesNoResults(words)
      && !MarkdownZone.namesIssues(words) && !TestName.isIssue(words) && !namesChange(title)
      && !countsParts(title)
  }

  /// Where the label of a test without a number ends that opens a heading: "Test case: Refund".
  static func labelEnd(_ title: [UInt8]) -> Int? {
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
