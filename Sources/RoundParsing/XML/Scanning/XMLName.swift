import RoundModel

/// A name of an element or attribute in a form that compares in one step: its first eight bytes and
/// its length.
///
/// Names that differ only after the eighth byte and have the same length would be equal, so this is
/// for telling known names apart from each other, not for matching tags.
struct XMLName: Sendable, Hashable {
  private let word: UInt64
  private let count: UInt32

  init(_ name: StaticString) {
    var word: UInt64 = 0
    var count: UInt32 = 0
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
    self.init(local: start..<range.upperBound, in: bytes)
  }

  /// The name at a range that holds no prefix.
  @inline(__always)
  init(local range: Range<Int>, in bytes: Span<UInt8>) {
    let length = range.upperBound - range.lowerBound
    count = UInt32(truncatingIfNeeded: length)
    if range.lowerBound + 8 <= bytes.count {
      let kept = UInt64(truncatingIfNeeded: min(length, 8) * 8)
      // A shift by 64 leaves nothing, as a mask for all eight bytes has to.
      word = bytes.word(at: range.lowerBound) & ~(UInt64.max << kept)
      return
    }
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for index in range.prefix(8) {
      word |= UInt64(bytes[index]) << shift
      shift += 8
    }
    self.word = word
  }
}
