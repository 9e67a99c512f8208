import RoundModel

/// Output of runners that stands in a fence: lines with a mark or a status and a name.
extension MarkdownReader {
  mutating func readFence(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard holdsOutput(block, bytes) else { return }
    var position = block.text.lowerBound
    while position < block.text.upperBound {
      let line = MarkdownLine(at: position, in: bytes)
      let end = min(line.range.upperBound, block.text.upperBound)
      readOutput(bytes.trimmed(line.range.lowerBound..<end), index, bytes, &builder)
      position = max(line.next, position + 1)
    }
  }

  /// Whether a fence says that it holds output, or does not say what it holds.
  private func holdsOutput(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    let info = bytes.string(block.info)
    return ["", "text", "console", "txt", "log", "output", "plain", "plaintext"].contains {
      $0.utf8.elementsEqual(info.utf8)
    }
  }

  private mutating func readOutput(
    _ range: Range<Int>, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard !range.isEmpty, range.count < 400 else { return }
    let line = InlineText(verbatim: Self.withoutBullet(range, bytes), bytes)
    let phrase = StatusPhrase(line)
    let name = Array(line.plain[phrase.name])
    let isTest = TestName.isTestLike(name)
    let isListed = StatusVocabulary.mark(line.plain, at: 0) != nil
    if let outcome = phrase.outcome, phrase.isMarked, isTest || isListed, !name.isEmpty {
      var test = ToldTest(
        name: name, outcome: outcome, carrier: .console, offset: range.lowerBound, section: index)
      test.kind = isTest ? .test : .check
      test.group = group(index, bytes, &builder)
      test.status = phrase.status.map { String(decoding: line.plain[$0], as: UTF8.self) }
      Self.splitRemark(&test)
      test.duration = WrittenTime.duration(Array(line.plain[phrase.rest]))
      tell(test)
      return
    }
    _ = readFigures(line, key: nil, of: index, bytes, &builder)
  }
}
