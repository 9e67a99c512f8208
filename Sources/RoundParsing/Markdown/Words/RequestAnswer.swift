import RoundModel

/// A request with the answer that it got, as lists of them tell it: `GET /orders - 200 OK`.
struct RequestAnswer: Sendable {
  /// The method with the path, and what stands in brackets behind it.
  let name: Range<Int>
  /// The code of the answer with the words for it, or the word for what came instead.
  let answer: Range<Int>
  /// The code; `nil` where a word says what came.
  let code: Int?
  /// What a word in the place of the code says.
  let word: Outcome?

  /// The request that a line tells of, if it tells of one with its answer.
  init?(_ line: InlineText) {
    let text = line.plain
    guard let start = Self.method(text) else { return nil }
    var end = text[start...].firstIndex(of: 0x20) ?? text.count
    while end < text.count, text[end] == 0x20 { end += 1 }
    guard end < text.count, Self.startsPath(text, at: end) else { return nil }
    if let code = line.codeRun, code.contains(end), code.lowerBound <= end {
      end = code.upperBound
    } else {
      end = text[end...].firstIndex { $0 == 0x20 } ?? text.count
      if text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    }
    end = Self.remarkEnd(text, from: end)
    guard let tail = Self.separator(text, at: end) else { return nil }
    name = start..<end
    if let number = Self.code(text, at: tail) {
      let words = Self.phraseEnd(text, from: number.end)
      guard Self.isEnd(text, at: words) else { return nil }
      (code, word, answer) = (number.value, nil, tail..<words)
    } else {
      let small = FoldedText.small(text)
      guard let found = StatusVocabulary.word(small, at: tail),
        Self.isEnd(text, at: tail + found.count)
      else { return nil }
      (code, word, answer) = (nil, found.outcome, tail..<tail + found.count)
    }
  }

  private static let methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]

  /// Where a method stands before which there are marks and signs only.
  private static func method(_ text: [UInt8]) -> Int? {
    guard let start = text.firstIndex(where: \.isASCIILetter), start < 24,
      !text[..<start].contains(where: { 0xC3...0xDF ~= $0 })
    else { return nil }
    for method in methods where text[start...].starts(with: method.utf8) {
      let end = start + method.utf8.count
      if end < text.count, text[end] == 0x20 { return start }
    }
    return nil
  }

  private static func startsPath(_ text: [UInt8], at index: Int) -> Bool {
    text[index] == UInt8(ascii: "/") || text[index...].starts(with: "http://".utf8)
      || text[index...].starts(with: "https://".utf8)
  }

  /// Where brackets end that stand behind a path and hold no code: `(as a guest)`.
  private static func remarkEnd(_ text: [UInt8], from end: Int) -> Int {
    var open = end
    while open < text.count, text[open] == 0x20 { open += 1 }
    guard open < text.count, text[open] == UInt8(ascii: "("), code(text, at: open + 1) == nil,
      let close = text[open...].firstIndex(of: UInt8(ascii: ")")), close + 1 < text.count
    else { return end }
    return close + 1
  }

  /// What stands behind a dash, a colon, an arrow or an open bracket.
  private static func separator(_ text: [UInt8], at end: Int) -> Int? {
    var index = end
    while index < text.count, text[index] == 0x20 { index += 1 }
    for sign in signs where text[index...].starts(with: sign.utf8) {
      index += sign.utf8.count
      while index < text.count, text[index] == 0x20 { index += 1 }
      if text[index...].starts(with: "HTTP ".utf8) { index += 5 }
      return index < text.count ? index : nil
    }
    return nil
  }

  private static let signs = [
    "->", "=>", "- ", ":", "(", "\u{2013}", "\u{2014}", "\u{2192}", "\u{21D2}", "\u{FF1A}",
  ]

  /// A code of three digits.
  private static func code(_ text: [UInt8], at index: Int) -> (value: Int, end: Int)? {
    let digits = text[index...].prefix { $0.isASCIIDigit }
    guard digits.count == 3, let value = Int(String(decoding: digits, as: UTF8.self)),
      100..<600 ~= value
    else { return nil }
    let end = index + 3
    return end == text.count || !text[end].isASCIIWord ? (value, end) : nil
  }

  /// The code that a text gives with the words for it, and nothing else: `405 Method Not Allowed`.
  static func code(_ text: [UInt8]) -> Int? {
    // "HTTP 200", "HTTP/1.1 200".
    let isNamed = text.starts(with: "HTTP ".utf8) || text.starts(with: "HTTP/".utf8)
    let start = isNamed ? (text.firstIndex(of: 0x20) ?? 0) + 1 : 0
    guard let code = code(text, at: start) else { return nil }
    let end = phraseEnd(text, from: code.end)
    // "200 MB" is an amount.
    return isEnd(text, at: end) && (end == code.end || end - code.end > 3 || ended(text, by: "OK"))
      ? code.value : nil
  }

  private static func ended(_ text: [UInt8], by word: String) -> Bool {
    text.reversed().starts(with: word.utf8.reversed())
  }

  /// Where the words end that go with a code, each with a capital: `404 Not Found`.
  private static func phraseEnd(_ text: [UInt8], from start: Int) -> Int {
    var end = start
    while end + 1 < text.count, text[end] == 0x20, 0x41...0x5A ~= text[end + 1] {
      end += 1
      while end < text.count, text[end].isASCIILetter || text[end] == UInt8(ascii: "-") { end += 1 }
    }
    return end
  }

  /// Whether nothing follows that makes a sentence of an answer: "404 for unknown ids".
  private static func isEnd(_ text: [UInt8], at index: Int) -> Bool {
    var next = index
    while next < text.count, text[next] == 0x20 { next += 1 }
    guard next < text.count else { return true }
    return !text[next].isASCIIWord && !(0xC3...0xDF ~= text[next])
  }

  /// What the answer says where nothing beside it says more: that something could not be asked for or
  /// found is a failure unless it was meant so.
  var outcome: Outcome {
    if let word { return word }
    guard let code else { return .unreadable }
    return code < 200 ? .unreadable : code < 400 ? .passed : .failed
  }
}
