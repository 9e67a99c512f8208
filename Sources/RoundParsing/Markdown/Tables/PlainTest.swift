import RoundModel

/// A test that one row of a table tells by nothing but its name, a known status and a duration.
///
/// Large reports are nearly nothing but such rows. They are kept in this form until the tests of the
/// report are handed over, or until something else in the report turns out to speak of them.
struct PlainTest: Sendable {
  private let nameStart: UInt32
  private let nameEnd: UInt32
  /// Where the cell of the name starts.
  let offset: UInt32
  /// Milliseconds; ``unknown`` where no duration is told.
  let milliseconds: UInt32
  /// A hash of the name.
  let key: UInt64
  /// An index into the words for outcomes that the reader knows.
  let status: UInt32
  var section: UInt32 = 0
  /// The index of a group plus 1; 0 for none.
  var group: UInt32 = 0

  static let unknown = UInt32.max

  init(name: Range<Int>, offset: Int, milliseconds: UInt32, status: Int, key: UInt64) {
    nameStart = UInt32(truncatingIfNeeded: name.lowerBound)
    nameEnd = UInt32(truncatingIfNeeded: name.upperBound)
    self.offset = UInt32(truncatingIfNeeded: offset)
    self.milliseconds = milliseconds
    self.status = UInt32(truncatingIfNeeded: status)
    self.key = key
  }

  /// Where the name stands in the source.
  var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }

  /// Seconds, where a duration is told.
  var duration: Double? {
    milliseconds == Self.unknown ? nil : Double(milliseconds) / 1000
  }

  /// The same as any other part of a report tells it.
  func told(_ word: PlainStatus, _ bytes: Span<UInt8>) -> ToldTest {
    var test = ToldTest(
      name: Array(copying: bytes, name), outcome: word.outcome, carrier: .table,
      offset: Int(offset), section: Int(section))
    test.nameRange = name
    test.group = group > 0 ? Int(group) - 1 : nil
    test.duration = duration
    test.status = word.text
    return test
  }
}

/// What a cell of a status says, looked at once for all rows that say the same.
struct PlainStatus: Sendable {
  /// The cell as it stands in the source.
  let cell: [UInt8]
  let text: String
  let outcome: Outcome
  /// Whether the cell says nothing but a status, so that a row with it needs no further look.
  let isPlain: Bool
}

/// The names that are plain enough to need no further look: what programs call a test.
enum PlainName {
  /// Where the name that starts at an offset ends, with whether it is plain: `test_` with small
  /// letters behind it, numbers far enough behind the start to be no ordinals, and parameters in
  /// brackets.
  ///
  /// What ``TestName``, ``HeadingText`` and ``WrittenTime`` say of such a name is known: it is an
  /// identifier, and no module, total, label, count or time.
  @inline(__always)
  static func end(from start: Int, before limit: Int, _ bytes: Span<UInt8>) -> Int? {
    guard start + 8 <= limit, bytes.word(at: start) & fiveBytes == opening else { return nil }
    var index = start + 5
    var words = 1
    var last = UInt8(ascii: "_")
    while index < limit {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A: break
      case 0x5F:
        // Two in a row may be marks.
        guard last != 0x5F else { return nil }
        words += 1
      case 0x30...0x39:
        guard words > 4, !isCaseNumber(before: index, last, bytes) else { return nil }
      case UInt8(ascii: "["):
        // A number in brackets may be a duration.
        guard index + 1 < limit, bytes[index + 1].isASCIILetter else { return nil }
      case UInt8(ascii: "]"): break
      default: return isModule(start..<index, bytes) ? nil : index
      }
      last = byte
      index += 1
    }
    return nil
  }

  /// Whether the letters before a number are `tc`, as in the label of a case.
  @inline(__always)
  private static func isCaseNumber(before index: Int, _ last: UInt8, _ bytes: Span<UInt8>) -> Bool {
    if last.isASCIIDigit { return false }
    let end = last == 0x5F ? index - 1 : index
    return bytes[end - 1] == UInt8(ascii: "c") && bytes[end - 2] == UInt8(ascii: "t")
  }

  /// Whether a name ends as those of modules do.
  @inline(__always)
  private static func isModule(_ name: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let last = bytes[name.upperBound - 1]
    guard last == UInt8(ascii: "s") || last == UInt8(ascii: "e") || last == 0x5F else {
      return false
    }
    return last == 0x5F || bytes.has("_tests", at: name.upperBound - 6, before: name.upperBound)
      || bytes.has("_suite", at: name.upperBound - 6, before: name.upperBound)
  }

  // `test_`
  private static let opening: UInt64 = 0x5F_7473_6574
  private static let fiveBytes: UInt64 = 0xFF_FFFF_FFFF
}
