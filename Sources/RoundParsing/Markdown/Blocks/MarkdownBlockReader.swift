/// Reads a file into blocks, in one pass and without recursion, tolerant of what people write.
///
/// Every line is looked at a bounded number of times, whatever it holds. Comments and the inside of
/// code are set apart here, so that nothing later takes them for results by accident.
struct MarkdownBlockReader {
  private(set) var blocks: [MarkdownBlock] = []
  /// Where a comment was opened that nothing closes.
  private(set) var openComment: Int?
  /// Where a code fence was opened that nothing closes.
  private(set) var openFence: Int?

  private var afterBlank = true
  /// The lists in tags that are open.
  var lists = MarkupLists()
  /// Where a table in tags was opened behind which no row stands.
  var rowlessTable: Int?
  /// Up to where no fence of back-quotes closes, as far as it was looked for.
  var fencelessUntil = -1
  /// The line that is read, which may be read in several pieces.
  private var currentLine: MarkdownLine?
  /// The quote markers before the current line.
  private var isQuoted = false
  /// Whether a fence may close with an info string behind its mark.
  let closesWithInfo: Bool

  init(_ bytes: Span<UInt8>, from start: Int = 0, closesWithInfo: Bool = false) {
    self.closesWithInfo = closesWithInfo
    var position = max(start, Self.afterByteOrderMark(bytes))
    position = readFrontMatter(at: position, bytes)
    while position < bytes.count { position = readLine(at: position, bytes) }
  }

  /// Reads a whole file.
  ///
  /// Where a fence stays open to the end, tools that add a missing language may have written it behind
  /// closing marks: that reading is taken if it leaves no fence open.
  static func wholeFile(_ bytes: Span<UInt8>) -> MarkdownBlockReader {
    let reader = MarkdownBlockReader(bytes)
    guard reader.openFence != nil else { return reader }
    let other = MarkdownBlockReader(bytes, closesWithInfo: true)
    return other.openFence == nil ? other : reader
  }

  private static func afterByteOrderMark(_ bytes: Span<UInt8>) -> Int {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
  }

  /// Reads `---` lines at the very start as a head of named values.
  private mutating func readFrontMatter(at start: Int, _ bytes: Span<UInt8>) -> Int {
    let first = MarkdownLine(at: start, in: bytes)
    guard bytes.has("---", at: first.range.lowerBound, before: first.range.upperBound),
      bytes.trimmed(first.range).count == 3
    else { return start }
    var lines: [MarkdownBlock] = []
    var position = first.next
    while position < bytes.count, lines.count < 200 {
      let line = MarkdownLine(at: position, in: bytes)
      let text = bytes.trimmed(line.range)
      position = line.next
      if text.count == 3, bytes.has("---", at: text.lowerBound, before: text.upperBound) {
        blocks = lines
        return position
      }
      guard !text.isEmpty else { continue }
      lines.append(MarkdownBlock(.line, text: text, flags: .frontMatter))
    }
    return start
  }

  private mutating func readLine(at start: Int, _ bytes: Span<UInt8>) -> Int {
    let line = line(at: start, bytes)
    isQuoted = false
    let (content, indent) = afterQuoteMarkers(line.range, bytes)
    let text = bytes.trimmed(content)
    guard !text.isEmpty else {
      afterBlank = true
      return line.next
    }
    let first = bytes[text.lowerBound]
    if first == 0x3C {
      if let next = readMarkup(text, line, bytes) { return next }
    }
    if first == 0x60 || first == 0x7E, let next = readFence(text, line, indent, bytes) {
      return next
    }
    if first == 0x23, let heading = heading(text, bytes) {
      append(heading)
      afterBlank = true
      lists.close()
      return line.next
    }
    if let next = readTrailingFence(text, line, indent, bytes) { return next }
    if let next = readRule(text, line, bytes) { return next }
    if let item = item(text, indent: indent, bytes) {
      append(item)
      return line.next
    }
    if let next = readTable(text, line, indent, bytes) { return next }
    if lists.awaitsText {
      addItem(inTags: text, bytes)
    } else {
      addLine(text, indent: indent)
    }
    return line.next
  }

