/// One line of the source, without its line end.
struct MarkdownLine {
  var range: Range<Int>
  /// Where the next line starts.
  var next: Int

  /// The line that starts at an offset; `LF`, `CR LF` and `CR` end a line.
  @inline(__always)
  init(at start: Int, in bytes: Span<UInt8>) {
    var end = start
    let count = bytes.count
    while end < count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    range = start..<end
    if end + 1 < count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A {
      next = end + 2
    } else {
      next = min(end + 1, count)
    }
  }
}

extension Span<UInt8> {
  /// The lines of a range without the blanks at their ends, the first ones of them where there are more.
  func lines(of range: Range<Int>, atMost limit: Int = .max) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var position = range.lowerBound
    while position < range.upperBound, lines.count < limit {
      let line = MarkdownLine(at: position, in: self)
      let end = Swift.min(line.range.upperBound, range.upperBound)
      lines.append(trimmed(line.range.lowerBound..<end))
      position = Swift.max(line.next, position + 1)
    }
    return lines
  }

  /// A range without the blanks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(at: start) { start += 1 }
    while end > start, isBlank(at: end - 1) { end -= 1 }
    return start..<end
  }

  @inline(__always)
  func isBlank(at index: Int) -> Bool {
    let byte = self[index]
    return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether some ASCII text stands at an offset.
  @inline(__always)
  func has(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= end else { return false }
    var index = offset
    var matches = true
    for byte in text.description.utf8 {
      if self[index] != byte {
        matches = false
        break
      }
      index += 1
    }
    return matches
  }

  /// Whether some ASCII text stands at an offset, in whatever case; the text is lower-case.
  func hasFolded(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= end else { return false }
    var index = offset
    for byte in text.description.utf8 {
      if self[index].asciiLowercased != byte { return false }
      index += 1
    }
    return true
  }

  /// The first offset of a byte in a range.
  func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// A range as text; bytes that are not UTF-8 show as U+FFFD.
  func string(_ range: Range<Int>) -> String {
    String(decoding: range.map { self[$0] }, as: UTF8.self)
  }
}

extension UInt8 {
  @inline(__always)
  var asciiLowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
  @inline(__always)
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  @inline(__always)
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  @inline(__always)
  var isASCIIWord: Bool { isASCIILetter || isASCIIDigit || self == 0x5F }
}
