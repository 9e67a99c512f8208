import RoundModel

/// What all readers of JSON do with faults, texts and odd values.
extension RoundBuilder {
  /// Keeps what was whole of a document that is merely cut short; anything else refuses the file.
  mutating func settle(_ fault: JSONFault, _ bytes: Span<UInt8>) throws(ReadError) {
    guard fault.isEnd else { throw fault.readError(source, bytes) }
    isTruncated = true
    report(fault.cutShort(source, bytes, results: count))
  }

  /// Reports what was no number to JSON.
  mutating func reportNotNumbers(_ cursor: JSONCursor) {
    guard cursor.notNumbers.count > 0 else { return }
    let count = cursor.notNumbers.count
    let times = count == 1 ? "" : ", here and \(count - 1) more times"
    report(.notANumber, "NaN or Infinity was read as null\(times)", at: cursor.notNumbers.first)
  }

  /// Checks that there is room for another row.
  @inline(__always)
  func checkRoom(at offset: Int) throws(JSONFault) {
    guard count < ReadLimits.rows else { throw JSONFault(.tooManyRows, at: offset) }
  }

  /// The slice of a name.
  ///
  /// Bytes that are not UTF-8 are kept as they are, so that two bad names stay two.
  @inline(__always)
  mutating func name(_ text: JSONText, _ bytes: Span<UInt8>) throws(JSONFault) -> TextSlice {
    guard text.count <= ReadLimits.nameBytes else {
      throw JSONFault(.nameTooLong(text.count), at: text.quote)
    }
    if text.hasEscape || text.hasHighByte { return unusual(text, bytes, "name") }
    return TextSlice(source: text.range)
  }

  /// The slice of a message, a trace or the like.
  mutating func slice(_ text: JSONText, _ bytes: Span<UInt8>) -> TextSlice {
    if text.hasEscape || text.hasHighByte { return unusual(text, bytes, "text") }
    return TextSlice(source: text.range)
  }

  @inline(never)
  private mutating func unusual(
    _ text: JSONText, _ bytes: Span<UInt8>, _ noun: String
  ) -> TextSlice {
    if text.hasHighByte,
      let invalid = UTF8Check.firstInvalid(bytes.extracting(text.range))
    {
      report(
        .invalidUTF8, "this \(noun) is not UTF-8; it shows with U+FFFD", at: text.start + invalid)
    }
    guard text.hasEscape else { return TextSlice(source: text.range) }
    let (decoded, hasLoneSurrogate) = EscapedText.decode(bytes.extracting(text.range))
    if hasLoneSurrogate {
      report(
        .invalidUTF8, "this \(noun) has half of a surrogate pair; it was read as U+FFFD",
        at: text.quote)
    }
    return store(decoded)
  }

  /// Seconds from a number of some unit; what makes no sense is unknown, with a diagnostic.
  @inline(__always)
  mutating func seconds(_ value: Double, per unit: Double, at offset: Int) -> Double {
    if value >= 0, value < .infinity { return value / unit }
    return oddDuration(value, at: offset)
  }

  @inline(never)
  private mutating func oddDuration(_ value: Double, at offset: Int) -> Double {
    let shown = value.isFinite ? "\(value)" : "more than can be counted"
    report(.badValue, "a duration of \(shown) was read as unknown", at: offset)
    return .nan
  }

  /// A whole number that counts something; what makes no sense is unknown, with a diagnostic.
  mutating func count(_ value: Double?, _ noun: String, at offset: Int) -> Int? {
    guard let value else { return nil }
    if let whole = Int(exactly: value), whole >= 0, whole <= 1 << 53 { return whole }
    report(.badValue, "this number of \(noun) was read as unknown", at: offset)
    return nil
  }

  /// Sets the day of the round, as ISO 8601 has it.
  mutating func setDate(_ date: String, at offset: Int) {
    header.date = date
    header.places["date"] = place(offset)
    start?.keys.remove("date")
  }

  /// Sets when the round started, and the date and the time of day that follow from it.
  ///
  /// The place is worked out at the end: parts of a file that are read before their turn would each
  /// count the lines of all of it.
  mutating func setStart(_ text: String, at offset: Int) {
    header.startedAt = text
    var found = Start(offset: offset, keys: ["startedAt"])
    defer { start = found }
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, Self.isDigits(bytes, [0, 1, 2, 3, 5, 6, 8, 9]),
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-")
    else { return }
    header.date = String(decoding: bytes[0..<10], as: UTF8.self)
    found.keys.insert("date")
    guard bytes.count >= 19, Self.isDigits(bytes, [11, 12, 14, 15, 17, 18]),
      bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":")
    else { return }
    header.time = String(decoding: bytes[11..<19], as: UTF8.self)
    found.keys.insert("time")
  }

  /// Where the start of the round stands, and the keys of the header that it gives.
  struct Start: Sendable {
    let offset: Int
    var keys: Set<String>
  }

  private static func isDigits(_ bytes: [UInt8], _ positions: [Int]) -> Bool {
    positions.allSatisfy { bytes[$0] &- 0x30 < 10 }
  }
}