  /// The line that an offset stands in, from there on.
  private mutating func line(at start: Int, _ bytes: Span<UInt8>) -> MarkdownLine {
    if var open = currentLine, open.range.lowerBound < start, start <= open.range.upperBound {
      open.range = start..<open.range.upperBound
      return open
    }
    let line = MarkdownLine(at: start, in: bytes)
    currentLine = line
    return line
  }

  /// Adds the text of an item in tags.
  mutating func addItem(inTags text: Range<Int>, _ bytes: Span<UInt8>) {
    var block = boxed(text, indent: lists.indent, flags: lists.number == nil ? [] : .ordered, bytes)
    block.number = Int32(truncatingIfNeeded: lists.number ?? 0)
    append(block)
    lists.takeText()
  }

  mutating func add(fence range: Range<Int>, info: Range<Int>, indent: Int, isOpen: Bool) {
    var block = MarkdownBlock(.fence, text: range, level: indent, flags: isOpen ? .isOpen : [])
    block.info = info
    append(block)
  }

  mutating func add(table range: Range<Int>, indent: Int, hasDelimiter: Bool) {
    append(
      MarkdownBlock(
        .table, text: range, level: indent, flags: hasDelimiter ? .hasDelimiter : []))
  }

  /// The header row of the table that the last block is, where nothing but blank lines stands between
  /// it and an offset.
  func openTable(before offset: Int, _ bytes: Span<UInt8>) -> Range<Int>? {
    guard afterBlank, let last = blocks.last, last.kind == .table,
      last.flags.contains(.hasDelimiter), !isQuoted,
      bytes.trimmed(last.text.upperBound..<offset).isEmpty
    else { return nil }
    return bytes.trimmed(MarkdownLine(at: last.text.lowerBound, in: bytes).range)
  }

  /// Takes more rows into the table that the last block is.
  mutating func extendTable(to end: Int) {
    afterBlank = false
    blocks[blocks.count - 1].text = blocks[blocks.count - 1].text.lowerBound..<end
  }

  mutating func add(htmlTable range: Range<Int>) { append(MarkdownBlock(.htmlTable, text: range)) }

  mutating func add(heading range: Range<Int>, level: Int) {
    append(MarkdownBlock(.heading, text: range, level: level))
    guard level < 7 else { return }
    afterBlank = true
    lists.close()
  }

  mutating func add(foldEnd range: Range<Int>) { append(MarkdownBlock(.foldEnd, text: range)) }

  mutating func noteOpenComment(at offset: Int) { openComment = offset }

  mutating func noteOpenFence(at offset: Int) { openFence = openFence ?? offset }

  mutating func addLine(_ text: Range<Int>, indent: Int) {
    append(MarkdownBlock(.line, text: text, level: indent))
  }

  private mutating func append(_ block: MarkdownBlock) {
    var block = block
    if afterBlank { block.flags.insert(.afterBlank) }
    if isQuoted { block.flags.insert(.quoted) }
    afterBlank = false
    blocks.append(block)
  }

  /// Steps over `>` markers; the indent is what stands before the text, with tabs to columns of 4.
  private mutating func afterQuoteMarkers(
    _ range: Range<Int>, _ bytes: Span<UInt8>
  ) -> (Range<Int>, indent: Int) {
    var index = range.lowerBound
    var indent = 0
    while index < range.upperBound {
      switch bytes[index] {
      case 0x20: indent += 1
      case 0x09: indent += 4 - indent % 4
      case 0x3E:
        isQuoted = true
        indent = 0
        if index + 1 < range.upperBound, bytes[index + 1] == 0x20 { index += 1 }
      default: return (index..<range.upperBound, indent)
      }
      index += 1
    }
    return (index..<range.upperBound, indent)
  }

  func heading(_ text: Range<Int>, _ bytes: Span<UInt8>) -> MarkdownBlock? {
    var level = 0
    var index = text.lowerBound
    while index < text.upperBound, bytes[index] == 0x23, level < 7 {
      level += 1
      index += 1
    }
    guard level <= 6, index == text.upperBound || bytes.isBlank(at: index) else { return nil }
    var content = bytes.trimmed(index..<text.upperBound)
    var end = content.upperBound
    while end > content.lowerBound, bytes[end - 1] == 0x23 { end -= 1 }
    if end == content.lowerBound || bytes.isBlank(at: end - 1) {
      content = bytes.trimmed(content.lowerBound..<end)
    }
    return MarkdownBlock(.heading, text: content, level: level)
  }

