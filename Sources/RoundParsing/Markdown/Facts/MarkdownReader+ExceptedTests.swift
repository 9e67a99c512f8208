import RoundModel

/// Sentences that name the tests which went otherwise than the rest.
extension MarkdownReader {
  private static let sentenceLimit = 600
  private static let lineLimit = 4

  /// Tells of the tests that a sentence in a line, or from it on, makes an exception of.
  ///
  /// "Everything is green except `pay`" names one. The figures of the line are read all the same.
  mutating func tellExceptedTests(
    _ position: Int, _ index: Int, before end: Int, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    switch sections[index].zone {
    case .results, .summary, .failures: break
    case .passes, .skips, .flakes, .coverage, .actions, .ignored: return
    }
    let block = blocks[position]
    guard roundLines[block.text.lowerBound] == nil else { return }
    for sentence in sentences(from: position, before: end, bytes) {
      guard let excepted = ExceptedNames(sentence, bytes) else { continue }
      for name in excepted.names {
        var test = ToldTest(
          name: Array(copying: bytes, name), outcome: excepted.outcome, carrier: .section,
          offset: name.lowerBound, section: index)
        test.nameRange = name
        test.group = speaksOfRound(index) ? nil : group(index, bytes, &builder)
        test.ordinal = TestName.ordinal(test.name)
        test.message = excepted.reason
        test.messageOffset = excepted.reason?.lowerBound ?? 0
        tell(test)
      }
    }
  }

  /// The sentences that start in a line; the last one may go on in the lines behind it.
  func sentences(
    from position: Int, before end: Int, _ bytes: Span<UInt8>
  ) -> [Range<Int>] {
    let own = blocks[position].text
    guard own.count < Self.sentenceLimit else { return [] }
    var last = own.upperBound
    var next = position + 1
    while next < min(end, position + Self.lineLimit), blocks[next].kind == .line,
      !blocks[next].flags.contains(.afterBlank),
      blocks[next].text.upperBound < own.lowerBound + Self.sentenceLimit
    {
      last = blocks[next].text.upperBound
      next += 1
    }
    var sentences: [Range<Int>] = []
    var start = own.lowerBound
    for index in own.lowerBound..<last where Self.endsSentence(at: index, before: last, bytes) {
      // A sentence that starts in a line behind this one is told of there.
      if start < own.upperBound { sentences.append(start..<index + 1) }
      start = index + 1
    }
    if start < own.upperBound { sentences.append(start..<last) }
    return sentences
  }

  private static func endsSentence(at index: Int, before end: Int, _ bytes: Span<UInt8>) -> Bool {
    let byte = bytes[index]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else {
      return false
    }
    return index + 1 < end && bytes[index + 1] <= 0x20
  }
}
