import RoundModel

/// Figures that tell of a change: "9 → 7", "from 2/6 to 4/6". What was so before is none of the round.
extension FigureFinder {
  /// So far behind a number an arrow may stand that it is the start of.
  private static let reach = 48

  /// The number that an arrow behind another one points at, and what the words between them say that
  /// both count, where none behind the later one does.
  func later(than number: WrittenNumber) -> (number: WrittenNumber, measure: Claim.Measure?)? {
    let form = form(of: number)
    guard
      let start = target(behind: form.end, isLed: isLedByFrom(number.start))
        .map({ behindRound($0, like: number.start) }), start < text.count,
      text[start].isASCIIDigit, let next = WrittenNumber(text, at: start)
    else { return nil }
    let nextForm = self.form(of: next)
    guard nextForm.kind == form.kind, next.decimals == number.decimals || next.isPercent else {
      return nil
    }
    guard form.kind == .count else { return (next, nil) }
    let before = measure(after: number.end)
    let behind = measure(after: next.end)
    guard let before, before != behind else { return (next, nil) }
    // "12 tests → 3 failed" tells of two things.
    guard behind == nil, endsChange(at: next.end) else { return nil }
    return (next, before)
  }

  /// Where a figure starts behind the name of its round, which the figure before the arrow has too: the
  /// 3 of "Run 1: 5 → Run 2: 3", the 2 of "Gate1 4/9 → Gate2 2/9".
  private func behindRound(_ start: Int, like number: Int) -> Int {
    let name = small[start...].prefix { $0.isASCIILetter || $0 >= 0xC3 }
    guard name.count > 1 else { return start }
    let end = roundEnd(name.endIndex)
    guard end > name.endIndex else { return start }
    let reach = small[max(0, number - Self.reach)..<number]
    return reach.indices.contains {
      small[$0...].starts(with: name) && roundEnd($0 + name.count) == number
    } ? end : start
  }

  /// Where the number of a round ends with the signs behind it.
  private func roundEnd(_ start: Int) -> Int {
    var index = start
    while index < text.count, text[index] == 0x20 || text[index] == UInt8(ascii: "-") { index += 1 }
    let digits = index
    while index < text.count, text[index].isASCIIDigit { index += 1 }
    guard index > digits, index < text.count, !text[index].isASCIIWord else { return start }
    while index < text.count, text[index] == 0x20 || text[index] == UInt8(ascii: ":") { index += 1 }
    return index
  }

  /// Where a chain of pairs ends that are no parts of a whole, since there are more of the first: "3/2
  /// failed → 2/2".
  func endOfPairs(_ number: WrittenNumber) -> Int? {
    guard let whole = denominator(after: number.end), number.value > whole.number.value,
      soleMeasure != .passed, var last = later(than: number)?.number
    else { return nil }
    while let next = later(than: last)?.number { last = next }
    return form(of: last).end
  }

  private enum Kind { case count, fraction, percent }

  private func form(of number: WrittenNumber) -> (kind: Kind, end: Int) {
    if number.isPercent { return (.percent, number.end) }
    if let whole = denominator(after: number.end) { return (.fraction, whole.end) }
    return (.count, number.end)
  }

  /// Where the text goes on behind an arrow, or behind a word for it where "from" leads in.
  private func target(behind end: Int, isLed: Bool) -> Int? {
    var index = skipMarks(end)
    // "1/4 (25%) → 3/4 (75%)".
    if index < text.count, text[index] == UInt8(ascii: "("),
      let close = text[index...].prefix(16).firstIndex(of: UInt8(ascii: ")"))
    {
      index = skipMarks(close + 1)
    }
    let limit = min(text.count, index + Self.reach)
    while index < limit {
      let opens = index == 0 || !small[index - 1].isASCIIWord || small[index] >= 0xE3
      if let count = Self.arrow(small, at: index)
        ?? (isLed && opens ? Self.to(small, at: index) : nil)
      {
        return skipNow(skipMarks(index + count))
      }
      guard !text[index].isASCIIDigit, !Self.endsClause(small, at: index) else { return nil }
      index += 1
    }
    return nil
  }

