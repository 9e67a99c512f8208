/// Masks what points at one machine, one user or one object of a run.
enum AddressMask {
  /// Such as `123e4567-e89b-12d3-a456-426614174000`.
  static func uuids(_ text: ScalarText) -> ScalarText {
    text.masking("<id>") { index in
      guard text[index].isHexDigit, text.isBoundary(index) else { return nil }
      var end = index
      for length in [8, 4, 4, 4, 12] {
        for offset in 0..<length where !text[end + offset].isHexDigit { return nil }
        end += length
        if length < 12 {
          guard text[end] == "-" else { return nil }
          end += 1
        }
      }
      return text[end].isWordPart ? nil : end
    }
  }

  static func urls(_ text: ScalarText) -> ScalarText {
    text.masking("<url>") { index in
      guard text[index].isLower, text.isBoundary(index) else { return nil }
      let scheme = text.runEnd(from: index) {
        $0.isLower || $0.isASCIIDigit || $0 == "+" || $0 == "." || $0 == "-"
      }
      guard let rest = text.after("://", at: scheme) else { return nil }
      let end = text.runEnd(from: rest) { scalar in
        switch scalar {
        case "\"", "'", "<", ">", ")", "]": false
        default: !scalar.isBlank
        }
      }
      return end > rest ? end : nil
    }
  }

  static func emails(_ text: ScalarText) -> ScalarText {
    guard text.scalars.contains("@") else { return text }
    return text.masking("<email>") { index in
      guard isLocalPart(text[index]), text.isBoundary(index) else { return nil }
      let at = text.runEnd(from: index, isLocalPart)
      guard text[at] == "@" else { return nil }
      return domainEnd(text, at + 1)
    }
  }

  private static func isLocalPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isWordPart || scalar == "." || scalar == "+" || scalar == "-"
  }

  /// The end of a domain of two labels at least, at the last edge of a word.
  private static func domainEnd(_ text: ScalarText, _ start: Int) -> Int? {
    var ends: [Range<Int>] = []
    var label = start
    while true {
      let end = text.runEnd(from: label) { $0.isWordPart || $0 == "-" }
      guard end > label else { break }
      ends.append(label..<end)
      guard text[end] == "." else { break }
      label = end + 1
    }
    for label in ends.dropFirst().reversed() {
      for end in (label.lowerBound + 1...label.upperBound).reversed() where text.isBoundary(end) {
        return end
      }
    }
    return nil
  }

  static func addresses(_ text: ScalarText) -> ScalarText {
    text.masking("<ip>") { index in
      if text[index] == "(" { return text.after("(::1)", at: index) }
      if text[index].isDecimalDigit, text.isBoundary(index), let end = dottedEnd(text, index),
        !text[end].isWordPart
      {
        return end
      }
      return colonsEnd(text, index)
    }
  }

  /// `127.0.0.1`: four numbers of up to three digits; what may follow is the caller's business.
  static func dottedEnd(_ text: ScalarText, _ index: Int) -> Int? {
    var end = index
    for part in 0..<4 {
      if part > 0 {
        guard text[end] == "." else { return nil }
        end += 1
      }
      let digits = text.digitsEnd(from: end)
      guard (1...3).contains(digits - end) else { return nil }
      end = digits
    }
    return end
  }

  /// Such as `fe80::1`, `::`.
  private static func colonsEnd(_ text: ScalarText, _ index: Int) -> Int? {
    guard text[index].isHexDigit || text[index] == ":" else { return nil }
    guard !text[index - 1].isWordPart, text[index - 1] != ":" else { return nil }
    var groups: [Int] = []
    var end = index
    while groups.count < 7 {
      let hex = text.runEnd(from: end) { $0.isHexDigit }
      guard hex - end <= 4, text[hex] == ":" else { break }
      end = hex + 1
      groups.append(end)
    }
    for end in groups.dropFirst().reversed() {
      let hex = text.runEnd(from: end) { $0.isHexDigit }
      if (1...4).contains(hex - end), !text[hex].isWordPart, text[hex] != ":" { return hex }
      if text[end] == ":", text[end + 1].isDecimalDigit { return end }
    }
    return nil
  }

  /// Such as `0x7ffee4`.
  static func pointers(_ text: ScalarText) -> ScalarText {
    text.masking("<hex>") { index in
      guard text[index] == "0", text[index + 1] == "x" || text[index + 1] == "X",
        text.isBoundary(index)
      else { return nil }
      let end = text.runEnd(from: index + 2) { $0.isHexDigit }
      return end > index + 2 && !text[end].isWordPart ? end : nil
    }
  }

  /// Hashes: digits and letters of one case, long enough to be no word.
  static func hashes(_ text: ScalarText) -> ScalarText {
    text.masking("<hex>") { index in
      guard text[index].isHexDigit, text.isBoundary(index) else { return nil }
      let end = text.wordEnd(from: index)
      let run = text.scalars[index..<end]
      guard run.count >= 7, run.contains(where: \.isASCIIDigit) else { return nil }
      if run.allSatisfy({ $0.isHexDigit && !$0.isUpper }) {
        return run.contains(where: \.isLower) ? end : nil
      }
      let isUpper = run.count >= 8 && run.allSatisfy { $0.isHexDigit && !$0.isLower }
      return isUpper && run.contains(where: \.isUpper) ? end : nil
    }
  }
}
