import RoundModel

/// A line taken apart into a name and what is said of it: `✅ Login`, `test_a: FAILED (timeout)`.
///
/// Words inside a name decide nothing: a status stands before the name or behind it, set apart by a
/// mark, a separator or capitals.
struct StatusPhrase: Sendable {
  /// Where the name stands in the plain text.
  private(set) var name: Range<Int>
  /// What the marks and words say; `nil` where they say nothing.
  private(set) var outcome: Outcome?
  /// The words of the status as they are written.
  private(set) var status: Range<Int>?
  /// What stands behind the status, or behind the name where the status stands before it.
  private(set) var rest: Range<Int>
  /// Whether the status is a mark, capitals or set apart by a colon, and not a mere word.
  private(set) var isMarked = false

  /// Where the code span ends that the text starts with.
  private let codeEnd: Int?
  /// The first code span.
  let code: Range<Int>?
  let text: [UInt8]
  let small: [UInt8]

  init(_ line: InlineText) {
    text = line.plain
    small = FoldedText.small(text)
    code = line.codeRun
    codeEnd = line.codeRun.flatMap { $0.lowerBound <= 1 ? $0.upperBound : nil }
    name = 0..<text.count
    rest = text.count..<text.count
    let start = readLead()
    name = start..<text.count
    let hasLead = outcome != nil
    if let label = innerStatus(from: start) {
      take(label, from: start, hasLead: hasLead)
      name = min(rest.lowerBound, text.count)..<text.count
      rest = text.count..<text.count
    } else if !hasLead, let inner = verdictBehindLabel(from: start) {
      (outcome, isMarked, status) = (inner.outcome, true, inner.status)
      name = start..<inner.end
      rest = inner.title..<text.count
    } else if let (tail, separator) = statusTail(from: start, hasLead: hasLead) {
      take(tail, from: separator, hasLead: hasLead)
    }
    if hasLead || outcome == nil || startsWithIdentifier(line, from: start) {
      splitName(line, from: start, hasLead: hasLead)
    }
    if name.upperBound == text.count { splitToken(from: start) }
    if let all = wordForAll(before: status, behind: name) {
      name = name.lowerBound..<all.separator
      status = status.map { all.start..<$0.upperBound }
    }
    trimName()
    if outcome == .passed, let other = insteadOfPass() { outcome = other }
  }

