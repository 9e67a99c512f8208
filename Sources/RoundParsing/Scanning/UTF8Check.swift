/// Checks whether bytes are UTF-8 as RFC 3629 has it.
enum UTF8Check {
  /// The offset of the first byte that does not belong, or `nil` where all do.
  static func firstInvalid(_ bytes: Span<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      let length = sequenceLength(bytes, index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The length of the sequence at an index; 0 where there is none.
  private static func sequenceLength(_ bytes: Span<UInt8>, _ index: Int) -> Int {
    let lead = bytes[index]
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF: return continues(bytes, index, 1, 0x80...0xBF) ? 2 : 0
    case 0xE0: return continues(bytes, index, 2, 0xA0...0xBF) ? 3 : 0
    case 0xED: return continues(bytes, index, 2, 0x80...0x9F) ? 3 : 0
    case 0xE1...0xEF: return continues(bytes, index, 2, 0x80...0xBF) ? 3 : 0
    case 0xF0: return continues(bytes, index, 3, 0x90...0xBF) ? 4 : 0
    case 0xF1...0xF3: return continues(bytes, index, 3, 0x80...0xBF) ? 4 : 0
    case 0xF4: return continues(bytes, index, 3, 0x80...0x8F) ? 4 : 0
    default: return 0
    }
  }

  /// Whether so many continuation bytes follow, the first of them within bounds.
  private static func continues(
    _ bytes: Span<UInt8>, _ index: Int, _ count: Int, _ first: ClosedRange<UInt8>
  ) -> Bool {
    guard index + count < bytes.count, first.contains(bytes[index + 1]) else { return false }
    for offset in 1...count where bytes[index + offset] & 0xC0 != 0x80 { return false }
    return true
  }
}
