import RoundModel

/// Lines that stand for a list, though nothing marks them as its items.
extension MarkdownReader {
  /// Takes two and more lines of one paragraph for items where each is a name with a status and
  /// nothing else: `Windows 11: PASS`, and `Ubuntu 24.04: FAIL (no disk)` below it.
  static func listingLines(
    _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> [MarkdownBlock] {
    var blocks = casesOpened(
      numberedHeadings(joinedWraps(joinedCode(blocks, bytes), bytes), bytes), bytes)
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

  /// Takes numbered items for headings in a text that has no others, as one that was copied out of a
  /// word processor: each stands over a blank line or what is set in, none says how something went, and
  /// one of them at least says what its part is about.
  private static func numberedHeadings(
    _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> [MarkdownBlock] {
    guard !blocks.contains(where: { $0.kind == .heading }) else { return blocks }
    var (found, namesPart): ([Int], Bool) = ([], false)
    for (index, block) in blocks.enumerated()
    where block.kind == .item && block.level == 0 && block.flags.contains(.ordered) {
      let line = InlineText(block.text, bytes)
      guard block.text.count < 120, Int(block.number) == found.count + 1, index + 1 < blocks.count,
        blocks[index + 1].flags.contains(.afterBlank) || namesCase(blocks[index + 1], bytes),
        blocks[index + 1].kind != .item || blocks[index + 1].level > 0,
        StatusPhrase(line).outcome == nil, line.plain.last != UInt8(ascii: ".")
      else { return blocks }
      found.append(index)
      namesPart = namesPart || MarkdownZone(heading: line.plain) != nil
    }
    guard found.count > 1, namesPart else { return blocks }
    var blocks = blocks
    for index in found {
      blocks[index].kind = .heading
      blocks[index].level = 2
      blocks[index].flags.insert(.afterBlank)
      if index + 1 < blocks.count { blocks[index + 1].flags.insert(.afterBlank) }
    }
    return blocks
  }

  /// Whether a line is the name of a case in strong type between what is told of the one before it and
  /// of itself: `Result: passed`, `**Test 5: Print**`, `Result: failed`.
  private static func isStrongCase(
    at index: Int, _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> Bool {
    let block = blocks[index]
    guard block.text.count < 120,
      bytes.has("**", at: block.text.lowerBound, before: block.text.upperBound),
      MarkdownOutline.isStrongAlone(block.text, bytes),
      TestName.isTestLike(InlineText(block.text, bytes).plain)
    else { return false }
    return [index - 1, index + 1].allSatisfy { other in
      guard blocks[other].kind == .line || blocks[other].kind == .item,
        blocks[other].text.count < 400, let pair = KeyValue(blocks[other].text, bytes)
      else { return false }
      return MarkdownField(test: pair.key) != nil
    }
  }

  /// Opens a paragraph with a line that names a case over lines which are set in, where the line before
  /// it is an item or the end of what another case tells.
  private static func casesOpened(
    _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> [MarkdownBlock] {
    var blocks = blocks
    for index in blocks.indices.dropFirst().dropLast() {
      let block = blocks[index]
      guard block.kind == .line, !block.flags.contains(.afterBlank) else { continue }
      let isOverInset =
        blocks[index + 1].kind == .line && blocks[index + 1].level > block.level
        && (blocks[index - 1].kind == .item || blocks[index - 1].level > block.level)
        && namesCase(block, bytes)
      if isOverInset || isStrongCase(at: index, blocks, bytes) {
        blocks[index].flags.insert(.afterBlank)
      }
    }
    return blocks
  }

  /// Whether a line opens with the label of a case and a colon: `TC-04: Refund`.
  static func namesCase(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard block.kind == .line, block.text.count < 400, let pair = KeyValue(block.text, bytes) else {
      return false
    }
    return !pair.value.isEmpty && TestName.isNumbered(pair.key)
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

  /// Joins an item to the lines that it was wrapped to: those right under it, with an indent of their own,
  /// that go on in the middle of a sentence.
  private static func joinedWraps(
    _ blocks: [MarkdownBlock], _ bytes: Span<UInt8>
  ) -> [MarkdownBlock] {
    var joined: [MarkdownBlock] = []
    joined.reserveCapacity(blocks.count)
    for block in blocks {
      if block.kind == .line, !block.flags.contains(.afterBlank), !block.flags.contains(.quoted),
        let item = joined.last, item.kind == .item, block.level > item.level,
        goesOn(block.text, behind: item.text, bytes)
      {
        joined[joined.count - 1].text = item.text.lowerBound..<block.text.upperBound
      } else {
        joined.append(block)
      }
    }
    return joined
  }

  private static let longestWrap = 600

  /// Whether a line goes on with the sentence that the text before it left open, and names no value.
  private static func goesOn(
    _ line: Range<Int>, behind text: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    // A line that was left short, and two blanks or a slant at its end, end it on purpose.
    guard line.upperBound - text.lowerBound <= longestWrap, text.count >= 30,
      bytes[line.lowerBound].isASCIILetter, bytes[line.lowerBound] >= 0x61,
      bytes[text.upperBound] == 0x0A || bytes[text.upperBound] == 0x0D
    else { return false }
    switch bytes[text.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ";"), UInt8(ascii: "\\"), UInt8(ascii: "*"):
      return false
    default: return KeyValue(line, bytes) == nil || closesBracket(line, behind: text, bytes)
    }
  }

  /// Whether a line closes the bracket that the text before it left open, so that what stands before a
  /// colon in it is no name of a value: "for buyers): NOT executed".
  private static func closesBracket(
    _ line: Range<Int>, behind text: Range<Int>, _ bytes: Span<UInt8>
  ) -> Bool {
    let depth = text.reduce(0) { depth, index in
      switch bytes[index] {
      case UInt8(ascii: "("): depth + 1
      case UInt8(ascii: ")"): max(0, depth - 1)
      default: depth
      }
    }
    guard depth > 0 else { return false }
    let first = line.first { index in
      [UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ":")].contains(bytes[index])
    }
    return first.map { bytes[$0] == UInt8(ascii: ")") } ?? false
  }

  /// Whether a line opens with a verdict in brackets and names something behind it, and no count:
  /// "[FAIL] Refund: answer 500".
  static func opensInBrackets(_ line: InlineText, _ bytes: Span<UInt8>) -> Bool {
    guard let verdict = StatusVocabulary.bracketed(FoldedText.small(line.plain), at: 0),
      verdict.count < line.plain.count
    else { return false }
    let start = line.offset(verdict.count)
    let rest = bytes.trimmed(start..<max(start, line.offset(line.plain.count - 1) + 1))
    guard rest.contains(where: { bytes[$0].isASCIILetter || bytes[$0] >= 0xC3 }) else {
      return false
    }
    return KeyValue(rest, bytes).map { MeasureVocabulary.measure(ofKey: $0.key) == nil } ?? true
  }

  /// Whether a line is a name, a colon and a status in capitals or with a mark, or opens with a verdict
  /// in brackets.
  private static func namesStatus(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard block.kind == .line, block.text.count < 160, !block.flags.contains(.quoted),
      !block.flags.contains(.frontMatter)
    else { return false }
    if opensInBrackets(InlineText(block.text, bytes), bytes) { return true }
    guard let pair = KeyValue(block.text, bytes),
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
