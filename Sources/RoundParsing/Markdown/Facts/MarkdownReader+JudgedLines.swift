import RoundModel

/// Lines in strong type that name what the status under each of them is told of.
extension MarkdownReader {
  /// Whether a line in strong type is a part of what is told, and names nothing that went some way.
  func isPart(_ section: MarkdownSection, _ fields: EntryFields, _ isNamed: Bool) -> Bool {
    section.level == 7 && !isNamed && !isJudgedPart(section, fields)
  }

  /// Whether a line in strong type names what the status under it is told of: it has the label of a test,
  /// or others beside it have a status as well.
  ///
  /// A word for a field or a part of the report, or for a round, names no test.
  func isJudgedPart(_ section: MarkdownSection, _ fields: EntryFields) -> Bool {
    guard fields.outcome != nil, !fields.isLoneVerdict, let parent = section.parent,
      namesThing(section)
    else { return false }
    if Self.labelEnd(section.title.plain) != nil { return true }
    guard sections[parent].zone == .results, judgedParts.contains(parent) else { return false }
    return true
  }

  private func namesThing(_ section: MarkdownSection) -> Bool {
    let words = KeyValue.folded(HeadingText.name(section.title.plain))
    return !section.isZone && !section.isOverall && MarkdownField(test: words) == nil
      && Self.details.exactly(words) == nil && RoundName.label(words) == nil
      && !RoundName.speaksOfBefore(words) && !RoundName.isAfter(words)
      && !MarkdownZone.namesIssues(words)
  }

  /// The sections in which two and more lines in strong type stand over a status each, of which one at
  /// least is a verdict.
  static func judgedParents(
    _ sections: [MarkdownSection], _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> Set<Int> {
    var counts: [Int: (told: Int, judged: Int)] = [:]
    for section in sections where section.level == 7 && !section.isZone {
      guard let parent = section.parent else { continue }
      let statuses = blocks[section.body].count { block in
        guard block.kind == .item || block.kind == .line, let pair = KeyValue(block.text, bytes)
        else { return false }
        return MarkdownField(test: pair.key) == .status && !pair.value.isEmpty
      }
      guard statuses == 1 else { continue }
      counts[parent, default: (0, 0)].told += 1
      if ownVerdict(blocks[section.body], bytes) != nil {
        counts[parent, default: (0, 0)].judged += 1
      }
    }
    return Set(counts.filter { $0.value.told > 1 && $0.value.judged > 0 }.keys)
  }
}
