import RoundModel

extension MarkdownReader {
  /// A line of a fence that is nothing but a name, a verdict and perhaps why: `Print: FAIL (status
  /// 500)`, `FAIL: Cancel order`, `cancels an order ... FAILED`.
  struct FenceVerdict: Sendable {
    let name: [UInt8]
    let outcome: Outcome
    let status: Range<Int>
    /// What stands behind a name that follows its verdict, where it did not pass.
    let reason: [UInt8]
    /// Whether the verdict stands first, which sets it off from all else that a line may tell.
    let opens: Bool
    /// Whether it does in a word that logs do not open with.
    let opensAsTest: Bool
    /// Whether the verdict is a word in small letters.
    let isSmall: Bool

    static let lengthLimit = 200

    /// `nil` where the verdict is no whole word in capitals or behind dots, or where the name is that of a
    /// field, so that `status: passed` of a file and a lone `Result: PASS` tell of no test.
    init?(_ line: InlineText) {
      let text = line.plain
      // Marks and brackets lead what runners print.
      guard text.count < Self.lengthLimit, text.first != UInt8(ascii: "["),
        StatusVocabulary.mark(text, at: 0) == nil
      else { return nil }
      if let led = Self.led(text) {
        (name, outcome, status) = (led.name, led.outcome, led.status)
        (reason, opens, opensAsTest) = ([], false, false)
        isSmall = text[status].contains { 0x61...0x7A ~= $0 }
        guard Self.isName(name) else { return nil }
        return
      }
      let phrase = StatusPhrase(line)
      guard let outcome = phrase.outcome, phrase.isMarked, let status = phrase.status else {
        return nil
      }
      let words = text[status].drop { !$0.isASCIILetter && $0 < 0xC3 || $0 == 0xE2 || $0 == 0xF0 }
      guard words.contains(where: \.isASCIILetter), !words.contains(where: { 0x61...0x7A ~= $0 })
      else { return nil }
      let isFirst = status.lowerBound < phrase.name.lowerBound
      let name = Array(text[phrase.name])
      // "ERROR: no connection" is a line of a log.
      if isFirst, !Self.opens(text, status, name) { return nil }
      guard isFirst || Self.ends(text, status.upperBound, outcome), Self.isName(name),
        // "Version: FAIL" may be a field, and "FAIL: Version is missing" is none.
        isFirst || !Self.isField(KeyValue.folded(name)), !MarkdownReader.tellsCrash(text)
      else { return nil }
      self.name = name
      opens = isFirst
      opensAsTest = isFirst && text[status].count { $0.isASCIILetter } >= 4
      isSmall = false
      reason =
        isFirst && outcome.severity > 0 && !phrase.rest.isEmpty ? Array(text[phrase.rest]) : []
      self.outcome = outcome
      self.status = status
    }

    private static func isName(_ name: [UInt8]) -> Bool {
      name.contains { $0.isASCIILetter || $0 >= 0x80 } && name.count <= 120
        && !MarkdownReader.isStatus(name) && !isWhole(name)
    }

    /// Whether the verdict that a line starts with is one of a test, and set off from the name.
    private static func opens(_ text: [UInt8], _ status: Range<Int>, _ name: [UInt8]) -> Bool {
      var end = status.upperBound
      while end < text.count, text[end] == 0x20 { end += 1 }
      let word = text[status].filter(\.isASCIILetter)
      guard end < text.count else { return false }
      if text[end] == UInt8(ascii: ":") {
        return verdicts.contains { word.elementsEqual($0.utf8) }
      }
      let isWide = end > status.upperBound + 1
      let isDash = text[end...].starts(with: "- ".utf8)
      guard (isWide || isDash ? columns : lone).contains(where: { word.elementsEqual($0.utf8) })
      else { return false }
      return isPlainName(name)
    }

    /// Whether a name that nothing but blanks parts from its verdict is one: no file or package, which
    /// runners print so, no figure and no condition.
    private static func isPlainName(_ name: [UInt8]) -> Bool {
      guard let first = name.first, first.isASCIILetter || first >= 0xC3,
        let word = name.split(separator: 0x20).first
      else { return false }
      let small = FoldedText.small(name)
      if word.contains(UInt8(ascii: "/")) || TestName.isFile(Array(word.map(\.asciiLowercased))) {
        return false
      }
      if MeasureVocabulary.isRate(small) || conditions.longest(small, at: 0) != nil { return false }
      // "FAIL  harbour: 5 regressions" counts, and so does "FAIL count: 0".
      guard let colon = name.lastIndex(of: UInt8(ascii: ":")),
        let value = name[(colon + 1)...].first(where: { $0 != 0x20 })
      else { return true }
      return !value.isASCIIDigit
    }

