import RoundModel

extension EntryFields {
  /// Takes the verdict of a line that names the test again, and what it says of a failure behind the code
  /// of the test.
  ///
  /// Such a verdict beats the number of an answer that a request got, and no status in words.
  mutating func take(_ named: MarkdownReader.NamedVerdict, _ bytes: Span<UInt8>) {
    guard case .one(let verdict, let line, let code) = named else { return }
    let isOfAnswer = statusText.map { Self.isAnswer(InlineText($0, bytes).plain) } ?? false
    guard outcomeRank == 0 || isOfAnswer else { return }
    outcome = verdict.outcome
    status = String(decoding: line.plain[verdict.status], as: UTF8.self)
    message = nil
    guard verdict.outcome != .passed else { return }
    let start = line.plain[(verdict.rest + code.count)...].firstIndex {
      $0.isASCIIWord || $0 >= 0x80 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "(")
    }
    guard let start else { return }
    message = line.offset(start)..<line.offset(line.plain.count - 1) + 1
    messageOffset = line.offset(start)
  }

  /// Counts results, and notes whether something else was named since the last one.
  mutating func noteVerdict(
    _ field: MarkdownField, _ value: Range<Int>, _ bytes: Span<UInt8>
  ) {
    guard field == .status || field == .outcome else { return }
    let words = FoldedText.small(InlineText(value, bytes).plain)
    guard StatusVocabulary.outcome(ofCell: words) != nil else { return }
    if verdicts == 0 { namesFirst = namesOther } else if namesOther { opensAnew = true }
    namesOther = false
    verdicts += 1
    saysResult = saysResult || Self.results.isIn(words)
    saysState = !saysResult && (saysState || Self.states.isIn(words))
  }

  /// Whether the name of a result says that it is the final one, or that of all: "Final result".
  static func namesWhole(_ key: [UInt8]) -> Bool {
    key.contains(0x20) && MarkdownZone.isOverall(key)
      && (scopes.isIn(key) || MarkdownZone.namesWhole(key))
  }

  private static let scopes = WordTable(.verdictScopes)

  /// Whether a named value says how the test went, and so goes on with nothing that stands above it.
  static func gives(
    _ field: MarkdownField, _ pair: KeyValue, _ bytes: Span<UInt8>
  ) -> Bool {
    guard field == .status || field == .outcome else { return false }
    return opensWithVerdict(InlineText(pair.value, bytes).plain)
  }

  /// Whether a value counts how many of several things passed.
  static func isShare(_ cell: [UInt8]) -> Bool {
    let figures = FigureFinder(cell, key: nil, isSummary: false, fraction: .passed).figures
    return figures.count >= 2 && figures[0].measure == .passed && figures[1].measure == .total
      && figures[0].statement == figures[1].statement && figures[1].value > 1
  }

  /// Whether a status is the number of the answer to a request, with what came in it perhaps: "400 | body:
  /// {}".
  static func isAnswer(_ status: [UInt8]) -> Bool {
    let digits = status.prefix { $0.isASCIIDigit }
    guard digits.count == 3, 0x31...0x35 ~= digits[0] else { return false }
    return status[3...].first { $0 != 0x20 }.map {
      !$0.isASCIIWord && $0 < 0x80 && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "%")
    } ?? true
  }

  /// Takes a verdict that stands alone, and what stands behind it for the reason of a failure.
  mutating func take(
    _ verdict: LoneVerdict, _ line: InlineText, _ bytes: Span<UInt8>
  ) {
    outcome = verdict.outcome
    isLoneVerdict = true
    isPlainVerdict = verdict.isPlain
    outcomeRank = 1
    status = String(decoding: verdict.status.prefix(60), as: UTF8.self)
    guard verdict.outcome.severity > 0, verdict.rest < line.plain.count else { return }
    let start = line.offset(verdict.rest)
    message = Self.withoutTicks(start..<line.offset(line.plain.count), bytes)
    messageOffset = start
  }

  /// A status that stands in a fence, as in the record of a request.
  mutating func readStatus(
    _ block: MarkdownBlock, isFirst: Bool, _ bytes: Span<UInt8>
  ) {
    let first = MarkdownLine(at: block.text.lowerBound, in: bytes).range
    let line = InlineText(
      verbatim: bytes.trimmed(first.lowerBound..<min(first.upperBound, block.text.upperBound)),
      bytes)
    if outcome == nil, isFirst, let verdict = LoneVerdict(line, acceptsOpen: true) {
      take(verdict, line, bytes)
    }
    outcome = outcome ?? Self.statusInOutput(block, bytes)
  }
}
