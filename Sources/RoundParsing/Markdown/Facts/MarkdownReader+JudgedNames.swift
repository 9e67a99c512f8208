import RoundModel

/// Names that hold the word for a figure and are told with a verdict, as others beside them are: "Error
/// handling: PASS" beside "Layout: PASS".
extension MarkdownReader {
  /// Whether a name before a verdict is that of what was tested, though it holds the word for a figure.
  ///
  /// It says more than the name of a figure does, and another name of its section has a verdict too.
  mutating func judgesName(
    _ pair: KeyValue, _ index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    guard MeasureVocabulary.measure(ofFigure: pair.key) == nil,
      !MeasureVocabulary.isRate(pair.key), Self.opensWithVerdict(pair, bytes)
    else { return false }
    if let known = keyed.judged[index] { return known }
    let holds = blocks[sections[index].body].contains { Self.isJudgedName($0, bytes) }
    keyed.judged[index] = holds
    return holds
  }

  /// Whether an item is a name without a word for a figure or a field, and a verdict.
  private static func isJudgedName(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    guard block.kind == .item, block.text.count < 400, let pair = KeyValue(block.text, bytes),
      MeasureVocabulary.measure(ofKey: pair.key) == nil, !MeasureVocabulary.isRate(pair.key),
      MarkdownField(test: pair.key) == nil, MarkdownField(head: pair.key) == nil
    else { return false }
    return opensWithVerdict(pair, bytes)
  }

  private static func opensWithVerdict(_ pair: KeyValue, _ bytes: Span<UInt8>) -> Bool {
    guard !pair.value.isEmpty, pair.value.count < 400 else { return false }
    return LoneVerdict(InlineText(pair.value, bytes), acceptsPlain: true) != nil
  }
}
