import RoundModel

/// Dates, times of day and durations as people write them.
enum WrittenTime {
  /// How the names of months begin in the languages of the vocabularies.
  private static let months: [[String]] = [
    ["jan", "ene", "янв"], ["feb", "fév", "fev", "фев"], ["mar", "mär", "мар"],
    ["apr", "avr", "abr", "апр"], ["may", "mai", "мая", "май"], ["jun", "juin", "июн"],
    ["jul", "juil", "июл"], ["aug", "aoû", "ago", "авг"], ["sep", "set", "сен"],
    ["oct", "okt", "out", "окт"], ["nov", "ноя"], ["dec", "dez", "dic", "déc", "дек"],
  ]

  /// A date as `YYYY-MM-DD`: ISO with dashes, dots or slashes, the day first, or with
  /// the name of a month.
  static func date(_ text: [UInt8]) -> String? {
    let numbers = runs(text)
    for (index, run) in numbers.enumerated()
    where run.digits == 4 && (1900...2199).contains(run.value) {
      if index + 2 < numbers.count,
        let date = date(run.value, numbers[index + 1].value, numbers[index + 2].value),
        numbers[index + 1].gap <= 4, numbers[index + 2].gap <= 4
      {
        return date
      }
      if let date = dayFirst(numbers, year: index, text) { return date }
    }
    return namedMonth(text, numbers)
  }

  /// `14-07-2025`, `14.07.2025`, and `14/07/2025` where the day cannot be a month.
  private static func dayFirst(
    _ numbers: [(value: Int, digits: Int, gap: Int)], year: Int, _ text: [UInt8]
  ) -> String? {
    guard year >= 2, numbers[year].gap == 1, numbers[year - 1].gap == 1,
      numbers[year - 1].digits <= 2, numbers[year - 2].digits <= 2
    else { return nil }
    let (first, second) = (numbers[year - 2].value, numbers[year - 1].value)
    if text.contains(UInt8(ascii: "/")) {
      // Both orders are in use, so that only one that is possible counts.
      if first > 12 { return date(numbers[year].value, second, first) }
      return second > 12 || first == second ? date(numbers[year].value, first, second) : nil
    }
    return date(numbers[year].value, second, first)
  }

  private static func namedMonth(
    _ text: [UInt8], _ numbers: [(value: Int, digits: Int, gap: Int)]
  ) -> String? {
    let small = FoldedText.small(text)
    for (number, names) in months.enumerated() {
      let opens = small.indices.first { index in
        (index == 0 || !small[index - 1].isASCIILetter && small[index - 1] < 0x80)
          && names.contains { small[index...].starts(with: $0.utf8) }
      }
      guard opens != nil, let year = numbers.first(where: { $0.digits == 4 }),
        let day = numbers.first(where: { $0.digits <= 2 && (1...31).contains($0.value) })
      else { continue }
      return date(year.value, number + 1, day.value)
    }
    return nil
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Runs of digits, with the bytes between each and the one before.
  private static func runs(_ text: [UInt8]) -> [(value: Int, digits: Int, gap: Int)] {
    var result: [(value: Int, digits: Int, gap: Int)] = []
    var index = 0
    var end = 0
    while index < text.count, result.count < 12 {
      guard text[index].isASCIIDigit else {
        index += 1
        continue
      }
      let start = index
      var value = 0
      while index < text.count, text[index].isASCIIDigit {
        value = index - start < 9 ? value * 10 + Int(text[index] - 0x30) : value
        index += 1
      }
      result.append((value, index - start, start - end))
      end = index
    }
    return result
  }

  /// A time of day as `HH:MM:SS`, from `HH:MM` or `HH:MM:SS`.
  static func timeOfDay(_ text: [UInt8]) -> String? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon >= 1 else { return nil }
    let start = colon >= 2 && text[colon - 2].isASCIIDigit ? colon - 2 : colon - 1
    let parts = text[start...].split(separator: UInt8(ascii: ":"), maxSplits: 2)
    let values = parts.prefix(3).map { part in
      Int(String(decoding: part.prefix { $0.isASCIIDigit }.prefix(2), as: UTF8.self))
    }
    guard values.count >= 2, let hour = values[0], let minute = values[1], hour < 24, minute < 60
    else { return nil }
    let second = values.count > 2 ? values[2] ?? 0 : 0
    guard second < 60 else { return nil }
    return [hour, minute, second].map(padded).joined(separator: ":")
  }

  /// Seconds, from a number and unit or several of them: `83.35 seconds`, `2m 30s`, `1.5 h`.
  static func duration(_ text: [UInt8]) -> Double? {
    let small = text.map(\.asciiLowercased)
    var total = 0.0
    var found = false
    var index = 0
    while index < small.count {
      guard small[index].isASCIIDigit else {
        // `~80 s` is not exact, and what is not exact is not given.
        if small[index] == UInt8(ascii: "~") { return nil }
        index += 1
        continue
      }
      let start = index
      while index < small.count, small[index].isASCIIDigit || small[index] == UInt8(ascii: ".") {
        index += 1
      }
      guard let value = Double(String(decoding: small[start..<index], as: UTF8.self)) else {
        return nil
      }
      while index < small.count, small[index] == 0x20 { index += 1 }
      let unit = small[index...].prefix { $0.isASCIILetter || $0 >= 0x80 }
      guard let scale = scale(String(decoding: unit, as: UTF8.self)) else {
        return found ? total : nil
      }
      total += value * scale
      found = true
      index += unit.count
    }
    return found ? (total * 1000).rounded() / 1000 : nil
  }

  private static func scale(_ unit: String) -> Double? {
    switch unit {
    case "ms", "milliseconds", "millisecond", "msec": 0.001
    case "s", "sec", "secs", "second", "seconds", "sekunden", "secondes", "segundos", "сек",
      "секунд", "秒", "초":
      1
    case "m", "min", "mins", "minute", "minutes", "minuten", "minutos", "мин", "минут", "分", "分钟",
      "분":
      60
    case "h", "hr", "hrs", "hour", "hours", "stunden", "heures", "horas", "час", "часов", "小时",
      "時間":
      3600
    default: nil
    }
  }
}
