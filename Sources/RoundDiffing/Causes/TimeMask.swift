/// Masks points in time and lengths of time.
enum TimeMask {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let units: Set<String> = [
    "ns", "us", "µs", "ms", "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute",
    "minutes", "h", "hour", "hours",
  ]

  static func timestamps(_ text: ScalarText) -> ScalarText {
    text.masking("<ts>") { index in
      let scalar = text[index]
      guard scalar.isDecimalDigit || scalar.isUpper, text.isBoundary(index) else { return nil }
      guard scalar.isDecimalDigit else { return dayEnd(text, index) }
      return momentEnd(text, index) ?? dateEnd(text, index) ?? clockEnd(text, index)
    }
  }

  /// Such as `2025-09-07T00:02:00.123+02:00`.
  private static func momentEnd(_ text: ScalarText, _ index: Int) -> Int? {
    guard isDate(text, index), text[index + 4] == "-", text[index + 7] == "-",
      text[index + 10] == "T" || text[index + 10] == " ", text.hasDigits(2, at: index + 11),
      text[index + 13] == ":", text.hasDigits(2, at: index + 14)
    else { return nil }
    var end = index + 16
    if text[end] == ":", text.hasDigits(2, at: end + 1) { end += 3 }
    end = fractionEnd(text, end) ?? end
    if text[end] == "Z" { return end + 1 }
    guard text[end] == "+" || text[end] == "-", text.hasDigits(2, at: end + 1) else { return end }
    if text[end + 3] == ":", text.hasDigits(2, at: end + 4) { return end + 6 }
    return text.hasDigits(2, at: end + 3) ? end + 5 : end
  }

  private static func isDate(_ text: ScalarText, _ index: Int) -> Bool {
    func isSeparator(_ index: Int) -> Bool { text[index] == "-" || text[index] == "/" }
    return text.hasDigits(4, at: index) && isSeparator(index + 4)
      && text.hasDigits(2, at: index + 5) && isSeparator(index + 7)
      && text.hasDigits(2, at: index + 8)
  }

  private static func dateEnd(_ text: ScalarText, _ index: Int) -> Int? {
    isDate(text, index) && !text[index + 10].isWordPart ? index + 10 : nil
  }

  private static func fractionEnd(_ text: ScalarText, _ index: Int) -> Int? {
    guard text[index] == "." || text[index] == ",", text[index + 1].isDecimalDigit else {
      return nil
    }
    return text.digitsEnd(from: index + 1)
  }

  /// Such as `00:02:00.5`.
  private static func clockEnd(_ text: ScalarText, _ index: Int) -> Int? {
    guard text.hasDigits(2, at: index), text[index + 2] == ":",
      text.hasDigits(2, at: index + 3), text[index + 5] == ":", text.hasDigits(2, at: index + 6)
    else { return nil }
    if let end = fractionEnd(text, index + 8), !text[end].isWordPart { return end }
    return text[index + 8].isWordPart ? nil : index + 8
  }

  /// Such as `Sun, Sep 7 00:02:00 2025`.
  private static func dayEnd(_ text: ScalarText, _ index: Int) -> Int? {
    guard days.contains(where: { text.has($0, at: index) }) else { return nil }
    let comma = text[index + 3] == "," ? index + 4 : index + 3
    guard text[comma] == " ", text[comma + 1].isUpper, text[comma + 2].isLower,
      text[comma + 3].isLower
    else { return nil }
    let day = text.runEnd(from: comma + 4) { $0 == " " }
    let clock = text.digitsEnd(from: day) + 1
    guard day > comma + 4, clock > day + 1, text[clock - 1] == " " else { return nil }
    for offset in 0..<8 {
      guard text[clock + offset].isDecimalDigit || text[clock + offset] == ":" else { return nil }
    }
    let hasYear = text[clock + 8] == " " && text.hasDigits(4, at: clock + 9)
    return hasYear ? clock + 13 : clock + 8
  }

  static func durations(_ text: ScalarText) -> ScalarText {
    text.masking("<dur>") { index in
      guard text[index].isDecimalDigit, text.isBoundary(index) else { return nil }
      return simpleEnd(text, index) ?? composedEnd(text, index)
    }
  }

  /// Such as `5000ms`, `0.3 seconds`.
  private static func simpleEnd(_ text: ScalarText, _ index: Int) -> Int? {
    var unit = numberEnd(text, index)
    if text[unit] == " " { unit += 1 }
    let end = text.wordEnd(from: unit)
    return end - unit <= 7 && units.contains(text.string(unit..<end)) ? end : nil
  }

  private static func numberEnd(_ text: ScalarText, _ index: Int) -> Int {
    let end = text.digitsEnd(from: index)
    guard text[end] == ".", text[end + 1].isDecimalDigit else { return end }
    return text.digitsEnd(from: end + 1)
  }

  /// Such as `1h10m0.5s`.
  private static func composedEnd(_ text: ScalarText, _ index: Int) -> Int? {
    var end = text.digitsEnd(from: index)
    if text[end] == "h" {
      let minutes = text.digitsEnd(from: end + 1)
      guard minutes > end + 1 else { return nil }
      end = minutes
    }
    guard text[end] == "m", text[end + 1].isDecimalDigit else { return nil }
    end = numberEnd(text, end + 1)
    return text[end] == "s" && !text[end + 1].isWordPart ? end + 1 : nil
  }
}
