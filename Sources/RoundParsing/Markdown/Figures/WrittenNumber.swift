import RoundModel

/// A number as it is written in prose: `1,204`, `95.8%`, `~170`, `359+`.
struct WrittenNumber: Sendable, Hashable {
  let value: Double
  let decimals: Int
  let isPercent: Bool
  let precision: Claim.Precision
  let start: Int
  /// Where the number ends, with a percent or plus sign.
  let end: Int

  /// The number that starts at an index; `nil` for what is a date, a time, a version or a size.
  init?(_ text: [UInt8], at start: Int) {
    var index = start
    var whole = 0.0
    var digits = 0
    while index < text.count {
      if text[index].isASCIIDigit {
        whole = whole * 10 + Double(text[index] - 0x30)
        digits += 1
        index += 1
      } else if text[index] == UInt8(ascii: ","), digits > 0, Self.isGroup(text, at: index + 1) {
        index += 1
      } else {
        break
      }
    }
    guard digits > 0, digits <= 15 else { return nil }
    var value = whole
    var decimals = 0
    if index + 1 < text.count, text[index] == UInt8(ascii: ".") || text[index] == UInt8(ascii: ","),
      text[index + 1].isASCIIDigit
    {
      index += 1
      var scale = 1.0
      while index < text.count, text[index].isASCIIDigit, decimals < 12 {
        scale *= 10
        value += Double(text[index] - 0x30) / scale
        decimals += 1
        index += 1
      }
      value = (value * scale).rounded() / scale
    }
    var isPercent = false
    var precision = Self.isApproximate(text, before: start) ? Claim.Precision.approximate : .exact
    if index < text.count {
      let gap = text[index] == 0x20 ? 1 : 0
      if index + gap < text.count, text[index + gap] == UInt8(ascii: "%") {
        isPercent = true
        index += gap + 1
      } else if text[index] == UInt8(ascii: "+") {
        precision = .atLeast
        index += 1
      } else if Self.goesOn(text, at: index) {
        return nil
      }
    }
    guard isPercent || decimals == 0 else { return nil }
    self.value = value
    self.decimals = decimals
    self.isPercent = isPercent
    self.precision = precision
    self.start = start
    end = index
  }

  /// The number that a word stands for: "two tests failed".
  init?(word small: [UInt8], at start: Int) {
    guard let found = Vocabulary.numbers.longest(small, at: start) else { return nil }
    value = found.value
    decimals = 0
    isPercent = false
    precision = .exact
    self.start = start
    end = start + found.count
  }

  /// Whether three digits and no fourth stand here.
  private static func isGroup(_ text: [UInt8], at index: Int) -> Bool {
    guard index + 3 <= text.count, text[index..<index + 3].allSatisfy(\.isASCIIDigit) else {
      return false
    }
    return index + 3 == text.count || !text[index + 3].isASCIIDigit
  }

  /// Whether what follows makes the number part of a date, a time, a version, a range or a name.
  private static func goesOn(_ text: [UInt8], at index: Int) -> Bool {
    switch text[index] {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "."):
      return index + 1 < text.count && text[index + 1].isASCIIDigit
    // "3rd" and "5x" are no counts; "12件" is one.
    default: return text[index].isASCIIWord
    }
  }

  private static func isApproximate(_ text: [UInt8], before start: Int) -> Bool {
    let limit = max(0, start - 20)
    guard start > limit else { return false }
    if text[start - 1] == UInt8(ascii: "~") { return true }
    let head = FoldedText.small(Array(text[limit..<start]))
    if head.suffix(3).elementsEqual("\u{2248}".utf8) { return true }
    var index = 0
    while index + 1 < head.count {
      if let found = Vocabulary.about.longest(head, at: index) {
        let end = index + found.count
        if end == head.count || end + 1 == head.count && head[end] == 0x20 { return true }
      }
      index += 1
    }
    return false
  }
}
