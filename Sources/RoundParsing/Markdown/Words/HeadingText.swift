/// Takes headings apart: numbering before the name, remarks in brackets behind it.
enum HeadingText {
  /// A heading without brackets that hold figures, whose words speak of counts and not of the
  /// section.
  static func withoutFigures(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if let end = closing(text, at: index), text[index..<end].contains(where: \.isASCIIDigit) {
        index = end
        continue
      }
      result.append(text[index])
      index += 1
    }
    return result
  }

  /// A heading without brackets that quote, or tell how it was before: `(previously: "failed")`.
  static func withoutAsides(_ text: [UInt8]) -> [UInt8] {
    guard let open = text.firstIndex(of: UInt8(ascii: "(")), open > 0,
      let end = closing(text, at: open)
    else { return text }
    let inner = FoldedText.small(Array(text[open..<end]))
    guard
      inner.contains(UInt8(ascii: "\"")) || RoundName.speaksOfBefore(inner)
        || formerly.isIn(inner)
    else { return text }
    return Array(text[..<open] + text[end...])
  }

  private static let formerly = WordTable(.formerAsides)

  /// The end of the brackets that open at an index, plain or full-width.
  private static func closing(_ text: [UInt8], at index: Int) -> Int? {
    if text[index] == UInt8(ascii: "(") {
      return text[index...].firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
    }
    guard text[index] == 0xEF, text[index...].starts(with: "\u{FF08}".utf8) else { return nil }
    var end = index + 3
    while end < text.count {
      if text[end...].starts(with: "\u{FF09}".utf8) { return end + 3 }
      end += 1
    }
    return nil
  }

  /// Whether a heading is numbered, as one of several of its kind.
  static func isNumbered(_ text: [UInt8]) -> Bool {
    let start = nameStart(text)
    return text[..<start].contains(where: \.isASCIIDigit)
  }

  /// Where the name starts behind pictures and numbering such as `1.`, `3.2`, `2)` or `#4`.
  static func nameStart(_ text: [UInt8]) -> Int {
    let keycap = keycapEnd(text)
    var index = pictures(text, from: bracketEnd(text, from: keycap) ?? keycap)
    var rest = index
    while rest < text.count, text[rest].isASCIIDigit || text[rest] == UInt8(ascii: ".") {
      rest += 1
    }
    if rest > index, rest < text.count {
      let isMarked = text[rest - 1] == UInt8(ascii: ".") || text[rest] == UInt8(ascii: ")")
      let next = text[rest] == UInt8(ascii: ")") ? rest + 1 : rest
      if isMarked || text[index..<rest].contains(UInt8(ascii: ".")), next < text.count,
        text[next] == 0x20
      {
        index = pictures(text, from: next)
      }
    }
    return index
  }

  /// Where a number drawn as a key ends: a digit with the signs that ask for a picture of it.
  private static func keycapEnd(_ text: [UInt8]) -> Int {
    guard text.first?.isASCIIDigit == true else { return 0 }
    for sign in ["\u{FE0F}\u{20E3}", "\u{20E3}"] where text[1...].starts(with: sign.utf8) {
      return 1 + sign.utf8.count
    }
    return 0
  }

  /// Where a numbering such as `1.` or `2)` ends with the blanks behind it; the start where none
  /// stands there.
  static func numberingEnd(_ text: [UInt8], from start: Int) -> Int {
    if let end = bracketEnd(text, from: start) { return end }
    var end = start
    while end < text.count, text[end].isASCIIDigit, end - start < 4 { end += 1 }
    guard end > start, end + 1 < text.count, text[end + 1] == 0x20,
      text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")")
    else { return start }
    end += 1
    while end < text.count, text[end] == 0x20 { end += 1 }
    return end
  }

  /// A name without pictures behind it, and, where it starts with a program's name of a test,
  /// without the remarks that follow.
  static func bareName(_ text: [UInt8]) -> [UInt8] {
    if let blank = text.firstIndex(of: 0x20) {
      let first = Array(text[..<blank])
      let next = blank + 1 < text.count ? text[blank + 1] : 0
      let isRemark = next == 0xF0 || next == UInt8(ascii: "(") || next == UInt8(ascii: "[")
      if isRemark, TestName.isIdentifier(first) || TestName.isModule(first) { return first }
    }
    var end = lineRemark(text) ?? text.count
    while end > 0 {
      if text[end - 1] == 0x20 {
        end -= 1
      } else if end >= 4, text[end - 4] == 0xF0, text[end - 3] == 0x9F {
        end -= 4
      } else if end >= 3, text[(end - 3)..<end].elementsEqual([0xEF, 0xB8, 0x8F]) {
        end -= 3
      } else {
        break
      }
    }
    return end > 0 ? Array(text[..<end]) : text
  }

  /// Steps over blanks, pictures and signs that are no letters.
  private static func pictures(_ text: [UInt8], from start: Int) -> Int {
    var index = start
    while index < text.count {
      if text[index] == 0x20 {
        index += 1
      } else if text[index] == 0xF0, text[index...].starts(with: [0xF0, 0x9F]) {
        index += 4
      } else if text[index] == 0xE2, index + 2 < text.count, text[index + 1] >= 0x86 {
        index += 3
      } else if text[index...].starts(with: [0xEF, 0xB8, 0x8F]) {
        index += 3
      } else {
        break
      }
    }
    return min(index, text.count)
  }

  /// The name of a section: without pictures, numbering, figures in brackets and a colon behind.
  static func name(_ text: [UInt8]) -> [UInt8] {
    let bare = withoutFigureRemarks(text)
    var name = Array(bare[nameStart(bare)...])
    while let last = name.last, last == 0x20 || last == UInt8(ascii: ":") { name.removeLast() }
    return withoutRate(name)
  }

  /// A name without the rate or the share behind a dash at its end: "Sign-in - 45%", "Gates - 3/3".
  private static func withoutRate(_ name: [UInt8]) -> [UInt8] {
    let isShare = name.last?.isASCIIDigit ?? false
    guard isShare || name.last == UInt8(ascii: "%") else { return name }
    let sign = isShare ? UInt8(ascii: "/") : UInt8(ascii: ".")
    let rate = name.dropLast(isShare ? 0 : 1).reversed().prefix { $0.isASCIIDigit || $0 == sign }
    guard !isShare || rate.count(where: { $0 == sign }) == 1 else { return name }
    let before = name.dropLast(rate.count + (isShare ? 0 : 1))
    for dash in [" - ", " \u{2013} ", " \u{2014} "]
    where !rate.isEmpty && before.count > dash.utf8.count
      && before.suffix(dash.utf8.count).elementsEqual(dash.utf8)
    {
      return Array(before.dropLast(dash.utf8.count))
    }
    return name
  }

  /// Takes brackets off that say how many passed, and leaves those that name something.
  private static func withoutFigureRemarks(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if let end = closing(text, at: index),
        !FigureFinder(Array(text[index..<end]), key: nil, isSummary: true).figures.isEmpty
          || isBareNumber(text[index..<end])
      {
        index = end
        while result.last == 0x20 { result.removeLast() }
        continue
      }
      result.append(text[index])
      index += 1
    }
    return result
  }

  private static func isBareNumber(_ remark: ArraySlice<UInt8>) -> Bool {
    remark.contains(where: \.isASCIIDigit)
      && remark.allSatisfy { byte in
        byte.isASCIIDigit || byte >= 0x80 || byte == 0x20 || byte == UInt8(ascii: "(")
          || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "/")
      }
  }

  /// The priorities that a heading speaks of: `Priority 3-6`, `P1`.
  static func priorities(_ text: [UInt8]) -> ClosedRange<Int>? {
    let small = text.map(\.asciiLowercased)
    for word in ["priority ", "prio ", "priorität ", "priorité ", "prioridad ", "p"] {
      let letters = Array(word.utf8)
      var index = 0
      while index + letters.count < small.count {
        let opens = index == 0 || !small[index - 1].isASCIIWord && small[index - 1] < 0x80
        if opens, small[index...].starts(with: letters),
          let range = range(small, at: index + letters.count)
        {
          return range
        }
        index += 1
      }
    }
    return nil
  }

  private static func range(_ text: [UInt8], at start: Int) -> ClosedRange<Int>? {
    guard let (low, end) = number(text, at: start) else { return nil }
    var next = end
    while next < text.count, text[next] == 0x20 { next += 1 }
    let dashes = ["-", "\u{2013}", "\u{2014}", "to "]
    for dash in dashes where next < text.count && text[next...].starts(with: dash.utf8) {
      next += dash.utf8.count
      while next < text.count, text[next] == 0x20 { next += 1 }
      if next < text.count, text[next] == UInt8(ascii: "p") { next += 1 }
      if let (high, _) = number(text, at: next), high >= low { return low...high }
    }
    return low...low
  }

  private static func number(_ text: [UInt8], at start: Int) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while end < text.count, text[end].isASCIIDigit, end - start < 3 {
      value = value * 10 + Int(text[end] - 0x30)
      end += 1
    }
    let isWhole = end == text.count || !text[end].isASCIIWord
    return end > start && isWhole && 0...255 ~= value ? (value, end) : nil
  }
}
