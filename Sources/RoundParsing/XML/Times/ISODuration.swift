/// Reads durations as ISO 8601 has them, such as `PT1M0.25S`.
enum ISODuration {
  /// Seconds; `nil` for anything else, and for months and years, which have no one length.
  static func read(_ text: [UInt8]) -> Double? {
    guard text.first == UInt8(ascii: "P") else { return nil }
    var total = 0.0
    var number: [UInt8] = []
    var isTime = false
    var hasPart = false
    for byte in text.dropFirst() {
      if (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        number.append(byte)
        continue
      }
      if byte == UInt8(ascii: "T"), !isTime, number.isEmpty {
        isTime = true
        continue
      }
      guard let unit = seconds(in: byte, isTime: isTime), let value = WrittenSeconds.read(number)
      else { return nil }
      total += value * unit
      number = []
      hasPart = true
    }
    return hasPart && number.isEmpty && total.isFinite ? total : nil
  }

  private static func seconds(in unit: UInt8, isTime: Bool) -> Double? {
    switch (unit, isTime) {
    case (UInt8(ascii: "D"), false): 86_400
    case (UInt8(ascii: "H"), true): 3600
    case (UInt8(ascii: "M"), true): 60
    case (UInt8(ascii: "S"), true): 1
    default: nil
    }
  }
}
