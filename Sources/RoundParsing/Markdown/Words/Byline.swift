import RoundModel

/// A line under the title that says when, by whom and with what a round was.
///
/// Such are "Ana, 3 May 2026. Build 7" and "Wed, 3 May 2026 · staging".
///
/// A date is that of the round where it is a part of the line for itself. Beside other words it may be
/// that of anything: "Release planned for 3 May 2026".
struct Byline: Sendable {
  /// A part between two signs.
  private struct Part {
    let range: Range<Int>
    /// Whether a comma, a full stop or a bracket before it is all that parts it from the last one.
    var joins = false
    /// Whether a dash stands before it.
    var isDashed = false
  }

  /// A longer line is a paragraph of prose.
  static let limit = 300
  /// What stands beside a date behind a comma is a name, and no sentence.
  private static let wordLimit = 3

  private let text: [UInt8]
  private let small: [UInt8]
  private var parts: [Part] = []

  init(_ text: [UInt8]) {
    self.text = text
    small = FoldedText.small(text)
    guard text.count <= Self.limit else { return }
    split()
  }

  /// The only date that is a part for itself, with the day of the week or without, and where it
  /// starts.
  func date(isDayFirst: Bool) -> (date: String, start: Int)? {
    var found: (date: String, start: Int)?
    var index = 0
    while index < parts.count {
      guard let end = endOfDay(from: index) else {
        index += 1
        continue
      }
      let range = parts[index].range.lowerBound..<parts[end - 1].range.upperBound
      let day = Array(text[range])
      guard found == nil, !isRange(index..<end), standsAlone(index..<end),
        let date = WrittenTime.date(day, isDayFirst: isDayFirst || namesDayFirst(range))
      else { return nil }
      found = (date, range.lowerBound)
      index = end
    }
    return found
  }

  // MARK: Parts

  private mutating func split() {
    var start = 0
    var (joins, isDashed) = (false, false)
    var index = 0
    while index < text.count {
      guard let sign = sign(at: index) else {
        index += 1
        continue
      }
      add(start..<index, joins, isDashed)
      (start, joins, isDashed) = (index + sign.count, sign.joins, sign.isDashed)
      index = start
    }
    add(start..<text.count, joins, isDashed)
  }

  private mutating func add(_ range: Range<Int>, _ joins: Bool, _ isDashed: Bool) {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, text[low] == 0x20 { low += 1 }
    while low < high, text[high - 1] == 0x20 { high -= 1 }
    guard low < high else { return }
    parts.append(Part(range: low..<high, joins: joins, isDashed: isDashed))
  }

