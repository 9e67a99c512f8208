/// Times that machines write as a count from 1970 on, as text.
enum EpochTime {
  /// The time as RFC 3339 in UTC, or `nil` where the count is no time of our age.
  ///
  /// Milliseconds and seconds are told apart by size: a count of seconds gets to eleven digits
  /// after the year 5000. A fraction of a second is kept to milliseconds where there is one.
  static func text(_ count: Double) -> String? {
    guard count.isFinite, count > 0, count < 1e14 else { return nil }
    let milliseconds = (count < 1e11 ? count * 1000 : count).rounded(.down)
    guard let total = Int(exactly: milliseconds) else { return nil }
    let (seconds, fraction) = total.quotientAndRemainder(dividingBy: 1000)
    let (days, time) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let date = civil(days)
    guard date.year <= 9999 else { return nil }
    let part = fraction == 0 ? "" : "." + padded(fraction, 3)
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))T"
      + "\(padded(time / 3600, 2)):\(padded(time / 60 % 60, 2)):\(padded(time % 60, 2))\(part)Z"
  }

  /// The date that lies some days after 1970-01-01, in the Gregorian calendar.
  ///
  /// Years are counted from March, so that the leap day is the last day of one.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
