import RoundModel

extension EntryFields {
  /// Takes what boxes say, unless they stand under an item that they are told of.
  mutating func take(
    _ choice: BoxChoice, at position: Int, in blocks: ArraySlice<MarkdownBlock>,
    _ bytes: Span<UInt8>
  ) {
    open = nil
    if Self.owner(of: choice, at: position, in: blocks, bytes) != nil {
      holdsSheet = true
      return
    }
    // What several choices say of one thing is what the worst of them says.
    guard !isBoxed || choice.outcome.weight > outcome?.weight ?? 0 else { return }
    guard outcomeRank < 2 || isBoxed || outcome == .passed else { return }
    (isBoxed, outcome, outcomeRank) = (true, choice.outcome, 2)
    status = choice.told.map {
      String(decoding: InlineText($0, bytes).plain.prefix(60), as: UTF8.self)
    }
    if let remark = choice.remark, choice.outcome != .passed {
      message = remark
      messageOffset = remark.lowerBound
    }
  }

  /// The item of which boxes say how it went: the last one before them with a lesser indent, unless that
  /// is the name of a value, as in "Result:".
  static func owner(
    of choice: BoxChoice, at position: Int, in blocks: ArraySlice<MarkdownBlock>,
    _ bytes: Span<UInt8>
  ) -> Int? {
    var index = position
    while index > blocks.startIndex, position - index < 64 {
      index -= 1
      let block = blocks[index]
      guard block.kind == .item || block.kind == .line || block.kind == .fence else { return nil }
      guard block.kind == .item, block.level < choice.level else { continue }
      if let pair = KeyValue(block.text, bytes), pair.value.isEmpty,
        MarkdownField(test: pair.key) != nil
      {
        continue
      }
      return index
    }
    return nil
  }
}
