import RoundModel

/// Why a row failed or was left out, in the cell of its status and in those beside it.
extension MarkdownReader {
  /// Why a test of a row failed, or was not run: by the column for it, by what stands behind the outcome,
  /// or by the remark on it.
  func rowReason(
    _ outcome: Outcome, _ row: [Range<Int>], _ columns: TableColumns, _ status: Range<Int>?,
    _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    let isLeftOut = outcome == .skipped || outcome == .notRun
    guard isLeftOut || outcome.severity > 0 else { return nil }
    let message = why(row, columns.message, isLeftOut: isLeftOut, bytes)
    if let message {
      if Self.saysSame(message, columns, bytes) { return nil }
      // A cell that says no more than the outcome leaves the reason to a status in words of its own.
      guard !isLeftOut, let status, Self.namesOutcomeOnly(message, bytes),
        !Self.namesOutcomeOnly(status, bytes),
        StatusVocabulary.outcome(ofCell: InlineText(status, bytes).plain) != .passed
      else { return message }
      return EntryFields.withoutTicks(status, bytes)
    }
    let own = status.flatMap { Self.reason($0, isLeftOut: isLeftOut, bytes) }
    // "SKIP (env)" gives the sort of the reason that a remark tells.
    let isCode =
      isLeftOut && own.map { bytes.firstIndex(of: 0x20, in: $0) == nil } ?? false
    if let own, !isCode { return own }
    // What was not run left no evidence.
    let isNoReason = columns.remarksAreSteps || isLeftOut && columns.remarksAreEvidence
    let remarks = isNoReason ? nil : columns.notes
    let remark = why(row, remarks, isLeftOut: isLeftOut, bytes)
    return remark.map { Self.saysSame($0, columns, bytes) ? nil : $0 } ?? own
  }

  /// Whether a cell says nothing but "same" beside the column of a round before, which that is said of.
  private static func saysSame(
    _ cell: Range<Int>, _ columns: TableColumns, _ bytes: Span<UInt8>
  ) -> Bool {
    columns.rounds.count > 1 && cell.count <= 40
      && FormerReason.isSame(InlineText(cell, bytes).plain)
  }

  /// Whether a cell is a word for an outcome, with or without a mark, and nothing else.
  private static func namesOutcomeOnly(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let small = FoldedText.small(InlineText(range, bytes).plain)
    let start =
      StatusVocabulary.mark(small, at: 0).map { small.skippingBlanks(from: $0.count) } ?? 0
    return StatusVocabulary.word(small, at: start).map { start + $0.count == small.count } ?? false
  }

  /// What a cell tells that may be a reason: not where the evidence lies, and not the outcome again.
  private func why(
    _ row: [Range<Int>], _ column: Int?, isLeftOut: Bool, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    guard let cell = cell(row, column), !isPlaceholder(cell, bytes), !Self.isPointer(cell, bytes)
    else { return nil }
    if isLeftOut {
      let small = FoldedText.small(InlineText(cell, bytes).plain)
      guard StatusVocabulary.word(small, at: 0)?.count != small.count else { return nil }
    }
    // "location=" is a name without its value.
    guard bytes[cell.upperBound - 1] != UInt8(ascii: "=") else { return nil }
    let told = Self.withoutMark(Self.withoutTags(cell, bytes), isLeftOut: isLeftOut, bytes)
    return EntryFields.withoutTicks(told, bytes)
  }

  /// What stands behind the mark that a cell opens with, and the word for the outcome beside it.
  private static func withoutMark(
    _ cell: Range<Int>, isLeftOut: Bool, _ bytes: Span<UInt8>
  ) -> Range<Int> {
    let text = InlineText(cell, bytes)
    guard let mark = StatusVocabulary.mark(text.plain, at: 0), mark.count < text.plain.count else {
      return cell
    }
    return reason(cell, isLeftOut: isLeftOut, bytes)
      ?? bytes.trimmed(text.offset(mark.count)..<cell.upperBound)
  }

