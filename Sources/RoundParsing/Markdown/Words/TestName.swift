import RoundModel

/// What a name looks like: an identifier, a numbered case, or words.
enum TestName {
  /// Whether a text is nothing but dots or a long dash, which stand for what is left out.
  static func isDash(_ text: [UInt8]) -> Bool {
    ["...", "..", "\u{2026}", "\u{2014}", "\u{2013}"].contains { text.elementsEqual($0.utf8) }
  }

  /// Whether a name is one that only a test has: `test_login`, `a.py::b`, `TC-01`, `Test 002`.
  static func isTestLike(_ name: [UInt8]) -> Bool {
    isIdentifier(name) || isNumbered(name)
  }

  /// Whether a name reads as a path of identifiers: `checkout.payment.declined_card`.
  static func isPath(_ name: [UInt8]) -> Bool {
    guard name.count >= 5, name.count < 300, !name.contains(0x20), name[0].isASCIILetter else {
      return false
    }
    var joints = 0
    var isJoint = false
    for byte in name {
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: ":"), 0x5F:
        joints += isJoint ? 0 : 1
        isJoint = true
      case UInt8(ascii: "-"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "$"): break
      default:
        guard byte.isASCIIWord else { return false }
        isJoint = false
      }
    }
    return joints >= 2 && !isFile(name.map(\.asciiLowercased))
      && name.firstIndex(ofPart: Array("://".utf8)) == nil
  }

  /// Whether a name starts with the id of a case: `TF-07: title`, `LOGIN-001`.
  static func isCaseID(_ name: [UInt8]) -> Bool {
    let letters = name.prefix { 0x41...0x5A ~= $0 }
    guard 2...10 ~= letters.count, letters.count + 1 < name.count,
      name[letters.count] == UInt8(ascii: "-") || name[letters.count] == UInt8(ascii: "_"),
      !otherIDs.contains(where: { letters.elementsEqual($0.utf8) })
    else { return false }
    var start = letters.count + 1
    // `AT-SCN-001`: an area may stand between.
    let area = name[start...].prefix { 0x41...0x5A ~= $0 }
    if 1...10 ~= area.count, area.endIndex < name.count, name[area.endIndex] == UInt8(ascii: "-") {
      start = area.endIndex + 1
    }
    let digits = name[start...].prefix { $0.isASCIIDigit }
    guard 1...5 ~= digits.count else { return false }
    let end = digits.endIndex
    return end == name.count || !name[end].isASCIIWord && name[end] != UInt8(ascii: "-")
  }

  /// What looks like the id of a case and is one of something else.
  private static let otherIDs = [
    "UTF", "ISO", "SHA", "HTTP", "RFC", "BUG", "PR", "AES", "TLS", "JIRA", "ISSUE", "IPV", "MD",
    "CVE",
    "ADR", "WCAG", "ES", "TS", "V", "DEF", "DEFECT", "GH", "US", "EPIC", "STORY", "TASK", "FIX",
  ]

  /// Whether a name reads as a program's name of a test.
  static func isIdentifier(_ name: [UInt8]) -> Bool {
    guard !name.isEmpty, !name.contains(0x20) || hasParameters(name) else { return false }
    let small = name.map(\.asciiLowercased)
    if small.firstIndex(ofPart: doubleColon) != nil { return !isAddress(small) }
    if isFile(small) || isPicture(small) { return false }
    if openings.contains(where: { small.opens(with: $0) }) { return true }
    if small.opens(with: test), name.count > 4, 0x41...0x5A ~= name[4], !isModule(name) {
      return true
    }
    if goFunctions.contains(where: { startsName(name, with: $0) }) { return true }
    if closings.isAtEnd(of: small) { return true }
    return namesTestInside(small) || isMethod(name)
  }

  private static let doubleColon = Array("::".utf8)
  private static let test = Array("test".utf8)
  private static let testPart = Array("test_".utf8)
  private static let openings = ["test_", "test-", "spec_", "should_", "it_"].map { Array($0.utf8) }
  private static let closings = EndingTable(["_test", "_tests", "test()", "_test_"])

  /// Whether the name of a test stands behind that of its class, its module or its file.
  private static func namesTestInside(_ small: [UInt8]) -> Bool {
    var start = 1
    while start + testPart.count <= small.count {
      let before = small[start - 1]
      if before == UInt8(ascii: ".") || before == UInt8(ascii: "_") || before == UInt8(ascii: "/"),
        small.holds(testPart, at: start)
      {
        return true
      }
      start += 1
    }
    return false
  }

  /// What stands inside quotation marks that open and close a name: `"opens the gate"`.
  static func insideQuotes(_ name: [UInt8]) -> Range<Int>? {
    for (open, close) in [("\"", "\""), ("\u{201C}", "\u{201D}"), ("\u{AB}", "\u{BB}")] {
      let start = open.utf8.count
      let end = name.count - close.utf8.count
      guard end > start + 1, name.starts(with: open.utf8),
        name[end...].elementsEqual(close.utf8),
        Array(name[start..<end]).firstIndex(ofPart: Array(close.utf8)) == nil
      else { continue }
      return start..<end
    }
    return nil
  }

  /// Whether a name is one word of letters with capitals inside, as methods have: `loginTest`.
  static func isCamelCase(_ name: [UInt8]) -> Bool {
    guard name.count > 3, let first = name.first, 0x61...0x7A ~= first else { return false }
    return name.allSatisfy(\.isASCIIWord) && name.contains { 0x41...0x5A ~= $0 }
  }

  /// What the names of Go's functions for measuring and for random input start with.
  private static let goFunctions = ["Benchmark", "Fuzz"].map { Array($0.utf8) }

  /// Whether a word in capitals follows a beginning of a name: `BenchmarkSort`.
  private static func startsName(_ name: [UInt8], with word: [UInt8]) -> Bool {
    name.count > word.count && name.opens(with: word) && 0x41...0x5A ~= name[word.count]
      && name.allSatisfy(\.isASCIIWord)
  }

  /// Whether a name is that of a method in a class of tests: `LoginTest.shouldFail`, `LoginIT#a`.
  private static func isMethod(_ name: [UInt8]) -> Bool {
    guard
      let dot = name.lastIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "#") }),
      dot + 1 < name.count, name[dot + 1].isASCIILetter
    else { return false }
    let start = name[..<dot].lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 } ?? 0
    return isModule(Array(name[start..<dot]))
  }

  /// Whether a name is a digest, whole or with its middle left out: `0x8f3a…9c1d`, or 32 and more
  /// digits to the base of 16.
  static func isDigest(_ name: [UInt8]) -> Bool {
    let small = name.map(\.asciiLowercased)
    let isAddress = small.starts(with: "0x".utf8)
    let body = isAddress ? small.dropFirst(2) : small[...]
    let digits = body.count { $0.isASCIIDigit || (0x61...0x66).contains($0) }
    // Dots, and the sign for several of them, stand for what was left out.
    let dots = body.count { $0 == UInt8(ascii: ".") || [0xE2, 0x80, 0xA6].contains($0) }
    guard digits + dots == body.count else { return false }
    return isAddress ? digits >= 6 : dots == 0 && digits >= 32
  }

  private static func hasParameters(_ name: [UInt8]) -> Bool {
    guard let bracket = name.firstIndex(of: UInt8(ascii: "[")) else { return false }
    return name.last == UInt8(ascii: "]") && !name[..<bracket].contains(0x20)
  }

  /// Whether a name starts with a label and a number, as `TC-01: title` or `Test 3` do.
  static func isNumbered(_ name: [UInt8]) -> Bool { ordinal(name) != nil || isCaseID(name) }

  /// The number in the label that a name starts with.
  static func ordinal(_ name: [UInt8]) -> Int? {
    let small = FoldedText.small(name.count > 80 ? Array(name[..<80]) : name)
    let spaced = small.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
    // A word of its own may stand before the label: "Login test 3".
    var index = 0
    var words = 0
    while index < small.count, words < 3 {
      if let label = Vocabulary.labels.longest(spaced, at: index) {
        if let value = number(small, behind: index + label.count) { return value }
      }
      // `Leave_TC_02`: the parts of a label are words of their own.
      while index < small.count, small[index].isASCIILetter || small[index] >= 0x80 { index += 1 }
      guard index < small.count, small[index] == 0x20 || small[index] == UInt8(ascii: "_") else {
        return attached(small)
      }
      index += 1
      words += 1
    }
    return nil
  }

  private static func number(_ small: [UInt8], behind index: Int) -> Int? {
    var end = index
    while end < small.count,
      small[end] == 0x20 || small[end] == UInt8(ascii: "#") || small[end] == UInt8(ascii: "-")
        || small[end] == UInt8(ascii: "_") || small[end] == UInt8(ascii: ".")
    {
      end += 1
    }
    let start = end
    var value = 0
    while end < small.count, small[end].isASCIIDigit, end - start < 6 {
      value = value * 10 + Int(small[end] - 0x30)
      end += 1
    }
    let isWhole = end == small.count || !small[end].isASCIIWord
    return end > start && isWhole ? value : nil
  }

  /// A label with its number attached: `TC001`.
  private static func attached(_ small: [UInt8]) -> Int? {
    let letters = small.prefix { $0.isASCIILetter }
    guard Vocabulary.labels.exactly(Array(letters)) != nil else { return nil }
    return number(small, behind: letters.count)
  }

  /// Whether a name speaks of a bug, whose state is no outcome of a test.
  static func isIssue(_ name: [UInt8]) -> Bool {
    // "Fehlerbehandlung" handles errors and is none.
    let small = FoldedText.small(name)
    if isNumberedFault(small[...]) { return true }
    guard let word = Vocabulary.issues.longest(small, at: 0) else { return false }
    // "Regression testing" is no regression.
    let rest = small[word.count...].drop { $0 == 0x20 }
    return !rest.starts(with: "test".utf8)
  }

  /// Whether a name is that of a bug with its number: `Bug 2: title`, `Issue #3`.
  static func isNumberedIssue(_ name: [UInt8]) -> Bool {
    let small = FoldedText.small(name)
    if isNumberedFault(small[...]) { return true }
    guard let word = Vocabulary.issues.longest(small, at: 0) else { return false }
    var index = word.count
    while index < small.count, !small[index].isASCIIDigit, !small[index].isASCIILetter,
      small[index] < 0xC3, index < word.count + 4
    {
      index += 1
    }
    return index < small.count && small[index].isASCIIDigit
  }

  /// Whether a text in small letters opens with a word for a failure or an error and the number of one
  /// in a list, so that the word is part of its name: `ERROR #4 - no picture`.
  static func isNumberedFault(_ small: ArraySlice<UInt8>) -> Bool {
    let start = small.startIndex
    guard let word = StatusVocabulary.word(Array(small.prefix(40)), at: 0),
      word.outcome.severity > 1
    else { return false }
    let rest = small[min(start + word.count, small.endIndex)...].drop { $0 == 0x20 }
    guard rest.first == UInt8(ascii: "#"), let digit = rest.dropFirst().first else { return false }
    return digit.isASCIIDigit
  }

  /// The label of a case, such as `Login_TC_02`, that stands in brackets at the end of a name, and the
  /// name before it.
  static func caseLabel(behind name: [UInt8]) -> (label: [UInt8], name: [UInt8])? {
    guard name.last == UInt8(ascii: ")"), let open = name.lastIndex(of: UInt8(ascii: "(")),
      open > 1, isCaseLabel(name[(open + 1)..<(name.count - 1)])
    else { return nil }
    var end = open
    while end > 0, name[end - 1] == 0x20 { end -= 1 }
    return (Array(name[(open + 1)..<(name.count - 1)]), Array(name[..<end]))
  }

  /// Whether a word is `TC` with a number, and perhaps with the name of an area before it.
  static func isCaseLabel(_ word: ArraySlice<UInt8>) -> Bool {
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

  /// Where a name ends behind which a number of tests stands: `cart.js (4 tests)`, `Cart - 4 tests`.
  static func endBeforeCount(_ name: [UInt8]) -> Int? {
    guard name.count > 8, let digit = name.lastIndex(where: \.isASCIIDigit) else { return nil }
    var start = digit
    while start > 0, name[start - 1].isASCIIDigit { start -= 1 }
    var words = name[(digit + 1)...].drop { $0 == 0x20 }
    var end = start
    if words.last == UInt8(ascii: ")"), end > 1, name[end - 1] == UInt8(ascii: "(") {
      words = words.dropLast()
      end -= 1
    } else if end > 2, name[end - 1] == 0x20, name[end - 2] == UInt8(ascii: "-") {
      end -= 2
    } else {
      return nil
    }
    guard Vocabulary.tests.exactly(FoldedText.small(Array(words))) != nil, end > 1,
      name[end - 1] == 0x20
    else { return nil }
    while end > 0, name[end - 1] == 0x20 { end -= 1 }
    return end > 0 ? end : nil
  }

  /// Where a name ends behind which it is told in brackets when the test ran.
  static func endBeforeMoment(_ name: [UInt8]) -> Int? {
    guard name.last == UInt8(ascii: ")"), let open = name.lastIndex(of: UInt8(ascii: "(")),
      open > 2,
      name[open - 1] == 0x20
    else { return nil }
    let inner = Array(name[(open + 1)..<(name.count - 1)])
    guard inner.count <= 32, inner.first?.isASCIIDigit == true, WrittenTime.date(inner) != nil,
      WrittenTime.timeOfDay(inner) != nil
    else { return nil }
    return open - 1
  }

  private static let failureLabels = WordTable(.failureLabels)

  /// What stands behind `Failure 3:`; `TC-03: title` keeps its label, which people look for.
  static func afterFailureLabel(_ name: [UInt8]) -> [UInt8]? {
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")),
      failureLabels.longest(FoldedText.small(name), at: 0) != nil,
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
