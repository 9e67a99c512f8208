import RoundModel

/// Dates, times of day and durations as people write them.
enum WrittenTime {
  /// A run of digits.
  private struct Digits {
    let value: Int
    let digits: Int
    /// How many bytes stand between it and the one before.
    let gap: Int
    let start: Int
  }

  /// A date as `YYYY-MM-DD`: ISO with dashes, dots or slashes, the day first, or with
  /// the name of a month.
  static func date(_ text: [UInt8]) -> String? {
    let numbers = runs(text)
    for (index, run) in numbers.enumerated()
    where run.digits == 4 && (1900...2199).contains(run.value) {
      if index + 2 < numbers.count,
        let date = date(run.value, numbers[index + 1].value, numbers[index + 2].value),
        numbers[index + 1].gap <= 5, numbers[index + 2].gap <= 5
      {
        return date
      }
      if let date = dayFirst(numbers, year: index, text) { return date }
    }
    return namedMonth(text, numbers)
  }

  /// `14-07-2025`, `14.07.2025`, and `14/07/2025` where the day cannot be a month.
  private static func dayFirst(
    _ numbers: [Digits], year: Int, _ text: [UInt8]
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
    _ text: [UInt8], _ numbers: [Digits]
  ) -> String? {
    guard let year = numbers.first(where: { $0.digits == 4 }) else { return nil }
    let small = FoldedText.small(text)
    let months = Vocabulary.months.enumerated().flatMap { number, names in
      small.indices.filter { opens(names, at: $0, in: small) }.map { (month: number + 1, at: $0) }
    }
    // The name of a person may begin as that of a month does: figures stand around the month.
    let nearest = months.min { left, right in
      WrittenDay.distance(to: left.at, in: small) < WrittenDay.distance(to: right.at, in: small)
    }
    guard let nearest else { return nil }
    // "R4C" and "Module 4" hold no day: that is the number nearest to the month.
    let days = numbers.filter {
      $0.digits <= 2 && (1...31).contains($0.value) && isDay($0, nearest.at, small)
    }
    let day = days.min { left, right in
      abs(left.start - nearest.at) < abs(right.start - nearest.at)
    }
    return day.flatMap { date(year.value, nearest.month, $0.value) }
  }

  /// Whether a number stands right before or behind a month, and is no part of a word: "5C" is none.
  private static func isDay(_ number: Digits, _ month: Int, _ small: [UInt8]) -> Bool {
    let end = number.start + number.digits
    if number.start > 0, small[number.start - 1].isASCIILetter { return false }
    if end < small.count, small[end].isASCIILetter {
      let suffix = small[end...].prefix { $0.isASCIILetter }
      guard ["st", "nd", "rd", "th", "er", "de"].contains(where: { suffix.elementsEqual($0.utf8) })
      else { return false }
    }
    if number.start > month {
      let word = small[month...].prefix { $0.isASCIILetter || $0 >= 0x80 }
      return number.start - word.endIndex <= 4
    }
    return month - end <= 8
  }

  /// Whether a word starts at an offset that begins like one of some names.
  private static func opens(_ names: [[UInt8]], at index: Int, in small: [UInt8]) -> Bool {
    (index == 0 || !small[index - 1].isASCIILetter && small[index - 1] < 0x80)
      && names.contains { small[index...].starts(with: $0) }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Runs of digits, with the bytes between each and the one before.
  private static func runs(_ text: [UInt8]) -> [Digits] {
    var result: [Digits] = []
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
      result.append(
        Digits(value: value, digits: index - start, gap: start - end, start: start))
      end = index
    }
    return result
  }

