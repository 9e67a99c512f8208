import RoundModel

/// A line that names a group and counts the marked items under it: `**Search**: 3/4`.
///
/// That the number agrees with the marks says that the items are what it counts.
struct CountedList: Sendable {
  private static let lengthLimit = 160
  /// How many items the line counts.
  let count: Int

  /// The list that the block at an index leads in, if its number agrees with the items.
  init?(_ blocks: [MarkdownBlock], at index: Int, _ bytes: Span<UInt8>) {
    let block = blocks[index]
    guard block.kind == .line, block.text.count < Self.lengthLimit,
      !block.flags.contains(.quoted), index + 2 < blocks.count, blocks[index + 1].kind == .item
    else { return nil }
    let line = InlineText(block.text, bytes)
    guard let run = line.strong.first, run.lowerBound <= HeadingText.nameStart(line.plain) else {
      return nil
    }
    let name = Array(line.plain[run])
    let figures = FigureFinder(line.plain, key: nil, isSummary: true, fraction: .passed).figures
    guard let first = figures.first, first.start >= run.upperBound,
      let total = figures.first(where: { $0.measure == .total && $0.precision == .exact }),
      let stated = Int(exactly: total.value), stated >= 2, Self.namesGroup(name),
      Self.marked(blocks, from: index + 1, atMost: stated + 1, bytes) == stated
    else { return nil }
    count = stated
  }

  /// Whether a name is that of a part of the round, and not of the whole, a figure or a test.
  private static func namesGroup(_ name: [UInt8]) -> Bool {
    let key = KeyValue.folded(name)
    return !key.isEmpty && !TestName.isTestLike(name) && !MarkdownZone.isOverall(name)
      && MeasureVocabulary.measure(ofKey: key) == nil && !MeasureVocabulary.isRate(key)
      && MarkdownField(head: key) == nil && MarkdownField(test: key) == nil
  }

  /// How many items of one indent follow, each of which starts with a mark; `nil` where one of them
  /// carries none.
  private static func marked(
    _ blocks: [MarkdownBlock], from start: Int, atMost limit: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    let level = blocks[start].level
    var count = 0
    var index = start
    while index < blocks.count, count < limit, blocks[index].kind == .item {
      if blocks[index].level == level {
        guard StatusVocabulary.mark(InlineText(blocks[index].text, bytes).plain, at: 0) != nil
        else { return nil }
        count += 1
      }
      index += 1
    }
    return count
  }
}
