/// One line of a text, without its end and without the escape sequences of terminals.
struct TextLine: Sendable {
  /// Where the line starts in the source.
  let offset: Int
  let bytes: ArraySlice<UInt8>

  /// The blanks that it starts with; a tab counts as four.
  var indent: Int {
    var width = 0
    for byte in bytes {
      if byte == 0x20 {
        width += 1
      } else if byte == 0x09 {
        width += 4
      } else {
        break
      }
    }
    return width
  }

  /// The lines in a range of some bytes.
  static func lines(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [TextLine] {
    let text = Array(copying: bytes, range)
    var lines: [TextLine] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      var line = text[start..<end]
      if line.last == 0x0D { line.removeLast() }
      let isPlain = !line.contains(0x1B)
      lines.append(
        TextLine(
          offset: range.lowerBound + start,
          bytes: isPlain ? line : withoutEscapes(line)[...]))
      start = end + 1
    }
    return lines
  }

  /// A line without the sequences that colour it or link it: `ESC [ ... m`, `ESC ] ... BEL`.
  static func withoutEscapes(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      guard line[index] == 0x1B, index + 1 < line.endIndex else {
        if line[index] != 0x1B { result.append(line[index]) }
        index += 1
        continue
      }
      let kind = line[index + 1]
      index += 2
      if kind == UInt8(ascii: "[") {
        while index < line.endIndex, !(0x40...0x7E ~= line[index]) { index += 1 }
        index += 1
      } else if kind == UInt8(ascii: "]") {
        while index < line.endIndex, line[index] != 0x07, line[index] != 0x1B { index += 1 }
        if index < line.endIndex, line[index] == 0x1B { index += 1 }
        index += 1
      }
    }
    return result
  }
}