  /// A time of day as `HH:MM:SS`, from `HH:MM` or `HH:MM:SS`.
  static func timeOfDay(_ text: [UInt8]) -> String? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon >= 1 else { return nil }
    let start = colon >= 2 && text[colon - 2].isASCIIDigit ? colon - 2 : colon - 1
    let clock = text[start...].prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
    let parts = clock.split(separator: UInt8(ascii: ":"), maxSplits: 2)
    let values = parts.prefix(3).map { part in
      Int(String(decoding: part.prefix { $0.isASCIIDigit }.prefix(2), as: UTF8.self))
    }
    guard values.count >= 2, let hour = values[0], let minute = values[1], hour < 24, minute < 60
    else { return nil }
    let second = values.count > 2 ? values[2] ?? 0 : 0
    guard second < 60 else { return nil }
    return [hour, minute, second].map(padded).joined(separator: ":")
  }

  /// Seconds, from a number and unit or several of them: `83.35 seconds`, `2m 30s`, `1,5 h`.
  ///
  /// What is about right, a limit or a range is not exact, and what is not exact is not given.
  static func duration(_ text: [UInt8]) -> Double? {
    let small = FoldedText.small(text)
    if let clock = clockDuration(small) { return clock }
    var total = 0.0
    var found = false
    var index = 0
    while index < small.count {
      guard small[index].isASCIIDigit else {
        if isInexact(small, at: index) { return found ? rounded(total) : nil }
        index += 1
        continue
      }
      guard let (value, end) = decimal(small, at: index) else { return nil }
      index = end
      while index < small.count, small[index] == 0x20 { index += 1 }
      let unit = small[index...].prefix { $0.isASCIILetter || $0 >= 0x80 }
      guard let scale = scale(Array(unit)) else { return found ? rounded(total) : nil }
      total += value * scale
      found = true
      index += unit.count
    }
    return found ? rounded(total) : nil
  }

  private static func rounded(_ seconds: Double) -> Double { (seconds * 1000).rounded() / 1000 }

  private static func isInexact(_ small: [UInt8], at index: Int) -> Bool {
    switch small[index] {
    case UInt8(ascii: "~"), UInt8(ascii: "<"), UInt8(ascii: ">"): return true
    default: break
    }
    return small[index...].starts(with: "\u{2248}".utf8)
      || Vocabulary.about.longest(small, at: index) != nil
  }

  /// A number that is the whole of a text, with a decimal point or comma and its digits in groups.
  static func bareNumber(_ text: [UInt8]) -> Double? {
    var digits: [UInt8] = []
    var last: Int?
    for byte in text where byte != 0x20 && !digitSpaces.contains(byte) {
      guard byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") else {
        return nil
      }
      if !byte.isASCIIDigit { last = digits.count }
      digits.append(byte)
    }
    if let last {
      // Of two signs the last one sets the decimals off.
      let sign = digits[last]
      let isMixed = digits.contains { !$0.isASCIIDigit && $0 != sign }
      let head = digits[..<last].filter { !isMixed || $0.isASCIIDigit }
      digits = head + digits[last...]
    }
    guard let (value, end) = decimal(digits, at: 0), end == digits.count else { return nil }
    return value
  }

  /// The bytes of blanks that do not break: U+00A0, U+2009 and U+202F.
  private static let digitSpaces: [UInt8] = [0xC2, 0xA0, 0xE2, 0x80, 0x89, 0xAF]

  /// A number with a decimal point or comma, and where it ends.
  private static func decimal(_ small: [UInt8], at start: Int) -> (value: Double, end: Int)? {
    var digits: [UInt8] = []
    var index = start
    while index < small.count, digits.count < 30 {
      if small[index].isASCIIDigit {
        digits.append(small[index])
      } else if small[index] == UInt8(ascii: "."), !digits.contains(UInt8(ascii: ".")) {
        digits.append(UInt8(ascii: "."))
      } else if small[index] == UInt8(ascii: ","), index + 1 < small.count,
        small[index + 1].isASCIIDigit, !digits.contains(UInt8(ascii: "."))
      {
        // "1,234 ms" groups its digits, and "1,5 s" has a decimal comma.
        let behind = small[(index + 1)...].prefix { $0.isASCIIDigit }.count
        if behind != 3 { digits.append(UInt8(ascii: ".")) }
      } else {
        break
      }
      index += 1
    }
    return Double(String(decoding: digits, as: UTF8.self)).map { ($0, index) }
  }

  /// `00:01:23` and `1:02:03.5`, where nothing else is said.
  private static func clockDuration(_ small: [UInt8]) -> Double? {
    let parts = small.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, small.count <= 14 else { return nil }
    let values = parts.map { Double(String(decoding: $0, as: UTF8.self)) }
    guard let hours = values[0], let minutes = values[1], let seconds = values[2], minutes < 60,
      seconds < 60, hours >= 0, minutes >= 0, seconds >= 0
    else { return nil }
    return rounded(hours * 3600 + minutes * 60 + seconds)
  }

  /// A duration at the end of a line of figures: `7 passed in 82.36s`, `(took 4 min)`.
  static func behindFigures(_ text: [UInt8]) -> Double? {
    let small = FoldedText.small(text)
    for word in [" in ", "took ", " en ", " em ", " за ", "用时", "耗时"] {
      let letters = Array(word.utf8)
      var index = small.count - letters.count
      let limit = max(0, small.count - 28)
      while index > limit {
        if small.holds(letters, at: index) {
          let rest = Array(small[(index + letters.count)...])
          if rest.first(where: { $0 != 0x20 })?.isASCIIDigit ?? false { return duration(rest) }
          break
        }
        index -= 1
      }
    }
    return nil
  }

  /// A duration in brackets at the end of a text: where it starts, and its seconds.
  static func inBrackets(_ text: [UInt8]) -> (start: Int, seconds: Double)? {
    guard text.last == UInt8(ascii: ")") || text.last == UInt8(ascii: "]"),
      let open = text.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }),
      text.count - open <= 18, open + 1 < text.count, text[open + 1].isASCIIDigit
    else { return nil }
    let inner = Array(text[(open + 1)..<(text.count - 1)])
    guard let seconds = duration(inner),
      inner.last.map({ $0.isASCIILetter || $0 >= 0x80 || $0 == UInt8(ascii: ".") }) ?? false
    else { return nil }
    return (open, seconds)
  }

  /// The seconds in a unit of time.
  static func scale(_ unit: [UInt8]) -> Double? {
    switch unit {
    case [UInt8(ascii: "s")]: 1
    case [UInt8(ascii: "m")]: 60
    case [UInt8(ascii: "h")]: 3600
    default: Vocabulary.units.exactly(unit)
    }
  }
}
