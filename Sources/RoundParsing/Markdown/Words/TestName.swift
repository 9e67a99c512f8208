import RoundModel

/// What a name looks like: an identifier, a numbered case, or words.
enum TestName {
  /// Whether a name is one that only a test has: `test_login`, `a.py::b`, `TC-01`, `Test 002`.
  static func isTestLike(_ name: [UInt8]) -> Bool {
    isIdentifier(name) || isNumbered(name)
  }

  /// Whether a name reads as a program's name of a test.
  static func isIdentifier(_ name: [UInt8]) -> Bool {
    guard !name.isEmpty, !name.contains(0x20) || hasParameters(name) else { return false }
    let small = name.map(\.asciiLowercased)
    if contains(small, "::") { return true }
    if isFile(small) { return false }
    let opens = ["test_", "test-", "spec_", "should_", "it_"]
    if opens.contains(where: { small.starts(with: $0.utf8) }) { return true }
    if name.starts(with: "test".utf8), name.count > 4, 0x41...0x5A ~= name[4] { return true }
    let closes = ["_test", "_tests", "test()", "_test_"]
    if closes.contains(where: { small.reversed().starts(with: $0.utf8.reversed()) }) { return true }
    return contains(small, ".test_") || contains(small, "_test_") || contains(small, "/test_")
  }

  /// Whether a name is that of a file of tests.
  static func isFile(_ small: [UInt8]) -> Bool {
    [
      ".py", ".js", ".ts", ".tsx", ".jsx", ".java", ".swift", ".go", ".rb", ".rs", ".cs", ".erl",
      ".php", ".kt", ".sh",
    ].contains { small.reversed().starts(with: $0.utf8.reversed()) }
  }

  /// Whether a name is that of a file, a class or a module of tests.
  static func isModule(_ name: [UInt8]) -> Bool {
    guard !name.contains(0x20) else { return false }
    let small = name.map(\.asciiLowercased)
    if isFile(small) { return true }
    let ends = ["_tests", "_suite"].contains { small.reversed().starts(with: $0.utf8.reversed()) }
    return ends || name.reversed().starts(with: "Tests".utf8.reversed())
  }

  private static func hasParameters(_ name: [UInt8]) -> Bool {
    guard let bracket = name.firstIndex(of: UInt8(ascii: "[")) else { return false }
    return name.last == UInt8(ascii: "]") && !name[..<bracket].contains(0x20)
  }

  private static func contains(_ text: [UInt8], _ part: String) -> Bool {
    let part = Array(part.utf8)
    guard text.count >= part.count else { return false }
    for index in 0...(text.count - part.count) where text[index...].starts(with: part) {
      return true
    }
    return false
  }

  /// Whether a name starts with a label and a number, as `TC-01: title` or `Test 3` do.
  static func isNumbered(_ name: [UInt8]) -> Bool { ordinal(name) != nil }

  /// Labels in alphabets without capitals.
  private static let otherLabels = ["测试", "用例", "测试用例", "テスト", "テストケース", "테스트", "тест", "случай"]
    .map { Array($0.utf8) }

