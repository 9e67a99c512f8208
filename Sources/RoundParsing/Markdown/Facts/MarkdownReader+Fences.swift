import RoundModel

/// Output of runners that stands in a fence: lines with a mark or a status and a name.
extension MarkdownReader {
  mutating func readFence(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    let info = FenceInfo(block, bytes)
    guard info.isOutput || info.isShell else { return }
    var position = block.text.lowerBound
    while position < block.text.upperBound {
      let line = MarkdownLine(at: position, in: bytes)
      let end = min(line.range.upperBound, block.text.upperBound)
      let text = bytes.trimmed(line.range.lowerBound..<end)
      readOutput(text, index, isShell: info.isShell, bytes, &builder)
      position = max(line.next, position + 1)
    }
  }

  private mutating func readOutput(
    _ range: Range<Int>, _ index: Int, isShell: Bool, _ bytes: Span<UInt8>,
    _ builder: inout RoundBuilder
  ) {
    guard !range.isEmpty, range.count < 400 else { return }
    let line = InlineText(verbatim: Self.withoutBullet(range, bytes), bytes)
    let phrase = StatusPhrase(line)
    let name = Array(line.plain[phrase.name])
    let isTest = TestName.isTestLike(name)
    let isListed = !isShell && StatusVocabulary.mark(line.plain, at: 0) != nil
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
    guard !isShell else { return }
    _ = readFigures(line, key: nil, of: index, bytes, &builder)
  }
}