  /// The status in a label such as `TEST 1 PASS: the name`.
  private func innerStatus(from start: Int) -> Int? {
    guard let colon = text[start...].firstIndex(of: UInt8(ascii: ":")), colon - start < 40,
      TestName.isNumbered(Array(text[start..<colon]))
    else { return nil }
    var index = start
    while index < colon {
      if index > start, text[index - 1] == 0x20, let word = StatusVocabulary.word(small, at: index),
        index + word.count == colon, isCapitals(index..<colon)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private mutating func readLead() -> Int {
    var index = skipBlanks(0)
    let start = HeadingText.numberingEnd(text, from: index)
    // "1. ✅ Login" numbers the mark and all behind it.
    if StatusVocabulary.mark(text, at: start) != nil { index = start }
    let begin = index
    let (marked, end) = marks(at: index)
    if let marked {
      outcome = marked
      isMarked = true
      status = begin..<end
      index = skipBlanks(end)
    }
    guard let (word, wordEnd) = leadWord(at: index) else { return index }
    outcome = outcome.map { weighed($0, word, at: index) } ?? word
    isMarked = true
    status = begin..<wordEnd
    return skipDash(wordEnd)
  }

  /// Marks in a row; behind an arrow, what the arrow points at counts.
  private func marks(at start: Int) -> (Outcome?, end: Int) {
    var index = start
    var found: Outcome?
    var isArrow = false
    while index < text.count {
      if let mark = StatusVocabulary.trailingMark(text, at: index),
        start > 0 || StatusVocabulary.mark(text, at: index) != nil
      {
        found =
          isArrow ? mark.outcome : found.map { Self.combined($0, mark.outcome) } ?? mark.outcome
        isArrow = false
        index += mark.count
      } else if let arrow = arrow(at: index), found != nil {
        isArrow = true
        index += arrow
      } else if text[index] == 0x20, found != nil {
        index += 1
      } else {
        break
      }
    }
    return (found, index)
  }

  private func arrow(at index: Int) -> Int? {
    for arrow in ["\u{2192}", "->", "=>", "\u{27A1}\u{FE0F}", "\u{27A1}"]
    where text[index...].starts(with: arrow.utf8) {
      return arrow.utf8.count
    }
    return nil
  }

  /// A word in brackets, or in capitals before a colon, a dash or the name.
  private func leadWord(at index: Int) -> (Outcome, end: Int)? {
    guard index < text.count else { return nil }
    if let found = StatusVocabulary.bracketed(small, at: index) {
      return (found.outcome, index + found.count)
    }
    // "✅ No console errors: none seen" tells of a check by that name.
    guard let word = StatusVocabulary.word(small, at: index),
      StatusVocabulary.absentFault(small, at: index) == nil
    else { return nil }
    let end = index + word.count
    guard end < text.count else { return nil }
    let isColon = text[end] == UInt8(ascii: ":")
    guard isColon || isCapitals(index..<end) && text[end] == 0x20 else { return nil }
    // "Error: text" names no test but tells what went wrong.
    if isColon, !isCapitals(index..<end), outcome == nil { return nil }
    // "✅ ERROR #4 - no picture" tells of the error of that number.
    if TestName.isNumberedFault(small[index...]) { return nil }
    // "FAILED TESTS (2)" stands over tests and names none.
    return namesTestsAlone(from: end) ? nil : (word.outcome, end)
  }

  /// The first separator behind which a status and little else stands.
  private func statusTail(
    from start: Int, hasLead: Bool
  ) -> (tail: Int, separator: Int)? {
    var index = start
    var depth = 0
    // "blue → green → red" leads from one to the next, and says how none of them went.
    lazy var isChain = (start..<text.count).count { arrow(at: $0) != nil } > 1
    while index < text.count {
      if text[index] == UInt8(ascii: "(") { depth += 1 }
      if text[index] == UInt8(ascii: ")") { depth -= 1 }
      if text[index] == 0xEF { depth += wideBracket(at: index) }
      if let separator = separator(at: index), index > start, !(arrow(at: index) != nil && isChain)
      {
        let tail = skipBlanks(index + separator)
        let isRemark = hasLead && text[index] == UInt8(ascii: "(")
        // "`make test`: passed on the second try" tells of the command.
        let isCommand =
          index == codeEnd && text[index] == UInt8(ascii: ":")
          && StatusVocabulary.word(small, at: tail).map { $0.outcome != .unreadable } ?? false
        if !isRemark, !isCodeInProse(index, tail), !(hasLead && isQuoted(tail)),
          isCommand || readsAsStatus(at: tail) || tellsFailure(at: index, tail)
        {
          return (tail, index)
        }
        index += separator
        continue
      }
      let mark =
        hasLead
        ? StatusVocabulary.mark(text, at: index) : StatusVocabulary.trailingMark(text, at: index)
      // A mark in brackets behind a marked name is part of a remark.
      if let mark, index > start, !(hasLead && depth > 0),
        !(hasLead && isPicture(mark, at: index))
      {
        return (index, index)
      }
      let isWord =
        index > start && text[index - 1] == 0x20 && depth <= 0 && !isExpected(before: index)
      if isWord, outcome == nil, 0x41...0x5A ~= text[index],
        let word = StatusVocabulary.word(small, at: index),
        isCapitals(index..<index + word.count), readsAsStatus(at: index),
        endsStatement(index + word.count) || TestName.isTestLike(Array(text[start..<(index - 1)]))
      {
        return (index, index)
      }
      index += 1
    }
    return nil
  }

  private func separator(at index: Int) -> Int? {
    switch text[index] {
    case UInt8(ascii: ":"): return index + 1 < text.count && text[index + 1] <= 0x20 ? 1 : nil
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "|"): return 1
    case UInt8(ascii: ";"): return index + 1 < text.count && text[index + 1] == 0x20 ? 1 : nil
    case UInt8(ascii: "-"):
      let isArrow = index + 1 < text.count && text[index + 1] == UInt8(ascii: ">")
      if isArrow { return 2 }
      let isBetween = index > 0 && text[index - 1] == 0x20
      return isBetween && index + 1 < text.count && text[index + 1] == 0x20 ? 1 : nil
    case UInt8(ascii: "="):
      return index + 1 < text.count && text[index + 1] == UInt8(ascii: ">") ? 2 : nil
    case UInt8(ascii: "."):
      // "Search ........ OK" leads over to the verdict.
      let dots = text[index...].prefix { $0 == UInt8(ascii: ".") }.count
      return dots >= 3 ? dots : nil
    case 0xE2:
      for dash in ["\u{2013}", "\u{2014}", "\u{2192}", "\u{2026}"]
      where text[index...].starts(with: dash.utf8) {
        return 3
      }
      return nil
    case 0xEF:
      let isWide = ["\u{FF1A}", "\u{FF08}"].contains { text[index...].starts(with: $0.utf8) }
      return isWide ? 3 : nil
    default: return nil
    }
  }

  /// Whether a word before a verdict says that it was expected: "expected PASS, got FAIL".
  private func isExpected(before index: Int) -> Bool {
    let start = small[..<(index - 1)].lastIndex { !$0.isASCIIWord }.map { $0 + 1 } ?? 0
    return Vocabulary.expectations.exactly(Array(small[start..<(index - 1)])) != nil
  }

  /// Whether a status stands at an index, with nothing behind it that makes it part of a sentence.
  private func readsAsStatus(at index: Int) -> Bool {
    if choice(at: index) != nil { return true }
    let (marked, markEnd) = marks(at: index)
    if marked != nil { return true }
    guard let word = StatusVocabulary.word(small, at: markEnd) else { return false }
    let end = skipBlanks(markEnd + word.count)
    guard end < text.count else { return true }
    // "failed because of the old host" goes on to say why.
    if markEnd + word.count < text.count, text[markEnd + word.count] == 0x20,
      Vocabulary.reasons.longest(small, at: end) != nil
    {
      return true
    }
    switch text[end] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "-"),
      UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "|"),
      UInt8(ascii: "!"):
      return true
    case UInt8(ascii: "."), UInt8(ascii: ":"): return end + 1 >= text.count || text[end + 1] <= 0x20
    case 0xE2: return true
    case 0xEF, 0xE3:
      // Before a full-width bracket or comma a failure is one, and so is a sign such as a circle; a
      // word for a pass may describe a thing.
      let isWide =
        text[end...].starts(with: [0xEF, 0xBC]) || text[end...].starts(with: [0xE3, 0x80])
      return isWide
        && (word.outcome != .passed || word.count <= 3
          || isCapitals(markEnd..<markEnd + word.count))
    default:
      if StatusVocabulary.mark(text, at: end) != nil { return true }
      return isCapitals(index..<index + word.count)
    }
  }

  private mutating func take(_ tail: Int, from separator: Int, hasLead: Bool) {
    if let choice = choice(at: tail) {
      (outcome, isMarked, status) = (choice, true, tail..<text.count)
      name = name.lowerBound..<max(name.lowerBound, separator)
      return
    }
    var (found, end) = marks(at: tail)
    if let word = StatusVocabulary.word(small, at: end) {
      let start = end
      // "❌ Refund: not tested" was not run, by the word that stands behind its name.
      if found == nil, hasLead, let lead = outcome,
        let settled = StatusVocabulary.settled(lead, by: word, at: start, in: small)
      {
        outcome = settled
        found = settled
      }
      found = found.map { weighed($0, word.outcome, at: start) } ?? word.outcome
      end += word.count
      let (after, afterEnd) = marks(at: skipBlanks(end))
      if let after {
        found = found.map { weighed(after, $0, at: start) }
        end = afterEnd
      }
      if let changed = changed(behind: end) { (found, end) = changed }
    }
    guard let found else { return }
    outcome = outcome.map { hasLead ? Self.combined($0, found) : found } ?? found
    isMarked = true
    status = tail..<end
    name = name.lowerBound..<max(name.lowerBound, separator)
    rest = skipSigns(end)..<text.count
  }

  /// A name in strong type or code ends where that ends; what follows a separator is a remark.
  private mutating func splitName(
    _ line: InlineText, from start: Int, hasLead: Bool
  ) {
    guard let run = Self.firstRun(line, from: start) else { return }
    let end = run.upperBound
    guard end < name.upperBound else { return }
    let after = skipBlanks(end)
    let endsInColon = end > start && text[end - 1] == UInt8(ascii: ":")
    guard endsInColon || after < text.count && separator(at: after) != nil else { return }
    if let joined = numberedEnd(line, start..<end) {
      name = start..<min(joined, name.upperBound)
      return
    }
    let stop = min(end, name.upperBound)
    if rest.isEmpty, hasLead || outcome == nil { rest = skipSigns(end)..<text.count }
    name = start..<stop
  }

  /// An identifier at the start is the name; what follows a separator is a remark.
  private mutating func splitToken(from start: Int) {
    guard let blank = text[start...].firstIndex(of: 0x20) else { return }
    var end = blank
    if end > start, text[end - 1] == UInt8(ascii: ":") { end -= 1 }
    let token = Array(text[start..<end])
    let after = skipBlanks(blank)
    // A dash inside code belongs to the name.
    guard end < blank || after < text.count && separator(at: after) != nil,
      !(code?.contains(after) ?? false), TestName.isIdentifier(token) || TestName.isPath(token)
    else { return }
    name = start..<end
    if rest.isEmpty { rest = skipSigns(blank)..<text.count }
  }

  private mutating func trimName() {
    var (start, end) = (name.lowerBound, name.upperBound)
    while start < end, text[start] == 0x20 { start += 1 }
    while end > start, let count = trailing(before: end) { end -= count }
    name = start..<end
  }
}