  /// A line of `-`, `*`, `_` or `=`: a rule, or the underline of a heading.
  private mutating func readRule(
    _ text: Range<Int>, _ line: MarkdownLine, _ bytes: Span<UInt8>
  ) -> Int? {
    let mark = bytes[text.lowerBound]
    guard mark == 0x2D || mark == 0x2A || mark == 0x5F || mark == 0x3D else { return nil }
    var count = 0
    for index in text {
      if bytes[index] == mark { count += 1 } else if !bytes.isBlank(at: index) { return nil }
    }
    if !afterBlank, count == text.count, mark == 0x3D || mark == 0x2D,
      let last = blocks.last, last.kind == .line, !last.flags.contains(.frontMatter),
      last.flags.contains(.afterBlank),
      mark == 0x3D || bytes.firstIndex(of: 0x3A, in: last.text) == nil
    {
      blocks[blocks.count - 1].kind = .heading
      blocks[blocks.count - 1].level = mark == 0x3D ? 1 : 2
      afterBlank = true
      return line.next
    }
    guard count >= 3, mark != 0x3D else { return nil }
    append(MarkdownBlock(.rule, text: text))
    afterBlank = true
    return line.next
  }

  private func item(_ text: Range<Int>, indent: Int, _ bytes: Span<UInt8>) -> MarkdownBlock? {
    var rest = text
    var flags: MarkdownBlock.Flags = []
    var number = 0
    var isItem = false
    // `- - x` is an item in an item; more than a few are no list that anybody wrote.
    for _ in 0..<4 {
      guard let marker = marker(rest, bytes) else { break }
      isItem = true
      if let value = marker.number {
        flags.insert(.ordered)
        number = value
      }
      rest = bytes.trimmed(marker.end..<text.upperBound)
    }
    guard isItem || opensBox(text, bytes) else { return nil }
    var block = boxed(rest, indent: indent, flags: flags, bytes)
    block.number = Int32(truncatingIfNeeded: number)
    return block
  }

  /// An item without the box that it starts with, which is ticked or not.
  private func boxed(
    _ text: Range<Int>, indent: Int, flags: MarkdownBlock.Flags, _ bytes: Span<UInt8>
  ) -> MarkdownBlock {
    var (rest, flags) = (text, flags)
    if rest.count >= 3, bytes[rest.lowerBound] == 0x5B, bytes[rest.lowerBound + 2] == 0x5D,
      rest.count == 3 || bytes.isBlank(at: rest.lowerBound + 3)
    {
      let box = bytes[rest.lowerBound + 1]
      if box == 0x20 { flags.insert(.unchecked) }
      if box | 0x20 == 0x78 { flags.insert(.checked) }
      if box == 0x20 || box | 0x20 == 0x78 {
        rest = bytes.trimmed(rest.lowerBound + 3..<rest.upperBound)
      }
    }
    return MarkdownBlock(.item, text: rest, level: indent, flags: flags)
  }

  /// Whether a line opens with a box and has no bullet before it: `[x] Motor 1`.
  private func opensBox(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let start = text.lowerBound
    guard text.count > 4, bytes[start] == 0x5B, bytes[start + 2] == 0x5D, bytes[start + 3] == 0x20
    else { return false }
    return bytes[start + 1] == 0x20 || bytes[start + 1] | 0x20 == 0x78
  }

  private func marker(_ text: Range<Int>, _ bytes: Span<UInt8>) -> (end: Int, number: Int?)? {
    guard let first = text.first else { return nil }
    let byte = bytes[first]
    if byte == 0x2D || byte == 0x2A || byte == 0x2B {
      guard first + 1 < text.upperBound, bytes.isBlank(at: first + 1) else { return nil }
      return (first + 1, nil)
    }
    // The bullet that word processors paste: U+2022.
    if byte == 0xE2, bytes.has("\u{2022}", at: first, before: text.upperBound) {
      return (first + 3, nil)
    }
    var index = first
    var number = 0
    while index < text.upperBound, bytes[index].isASCIIDigit, index - first < 9 {
      number = number * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    guard index > first, index + 1 < text.upperBound, bytes[index] == 0x2E || bytes[index] == 0x29,
      bytes.isBlank(at: index + 1)
    else { return nil }
    return (index + 1, number)
  }
}
