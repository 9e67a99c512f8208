import RoundModel

/// Output that ends in what a system says of a program that died: "Segmentation fault (core dumped)".
extension MarkdownReader {
  /// Behind such a line a program may still print where it was.
  private static let crashReach = 80
  private static let crashes = WordTable(.processCrashes)

  /// Whether a line says that the program which printed the lines before it died.
  static func tellsCrash(_ line: [UInt8]) -> Bool {
    line.count < 400 && crashes.isIn(FoldedText.small(line))
  }

  /// Takes the round for cut where the output in a fence names tests and ends in a crash: those that it
  /// did not come to are not told.
  ///
  /// Where totals or further tests follow, the run went on.
  mutating func noteCrash(
    _ block: MarkdownBlock, from first: Int, _ bytes: Span<UInt8>, _ builder: inout RoundBuilder
  ) {
    guard !builder.isTruncated, !output.isMadeToFail, let last = told[first...].last,
      block.text.contains(last.offset)
    else { return }
    let start = MarkdownLine(at: last.offset, in: bytes).next
    guard start < block.text.upperBound else { return }
    var hasCrashed = false
    for line in bytes.lines(of: start..<block.text.upperBound, atMost: Self.crashReach) {
      let text = InlineText(verbatim: line, bytes).plain
      if Self.tellsCrash(text) {
        hasCrashed = true
      } else if hasCrashed, Self.isTotals(text) {
        return
      }
    }
    builder.isTruncated = hasCrashed
  }
}
