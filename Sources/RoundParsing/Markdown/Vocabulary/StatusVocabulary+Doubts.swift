import RoundModel

/// Cells and values that hold the word for a pass and say something else: "PASS?", "Passed: no",
/// "[ ] Pass [x] Fail".
extension StatusVocabulary {
  /// What a text in small letters says that offers outcomes with a box each: the one that is ticked;
  /// not run where none is, and unreadable where several are.
  ///
  /// `nil` where the text is no such choice.
  static func chosen(_ text: [UInt8]) -> Outcome? {
    guard text.count <= choiceLimit else { return nil }
    var boxes: [(range: Range<Int>, isTicked: Bool)] = []
    var index = 0
    while index < text.count, boxes.count < 8 {
      let mayOpen = text[index] == 0xE2 || text[index] == 0x5B || text[index] == 0x28
      if mayOpen, let box = box(text, at: index) {
        boxes.append((index..<index + box.count, box.isTicked))
        index += box.count
      } else {
        index += 1
      }
    }
    guard boxes.count > 1, let first = boxes.first, let last = boxes.last else { return nil }
    let lead = text[..<first.range.lowerBound]
    let opens = lead.allSatisfy { $0 == 0x20 || bullets.contains($0) }
    guard opens != (text.skippingBlanks(from: last.range.upperBound) == text.count) else {
      return nil
    }
    var offered: [(outcome: Outcome, isTicked: Bool)] = []
    for (number, box) in boxes.enumerated() {
      let label =
        opens
        ? box.range
          .upperBound..<(number + 1 < boxes.count
          ? boxes[number + 1].range.lowerBound : text.count)
        : (number > 0 ? boxes[number - 1].range.upperBound : 0)..<box.range.lowerBound
      guard let outcome = outcome(ofLabel: label, in: text) else { return nil }
      offered.append((outcome, box.isTicked))
    }
    return chosen(among: offered)
  }

  /// No choice is longer.
  static let choiceLimit = 200

  /// The outcome that is ticked among several: not run where none is, and unreadable where the ticks say
  /// different things, or one of several passes lacks its tick.
  static func chosen(among offered: [(outcome: Outcome, isTicked: Bool)]) -> Outcome {
    let ticked = offered.filter(\.isTicked)
    guard let only = ticked.first?.outcome else { return .notRun }
    guard ticked.allSatisfy({ $0.outcome == only }) else { return .unreadable }
    let lacksTick = offered.contains { !$0.isTicked && $0.outcome == only }
    return only == .passed && lacksTick ? .unreadable : only
  }

  /// The outcome that a label says with its first word; "Pass with issues" is no pass.
  private static func outcome(ofLabel range: Range<Int>, in text: [UInt8]) -> Outcome? {
    var start = range.lowerBound
    while start < range.upperBound, !text[start].isASCIILetter, text[start] < 0xC3 { start += 1 }
    guard start < range.upperBound, let word = word(text, at: start) else { return nil }
    guard word.outcome == .passed else { return word.outcome }
    return insteadOfPass(Array(text[start..<range.upperBound])) ?? .passed
  }

  private static let bullets: [UInt8] = [
    UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"),
  ]

  private static func box(_ text: [UInt8], at index: Int) -> (isTicked: Bool, count: Int)? {
    for (written, isTicked) in boxes where text[index...].starts(with: written.utf8) {
      return (isTicked, written.utf8.count)
    }
    return nil
  }

  private static let boxes: [(written: String, isTicked: Bool)] = [
    ("[ ]", false), ("[x]", true), ("( )", false), ("(x)", true), ("\u{2610}", false),
    ("\u{2611}", true), ("\u{2612}", true), ("\u{25A1}", false), ("\u{25A0}", true),
    ("\u{2B1C}", false), ("\u{25FB}", false),
  ]

  /// What a text in small letters that was taken for a pass says instead; `nil` where it is one.
  static func insteadOfPass(_ text: [UInt8]) -> Outcome? {
    if deniesPass(text) { return .failed }
    if tellsRetry(text) { return .flaky }
    if isReserved(text) || asks(text) || countsFewer(text) { return .unreadable }
    return text.count > 8 && (concedes(text) || hasFaults(text)) ? .unreadable : nil
  }

  /// Whether a text says that something passed only when it was tried again: "Pass after 2 retries",
  /// "passed on the 2nd attempt".
  private static func tellsRetry(_ text: [UInt8]) -> Bool {
    guard text.count < 80 else { return false }
    if retries.isIn(text) { return true }
    var start = 0
    while let noun = retryNouns.first(in: text, from: start) {
      start = noun.range.upperBound
      let before = text[..<noun.range.lowerBound].reversed().drop { $0 == 0x20 }
      let digits = before.prefix(while: \.isASCIIDigit)
      if digits.contains(where: { $0 != UInt8(ascii: "0") }) { return true }
    }
    return false
  }

