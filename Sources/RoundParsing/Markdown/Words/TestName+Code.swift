/// Codes by which people know a case: `TC-02`, `CT01`.
extension TestName {
  /// A text that is nothing but a code, in small letters and without its joint.
  static func code(_ text: [UInt8]) -> [UInt8]? {
    guard let found = leadingCode(text), found.end == text.count else { return nil }
    return found.code
  }

  /// A name without the lines of a drawn box before it and behind it: "║ TC-02".
  static func insideBox(_ name: [UInt8]) -> [UInt8]? {
    // U+2500 to U+257F.
    let isLine = { (index: Int) in
      index >= 0 && index + 2 < name.count && name[index] == 0xE2 && 0x94...0x95 ~= name[index + 1]
    }
    guard name.first == 0xE2 || name.count > 3 && isLine(name.count - 3) else { return nil }
    var (start, end) = (0, name.count)
    while start < end, name[start] == 0x20 || isLine(start) { start += name[start] == 0x20 ? 1 : 3 }
    while end > start, name[end - 1] == 0x20 || isLine(end - 3) {
      end -= name[end - 1] == 0x20 ? 1 : 3
    }
    guard start < end, end - start < name.count else { return nil }
    return Array(name[start..<end])
  }

  /// The code that a name starts with, and where it ends.
  static func leadingCode(_ name: [UInt8]) -> (code: [UInt8], end: Int)? {
    let word = name.prefix { $0.isASCIIWord || $0 == UInt8(ascii: "-") }
    if word.count < 40, isCaseLabel(word) || isInParts(word) {
      return (partedCode(word), word.endIndex)
    }
    let letters = name.prefix { $0.isASCIILetter }
    guard 1...8 ~= letters.count else { return nil }
    var start = letters.count
    if start < name.count, name[start] == UInt8(ascii: "-") || name[start] == UInt8(ascii: "_") {
      start += 1
    }
    let digits = name[start...].prefix { $0.isASCIIDigit }
    guard 1...5 ~= digits.count else { return nil }
    let end = digits.endIndex
    guard end == name.count || !name[end].isASCIIWord && name[end] != UInt8(ascii: "-") else {
      return nil
    }
    return (FoldedText.small(Array(letters) + Array(digits)), end)
  }

  /// Whether a word is a code of three and more parts in capitals and figures, the last of which is a
  /// number: `JU-1-2`, `TC-SEC-003`.
  private static func isInParts(_ word: ArraySlice<UInt8>) -> Bool {
    let parts = word.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard 3...5 ~= parts.count, let first = parts.first, let last = parts.last,
      1...8 ~= first.count, first.allSatisfy({ 0x41...0x5A ~= $0 }),
      1...5 ~= last.count, last.allSatisfy(\.isASCIIDigit)
    else { return false }
    return parts.dropFirst().allSatisfy { part in
      part.count <= 8 && !part.isEmpty
        && (part.allSatisfy(\.isASCIIDigit) || part.allSatisfy { 0x41...0x5A ~= $0 })
    }
  }

