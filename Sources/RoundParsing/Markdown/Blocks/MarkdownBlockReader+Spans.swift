/// Blocks of several lines: fences and tables.
extension MarkdownBlockReader {
  /// Reads a fenced code block up to its closing fence, or to the end of the file.
  mutating func readFence(
    _ text: Range<Int>, _ line: MarkdownLine, _ indent: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    let mark = bytes[text.lowerBound]
    var length = 0
    while text.lowerBound + length < text.upperBound, bytes[text.lowerBound + length] == mark {
      length += 1
    }
    guard length >= 3 else { return nil }
    let info = bytes.trimmed(text.lowerBound + length..<text.upperBound)
    // A back-quote in the info string means that this was code in a line.
    if mark == 0x60, bytes.firstIndex(of: mark, in: info) != nil { return nil }
    // "~~~~^^^^" points at a place in a line of code.
    if mark == 0x7E, let first = info.first, bytes[first] == UInt8(ascii: "^") { return nil }
    var position = line.next
    while position < bytes.count {
      let inner = MarkdownLine(at: position, in: bytes)
      if closes(inner.range, mark: mark, length: length, bytes)
        || closesWithInfo && closesWithInfo(inner, mark: mark, length: length, bytes)
      {
        add(fence: line.next..<position, info: info, indent: indent, isOpen: false)
        return inner.next
      }
      position = inner.next
    }
    noteOpenFence(at: text.lowerBound)
    add(fence: line.next..<bytes.count, info: info, indent: indent, isOpen: true)
    return bytes.count
  }

  /// Reads the fence that a line opens at its end, as programs write it behind the name of a value:
  /// "**Error:** ```" over a message and a closing fence.
  ///
  /// Read as it stands, the closing fence would open one, and take what follows for code.
  mutating func readTrailingFence(
    _ text: Range<Int>, _ line: MarkdownLine, _ indent: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    let mark: UInt8 = 0x60
    let first = bytes[text.lowerBound]
    guard text.count > 5, first.isASCIILetter || first >= 0x80 || first == UInt8(ascii: "*"),
      bytes.has("```", at: text.upperBound - 3, before: text.upperBound),
      bytes[text.upperBound - 4] == 0x20, line.next > fencelessUntil,
      let pair = KeyValue(bytes.trimmed(text.lowerBound..<text.upperBound - 3), bytes),
      pair.value.isEmpty
    else { return nil }
    var position = line.next
    while position < bytes.count {
      let inner = MarkdownLine(at: position, in: bytes)
      if closes(inner.range, mark: mark, length: 3, bytes) {
        addLine(bytes.trimmed(text.lowerBound..<text.upperBound - 3), indent: indent)
        add(fence: line.next..<position, info: position..<position, indent: indent, isOpen: false)
        return inner.next
      }
      let text = bytes.trimmed(inner.range)
      if let first = text.first, bytes[first] == 0x23, heading(text, bytes) != nil { break }
      position = inner.next
    }
    // No fence closes before here, wherever one is opened.
    fencelessUntil = position
    return nil
  }

  private func closes(
    _ range: Range<Int>, mark: UInt8, length: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound,
      bytes.isBlank(at: index) || bytes[index] == 0x3E && mark != 0x3E
    {
      index += 1
    }
    var count = 0
    while index < range.upperBound, bytes[index] == mark {
      count += 1
      index += 1
    }
    return count >= length && bytes.trimmed(index..<range.upperBound).isEmpty
  }

  /// Whether a line inside a fence has the mark of it with one word behind, and ends what stands before
  /// it: behind it comes an empty line, a heading, a table, or nothing.
  private func closesWithInfo(
    _ line: MarkdownLine, mark: UInt8, length: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let text = bytes.trimmed(line.range)
    let marks = text.prefix { bytes[$0] == mark }.count
    let info = text.dropFirst(marks)
    guard marks == length, !info.isEmpty, info.allSatisfy({ bytes[$0].isASCIILetter }) else {
      return false
    }
    guard line.next < bytes.count else { return true }
    let next = bytes.trimmed(MarkdownLine(at: line.next, in: bytes).range)
    guard let first = next.first else { return true }
    return bytes[first] == 0x23 || bytes[first] == 0x7C
  }

  /// Reads the rows of a table; a header without a delimiter row counts where all lines start with
  /// a pipe, since a failure in it must not vanish.
  mutating func readTable(
    _ text: Range<Int>, _ line: MarkdownLine, _ indent: Int, _ bytes: Span<UInt8>
  ) -> Int? {
    guard hasPipe(text, bytes) else { return nil }
    if let next = goOnWithTable(text, line, bytes) { return next }
    let second = MarkdownLine(at: line.next, in: bytes)
    let hasDelimiter = line.next < bytes.count && isDelimiter(second.range, bytes)
    guard hasDelimiter || bytes[text.lowerBound] == 0x7C && startsWithPipe(second.range, bytes)
    else { return nil }
    let (end, next) = rows(behind: text, line, bytes)
    add(table: text.lowerBound..<end, indent: indent, hasDelimiter: hasDelimiter)
    return next
  }

  /// Reads rows that a blank line parts from the table before them: rows with as many cells as its
  /// header has, and no header of their own.
  private mutating func goOnWithTable(
    _ text: Range<Int>, _ line: MarkdownLine, _ bytes: Span<UInt8>
  ) -> Int? {
    guard bytes[text.lowerBound] == 0x7C, let header = openTable(before: text.lowerBound, bytes)
    else { return nil }
    let second = MarkdownLine(at: line.next, in: bytes)
    guard line.next >= bytes.count || !isDelimiter(second.range, bytes),
      MarkdownTable.cells(header, bytes).count == MarkdownTable.cells(text, bytes).count
    else { return nil }
    let (end, next) = rows(behind: text, line, bytes)
    extendTable(to: end)
    return next
  }

  /// Where the rows end that follow a row, and where the line behind them starts.
  private func rows(
    behind text: Range<Int>, _ line: MarkdownLine, _ bytes: Span<UInt8>
  ) -> (end: Int, next: Int) {
    var position = line.next
    var end = text.upperBound
    while position < bytes.count {
      let row = MarkdownLine(at: position, in: bytes)
      guard isRow(row.range, bytes) else { break }
      end = row.range.upperBound
      position = row.next
    }
    return (end, position)
  }

  private func hasPipe(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    bytes.firstIndex(of: 0x7C, in: range) != nil
  }

  /// The first byte of a line after blanks and quote markers.
  private func firstByte(_ range: Range<Int>, _ bytes: Span<UInt8>) -> UInt8? {
    var index = range.lowerBound
    while index < range.upperBound, bytes.isBlank(at: index) || bytes[index] == 0x3E { index += 1 }
    return index < range.upperBound ? bytes[index] : nil
  }

  private func startsWithPipe(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    firstByte(range, bytes) == 0x7C
  }

  private func isRow(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard let first = firstByte(range, bytes), first != 0x23 else { return false }
    return first == 0x7C || hasPipe(range, bytes) && first != 0x60
  }

  /// Whether a line is a delimiter row: dashes, colons, pipes and blanks, with a pipe and a dash.
  private func isDelimiter(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var pipes = 0
    var dashes = 0
    for index in range {
      switch bytes[index] {
      case 0x7C: pipes += 1
      case 0x2D: dashes += 1
      case 0x3A, 0x20, 0x09, 0x3E: break
      default: return false
      }
    }
    return dashes > 0 && pipes > 0
  }
}
