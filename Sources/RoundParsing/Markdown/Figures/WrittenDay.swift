/// Days with the name of a month beside figures: `3 June 2025`, `June 3, 2025`.
enum WrittenDay {
  /// Farther figures say nothing of a month.
  private static let farthest = 9

  /// How far the figures before and behind the word at an offset are, in bytes.
  static func distance(to word: Int, in small: [UInt8]) -> Int {
    let before = small[..<word].reversed().prefix(farthest).firstIndex(where: \.isASCIIDigit)
      .map { word - $0.base }
    let rest = small[word...].drop(while: isLetter)
    let behind = rest.prefix(farthest).firstIndex(where: \.isASCIIDigit)
      .map { $0 - rest.startIndex }
    return (before ?? farthest) + (behind ?? farthest)
  }

  /// Where the day ends that a number is part of; `nil` where it is a figure of its own.
  static func end(of number: Range<Int>, in small: [UInt8]) -> Int? {
    guard number.count <= 2 else { return nil }
    var index = skip(from: number.upperBound, in: small)
    if !isMonth(before: number.lowerBound, in: small) {
      guard namesMonth(small[index...]) else { return nil }
      while index < small.count, isLetter(small[index]) { index += 1 }
      index = skip(from: index, in: small)
    }
    let year = small[index...].prefix(while: \.isASCIIDigit)
    return year.count == 4 ? year.endIndex : nil
  }

  private static func isMonth(before end: Int, in small: [UInt8]) -> Bool {
    var end = end
    while end > 0, small[end - 1] == 0x20 || small[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let word = small[..<end].reversed().prefix(while: isLetter)
    return namesMonth(small[(end - word.count)..<end])
  }

  private static func namesMonth(_ word: ArraySlice<UInt8>) -> Bool {
    Vocabulary.months.contains { names in names.contains { word.starts(with: $0) } }
  }

  /// Passes over what may stand between the parts of a day.
  private static func skip(from start: Int, in small: [UInt8]) -> Int {
    var index = start
    while index < small.count {
      let rest = small[index...]
      if rest.starts(with: "de ".utf8) || rest.starts(with: "of ".utf8) {
        index += 3
      } else if [0x20, UInt8(ascii: ","), UInt8(ascii: ".")].contains(small[index]) {
        index += 1
      } else {
        return index
      }
    }
    return index
  }

  /// Whether a number at an offset is a year, or the start of a day in figures: "04.05.2026".
  static func isIn(_ small: [UInt8], at start: Int, _ value: Int) -> Bool {
    if (1900...2199).contains(value) { return true }
    let figures = small[start...].prefix {
      $0.isASCIIDigit || [UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/")].contains($0)
    }
    let parts = figures.split { !$0.isASCIIDigit }
    return parts.count == 3 && parts.contains { $0.count == 4 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= 0x80 }
}