  /// The number in the label that a name starts with.
  static func ordinal(_ name: [UInt8]) -> Int? {
    let small = FoldedText.small(name)
    for label in otherLabels where small.starts(with: label) {
      var end = label.count
      while end < small.count, small[end] == 0x20 || small[end] == UInt8(ascii: "#") { end += 1 }
      let digits = small[end...].prefix { $0.isASCIIDigit }
      if !digits.isEmpty, digits.count < 7 { return Int(String(decoding: digits, as: UTF8.self)) }
    }
    var index = 0
    var letters = 0
    var label: [UInt8] = []
    while index < small.count, index < 24 {
      let byte = small[index]
      if byte.isASCIILetter {
        letters += 1
        label.append(byte)
      } else if byte.isASCIIDigit {
        break
      } else if byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "#") || byte == UInt8(ascii: ".")
      {
        label.append(0x20)
      } else {
        break
      }
      index += 1
    }
    guard letters >= 2, index < small.count, small[index].isASCIIDigit else { return nil }
    let words = label.split(separator: 0x20).map { Array($0) }
    guard let last = words.last, isLabel(last) else { return nil }
    var value = 0
    let start = index
    while index < small.count, small[index].isASCIIDigit, index - start < 6 {
      value = value * 10 + Int(small[index] - 0x30)
      index += 1
    }
    let isWhole = index == small.count || !small[index].isASCIIWord
    return isWhole ? value : nil
  }

  private static let labels = [
    "test", "tc", "case", "testcase", "scenario", "ut", "it", "testfall", "cas", "caso", "prueba",
    "teste", "ct", "tst", "fall", "req",
  ].map { Array($0.utf8) }

  private static func isLabel(_ word: [UInt8]) -> Bool { labels.contains(word) }

  private static let issueWords = [
    "issue", "bug", "defect", "problem", "fehler", "incidencia", "blocker", "问题", "缺陷", "ошибка",
    "дефект", "anomalie", "문제",
  ].map { Array($0.utf8) }

  /// Whether a name speaks of a bug, whose state is no outcome of a test.
  static func isIssue(_ name: [UInt8]) -> Bool {
    let small = FoldedText.small(name)
    return issueWords.contains { word in
      guard small.starts(with: word) else { return false }
      // "Fehlerbehandlung" handles errors and is none.
      return small.count == word.count || word[0] >= 0x80
        || !small[word.count].isASCIILetter
          && small[word.count] < 0x80
    }
  }

  /// The label by which people know a case, such as `Login_TC_02`: at the start of a name, or in
  /// brackets behind it.
  static func caseLabel(_ name: [UInt8]) -> [UInt8]? {
    let words = name.split { !$0.isASCIIWord && $0 != UInt8(ascii: "-") }
    guard let first = words.first else { return nil }
    if isCaseLabel(first), first.startIndex == 0 { return Array(first) }
    for word in words.dropFirst() where isCaseLabel(word) {
      let isInBrackets =
        name[word.startIndex - 1] == UInt8(ascii: "(") && word.endIndex < name.count
        && name[word.endIndex] == UInt8(ascii: ")")
      if isInBrackets { return Array(word) }
    }
    return nil
  }

  /// Whether a word is `TC` with a number, and perhaps with the name of an area before it.
  private static func isCaseLabel(_ word: ArraySlice<UInt8>) -> Bool {
    let digits = word.reversed().prefix { $0.isASCIIDigit }.count
    guard digits > 0, digits < 6 else { return false }
    var rest = word.dropLast(digits)
    while let last = rest.last, last == UInt8(ascii: "_") || last == UInt8(ascii: "-") {
      rest.removeLast()
    }
    let letters = rest.suffix(2).map(\.asciiLowercased)
    guard letters == Array("tc".utf8) else { return false }
    let before = rest.dropLast(2).last
    return before == nil || before == UInt8(ascii: "_") || before == UInt8(ascii: "-")
  }

  /// What stands behind `Failure 3:`; `TC-03: title` keeps its label, which people look for.
  static func afterFailureLabel(_ name: [UInt8]) -> [UInt8]? {
    let small = FoldedText.small(name)
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")),
      ["failure ", "failed test ", "échec "].contains(where: { small.starts(with: $0.utf8) }),
      name[..<colon].last?.isASCIIDigit == true
    else { return nil }
    let rest = Array(name[(colon + 1)...].drop { $0 == 0x20 })
    return rest.isEmpty ? nil : rest
  }

  /// What stands behind the label of a heading such as `Test 002: name`; `nil` without a colon.
  static func afterLabel(_ name: [UInt8]) -> [UInt8]? {
    guard isNumbered(name), let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = name[(colon + 1)...].drop { $0 == 0x20 }
    return rest.isEmpty ? nil : Array(rest)
  }
}