  /// A code in small letters, with a joint only where it parts two numbers.
  private static func partedCode(_ word: ArraySlice<UInt8>) -> [UInt8] {
    var code: [UInt8] = []
    for (index, byte) in zip(word.indices, word) {
      if byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_") {
        code.append(byte.asciiLowercased)
      } else if code.last?.isASCIIDigit ?? false, index + 1 < word.endIndex,
        word[index + 1].isASCIIDigit
      {
        code.append(UInt8(ascii: "-"))
      }
    }
    return code
  }

  /// The code that a name starts with, or a label with its number as people write it: "Test #14".
  static func leadingLabel(_ name: [UInt8]) -> (code: [UInt8], end: Int)? {
    if let code = leadingCode(name) { return code }
    let small = FoldedText.small(Array(name.prefix(40)))
    guard let label = Vocabulary.labels.longest(small, at: 0) else { return nil }
    var index = label.count
    while index < small.count, small[index] == 0x20 || small[index] == UInt8(ascii: "#") {
      index += 1
    }
    let digits = small[index...].prefix { $0.isASCIIDigit }
    guard index > label.count, 1...4 ~= digits.count else { return nil }
    let end = digits.endIndex
    // "Test 4-6" and "Test 4/5" are several, and "Test 4.2" is part of one.
    let next = end < small.count ? small[end] : 0x20
    guard !next.isASCIIWord, !"-/.,&+~".utf8.contains(next), next < 0x80 else { return nil }
    return (Array(small[..<label.count]) + digits, end)
  }

  /// Whether a name is no more than a code or a label with its number.
  static func isLabel(_ name: [UInt8]) -> Bool { leadingLabel(name)?.end == name.count }

  /// Whether a name opens with letters and a number joined to them, of one part or of several:
  /// "Q-7 opens", "T-0008-117b opens".
  static func opensWithNumber(_ name: [UInt8]) -> Bool {
    let letters = name.prefix { 0x41...0x5A ~= $0 }
    guard 1...8 ~= letters.count, letters.count + 1 < name.count,
      name[letters.count] == UInt8(ascii: "-") || name[letters.count] == UInt8(ascii: "_")
    else { return false }
    return name[letters.count + 1].isASCIIDigit
  }

  /// The title behind a code at the start of a heading.
  static func title(behindCode heading: [UInt8]) -> [UInt8]? {
    guard let found = leadingLabel(heading) else { return nil }
    let rest = heading[found.end...].drop { byte in
      byte == 0x20 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ".") || byte == 0xE2 || byte == 0x80 || byte == 0x93 || byte == 0x94
    }
    return rest.isEmpty ? nil : insideBrackets(Array(rest))
  }

  /// A name in small letters without the code before it and what sets that off.
  static func withoutCode(_ name: [UInt8]) -> [UInt8] {
    guard let found = leadingLabel(name) else { return FoldedText.small(name) }
    return FoldedText.small(insideBrackets(KeyValue.folded(Array(name[found.end...]))))
  }

  /// A title without the brackets around all of it: "Test #14 (Event creation)".
  private static func insideBrackets(_ title: [UInt8]) -> [UInt8] {
    guard title.first == UInt8(ascii: "("), title.last == UInt8(ascii: ")"),
      !title.dropFirst().dropLast().contains(where: { $0 == UInt8(ascii: "(") })
    else { return title }
    return Array(title.dropFirst().dropLast())
  }
}

extension TestName {
  /// Whether a heading labels several tests by their numbers: "Tests 6/7/8", "Test 4-6 (skipped)".
  static func numbersSeveral(_ heading: [UInt8]) -> Bool {
    guard ordinal(heading) != nil, let first = heading.firstIndex(where: \.isASCIIDigit) else {
      return false
    }
    var rest = heading[first...].drop(while: \.isASCIIDigit).drop { $0 == 0x20 }
    let signs = ["/", "-", ",", "&", "+", "~", "\u{2013}", "\u{3001}", "\u{FF0C}", "\u{FF5E}"]
    guard let sign = signs.first(where: { rest.starts(with: $0.utf8) }) else { return false }
    rest = rest.dropFirst(sign.utf8.count).drop { $0 == 0x20 }
    let number = rest.prefix(while: \.isASCIIDigit)
    return 1...3 ~= number.count && !(rest.dropFirst(number.count).first?.isASCIIWord ?? false)
  }

  /// The name of a test in a signature as its method has in the source: `test_cart(self):`.
  static func functionName(_ name: [UInt8]) -> [UInt8]? {
    guard let open = name.firstIndex(of: UInt8(ascii: "(")), open > 0,
      name[open...].starts(with: "(self".utf8), isTestLike(Array(name[..<open])),
      let close = name.lastIndex(of: UInt8(ascii: ")")),
      name[(close + 1)...].allSatisfy({ $0 == UInt8(ascii: ":") })
    else { return nil }
    return Array(name[..<open])
  }
}