  /// Whether a text is nothing but links and pictures, or the path of a file that holds evidence.
  static func isPointer(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var index = range.lowerBound
    var links = 0
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "["), let end = linkEnd(at: index, range.upperBound, bytes) {
        links += 1
        index = end
      } else if let tag = MarkupTag(at: index, before: range.upperBound, bytes) {
        // What a link in tags shows stands between two of them.
        let close = tag.isEnd || !tag.isNamed("a", bytes) ? nil : closing(tag, range, bytes)
        if close != nil { links += 1 }
        index = close ?? tag.range.upperBound
      } else if byte.isASCIIWord || byte >= 0xC3 {
        return isEvidencePath(InlineText(range, bytes).plain)
      } else {
        index += 1
      }
    }
    return links > 0
  }

  /// Where the link in tags ends that a tag opens.
  private static func closing(
    _ open: MarkupTag, _ range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Int? {
    let content = open.range.upperBound..<range.upperBound
    guard let index = bytes.firstIndex(of: UInt8(ascii: "<"), in: content),
      let tag = MarkupTag(at: index, before: range.upperBound, bytes), tag.isEnd,
      tag.isNamed("a", bytes)
    else { return nil }
    return tag.range.upperBound
  }

  /// A text without the tags at its ends; one that is nothing else stays as it is.
  private static func withoutTags(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    var inner = range
    while let tag = MarkupTag(at: inner.lowerBound, before: inner.upperBound, bytes) {
      inner = bytes.trimmed(tag.range.upperBound..<inner.upperBound)
    }
    while let last = inner.last, bytes[last] == UInt8(ascii: ">"),
      let open = inner.last(where: { bytes[$0] == UInt8(ascii: "<") }),
      MarkupTag(at: open, before: inner.upperBound, bytes)?.range.upperBound == inner.upperBound
    {
      inner = bytes.trimmed(inner.lowerBound..<open)
    }
    return inner.isEmpty ? range : inner
  }

  /// Where a link ends that starts at an index: `[text](address)`.
  private static func linkEnd(at start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Int? {
    guard let close = bytes.firstIndex(of: UInt8(ascii: "]"), in: start..<end), close + 1 < end,
      bytes[close + 1] == UInt8(ascii: "("),
      let last = bytes.firstIndex(of: UInt8(ascii: ")"), in: close..<end)
    else { return nil }
    return last + 1
  }

  private static func isEvidencePath(_ text: [UInt8]) -> Bool {
    guard !text.contains(0x20), let dot = text.lastIndex(of: UInt8(ascii: ".")) else {
      return false
    }
    let ending = FoldedText.small(Array(text[(dot + 1)...]))
    return evidenceEndings.contains { ending.elementsEqual($0.utf8) }
  }

  private static let evidenceEndings = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "mp4", "mov", "webm", "avi", "log", "txt",
    "pdf", "zip", "har",
  ]

  /// What stands behind the outcome in the cell of a status: `failed: no hits`, `FAIL (no hits)`.
  static func reason(
    _ cell: Range<Int>, isLeftOut: Bool = false, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    reasonAsWritten(cell, isLeftOut: isLeftOut, bytes).map { withoutLooseMark($0, bytes) }
  }

  /// A text without the mark of strong type at its end whose other half stands before it.
  private static func withoutLooseMark(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    for mark in ["**", "__"] as [StaticString]
    where range.count > 2 && bytes.has(mark, at: range.upperBound - 2, before: range.upperBound) {
      let inner = range.lowerBound..<range.upperBound - 2
      let opens = inner.contains { bytes.has(mark, at: $0, before: inner.upperBound) }
      if !opens { return bytes.trimmed(inner) }
    }
    return range
  }

  private static func reasonAsWritten(
    _ cell: Range<Int>, isLeftOut: Bool, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    if !isLeftOut,
      let reason = reasonBeforeVerdict(cell, bytes) ?? reasonBehindMark(cell, bytes)
    {
      return reason
    }
    var index = cell.lowerBound + 1
    while index + 1 < cell.upperBound {
      var (start, end) = (index, cell.upperBound)
      switch bytes[index] {
      case UInt8(ascii: ":") where bytes[index + 1] == 0x20,
        UInt8(ascii: ",") where bytes[index + 1] == 0x20,
        UInt8(ascii: ";") where bytes[index + 1] == 0x20,
        UInt8(ascii: "-") where bytes[index + 1] == 0x20 && bytes[index - 1] == 0x20:
        start += 1
      case UInt8(ascii: "(") where bytes[end - 1] == UInt8(ascii: ")"):
        start += 1
        end -= 1
      case 0xE2
      where bytes.has("\u{2014} ", at: index, before: end)
        || bytes.has("\u{2013} ", at: index, before: end):
        start += 3
      default:
        index += 1
        continue
      }
      let head = InlineText(cell.lowerBound..<index, bytes).plain
      let rest = bytes.trimmed(start..<end)
      let outcome = StatusVocabulary.outcome(ofCell: head)
      let isOpen =
        isLeftOut ? outcome == .skipped || outcome == .notRun : outcome?.severity ?? 0 > 0
      // What goes on behind a comma may be another part of the verdict: "2 errors, 0 warnings".
      let goesOn = bytes[index] == UInt8(ascii: ",") && tellsMore(rest, bytes)
      return isOpen && !goesOn && isReason(rest, bytes) ? rest : nil
    }
    return nil
  }

  /// Whether a text counts something, or opens with an outcome that is no failure.
  private static func tellsMore(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let small = FoldedText.small(InlineText(range, bytes).plain)
    return small.first?.isASCIIDigit ?? true
      || StatusVocabulary.word(small, at: 0).map { $0.outcome.severity == 0 } ?? false
  }

  /// What stands before a verdict at the end of a cell: `the sum is doubled, failed`.
  private static func reasonBeforeVerdict(
    _ cell: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    let text = InlineText(cell, bytes)
    let small = FoldedText.small(text.plain)
    guard let closing = StatusVocabulary.closingVerdict(small), closing.outcome.severity > 1,
      StatusVocabulary.word(small, at: 0)?.count != small.count,
      StatusVocabulary.outcome(ofCell: Array(text.plain[..<closing.start])) == nil
    else { return nil }
    var end = text.offset(closing.start)
    while end > cell.lowerBound, isSeparator(bytes[end - 1]) { end -= 1 }
    return isReason(cell.lowerBound..<end, bytes) ? cell.lowerBound..<end : nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "_")
  }

  /// What stands behind a cross that no word for a failure follows: `❌ taken`.
  private static func reasonBehindMark(
    _ cell: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    let text = InlineText(cell, bytes)
    guard let mark = StatusVocabulary.mark(text.plain, at: 0), mark.outcome.severity > 1 else {
      return nil
    }
    let words = Array(text.plain[mark.count...].drop { $0 == 0x20 })
    guard !words.isEmpty, StatusVocabulary.outcome(ofCell: words) == nil else { return nil }
    let start = text.offset(text.plain.count - words.count)
    let rest = bytes.trimmed(start..<cell.upperBound)
    return isReason(rest, bytes) ? rest : nil
  }

  private static func isReason(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let text = InlineText(range, bytes).plain
    return text.count { $0.isASCIILetter || $0 >= 0xC3 } > 2
      && !StatusVocabulary.tellsFormer(FoldedText.small(text))
  }
}
