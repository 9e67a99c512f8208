import RoundModel

/// Walks over the objects and arrays of a stream: one a line, or one after the other.
///
/// Runners share their output with compilers and with the tests themselves, so that lines of
/// something else may stand between two values. A value that is broken is passed over, and told:
/// nobody knows what it said.
struct JSONStream: Sendable {
  /// Stands before the value that ``advance(_:)`` found.
  var cursor: JSONCursor
  /// Lines that are no part of the stream, the first ones of them.
  private(set) var noise: [Range<Int>] = []
  private(set) var noiseCount = 0
  /// How many values were broken, and where the first one stands.
  private(set) var broken: (count: Int, first: Int) = (0, 0)
  /// Why the last value could not be read, where the file ends inside it.
  private(set) var cut: JSONFault?

  /// Whether nothing but whole values was met.
  var isWhole: Bool { noiseCount == 0 && broken.count == 0 && cut == nil }

  private static let noiseLimit = 400

  init(at start: Int) { cursor = JSONCursor(at: start) }

  /// Moves to the next value and returns its offset; `nil` at the end of the stream.
  @inline(__always)
  mutating func advance(_ bytes: Span<UInt8>) -> Int? {
    guard cut == nil else { return nil }
    var index = cursor.index
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        cursor.index = index
        return index
      }
      if byte <= 0x20 {
        index += 1
      } else {
        index = passLine(bytes, from: index)
      }
    }
    cursor.index = index
    return nil
  }

  /// Passes over a line that is no part of the stream.
  @inline(never)
  private mutating func passLine(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let end = bytes.offset(of: 0x0A, from: start) ?? bytes.count
    noiseCount += 1
    if noise.count < Self.noiseLimit { noise.append(start..<end) }
    return end
  }

  /// The next value as a tree; `nil` at the end of the stream.
  ///
  /// - Throws: ``JSONFault`` where the stream as a whole cannot be trusted.
  mutating func next(_ bytes: Span<UInt8>) throws(JSONFault) -> JSONNode? {
    while let start = advance(bytes) {
      do throws(JSONFault) {
        return try JSONDocument.value(&cursor, bytes)
      } catch {
        try recover(from: error, at: start, bytes)
      }
    }
    return nil
  }

  /// Goes on after a value that could not be read, behind the line that it starts in.
  ///
  /// - Throws: The fault again, where it is one that no broken line explains.
  mutating func recover(
    from fault: JSONFault, at start: Int, _ bytes: Span<UInt8>
  ) throws(JSONFault) {
    if fault.isEnd, Self.looksLikeValue(bytes, at: start) {
      cut = fault
      return
    }
    switch fault.reason {
    case .repeatedKey, .tooDeep, .nameTooLong, .tooManyRows: throw fault
    default: break
    }
    let other = cursor
    cursor = JSONCursor(at: start)
    cursor.absorb(other)
    guard Self.looksLikeValue(bytes, at: start) else {
      cursor.index = passLine(bytes, from: start)
      return
    }
    if broken.count == 0 { broken.first = start }
    broken.count += 1
    cursor.index = bytes.offset(of: 0x0A, from: start) ?? bytes.count
  }

  /// Whether a bracket starts a value, and not a line such as `[INFO] done`.
  private static func looksLikeValue(_ bytes: Span<UInt8>, at start: Int) -> Bool {
    var index = start + 1
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 }
    guard index < bytes.count else { return true }
    let byte = bytes[index]
    if bytes[start] == UInt8(ascii: "{") {
      return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "}")
    }
    return byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "{")
  }
}

extension RoundBuilder {
  /// Reports what a stream held beside whole values; where values are missing it is cut short.
  mutating func settle(_ stream: JSONStream, _ bytes: Span<UInt8>) {
    reportNotNumbers(stream.cursor)
    if let first = stream.noise.first {
      let lines = stream.noiseCount == 1 ? "1 line" : "\(stream.noiseCount) lines"
      report(
        .noiseSkipped, "\(lines) that are no part of the stream skipped", at: first.lowerBound)
    }
    if stream.broken.count > 0 {
      let count = stream.broken.count
      let more = count == 1 ? "" : ", the first of \(count)"
      isTruncated = true
      report(
        .malformedRow, "this line is broken\(more), and nobody knows what it said",
        at: stream.broken.first)
    }
    if let cut = stream.cut {
      isTruncated = true
      report(cut.cutShort(source, bytes, results: count))
    }
  }
}
