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
    var test = PlainCase(offset: index)
    guard readAttributes(of: &test, from: index + 9, bytes) else { return false }
    cursor.index = test.end
    suites[last].inner += 1
    do throws(ReadError) {
      try builder.checkXMLRoom(at: test.offset)
      detectByCase(test.home.className, bytes)
      if let name = test.name, isTakenAsWritten(name) {
        let shared = test.sharesHome ? lastScope?.scope : nil
        addOrdinary(
          name, scope: shared ?? self.scope(of: test.home, bytes, &builder), at: test.offset,
          seconds(test.time, bytes), bytes, &builder)
      } else {
        try addUnusual(whole(test, bytes), bytes, &builder)
      }
    } catch {
      throw .limit(error)
    }
    return true
  }

  /// The test case for those who read what is unusual.
  @inline(never)
  private func whole(_ plain: PlainCase, _ bytes: Span<UInt8>) -> JUnitCase {
    func attribute(_ name: XMLName, _ length: Int, _ value: Range<Int>?) -> XMLAttribute? {
      guard let value else { return nil }
      // An equals sign and a quote stand between the name and its value.
      let start = value.lowerBound - 2 - length
      return XMLAttribute(
        name: name, nameRange: start..<start + length, value: value, needsDecoding: false)
    }
    var test = JUnitCase()
    test.offset = plain.offset
    test.name = attribute(known.name, 4, plain.name)
    test.className = attribute(known.classname, 9, plain.home.className)
    test.file = attribute(known.file, 4, plain.home.file)
    test.duration = seconds(plain.time, bytes)
    return test
  }

  @inline(__always)
  private func seconds(_ time: Range<Int>?, _ bytes: Span<UInt8>) -> Double {
    guard let time else { return .nan }
    return plainSeconds(time, bytes) ?? WrittenSeconds.read([UInt8](copying: bytes, time)) ?? .nan
  }

  /// Reads attributes up to the end of the element; returns whether all of them are plain.
  @inline(__always)
  private func readAttributes(
    of test: inout PlainCase, from start: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    var index = start
    var (sharesClass, sharesFile) = (lastScope?.home.className == nil, lastScope?.home.file == nil)
    while index + PlainWord.room <= bytes.count {
      let hasBlank = bytes[index] == 0x20
      if hasBlank { index += 1 }
      let byte = bytes[index]
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        guard let end = PlainWord.end(of: index, bytes) else { return false }
        test.end = end
        test.sharesHome = sharesClass && sharesFile
        return true
      }
      guard hasBlank else { return false }
      let word = bytes.word(at: index)
      let name = word & PlainWord.six
      if word == PlainWord.className, bytes.word(at: index + 3) == PlainWord.classNameEnd,
        test.home.className == nil
      {
        let known = known(lastScope?.home.className, at: index + 11, bytes)
        guard let value = known ?? value(at: index + 11, bytes) else { return false }
        sharesClass = known != nil
        test.home.className = value
        index = value.upperBound + 1
      } else if name == PlainWord.file, test.home.file == nil {
        let known = known(lastScope?.home.file, at: index + 6, bytes)
        guard let value = known ?? value(at: index + 6, bytes) else { return false }
        sharesFile = known != nil
        test.home.file = value
        index = value.upperBound + 1
      } else {
        guard let value = value(at: index + 6, bytes), test.take(name, value) else { return false }
        index = value.upperBound + 1
      }
    }
    return false
  }

  /// The value that starts at an offset, if it is the one of the last test byte for byte.
  @inline(__always)
  private func known(
    _ known: Range<Int>?, at start: Int, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    guard let known, let last = lastScope, !last.home.needsDecoding else { return nil }
    let end = start + known.count
    let isSame =
      end < bytes.count && bytes[end] == UInt8(ascii: "\"") && bytes.equal(known, start..<end)
    return isSame ? start..<end : nil
  }

  /// Where the value that starts at an offset stands, if nothing in it means anything but itself.
  @inline(__always)
  private func value(at start: Int, _ bytes: Span<UInt8>) -> Range<Int>? {
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

/// A plain test case as it stands in the source.
private struct PlainCase {
  let offset: Int
  var end = 0
  var name: Range<Int>?
  var home = JUnitHome()
  /// Whether class and file are those of the last test.
  var sharesHome = false
  private(set) var time: Range<Int>?
  private var hasLine = false

  init(offset: Int) { self.offset = offset }

  /// Takes the value of an attribute, if it is a known one that was not there before.
  @inline(__always)
  mutating func take(_ word: UInt64, _ value: Range<Int>) -> Bool {
    if word == PlainWord.name, name == nil {
      name = value
    } else if word == PlainWord.time, time == nil {
      time = value
    } else if word == PlainWord.line, !hasLine {
      hasLine = true
    } else {
      return false
    }
    return true
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
