import RoundModel

/// Tables that tell how tests went after something was changed, behind those that tell how they went
/// before.
extension MarkdownReader {
  /// So many lines may stand between two tables of one test.
  private static let linesBetween = 12

  /// Notes that a table tells of another run, where a line between it and the table before it says so.
  mutating func countRun(before position: Int, _ index: Int, _ bytes: Span<UInt8>) {
    if tableRun.section != index { tableRun = (index, 0) }
    var line = position - 1
    var isTold = false
    while line > sections[index].body.lowerBound, position - line <= Self.linesBetween,
      blocks[line].kind == .line
    {
      isTold = isTold || tellsRepeat(blocks[line], bytes)
      line -= 1
    }
    // Nothing is repeated where no table stands before the lines.
    guard isTold, line >= sections[index].body.lowerBound, blocks[line].kind == .table else {
      return
    }
    tableRun.number += 1
  }

  /// Whether a line says that what follows is the result after a change, and not that it should be.
  private func tellsRepeat(_ block: MarkdownBlock, _ bytes: Span<UInt8>) -> Bool {
    let small = FoldedText.small(InlineText(block.text, bytes).plain)
    guard let found = Self.repeats.first(in: small) else { return false }
    let start = small[..<found.range.lowerBound].lastIndex(of: UInt8(ascii: ".")) ?? 0
    let end = small[found.range.upperBound...].firstIndex(of: UInt8(ascii: ".")) ?? small.count
    return !Vocabulary.hedges.isIn(Array(small[start..<end]))
  }

  private static let repeats = WordTable(.repeatLeads)

  /// Whether a row tells again of a test that was run again in the meantime.
  func isRepeated(_ test: ToldTest, of first: ToldTest) -> Bool {
    test.run > first.run && test.section == first.section && test.carrier == .table
      && first.carrier == .table && (test.outcome == .passed || test.outcome.severity > 0)
  }

  /// Lets the later run count.
  func replace(_ first: inout ToldTest, by test: ToldTest) {
    let places = first.otherPlaces
    first = test
    first.otherPlaces = places
  }
}
