import RoundModel

/// Items over items of which each has a verdict of its own under it.
extension MarkdownReader {
  /// Whether several items, none of them a named value, have a verdict in the items under them, so that
  /// what they stand under is their group.
  static func holdsNestedVerdicts(
    _ inner: ArraySlice<MarkdownBlock>, _ bytes: Span<UInt8>
  ) -> Bool {
    guard let first = inner.first, first.kind == .item else { return false }
    var count = 0
    var isOpen = false
    for block in inner where block.kind == .item || block.kind == .line {
      if block.level <= first.level {
        isOpen =
          block.kind == .item
          && KeyValue(block.text, bytes).map { MarkdownField(test: $0.key) == nil } ?? true
      } else if isOpen, verdict(in: block, bytes) != nil {
        count += 1
        isOpen = false
        if count > 1 { return true }
      }
    }
    return false
  }

  /// A name without the stop of a sentence.
  static func withoutStop(_ name: [UInt8]) -> [UInt8] {
    for stop in [".", "\u{3002}"] where name.suffix(stop.utf8.count).elementsEqual(stop.utf8) {
      return Array(name.dropLast(stop.utf8.count))
    }
    return name
  }
}
