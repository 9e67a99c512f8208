import RoundModel

/// Lines that stand for a list, though nothing marks them as its items.
extension MarkdownReader {
  /// Takes two and more lines of one paragraph for items where each is a name with a status and
  /// nothing else: `Windows 11: PASS`, and `Ubuntu 24.04: FAIL (no disk)` below it.
  static func listingLines(
    _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> [MarkdownBlock] {
    var blocks = joinedCode(blocks, bytes)
    var start = 0
    while start < blocks.count {
      var end = start
      while end < blocks.count, end == start || !blocks[end].flags.contains(.afterBlank),
        blocks[end].level == blocks[start].level, namesStatus(blocks[end], bytes)
      {
        end += 1
      }
      let isWhole =
        end == blocks.count || blocks[end].kind != .line
        || blocks[end].flags.contains(.afterBlank)
      if end > start + 1, isWhole, blocks[start].flags.contains(.afterBlank) {
        for index in start..<end { blocks[index].kind = .item }
      }
      start = max(end, start + 1)
    }
    return blocks
  }

  /// Joins an item that opens with a code span to the next line, where the span goes on there.
  private static func joinedCode(
    _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> [MarkdownBlock] {
    let tick = UInt8(ascii: "`")
    let isOpen = { (text: Range<Int>, bytes: Span<UInt8>) in
      bytes[text.lowerBound] == tick && text.count < 300 && bytes[text.lowerBound + 1] != tick
        && bytes.firstIndex(of: tick, in: text.lowerBound + 1..<text.upperBound) == nil
    }
    var joined: [MarkdownBlock] = []
    joined.reserveCapacity(blocks.count)
    for block in blocks {
      if block.kind == .line, !block.flags.contains(.afterBlank), !block.flags.contains(.quoted),
        let item = joined.last, item.kind == .item, item.text.count > 2, block.level > item.level,
        block.text.count < 300, isOpen(item.text, bytes),
        bytes.firstIndex(of: tick, in: block.text) != nil
      {
        joined[joined.count - 1].text = item.text.lowerBound..<block.text.upperBound
      } else {
        joined.append(block)
      }
    }
    return joined
  }

  /// Whether a line is a name, a colon and a status in capitals or with a mark.
  private static func namesStatus(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard block.kind == .line, block.text.count < 160, !block.flags.contains(.quoted),
      !block.flags.contains(.frontMatter), let pair = KeyValue(block.text, bytes),
      !pair.isMarked, !pair.value.isEmpty
    else { return false }
    let value = InlineText(pair.value, bytes).plain
    let isMark = StatusVocabulary.mark(value, at: 0) != nil
    let small = FoldedText.small(value)
    let isWord =
      StatusVocabulary.word(small, at: 0).map { word in
        value[..<word.count].allSatisfy { $0 == 0x20 || 0x41...0x5A ~= $0 }
      } ?? false
    return (isMark || isWord) && MarkdownField(test: pair.key) == nil
      && MarkdownField(head: pair.key) == nil
      && MeasureVocabulary.measure(ofKey: pair.key) == nil && !MarkdownZone.isOverall(pair.key)
  }

  /// The text of a line of output without a bullet before it.
  static func withoutBullet(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    guard text.count > 2, bytes.isBlank(at: text.lowerBound + 1) else { return text }
    let byte = bytes[text.lowerBound]
    let isBullet = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*")
    return isBullet ? bytes.trimmed(text.lowerBound + 1..<text.upperBound) : text
  }
}
