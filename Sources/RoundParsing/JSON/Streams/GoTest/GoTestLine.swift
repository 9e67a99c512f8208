import RoundModel

/// Reads the events that go itself writes: one a line, their keys in one order and without blanks.
///
/// What differs from that in any byte is left to the reader of any JSON. Neighbouring events mostly
/// name the same package and the same test, which are then recognised by comparing bytes.
struct GoTestLine: Sendable {
  private var package: JSONText?
  private var test: JSONText?

  /// The event at the cursor, which then stands behind it; `nil` where it is written otherwise, and
  /// the cursor stays.
  @inline(__always)
  mutating func read(
    _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> GoTestEvent? {
    let start = cursor.index
    var event = GoTestEvent(offset: start)
    if try fill(&event, &cursor, bytes) { return event }
    cursor.index = start
    return nil
  }

  @inline(__always)
  private mutating func fill(
    _ event: inout GoTestEvent, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> Bool {
    // Room for every key, so that none of the words below ends behind the file.
    guard cursor.index + 64 <= bytes.count, bytes.word(at: cursor.index) == Self.timeKey,
      bytes[cursor.index + 8] == UInt8(ascii: "\"")
    else { return false }
    cursor.index += 8
    event.time = try cursor.string(bytes)
    guard cursor.index + 32 <= bytes.count, bytes.word(at: cursor.index) == Self.actionKey,
      bytes.word(at: cursor.index + 3) == Self.actionTail
    else { return false }
    cursor.index += 10
    event.action = try cursor.string(bytes)
    guard cursor.index + 32 <= bytes.count, bytes.word(at: cursor.index) == Self.packageKey,
      bytes.word(at: cursor.index + 4) == Self.packageTail
    else { return false }
    cursor.index += 11
    package = try text(like: package, &cursor, bytes)
    event.package = package
    guard cursor.index + 16 <= bytes.count else { return false }
    if bytes.word(at: cursor.index) == Self.testKey,
      bytes[cursor.index + 8] == UInt8(ascii: "\"")
    {
      cursor.index += 8
      test = try text(like: test, &cursor, bytes)
      event.test = test
      guard cursor.index + 16 <= bytes.count else { return false }
    }
    if bytes.word(at: cursor.index) == Self.outputKey,
      bytes.word(at: cursor.index + 3) == Self.outputTail
    {
      cursor.index += 10
      event.output = try cursor.string(bytes)
    } else if bytes.word(at: cursor.index) == Self.elapsedKey,
      bytes.word(at: cursor.index + 3) == Self.elapsedTail,
      bytes[cursor.index + 11] &- 0x30 < 10
    {
      cursor.index += 11
      event.elapsed = try cursor.unsignedNumber(bytes)
    }
    guard cursor.index < bytes.count, bytes[cursor.index] == UInt8(ascii: "}") else { return false }
    cursor.index += 1
    return true
  }

  /// The text at the cursor: the one that stood here last, where it is written byte for byte so.
  @inline(__always)
  private func text(
    like known: JSONText?, _ cursor: inout JSONCursor, _ bytes: Span<UInt8>
  ) throws(JSONFault) -> JSONText {
    if let known {
      let start = cursor.index + 1
      let end = start + known.count
      if end < bytes.count, bytes[end] == UInt8(ascii: "\""),
        bytes.equal(known.range, start..<end)
      {
        cursor.index = end + 1
        return known
      }
    }
    return try cursor.string(bytes)
  }

  // Eight bytes each, the first one lowest; a key of more is held against its end as well.
  // `{"Time":`
  private static let timeKey: UInt64 = 0x3A22_656D_6954_227B
  // `,"Action`
  private static let actionKey: UInt64 = 0x6E6F_6974_6341_222C
  // `ction":"`
  private static let actionTail: UInt64 = 0x223A_226E_6F69_7463
  // `,"Packag`
  private static let packageKey: UInt64 = 0x6761_6B63_6150_222C
  // `ckage":"`
  private static let packageTail: UInt64 = 0x223A_2265_6761_6B63
  // `,"Test":`
  private static let testKey: UInt64 = 0x3A22_7473_6554_222C
  // `,"Output`
  private static let outputKey: UInt64 = 0x7475_7074_754F_222C
  // `utput":"`
  private static let outputTail: UInt64 = 0x223A_2274_7570_7475
  // `,"Elapse`
  private static let elapsedKey: UInt64 = 0x6573_7061_6C45_222C
  // `lapsed":`
  private static let elapsedTail: UInt64 = 0x3A22_6465_7370_616C
}
