import RoundModel

/// Lines of a fence that give a name and a verdict in capitals, as scripts of one's own print them:
/// `Print: FAIL (status 500)`, `FAIL: Cancel order`.
extension MarkdownReader {
  /// The indents at which a fence holds several such lines, or one that tells of a failure.
  ///
  /// One line may be an example or sum up the others, and two are a list; a failure is told even
  /// where it stands alone, and a pass where other fences hold lines that open with a verdict as well.
  mutating func verdictIndents(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Set<Int> {
    let verdicts = Self.verdicts(block, bytes)
    let found = Self.indents(verdicts)
    guard found.isEmpty, let alone = verdicts.first(where: \.verdict.opens) else { return found }
    let quotes = quotesVerdicts ?? countsOpenVerdicts(bytes)
    quotesVerdicts = quotes
    return quotes ? [alone.indent] : []
  }

  /// Whether several lines in the fences of the report open with a verdict.
  private func countsOpenVerdicts(_ bytes: Span<UInt8>) -> Bool {
    var count = 0
    for block in blocks where block.kind == .fence && FenceInfo(block, bytes).isOutput {
      count += Self.verdicts(block, bytes).count(where: \.verdict.opens)
      if count > 1 { return true }
    }
    return false
  }

  /// Whether a fence holds such lines.
  static func holdsVerdicts(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    !indents(verdicts(block, bytes)).isEmpty
  }

  private static func indents(
    _ verdicts: [(verdict: FenceVerdict, indent: Int)]
  ) -> Set<Int> {
    var counts: [Int: Int] = [:]
    var failing: Set<Int> = []
    for (verdict, indent) in verdicts {
      counts[indent, default: 0] += 1
      if verdict.outcome.severity > 1 { failing.insert(indent) }
    }
    return failing.union(counts.filter { $0.value > 1 }.keys)
  }

  /// The lines of a fence that give a name and a verdict.
  private static func verdicts(
    _ block: MarkdownBlock, _ bytes: Span<UInt8>
  ) -> [(verdict: FenceVerdict, indent: Int)] {
    var found: [(verdict: FenceVerdict, indent: Int)] = []
    var position = block.text.lowerBound
    while position < block.text.upperBound {
      let line = MarkdownLine(at: position, in: bytes)
      let end = min(line.range.upperBound, block.text.upperBound)
      let text = bytes.trimmed(line.range.lowerBound..<end)
      position = max(line.next, position + 1)
      guard (3..<FenceVerdict.lengthLimit).contains(text.count),
        let verdict = FenceVerdict(InlineText(verbatim: withoutLead(text, bytes), bytes))
      else { continue }
      found.append((verdict, text.lowerBound - line.range.lowerBound))
    }
    return found
  }

  /// Words of headings over what was made to fail.
  static let madeToFail = WordTable(.madeToFail)

  /// Reads a line with a name and a verdict; returns whether it is one.
  mutating func readVerdictLine(
    _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let line = InlineText(verbatim: Self.withoutLead(range, bytes), bytes)
    guard let verdict = FenceVerdict(line) else { return false }
    let isTestLike = TestName.isTestLike(verdict.name)
    // "Loading the table ... ok" may be a line of a log.
    if verdict.isSmall, !output.hasTotals, !isTestLike, !sections[index].speaksOfTests {
      return false
    }
    if endsPart(line, range, bytes) { return true }
    if verdict.opens, verdict.outcome.severity > 1, sumsUpFailures(verdict.name, range, bytes) {
      return true
    }
    if output.isMadeToFail, verdict.outcome.severity > 1, !isTestLike {
      // What a checker says of a thing that was broken for it is what it should say.
      fruitful.insert(index)
      return true
    }
    var test = ToldTest(
      name: HeadingText.bareName(verdict.name), outcome: verdict.outcome, carrier: .console,
      offset: range.lowerBound, section: index)
    let isOfRunner = Self.splitPath(&test)
    test.kind = Self.kind(
      test.name,
      isTest: isOfRunner || verdict.opensAsTest || isTestLike
        || TestName.isTestLike(test.name)
        || sections[index].speaksOfTests,
      in: sections[index])
    test.group = group(index, bytes, &builder)
    test.status = String(decoding: line.plain[verdict.status], as: UTF8.self)
    Self.splitRemark(&test)
    if verdict.status.lowerBound > 0, test.remark == nil {
      Self.tellBehind(Array(line.plain[verdict.status.upperBound...]), &test)
    }
    if test.remark == nil, !verdict.reason.isEmpty { test.remark = verdict.reason }
    tell(test)
    return true
  }

  /// The text of a line of output without a bullet or the number of the test before it: `[1/2]`.
  static func withoutLead(_ text: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
    let text = withoutBullet(text, bytes)
    guard let first = text.first else { return text }
    var index = first
    let opens = bytes[first] == UInt8(ascii: "[") || bytes[first] == UInt8(ascii: "(")
    if opens { index += 1 }
    for end in [UInt8(ascii: "/"), opens ? bytes[first] == UInt8(ascii: "[") ? 0x5D : 0x29 : 0x20] {
      let start = index
      while index < text.upperBound, bytes[index].isASCIIDigit { index += 1 }
      guard index > start, index + 1 < text.upperBound, bytes[index] == end else { return text }
      index += 1
    }
    return bytes.trimmed(index..<text.upperBound)
  }

  /// Whether a line gives the verdict of a part, whose tests are counted below it, as Robot prints it:
  /// `Cranes | FAIL |` over `2 tests, 1 passed, 1 failed`.
  private func endsPart(_ line: InlineText, _ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    guard line.plain.last == UInt8(ascii: "|") else { return false }
    let position = MarkdownLine(at: range.lowerBound, in: bytes).next
    guard position < output.end else { return false }
    let next = MarkdownLine(at: position, in: bytes).range
    let text = bytes.trimmed(next.lowerBound..<min(next.upperBound, output.end))
    guard let first = text.first, bytes[first].isASCIIDigit, text.count < 100 else { return false }
    return Self.isTotals(InlineText(verbatim: text, bytes).plain)
  }

  /// Whether the last line of an output counts the failures that the lines above it name: "FAILED: 2
  /// violation(s) found".
  private func sumsUpFailures(_ name: [UInt8], _ range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    let digits = name.prefix(while: \.isASCIIDigit)
    guard let count = digits.integer, count == output.named.reduce(0, { $0 + $1.value.count }),
      count > 0, name.count > digits.count, name[digits.count] == 0x20
    else { return false }
    return bytes.trimmed(range.upperBound..<output.end).isEmpty
  }

  /// Takes the classes off a name as some runners print it, `CartTest > adds() PASSED`; returns
  /// whether there are any.
  private static func splitPath(_ test: inout ToldTest) -> Bool {
    guard let blank = test.name.firstIndex(of: 0x20), test.name[blank...].starts(with: " > ".utf8)
    else { return false }
    let parts = String(decoding: test.name, as: UTF8.self).split(separator: " > ")
    guard parts.count > 1, let name = parts.last else { return false }
    test.suite = parts.dropLast().map { String($0) }
    // The parentheses of a method are no part of its name, which others tell without them.
    let isMethod = name.hasSuffix("()") && name.utf8.count > 2
    test.name = Array((isMethod ? name.dropLast(2) : name).utf8)
    return true
  }

  /// What stands behind the verdict of a line: how long it took, or why it failed.
  private static func tellBehind(_ rest: [UInt8], _ test: inout ToldTest) {
    var (start, end) = (0, rest.count)
    // A mark behind the line says the same again.
    for index in rest.indices.dropFirst() where rest[index] >= 0xE2 && rest[index - 1] == 0x20 {
      guard StatusVocabulary.mark(Array(rest[index...].prefix(40)), at: 0) != nil else { continue }
      end = index
      break
    }
    while start < end, !rest[start].isASCIIWord, rest[start] < 0xC3 || rest[start] == 0xE2 {
      start += rest[start] == 0xE2 ? 3 : 1
    }
    while end > start, [0x20, UInt8(ascii: ")"), UInt8(ascii: "]")].contains(rest[end - 1]) {
      end -= 1
    }
    guard start < end else { return }
    let words = Array(rest[start..<end])
    if let seconds = WrittenTime.duration(words), words.first?.isASCIIDigit ?? false {
      test.duration = seconds
    } else if words.last != UInt8(ascii: "%"),
      test.outcome.severity > 0 || test.outcome == .skipped || test.outcome == .notRun
    {
      test.remark = words
    }
  }
}