  /// The sign between two parts that stands at an index.
  private func sign(at index: Int) -> (count: Int, joins: Bool, isDashed: Bool)? {
    let isSpaced = index > 0 && text[index - 1] == 0x20
    for (dash, count) in Self.dashes where text[index...].starts(with: dash) {
      let isOpen = isSpaced && index + count < text.count && text[index + count] == 0x20
      return isOpen ? (count, false, true) : nil
    }
    for dot in Self.dots where text[index...].starts(with: dot) { return (dot.count, false, false) }
    for stop in Self.wideStops where text[index...].starts(with: stop) {
      return (stop.count, true, false)
    }
    switch text[index] {
    case 0x20 where text[..<index].suffix(3).elementsEqual("\u{65E5}".utf8):
      // A day ends in the word for it, and what stands behind a blank is another part.
      return (1, false, false)
    case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ";"):
      return (1, true, false)
    case UInt8(ascii: "."):
      // "5. Mai 2026" goes on behind its full stop, and so does "v1.2".
      let isEnd = index + 1 == text.count || text[index + 1] == 0x20
      let digits = text[..<index].reversed().prefix(while: \.isASCIIDigit).count
      return isEnd && (digits == 0 || digits == 4) ? (1, true, false) : nil
    case UInt8(ascii: "/") where isSpaced: return (1, false, false)
    default: return nil
    }
  }

  private static let dashes = ["\u{2013}", "\u{2014}", "-"].map { (Array($0.utf8), $0.utf8.count) }
  private static let dots = ["\u{B7}", "\u{2022}", "|"].map { Array($0.utf8) }
  private static let wideStops = ["\u{FF0C}", "\u{3001}", "\u{3002}", "\u{FF08}", "\u{FF09}"]
    .map { Array($0.utf8) }

  // MARK: Days

  /// Where the parts end that make up the day which starts with a part: "Wed", "5 May", "2026".
  private func endOfDay(from index: Int) -> Int? {
    var end: Int?
    for next in index..<min(index + 4, parts.count) {
      guard next == index || parts[next].joins, isOfDay(parts[next].range) else { break }
      let day = Array(text[parts[index].range.lowerBound..<parts[next].range.upperBound])
      if WrittenTime.date(day, isDayFirst: true) != nil { end = next + 1 }
    }
    return end
  }

  /// Whether a part holds nothing but what a day is written with.
  private func isOfDay(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = small[index]
      if byte.isASCIIDigit {
        index = endOfFigures(index, before: range.upperBound)
      } else if byte.isASCIILetter || byte >= 0xC3 {
        guard let end = endOfWord(index, before: range.upperBound) else { return false }
        index = end
      } else {
        index += 1
      }
    }
    return true
  }

  /// Where figures end, with what makes them an ordinal: "3rd", "1er", "2º".
  private func endOfFigures(_ start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit, small[index].isASCIIDigit { index += 1 }
    let suffix = small[index..<limit].prefix { $0.isASCIILetter }
    return Self.ordinals.contains { suffix.elementsEqual($0.utf8) } ? suffix.endIndex : index
  }

  private static let ordinals = ["st", "nd", "rd", "th", "er"]

  /// Where a word of a day ends; `nil` for any other word.
  private func endOfWord(_ start: Int, before limit: Int) -> Int? {
    for table in [Self.weekdays, Self.dayFirstWeekdays, Self.dayParts] {
      if let word = table.longest(small, at: start) { return start + word.count }
    }
    let end = small.endOfWord(from: start + 1)
    let isMonth = Vocabulary.months.contains { names in
      names.contains { small[start..<min(end, limit)].starts(with: $0) }
    }
    return isMonth ? end : nil
  }

  private func namesDayFirst(_ range: Range<Int>) -> Bool {
    let day = Array(small[range])
    return Self.dayFirstWeekdays.isIn(day) && !Self.weekdays.isIn(day)
  }

  /// Whether a day is one end of several: "3 – 7 May 2026", "3-7 May 2026".
  private func isRange(_ day: Range<Int>) -> Bool {
    let before = day.lowerBound - 1
    if before >= 0, parts[day.lowerBound].isDashed, endsInDay(parts[before].range) { return true }
    if day.upperBound < parts.count, parts[day.upperBound].isDashed,
      isOfDay(parts[day.upperBound].range)
    {
      return true
    }
    let range = parts[day.lowerBound].range.lowerBound..<parts[day.upperBound - 1].range.upperBound
    let hasMonth = small[range].contains { $0.isASCIILetter || 0xC3...0xD1 ~= $0 }
    let figures = small[range].split { !$0.isASCIIDigit }.filter { $0.count < 3 }
    return hasMonth && figures.count > 1 && !text[range].contains(UInt8(ascii: ":"))
      && !isNumeric(range)
  }

  private func endsInDay(_ range: Range<Int>) -> Bool {
    isOfDay(range) && small[range].contains(where: \.isASCIIDigit)
  }

  /// Whether a day is written in figures with signs between them, whatever weekday stands beside it.
  private func isNumeric(_ range: Range<Int>) -> Bool {
    let run = small[range].drop { !$0.isASCIIDigit }
      .prefix { $0.isASCIIDigit || $0 == 0x2D || $0 == 0x2E || $0 == 0x2F }
    return run.split { !$0.isASCIIDigit }.count == 3
  }

  // MARK: Words beside it

  /// Whether what stands beside a day makes it the day of no other thing, and the line no sentence.
  private func standsAlone(_ day: Range<Int>) -> Bool {
    if day.lowerBound > 0 {
      let before = Array(small[parts[day.lowerBound - 1].range])
      if !before.contains(where: \.isASCIIDigit), Self.otherDates.isIn(before) { return false }
    }
    var index = day.lowerBound
    while index > 0, parts[index].joins {
      index -= 1
      guard isShort(parts[index].range) else { return false }
    }
    guard day.upperBound < parts.count, parts[day.upperBound].joins else { return true }
    let next = parts[day.upperBound].range
    let isBehindStop = small[parts[day.upperBound - 1].range.upperBound] == UInt8(ascii: ".")
    return isBehindStop || isShort(next)
  }

  /// Whether a part is as short as a name, with no label and no day of the week at its end.
  private func isShort(_ range: Range<Int>) -> Bool {
    let words = small[range].split(separator: 0x20).map { Array($0) }
    guard let last = words.last else { return true }
    return words.count <= Self.wordLimit && !small[range].contains(UInt8(ascii: ":"))
      && Self.weekdays.exactly(last) == nil && Self.dayFirstWeekdays.exactly(last) == nil
  }

  private static let weekdays = WordTable(.weekdays)
  private static let dayFirstWeekdays = WordTable(.dayFirstWeekdays)
  private static let dayParts = WordTable(.dayParts)
  private static let otherDates = WordTable(.otherDates)
}
