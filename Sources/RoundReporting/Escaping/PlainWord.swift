/// Tells words that no reader of Markdown acts on, whatever stands beside them.
enum PlainWord {
  /// Whether a word is only letters, or only a figure.
  static func isInert(_ word: ArraySlice<UInt8>) -> Bool {
    isSign(word) || isLetters(word) || isFigure(word)
  }

  /// Whether a word is one of the signs of arithmetic.
  static func isSign(_ word: ArraySlice<UInt8>) -> Bool {
    ["+", "=", "%", "-", "\u{2212}", "\u{2192}"].contains { word.elementsEqual($0.utf8) }
  }

  /// Letters with single hyphens or apostrophes between them, and not what could be a commit.
  private static func isLetters(_ word: ArraySlice<UInt8>) -> Bool {
    var wasLetter = false
    var isHexadecimal = true
    for byte in word {
      let letter = byte | 0x20
      if letter >= UInt8(ascii: "a"), letter <= UInt8(ascii: "z"), byte >= UInt8(ascii: "A") {
        wasLetter = true
        if letter > UInt8(ascii: "f") { isHexadecimal = false }
      } else {
        guard wasLetter, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") else {
          return false
        }
        wasLetter = false
        isHexadecimal = false
      }
    }
    return wasLetter && !(isHexadecimal && word.count >= 7)
  }

  /// Digits in groups, parts and shares: `1,204`, `95.8`, `51/50`, `100%`, `−2.1`, `1's`.
  private static func isFigure(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    if rest.count > 2, rest.suffix(2).elementsEqual("'s".utf8) { rest = rest.dropLast(2) }
    if rest.starts(with: "\u{2212}".utf8) { rest = rest.dropFirst(3) }
    if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") {
      rest = rest.dropFirst()
    }
    if rest.last == UInt8(ascii: "%") { rest = rest.dropLast() }
    var wasDigit = false
    var run = 0
    for byte in rest {
      if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        wasDigit = true
        run += 1
        // Seven digits may be a commit.
        if run > 6 { return false }
      } else {
        guard wasDigit, ".,/-:".utf8.contains(byte) else { return false }
        wasDigit = false
        run = 0
      }
    }
    return wasDigit
  }
}