    private static let verdicts = columns + ["OK"]
    private static let columns = ["PASS", "PASSED", "FAIL", "FAILED", "SKIP", "SKIPPED"]
    /// Words that stand before a name, as a verb does not: "FAILED to open".
    private static let lone = ["PASS", "FAIL", "SKIP"]

    private static let conditions = WordTable(.conditions)

    /// Whether nothing stands behind a verdict but what sets a remark off.
    private static func ends(_ text: [UInt8], _ end: Int, _ outcome: Outcome) -> Bool {
      guard let next = text[end...].first(where: { $0 != 0x20 }) else { return true }
      switch next {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: ","),
        UInt8(ascii: "."), UInt8(ascii: "!"):
        return true
      case UInt8(ascii: "|"): return text.last == next
      case UInt8(ascii: ":"): return outcome.severity > 1
      default: return next >= 0xE2
      }
    }

    /// A name and a verdict with dots between them: `opens ... ok`, `opens ........ FAILED (2 ms)`.
    private static func led(
      _ text: [UInt8]
    ) -> (name: [UInt8], outcome: Outcome, status: Range<Int>)? {
      let dot = UInt8(ascii: ".")
      guard let last = text.lastIndex(where: { $0 == dot }), last > 2, text[last - 1] == dot else {
        return nil
      }
      var start = last
      while start > 0, text[start - 1] == dot { start -= 1 }
      guard last - start >= 2 || start > 0 && text[start - 1] == 0x20 else { return nil }
      var index = last + 1
      while index < text.count, text[index] == 0x20 { index += 1 }
      let word = text[index...].prefix(while: \.isASCIILetter)
      let small = word.map(\.asciiLowercased)
      guard let outcome = ledVerdicts.first(where: { small.elementsEqual($0.word.utf8) })?.outcome,
        ends(text, word.endIndex, outcome)
      else { return nil }
      var end = start
      while end > 0, text[end - 1] == 0x20 { end -= 1 }
      return (Array(text[..<end]), outcome, index..<word.endIndex)
    }

    private static let ledVerdicts: [(word: String, outcome: Outcome)] = [
      ("ok", .passed), ("pass", .passed), ("passed", .passed), ("fail", .failed),
      ("failed", .failed), ("skip", .skipped), ("skipped", .skipped), ("ignored", .skipped),
    ]

    /// Whether a name is that of the run as a whole: `All tests`, `Total`.
    private static func isWhole(_ name: [UInt8]) -> Bool {
      let key = KeyValue.folded(name)
      // "All tests have names" is checked like anything else.
      let isShort = key.count { $0 == 0x20 } < 3
      if isShort && MarkdownZone.isOverall(key) || Vocabulary.measures.exactly(key) != nil {
        return true
      }
      return namesAll(key) || countsTests(name)
    }

    /// Whether a name says that all tests went some way, and nothing else: "All tests passed".
    private static func namesAll(_ key: [UInt8]) -> Bool {
      guard let all = Vocabulary.all.longest(key, at: 0) else { return false }
      var index = all.count
      while index < key.count, key[index] == 0x20 { index += 1 }
      guard index < key.count, let noun = Vocabulary.tests.longest(key, at: index) else {
        return false
      }
      let rest = Array(key[(index + noun.count)...])
      return rest.isEmpty
        || rest.split(separator: 0x20).count < 3
          && MeasureVocabulary.outcomeMeasure(in: rest) != nil
    }

    /// Whether a name is a number of tests: "FAIL: 3 of 10 tests".
    private static func countsTests(_ name: [UInt8]) -> Bool {
      guard name.first?.isASCIIDigit ?? false else { return false }
      let figures = FigureFinder(name, key: nil, isSummary: true, fraction: .passed).figures
      return figures.first.map { $0.start == 0 && $0.unit == .count } ?? false
    }

    /// Whether a name is that of a value: `Result`, `Status`, `Version`.
    private static func isField(_ key: [UInt8]) -> Bool {
      if MeasureVocabulary.measure(ofKey: key) != nil { return true }
      if MarkdownField(head: key) != nil { return true }
      switch MarkdownField(test: key) {
      case .name, nil: return false
      default: return true
      }
    }
  }
}
