import RoundModel

/// A name of an element or attribute in a form that compares in one step: its first eight bytes and
/// its length.
///
/// Names that differ only after the eighth byte and have the same length would be equal, so this is
/// for telling known names apart from each other, not for matching tags.
struct XMLName: Sendable, Hashable {
  private let word: UInt64
  private let count: Int

  init(_ name: StaticString) {
    var word: UInt64 = 0
    var count = 0
    for byte in name.description.utf8 {
      if count < 8 { word |= UInt64(byte) << (8 * UInt64(count)) }
      count += 1
    }
    self.word = word
    self.count = count
  }

  /// The name at a range, without its namespace prefix.
  @inline(__always)
  init(_ range: Range<Int>, in bytes: Span<UInt8>) {
    var start = range.lowerBound
    for index in range where bytes[index] == UInt8(ascii: ":") { start = index + 1 }
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for index in start..<min(range.upperBound, start + 8) {
      word |= UInt64(bytes[index]) << shift
      shift += 8
    }
    self.word = word
    count = range.upperBound - start
  }
}
