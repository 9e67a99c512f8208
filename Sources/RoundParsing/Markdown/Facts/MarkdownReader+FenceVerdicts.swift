import RoundModel

/// Lines of a fence that give a name and a verdict in capitals, as scripts of one's own print them:
/// `Print: FAIL (status 500)`, `FAIL: Cancel order`.
extension MarkdownReader {
  private static let lengthLimit = 200

  /// A line that is nothing but a name, a verdict and perhaps why.
  struct FenceVerdict: Sendable {
    let name: [UInt8]
    let outcome: Outcome
    let status: Range<Int>
    /// What stands behind a name that follows its verdict, where it did not pass.
    let reason: [UInt8]
    /// Whether the verdict stands first, which sets it off from all else that a line may tell.
    let opens: Bool

    /// `nil` where the verdict is no whole word in capitals, or where the name is that of a field, so
    /// that `status: passed` of a file and a lone `Result: PASS` tell of no test.
    init?(_ line: InlineText) {
      // Marks and brackets lead what runners print.
      guard line.plain.count < MarkdownReader.lengthLimit, line.plain.first != UInt8(ascii: "["),
        StatusVocabulary.mark(line.plain, at: 0) == nil
      else { return nil }
      let phrase = StatusPhrase(line)
      guard let outcome = phrase.outcome, phrase.isMarked, let status = phrase.status else {
        return nil
      }
      let text = line.plain
      let words = text[status].drop { !$0.isASCIILetter && $0 < 0xC3 || $0 == 0xE2 || $0 == 0xF0 }
      guard words.contains(where: \.isASCIILetter), !words.contains(where: { 0x61...0x7A ~= $0 })
      else { return nil }
      let isFirst = status.lowerBound < phrase.name.lowerBound
      // "ERROR: no connection" is a line of a log.
      if isFirst, !Self.opens(text, status) { return nil }
      guard isFirst || Self.ends(text, status.upperBound) else { return nil }
      let name = Array(text[phrase.name])
      guard name.contains(where: { $0.isASCIILetter || $0 >= 0x80 }), name.count <= 120,
        !MarkdownReader.isStatus(name), !Self.isWhole(name),
        // "Version: FAIL" may be a field, and "FAIL: Version is missing" is none.
        isFirst || !Self.isField(KeyValue.folded(name))
      else { return nil }
      self.name = name
      opens = isFirst
      reason =
        isFirst && outcome.severity > 0 && !phrase.rest.isEmpty ? Array(text[phrase.rest]) : []
      self.outcome = outcome
      self.status = status
    }

    /// Whether the verdict that a line starts with is one of a test, and a colon sets it off.
    private static func opens(_ text: [UInt8], _ status: Range<Int>) -> Bool {
      var end = status.upperBound
      while end < text.count, text[end] == 0x20 { end += 1 }
      let word = text[status].filter(\.isASCIILetter)
      return end < text.count && text[end] == UInt8(ascii: ":")
        && verdicts.contains { word.elementsEqual($0.utf8) }
    }

    private static let verdicts = ["PASS", "PASSED", "OK", "FAIL", "FAILED", "SKIP", "SKIPPED"]

    /// Whether nothing stands behind a verdict but what sets a remark off.
    private static func ends(_ text: [UInt8], _ end: Int) -> Bool {
      guard let next = text[end...].first(where: { $0 != 0x20 }) else { return true }
      switch next {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "-"), UInt8(ascii: ","),
        UInt8(ascii: "."), UInt8(ascii: "!"):
        return true
      default: return next >= 0xE2
      }
    }

    /// Whether a name is that of the run as a whole: `All tests`, `Total`.
    private static func isWhole(_ name: [UInt8]) -> Bool {
      let key = KeyValue.folded(name)
      return MarkdownZone.isOverall(key) || MarkdownReader.isSum(name)
        || Vocabulary.measures.exactly(key) != nil
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

  /// The indents at which a fence holds several such lines, or one that tells of a failure.
  ///
  /// One line may be an example or sum up the others, and two are a list; a failure is told even
  /// where it stands alone, and a pass where other fences hold lines that open with a verdict as well.
  mutating func verdictIndents(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Set<Int> {
    let found = Self.verdictIndents(block, bytes)
    guard found.isEmpty, let alone = Self.openVerdicts(block, bytes).first else { return found }
    let quotes = quotesVerdicts ?? countsOpenVerdicts(bytes)
    quotesVerdicts = quotes
    return quotes ? [alone] : []
  }

  /// Whether several lines in the fences of the report open with a verdict.
  private func countsOpenVerdicts(_ bytes: Span<UInt8>) -> Bool {
    var count = 0
    for block in blocks where block.kind == .fence && FenceInfo(block, bytes).isOutput {
      count += Self.openVerdicts(block, bytes).count
      if count > 1 { return true }
    }
    return false
  }

  /// The indents of the lines of a fence that open with a verdict.
  private static func openVerdicts(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> [Int] {
    verdicts(block, bytes).filter(\.verdict.opens).map(\.indent)
  }

  static func verdictIndents(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Set<Int> {
    var counts: [Int: Int] = [:]
    var failing: Set<Int> = []
    for (verdict, indent) in verdicts(block, bytes) {
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
      guard (3..<lengthLimit).contains(text.count),
        let verdict = FenceVerdict(InlineText(verbatim: withoutBullet(text, bytes), bytes))
      else { continue }
      found.append((verdict, text.lowerBound - line.range.lowerBound))
    }
    return found
  }

  /// Words of headings over what was made to fail.
  static let onPurpose = WordTable(.onPurpose)

  /// Reads a line with a name and a verdict; returns whether it is one.
  mutating func readVerdictLine(
    _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let line = InlineText(verbatim: Self.withoutBullet(range, bytes), bytes)
    guard let verdict = FenceVerdict(line) else { return false }
    if verdict.opens, verdict.outcome.severity > 1, sumsUpFailures(verdict.name, range, bytes) {
      return true
    }
    if output.isOnPurpose, verdict.outcome.severity > 1, !TestName.isTestLike(verdict.name) {
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
      isTest: isOfRunner || verdict.opens || TestName.isTestLike(test.name)
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
