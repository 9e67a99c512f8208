/// Reads durations as the many writers of reports spell them.
enum WrittenSeconds {
  /// Seconds, or `nil` for what is no duration: empty, negative, not a number, not finite.
  ///
  /// Accepts `1e-05`, thousands separators (`1,234.567`), a decimal comma (`0,25`) and a unit
  /// (`0.5s`). A comma alone is a thousands separator only where the digits are grouped by it.
  static func read(_ text: [UInt8]) -> Double? {
    var bytes = text.filter { $0 != 0x20 }
    if bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
    let comma = UInt8(ascii: ",")
    if bytes.contains(comma) {
      if bytes.contains(UInt8(ascii: ".")) || isGrouped(bytes) {
        bytes.removeAll { $0 == comma }
      } else {
        bytes = bytes.map { $0 == comma ? UInt8(ascii: ".") : $0 }
      }
    }
    // Swift would take "nan", "inf" and hexadecimal numbers too.
    let isNumber = bytes.allSatisfy { byte in
      (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }
    guard isNumber, let value = Double(String(decoding: bytes, as: UTF8.self)), value >= 0,
      value.isFinite
    else { return nil }
    return value
  }

  /// Whether the digits stand in groups of three, as in `1,234` and not in `0,250`.
  private static func isGrouped(_ bytes: [UInt8]) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard parts.count > 1, let first = parts.first, (1...3).contains(first.count) else {
      return false
    }
    let isZero = first.elementsEqual([UInt8(ascii: "0")])
    let allDigits = parts.joined().allSatisfy { (0x30...0x39).contains($0) }
    return allDigits && !isZero && parts.dropFirst().allSatisfy { $0.count == 3 }
  }
}