  private static func endsClause(_ small: [UInt8], at index: Int) -> Bool {
    switch small[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "."),
      UInt8(ascii: ":"), UInt8(ascii: "("):
      true
    default: small[index...].starts(with: "，".utf8) || small[index...].starts(with: "、".utf8)
    }
  }

  private func skipMarks(_ start: Int) -> Int {
    var index = start
    while index < text.count,
      [0x20, UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "~")].contains(text[index])
    {
      index += 1
    }
    return index
  }

  private func skipNow(_ start: Int) -> Int? {
    var index = start
    if let now = Self.nows.longest(small, at: index) { index = skipMarks(index + now.count) }
    return index < text.count ? index : nil
  }

  private static let nows = WordTable(.nowWords)

  private static let arrows = [
    "\u{2192}", "\u{21D2}", "\u{279C}", "\u{2794}", "\u{27A1}\u{FE0F}", "\u{27A1}", "\u{27F6}",
    "\u{27F9}", "-->", "->", "==>", "=>", "から", "에서",
  ].map { Array($0.utf8) }

  private static func arrow(_ small: [UInt8], at index: Int) -> Int? {
    // Nearly all places hold a letter, a digit or a blank, with which no arrow starts.
    let first = small[index]
    guard first >= 0xE2 || first == UInt8(ascii: "-") || first == UInt8(ascii: "=") else {
      return nil
    }
    return arrows.first { small[index...].starts(with: $0) }?.count
  }

  private static func to(_ small: [UInt8], at index: Int) -> Int? {
    if small[index] == UInt8(ascii: "a"), index + 1 < small.count, small[index + 1] == 0x20 {
      return 1
    }
    return tos.longest(small, at: index)?.count
  }

  private static let tos = WordTable(.arrowTargets)

  /// Whether "from" stands right before an offset.
  private func isLedByFrom(_ start: Int) -> Bool {
    var end = start
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == UInt8(ascii: "*") { end -= 1 }
    if small[..<end].reversed().starts(with: "从".utf8.reversed()) { return true }
    let before = small[..<end].reversed().prefix { $0.isASCIILetter || $0 >= 0x80 }
    return Self.froms.exactly(before.reversed()) != nil
  }

  private static let froms = WordTable(.arrowSources)

  /// Whether no noun of its own follows the later number: "to 0 through four fixes".
  private func endsChange(at end: Int) -> Bool {
    guard let word = word(after: end), skipBlanks(end) > end || word[0] >= 0x80 else { return true }
    return Self.tails.exactly(word) != nil || FigureNoun.isKnown(word)
  }

  private static let tails = WordTable(.arrowTails)

  /// Whether a number tells how it was before an arrow that points at no number: "from 22 failing
  /// tests → all pass", "3 failed → none".
  func isFormer(_ number: WrittenNumber) -> Bool {
    if let start = target(behind: form(of: number).end, isLed: false), pointsAtNone(start) {
      return true
    }
    guard isLedByFrom(number.start) else { return false }
    return text[number.end...].indices.contains { index in
      ["\u{2192}", "->", "=>"].contains { text[index...].starts(with: $0.utf8) }
    }
  }

  /// Whether none, or that all pass, is what a text goes on with: "→ none", "→ all pass".
  private func pointsAtNone(_ start: Int) -> Bool {
    if let none = Self.nones.longest(small, at: start) { return endsChange(at: start + none.count) }
    guard let all = Vocabulary.all.longest(small, at: start) else { return false }
    let rest = Array(small[(start + all.count)...].prefix(24))
    return MeasureVocabulary.isPassing(rest) && !Vocabulary.negations.isIn(rest)
  }

  private static let nones = WordTable(.noneLeft)

  /// Whether a share is that of a change: "33% improvement", "+12%".
  func tellsChange(_ number: WrittenNumber) -> Bool {
    if number.start > 0, text[number.start - 1] == UInt8(ascii: "+") { return true }
    return word(after: number.end).map { Self.changes.exactly($0) != nil } ?? false
  }

  private static let changes = WordTable(.changeWords)

  /// Drops the figures on the left of an arrow that has figures of the same sort on its right: "5
  /// passed, 9 failed → 12 passed, 2 failed".
  mutating func dropFormer() {
    guard figures.count > 1 else { return }
    let places = text.indices.filter { index in
      Self.arrow(small, at: index) != nil && (index == 0 || Self.arrow(small, at: index - 1) == nil)
    }
    guard places.count == 1, let arrow = places.first, let count = Self.arrow(small, at: arrow),
      let next = skipNow(skipMarks(arrow + count)), text[next].isASCIIDigit,
      let last = text[..<arrow].lastIndex(where: \.isASCIIDigit),
      figures.contains(where: { $0.start <= last && last < $0.start + $0.count })
    else { return }
    let later = figures.filter { $0.start > arrow }
    figures.removeAll { figure in
      figure.start < arrow
        && later.contains { $0.measure == figure.measure && $0.unit == figure.unit }
    }
  }
}
