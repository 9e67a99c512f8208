import RoundModel

/// Test cases as nearly all of them stand in nearly every report: one empty element with its name,
/// class, file and time, and nothing that has to be decoded.
///
/// They are read at one go. Whatever differs in any byte is left to the reader of any XML, which
/// starts again before the element.
extension JUnitReader {
  /// Reads the test case that comes next, if it is a plain one; otherwise the cursor stays.
  @inline(__always)
  mutating func readPlainCase(
    _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) throws(JUnitFault) -> Bool {
    guard let last = suites.indices.last, cursor.emptyElement == nil,
      cursor.open.count < XMLCursor.depthLimit
    else { return false }
    var index = cursor.index
    while index < bytes.count, XMLCursor.isBlank(bytes[index]) { index += 1 }
    guard index + PlainWord.room <= bytes.count, bytes.word(at: index) == PlainWord.element,
      bytes[index + 8] == UInt8(ascii: "e")
    else { return false }
    var test = JUnitCase()
    test.offset = index
    guard let end = readPlainAttributes(from: index + 9, &test, bytes) else { return false }
    cursor.index = end
    suites[last].inner += 1
    do throws(ReadError) {
      try add(test, bytes, &builder)
    } catch {
      throw .limit(error)
    }
    return true
  }

  /// Reads attributes up to the end of the element, and returns where that is.
  @inline(__always)
  private func readPlainAttributes(
    from start: Int, _ test: inout JUnitCase, _ bytes: Span<UInt8>
  ) -> Int? {
    var index = start
    var time: XMLAttribute?
    var hasLine = false
    while index + PlainWord.room <= bytes.count {
      let hasBlank = bytes[index] == 0x20
      if hasBlank { index += 1 }
      let byte = bytes[index]
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        guard let end = PlainWord.end(of: index, bytes) else { return nil }
        if let time { test.duration = seconds(time, bytes) }
        return end
      }
      guard hasBlank else { return nil }
      let word = bytes.word(at: index)
      let start = index
      if word == PlainWord.className, bytes.word(at: index + 3) == PlainWord.classNameEnd,
        test.className == nil
      {
        guard let value = value(at: index + 11, like: lastScope?.className, bytes) else {
          return nil
        }
        test.className = attribute(known.classname, start..<start + 9, value)
        index = value.upperBound + 1
        continue
      }
      let name = word & PlainWord.six
      let isFile = name == PlainWord.file
      guard isFile || name == PlainWord.name || name == PlainWord.time || name == PlainWord.line,
        let value = value(at: index + 6, like: isFile ? lastScope?.file : nil, bytes)
      else { return nil }
      let names = start..<start + 4
      if isFile, test.file == nil {
        test.file = attribute(known.file, names, value)
      } else if name == PlainWord.name, test.name == nil {
        test.name = attribute(known.name, names, value)
      } else if name == PlainWord.time, time == nil {
        time = attribute(known.time, names, value)
      } else if name == PlainWord.line, !hasLine {
        hasLine = true
      } else {
        return nil
      }
      index = value.upperBound + 1
    }
    return nil
  }

  @inline(__always)
  private func attribute(
    _ name: XMLName, _ range: Range<Int>, _ value: Range<Int>
  ) -> XMLAttribute {
    XMLAttribute(name: name, nameRange: range, value: value, needsDecoding: false)
  }

  /// Where the value that starts at an offset stands, if nothing in it means anything but itself.
  @inline(__always)
  private func value(
    at start: Int, like known: XMLAttribute?, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    if let known, !known.needsDecoding {
      let end = start + known.value.count
      if end < bytes.count, bytes[end] == UInt8(ascii: "\""),
        bytes.equal(known.value, start..<end)
      {
        return start..<end
      }
    }
    var index = start
    var seen: UInt64 = 0
    let found = XMLWords.advance(&index, in: bytes, seen: &seen) {
      XMLWords.value($0, quote: UInt64(UInt8(ascii: "\"")))
    }
    // Letters beyond ASCII are checked by the other reader.
    guard found, bytes[index] == UInt8(ascii: "\""), seen & XMLWords.highs == 0 else { return nil }
    return start..<index
  }
}

/// Bytes that a plain test case is made of, eight at a time, the first one lowest.
private enum PlainWord {
  /// More bytes than are looked at in one step.
  static let room = 32
  // `<testcas`
  static let element: UInt64 = 0x7361_6374_7365_743C
  // `classnam`
  static let className: UInt64 = 0x6D61_6E73_7361_6C63
  // `ssname="`
  static let classNameEnd: UInt64 = 0x223D_656D_616E_7373
  /// What six bytes keep of a word.
  static let six: UInt64 = 0x0000_FFFF_FFFF_FFFF
  // `name="`
  static let name: UInt64 = 0x0000_223D_656D_616E
  // `time="`
  static let time: UInt64 = 0x0000_223D_656D_6974
  // `file="`
  static let file: UInt64 = 0x0000_223D_656C_6966
  // `line="`
  static let line: UInt64 = 0x0000_223D_656E_696C
  // `</testca`
  private static let closing: UInt64 = 0x6163_7473_6574_2F3C
  // `estcase>`
  private static let closingEnd: UInt64 = 0x3E65_7361_6374_7365

  /// Where an element ends whose attributes end at an offset, if it is empty.
  @inline(__always)
  static func end(of index: Int, _ bytes: Span<UInt8>) -> Int? {
    if bytes[index] == UInt8(ascii: "/") {
      return bytes[index + 1] == UInt8(ascii: ">") ? index + 2 : nil
    }
    guard bytes.word(at: index + 1) == closing, bytes.word(at: index + 4) == closingEnd else {
      return nil
    }
    return index + 12
  }
}
