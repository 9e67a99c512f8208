/// Times as CTRF wants them: whole milliseconds.
extension CTRFOutput {
  /// Seconds as whole milliseconds, rounded down, and no more than JavaScript can count.
  static func milliseconds(_ seconds: Double) -> Int {
    guard seconds.isFinite, seconds > 0 else { return 0 }
    // A duration such as 0.029 is a little less as a double, and would lose a millisecond.
    let exact = (seconds * 1000 + 1e-6).rounded(.down)
    return Int(min(exact, 0x1p53 - 1))
  }

  /// The milliseconds since 1970 of an RFC 3339 time; `nil` where it has no zone or is none.
  static func epochMilliseconds(_ time: String) -> Int? {
    let bytes = Array(time.utf8)
    guard bytes.count >= 20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[13] == 0x3A,
      bytes[16] == 0x3A, bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20,
      let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]),
      let day = digits(bytes[8..<10]), let hour = digits(bytes[11..<13]),
      let minute = digits(bytes[14..<16]), let second = digits(bytes[17..<19]),
      (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60
    else { return nil }
    var rest = bytes[19...]
    var milliseconds = 0
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
      let padded = Array(fraction.prefix(3)) + Array(repeating: 0x30, count: 3)
      milliseconds = digits(padded[0..<3]) ?? 0
      rest = rest.dropFirst(1 + fraction.count)
    }
    guard let offset = zoneMinutes(rest) else { return nil }
    let minutes = (days(year, month, day) * 24 + hour) * 60 + minute - offset
    return (minutes * 60 + second) * 1000 + milliseconds
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// The offset from UTC of `Z`, `+02:00` or `-0530`.
  private static func zoneMinutes(_ zone: ArraySlice<UInt8>) -> Int? {
    if zone.elementsEqual("Z".utf8) || zone.elementsEqual("z".utf8) { return 0 }
    let figures = zone.dropFirst().filter { $0 != UInt8(ascii: ":") }
    guard let sign = zone.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      figures.count == 4, let hours = digits(figures[0..<2]), let minutes = digits(figures[2..<4])
    else { return nil }
    let total = hours * 60 + minutes
    return sign == UInt8(ascii: "-") ? -total : total
  }

  /// The days since 1970-01-01 of a date of the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Years that start in March have their leap day at the end.
    let shifted = month > 2 ? year : year - 1
    let yearDays = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400
    let monthDays = ((month + 9) % 12 * 153 + 2) / 5
    return yearDays + monthDays + day - 1 - 719_468
  }
}
