/// Reads points in time, to tell how much lies between two of them.
enum WrittenInstant {
  /// Seconds from 1970 on, in the zone that the text names and else in one of its own.
  ///
  /// Reads `2026-07-07T12:10:05.25Z`, `2026-07-07 12:10:05+02:00` and `20260707 12:10:05.250`.
  static func read(_ text: [UInt8]) -> Double? {
    var scanner = Scanner(text: text)
    guard let year = scanner.number(4) else { return nil }
    scanner.skip(UInt8(ascii: "-"))
    guard let month = scanner.number(2), (1...12).contains(month) else { return nil }
    scanner.skip(UInt8(ascii: "-"))
    guard let day = scanner.number(2), (1...31).contains(day) else { return nil }
    scanner.skip(UInt8(ascii: "T"), UInt8(ascii: " "))
    guard let hour = scanner.number(2), hour < 25 else { return nil }
    scanner.skip(UInt8(ascii: ":"))
    guard let minute = scanner.number(2), minute < 60 else { return nil }
    scanner.skip(UInt8(ascii: ":"))
    guard let second = scanner.number(2), second < 61, let zone = scanner.fractionAndZone() else {
      return nil
    }
    let time = hour * 3600 + minute * 60 + second - zone.offset
    return Double(days(year, month, day) * 86_400 + time) + zone.fraction
  }

  /// The days from 1970-01-01 to a date of the Gregorian calendar.
  ///
  /// Years are counted from March, so that the leap day is the last day of one.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private struct Scanner {
    let text: [UInt8]
    var index = 0

    mutating func number(_ digits: Int) -> Int? {
      guard index + digits <= text.count else { return nil }
      var value = 0
      for byte in text[index..<index + digits] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      index += digits
      return value
    }

    mutating func skip(_ bytes: UInt8...) {
      if index < text.count, bytes.contains(text[index]) { index += 1 }
    }

    /// The fraction of the second, and how many seconds the zone is ahead of UTC.
    mutating func fractionAndZone() -> (fraction: Double, offset: Int)? {
      var fraction = 0.0
      if index < text.count, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ",") {
        index += 1
        var scale = 0.1
        while index < text.count, (0x30...0x39).contains(text[index]) {
          fraction += Double(text[index] - 0x30) * scale
          scale /= 10
          index += 1
        }
      }
      guard index < text.count else { return (fraction, 0) }
      let sign = text[index]
      guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
        return sign == UInt8(ascii: "Z") || sign == 0x20 ? (fraction, 0) : nil
      }
      index += 1
      guard let hours = number(2) else { return nil }
      skip(UInt8(ascii: ":"))
      let offset = hours * 3600 + (number(2) ?? 0) * 60
      return (fraction, sign == UInt8(ascii: "+") ? offset : -offset)
    }
  }
}
