import RoundModel

/// Dates, times of day and durations as people write them.
enum WrittenTime {
  /// A number with two digits at least.
  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// A time of day as `HH:MM:SS`, from `HH:MM` or `HH:MM:SS`.
  static func timeOfDay(_ text: [UInt8]) -> String? {
    guard let clock = clock(text) else { return nil }
    let parts = clock.split(separator: UInt8(ascii: ":"), maxSplits: 2)
    let values = parts.prefix(3).map { part in
      Int(String(decoding: part.prefix { $0.isASCIIDigit }.prefix(2), as: UTF8.self))
    }
    guard values.count >= 2, let hour = values[0], let minute = values[1], hour < 24, minute < 60
    else { return nil }
    let second = values.count > 2 ? values[2] ?? 0 : 0
    guard second < 60 else { return nil }
    let half = halfOfDay(FoldedText.small(Array(text[clock.endIndex...].prefix(6))))
    let hours = half.map { hour % 12 + $0 } ?? hour
    return [hour > 12 ? hour : hours, minute, second].map(padded).joined(separator: ":")
  }

  /// The first digits of a text that a colon parts.
  private static func clock(_ text: [UInt8]) -> ArraySlice<UInt8>? {
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")), colon >= 1 else { return nil }
    let start = colon >= 2 && text[colon - 2].isASCIIDigit ? colon - 2 : colon - 1
    return text[start...].prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
  }

  /// The zone behind a time of day as RFC 3339 writes it: `Z`, `+02:00`.
  ///
  /// Names of zones but those of universal time stand for several, and give `nil`.
  static func zone(_ text: [UInt8]) -> String? {
    guard let clock = clock(text) else { return nil }
    var rest = text[clock.endIndex...]
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      rest = rest.dropFirst().drop { $0.isASCIIDigit }
    }
    if halfOfDay(FoldedText.small(Array(rest.prefix(6)))) != nil {
      rest = rest.drop { $0 == 0x20 }.drop { $0 != 0x20 }
    }
    let behind = FoldedText.small(Array(rest.drop { $0 == 0x20 || $0 == UInt8(ascii: "(") }))
    let name = behind.prefix { $0.isASCIILetter }
    let isUniversal = ["z", "utc", "gmt"].contains { name.elementsEqual($0.utf8) }
    guard isUniversal || name.isEmpty else { return nil }
    let offset = offset(behind[name.endIndex...].drop { $0 == 0x20 })
    return offset ?? (isUniversal ? "Z" : nil)
  }

  /// `+02:00`, `+0200`, `-5` as hours and minutes.
  private static func offset(_ text: ArraySlice<UInt8>) -> String? {
    guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return nil
    }
    let digits = text.dropFirst().prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ":") }
    let parts = digits.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard let first = parts.first, first.count <= 2 && parts.count <= 2 || first.count == 4 else {
      return nil
    }
    let hours = first.count == 4 ? first.prefix(2) : first
    let minutes = first.count == 4 ? first.suffix(2) : parts.count > 1 ? parts[1] : []
    guard let hour = Int(String(decoding: hours, as: UTF8.self)), hour <= 14,
      minutes.isEmpty || minutes.count == 2,
      let minute = minutes.isEmpty ? 0 : Int(String(decoding: minutes, as: UTF8.self)),
      minute < 60
    else { return nil }
    return "\(sign == UInt8(ascii: "+") ? "+" : "-")\(padded(hour)):\(padded(minute))"
  }

  /// The hours that "am" or "pm" right behind a clock adds to it; `nil` where neither stands there.
  private static func halfOfDay(_ behind: [UInt8]) -> Int? {
    let sign = behind.filter { $0 != 0x20 && $0 != UInt8(ascii: ".") }
    guard sign.count < 3 || !sign[2].isASCIIWord else { return nil }
    if sign.starts(with: "pm".utf8) { return 12 }
    return sign.starts(with: "am".utf8) ? 0 : nil
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
