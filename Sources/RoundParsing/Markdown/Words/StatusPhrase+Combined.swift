import RoundModel

extension StatusPhrase {
  /// What two statements about one thing say together: a pass and a failure are not readable.
  static func combined(_ left: Outcome, _ right: Outcome) -> Outcome {
    if left == right { return left }
    if left == .unreadable || right == .unreadable {
      let other = left == .unreadable ? right : left
      return other == .passed ? .unreadable : other
    }
    let isMixed = (left == .passed) != (right == .passed)
    if isMixed, left.severity > 1 || right.severity > 1 { return .unreadable }
    return left.weight >= right.weight ? left : right
  }

  /// Whether a word in brackets is the code for something that a sentence goes on about: "Fields
  /// (`skip`, `limit`) read numbers".
  func isCodeInProse(_ separator: Int, _ tail: Int) -> Bool {
    guard let code, code.contains(tail) else { return false }
    // "`ERROR|error`" is what was looked for.
    if text[code].contains(UInt8(ascii: "|")) { return true }
    guard text[separator] == UInt8(ascii: "(") else { return false }
    return code.upperBound < text.count && text[code.upperBound] != UInt8(ascii: ")")
  }

  /// Whether a word at an index opens a code span that goes on behind it: what a program printed is
  /// quoted, and says how nothing went.
  func isQuoted(_ index: Int) -> Bool {
    guard let code, code.lowerBound > 1, code.contains(index), code.lowerBound >= index - 1,
      let word = StatusVocabulary.word(small, at: index)
    else { return false }
    let end = index + word.count
    return !isCapitals(index..<end) && code.upperBound > end
      && small[end..<min(code.upperBound, small.count)].contains { $0.isASCIILetter || $0 >= 0xC3 }
  }

  /// Where a name ends that starts with a number in strong type, such as `2.6.5: writes`: behind the
  /// code span beside it, or nowhere yet where no span stands there.
  func numberedEnd(_ line: InlineText, _ run: Range<Int>) -> Int? {
    let isNumber = text[run].allSatisfy {
      $0.isASCIIDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || $0 == 0x20
    }
    guard isNumber, text[run].contains(UInt8(ascii: ".")) || text[run].contains(UInt8(ascii: ":")),
      run.upperBound < text.count
    else { return nil }
    guard let code = line.codeRun, code.lowerBound >= run.upperBound,
      text[run.upperBound..<code.lowerBound].allSatisfy({ !$0.isASCIIWord && $0 < 0x80 })
    else { return name.upperBound }
    return code.upperBound
  }

  /// Whether the name is a number in strong type with code behind it.
  func joinsNumber(_ line: InlineText) -> Bool {
    guard let code, let run = line.strong.first, run.lowerBound <= name.lowerBound + 1,
      run.upperBound <= code.lowerBound, code.upperBound == name.upperBound
    else { return false }
    return numberedEnd(line, run) == code.upperBound
  }

  /// What an arrow behind a verdict leads to, where another verdict stands there and nothing leads on:
  /// "PASS → FAIL".
  func changed(behind end: Int) -> (Outcome?, end: Int)? {
    guard let arrow = StatusVocabulary.arrow(text, at: skipBlanks(end)) else { return nil }
    let start = skipBlanks(skipBlanks(end) + arrow)
    let mark = StatusVocabulary.mark(text, at: start)
    let next = mark.map { skipBlanks(start + $0.count) } ?? start
    let word = StatusVocabulary.word(small, at: next)
    let stop = word.map { next + $0.count } ?? next
    guard let told = mark?.outcome ?? word?.outcome,
      StatusVocabulary.arrow(text, at: skipBlanks(stop)) == nil
    else { return nil }
    guard mark != nil, let word else { return (told, stop) }
    return (weighed(told, word.outcome, at: next), stop)
  }

  /// Whether a part of the text is a word in capitals.
  func isCapitals(_ range: Range<Int>) -> Bool {
    range.count >= 2
      && text[range].allSatisfy {
        $0 == 0x20 || 0x41...0x5A ~= $0 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      }
  }

  /// What a mark and the word at an index say together.
  func weighed(_ mark: Outcome, _ word: Outcome, at index: Int) -> Outcome {
    StatusVocabulary.word(small, at: index).flatMap {
      StatusVocabulary.settled(mark, by: $0, at: index, in: small)
    } ?? Self.combined(mark, word)
  }

  /// Whether the text starts with the name of a test or a file in strong type or code.
  func startsWithIdentifier(_ line: InlineText, from start: Int) -> Bool {
    guard let run = Self.firstRun(line, from: start) else { return false }
    let name = Array(text[run])
    return TestName.isIdentifier(name) || TestName.isModule(name)
  }

  /// The run in strong type or in code that the text starts with.
  static func firstRun(_ line: InlineText, from start: Int) -> Range<Int>? {
    let runs = line.strong + (line.codeRun.map { [$0] } ?? [])
    return runs.filter { $0.lowerBound <= start + 1 && $0.upperBound > start }
      .max { $0.upperBound < $1.upperBound }
  }
}
