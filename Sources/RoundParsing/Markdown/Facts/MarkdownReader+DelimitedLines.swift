import RoundModel

/// Fences with lines of fields, as programs write them for other programs.
extension MarkdownReader {
  /// Tells each line of such a fence as a test, where its heading speaks of tests; returns whether it is
  /// one.
  mutating func readDelimited(
    _ block: MarkdownBlock, _ index: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) -> Bool {
    let section = sections[index]
    guard section.speaksOfTests || Self.outcome(of: section.zone) != nil && section.isZone,
      let lines = DelimitedLines(block.text, bytes)
    else { return false }
    for row in lines.rows {
      var test = printed(
        Array(copying: bytes, row.name), row.outcome, at: row.name.lowerBound, in: index, bytes,
        &builder)
      test.nameRange = row.name
      test.status = bytes.string(row.status)
      if let rest = row.rest {
        test.duration = WrittenTime.duration(Array(copying: bytes, rest))
        if test.duration == nil, row.outcome != .passed {
          test.message = rest
          test.messageOffset = rest.lowerBound
        }
      }
      tell(test)
    }
    return true
  }
}
