/// A moment in UTC, to the second.
package struct UTCTime: Sendable, Hashable, Comparable {
  package let secondsSince1970: Int64

  /// A moment, or the nearest one in the years 0 to 9999: no others can be written.
  package init(secondsSince1970: Int64) {
    self.secondsSince1970 = min(max(secondsSince1970, -62_167_219_200), 253_402_300_799)
  }

  /// A time as RFC 3339 writes it; a date alone is its first moment, and a time without a zone is
  /// taken as UTC.
  package init?(_ text: String) {
    guard let parsed = Self.parse(text) else { return nil }
    secondsSince1970 = parsed.seconds
  }

  /// The last second of a day written `YYYY-MM-DD`.
  package init?(endOfDay text: String) {
    guard text.utf8.count == 10, let parsed = Self.parse(text) else { return nil }
    secondsSince1970 = parsed.seconds + 86_399
  }

  /// Whether a text that is a time says which zone it is in.
  package static func hasZone(_ text: String) -> Bool { parse(text)?.hasZone ?? false }

  package static func < (left: UTCTime, right: UTCTime) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// Whole days from one time to another, by the days that they fall on.
  package func days(since other: UTCTime) -> Int64 { day - other.day }

  private var day: Int64 {
    secondsSince1970 >= 0 ? secondsSince1970 / 86_400 : (secondsSince1970 - 86_399) / 86_400
  }

  /// The time as `YYYY-MM-DDTHH:MM:SSZ`.
  package var rfc3339: String {
    let rest = secondsSince1970 - day * 86_400
    let (year, month, date) = Self.civil(day)
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { Self.padded($0, 2) }
    return [Self.padded(year, 4), Self.padded(month, 2), Self.padded(date, 2)]
      .joined(separator: "-") + "T" + clock.joined(separator: ":") + "Z"
  }

  // MARK: - Reading

  private static func parse(_ text: String) -> (seconds: Int64, hasZone: Bool)? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes.count <= 40, bytes[4] == UInt8(ascii: "-"),
      bytes[7] == UInt8(ascii: "-"), let year = number(bytes, 0, 4),
      let month = number(bytes, 5, 2), let day = number(bytes, 8, 2),
      (1...12).contains(month), (1...daysIn(month, of: year)).contains(day)
    else { return nil }
    let midnight = days(year, month, day) * 86_400
    if bytes.count == 10 { return (midnight, false) }
    let separators = [UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: " ")]
    guard bytes.count >= 16, separators.contains(bytes[10]), bytes[13] == UInt8(ascii: ":"),
      let hour = number(bytes, 11, 2), let minute = number(bytes, 14, 2), hour < 24, minute < 60
    else { return nil }
    var index = 16
    var second: Int64 = 0
    if index < bytes.count, bytes[index] == UInt8(ascii: ":") {
      guard let value = number(bytes, 17, 2), value <= 60 else { return nil }
      second = min(value, 59)
      index = 19
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    }
    guard let zone = zone(bytes, at: index) else { return nil }
    let seconds = midnight + hour * 3600 + minute * 60 + second - (zone.minutes ?? 0) * 60
    return (seconds, zone.minutes != nil)
  }

  /// The minutes that a zone is ahead of UTC; none where no zone is written.
  private static func zone(_ bytes: [UInt8], at index: Int) -> (minutes: Int64?, Void)? {
    guard index < bytes.count else { return (nil, ()) }
    if index + 1 == bytes.count, bytes[index] | 0x20 == UInt8(ascii: "z") { return (0, ()) }
    let isAhead = bytes[index] == UInt8(ascii: "+")
    guard isAhead || bytes[index] == UInt8(ascii: "-"), let hours = number(bytes, index + 1, 2),
      hours < 24
    else { return nil }
    var rest = index + 3
    if rest < bytes.count, bytes[rest] == UInt8(ascii: ":") { rest += 1 }
    let minutes = rest == bytes.count ? 0 : number(bytes, rest, 2)
    guard let minutes, minutes < 60, rest == bytes.count || rest + 2 == bytes.count else {
      return nil
    }
    return ((isAhead ? 1 : -1) * (hours * 60 + minutes), ())
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Int64? {
    guard start + count <= bytes.count else { return nil }
    var value: Int64 = 0
    for byte in bytes[start..<start + count] {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int64(byte - 0x30)
    }
    return value
  }

  private static func daysIn(_ month: Int64, of year: Int64) -> Int64 {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }

  // MARK: - Days

  // The method of Howard Hinnant's "chrono-compatible low-level date algorithms": years are
  // counted from March, so that the leap day stands last.

  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (
      yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth,
      dayOfYear - (153 * month + 2) / 5 + 1
    )
  }

  private static func padded(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