  private static let retries = WordTable(.retries)
  private static let retryNouns = WordTable(.retryNouns)

  /// Whether a text asks whether something passed: "PASS?".
  private static func asks(_ text: [UInt8]) -> Bool {
    let signs = ["?", "\u{FF1F}"]
    guard let sign = signs.first(where: { text.reversed().starts(with: $0.utf8.reversed()) }) else {
      return false
    }
    let rest = text.dropLast(sign.utf8.count)
    return rest.count < 40 && !rest.contains { ".;:,-(".utf8.contains($0) }
  }

  /// Whether a text says "no" of a pass: "passed: no", "pass = false".
  private static func deniesPass(_ text: [UInt8]) -> Bool {
    guard let sign = text.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
    else { return false }
    let value = KeyValue.trimmedSigns(Array(text[(sign + 1)...].drop { $0 == 0x20 }))
    return no.exactly(value) != nil || value.elementsEqual("false".utf8)
  }

  private static let no = WordTable(.no)

  /// Whether a text counts fewer of something than there were: "2 of 3 steps passed", "passed 3/5".
  private static func countsFewer(_ text: [UInt8]) -> Bool {
    guard text.count < 80 else { return false }
    var index = 0
    while index < text.count {
      guard text[index].isASCIIDigit, let part = WrittenNumber(text, at: index) else {
        index += 1
        continue
      }
      index = max(index + 1, part.end)
      guard !part.isPercent, let start = wholeStart(text, behind: part.end),
        let whole = WrittenNumber(text, at: start), !whole.isPercent
      else { continue }
      index = max(index, whole.end)
      // "passed on 3/5/26"
      let next = index < text.count ? text[index] : 0x20
      if next != UInt8(ascii: "/"), part.value < whole.value { return true }
    }
    return false
  }

  /// Where the number stands of which another one is a part: behind a slash, or a word such as "of".
  private static func wholeStart(_ text: [UInt8], behind end: Int) -> Int? {
    let start = text.skippingBlanks(from: end)
    guard start < text.count else { return nil }
    if text[start] == UInt8(ascii: "/") { return text.skippingBlanks(from: start + 1) }
    return Vocabulary.outOf.longest(text, at: start).map {
      text.skippingBlanks(from: start + $0.count)
    }
  }

  /// Whether a text takes back a pass behind a word such as "but": "works, but the sum is wrong".
  private static func concedes(_ text: [UInt8]) -> Bool {
    guard let found = concessions.first(in: text),
      Vocabulary.negations.exactly(Array(text[found.range])) == nil
    else { return false }
    return wrong.isIn(Array(text[found.range.upperBound...]))
  }

  private static let concessions = WordTable(.concessions)
  private static let wrong = WordTable(.wrongWords)

  /// Whether a pass comes with faults: "passed with known issues", "pass with 2 errors"; not "with no
  /// errors".
  private static func hasFaults(_ text: [UInt8]) -> Bool {
    var index = 0
    while index < text.count {
      defer { index += 1 }
      guard index == 0 || !text[index - 1].isASCIIWord, let verdict = word(text, at: index),
        verdict.outcome == .passed
      else { continue }
      let start = text.skippingBlanks(from: index + verdict.count)
      guard let joint = joints.longest(text, at: start) else { continue }
      let rest = Array(text[(start + joint.count)...].prefix(40))
      guard let fault = faults.first(in: rest),
        rest[..<fault.range.lowerBound].count(where: { $0 == 0x20 }) <= 3
      else { continue }
      let between = Array(rest[..<fault.range.lowerBound])
      let digits = between.filter(\.isASCIIDigit)
      let isNone = !digits.isEmpty && digits.allSatisfy { $0 == UInt8(ascii: "0") }
      return !isNone && !Vocabulary.negations.isIn(between)
    }
    return false
  }

  private static let joints = WordTable(.withWords)
  private static let faults = WordTable(.faultNouns)

  /// Whether a remark in brackets opens with a failure: "(FAILED on Safari)"; what was refused, and an
  /// error that is shown, may be what a test is about.
  static func opensWithFailure(_ remark: [UInt8]) -> Bool {
    guard let first = word(remark, at: 0), first.outcome.severity > 1 else { return false }
    return !isRefusal(remark, at: 0) && provoked.longest(remark, at: 0) == nil
  }
}
