/// Reads UTF-16 as UTF-8, so that everything after it knows one encoding.
enum UTF16Text {
  /// The UTF-8 of some UTF-16 after its byte-order mark; half a surrogate pair or half a unit
  /// becomes U+FFFD.
  static func utf8(of bytes: Span<UInt8>, isBigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = 2
    while index + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    if index < bytes.count { units.append(0xD800) }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
