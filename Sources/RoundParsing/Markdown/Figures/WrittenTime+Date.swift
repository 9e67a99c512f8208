import RoundModel

/// Dates as people write them.
extension WrittenTime {
  /// A run of digits.
  private struct Digits {
    let value: Int
    let digits: Int
    let start: Int
    var end: Int { start + digits }
  }

  /// A date with the offset that it stands at.
  private struct Day {
    let date: String
    let start: Int
    /// The run of digits that gives its year.
    let year: Int
    /// Whether signs of one sort part its numbers.
    let isUniform: Bool
  }

  /// A date as `YYYY-MM-DD`: ISO with dashes, dots or slashes, the day first, with the name of a
  /// month, or by an era.
  ///
  /// Where slashes part numbers that both may be months, only words around them can tell which one is
  /// the day.
  static func date(_ text: [UInt8], isDayFirst: Bool = false) -> String? {
    let numbers = runs(text)
    guard numbers.count > 1 else { return nil }
    let numeric = numeric(text, numbers, isDayFirst)
    if let numeric, numeric.isUniform,
      numbers.first(where: { $0.digits == 4 })?.start == numeric.year
    {
      return numeric.date
    }
    let named = namedMonth(text, numbers)
    guard let numeric else { return named?.date ?? eraDate(text, numbers) }
    // In "October 12, 2026, 9/10 passed" the year belongs to the month before it.
    if let named, named.start < numeric.start, !numeric.isUniform || named.year != numeric.year {
      return named.date
    }
    return numeric.date
  }

  // MARK: Numbers alone

  private static func numeric(
    _ text: [UInt8], _ numbers: [Digits], _ isDayFirst: Bool
  ) -> Day? {
    for (index, run) in numbers.enumerated()
    where run.digits == 4 && (1900...2199).contains(run.value) {
      if let day = yearFirst(text, numbers, index) ?? dayFirst(text, numbers, index, isDayFirst) {
        return day
      }
    }
    return nil
  }

  /// `2026-09-28`, `2026年9月28日`, `2026, 9/28`.
  private static func yearFirst(_ text: [UInt8], _ numbers: [Digits], _ index: Int) -> Day? {
    guard index + 2 < numbers.count else { return nil }
    let (year, month, day) = (numbers[index], numbers[index + 1], numbers[index + 2])
    let first = sign(text[year.end..<month.start])
    let second = sign(text[month.end..<day.start])
    guard month.digits <= 2, day.digits <= 2, let first, let second, second != [comma],
      // The clock behind a year is no month and day: "2026, 10:30", "2026 10 8:15".
      !second.isEmpty || !opensClock(text, at: day.end),
      let date = date(year.value, month.value, day.value)
    else { return nil }
    let isUniform = first == second && !first.isEmpty || first.count > 1 && second.count > 1
    return Day(date: date, start: year.start, year: year.start, isUniform: isUniform)
  }

  private static let comma = UInt8(ascii: ",")

  /// The sign between two numbers of a date without blanks; `nil` for what parts no date.
  private static func sign(_ gap: ArraySlice<UInt8>) -> [UInt8]? {
    guard gap.count <= 5 else { return nil }
    let sign = gap.filter { $0 != 0x20 }
    let isKnown = sign.allSatisfy { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
        || byte == UInt8(ascii: "_") || byte == comma || byte >= 0x80
    }
    return isKnown ? sign : nil
  }

  private static func opensClock(_ text: [UInt8], at index: Int) -> Bool {
    index + 1 < text.count && text[index] == UInt8(ascii: ":") && text[index + 1].isASCIIDigit
  }

  /// `14-07-2025`, `14.07.2025`, `14. 7. 2025`, and `14/07/2025` where the day cannot be a month.
  private static func dayFirst(
    _ text: [UInt8], _ numbers: [Digits], _ year: Int, _ isKnown: Bool
  ) -> Day? {
    guard year >= 2 else { return nil }
    let (first, second, third) = (numbers[year - 2], numbers[year - 1], numbers[year])
    let gap = text[first.end..<second.start]
    let isDotted = gap.elementsEqual(". ".utf8)
    guard first.digits <= 2, second.digits <= 2, gap.count == 1 || isDotted,
      gap.elementsEqual(text[second.end..<third.start]), gap.first != UInt8(ascii: ":")
    else { return nil }
    let date =
      if gap.first != UInt8(ascii: "/") || first.value > 12 || isKnown && second.value <= 12 {
        date(third.value, second.value, first.value)
      } else if second.value > 12 || first.value == second.value {
        // Both orders are in use, so that only one that is possible counts.
        date(third.value, first.value, second.value)
      } else {
        String?.none
      }
    return date.map { Day(date: $0, start: first.start, year: third.start, isUniform: true) }
  }

  // MARK: Names of months

  private static func namedMonth(
    _ text: [UInt8], _ numbers: [Digits]
  ) -> Day? {
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
    return day.flatMap { date(year.value, nearest.month, $0.value) }.map {
      Day(date: $0, start: nearest.at, year: year.start, isUniform: false)
    }
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

  // MARK: Eras

  /// The years before the first of an era, by its name.
  private static let eras: [(name: String, before: Int)] = [
    ("令和", 2018), ("平成", 1988), ("民國", 1911), ("民国", 1911),
  ]

  /// `令和7年3月5日`.
  private static func eraDate(_ text: [UInt8], _ numbers: [Digits]) -> String? {
    for era in eras {
      guard let start = text.firstIndex(ofPart: Array(era.name.utf8)) else { continue }
      let end = start + era.name.utf8.count
      let behind = numbers.filter { $0.start >= end }
      if text[end...].starts(with: "元年".utf8), behind.count > 1 {
        return date(era.before + 1, behind[0].value, behind[1].value)
      }
      guard behind.count > 2, behind[0].start <= end + 1,
        text[behind[0].end...].drop(while: { $0 == 0x20 }).starts(with: "年".utf8)
      else { continue }
      return date(era.before + behind[0].value, behind[1].value, behind[2].value)
    }
    return nil
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    return "\(year)-\(padded(month))-\(padded(day))"
  }

  private static func runs(_ text: [UInt8]) -> [Digits] {
    var result: [Digits] = []
    var index = 0
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
      result.append(Digits(value: value, digits: index - start, start: start))
    }
    return result
  }
}
