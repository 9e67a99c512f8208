import RoundModel

/// What stands behind the name of a test: why it failed, and whether that was expected.
extension MarkdownReader {
  /// What a sentence says behind the name of a failure in code: the file it stands in, and why.
  func tellSentence(
    behind run: Range<Int>, of line: InlineText, _ block: MarkdownBlock, _ test: inout ToldTest,
    _ bytes: Span<UInt8>
  ) {
    guard test.outcome.severity > 0 else { return }
    var start = run.upperBound
    let words = line.plain[start...].split(separator: 0x20, maxSplits: 2)
    if words.count >= 2, words[0].count <= 3 {
      let path = words[1].filter { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") }
      if TestName.isFile(path.map(\.asciiLowercased)) {
        test.file = String(decoding: path, as: UTF8.self)
        start = words[1].endIndex
      }
    }
    while start < line.plain.count, !line.plain[start].isASCIIWord, line.plain[start] < 0xC3 {
      start += 1
    }
    guard start < line.plain.count else { return }
    test.message = bytes.trimmed(line.offset(start)..<block.text.upperBound)
    test.messageOffset = line.offset(start)
  }

  /// A remark in brackets behind the name of a failure says why, and whether it was expected.
  static func splitRemark(_ test: inout ToldTest) {
    if let bracket = WrittenTime.inBrackets(test.name), bracket.start > 1 {
      test.duration = test.duration ?? bracket.seconds
      test.name.removeLast(test.name.count - bracket.start)
      while test.name.last == 0x20 { test.name.removeLast() }
      test.nameRange = nil
    }
    if takesBack(test) { test.outcome = .unreadable }
    let isOpen = test.outcome == .unreadable
    guard test.outcome.severity > 0 || isOpen, test.name.last == UInt8(ascii: ")"),
      let open = test.name.lastIndex(of: UInt8(ascii: "(")), open > 2,
      test.name[open - 1] == 0x20, !isNumberedLabel(test.name[..<(open - 1)])
    else { return }
    let before = Array(test.name[..<open])
    let remark = Array(test.name[(open + 1)..<(test.name.count - 1)])
    // "Cancel a seat (F2)" points to what it tests, and tells no reason.
    if isReference(remark) { return }
    if isExpectation(FoldedText.small(remark)) { test.outcome = .expectedFailure }
    // Behind a dash or a colon the brackets belong to the reason: "Pay — no answer (#7)".
    if longDashes.contains(where: { before.firstIndex(ofPart: Array($0.utf8)) != nil })
      || test.isImplied && reasonStart(before).map({ before[..<$0].contains(0x20) }) ?? false
    {
      return
    }
    test.notes.append(ReportedText(String(decoding: remark, as: UTF8.self)))
    test.remark = remark
    test.name = Array(test.name[..<(open - 1)])
    test.nameRange = nil
  }

  /// Whether a pass has a remark behind its name that opens with a reservation and tells of a failure:
  /// "✅ The list came up (but the check failed)".
  private static func takesBack(_ test: ToldTest) -> Bool {
    guard test.outcome == .passed, test.name.last == UInt8(ascii: ")"),
      let open = test.name.lastIndex(of: UInt8(ascii: "(")), open > 2
    else { return false }
    let remark = FoldedText.small(Array(test.name[(open + 1)...]))
    guard reservations.longest(remark, at: 0) != nil else { return false }
    var index = 0
    while index < remark.count {
      guard index == 0 || !remark[index - 1].isASCIIWord,
        let word = StatusVocabulary.word(remark, at: index)
      else {
        index += 1
        continue
      }
      if word.outcome.severity > 1 { return true }
      index += word.count
    }
    return false
  }

  private static let reservations = WordTable(.concessions)

  /// Whether a remark is nothing but the number of a feature, a requirement or a case: "F2", "REQ-14".
  private static func isReference(_ remark: [UInt8]) -> Bool {
    let letters = remark.prefix { 0x41...0x5A ~= $0 }
    let digits = remark[letters.count...].drop { $0 == UInt8(ascii: "-") || $0 == 0x5F }
    return 1...5 ~= letters.count && 1...4 ~= digits.count && digits.allSatisfy(\.isASCIIDigit)
  }

  /// Whether a text is nothing but a label with a number, so that the name stands in the brackets behind
  /// it: "Test 2 (Bulk read)".
  private static func isNumberedLabel(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.last?.isASCIIDigit ?? false, TestName.ordinal(Array(text)) != nil else {
      return false
    }
    return text.count { $0 == 0x20 } == 1
  }

  /// Whether a remark says that the failure was expected; "expected 3, got 2" says what should have
  /// come out.
  static func isExpectation(_ small: [UInt8]) -> Bool {
    guard let word = Vocabulary.expectations.longest(small, at: 0) else { return false }
    var index = word.count
    while index < small.count, small[index] == 0x20 { index += 1 }
    guard index < small.count else { return true }
    switch small[index] {
    case UInt8(ascii: "-"), UInt8(ascii: ";"), UInt8(ascii: ","), 0xE2: return true
    default:
      return StatusVocabulary.word(small, at: index) != nil
        || issueNouns.longest(small, at: index) != nil
    }
  }

  private static let issueNouns = WordTable(.issueNouns)

  /// An open box whose remark says that the thing failed tells of a failure: "starts - crashes".
  static func splitReason(_ test: inout ToldTest) {
    guard test.outcome == .notRun else { return }
    let small = FoldedText.small(test.name)
    for dash in [" - ", " \u{2013} ", " \u{2014} ", ": "] {
      guard let at = small.firstIndex(ofPart: Array(dash.utf8)), at > 1,
        let word = StatusVocabulary.word(small, at: at + dash.utf8.count),
        word.outcome.severity > 0
      else { continue }
      test.outcome = word.outcome
      test.remark = Array(test.name[(at + dash.utf8.count)...])
      test.name.removeLast(test.name.count - at)
      test.nameRange = nil
      return
    }
  }

  private static let longDashes = [
    " \u{2014} ", " \u{2013} ", "\u{2014}\u{2014}", "\u{2E3A}",
  ]

  /// Whether a text ends in the full stop of a sentence, as no name does unless a mark leads it.
  static func endsSentence(_ text: [UInt8]) -> Bool {
    if text.firstIndex(ofPart: Array("\u{3002}".utf8)) != nil { return true }
    return text.last == UInt8(ascii: ".") && !text.suffix(3).elementsEqual("...".utf8)
      && text.count { $0 == 0x20 } >= 4
  }

  /// Whether a text is nothing but a number of tests of one sort: "14 contract tests".
  static func countsTests(_ text: [UInt8]) -> Bool {
    let words = text.split(separator: 0x20, maxSplits: 4)
    guard 2...4 ~= words.count, words[0].allSatisfy(\.isASCIIDigit), words[0] != [0x31] else {
      return false
    }
    return plurals.last(of: FoldedText.small(text)) != nil
  }

  /// Whether a text starts with a number and the sign by which things are counted: "5 个 ...".
  static func countsSome(_ text: [UInt8]) -> Bool {
    let rest = text.drop { $0.isASCIIDigit }.drop { $0 == 0x20 }
    return rest.count < text.count
      && counters.contains {
        rest.starts(with: $0.utf8)
      }
  }

  private static let counters = Lexicon.words(.counters)

  /// Whether a dash sets off what stands behind it.
  static func holdsDash(_ text: [UInt8]) -> Bool {
    (longDashes + [" - "]).contains { text.firstIndex(ofPart: Array($0.utf8)) != nil }
  }

  /// What stands before the first long dash.
  static func beforeDash(_ text: [UInt8]) -> [UInt8] {
    let ends = longDashes.compactMap { text.firstIndex(ofPart: Array($0.utf8)) }
    return ends.min().map { Array(text[..<$0]) } ?? text
  }

  /// What stands behind a long dash in the line of a failure says why.
  static func splitDash(_ test: inout ToldTest) {
    let isLeftOut = test.outcome == .notRun || test.outcome == .skipped
    guard test.outcome.severity > 0 || isLeftOut, test.kind != .issue else { return }
    for dash in longDashes {
      guard let at = test.name.firstIndex(ofPart: Array(dash.utf8)), at > 2 else { continue }
      if test.remark == nil { test.remark = Array(test.name[(at + dash.utf8.count)...]) }
      test.name.removeLast(test.name.count - at)
      test.nameRange = nil
      return
    }
    splitColon(&test)
  }

  /// What stands behind a colon in the line of a failure that only its heading calls one says why,
  /// unless a label stands before it.
  private static func splitColon(_ test: inout ToldTest) {
    guard test.isImplied, test.remark == nil,
      let at = test.name.firstIndex(ofPart: Array(": ".utf8)), at > 2, at + 2 < test.name.count,
      !TestName.isTestLike(test.name) || isTitled(test.name[..<at])
    else { return }
    var end = at
    while end > 0, test.name[end - 1] == 0x20 { end -= 1 }
    // One word before a colon may be the name of a part: "Cart: empties".
    guard test.name[..<end].contains(0x20) || end < at else { return }
    test.remark = Array(test.name[(at + 2)...])
    test.name.removeLast(test.name.count - end)
    test.nameRange = nil
  }

  /// Whether the label of a case and its title both stand in a text: "TC-01 Login".
  private static func isTitled(_ text: ArraySlice<UInt8>) -> Bool {
    guard let label = TestName.leadingLabel(Array(text)) else { return false }
    return text.dropFirst(label.end).contains { $0.isASCIILetter || $0 >= 0xC3 }
  }

  /// A mark beside words that leave the outcome open says less than it seems to.
  static func weigh(_ test: inout ToldTest) {
    guard test.outcome == .failed, test.kind == .check || test.kind == .issue else { return }
    let small = FoldedText.small(test.name)
    var index = 0
    while index < small.count {
      if let word = StatusVocabulary.word(small, at: index), word.outcome == .notRun,
        index + word.count == small.count
      {
        test.outcome = .notRun
        return
      }
      if index > 0, small[index - 1] == 0x20, doubts.longest(small, at: index) != nil {
        test.outcome = .unreadable
        return
      }
      index += 1
    }
  }

  private static let doubts = WordTable(.doubts)
}
