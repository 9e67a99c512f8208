/// Comments, and what is written in tags: tables, lists, headings and parts that fold away.
///
/// Tags may stand one behind another in a line: each is read for itself, and the rest of its line
/// behind it. None is looked at more often than a few times, whatever is left open.
extension MarkdownBlockReader {
  /// Reads the comment or the tag that a text starts with; `nil` where it is text to read.
  mutating func readMarkup(
    _ text: Range<Int>, _ line: MarkdownLine, _ bytes: Span<UInt8>
  ) -> Int? {
    let (start, end) = (text.lowerBound, text.upperBound)
    if bytes.has("<!--", at: start, before: end) {
      guard let close = find("-->", from: start + 4, before: bytes.count, bytes) else {
        noteOpenComment(at: start)
        return bytes.count
      }
      return rest(behind: close + 3, bytes)
    }
    let tag = MarkupTag(at: start, before: end, bytes)
    if let tag, tag.name == .table, !tag.isEnd, let next = readMarkupTable(at: start, bytes) {
      return next
    }
    if let tag, let next = read(tag, line, bytes) { return next }
    return isOnlyTags(text, bytes) ? line.next : nil
  }

  /// Reads a tag that stands for a block, or that sets one apart.
  private mutating func read(
    _ tag: MarkupTag, _ line: MarkdownLine, _ bytes: Span<UInt8>
  ) -> Int? {
    let content = tag.range.upperBound..<line.range.upperBound
    switch tag.name {
    case .item, .list, .orderedList: return readListTag(tag, line, bytes)
    case .details where tag.isEnd:
      add(foldEnd: tag.range)
    case .summary where !tag.isEnd:
      let end = find("</summary", from: content.lowerBound, before: content.upperBound, bytes)
      let close = end.flatMap { MarkupTag(at: $0, before: content.upperBound, bytes) }
      let heading = tag.range.lowerBound..<(close?.range.upperBound ?? content.upperBound)
      add(heading: heading, level: 7)
      return rest(behind: heading.upperBound, bytes)
    case .heading(let level) where !tag.isEnd:
      guard let close = headingEnd(level, content, bytes) else { return nil }
      let heading = bytes.trimmed(content.lowerBound..<close.range.lowerBound)
      if !heading.isEmpty { add(heading: heading, level: level) }
      return rest(behind: close.range.upperBound, bytes)
    case .division, .details:
      // A division that holds other tags is read as they are.
      let behind = bytes.trimmed(content)
      guard let first = behind.first, bytes[first] == UInt8(ascii: "<") else { return nil }
    case .heading, .summary, .table, .other: return nil
    }
    return rest(behind: tag.range.upperBound, bytes)
  }

  /// The tag that closes a heading, before another one opens.
  private func headingEnd(
    _ level: Int, _ content: Range<Int>, _ bytes: Span<UInt8>
  ) -> MarkupTag? {
    var index = content.lowerBound
    while let open = bytes.firstIndex(of: UInt8(ascii: "<"), in: index..<content.upperBound) {
      if let tag = MarkupTag(at: open, before: content.upperBound, bytes),
        case .heading(let other) = tag.name
      {
        return tag.isEnd && other == level ? tag : nil
      }
      index = open + 1
    }
    return nil
  }

  /// Reads the tags of a list: an item goes to the next tag of one, or to the end of its line.
  private mutating func readListTag(
    _ tag: MarkupTag, _ line: MarkdownLine, _ bytes: Span<UInt8>
  ) -> Int {
    guard tag.name == .item, !tag.isEnd else {
      lists.read(tag)
      return rest(behind: tag.range.upperBound, bytes)
    }
    var end = tag.range.upperBound
    while end < line.range.upperBound {
      if bytes[end] == UInt8(ascii: "<"),
        let next = MarkupTag(at: end, before: line.range.upperBound, bytes), next.setsListsApart
      {
        break
      }
      end += 1
    }
    let content = bytes.trimmed(tag.range.upperBound..<end)
    lists.openItem()
    if !content.isEmpty { addItem(inTags: content, bytes) }
    return end < line.range.upperBound ? end : line.next
  }

  /// Where reading goes on behind a tag: in the rest of its line if that holds anything, or else in the
  /// next one.
  private func rest(behind end: Int, _ bytes: Span<UInt8>) -> Int {
    var index = end
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index < bytes.count else { return bytes.count }
    guard bytes[index] == 0x0A || bytes[index] == 0x0D else { return index }
    return MarkdownLine(at: index, in: bytes).next
  }

  /// Whether a line holds tags and nothing between them that anybody would read.
  private func isOnlyTags(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var isInside = false
    for index in text {
      switch bytes[index] {
      case 0x3C: isInside = true
      case 0x3E where isInside: isInside = false
      default: if !isInside, !bytes.isBlank(at: index) { return false }
      }
    }
    return !isInside
  }

  private func find(
    _ text: StaticString, from start: Int, before end: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    let first = text.description.utf8.first
    var index = start
    while index + text.utf8CodeUnitCount <= end {
      if bytes[index] == first, bytes.hasFolded(text, at: index, before: end) { return index }
      index += 1
    }
    return nil
  }
}

/// Tables in tags, and those inside their cells.
extension MarkdownBlockReader {
  /// So many tables are read one inside the other; what is deeper is text of a cell.
  private static let depthLimit = 4

  /// Reads a table up to its end; one in a cell of it is a table too.
  ///
  /// Where nothing closes it, it ends with the line of the last row that is opened.
  private mutating func readMarkupTable(at start: Int, _ bytes: Span<UInt8>) -> Int? {
    // Behind a table that has no rows nothing was found that could be one of another.
    guard rowlessTable.map({ start < $0 }) ?? true else { return nil }
    var open: [Int] = []
    var tables: [Range<Int>] = []
    var lastTag: Int?
    var index = start
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"),
        let tag = MarkupTag(at: index, before: bytes.count, bytes)
      else {
        index += 1
        continue
      }
      index = tag.range.upperBound
      guard tag.name == .table else {
        if tag.isOfRow(bytes) { lastTag = tag.range.lowerBound }
        continue
      }
      guard tag.isEnd else {
        open.append(tag.range.lowerBound)
        continue
      }
      lastTag = tag.range.lowerBound
      guard let first = open.popLast() else { break }
      if open.count < Self.depthLimit { tables.append(first..<tag.range.upperBound) }
      if open.isEmpty { break }
    }
    guard !open.isEmpty else {
      for table in tables.sorted(by: { $0.lowerBound < $1.lowerBound }) { add(htmlTable: table) }
      return rest(behind: index, bytes)
    }
    guard let lastTag else {
      rowlessTable = start
      return nil
    }
    let last = MarkdownLine(at: lastTag, in: bytes)
    add(htmlTable: start..<last.range.upperBound)
    for table in tables.sorted(by: { $0.lowerBound < $1.lowerBound }) { add(htmlTable: table) }
    return last.next
  }
}
