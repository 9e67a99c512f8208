import RoundModel

/// Items that tell of a request with its answer: the request is the name, and the answer the outcome.
extension MarkdownReader {
  /// Reads an item such as `GET /orders - 200 OK`; returns whether it is one.
  ///
  /// A mark or a word says how it went where one stands there. A bare code does so in a list of them
  /// under a heading on tests.
  mutating func readAnswer(
    _ block: MarkdownBlock, _ line: InlineText, _ index: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) -> Bool {
    let section = sections[index]
    guard block.kind == .item, section.zone != .actions, section.zone != .ignored,
      !block.flags.contains(.unchecked), let request = RequestAnswer(line)
    else { return false }
    let isList = listsAnswers(index, bytes)
    guard let told = outcome(of: request, line, section), told.isMarked || isList else {
      return false
    }
    // A word beside a path is read as any other, unless codes stand in the same list.
    if request.code == nil, !isList { return false }
    var test = ToldTest(
      name: Array(line.plain[request.name]), outcome: told.outcome, carrier: .item,
      offset: block.text.lowerBound, section: index)
    test.kind = speaksOfTests(section) ? .test : .check
    test.group = group(index, bytes, &builder)
    test.status = String(decoding: line.plain[request.answer].prefix(60), as: UTF8.self)
    test.duration = WrittenTime.duration(Array(line.plain[request.answer.upperBound...]))
    if test.outcome.severity > 0, request.code != nil {
      test.message =
        line.offset(request.answer.lowerBound)..<line.offset(request.answer.upperBound - 1) + 1
      test.messageOffset = line.offset(request.answer.lowerBound)
    }
    tell(test)
    return true
  }

  /// How a request went by the mark before or behind it, by what stands in brackets, or by its code.
  private func outcome(
    of request: RequestAnswer, _ line: InlineText, _ section: MarkdownSection
  ) -> (outcome: Outcome, isMarked: Bool)? {
    let text = line.plain
    let tail = Array(text[request.answer.upperBound...])
    let lead = text[..<request.name.lowerBound].indices.lazy.compactMap {
      StatusVocabulary.mark(text, at: $0)?.outcome
    }.first
    let behind = tail.indices.lazy.compactMap { StatusVocabulary.mark(tail, at: $0)?.outcome }.first
    let meant = request.code.flatMap { Self.meant($0, FoldedText.small(tail)) }
    if let meant, (lead ?? behind) ?? .passed == .passed {
      guard (lead ?? behind) != nil else { return (meant, false) }
      return (meant.severity > 1 ? .unreadable : .passed, true)
    }
    if let marked = lead ?? behind {
      if let word = request.word { return (StatusPhrase.combined(marked, word), true) }
      return (marked, true)
    }
    guard speaksOfTests(section) else { return request.word.map { ($0, false) } }
    if let code = request.code, 400..<500 ~= code, request.outcome == .failed {
      let heading = section.phrase.outcome
      // Who may not enter is turned away where the heading says that this is well.
      if heading == .passed { return (code == 401 || code == 403 ? .passed : .unreadable, false) }
    }
    return (request.outcome, false)
  }

  /// What a remark says of a code: that it was meant so, or which other one was.
  private static func meant(_ code: Int, _ tail: [UInt8]) -> Outcome? {
    if isUnexpected(tail) { return .failed }
    let isMeant = Vocabulary.expectations.isIn(tail)
    if isMeant, let other = wantedCode(tail) { return other == code ? .passed : .failed }
    let said = StatusVocabulary.outcome(ofCell: tail.filter { !brackets.contains($0) })
    if let said, said != .unreadable, !isMeant || said.severity == 0 { return said }
    // That a server broke down may be known, and is not meant.
    guard isMeant, code < 500 else { return nil }
    return code < 400 ? .passed : .expectedFailure
  }

  private static let brackets = [UInt8(ascii: "("), UInt8(ascii: ")")]

  /// Whether a remark says that something was not meant so.
  private static func isUnexpected(_ tail: [UInt8]) -> Bool {
    if unexpected.isIn(tail) { return true }
    return tail.indices.contains { index in
      guard let word = Vocabulary.negations.longest(tail, at: index) else { return false }
      let next = index + word.count + 1
      return next < tail.count && Vocabulary.expectations.longest(tail, at: next) != nil
    }
  }

  private static let unexpected = WordTable(.unexpected)

  /// The code of three digits in a remark.
  private static func wantedCode(_ tail: [UInt8]) -> Int? {
    tail.split { !$0.isASCIIDigit }.first { $0.count == 3 }
      .flatMap { Int(String(decoding: $0, as: UTF8.self)) }
  }

  /// Whether a heading over a section, or the title, speaks of tests or results.
  private func speaksOfTests(_ section: MarkdownSection) -> Bool {
    section.speaksOfTests || hasTitleOnTests
  }

  /// Whether a section lists answers of several requests; looked at once a section.
  private mutating func listsAnswers(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    if let known = answerSections[index] { return known }
    var names: Set<[UInt8]> = []
    var hasCode = false
    for block in blocks[sections[index].body] where block.kind == .item {
      let line = InlineText(block.text, bytes)
      guard let request = RequestAnswer(line) else { continue }
      names.insert(Array(line.plain[request.name]))
      hasCode = hasCode || request.code != nil
    }
    answerSections[index] = hasCode && names.count > 1
    return hasCode && names.count > 1
  }
}
